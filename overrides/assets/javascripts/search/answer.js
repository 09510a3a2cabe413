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
  const best = await mend(query, { library, shelves, current });
  if (best) return said(shown.items(best.matches, best.mended), fill(labels.corrected, { words: query.text, instead: best.instead }));
  await shelves.near(query);
  return shown.instead(library.nearest(query), query);
}
