/* Batches: what was added to the library at a time, searched as one. */
"use strict";

/* Entries that were added together, with all they say in two strings, which are searched faster than many small ones. */
class Batch {
  constructor(entries, aside) {
    this.entries = entries;
    this.texts = new Joined(entries.map((entry) => `${entry.folded}\n${aside(entry)}`));
    this.names = new Joined(entries.map((entry) => entry.names));
    this.numbered = entries.filter((entry) => entry.row.keys);
  }

  /* The entries that say one of `texts` or have a name that begins with one of `names`; those with a number, if asked for. */
  with(texts, names, numbered) {
    const found = new Set();
    for (const text of new Set(texts)) this.texts.each(text, "", (index) => found.add(this.entries[index]));
    for (const name of new Set(names)) this.names.each(name, "\n", (index) => found.add(this.entries[index]));
    if (numbered) this.numbered.forEach((entry) => found.add(entry));
    return [...found];
  }
}

class Joined {
  constructor(parts) {
    this.text = parts.join("\n\n");
    this.starts = [];
    let start = 0;
    for (const part of parts) {
      this.starts.push(start);
      start += part.length + 2;
    }
  }

  /* Calls `take` with the index of each part in which `wanted` stands behind the character `behind`, if one is given. */
  each(wanted, behind, take) {
    let part = 0;
    for (let at = this.text.indexOf(wanted); at >= 0; ) {
      let next = at + 1;
      if (!behind || this.text[at - 1] === behind) {
        while (part < this.starts.length && this.starts[part] <= at) part++;
        take(part - 1);
        if (part === this.starts.length) return;
        next = this.starts[part];
      }
      at = this.text.indexOf(wanted, next);
    }
  }
}
