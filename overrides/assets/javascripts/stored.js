/* What the theme keeps in the browser's storage, each site under its own address; the theme calls these by name.
 *
 * A reader who allows no storage, to whom asking for it throws, is served all the same. On file:// Firefox gives each page a
 * storage of its own, yet lets the pages of a folder share cookies; Chromium keeps one storage there and no cookies. */
"use strict";

/* What the theme says of itself when it starts, said before anything is drawn: later, all of the page would be styled anew,
 * and what is shown with scripts only would push aside what stands there. */
document.documentElement.classList.replace("no-js", "js");
document.documentElement.classList.add("js-focus-visible");
document.documentElement.dataset.jsFocusVisible = "";

window.__md_scope = new URL(document.currentScript.dataset.base, location);

window.__md_get = (key, storage = null, scope = window.__md_scope) => {
  const ofFolder = location.protocol === "file:" && document.cookie.split("; ").find((cookie) => cookie.startsWith(`${key}=`));
  if (ofFolder) return JSON.parse(decodeURIComponent(ofFolder.slice(key.length + 1)));
  try {
    return JSON.parse((storage || localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    return null;
  }
};

window.__md_set = (key, value, storage = null, scope = window.__md_scope) => {
  const text = JSON.stringify(value);
  if (location.protocol === "file:") document.cookie = `${key}=${encodeURIComponent(text)}; path=${scope.pathname}; max-age=31536000; samesite=strict`;
  try {
    (storage || localStorage).setItem(`${scope.pathname}.${key}`, text);
  } catch {
    // Then it is forgotten.
  }
};

window.__md_hash = (text) => [...text].reduce((hash, char) => (hash * 31 + char.charCodeAt(0)) | 0, 0);
