"""Asking the real search worker in a page, by the theme's own protocol."""

from collections.abc import Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

# One worker a page; the shim of file:// puts its hidden frame where the theme's was.
_ASK = """
async (queries) => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const worker = (window.askedWorker = window.askedWorker || new Worker(new URL(config.search, location.href)));
  const answers = [];
  for (const query of queries) {
    answers.push(await new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Error("the worker failed"));
      worker.onmessage = ({ data }) => data.type === 3 && resolve({
        locations: data.data.items.map(([item]) => item.location),
        first: data.data.items.length ? data.data.items[0][0] : null,
        nothing: data.data.items.some(([item]) => item.score === 0),
      });
      worker.postMessage({ type: 2, data: query });
    }));
  }
  return answers;
}
"""


@dataclass(frozen=True)
class Answer:
    """What the worker says to one query: addresses without `index.html` and parameters, and its first item."""

    found: list[str]
    first: dict[str, str]


def ask(page: Page, queries: Sequence[str]) -> list[Answer]:
    """The worker's first answers in an open page of the site; to a query that finds nothing, `found` is empty."""
    return [
        Answer(
            [] if row["nothing"] else [a.split("?")[0].removesuffix("/index.html") for a in row["locations"]],
            row["first"],
        )
        for row in page.evaluate(_ASK, list(queries))
    ]
