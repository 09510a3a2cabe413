/* Answering: from what the reader typed to the theme's items. */
"use strict";

const SHOWN = 2000; // results handed to the theme; nobody reads on so far

/* Opens the data with `load`, which gives the data of a named file; gives a function from a query to its items. */
async function openSearch(load) {
  const data = await load("maoce.js");
  const library = new Library(data);
  const shelves = data.shards ? new Shelves(library, data, load) : new OneFile(library, data);
  const shown = new Shown(library, data);
  return (typed, current) => answerQuery(typed, { library, shelves, shown, labels: data.labels }, current);
}

/* `current` tells whether the reader still waits for this answer, or has typed on. */
async function answerQuery(typed, { library, shelves, shown, labels }, current = () => true) {
  const query = parseQuery(typed, library.fold);
  const more = await shelves.bring(query, current);
  if (query.main.length < query.words.length) await shelves.bring({ ...query, words: query.main }, current);
  const found = library.find(query);
  if (found.length) {
    const items = shown.items(found.slice(0, SHOWN), query);
    return more || found.length > SHOWN ? said(items, fill(labels.many, { n: items.length })) : items;
  }
  // A slip is mended; two in a word, or one in a short word, only where the outcome names something.
  for (const slips of [1, 2]) {
    const instead = await mend(query, library, shelves, slips);
    if (!instead) continue;
    const mended = { ...parseQuery(instead, library.fold), kind: query.kind, year: query.year, in: query.in };
    await shelves.bring(mended, current);
    const matches = library.find(mended);
    if (!matches.length || (slips > 1 && matches[0].rank[0] > BEGUN)) continue;
    return said(shown.items(matches, mended), fill(labels.corrected, { words: query.text, instead }));
  }
  await shelves.near(query);
  return shown.instead(library.nearest(query), query);
}

/* The query with each Latin word that stands nowhere mended, if it is two words joined or a known word is near; else null. */
async function mend(query, library, shelves, slips) {
  let mended = false;
  const words = [];
  for (const word of query.words) {
    let { raw } = word;
    for (const part of word.exact ? [] : word.folded.match(/[a-z]{4,}/g) || []) {
      const instead = (await known(part, library, shelves)) ? null : await near(part, library, shelves, slips);
      if (!instead) continue;
      mended = true;
      raw = library.fold.text(raw).replace(part, instead);
    }
    words.push(raw);
  }
  return mended ? words.join(" ") : null;
}

async function known(words, library, shelves) {
  const query = parseQuery(words, library.fold);
  await shelves.bring(query);
  return library.find(query).length > 0;
}

/* The known word, or the two, that were meant by one that stands nowhere. */
async function near(word, library, shelves, slips) {
  const words = await shelves.words(word);
  const forms = wordForms(word);
  const slip = (most) => words.find((other) => forms.some((form) => slipsBetween(form, other, most) <= most));
  if (slips > 1) return slip(word.length < 7 ? 1 : 2);
  const one = word.length < 5 ? null : slip(1);
  for (let i = 1; !one && i < word.length - 2; i++) {
    const two = `${word.slice(0, i)}-${word.slice(i)}`;
    if ((i > 2 || word[0] === "e") && (await known(`"${two}"`, library, shelves))) return two;
  }
  return one;
}
