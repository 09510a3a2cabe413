/* What a reader chose of what a page offers, kept for the pages to come. */
"use strict";

for (const radio of document.querySelectorAll(".choice input")) {
  if (window.__md_get(`__${radio.name}`) === radio.value) radio.checked = true;
  radio.addEventListener("change", () => window.__md_set(`__${radio.name}`, radio.value));
}
