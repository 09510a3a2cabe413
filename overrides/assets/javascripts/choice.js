/* Which of two languages side by side a reader wants; kept for the pages to come. */
"use strict";

for (const group of document.querySelectorAll(".choice")) {
  const buttons = [...group.querySelectorAll("button")];
  const { name } = group.dataset;
  const choose = (choice) => {
    document.body.setAttribute(`data-${name}`, choice);
    for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.choice === choice);
  };
  group.hidden = false;
  const kept = window.__md_get(`__${name}`);
  choose(buttons.some((button) => button.dataset.choice === kept) ? kept : buttons[0].dataset.choice);
  group.addEventListener("click", ({ target }) => {
    if (!target.dataset.choice) return;
    choose(target.dataset.choice);
    window.__md_set(`__${name}`, target.dataset.choice);
  });
}
