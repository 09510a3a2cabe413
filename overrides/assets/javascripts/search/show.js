/* Showing: a match as the theme's result list takes it, which is HTML. Everything from data or reader is escaped. */
"use strict";

const REACH = 36; // Chinese characters of context on either side of a hit; of Latin letters, thrice as many
const RICH = 40; // results with marks and a line of context; who scrolls on is served by another word, not by more of these

class Shown {
  constructor(library, manifest) {
    this.library = library;
    this.manifest = manifest;
  }

  /* The items of the theme's result message. */
  items(matches, query) {
    return matches.map((match, i) => [this.item(match, query, matches.length - i, i < RICH)]);
  }

  item({ entry, field, rank }, query, score, rich) {
    const { row } = entry;
    const kind = `<span class="maoce-kind" data-kind="${row.kind}">${escapeHtml(this.manifest.kinds[row.kind])}</span> `;
    if (!rich) return { location: row.url, title: kind + escapeHtml(shownOf(row.title)), text: this.plainLine(row), terms: {}, score };
    const context = this.context(entry, field, query, rank[0]);
    const lines = [this.line(entry, field, query), context && `<span class="maoce-context">${context.html}</span>`];
    return {
      location: row.url + (context ? context.address : ""),
      title: kind + this.marked(row.title, query),
      text: lines.filter(Boolean).map((line) => `<p>${line}</p>`).join(""),
      terms: {},
      score,
    };
  }

  plainLine(row) {
    return row.line ? `<p><span class="maoce-line">${escapeHtml(row.line)}</span></p>` : "";
  }

  /* What stands under the title: the names of a record, else number and date. */
  line(entry, field, query) {
    const { row } = entry;
    if (!row.names) {
      // A title of the other language, by which it was found, stands beside.
      const other = field && field.part === "head" && field.key !== squash(this.library.fold.text(shownOf(row.title))) ? this.speak(field.text, [0, Infinity], this.hits(field, query, 20)) : "";
      const said = [row.line && this.marked(row.line, query), other].filter(Boolean);
      return said.length ? `<span class="maoce-line">${said.join(" · ")}</span>` : "";
    }
    const english = this.manifest.edition === "en";
    const preferred = entry.fields.filter((f) => f.status === 0);
    const order = english ? ["chinese", "pinyin"] : ["pinyin", "english"];
    const shown = order.map((part) => preferred.find((f) => f.part === part));
    const title = preferred.find((f) => f.part === (english ? "english" : "chinese"));
    if (field && field.status !== undefined && !shown.includes(field) && field !== title) shown.push(field);
    return `<span class="maoce-line">${shown.filter(Boolean).map((f) => this.name(f, query, f === field)).join(" · ")}</span>`;
  }

  name(field, query, decides) {
    const html = this.marked(field.text, query, decides);
    if (field.part === "chinese") return this.chinese(html);
    return `<span lang="${field.part === "pinyin" ? "zh-Latn-pinyin" : "en"}">${html}</span>`;
  }

  chinese(html) {
    return this.manifest.edition === "en" ? `<span lang="${this.manifest.tag}">${html}</span>` : html;
  }

  /* The line of context, and what to add to the address so that the page marks the passage and, unless it answers by name
   * or heading, shows it first. */
  context(entry, field, query, tier) {
    const from = field && field.part === "text" ? field : tier > WITHIN && this.fullest(entry, query);
    if (!from) return this.first(entry, query);
    const text = shownOf(from.text);
    const hits = this.hits(from, query, 60);
    // The heading of a measure is its title already: show what stands below it, if the words stand there, too.
    const below = text.indexOf("\n") + 1;
    const start = tightest(hits.some(([at]) => at >= below) ? hits.filter(([at]) => at >= below) : hits, query.words.length);
    const slices = [...new Set(hits.map(([a, b]) => text.slice(a, b)))].filter((slice) => slice.trim()).slice(0, 6);
    const address = slices.map((slice) => `h=${encodeURIComponent(slice)}`);
    if (tier >= WRITTEN) address.push(`near=${encodeURIComponent(text.slice(Math.max(0, start - 12), start + 24))}`);
    const html = this.speak(from.text, clip(text, start), hits);
    return { html, address: tier >= HEADED ? `?${address.join("&")}` : "" };
  }

  /* Where the words stand in the shown text; what only white space parts, as one. */
  hits(field, query, limit) {
    return merged(query.words.flatMap((word) => this.library.places(field, word, limit, true)), shownOf(field.text));
  }

  /* The text in which most of the words stand. */
  fullest(entry, query) {
    let [best, most] = [null, 0];
    for (const field of entry.fields) {
      if (field.part !== "text") continue;
      const count = query.words.filter((word) => this.library.places(field, word, 1).length).length;
      if (count > most) [best, most] = [field, count];
    }
    return best;
  }

  /* Where the words stand in no text: the names that stand for them, or how the text begins. */
  first(entry, query) {
    const words = query.words.filter(({ small }) => !small);
    const related = words.flatMap((word) => this.library.relatedTo(entry, word)).map(({ text }) => text);
    if (related.length) {
      const names = [...new Set(related)].slice(0, 3).map((text) => `<span lang="en">${this.marked(text, query)}</span>`);
      return { html: `${escapeHtml(this.manifest.labels.mentions)} ${names.join(" · ")}`, address: "" };
    }
    const first = entry.fields.find((field) => field.part === "text");
    if (!first || entry.row.kind === "directive") return null;
    const begin = shownOf(first.text).indexOf("\n") + 1;
    return { html: this.speak(first.text, clip(shownOf(first.text), begin), this.hits(first, query, 60)), address: "" };
  }

  speak(text, [low, high], hits) {
    const whole = shownOf(text);
    const html = `${low > 0 ? "…" : ""}${markedHtml(whole, hits, low, high)}${high < whole.length ? "…" : ""}`;
    return /\p{Script=Han}/u.test(whole.slice(low, high)) ? this.chinese(html) : `<span lang="en">${html}</span>`;
  }

  /* A text with the words of the query marked; `decides`: it is what the query named, if in another spelling. */
  marked(text, query, decides = false) {
    const field = { text, folded: this.library.fold.text(shownOf(text)) };
    const hits = this.hits(field, query, 20);
    const whole = shownOf(text);
    if (!hits.length && decides) hits.push([0, whole.length]);
    return markedHtml(whole, hits, 0, whole.length);
  }

  /* For a query that found nothing: the nearest names and the way to the glossary. */
  instead(matches, query) {
    const items = matches.map((match, i) => {
      const [item] = this.items([{ ...match, rank: [NAMED] }], { ...query, words: [] })[0];
      return [{ ...item, score: matches.length - i }];
    });
    const { labels } = this.manifest;
    items.push([{ location: "terms/index.html", title: escapeHtml(labels.glossary), text: "", terms: {}, score: 0 }]);
    return said(items, fill(labels.none, { words: query.text }) + (matches.length ? labels.nearest : ""));
  }
}

/* Let the first item carry words that the page shows above the list, for the theme can only count, and the number of results
 * that may be asked for next. */
function said(items, words, more = 0) {
  const [first] = items[0];
  first.title = `<span class="maoce-said" data-more="${more || ""}" hidden>${escapeHtml(words)}</span>${first.title}`;
  return items;
}

function fill(label, values) {
  return label.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function markedHtml(text, hits, low, high) {
  let html = "";
  let done = low;
  for (const [start, end] of hits) {
    if (end <= done || start >= high) continue;
    html += `${escapeHtml(text.slice(done, Math.max(start, done)))}<mark>${escapeHtml(text.slice(Math.max(start, done), Math.min(end, high)))}</mark>`;
    done = Math.min(end, high);
  }
  return html + escapeHtml(text.slice(done, high));
}

/* Ranges in order, those joined that overlap or have nothing but white space between them. */
function merged(ranges, text) {
  const result = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = result[result.length - 1];
    if (last && !text.slice(last[1], start).trim()) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/* Where the hits stand closest together. */
function tightest(hits, count) {
  let best = 0;
  for (let i = 0; i + count <= hits.length; i++) {
    if (hits[i + count - 1][1] - hits[i][0] < hits[best + Math.min(count, hits.length - best) - 1][1] - hits[best][0]) best = i;
  }
  return hits[best][0];
}

/* The stretch of `text` around `place` to show: within its paragraph, and not beginning or ending inside a Latin word. */
function clip(text, place) {
  const reach = /\p{Script=Han}/u.test(text.slice(place, place + REACH)) ? REACH : 3 * REACH;
  const before = text.lastIndexOf("\n", place - 1) + 1;
  const after = text.indexOf("\n", place);
  const last = after < 0 ? text.length : after;
  const inside = (at) => /[A-Za-z0-9]/.test(text[at] || "") && /[A-Za-z0-9]/.test(text[at - 1] || "");
  let start = Math.max(before, place - reach);
  let end = Math.min(last, Math.max(place + reach, start + 2 * reach));
  while (start > before && inside(start)) start--;
  while (end < last && inside(end)) end++;
  return [start, end];
}
