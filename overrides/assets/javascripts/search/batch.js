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

  with(texts, names, numbered) {
    const indexes = [...texts.flatMap((text) => this.texts.with(text)), ...names.flatMap((name) => this.names.with(`\n${name}`))];
    const found = new Set(indexes.map((index) => this.entries[index]));
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

  /* The indexes of the parts in which `wanted` stands. */
  with(wanted) {
    const found = [];
    let part = 0;
    for (let at = this.text.indexOf(wanted); at >= 0; at = this.text.indexOf(wanted, this.starts[part])) {
      while (part < this.starts.length && this.starts[part] <= at) part++;
      found.push(part - 1);
      if (part === this.starts.length) break;
    }
    return found;
  }
}
