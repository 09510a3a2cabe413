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
  const found = library.find(query);
  if (found.length) {
    const items = shown.items(found.slice(0, SHOWN), query);
    return more || found.length > SHOWN ? said(items, fill(labels.many, { n: items.length })) : items;
  }
  const instead = await mend(query, library, shelves);
  if (instead) {
    const mended = { ...parseQuery(instead, library.fold), kind: query.kind, year: query.year, in: query.in };
    await shelves.bring(mended, current);
    const matches = library.find(mended);
    if (matches.length) return said(shown.items(matches, mended), fill(labels.corrected, { words: query.text, instead }));
  }
  await shelves.near(query);
  return shown.instead(library.nearest(query), query);
}

/* The query with each longer Latin word that stands nowhere mended, if a known word is one slip away; else null. */
async function mend(query, library, shelves) {
  let mended = false;
  const words = [];
  for (const word of query.words) {
    let instead = null;
    if (!word.exact && /^[a-z]{5,}$/.test(word.folded)) {
      const alone = { ...query, words: [word], kind: null, year: null, in: null };
      await shelves.bring(alone);
      if (!library.find(alone).length) instead = (await shelves.words(word.folded)).find((known) => slipped(known, word.folded));
    }
    mended = mended || Boolean(instead);
    words.push(instead || word.raw);
  }
  return mended ? words.join(" ") : null;
}
