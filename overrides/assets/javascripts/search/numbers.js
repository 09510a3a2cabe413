/* Numbers: of documents, days and years, as readers write them. */
"use strict";

/* A document number as the data keys it, without 第, 年, 号 and No., the organ before the year; null for what has no number. */
function numberKey(squashed) {
  const counted = squashed.replace(/[零〇一二三四五六七八九十百]+(?=号)|二[零〇][零〇一二三四五六七八九]{2}/g, (numeral) => String(numeralValue(numeral)));
  if (!/\d/.test(counted)) return null;
  const bare = counted.replace(/(\d)(?:号(?:文件?)?|hao)$/, "$1").replace(/[第年号]|(?:doc(?:ument)?)?no(?=\d)/g, "");
  return bare.replace(/^((?:19|20)\d\d)(\D+)(\d+)$/, "$2$1$3");
}

/* The same for a whole query, in which the year may stand behind the number. */
function documentNumber(folded) {
  const digits = folded.match(/\d+/g) || [];
  if (digits.length !== 2 || !/^(?:19|20)\d\d$/.test(digits[1])) return numberKey(squash(folded));
  return squash(folded.replace(/\b(?:document|doc|no|of)\b|[第年号\d]/g, " ")) + digits[1] + digits[0];
}

/* Whether a word says which directive is meant: something shown of it, a number as a whole one, or its number in another spelling. */
function accompanies({ shown, numbers }, { folded, number }) {
  if (number && numbers.includes(number)) return true;
  const [, digits] = /^(\d+)年?$/.exec(folded) || [];
  if (digits) return new RegExp(`(?:^|\\D)${digits}(?!\\d)`).test(shown);
  return folded !== "" && (shown.includes(folded) || numbers.some((own) => own.startsWith(folded)));
}

/* A day or a month, as the data keys days: 2021-07-02, 2021.7.2, 2021年7月, 2 July 2021; else null. */
function dateKey(typed) {
  const date = inDigits(typed.normalize("NFKC").trim());
  const [, year, month, day] = /^(\d{4})(?:[-./]|年)(\d{1,2})(?:(?:[-./]|月)(\d{1,2})?日?)?$/.exec(date) || [];
  return year && month <= 12 ? year + month.padStart(2, "0") + (day ? day.padStart(2, "0") : "") : null;
}

const MONTHS = "january february march april may june july august september october november december".split(" ");

/* An English date in digits, the year first: 2 July 2021, July 2nd, 2021, Jul 2021; anything else as it is. */
function inDigits(date) {
  const [, before, name, after, year] = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$/i.exec(date) || [];
  const month = name ? MONTHS.findIndex((long) => long.startsWith(name.toLowerCase())) + 1 : 0;
  return month ? [year, month, before || after].filter(Boolean).join("-") : date;
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

/* A number below a hundred as Chinese writes it. */
function chineseNumeral(number) {
  const digit = (n) => "零一二三四五六七八九"[n];
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return (tens ? (tens > 1 ? digit(tens) : "") + "十" : "") + (ones ? digit(ones) : "");
}
