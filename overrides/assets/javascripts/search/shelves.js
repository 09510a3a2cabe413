/* Shelves: what brings the entries that may answer a query into the library, before it is asked.
 *
 * A library of one file has them all. A sharded one looks the query's grams up in tables (builder/search/shards.py says what
 * stands there, and by what the files are named) and loads the blocks in which all of them stand, those of names before those of headings before the rest,
 * until there are results enough. What a block holds in truth is for the library to see; so both forms answer alike. */
"use strict";

class OneFile {
  constructor(library, data) {
    this.batches = [library.add(data)];
    this.library = library;
  }

  /* The number of results to show; nobody reads on so far. */
  enough({ show }) {
    return show || 2000;
  }

  /* What to look through first, as batches of the library, and the numbers of blocks that wait to be brought. */
  async first() {
    return { batches: this.batches, waiting: [] };
  }

  async more(query, { batches }) {
    return this.library.find(query, batches);
  }

  async near() {
    return this.batches;
  }

  async words() {
    return this.library.words();
  }
}

const AT_ONCE = 8; // blocks loaded at a time after the first
const ROWS = 10000; // more than a block holds
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-"; // from 32 on, there follows another
const NAMES = 12; // blocks looked at for names that begin with the query, or are like it

class Shelves {
  constructor(library, shards, load) {
    Object.assign(this, { library, shards, load });
    this.kept = new Map();
  }

  enough({ show }) {
    return show || this.shards.enough;
  }

  /* Letters that stand next to each other in half of the blocks could cost all of them: two for each result are the most. */
  most(query) {
    return this.shards.first + 2 * this.enough(query);
  }

  /* The blocks that answer best, brought, and those that wait, the best of them first. */
  async first(query) {
    const admitted = await this.admitted(query);
    const wanted = await Promise.all([this.named(query), this.headed(query), this.written(query)]);
    // Of each, one more than are ever brought, to know that there are more.
    const limit = this.most(query) + 1;
    const waiting = [...new Set(wanted.flatMap((numbers) => numbers.filter((n) => !admitted || admitted.has(n)).slice(0, limit)))];
    return { batches: await this.bring(waiting.splice(0, this.shards.first)), waiting };
  }

  /* What is found when more of what waits was brought, until there are results enough or the reader has typed on. */
  async more(query, { batches, waiting }, current) {
    let found = this.library.find(query, batches);
    while (waiting.length && batches.length < this.most(query) && found.length < this.enough(query) && current()) {
      batches.push(...(await this.bring(waiting.splice(0, AT_ONCE))));
      found = this.library.find(query, batches);
    }
    return found;
  }

  async words(word) {
    const names = [word.length, word.length - 1, word.length + 1].map((length) => this.shards.words[length]).filter(Boolean);
    return (await Promise.all(names.map((name) => this.file("words", name)))).flatMap(({ words }) => words);
  }

  /* The blocks whose names share most with a query that found nothing. */
  async near(query) {
    const counts = new Map();
    for (const { heads } of await this.places([...new Set([...query.key, ...gramsOf(query.key)])])) {
      for (const number of heads) counts.set(number, (counts.get(number) || 0) + 1);
    }
    const likely = [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a) || a - b);
    return this.bring(likely.slice(0, NAMES));
  }

  /* The blocks that hold something of the kind, the year and the directive asked for; null if none is. */
  async admitted({ kind, year, in: directive }) {
    const wanted = [kind && [`=${kind}`], year && [`=${year}`], directive && (await this.beginning(`@${directive}`))].filter(Boolean);
    const lists = await Promise.all(wanted.map(async (keys) => union((await this.places(keys)).map(({ blocks }) => blocks))));
    return lists.length ? new Set(lists.reduce(intersection)) : null;
  }

  /* Blocks with names that are the query or begin with it. */
  async named(query) {
    const keys = [...new Set([...query.spellings, query.words.length === 1 && query.names].filter(Boolean))];
    const found = (await Promise.all(keys.map((key) => this.beginning(`^${key}`)))).flat();
    // The shorter a name is, the closer it comes to the query.
    found.sort((a, b) => a.length - b.length);
    const places = await this.places(found.slice(0, NAMES));
    return [...new Set(places.flatMap(({ heads }) => heads))].slice(0, NAMES);
  }

  /* Blocks in whose names, titles and headings all words stand, those with the document number that they make together first;
   * and in turns with them those in which all do that need not be said of China. */
  async headed(query) {
    const wholes = [query.number ? [{ forms: [query.number] }] : [], query.main];
    // As the whole says which words are of China: those of People's Republic are, those of People's Bank are not.
    const left = query.home.split(" ");
    if (query.home !== query.names) wholes.push(query.main.filter((word) => wordsKey(word.folded).split(" ").some((stem) => left.includes(stem))));
    const [numbered, all, others] = await Promise.all(wholes.map((words) => this.all(words, "heads")));
    const named = others && all ? others.flatMap((number, i) => [...all.slice(i, i + 1), number]) : all;
    return [...(numbered || []), ...(named || [])];
  }

  /* Blocks in which all words stand. */
  async written(query) {
    return (await this.all(query.words, "blocks")) || (await this.places(["="]))[0].blocks;
  }

  /* Blocks that hold the grams of every word in one of its forms, in heads or anywhere; null if the words have no grams. */
  async all(words, where) {
    let common = null;
    for (const { forms, number } of words) {
      const spellings = number ? [...forms, number] : forms;
      const lists = await Promise.all(spellings.map((form) => this.form(form, where)));
      if (lists.includes(null)) continue;
      common = common ? intersection(common, union(lists)) : union(lists);
    }
    return common;
  }

  /* Blocks that hold the grams of a folded word, or null if it has none: between its spaces, for grams do not cross them. */
  async form(folded, where) {
    const grams = folded.split(" ").flatMap((part) => gramsOf(squash(part)));
    if (!grams.length) return null;
    return (await this.places(grams)).map((places) => places[where]).reduce(intersection);
  }

  /* For each key the blocks in which it stands, and those in which it does so in a name, a title or a heading; ascending. */
  places(keys) {
    return Promise.all(keys.map((key) => this.once(`places ${key}`, () => this.readPlaces(key))));
  }

  async readPlaces(key) {
    const table = await this.table(key);
    const places = { blocks: [], heads: [] };
    for (const number of unpacked(table[key] || "")) {
      const block = Math.floor(number / 2);
      places.blocks.push(block);
      if (number % 2) places.heads.push(block);
    }
    return places;
  }

  /* The keys that begin so, as far as they stand in one table or the next. */
  async beginning(start) {
    const keys = Object.keys(await this.table(start));
    const last = keys[keys.length - 1];
    if (last.startsWith(start) || before(last, start)) keys.push(...Object.keys(await this.table(start, 1)));
    return keys.filter((key) => key.startsWith(start));
  }

  /* The table in which a key stands, if it stands anywhere, or the one `behind` it; there is none behind the last. */
  async table(key, behind = 0) {
    const { branches } = this.shards;
    const branch = lastUpTo(key, branches, before);
    const { files } = await this.file("branch", branches[branch][1]);
    const table = lastUpTo(key, files, before) + behind;
    if (table < files.length) return this.file("table", files[table][1]);
    return branch + 1 < branches.length ? this.table(branches[branch + 1][0]) : {};
  }

  bring(numbers) {
    return Promise.all(numbers.map((number) => this.block(number)));
  }

  block(number) {
    return this.once(`block ${number}`, async () => {
      const { shelves } = this.shards;
      const { files } = await this.file("shelf", shelves[lastUpTo(number, shelves)][1]);
      const [, name] = files[lastUpTo(number, files)];
      return this.library.add(await this.load("block", name), ROWS * number);
    });
  }

  file(folder, name) {
    return this.once(`${folder} ${name}`, () => this.load(folder, name));
  }

  /* What was promised under a key, made once; a promise that was broken is made anew. */
  once(key, make) {
    if (!this.kept.has(key)) {
      this.kept.set(key, make());
      this.kept.get(key).catch(() => this.kept.delete(key));
    }
    return this.kept.get(key);
  }
}

/* Grams that cover a squashed word, as few as do: two characters, four from a Latin letter or digit on, less at its end. */
function gramsOf(squashed) {
  const chars = [...squashed];
  const end = (i) => i + (/[a-z0-9]/.test(chars[i]) ? 4 : 2);
  const grams = [];
  for (let i = 0; i < chars.length; ) {
    // What is left after the last whole gram is covered by a whole one that ends the word, if there is one.
    let at = i;
    while (at > 0 && end(at) > chars.length) at--;
    if (end(at) < chars.length) at = i;
    grams.push(chars.slice(at, end(at)).join(""));
    i = Math.max(i + 1, end(at));
  }
  return grams;
}

/* The index of the last of the sorted files whose first key does not come after this one, or 0. */
function lastUpTo(key, files, less = (a, b) => a < b) {
  let [low, high] = [0, files.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (less(key, files[middle][0])) high = middle - 1;
    else low = middle;
  }
  return low;
}

/* Numbers written as the steps from each to the next, in digits of 32. */
function unpacked(text) {
  const numbers = [];
  let [sum, step] = [0, 0];
  for (const digit of text) {
    const value = DIGITS.indexOf(digit);
    step = 32 * step + (value % 32);
    if (value >= 32) continue;
    numbers.push((sum += step));
    step = 0;
  }
  return numbers;
}

/* Whether a key comes before another: they are sorted by code points. */
function before(a, b) {
  const [x, y] = [[...a], [...b]];
  for (let i = 0; i < Math.min(x.length, y.length); i++) if (x[i] !== y[i]) return x[i].codePointAt(0) < y[i].codePointAt(0);
  return x.length < y.length;
}

/* The numbers that stand in one of the ascending lists, ascending. */
function union(lists) {
  return lists.length === 1 ? lists[0] : [...new Set(lists.flat())].sort((a, b) => a - b);
}

/* The numbers that stand in both ascending lists. */
function intersection(numbers, others) {
  const common = [];
  for (let i = 0, j = 0; i < numbers.length && j < others.length; ) {
    if (numbers[i] === others[j]) common.push(numbers[i]);
    if (numbers[i] <= others[j]) i++;
    else j++;
  }
  return common;
}
