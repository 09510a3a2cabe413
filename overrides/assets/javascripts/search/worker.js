/* The search worker: speaks the theme's protocol (setup 0, ready 1, query 2, result 3) and loads nothing until a reader asks.
 *
 * Over http it is a real worker. On file://, where a page may only load scripts, the theme's shim runs it in a hidden
 * frame; there `document` exists, and data arrives through script elements.
 *
 * Its address ends in `#` and the way from here to the file that says where the data is. That file alone changes under one
 * name, so it is never taken from a cache; every file that it leads to is named by what it holds. */
"use strict";

const FRAMED = typeof document !== "undefined";
const ADDRESS = new URL(FRAMED ? document.currentScript.src : self.location.href);
const HERE = new URL(".", ADDRESS);
const CURRENT = new URL(ADDRESS.hash.slice(1), HERE);
const PARTS = [
  "fold.js", "spelling.js", "numbers.js", "query.js", "batch.js", "library.js", "shelves.js", "show.js", "reread.js", "mend.js",
  "guess.js", "answer.js",
];

let opened = null;
let reading = null;
let asked = 0;

addEventListener("message", async ({ data: message }) => {
  if (message.type === 0) postMessage({ type: 1 });
  if (message.type !== 2) return;
  const mine = ++asked;
  // An answer that came late must not take the place of a later one.
  const current = () => mine === asked;
  const tell = (items, last) => current() && postMessage({ type: 3, data: { items, last } });
  if (message.data.trim()) await answer(message.data, tell, current);
  else tell([], true);
});

/* Without an answer (the network is gone) the reader is told so, and the next key tries again. */
async function answer(typed, tell, current) {
  try {
    opened = opened || open();
    await (await opened)(typed, tell, current);
  } catch (error) {
    console.warn(error);
    opened = null;
    tell([], true);
  }
}

async function open() {
  reading = reading || readParts();
  await reading;
  const current = await load(CURRENT, { cache: "no-cache" });
  return openSearch(current, (folder, name) => load(new URL(`${current.data}${folder}/${name}.js`, CURRENT)));
}

/* All parts at once, then in their order; to try again is safe, for none runs before all have come. */
async function readParts() {
  const urls = PARTS.map((part) => String(new URL(part, HERE)));
  try {
    if (HERE.protocol !== "file:") await Promise.all(urls.map((url) => fetch(url)));
    await importScripts(...urls);
  } catch (error) {
    reading = null;
    throw error;
  }
}

/* The data of a file: `maoceData(` + JSON + `)`. */
function load(url, how) {
  return HERE.protocol === "file:" ? loadScript(url) : fetchData(url, how);
}

async function fetchData(url, how) {
  const response = await fetch(url, how);
  if (!response.ok) throw new Error(`cannot load ${url}`);
  const text = await response.text();
  return JSON.parse(text.slice("maoceData(".length, text.lastIndexOf(")")));
}

function loadScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.charset = "utf-8";
    script.src = url;
    script.onload = () => resolve(script.data);
    script.onerror = () => reject(new Error(`cannot load ${url}`));
    document.head.appendChild(script);
  });
}

/* What a data file calls when it runs as a script. */
function maoceData(data) {
  document.currentScript.data = data;
}
