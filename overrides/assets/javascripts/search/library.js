/* The library: all entries that were loaded, and which of them a query finds, the one that was meant first. */
"use strict";

/* What a match is worth, best first. */
const NAMED = 0; // a term or an agency whose name is the query
const BEGUN = 1; // one whose name begins with it
const TITLED = 2; // a directive by its number or its title
const WITHIN = 3; // a name that has it inside
const HEADED = 4; // a measure or a page by its heading
const WRITTEN = 5; // text
const RELATED = 6; // a measure in which the name of a term or an agency stands for the word
const LINKED = 7; // an address
const ABOUT = 8; // the pages about the site, whose text is of other pages

class Library {
  constructor(manifest) {
    this.fold = new Fold(manifest);
    this.batches = []; // what was added at a time
    this.english = manifest.edition === "en";
  }

  /* Takes the data of a file in as a batch: its rows, which stand in order from a place on, and the English names of the
   * records that they mention, which are the rows' own where all stand in one file. */
  add({ rows, named = rows.map(relatedNames) }, from = 0) {
    const names = named.map((texts) => texts.map((text) => ({ text, folded: this.fold.text(text) })));
    const entries = rows.map((row, i) => this.entry(row, from + i, (row.mentions || []).flatMap((place) => names[place])));
    this.vocabulary = null;
    const batch = new Batch(entries, (entry) => this.aside(entry));
    this.batches.push(batch);
    return batch;
  }

  get entries() {
    return this.batches.flatMap((batch) => batch.entries);
  }

  /* An entry made of a row; `related` are the names by which it is found since it mentions their records. */
  entry(row, order, related) {
    const fields = [];
    const field = (part, text, status, initials) => {
      const folded = this.fold.text(shownOf(text));
      const key = part === "text" ? "" : squash(folded);
      const letters = part === "pinyin" ? pinyinLetters(folded) : "";
      const words = part === "english" ? wordsKey(folded) : "";
      const single = part === "english" ? singularKey(folded) : "";
      fields.push({ part, text, status, folded, key, letters, initials, single, words, home: words && homeKey(words) });
    };
    for (const [text, pinyin, initials, status] of row.names || []) {
      field("chinese", text, status);
      if (pinyin) field("pinyin", pinyin, status, initials); // the words of Taiwan and Hong Kong have none
    }
    for (const [text, status] of row.english || []) field("english", text, status);
    for (const text of row.heads || []) field("head", text);
    for (const text of row.texts || []) field("text", text);
    // A title that is said elsewhere is not said again.
    row.title = row.title || (row.heads || [])[0] || (this.english ? row.english[0][0] : row.names[0][0]);
    // What the reader may add to a word to say which directive it is of: what its page shows, and other spellings of the number.
    const company = { shown: [this.fold.text(row.line || ""), row.year].join("\n"), numbers: (row.in || "").split(" ") };
    // Names and headings come first, so that a place in the folded text says in which part it is.
    const named = fields.filter((f) => f.status !== undefined);
    const names = named.map((f) => `${f.key}\n${f.single}\n${f.words}\n${f.home}\n${f.letters}\n${f.initials || ""}`);
    const headed = fields.reduce((sum, f) => sum + (f.part === "text" ? 0 : f.folded.length + 1), 0);
    return {
      row,
      order,
      fields,
      folded: fields.map((f) => f.folded).join("\n"),
      headed,
      names: `\n${names.join("\n")}\n`,
      linked: fields.some((f) => f.part === "text" && /^https?:/.test(f.folded)),
      company,
      related,
    };
  }

  /* Every entry of these batches that the query finds, ranked. */
  find(query, batches) {
    const found = [];
    for (const entry of candidates(query, batches)) {
      if (!admits(entry.row, query)) continue;
      const match = query.words.length ? this.match(entry, query) : { rank: [WRITTEN, -entry.row.year || 0], entry };
      if (match) found.push(match);
    }
    return found.sort((a, b) => byRank(a.rank, b.rank) || a.entry.order - b.entry.order);
  }

  /* What else a query may name an entry by, besides what it says: its directive, and English names of what it mentions. */
  aside(entry) {
    return [entry.company.shown, ...entry.company.numbers, ...entry.related.map(({ folded }) => folded)].join("\n");
  }

  /* How an entry answers the query: its rank, and the field that decides it; null if it does not. */
  match(entry, query) {
    const words = this.matchWords(entry, query);
    if (!words && query.exact) return null;
    const name = this.matchName(entry, query);
    return name && (!words || byRank(name.rank, words.rank) <= 0) ? name : words;
  }

  /* By the whole query as a name or its beginning, in whatever spelling, or as a document number. */
  matchName(entry, query) {
    let best = null;
    const offer = (field, ...rank) => {
      if (!best || byRank(rank, best.rank) < 0) best = { entry, field, rank };
    };
    const { key, single, spellings, pinyin, number, names, home, halves } = query;
    const named = (keys) => keys.some((asked) => entry.names.includes(`\n${asked}\n`));
    const both = halves.some(([one, other]) => named(one) && named(other)) && query.words.every((word) => word.certain || this.finds(entry, word));
    const begun = [...spellings, names, home].some((asked) => asked && entry.names.includes(`\n${asked}`));
    if (!begun && !both && !(number && entry.row.keys)) return null;
    const uses = -(entry.row.uses || 0);
    if (both) offer(null, NAMED, 1, 0, uses);
    for (const field of entry.fields) {
      if (field.status === undefined) break;
      // By `own` spelling: the whole name, or what it begins with; worth less in a later `way` of spelling.
      const compare = (own, asked, way) => {
        if (own === asked) offer(field, NAMED, way, field.status, uses);
        else if (own.startsWith(asked)) offer(field, BEGUN, way, field.status > 1 ? 1 : 0, own.length - asked.length, field.status, uses);
        else return false;
        return true;
      };
      // Marks may be left out, but not be asked for in vain.
      const marks = query.marks && !(field.key === key && hasMarks(field.folded));
      if (!marks && field.key.startsWith(key) && this.provesKey(field, query) && compare(field.key, key, 0)) continue;
      if (field.words && field.words === names) offer(field, NAMED, 1, field.status, uses);
      else if (field.home && field.home === home && home !== names) offer(field, NAMED, 2, field.status, uses);
      if (field.single && query.latin && compare(field.single, single, 1)) continue;
      if (!field.letters || !pinyin || !pinyin.letters) continue;
      const wrongTones = pinyin.tones && !(readPinyin(field.text).tones || "").startsWith(pinyin.tones);
      if (compare(field.letters, pinyin.letters, wrongTones ? 3 : 2)) continue;
      if (key.length > 2 || field.initials === key) compare(field.initials, key, 4);
    }
    for (const own of entry.row.keys || []) {
      if (own === number) offer(null, TITLED, 0, -entry.row.year || 0);
      else if (number && number.length > 2 && own.startsWith(number)) offer(null, TITLED, 1, -entry.row.year || 0);
    }
    return best;
  }

  provesKey(field, query) {
    if (query.latin || query.words.every((word) => word.certain)) return true;
    const at = [];
    const folded = this.fold.text(shownOf(field.text), at);
    const kept = [...folded].map((char, i) => (/[\p{L}\p{N}]/u.test(char) ? at[i] : -1)).filter((i) => i >= 0);
    const asked = [...query.text].filter((char) => /[\p{L}\p{N}]/u.test(char)).join("");
    return this.fold.proves(asked, field.text, 0, kept);
  }

  /* By its words: all of them, in one heading, in the text, or some in the names of what a measure mentions. */
  matchWords(entry, query) {
    const { row } = entry;
    const own = [];
    let related = 0;
    let company = 0;
    let without = false; // small words that the entry does not have
    for (const word of query.words) {
      if (this.finds(entry, word)) own.push(word);
      else if (word.small && query.main !== query.words) without = true;
      else if (this.relatedTo(entry, word).length) related++;
      // The number of its directive is good company, but alone it names the directive.
      else if (row.in && accompanies(entry.company, word)) company++;
      else return null;
    }
    if (!own.length && !related) return null;
    if (without && related) return null;
    if (related) {
      const headed = own.some((word) => this.heads(entry, word)) ? 0 : 1;
      return { entry, field: null, rank: [RELATED, headed, -row.year || 0] };
    }
    const match = this.headWords(entry, own, query, without) || (without ? null : this.textWords(entry, own));
    if (!match) return null;
    match.rank.splice(1, 0, company);
    return match;
  }

  /* By words that all stand in one name or heading, or each in one of the names; small words need not, but in pinyin.
   * What is found `without` them must stand where a word begins. */
  headWords(entry, own, { main }, without) {
    const { row } = entry;
    const words = own.filter((word) => main.includes(word));
    let best = null;
    if (words.some((word) => !word.literal && !word.forms.some((form) => within(entry, form)))) return null;
    for (const field of entry.fields) {
      if (field.part === "text") break;
      const wanted = field.part === "pinyin" ? own : words;
      const places = wanted.map((word) => this.places(field, word, 8));
      if (places.some((found) => !found.length)) continue;
      if (without && (field.part === "pinyin" || !places.every((found) => found.some(([start]) => startsWord(field.folded, start))))) continue;
      const loose = wanted.reduce((sum, word, n) => sum + looseness(field.folded, word, places[n]), 0);
      const whole = words.length === 1 && words[0].forms.some((form) => squash(form) === field.key) ? 0 : 1;
      const rank =
        field.part !== "head"
          ? [WITHIN, loose, field.status, field.folded.length, -(row.uses || 0)]
          : row.kind === "directive"
            ? [TITLED, 2, loose, closeness(places), -row.year || 0]
            : [HEADED, whole, loose, closeness(places), -row.year || 0];
      if (!best || byRank(rank, best.rank) < 0) best = { entry, field, rank };
    }
    if (best || words.length < 2) return best;
    // Words of the title and of the number together describe a directive, those of several names a record.
    if (row.kind === "directive") return { entry, field: null, rank: [TITLED, 3, -row.year || 0] };
    return row.names ? this.nameWords(entry, words) : null;
  }

  /* By words that stand in several names of a record; a Latin one must begin a word, or beside Chinese stand in the pinyin. */
  nameWords(entry, words) {
    const uses = -(entry.row.uses || 0);
    const latin = words.filter((word) => /[a-z]/.test(word.folded)).length;
    if (!latin) return { entry, field: null, rank: [WITHIN, 9, entry.headed, uses] };
    const names = entry.fields.filter((field) => field.status < 2 && (field.part !== "pinyin" || latin < words.length));
    const begins = (field, word) => this.places(field, word, 8).some(([start]) => field.part === "pinyin" || startsWord(field.folded, start));
    const lengths = words.map((word) => Math.min(...names.map((field) => (begins(field, word) ? field.folded.length : Infinity))));
    const length = lengths.reduce((sum, own) => sum + own, 0);
    return length < Infinity ? { entry, field: null, rank: [WITHIN, 9, length, uses] } : null;
  }

  /* By words that stand somewhere in the text. */
  textWords(entry, words) {
    const { row } = entry;
    const tier = row.kind === "page" ? ABOUT : WRITTEN;
    const later = row.year ? 0 : 1;
    // Chinese has no word ends to look at, and one word is as close as can be.
    const chinese = words.length === 1 && !/[a-z0-9]/.test(words[0].folded);
    if (chinese && !entry.linked) return { entry, field: null, rank: [tier, 0, later, 0, -row.year || 0, 0] };
    let best = null;
    for (const field of entry.fields) {
      const places = words.map((word) => this.places(field, word, 8));
      if (places.some((found) => !found.length)) continue;
      const loose = words.reduce((sum, word, n) => sum + looseness(field.folded, word, places[n]), 0);
      const rank = [/^https?:/.test(field.folded) ? LINKED : tier, loose, later, closeness(places), -row.year || 0, chinese ? 0 : field.folded.length];
      if (!best || byRank(rank, best.rank) < 0) best = { entry, field, rank };
    }
    return best || { entry, field: null, rank: [tier, 9, later, 0, -row.year || 0] };
  }

  heads(entry, word) {
    return entry.fields.some((field) => field.part === "head" && this.places(field, word, 1).length);
  }

  finds(entry, word) {
    if (word.literal) return entry.fields.some((field) => this.places(field, word, 1).length);
    if (!word.forms.some((form) => entry.folded.includes(form))) return false;
    return word.certain || entry.fields.some((field) => this.places(field, word, 1).length);
  }

  /* The English names of what a measure mentions in which this word begins a word. */
  relatedTo({ related }, word) {
    if (!related.length || !/^[\x00-\x7f]{2,}$/.test(word.folded)) return [];
    return related.filter(({ folded }) => word.forms.some((form) => beginsWord(folded, form)));
  }

  /* The first places of a word in a field, as [start, end] of the shown text if `shown`, else of the folded one. */
  places(field, word, limit, shown = false) {
    const found = [];
    if (word.literal) {
      const text = shownOf(field.text);
      for (let i = text.indexOf(word.literal); i >= 0 && found.length < limit; i = text.indexOf(word.literal, i + 1)) {
        found.push([i, i + word.literal.length]);
      }
      return found;
    }
    let at = null;
    for (const form of word.forms) {
      for (let i = field.folded.indexOf(form); i >= 0 && found.length < limit; i = field.folded.indexOf(form, i + 1)) {
        if (!at && (shown || !word.certain)) this.fold.text(shownOf(field.text), (at = []));
        if (!word.certain && !this.fold.proves(word.raw, field.text, i, at)) continue;
        found.push(shown ? [at[i], at[i + form.length - 1] + 1] : [i, i + form.length]);
      }
      if (found.length) break;
    }
    return found;
  }

  /* Every longer Latin word, those of names first, then by how often it is written, as the lists of shards have it. */
  words() {
    if (!this.vocabulary) {
      const counts = new Map();
      for (const { fields } of this.entries) {
        for (const field of fields) {
          if (field.part === "chinese" || field.part === "pinyin") continue;
          for (const word of field.folded.match(/[a-z]{5,}/g) || []) {
            counts.set(word, (counts.get(word) || 0) + (field.part === "english" ? 2 ** 20 : 1));
          }
        }
      }
      const worth = (word) => Math.clz32(counts.get(word));
      this.vocabulary = [...counts.keys()].sort((a, b) => worth(a) - worth(b) || (a < b ? -1 : 1));
    }
    return this.vocabulary;
  }

  /* The names, titles and headings of these batches that are most like the query, for a reader who found nothing. */
  nearest(query, batches, count = 3) {
    if (!query.key) return [];
    const scored = [];
    for (const entry of batches.flatMap(({ entries }) => entries)) {
      if (entry.row.kind === "page") continue;
      let best = 0;
      for (const field of entry.fields) {
        if (field.part === "text") break;
        const own = query.pinyin ? field.letters || field.key : field.key;
        best = Math.max(best, likeness(own, query.key) + ((own.length > 2 && slipped(own, query.key)) || inOrder(query.key, own) ? 0.5 : 0));
      }
      if (best > 0.3) scored.push({ entry, field: null, best });
    }
    return scored.sort((a, b) => b.best - a.best || a.entry.order - b.entry.order).slice(0, count);
  }
}

/* Entries that may answer: those with the longest word, those of the name asked for, and numbered ones for a number. */
function candidates(query, batches) {
  const [word] = query.main.filter(({ literal }) => !literal).sort((a, b) => b.folded.length - a.folded.length);
  if (!word) return batches.flatMap((batch) => batch.entries);
  const texts = [...word.forms, word.number].filter(Boolean);
  const names = [...query.spellings, query.names, query.home, ...query.halves.map(([[one]]) => one)];
  return batches.flatMap((batch) => batch.with(texts, names.filter(Boolean), Boolean(query.number)));
}

/* Whether a form stands in the names and headings of an entry. */
function within(entry, form) {
  const at = entry.folded.indexOf(form);
  return at >= 0 && at < entry.headed;
}

/* The English names of a record that are not best avoided. */
function relatedNames({ english = [] }) {
  return english.filter(([, status]) => status < 2).map(([text]) => text);
}

function beginsWord(folded, form) {
  for (let i = folded.indexOf(form); i >= 0; i = folded.indexOf(form, i + 1)) if (startsWord(folded, i)) return true;
  return false;
}

function startsWord(folded, place) {
  return !/[a-z0-9]/.test(folded[place - 1] || "");
}

function admits(row, query) {
  if (query.kind && row.kind !== query.kind) return false;
  if (query.year && String(row.year || "") !== query.year) return false;
  if (query.in && !(row.in && row.in.split(" ").some((key) => key.startsWith(query.in)))) return false;
  return true;
}

/* 0 where a word stands as typed and whole, more where it is part of a longer Latin word or of another number. */
function looseness(folded, word, places) {
  if (word.literal || !/[a-z0-9]/.test(word.folded)) return 0;
  const plural = places.every(([start, end]) => folded.slice(start, end) !== word.folded) ? 1 : 0;
  const kinds = places.map(([start, end]) => (!startsWord(folded, start) ? 2 : /[a-z0-9]/.test(folded[end] || "") ? 1 : 0));
  return Math.min(...kinds) + plural;
}

/* The width of the narrowest stretch that holds one place of every word. */
function closeness(places) {
  if (places.length < 2) return 0;
  let best = Infinity;
  for (const [first] of places[0]) {
    let [low, high] = [first, first];
    for (const others of places.slice(1)) {
      const near = others.reduce((a, b) => (Math.abs(b[0] - first) < Math.abs(a[0] - first) ? b : a));
      [low, high] = [Math.min(low, near[0]), Math.max(high, near[0])];
    }
    best = Math.min(best, high - low);
  }
  return best;
}

/* Whether a folded text has other characters than letters, digits and spaces. */
function hasMarks(folded) {
  return /[^\p{L}\p{N} ]/u.test(folded);
}

function byRank(a, b) {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}
