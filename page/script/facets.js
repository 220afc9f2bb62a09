// Which claims pass the filters, and how many each value of each filter would give.

const NOBODY = "-";

/** What people can filter by: an id, a heading, the values of a claim. `every`: all values of a claim must be wanted. */
const KINDS = [
  { id: "status", heading: "How sure", values: (claim) => [claim.tone] },
  { id: "relation", heading: "What they did", values: (claim) => [claim.relation] },
  { id: "kind", heading: "Who: kind", every: true, values: (claim) => claim.ends.map((actor) => actor.kind) },
  { id: "known", heading: "Who: known or not", every: true, values: (claim) => claim.ends.map(knownness) },
  { id: "voice", heading: "Who says so", values: (claim) => voices(claim) },
  { id: "topic", heading: "About", values: (claim) => (claim.topics.length ? claim.topics : [NOBODY]) },
  { id: "document", heading: "Document", values: (claim) => [claim.document.id] },
  { id: "drawn", heading: "In the picture or not", values: (claim) => [drawnAs(claim)] },
  { id: "country", heading: "Country", values: (claim) => countries(claim) },
];

function knownness(actor) {
  return actor.known ? "known" : "unknown";
}

function voices(claim) {
  const deniers = claim.status === "denied" ? claim.holders : [];
  const speakers = [...claim.voices.map((voice) => voice.actor), ...deniers].map((actor) => actor.id);
  return speakers.length ? speakers : [claim.hearsay ? "?" : NOBODY];
}

function drawnAs(claim) {
  if (claim.lines.length) return "line";
  if (claim.tone === "denied") return "denied";
  return "open";
}

function countries(claim) {
  const found = claim.ends.map((actor) => actor.country).filter(Boolean);
  return found.length ? found : [NOBODY];
}

const DRAWN = {
  line: "drawn as a line",
  open: "no line: one end is not told",
  denied: "no line: denied or not so",
};

function label(store, facet, key) {
  const { words } = store;
  if (facet === "status") return words.status[key].heading;
  if (facet === "relation") return words.relation[key] ? words.relation[key].done : key;
  if (facet === "drawn") return DRAWN[key];
  if (facet === "known") return key === "known" ? "known actors" : "only in the texts";
  if (facet === "kind") return words.kind[key] ? words.kind[key].many : key;
  if (facet === "voice") {
    if (key === NOBODY) return "the document itself";
    return key === "?" ? "hearsay, nobody named" : store.index.get(`actor:${key}`).name;
  }
  if (facet === "topic") return key === NOBODY ? "no topic given" : key.replaceAll("-", " ");
  if (facet === "document") return store.index.get(`document:${key}`).name;
  if (key === NOBODY) return "no country";
  const government = store.index.get(`actor:government/${key}`) ?? store.index.get(`actor:place/${key}`);
  return government ? government.name.replace(/^Government of (the )?/, "") : key.toUpperCase();
}

/** The facets of a store, each with its values (key, label, total), the most frequent first. */
export function facetsOf(store) {
  return KINDS.map((kind) => {
    const totals = new Map();
    const perClaim = store.claims.map((claim) => {
      const values = [...new Set(kind.values(claim))];
      for (const value of values) totals.set(value, (totals.get(value) ?? 0) + 1);
      return values;
    });
    const values = [...totals].map(([key, total]) => ({ key, total, label: label(store, kind.id, key) }));
    const order = kind.id === "status" ? Object.keys(store.words.status) : null;
    values.sort((a, b) =>
      order
        ? order.indexOf(a.key) - order.indexOf(b.key)
        : b.total - a.total || a.label.localeCompare(b.label, "en"),
    );
    return { id: kind.id, heading: kind.heading, every: Boolean(kind.every), values, perClaim };
  });
}

/**
 * Pass or not for each claim, and live counts: for a value, the claims that have it and pass all other filters.
 * `excluded`: facet id → set of unwanted values; `inTime(claim)` the time filter; `hidden`: 1 for each claim that
 * counts nowhere, or null.
 */
export function evaluated(store, facets, excluded, inTime, hidden = null) {
  const count = store.claims.length;
  const passes = new Uint8Array(count);
  const timely = new Uint8Array(count);
  const counts = facets.map((facet) => new Map(facet.values.map((value) => [value.key, 0])));
  const unwanted = facets.map((facet) => excluded[facet.id] ?? new Set());
  const beforeTime = new Uint8Array(count);
  let passing = 0;
  for (let i = 0; i < count; i++) {
    if (hidden?.[i]) continue;
    let failed = -1;
    let failures = 0;
    for (let f = 0; f < facets.length && failures < 2; f++) {
      if (!wanted(facets[f], facets[f].perClaim[i], unwanted[f])) {
        failures += 1;
        failed = f;
      }
    }
    timely[i] = inTime(store.claims[i]) ? 1 : 0;
    if (failures === 0) beforeTime[i] = 1;
    if (!timely[i] || failures > 1) continue;
    if (failures === 0) {
      passes[i] = 1;
      passing += 1;
      for (let f = 0; f < facets.length; f++) bump(counts[f], facets[f].perClaim[i]);
    } else {
      bump(counts[failed], facets[failed].perClaim[i]);
    }
  }
  return { passes, passing, beforeTime, counts };
}

function wanted(facet, values, unwanted) {
  if (unwanted.size === 0) return true;
  return facet.every
    ? values.every((value) => !unwanted.has(value))
    : values.some((value) => !unwanted.has(value));
}

function bump(counts, values) {
  for (const value of values) counts.set(value, counts.get(value) + 1);
}
