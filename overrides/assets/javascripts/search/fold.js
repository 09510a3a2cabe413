/* Folding: what a reader takes for the same becomes one string.
 *
 * Width, case, accents, the kind of square bracket and the script of Chinese do not count; quotation marks and those of
 * titles are left out; dashes are spaces, and spaces count only between Latin letters, for Chinese has none. The rule looks
 * at neighbours only, so a part of a text folds to a part of the folded text. Since Traditional forms fall together (發 and
 * 髮 are both 发), whoever compares folded text asks `proves` whether the characters found are those asked for. */
"use strict";

const CHINESE = 0x2e80; // the first code point of Chinese writing

class Fold {
  constructor({ tag = "", other = "", alike = "", standard = "", ambiguous = "" } = {}) {
    this.traditional = tag.startsWith("zh-Hant");
    this.other = pairs(other);
    this.alike = pairs(alike);
    this.standard = pairs(standard);
    this.ambiguous = new Set(ambiguous);
    this.written = new Set([...this.other.keys(), ...this.other.values()]);
    this.plainOf = new Map();
    this.folded = []; // by code unit
  }

  /* The folded text; `at`, if given, is filled with the place of each of its characters in `text`. */
  text(text, at) {
    let folded = "";
    let kept = 0; // from here on to `i` the text folds to itself and waits to be taken over
    let gap = false;
    let latin = false;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const char = this.folded[code] === undefined ? this.learn(code) : this.folded[code];
      const itself = char.length === 1 && char.charCodeAt(0) === code;
      if (char === " " || char === "") {
        folded += text.slice(kept, i);
        kept = i + 1;
        if (char === " ") gap = true;
        continue;
      }
      if (gap && latin && char.charCodeAt(0) < CHINESE) {
        folded += " ";
        if (at) at.push(i - 1);
      }
      gap = false;
      latin = char.charCodeAt(char.length - 1) < CHINESE;
      if (!itself) {
        folded += text.slice(kept, i) + char;
        kept = i + 1;
      }
      if (at) for (let n = char.length; n > 0; n--) at.push(i);
    }
    return kept ? folded + text.slice(kept) : text;
  }

  learn(code) {
    const folded = [...this.plain(String.fromCharCode(code))].map((char) => this.alike.get(char) || char).join("");
    return (this.folded[code] = folded);
  }

  /* A character without width, case and accents, in its own script. */
  plain(char) {
    let plain = this.plainOf.get(char);
    if (plain === undefined) {
      if (/[\s\-‐-―−－]/.test(char)) plain = " ";
      else if (/["'‘-‟「」『』﹁-﹄＂＇´`ʼ《》〈〉]|\p{Cf}/u.test(char)) plain = "";
      else if (/[〔【〖]/.test(char)) plain = "[";
      else if (/[〕】〗]/.test(char)) plain = "]";
      else plain = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s/g, "");
      this.plainOf.set(char, plain);
    }
    return plain;
  }

  /* Whether folding alone proves that `word` stands where it is found. */
  certain(word) {
    return [...word].every((char) => {
      const plain = this.plain(char);
      if (this.ambiguous.has(this.alike.get(plain) || plain)) return false;
      return this.written.has(plain) || !this.alike.has(plain);
    });
  }

  /* Whether the characters of `word` stand in `text` from place `from` of its folded form on, in one script or the other. */
  proves(word, text, from, at) {
    const asked = [];
    this.text(word, asked);
    const shown = shownOf(text);
    return asked.every((place, n) => {
      const char = word[place];
      const here = at[from + n];
      const forms = [this.plain(shown[here]), this.plain(this.otherAt(text, here))];
      if (forms.includes(this.plain(char))) return true;
      // Regional forms of one Traditional character (裏 and 裡, 台 and 臺) are the same.
      return this.regional(this.plain(char)) === this.regional(forms[this.traditional ? 0 : 1]);
    });
  }

  regional(char) {
    return this.standard.get(char) || char;
  }

  otherAt(text, place) {
    if (Array.isArray(text)) for (let i = 1; i < text.length; i += 2) if (text[i] === place) return text[i + 1];
    const shown = shownOf(text)[place];
    return this.other.get(shown) || shown;
  }
}

/* A text of the data is a string, or a list of it and the places where its other script is not the usual one. */
function shownOf(text) {
  return Array.isArray(text) ? text[0] : text;
}

/* The letters and digits of a folded text alone: the key by which names are compared. */
function squash(folded) {
  return folded.replace(/[^\p{L}\p{N}]+/gu, "");
}

function pairs(string) {
  const chars = [...string];
  return new Map(chars.filter((_, i) => i % 2 === 0).map((char, i) => [char, chars[2 * i + 1]]));
}
