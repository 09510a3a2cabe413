/* What the theme keeps in the browser's storage, each site under its own address; the theme calls these by name. */
"use strict";

window.__md_scope = new URL(document.currentScript.dataset.base, location);

window.__md_get = (key, storage = localStorage, scope = window.__md_scope) => JSON.parse(storage.getItem(`${scope.pathname}.${key}`));

window.__md_set = (key, value, storage = localStorage, scope = window.__md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A reader who allows no storage is served all the same.
  }
};

window.__md_hash = (text) => [...text].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) | 0, 0);
