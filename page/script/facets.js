// Which claims pass the filters, and how many each value of each filter would give.

import { alphabetical } from "./alphabet.js";

const NOBODY = "-";
const NONE = Object.freeze([NOBODY]);
const HEARSAY = Object.freeze(["?"]);

/** What a claim fails: no filter, more than one (or the time), else the number of the one facet. */
const NOTHING = -1;
const OUT = -2;

/** What people can filter by: an id, a heading, the values of the claim of a number. `every`: all must be wanted. */
const KINDS = [
  { id: "status", heading: "How sure", values: ({ claims }, i) => [claims.negated[i] ? "denied" : claims.status[i]] },
  { id: "relation", heading: "What they did", values: ({ claims }, i) => [claims.relation[i]] },
  { id: "kind", heading: "Who: kind", every: true, values: ({ actors, ends }, i) => valuesOf(actors.kind, ends[i]) },
  { id: "known", heading: "Who: known or not", every: true, values: ({ actors, ends }, i) => knownness(actors, ends[i]) },
  { id: "voice", heading: "Who says so", values: ({ actors, claims }, i) => voices(actors, claims, i) },
  { id: "topic", heading: "About", values: ({ claims }, i) => (claims.topics[i].length ? claims.topics[i] : NONE) },
  { id: "document", heading: "Document", values: ({ claims, documents }, i) => [documents.id[claims.document[i]]] },
  { id: "drawn", heading: "In the picture or not", values: (columns, i) => [drawnAs(columns, i)] },
  { id: "country", heading: "Country", values: ({ actors, ends }, i) => countries(actors, ends[i]) },
];

function valuesOf(column, numbers) {
  if (!numbers.length) return numbers;
  if (numbers.length > 2) return [...new Set(numbers.map((i) => column[i]))];
  const [one, other] = [column[numbers[0]], column[numbers.at(-1)]];
  return one === other ? [one] : [one, other];
}

function knownness(actors, ends) {
  return valuesOf(actors.known, ends).map((known) => (known ? "known" : "unknown"));
}

function voices(actors, claims, i) {
  const deniers = claims.status[i] === "denied" ? claims.held_by[i] : [];
  const speakers = [...claims.said_by[i].map(([, actor]) => actor), ...deniers];
  if (!speakers.length) return claims.hearsay[i] ? HEARSAY : NONE;
  return valuesOf(actors.id, speakers);
}

function drawnAs({ claims, isDrawn }, i) {
  if (isDrawn[i]) return "line";
  if (claims.negated[i] || claims.status[i] === "denied") return "denied";
  return "open";
}

function countries(actors, ends) {
  const found = valuesOf(actors.country, ends).filter(Boolean);
  return found.length ? found : NONE;
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

/** The facets of a store, each with its values (key, label, total), the most frequent first, made when first wanted. */
export function facetsOf(store) {
  return KINDS.map((kind) => {
    let made = null;
    const all = () => (made ??= valuesOfClaims(store, kind));
    return {
      id: kind.id,
      heading: kind.heading,
      every: Boolean(kind.every),
      get values() {
        return all().values;
      },
      /** For each claim which values it has, by their number: those from `starts[claim]` to `starts[claim + 1]`. */
      get own() {
        return all().own;
      },
      get starts() {
        return all().starts;
      },
    };
  });
}

function valuesOfClaims(store, kind) {
  const count = store.claims.length;
  const number = new Map();
  const totals = [];
  const starts = new Uint32Array(count + 1);
  const found = [];
  for (let i = 0; i < count; i++) {
    for (const key of kind.values(store.columns, i)) {
      let at = number.get(key);
      if (at === undefined) {
        at = totals.length;
        number.set(key, at);
        totals.push(0);
      }
      totals[at] += 1;
      found.push(at);
    }
    starts[i + 1] = found.length;
  }
  const values = [...number].map(([key, at]) => ({ key, at, total: totals[at], label: label(store, kind.id, key) }));
  const order = kind.id === "status" ? Object.keys(store.words.status) : null;
  values.sort((a, b) =>
    order ? order.indexOf(a.key) - order.indexOf(b.key) : b.total - a.total || alphabetical(a.label, b.label),
  );
  return { values, starts, own: Uint32Array.from(found) };
}

/**
 * Pass or not for each claim; `countsOf(facet)`: for each value's key, the claims that have it and pass all other filters.
 * `excluded`: facet id → set of unwanted values; `inTime(claim)` the time filter, null for none;
 * `hidden`: 1 for each claim that counts nowhere, or null.
 */
export function evaluated(store, facets, excluded, inTime, hidden = null) {
  const count = store.claims.length;
  const passes = new Uint8Array(count);
  const beforeTime = new Uint8Array(count);
  const failed = new Int8Array(count).fill(OUT);
  const narrowed = facets
    .map((facet, f) => ({ f, facet, marks: unwanted(facet, excluded[facet.id]) }))
    .filter(({ marks }) => marks);
  let passing = 0;
  for (let i = 0; i < count; i++) {
    if (hidden?.[i]) continue;
    let failure = NOTHING;
    for (const { f, facet, marks } of narrowed)
      if (!wanted(facet, marks, i)) failure = failure === NOTHING ? f : OUT;
    if (failure === NOTHING) beforeTime[i] = 1;
    if (failure === OUT || (inTime && !inTime(store.claims[i]))) continue;
    failed[i] = failure;
    if (failure !== NOTHING) continue;
    passes[i] = 1;
    passing += 1;
  }
  const counts = new Map();
  const countsOf = (facet) => {
    if (!counts.has(facet)) counts.set(facet, countedFor(facet, failed, facets.indexOf(facet)));
    return counts.get(facet);
  };
  return { passes, passing, beforeTime, countsOf };
}

/** How many claims of each value fail nothing, or this facet alone. */
function countedFor({ values, starts, own }, failed, f) {
  const counts = new Uint32Array(values.length);
  for (let i = 0; i < failed.length; i++) {
    if (failed[i] !== NOTHING && failed[i] !== f) continue;
    for (let n = starts[i]; n < starts[i + 1]; n++) counts[own[n]] += 1;
  }
  return new Map(values.map(({ key, at }) => [key, counts[at]]));
}

/** For each value, by its number, 1 where it is unwanted; null when all are wanted. */
function unwanted(facet, keys) {
  if (!keys?.size) return null;
  const marks = new Uint8Array(facet.values.length);
  for (const { key, at } of facet.values) if (keys.has(key)) marks[at] = 1;
  return marks;
}

function wanted({ every, starts, own }, marks, claim) {
  let unwantedOnes = 0;
  for (let n = starts[claim]; n < starts[claim + 1]; n++) unwantedOnes += marks[own[n]];
  return every ? unwantedOnes === 0 : unwantedOnes < starts[claim + 1] - starts[claim];
}
