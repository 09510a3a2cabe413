/* Answering: from what the reader typed to the theme's items. */
"use strict";

const PAUSE = 250; // milliseconds after which a reader who has not typed on waits for more than the first results

/* Opens the data to which `current` leads with `load`, which gives the data of a file by folder and name; gives a function that
 * answers what was typed. */
async function openSearch(current, load) {
  const data = await load("open", current.open);
  const library = new Library(data);
  const shelves = current.shards ? new Shelves(library, current.shards, load) : new OneFile(library, data);
  const shown = new Shown(library, data);
  return (typed, tell, waits) => answerQuery(typed, { library, shelves, shown, labels: data.labels }, tell, waits);
}

/* Tells the items of the answer: the first results as soon as they are there, then all of them, and that these are the last.
 * `current` says whether the reader still waits for this answer, or has typed on. */
async function answerQuery(typed, { library, shelves, shown, labels }, tell, current) {
  const query = parseQuery(typed, library.fold);
  const enough = shelves.enough(query);
  const reach = await shelves.first(query);
  let found = library.find(query, reach.batches);
  if (reach.waiting.length && found.length < enough) {
    if (found.length) {
      tell(shown.items(found, query), false);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
    found = stayed(found, await shelves.more(query, reach, current));
    if (!current()) return;
  }
  if (!found.length) return tell(await answerInstead(query, { library, shelves, shown, labels }, current), true);
  const items = shown.items(found.slice(0, enough), query);
  const more = reach.waiting.length || found.length > items.length;
  tell(more ? said(items, fill(labels.many, { n: items.length }), 3 * enough) : items, true);
}

/* All that was found; what was told first stays where it is, for the reader may be about to choose it. */
function stayed(first, found) {
  const told = new Set(first.map(({ entry }) => entry));
  return [...first, ...found.filter(({ entry }) => !told.has(entry))];
}

/* The items for a query that found nothing: those for what may have been meant, else the nearest names. */
async function answerInstead(query, { library, shelves, shown, labels }, current) {
  const findAll = async (other) => shelves.more(other, await shelves.first(other), current);
  const best = await guess(query, { fold: library.fold, shelves, findAll, current, known: new Map() });
  if (best) return said(shown.items(best.matches, best.meant), fill(labels.corrected, { words: query.text, instead: best.instead }));
  return shown.instead(library.nearest(query, await shelves.near(query)), query);
}
