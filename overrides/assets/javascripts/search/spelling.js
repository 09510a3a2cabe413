/* Spelling: pinyin however it is typed, singular and plural, British and American, words in another order, and the slip of
 * a finger. */
"use strict";

const TONES = { "\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4 };

/* Pinyin as letters and tones: zōngfú, zong1fu2 and zong fu are all zongfu; ü, u: and v are u. Tones are null where none is typed. */
function readPinyin(typed) {
  const marked = typed.normalize("NFD").toLowerCase();
  const bare = marked.replace(/u:/g, "u").replace(/\p{M}/gu, "");
  const tones = [...marked].map((char) => TONES[char] || (isNumbered(bare) && /[1-4]/.test(char) ? char : "")).join("");
  return { letters: pinyinLetters(bare), tones: tones || null };
}

/* The letters of pinyin without accents; digits are tones, unless they can be none. */
function pinyinLetters(bare) {
  return bare.replace(isNumbered(bare) ? /[^a-z]/g : /[^a-z0-9]/g, "").replace(/v/g, "u");
}

function isNumbered(bare) {
  return /[a-z][1-5]/.test(bare) && !/[06-9]|\d\d|\b\d/.test(bare);
}

/* Ends of words in British and in American spelling. Some words that have such an end are spelt in one way only (exercise);
 * their other form stands nowhere and finds nothing. */
const SPELLINGS = [
  [/is(e|e[ds]|ers?|ing|ations?)$/, "iz$1", /iz(e|e[ds]|ers?|ing|ations?)$/, "is$1"],
  [/lys(e|e[ds]|ing)$/, "lyz$1", /lyz(e|e[ds]|ing)$/, "lys$1"],
  [/our(|s|ed|ing|able|hood)$/, "or$1", /or(|s|ed|ing|able|hood)$/, "our$1"],
  [/([bt])re(s?)$/, "$1er$2", /([bt])er(s?)$/, "$1re$2"],
  [/nc(e|e[ds]|ing)$/, "ns$1", /ns(e|e[ds]|ing)$/, "nc$1"],
  [/logue(s?)$/, "log$1", /log(s?)$/, "logue$1"],
  [/gramme(s?)$/, "gram$1", /gram(s?)$/, "gramme$1"],
  [/([aeiou])ll(ed|ing|ers?)$/, "$1l$2", /([aeiou])l(ed|ing|ers?)$/, "$1ll$2"],
];

/* Words that a reader adds to a name or leaves out of it. */
const SMALL = new Set("a an and are at by for from how in is of on the to what with &".split(" "));

/* The forms in which an English word may stand in a text: as typed, then singular or plural, then in the other spelling;
 * of words with a hyphen between them, the last one is singular or plural. */
function wordForms(word) {
  const parts = word.split(" ");
  const last = parts.pop();
  const begun = parts.reduce((forms, part) => forms.flatMap((form) => spellings(part).map((end) => `${form}${end} `)), [""]);
  return begun.flatMap((form) => spellings(last).flatMap(plurals).map((end) => form + end));
}

function spellings(word) {
  if (!/^[a-z]{5,}$/.test(word)) return [word];
  const [british, american] = [SPELLINGS.find(([from]) => from.test(word)), SPELLINGS.find(([, , from]) => from.test(word))];
  return [word, british && word.replace(british[0], british[1]), american && word.replace(american[2], american[3])].filter(Boolean);
}

function plurals(word) {
  if (!/^[a-z]{4,}$/.test(word)) return [word];
  if (/ies$/.test(word)) return [word, word.slice(0, -3) + "y"];
  if (/(?:s|x|ch|sh)es$/.test(word)) return [word, word.slice(0, -1), word.slice(0, -2)];
  if (/[^s]s$/.test(word)) return [word, word.slice(0, -1)];
  return /[^aeiou]y$/.test(word) ? [word, word.slice(0, -1) + "ies"] : [word];
}

/* A key alike for names of the same words: in any order, with and without small ones, singular or plural, British or American. */
function wordsKey(folded) {
  const words = folded.split(/[ /]+/).filter((word) => !SMALL.has(word)).map((word) => wordStem(squash(word)));
  return words.filter(Boolean).sort().join(" ");
}

const STEMS = new Map(); // of words met before

function wordStem(word) {
  if (!STEMS.has(word)) STEMS.set(word, readStem(word));
  return STEMS.get(word);
}

function readStem(word) {
  if (word.length < 4) return word;
  const american = SPELLINGS.reduce((end, [from, to]) => end.replace(from, to), singular(word));
  return american.length < 4 ? american : american.replace(/e$/, "");
}

/* A key of words without those that say that it is one of China: here everything is. */
function homeKey(words) {
  const all = words.split(" ");
  const home = all.includes("republic") ? ["china", "peopl", "republic"] : ["china", "chines", "prc"];
  return all.filter((word) => !home.includes(word)).join(" ");
}

/* A key alike for singular and plural: each word without its ending, be it a word or not. */
function singularKey(folded) {
  const stem = (word) => (word.length < 4 ? word : singular(word).replace(/e$/, ""));
  return squash(folded.split(" ").map(stem).join(" "));
}

/* A word without the ending of a plural, as far as it looks like one. */
function singular(word) {
  return word.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}

/* Whether two words differ by one letter left out, added, changed, or exchanged with its neighbour. */
function slipped(one, other) {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let i = 0;
  while (i < one.length && one[i] === other[i]) i++;
  let a = one.length;
  let b = other.length;
  while (a > i && b > i && one[a - 1] === other[b - 1]) a--, b--;
  if (a - i <= 1 && b - i <= 1) return true;
  return a - i === 2 && b - i === 2 && one[i] === other[i + 1] && one[i + 1] === other[i];
}

/* Whether the Chinese characters of a key, two or more, stand in another in their order, as those of a short form do (知产 in 知识产权). */
function inOrder(key, other) {
  let at = 0;
  for (const char of other) if (char === key[at]) at++;
  return at === key.length && /^\p{Script=Han}{2,}$/u.test(key);
}

/* Whether two words that begin alike, and of which one is longer by a letter at most, differ by no more than two such slips. */
function slippedTwice(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false;
  let [before, last] = [null, Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (before && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[other.length] <= 2;
}

/* How alike two strings are, from 0 to 1: the share of pairs of neighbouring characters that they have in common. */
function likeness(one, other) {
  const count = (text) => {
    const found = new Map();
    for (let i = 0; i < text.length; i++) {
      for (const part of [text[i], text.slice(i, i + 2)]) if (part) found.set(part, (found.get(part) || 0) + 1);
    }
    return found;
  };
  const [a, b] = [count(one), count(other)];
  let common = 0;
  let all = 0;
  for (const [part, n] of a) common += Math.min(n, b.get(part) || 0);
  for (const n of [...a.values(), ...b.values()]) all += n;
  return all ? (2 * common) / all : 0;
}
