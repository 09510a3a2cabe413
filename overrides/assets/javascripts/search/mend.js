/* Mending: a query that found nothing, with other words for the Latin ones in it. Each way gives the queries that may be meant. */
"use strict";

const TWICE = 7; // letters of a word in which a finger slips twice

/* Some words of a name, without those that say that it is one of China. */
function withoutHome(query) {
  const others = query.main.filter((word) => word.exact || homeKey(wordsKey(word.folded)));
  return others.length < query.main.length && others.length ? [others.map(asTyped).join(" ")] : [];
}

/* With other words for each Latin one that begins no word anywhere. */
async function respelled(query, shop, slips = 1) {
  let guesses = [""];
  for (const word of query.words) {
    let spellings = [asTyped(word)];
    for (const part of latinParts(word)) {
      const others = (await isKnown(part, shop)) ? [] : await wordsLike(part, shop, slips);
      if (others.length) spellings = spellings.flatMap((raw) => others.map((other) => replaced(raw, part, other)));
    }
    guesses = guesses.flatMap((begun) => spellings.map((spelling) => `${begun} ${spelling}`.trim())).slice(0, TRIED);
  }
  return guesses;
}

/* Where all words exist: with another for the one that was not meant, as in electronic contact. */
async function misheard(query, shop) {
  const guesses = [];
  for (const word of query.words) {
    for (const part of latinParts(word)) {
      if (!(await isKnown(part, shop))) return [];
      for (const other of await wordsLike(part, shop, 1)) {
        guesses.push(query.words.map((same) => (same === word ? replaced(word.raw, part, other) : asTyped(same))).join(" "));
      }
    }
  }
  return guesses;
}

function latinParts(word) {
  return word.exact ? [] : word.folded.match(/[a-z]{4,}/g) || [];
}

function replaced(raw, part, other) {
  return raw.toLowerCase().replace(part, other);
}

/* Whether a word somewhere is this one, or begins with it, be it singular or plural. */
async function isKnown(word, shop) {
  if (!shop.known.has(word)) {
    const forms = wordForms(word);
    const listed = (await shop.shelves.words(word)).some((other) => forms.some((form) => other.startsWith(form)));
    shop.known.set(word, listed || (await stands({ ...parseQuery(word, shop.fold), exact: true }, shop)));
  }
  return shop.known.get(word);
}

/* The known words, or the two, that one may stand for. */
async function wordsLike(word, shop, slips) {
  if (slips < 2 && word.length < 5) return [];
  const forms = wordForms(word);
  const twice = (form, other) => slips > 1 && Math.min(form.length, other.length) >= TWICE && slippedTwice(form, other);
  const meant = (other) => other !== word && forms.some((form) => form === other || slipped(form, other) || twice(form, other));
  const words = (await shop.shelves.words(word)).filter(meant).slice(0, 4);
  if (slips > 1 || (await isKnown(word, shop))) return words;
  for (let i = word[0] === "e" ? 1 : 3; i < word.length - 2; i++) {
    const two = `${word.slice(0, i)}-${word.slice(i)}`;
    if (await stands(parseQuery(`"${two}"`, shop.fold), shop)) return [two, ...words];
  }
  return words;
}

/* Whether the one word of a query begins a word somewhere; one result says so. */
async function stands(query, { findAll }) {
  const [word] = query.words;
  return (await findAll({ ...query, show: 1 })).some(({ entry }) => word.forms.some((form) => beginsWord(entry.folded, form)));
}
