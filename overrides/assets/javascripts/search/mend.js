/* Mending: what the reader may have meant whose query found nothing. The more daring a guess, the better it must do. */
"use strict";

const TRIED = 12; // guesses of one kind whose outcomes are compared
const TWICE = 7; // letters of a word in which a finger slips twice

/* Ways to guess, each with the worst worth of a match for which its guess is taken. */
const GUESSES = [
  [withoutMarks, BEGUN],
  [(query, shop) => respelled(query, shop, 1), ABOUT],
  [(query, shop) => respelled(query, shop, 2), WITHIN],
  [misheard, NAMED],
];

/* The best of the first kind of guess that does well enough: its words, its query and what it finds; null if there is none. */
async function mend(query, shop) {
  const { library, shelves } = shop;
  for (const [guess, worst] of GUESSES) {
    let best = null;
    for (const instead of (await guess(query, shop)).slice(0, TRIED)) {
      const mended = { ...parseQuery(instead, library.fold), kind: query.kind, year: query.year, in: query.in };
      await shelves.bring(mended);
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

/* With other words for each Latin one that begins no word anywhere. */
async function respelled(query, shop, slips) {
  let guesses = [""];
  for (const word of query.words) {
    let spellings = [word.raw];
    for (const part of partsOf(word)) {
      const others = (await isKnown(part, shop)) ? [] : await near(part, shop, slips);
      if (others.length) spellings = spellings.flatMap((raw) => others.map((other) => raw.toLowerCase().replace(part, other)));
    }
    guesses = guesses.flatMap((begun) => spellings.map((spelling) => `${begun} ${spelling}`.trim()));
  }
  return guesses.filter((guess) => guess !== query.text);
}

/* With another word for one that exists, but is not the one that was meant: electronic contact. */
async function misheard(query, shop) {
  const guesses = [];
  for (const word of query.words) {
    for (const part of partsOf(word)) {
      for (const other of await near(part, shop, 1)) {
        guesses.push(query.words.map((same) => (same === word ? word.raw.toLowerCase().replace(part, other) : same.raw)).join(" "));
      }
    }
  }
  return guesses;
}

function partsOf(word) {
  return word.exact ? [] : word.folded.match(/[a-z]{4,}/g) || [];
}

/* Whether a word somewhere is this one, or begins with it, be it singular or plural. */
async function isKnown(word, { library, shelves }) {
  const query = { ...parseQuery(word, library.fold), exact: true };
  await shelves.bring(query);
  return library.find(query).some(({ entry }) => query.words[0].forms.some((form) => beginsWord(entry.folded, form)));
}

/* The known words, or the two, that one may stand for. */
async function near(word, shop, slips) {
  const forms = wordForms(word);
  if (slips < 2 && word.length < 5) return [];
  const most = (form, other) => (Math.min(form.length, other.length) < TWICE ? 1 : slips);
  const meant = (other) => other !== word && forms.some((form) => slipsBetween(form, other, most(form, other)) < Infinity);
  const words = (await shop.shelves.words(word)).filter(meant);
  const two = slips < 2 && (await parted(word, shop));
  return [...(two ? [two] : []), ...words.slice(0, 4)];
}

async function parted(word, { library, shelves }) {
  for (let i = 1; i < word.length - 2; i++) {
    if (i < 3 && word[0] !== "e") continue; // ecommerce
    const two = `${word.slice(0, i)}-${word.slice(i)}`;
    const query = parseQuery(`"${two}"`, library.fold);
    await shelves.bring(query);
    if (library.find(query).some(({ entry }) => beginsWord(entry.folded, query.words[0].folded))) return two;
  }
  return null;
}
