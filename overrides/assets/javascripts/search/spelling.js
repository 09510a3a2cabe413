/* Spelling: pinyin however it is typed, singular and plural, and the slip of a finger. */
"use strict";

const TONES = { "\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4 };

/* Pinyin as letters and tones: zōngfú, zong1fu2 and zong fu are all zongfu; ü, u: and v are u. Tones are null where none is typed. */
function readPinyin(typed) {
  const marked = typed.normalize("NFD").toLowerCase();
  const bare = marked.replace(/u:/g, "u").replace(/\p{M}/gu, "").replace(/v/g, "u");
  const numbered = /[a-z][1-5]/.test(bare) && !/[06-9]|\d\d|\b\d/.test(bare);
  const tones = [...marked].map((char) => TONES[char] || (numbered && /[1-4]/.test(char) ? char : "")).join("");
  return { letters: bare.replace(numbered ? /[^a-z]/g : /[^a-z0-9]/g, ""), tones: tones || null };
}

/* The forms in which an English word may stand in a text: as typed, then singular or plural. */
function wordForms(word) {
  if (!/^[a-z]{4,}$/.test(word)) return [word];
  if (/ies$/.test(word)) return [word, word.slice(0, -3) + "y"];
  if (/(?:s|x|ch|sh)es$/.test(word)) return [word, word.slice(0, -1), word.slice(0, -2)];
  if (/[^s]s$/.test(word)) return [word, word.slice(0, -1)];
  return /[^aeiou]y$/.test(word) ? [word, word.slice(0, -1) + "ies"] : [word];
}

/* A key alike for singular and plural: each word without its ending, be it a word or not. */
function singularKey(folded) {
  const stem = (word) => (word.length < 4 ? word : word.replace(/ies$/, "y").replace(/([^s])s$/, "$1").replace(/e$/, ""));
  return squash(folded.split(" ").map(stem).join(" "));
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
