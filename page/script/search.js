// Finding actors, documents and sentences by their words, best first.

const LIMITS = { actor: 12, document: 5, claim: 10 };

/** Lower case without accents, one character for one, so that positions stay those of the text. */
export function folded(text) {
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

/** Everything that can be found, folded once. */
export function searchIndex(store) {
  return [
    ...store.actors.map((actor) => ({
      thing: actor,
      fields: [actor.name, ...actor.aliases].map((text) => ({ text, low: folded(text) })),
      weight: Math.log2(2 + actor.claims.length + actor.namedIn.length),
    })),
    ...store.documents.map((document) => ({
      thing: document,
      fields: [document.name, document.publisher, document.key]
        .filter(Boolean)
        .map((text) => ({ text, low: folded(text) })),
      weight: Math.log2(2 + document.claimList.length),
    })),
    ...store.claims
      .filter((claim) => claim.quote)
      .map((claim) => ({
        thing: claim,
        fields: [{ text: claim.quote, low: folded(claim.quote) }],
        weight: 1,
      })),
  ];
}

function score(low, words) {
  let total = 0;
  for (const word of words) {
    const at = low.indexOf(word);
    if (at < 0) return 0;
    const startsWord = at === 0 || low[at - 1] === " ";
    total += at === 0 ? 4 : startsWord || low.includes(` ${word}`) ? 3 : 1;
  }
  return total / words.length + (low.length ? (2 * words.join(" ").length) / low.length : 0);
}

/** What fits all words of the query, by type: [{thing, text, ranges}], best first; equal ones in a fixed order. */
export function found(index, query) {
  const words = folded(query).split(" ").filter(Boolean);
  if (!words.length) return [];
  const hits = { actor: [], document: [], claim: [] };
  for (const entry of index) {
    let best = null;
    for (const field of entry.fields) {
      const value = score(field.low, words);
      if (value > 0) best = { value: Math.max(value, best?.value ?? 0), field: best?.field ?? field };
    }
    if (best) hits[entry.thing.type].push({ entry, field: best.field, value: best.value * entry.weight });
  }
  return Object.entries(LIMITS).flatMap(([type, limit]) => {
    const all = hits[type].sort(
      (a, b) => b.value - a.value || (a.entry.thing.id < b.entry.thing.id ? -1 : 1),
    );
    return all.slice(0, limit).map(({ entry, field }) => ({
      thing: entry.thing,
      text: field.text,
      ranges: ranges(field.low, words),
      of: all.length,
    }));
  });
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
