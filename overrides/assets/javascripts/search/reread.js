/* Rereading: a query that found nothing, with its Chinese read in another way. Each way gives the queries that may be meant. */
"use strict";

const PARTS_OF_NAME = 3; // into so many parts, of two characters or more, a shortened name may fall

/* Words divided where Chinese meets Latin letters or a long number, behind a year and the number of a document, and at
 * marks, which are often no more than the reader's: 跨境电商B2B出口, 24号文海外仓, 综试区？. */
function apart(query) {
  const divided = query.words.map((word) => {
    if (word.exact) return asTyped(word);
    let raw = word.raw.normalize("NFKC");
    if (word.number === null) raw = raw.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
    raw = raw.replace(/(\p{Script=Han})(?=[a-z0-9]*[a-z]|\d{4})|([a-z0-9]*[a-z][a-z0-9]*|\d{4}年?)(?=\p{Script=Han})/giu, "$1$2 ");
    return raw.replace(/(\d[号號](?:文件?)?)(?=[^文\s])/gu, "$1 ");
  });
  return [divided.join(" ").trim()];
}

/* Numbers beside Chinese in Chinese numerals: 5个优化, 20国集团. */
function numerals(query) {
  const words = query.words.map((word) => (word.exact ? asTyped(word) : word.raw.replace(/\b[1-9]\d?(?=\p{Script=Han})/gu, chineseNumeral)));
  return [words.join(" ")];
}

/* A name, a title or a heading with something left out (加快发展新业态新模式意见), or pinyin half typed (zongfuqy) or with a slip. */
async function shortened(query, { shelves }) {
  if (query.exact || query.key.length < 4) return [];
  const letters = query.pinyin && !query.pinyin.tones ? query.pinyin.letters : "";
  // As the reader wrote it: folding may have put another character in the place of one (复 for 覆).
  const written = query.text.replace(/[^\p{L}\p{N}]+/gu, "");
  let best = null;
  for (const entry of (await shelves.near(query)).flatMap(({ entries }) => entries)) {
    for (const field of entry.fields) {
      if (field.part === "text") break;
      const found = field.part === "pinyin" ? letters && soundMeant(field, letters) : partsOf(query.key, field.folded, written);
      const worth = found && [found.length, field.key.length, -entry.row.uses || 0];
      if (found && (!best || byRank(worth, best.worth) < 0)) best = { worth, instead: found.join(" ") };
    }
  }
  return best ? [best.instead] : [];
}

/* The parts of which a key consists and which a text has in their order, each as long as can be, as they are written; else null. */
function partsOf(key, text, written = key) {
  if (key.length < 5 || !/^\p{Script=Han}+$/u.test(key)) return null;
  const parts = [];
  let from = 0;
  for (let start = 0; start < key.length; ) {
    let end = key.length;
    while (end - start > 1 && text.indexOf(key.slice(start, end), from) < 0) end--;
    if (end - start < 2 || parts.length === PARTS_OF_NAME) return null;
    parts.push(written.slice(start, end));
    from = text.indexOf(key.slice(start, end), from) + end - start;
    start = end;
  }
  return parts;
}

/* The beginning of a name's pinyin that letters stand for, if some of its syllables are typed in full and of others
 * only how they begin, or if they are the name with one slip; else null. */
function soundMeant(field, letters) {
  if (letters.length > 5 && slipped(field.letters, letters)) return [field.letters];
  const syllables = syllablesOf(field.text);
  const ends = (at, n) => {
    if (at === letters.length) return n;
    for (let length = n < syllables.length ? syllables[n].length : 0; length > 0; length--) {
      const end = letters.startsWith(syllables[n].slice(0, length), at) && ends(at + length, n + 1);
      if (end) return end;
    }
    return 0;
  };
  const count = ends(0, 0);
  return count ? [syllables.slice(0, count).join("")] : null;
}

/* The syllables of pinyin in the spelling of GB/T 16159, where an apostrophe stands before a, o and e. */
function syllablesOf(pinyin) {
  const bare = pinyin.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.match(/(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiou]+(?:ng?(?![aeiou])|r(?![aeiou]))?|[a-z0-9]/g) || [];
}
