/* The page's side of the search: the data fetched while the reader still thinks, the passage found marked, and what the theme
 * cannot say said above the results. */
"use strict";

(() => {
  const form = document.forms.namedItem("search");
  const meta = document.querySelector(".md-search-result__meta");
  const list = document.querySelector(".md-search-result__list");
  const worker = new URL(JSON.parse(document.getElementById("__config").textContent).search, location);

  /* A theme that hears keys only misses words that are pasted, spoken or chosen from a list. */
  form.query.addEventListener("input", () => form.query.dispatchEvent(new KeyboardEvent("keyup")));

  form.query.addEventListener(
    "focus",
    () => {
      if (location.protocol !== "file:") fetchAhead().catch(() => {});
    },
    { once: true },
  );

  /* The data's first file, to lie in the cache when the worker asks for it. */
  async function fetchAhead() {
    const current = new URL(worker.hash.slice(1), worker);
    const said = await (await fetch(current, { cache: "no-cache" })).text();
    const { data, open } = JSON.parse(said.slice("maoceData(".length, said.lastIndexOf(")")));
    await fetch(new URL(`${data}open/${open}.js`, current));
  }

  meta.setAttribute("role", "status");
  form.closest("[role=dialog]").setAttribute("aria-label", form.query.getAttribute("aria-label"));
  const more = document.querySelector(".maoce-more");
  let stood = null;
  document.addEventListener("focusin", ({ target }) => (stood = list.contains(target) ? target : null));
  new MutationObserver((records) => {
    if (records.some(({ removedNodes }) => removedNodes.length)) more.hidden = true;
    const said = list.querySelector(".maoce-said");
    if (said) {
      meta.textContent = said.textContent;
      more.dataset.number = said.dataset.more;
      more.hidden = !said.dataset.more;
      said.remove();
    }
    // A fuller answer draws the list anew: who stood on a result still does.
    const again = stood && !stood.isConnected && [...list.querySelectorAll("a")].find(({ href }) => href === stood.href);
    if (again) again.focus();
  }).observe(list, { childList: true });

  /* Kinds to choose from, drawn above the results but after them in order, so that the arrow keys reach the results first. */
  const narrow = document.querySelector(".maoce-narrow");
  const words = () => form.query.value.split(/\s+/).filter(Boolean);
  list.after(narrow, more);
  const show = () => {
    narrow.hidden = !words().length;
    for (const link of narrow.children) link.setAttribute("aria-current", String(words().includes(link.dataset.filter)));
  };
  form.query.addEventListener("keyup", show);
  show(); // for a search that came with the address
  const onLink = (element, change) =>
    element.addEventListener("click", (event) => {
      const link = event.target.closest("a");
      if (!link) return;
      event.preventDefault();
      event.stopPropagation(); // the theme closes the search on a link's click
      form.query.value = change(link).join(" ");
      form.query.focus();
      form.query.dispatchEvent(new KeyboardEvent("keyup"));
    });
  onLink(narrow, ({ dataset }) => {
    const filters = [...narrow.children].map((link) => link.dataset.filter);
    const others = words().filter((word) => !filters.includes(word));
    return words().includes(dataset.filter) ? others : [...others, dataset.filter];
  });
  onLink(more, ({ dataset }) => [...words().filter((word) => !word.startsWith(dataset.filter)), dataset.filter + more.dataset.number]);

  const asked = new URLSearchParams(location.search);
  if (asked.has("h")) showPassage(document.querySelector("article"), asked.getAll("h"), asked.get("near"));

  /* Mark every place of `slices` in the page, across links and ruby, and bring the one within `near`, if given, into view. */
  function showPassage(article, slices, near) {
    const text = readText(article);
    const ranges = [];
    for (const range of slices.flatMap((slice) => text.find(slice)).sort((a, b) => a[0] - b[0])) {
      if (!ranges.length || range[0] >= ranges[ranges.length - 1][1]) ranges.push(range);
    }
    const [from = 0] = (near && text.find(near)[0]) || [];
    const target = ranges.find(([start]) => start >= from) || ranges[0];
    let first = null;
    for (const range of ranges.slice().reverse()) {
      const mark = text.mark(range);
      if (range === target) first = mark;
    }
    if (near && first) first.scrollIntoView({ block: "center" });
  }

  /* The text of an element without white space, which markup may put anywhere, and the node of each of its characters. */
  function readText(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest("script, style, rt, .headerlink") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const places = [];
    let all = "";
    while (walker.nextNode()) {
      const { data } = walker.currentNode;
      for (let i = 0; i < data.length; i++) {
        if (/\s/.test(data[i])) continue;
        all += data[i];
        places.push([walker.currentNode, i]);
      }
    }
    return {
      find(slice) {
        const wanted = slice.replace(/\s+/g, "");
        const found = [];
        for (let i = wanted ? all.indexOf(wanted) : -1; i >= 0; i = all.indexOf(wanted, i + wanted.length)) found.push([i, i + wanted.length]);
        return found;
      },
      /* Wrap a range, one mark in each text node; gives the first. Ranges must come from the end of the text to its start. */
      mark([start, end]) {
        let first = null;
        for (let last = end - 1; last >= start; ) {
          const [node, to] = places[last];
          let begin = last;
          while (begin > start && places[begin - 1][0] === node) begin--;
          const part = node.splitText(places[begin][1]);
          part.splitText(to + 1 - places[begin][1]);
          first = document.createElement("mark");
          first.className = "maoce-found";
          part.replaceWith(first);
          first.append(part);
          last = begin - 1;
        }
        return first;
      },
    };
  }
})();
