/* Shelves: what brings the entries that may answer a query into the library, before it is asked.
 *
 * A library of one file has them all. A sharded one looks the query's grams up in tables (builder/search/shards.py says what
 * stands there) and loads the blocks in which all of them stand, until there are results enough. What a block holds in
 * truth is for the library to see; so both forms answer alike. */
"use strict";

class OneFile {
  constructor(library, { entries }) {
    library.add(entries);
    this.library = library;
  }

  /* Gives whether there may be more results than were brought. */
  async bring() {
    return false;
  }

  async near() {}

  async words() {
    return this.library.words();
  }
}

const AT_ONCE = 8; // blocks loaded at a time
const NAMES = 24; // blocks loaded for names that begin with the query, or are like it

class Shelves {
  constructor(library, { shards, enough }, load) {
    Object.assign(this, { library, shards, enough, load });
    this.tables = new Map();
    this.blocks = new Map();
  }

  async bring(query, current = () => true) {
    const wanted = await Promise.all([this.named(query), this.headed(query), this.written(query)]);
    const waiting = [...new Set(wanted.flat())].filter((number) => !this.blocks.has(number));
    // Letters that stand next to each other in half of the blocks could cost all of them: two for each result are the most.
    let left = 2 * this.enough;
    while (waiting.length && left > 0 && current() && this.library.find(query).length < this.enough) {
      left -= AT_ONCE;
      await Promise.all(waiting.splice(0, AT_ONCE).map((number) => this.block(number)));
    }
    return waiting.length > 0;
  }

  async words(word) {
    const lengths = [word.length, word.length - 1, word.length + 1].filter((length) => this.shards.lengths.includes(length));
    return (await Promise.all(lengths.map((length) => this.load(`words/${length}.js`)))).flat();
  }

  /* Blocks with names that are the query or begin with it. */
  async named(query) {
    if (!query.key) return [];
    const keys = [...new Set([query.key, query.single, query.pinyin ? query.pinyin.letters : ""])].filter(Boolean);
    const exact = await Promise.all(keys.map((key) => this.exactly(`^${key}`)));
    const begun = await Promise.all(keys.map((key) => this.beginning(`^${key}`, NAMES)));
    return [...exact, ...begun].flat();
  }

  /* Bring the blocks whose names share most with a query that found nothing. */
  async near(query) {
    const counts = new Map();
    for (const numbers of await Promise.all(gramsOf(query.key).map((gram) => this.exactly(`#${gram}`)))) {
      for (const number of numbers) counts.set(number, (counts.get(number) || 0) + 1);
    }
    const likely = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
    await Promise.all(likely.slice(0, NAMES).map((number) => this.block(number)));
  }

  /* Blocks in whose names, titles and headings all words stand, or the document number that they make together. */
  async headed(query) {
    const wholes = [query.words, query.number ? [{ forms: [query.number] }] : []];
    const found = await Promise.all(wholes.map((words) => this.all(words, "#")));
    return found.flatMap((numbers) => numbers || []).sort((a, b) => a - b);
  }

  /* Blocks in which all words stand. */
  async written(query) {
    return (await this.all(query.words, "")) || [...Array(this.shards.blocks).keys()];
  }

  /* Blocks that hold the grams of every word in one of its forms; null if the words have none. */
  async all(words, mark) {
    let common = null;
    for (const { forms, number } of words) {
      const spellings = number ? [...forms, number] : forms;
      const sets = await Promise.all(spellings.map((form) => this.form(form, mark)));
      if (sets.includes(null)) continue;
      const numbers = new Set(sets.flatMap((set) => [...set]));
      common = common ? common.filter((number) => numbers.has(number)) : [...numbers].sort((a, b) => a - b);
    }
    return common;
  }

  /* Blocks that hold the grams of a folded word, or null if it has none: between its spaces, for grams do not cross them. */
  async form(folded, mark) {
    const lists = [];
    for (const part of folded.split(" ").map(squash)) {
      const grams = gramsOf(part);
      if (grams.length) lists.push(...grams.map((gram) => this.exactly(mark + gram)));
      else if (!/^[a-z0-9]?$/.test(part)) lists.push(this.beginning(mark + part));
    }
    const sets = (await Promise.all(lists)).map((list) => new Set(list));
    return sets.length ? sets.reduce((a, b) => new Set([...a].filter((number) => b.has(number)))) : null;
  }

  async exactly(key) {
    return sums((await this.table(this.tableOf(key))).get(key) || []);
  }

  /* Blocks of all keys that begin so; of no more than `limit` blocks, the shorter keys first, if given. */
  async beginning(start, limit = Infinity) {
    const first = this.tableOf(start);
    let last = first;
    while (last + 1 < this.shards.firsts.length && this.shards.firsts[last + 1].startsWith(start)) last++;
    if (limit < Infinity) last = Math.min(last, first + 1);
    const tables = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => this.table(first + i)));
    const found = tables.flatMap((table) => [...table].filter(([key]) => key.startsWith(start)));
    found.sort(([a], [b]) => a.length - b.length);
    return [...new Set(found.flatMap(([, steps]) => sums(steps)))].slice(0, limit);
  }

  /* The number of the table file in which a key stands, if it stands anywhere; keys are in the order of code points. */
  tableOf(key) {
    let [low, high] = [0, this.shards.firsts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (before(key, this.shards.firsts[middle])) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  table(number) {
    return once(this.tables, number, () => this.load(`table/${number}.js`).then((data) => new Map(Object.entries(data))));
  }

  block(number) {
    return once(this.blocks, number, () => this.load(`block/${number}.js`).then(({ rows, named }) => this.library.add(rows, named)));
  }
}

/* What was promised under a key, made once; a promise that was broken is made anew. */
function once(kept, key, make) {
  if (!kept.has(key)) {
    kept.set(key, make());
    kept.get(key).catch(() => kept.delete(key));
  }
  return kept.get(key);
}

/* Grams that cover a squashed word, as few as do: two characters, four from a Latin letter or digit on; none for less. */
function gramsOf(squashed) {
  const chars = [...squashed];
  const end = (i) => i + (/[a-z0-9]/.test(chars[i]) ? 4 : 2);
  const grams = [];
  for (let i = 0; i < chars.length; ) {
    // Past the last whole gram, the one that ends the word covers the rest.
    let at = i;
    while (at > 0 && end(at) > chars.length) at--;
    if (end(at) > chars.length) return [];
    grams.push(chars.slice(at, end(at)).join(""));
    i = Math.max(i + 1, end(at));
  }
  return grams;
}

function before(a, b) {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i].codePointAt(0) < y[i].codePointAt(0);
  return x.length < y.length;
}

function sums(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}
