/* Mending: what the reader may have meant whose query found nothing. The more daring a guess, the better it must do. */
"use strict";

const TRIED = 12; // guesses of one kind whose outcomes are compared
const TWICE = 7; // letters of a word in which a finger slips twice

/* Ways to guess, each with the worst worth of a match for which its guess is taken. */
const GUESSES = [
  [withoutMarks, BEGUN],
  [withoutHome, WITHIN],
  [(query, shop) => respelled(query, shop, 1), ABOUT],
  [(query, shop) => respelled(query, shop, 2), WITHIN],
  [misheard, BEGUN],
];

/* The best of the first kind of guess that does well enough: its words, its query and what it finds; null if there is none. */
async function mend(query, shop) {
  const { library, shelves, current } = Object.assign(shop, { known: new Map() });
  for (const [guess, worst] of GUESSES) {
    let best = null;
    if (!current()) return null;
    for (const instead of (await guess(query, shop)).slice(0, TRIED)) {
      const mended = { ...parseQuery(instead, library.fold), kind: query.kind, year: query.year, in: query.in };
      await shelves.bring(mended, current);
      const matches = library.find(mended);
      if (matches.length && (!best || byRank(matches[0].rank, best.matches[0].rank) < 0)) best = { instead, mended, matches };
    }
    if (best && best.matches[0].rank[0] <= worst) return best;
  }
  return null;
}

/* With spaces for marks: 海外仓(overseas warehouse), single_window. */
function withoutMarks(query) {
  const plain = query.text.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  return plain && !query.exact && query.marks ? [plain] : [];
}

/* Some words of a name, without those that say that it is one of China. */
function withoutHome(query) {
  const others = query.main.filter((word) => word.exact || homeKey(wordsKey(word.folded)));
  return others.length < query.main.length && others.length ? [others.map(asTyped).join(" ")] : [];
}

/* With other words for each Latin one that begins no word anywhere. */
async function respelled(query, shop, slips) {
  let guesses = [""];
  for (const word of query.words) {
    let spellings = [asTyped(word)];
    for (const part of partsOf(word)) {
      const others = (await isKnown(part, shop)) ? [] : await near(part, shop, slips);
      if (others.length) spellings = spellings.flatMap((raw) => others.map((other) => replaced(raw, part, other)));
    }
    guesses = guesses.flatMap((begun) => spellings.map((spelling) => `${begun} ${spelling}`.trim())).slice(0, TRIED);
  }
  return guesses.filter((guess) => guess !== query.words.map(asTyped).join(" "));
}

/* Where all words exist: with another for the one that was not meant, as in electronic contact. */
async function misheard(query, shop) {
  const guesses = [];
  for (const word of query.words) {
    for (const part of partsOf(word)) {
      if (!(await isKnown(part, shop))) return [];
      for (const other of await near(part, shop, 1)) {
        guesses.push(query.words.map((same) => (same === word ? replaced(word.raw, part, other) : asTyped(same))).join(" "));
      }
    }
  }
  return guesses;
}

function partsOf(word) {
  return word.exact ? [] : word.folded.match(/[a-z]{4,}/g) || [];
}

function asTyped({ raw, exact }) {
  return exact ? `"${raw}"` : raw;
}

function replaced(raw, part, other) {
  return raw.toLowerCase().replace(part, other);
}

/* Whether a word somewhere is this one, or begins with it, be it singular or plural. */
async function isKnown(word, shop) {
  if (!shop.known.has(word)) {
    const forms = wordForms(word);
    const listed = (await shop.shelves.words(word)).some((other) => forms.some((form) => other.startsWith(form)));
    shop.known.set(word, listed || (await stands({ ...parseQuery(word, shop.library.fold), exact: true }, shop)));
  }
  return shop.known.get(word);
}

/* The known words, or the two, that one may stand for. */
async function near(word, shop, slips) {
  if (slips < 2 && word.length < 5) return [];
  const forms = wordForms(word);
  const twice = (form, other) => slips > 1 && Math.min(form.length, other.length) >= TWICE && slippedTwice(form, other);
  const meant = (other) => other !== word && forms.some((form) => form === other || slipped(form, other) || twice(form, other));
  const words = (await shop.shelves.words(word)).filter(meant).slice(0, 4);
  if (slips > 1 || (await isKnown(word, shop))) return words;
  for (let i = word[0] === "e" ? 1 : 3; i < word.length - 2; i++) {
    const two = `${word.slice(0, i)}-${word.slice(i)}`;
    if (await stands(parseQuery(`"${two}"`, shop.library.fold), shop)) return [two, ...words];
  }
  return words;
}

/* Whether the one word of a query begins a word somewhere. */
async function stands(query, { library, shelves, current }) {
  await shelves.bring(query, current);
  return library.find(query).some(({ entry }) => query.words[0].forms.some((form) => beginsWord(entry.folded, form)));
}
