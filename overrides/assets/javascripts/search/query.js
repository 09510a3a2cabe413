/* What the reader typed: words that must all be there, exact phrases in quotation marks, and filters. */
"use strict";

/* Filters in the words of all editions, and the number of results to show. */
const FILTERS = {
  kind: ["kind", "type", "类别", "类型", "類別", "類型"],
  year: ["year", "年份", "年"],
  in: ["in", "directive", "文件", "出处", "出處"],
  show: ["show", "显示", "顯示"],
};
const KINDS = {
  term: ["term", "terms", "glossary", "术语", "術語"],
  agency: ["agency", "agencies", "机构", "機構", "部门", "部門"],
  directive: ["directive", "directives", "文件", "政策文件"],
  measure: ["measure", "measures", "措施"],
  page: ["page", "pages", "页面", "頁面"],
};
const TOKEN = /["“”„「『]([^"“”「」『』]+)["“”」』](?=\s|$)|(?:doc(?:ument|\.)?\s+)?no\.?\s*\d+(?!\S)|\S+/giu; // No. 24 is one word

function parseQuery(typed, fold) {
  const query = { words: [], kind: null, year: null, in: null, show: 0 };
  for (const [token, quoted] of typed.matchAll(TOKEN)) {
    if (quoted === undefined && readFilter(token, query, fold)) continue;
    const raw = quoted === undefined ? token : quoted;
    const word = { raw, folded: fold.text(raw), exact: quoted !== undefined };
    word.certain = fold.certain(raw);
    // What folds to nothing (a quotation mark, a dash) is looked for as it is.
    word.literal = word.folded === "" ? raw : null;
    word.small = !word.exact && SMALL.has(word.folded);
    word.number = numberKey(squash(word.folded));
    word.forms = word.exact ? [word.folded] : formsOf(raw, word);
    query.words.push(word);
  }
  const text = query.words.map((word) => word.raw).join(" ");
  const folded = fold.text(text);
  query.text = text;
  query.exact = query.words.some((word) => word.exact);
  query.key = squash(folded);
  query.marks = hasMarks(folded);
  query.single = singularKey(folded);
  query.latin = /[a-z]/.test(query.key) && /^[\x00-\x7f]*$/.test(query.key);
  query.pinyin = query.latin ? readPinyin(text) : null;
  // As a whole name may be written; in another order, see `names`.
  query.spellings = [...new Set([query.key, query.single, query.pinyin && query.pinyin.letters].filter(Boolean))];
  query.number = dateKey(text) || documentNumber(folded);
  // Small words are no part of a name or a heading, unless there are no others.
  query.main = query.words.some((word) => !word.small) ? query.words.filter((word) => !word.small) : query.words;
  query.names = query.latin ? wordsKey(fold.text(text.replace(INITIALS, "$1"))) : "";
  query.home = homeKey(query.names);
  query.halves = query.exact ? [] : halvesOf(query.words);
  return query;
}

const INITIALS = /\b([A-Z]{2})s\b/g; // FTs, GIs: longer ones are as other words

function formsOf(raw, { folded, number }) {
  if (number && /^(?:doc(?:ument|\.)? )?no\b/.test(folded)) {
    const digits = number.replace(/\D/g, "");
    return [...new Set([folded, `no. ${digits}`, `${digits}号`])];
  }
  return [...wordForms(folded), ...(/^[A-Z]{2}s$/.test(raw) ? [folded.slice(0, -1)] : [])];
}

/* The keys of what stands before and after each space: of two names of one record, written side by side. */
function halvesOf(words) {
  const keys = (some) => {
    const folded = some.map((word) => word.folded).join(" ");
    return [squash(folded), wordsKey(folded)].filter(Boolean);
  };
  return words.slice(1).map((_, i) => [keys(words.slice(0, i + 1)), keys(words.slice(i + 1))]);
}

/* Takes a token as a filter if it is one; a filter still without a value filters nothing. */
function readFilter(token, query, fold) {
  const [, name, value] = /^([^:：]+)[:：](.*)$/.exec(token) || [];
  if (name === undefined) return false;
  const word = fold.text(name);
  const filter = Object.keys(FILTERS).find((key) => FILTERS[key].includes(word));
  if (!filter) return false;
  const wanted = squash(fold.text(value));
  if (!wanted) return true;
  if (filter === "kind") {
    const kind = Object.keys(KINDS).find((key) => KINDS[key].some((label) => label.startsWith(wanted)));
    if (!kind) return false;
    query.kind = kind;
  } else if (filter === "year") {
    query.year = wanted.replace(/年$/, "");
  } else if (filter === "show") {
    query.show = Number.parseInt(wanted, 10) || 0;
  } else {
    query.in = numberKey(wanted) || wanted;
  }
  return true;
}
