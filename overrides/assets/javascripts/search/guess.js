/* Guessing: what the reader may have meant whose query found nothing. The more daring a guess, the better it must do. */
"use strict";

const TRIED = 12; // guesses of one kind whose outcomes are compared

/* Ways to guess, each with the worst worth of a match for which its guess is taken. */
const GUESSES = [
  [apart, ABOUT],
  [numerals, ABOUT],
  [withoutHome, WITHIN],
  [respelled, ABOUT],
  [shortened, ABOUT],
  [(query, shop) => respelled(query, shop, 2), WITHIN],
  [misheard, BEGUN],
];

/* The best of the first kind of guess that does well enough: its words, its query and what it finds; null if there is none. */
async function guess(query, shop) {
  const typed = query.words.map(asTyped).join(" ");
  for (const [guesses, worst] of GUESSES) {
    let best = null;
    const others = (await guesses(query, shop)).filter((instead) => instead && instead !== typed);
    for (const instead of others.slice(0, TRIED)) {
      if (!shop.current()) return null;
      const meant = { ...parseQuery(instead, shop.fold), kind: query.kind, year: query.year, in: query.in };
      const matches = await shop.findAll(meant);
      if (matches.length && (!best || byRank(matches[0].rank, best.matches[0].rank) < 0)) best = { instead, meant, matches };
    }
    if (best && best.matches[0].rank[0] <= worst) return best;
  }
  return null;
}

function asTyped({ raw, exact }) {
  return exact ? `"${raw}"` : raw;
}
