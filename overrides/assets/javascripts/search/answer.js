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
  for (const reading of READINGS) {
    const instead = await reading(query, library, shelves);
    if (!instead) continue;
    const meant = { ...parseQuery(instead, library.fold), kind: query.kind, year: query.year, in: query.in };
    await shelves.bring(meant, current);
    const matches = library.find(meant);
    if (matches.length) return said(shown.items(matches, meant), fill(labels.corrected, { words: query.text, instead }));
  }
  await shelves.near(query);
  return shown.instead(library.nearest(query), query);
}
