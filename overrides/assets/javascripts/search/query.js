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
const TOKEN = /["“”„「『]([^"“”「」『』]+)["“”」』](?=\s|$)|\S+/gu;

function parseQuery(typed, fold) {
  const query = { words: [], kind: null, year: null, in: null, show: 0 };
  for (const [token, quoted] of typed.matchAll(TOKEN)) {
    if (quoted === undefined && readFilter(token, query, fold)) continue;
    const raw = quoted === undefined ? token : quoted;
    const word = { raw, folded: fold.text(raw), exact: quoted !== undefined };
    word.certain = fold.certain(raw);
    // What folds to nothing (a quotation mark, a dash) is looked for as it is.
    word.literal = word.folded === "" ? raw : null;
    word.forms = word.exact ? [word.folded] : wordForms(word.folded);
    word.number = numberKey(squash(word.folded));
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
  query.number = dateKey(text) || numberKey(query.key);
  return query;
}

/* A document number as the data keys it, without 第, 年, 号 and No., the organ before the year; null for what has no number. */
function numberKey(squashed) {
  const counted = squashed.replace(/[零〇一二三四五六七八九十百]+(?=号)|二[零〇][零〇一二三四五六七八九]{2}/g, (numeral) => String(numeralValue(numeral)));
  if (!/\d/.test(counted)) return null;
  const bare = counted.replace(/(\d)(?:号(?:文件?)?|hao)$/, "$1").replace(/[第年号]|no(?=\d)/g, "");
  return bare.replace(/^((?:19|20)\d\d)(\D+)(\d+)$/, "$2$1$3");
}

/* Whether a word says which directive is meant: something shown of it, a number as a whole one, or its number in another spelling. */
function accompanies({ shown, numbers }, { folded, number }) {
  if (number && numbers.includes(number)) return true;
  const [, digits] = /^(\d+)年?$/.exec(folded) || [];
  if (digits) return new RegExp(`(?:^|\\D)${digits}(?!\\d)`).test(shown);
  return folded !== "" && (shown.includes(folded) || numbers.some((own) => own.startsWith(folded)));
}

/* A day or a month, as the data keys days: 2021-07-02, 2021.7.2, 2021年7月; else null. */
function dateKey(typed) {
  const [, year, month, day] = /^(\d{4})(?:[-./]|年)(\d{1,2})(?:(?:[-./]|月)(\d{1,2})?日?)?$/.exec(typed.normalize("NFKC").trim()) || [];
  return year && month <= 12 ? year + month.padStart(2, "0") + (day ? day.padStart(2, "0") : "") : null;
}

/* The value of a Chinese numeral below a thousand, or of digits one by one (二〇二一). */
function numeralValue(numeral) {
  let value = 0;
  let digit = 0;
  for (const char of numeral) {
    const unit = { 十: 10, 百: 100 }[char];
    if (unit) [value, digit] = [value + (digit || 1) * unit, 0];
    else digit = 10 * digit + "零一二三四五六七八九".indexOf(char.replace("〇", "零"));
  }
  return value + digit;
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
