// Finding actors, documents and sentences by their words, best first.

const LIMITS = { actor: 12, document: 5, claim: 10 };
const WEIGHTS = {
  actor: (actor) => Math.log2(2 + actor.claimCount + actor.namedCount),
  document: (document) => Math.log2(2 + document.claims),
  claim: () => 1,
};
const PART = 65536;

/** Lower case without accents, one character for one, so that positions stay those of the text. */
export function folded(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replaceAll("-", " ");
  let out = "";
  for (const char of text) {
    const plain = char.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    out +=
      plain.length === char.length
        ? plain
        : char.length === 1 && plain
          ? plain[0]
          : char.toLowerCase().slice(0, char.length).padEnd(char.length);
  }
  return out.replace(/[‐‑‒–—-]/g, " ").replace(/[’‘ʼ]/g, "'");
}

/**
 * Everything that can be found, folded once: shelves of one type of thing each, its texts line by line in long strings,
 * because one long string is searched much faster than many short ones. Sentences come when they are there.
 */
export function searchIndex(store) {
  // What hits are weighed by is counted with the first actor, now rather than while somebody types.
  store.actors.slice(0, 1).forEach(WEIGHTS.actor);
  const names = shelf("actor", store.actors, ({ name, aliases }) => [name, ...aliases]);
  const documents = shelf("document", store.documents, ({ name, publisher, key }) => [name, publisher, key]);
  const sentences = store.isOpening ? [] : [shelf("claim", store.claims, ({ quote }) => [quote])];
  return [names, documents, ...sentences];
}

/** Parts of about 64,000 letters: text not of the Latin alphabet takes twice the room, and only in its own part. */
function shelf(type, things, textsOf) {
  const parts = [];
  let lines = [];
  let length = 0;
  const close = () => {
    if (lines.length) parts.push(partOf(lines));
    lines = [];
    length = 0;
  };
  for (const thing of things) {
    for (const text of textsOf(thing)) {
      if (!text) continue;
      const last = lines.at(-1);
      // Claims of one sentence stand beside each other and are found together.
      if (type === "claim" && last?.text === text) last.things.push(thing.i);
      else {
        lines.push({ text, things: [thing.i] });
        length += text.length;
      }
    }
    if (length > PART) close();
  }
  close();
  return { type, things, parts };
}

function partOf(lines) {
  const starts = new Uint32Array(lines.length + 1);
  lines.forEach(({ text }, i) => (starts[i + 1] = starts[i] + text.length + 1));
  const low = folded(lines.map(({ text }) => text.replaceAll("\n", " ")).join("\n"));
  return { low, starts, things: lines.map((line) => (line.things.length === 1 ? line.things[0] : line.things)) };
}

/** The lines of a part that hold all words, by their number, each with how well it fits. */
function fitting({ low, starts }, words, hit) {
  const [rarest] = [...words].sort((a, b) => b.length - a.length);
  let line = 0;
  for (let at = low.indexOf(rarest); at >= 0; at = low.indexOf(rarest, starts[line + 1])) {
    while (starts[line + 1] <= at) line += 1;
    const value = score(low, starts[line], starts[line + 1] - 1, words);
    if (value > 0) hit(line, value);
    if (line + 2 >= starts.length) break;
  }
}

/** How well the words fit the text from `start` to `end`: the start of a text best, then the start of a word. */
function score(low, start, end, words) {
  let total = 0;
  let letters = words.length - 1;
  for (const word of words) {
    letters += word.length;
    let at = low.indexOf(word, start);
    if (at < 0 || at + word.length > end) return 0;
    if (at === start) {
      total += 4;
      continue;
    }
    while (at >= 0 && at + word.length <= end && low[at - 1] !== " ") at = low.indexOf(word, at + 1);
    total += at >= 0 && at + word.length <= end ? 3 : 1;
  }
  return total / words.length + (2 * letters) / (end - start);
}

/** What fits all words of the query, by type: [{thing, text, ranges}], best first; equal ones in a fixed order. */
export function found(index, query) {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  return index.flatMap((shelf) => {
    const hits = new Map();
    for (const part of shelf.parts) {
      fitting(part, words, (line, value) => {
        for (const i of [part.things[line]].flat()) {
          const weighted = value * WEIGHTS[shelf.type](shelf.things[i]);
          if (!(hits.get(i)?.value >= weighted)) hits.set(i, { i, value: weighted, part, line });
        }
      });
    }
    const best = [...hits.values()].sort((a, b) => b.value - a.value || a.i - b.i);
    return best.slice(0, LIMITS[shelf.type]).map(({ i, part, line }) => {
      const low = part.low.slice(part.starts[line], part.starts[line + 1] - 1);
      const thing = shelf.things[i];
      return { thing, text: textOf(shelf, thing, low), ranges: ranges(low, words), of: best.length };
    });
  });
}

function textOf({ type }, thing, low) {
  if (type === "claim") return thing.quote;
  const texts = type === "actor" ? [thing.name, ...thing.aliases] : [thing.name, thing.publisher, thing.key];
  return texts.find((text) => text && folded(text) === low) ?? thing.name;
}

/** Where the words stand in the text, as sorted stretches that do not overlap. */
export function ranges(low, words) {
  const spots = [];
  for (const word of words) {
    for (let at = low.indexOf(word); at >= 0; at = low.indexOf(word, at + word.length))
      spots.push([at, at + word.length]);
  }
  spots.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return spots.filter(([start], i) => i === 0 || start >= spots[i - 1][1]);
}
