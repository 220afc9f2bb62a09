// A large page's data as it was before it was made small: the inverse of packing.py.

import { later } from "./rows.js";

const SIGN = /[\u0080-\u009d]/g;
const RAW = "\u009e";
const PART = "\u009f";
const SIGNS = 30;
const NONE = Object.freeze([]);

/**
 * The data as the page works with them. `quote`, `before`, `after` and `event` of claims are numbers of texts and events,
 * -1 for none; `namings()` gives columns; `eventWord(name, i)` tells `id`, `name` or `date` of an event.
 */
export function unpackedTables(packed) {
  const actors = table(packed.actors);
  if (actors.id)
    actors.id = actors.id.map((id, i) => outOfTerms(id, [plain(actors.name[i]), `${actors.kind[i]}/`]));
  const claims = table(packed.claims);
  if (claims.id) unpackBounds(claims);
  const { kinds, ...rest } = packed;
  const events = table(packed.events);
  return {
    ...rest,
    actors,
    claims,
    events,
    eventWord: eventWords(events, claims, actors, kinds),
    documents: table(packed.documents),
    lines: unpackedLines(table(packed.lines), claims, packed.words.relation),
    structure: table(packed.structure),
    event_links: table(packed.event_links),
    communities: packed.communities.map((each) => ({ ...each, members: summed(each.members) })),
    namings: later(() => {
      const columns = unpackedNamings(packed.namings, claims);
      return () => columns;
    }),
  };
}

/** The data as they were packed, every column a plain list; `texts` by their numbers. */
export function unpackedWhole(data, texts) {
  const { eventWord, claims, events, namings: told, ...rest } = data;
  const namings = told();
  const textOf = (at) => (at < 0 ? "" : texts[at]);
  const words = (name) => (events[name] ?? []).map((_, i) => eventWord(name, i));
  const whole = events.id ? { ...events, id: words("id"), name: words("name"), date: words("date") } : events;
  const sentences = ["quote", "before", "after"].map((name) => [name, claims[name]?.map(textOf)]);
  const event = claims.event?.map((at) => (at < 0 ? "" : whole.id[at]));
  return {
    ...rest,
    events: whole,
    claims: claims.id ? { ...claims, ...Object.fromEntries(sentences), event } : claims,
    namings: Array.from(namings.document, (document, i) => [document, namings.actor[i], namings.times[i]]),
  };
}

/** All texts of the claims, in the order of their numbers. */
export function unpackedTexts(packed, { actors, claims, namings }) {
  const names = namesByDocument(namings(), actors.name);
  const told = [...new Set(claims.document)].sort((a, b) => a - b);
  return packed.flatMap((joined, i) => {
    if (typeof joined !== "string") return joined;
    const words = names.get(told[i]) ?? [];
    return joined.replace(SIGN, (sign) => words[sign.charCodeAt(0) - 0x80]).split(PART);
  });
}

/** A column as a list. */
export function unpackedColumn(column) {
  if (column.list) return column.list;
  if (column.steps) return summed(column.steps);
  if (column.joined !== undefined) {
    const count = column.joined.length / column.wide;
    return Array.from(
      { length: count },
      (_, i) => column.before + column.joined.slice(i * column.wide, (i + 1) * column.wide),
    );
  }
  if (column.table) return unpackedColumn(column.at).map((at) => column.table[at]);
  if (column.sizes) return unpackedLists(unpackedColumn(column.sizes), unpackedColumn(column.flat));
  return new Array(column.times).fill(column.all);
}

/** Lists of these sizes; the empty ones are one list, and so are those of the same single number: most are such. */
function unpackedLists(sizes, flat) {
  const single = new Map();
  let at = 0;
  return sizes.map((size) => {
    const first = flat[at];
    at += size;
    if (size === 0) return NONE;
    if (size > 1) return flat.slice(at - size, at);
    if (!single.has(first)) single.set(first, [first]);
    return single.get(first);
  });
}

function table(packed) {
  return Object.fromEntries(Object.entries(packed).map(([name, column]) => [name, unpackedColumn(column)]));
}

function summed(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

function outOfTerms(text, words) {
  if (text[0] === RAW) return text.slice(1);
  return text.replace(SIGN, (sign) => words[sign.charCodeAt(0) - 0x80]);
}

function plain(name) {
  if (/[^\0-\x7f]/.test(name)) return "";
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function endsOf(claims, i) {
  return [...claims.sources[i], ...claims.targets[i], ...claims.places[i]];
}

/** The end at a place, without a list for each claim. */
function endOf({ sources, targets, places }, i, at) {
  const [own, others] = [sources[i], targets[i]];
  if (at < own.length) return own[at];
  return at < own.length + others.length ? others[at - own.length] : places[i][at - own.length - others.length];
}

/** The words of an event, made when they are asked for: a large page has as many events as claims. */
function eventWords(events, claims, actors, kinds) {
  const first = new Int32Array(events.id?.length ?? 0).fill(-1);
  for (let claim = (claims.event?.length ?? 0) - 1; claim >= 0; claim--)
    if (claims.event[claim] >= 0) first[claims.event[claim]] = claim;
  if (events.what)
    events.what = events.what.map((what, i) => (what === RAW ? kinds[claims.relation[first[i]]] : what));
  const words = {
    id: (ends, claim, what) => {
      const slugs = ends.map((end) => actors.id[end].slice(actors.id[end].indexOf("/") + 1));
      return [...slugs, [...claims.topics[claim]].sort().join("+"), claims.date[claim], what];
    },
    name: (ends, claim, what) => [...ends.map((end) => actors.name[end]), what],
    date: (ends, claim) => [claims.date[claim]],
  };
  return (name, i) => {
    const claim = first[i];
    const terms = claim < 0 ? [] : words[name](endsOf(claims, claim), claim, events.what[i]);
    return outOfTerms(events[name][i], terms);
  };
}

function unpackBounds(claims) {
  claims.earliest = claims.earliest.map((day, i) => (day === RAW ? firstDay(claims.date[i]) : day));
  claims.latest = claims.latest.map((day, i) => (day === RAW ? lastDay(claims.date[i]) : day));
}

function firstDay(date) {
  return date.length === 4 ? `${date}-01-01` : date;
}

function lastDay(date) {
  return date.length === 4 ? `${date}-12-31` : date;
}

function unpackedLines(lines, claims, relations) {
  if (!lines.claims) return lines;
  const end = (actor, i) => (actor < 0 ? endOf(claims, lines.claims[i][0], -1 - actor) : actor);
  return {
    source: lines.source.map(end),
    target: lines.target.map(end),
    of: lines.of.map((of, i) => (of === RAW ? relations[claims.relation[lines.claims[i][0]]].type : of)),
    status: lines.status.map((status, i) => (status === RAW ? claims.status[lines.claims[i][0]] : status)),
    claims: lines.claims,
  };
}

/** Who is named where and how often, as columns in the order of documents and actors. */
function unpackedNamings({ told, others }, claims) {
  const times = told ? unpackedColumn(told) : [];
  const more = table(others);
  const found = { document: [], actor: [], times: [] };
  let [at, other] = [0, 0];
  const close = (document, own) => {
    for (; more.document?.[other] === document; other++) own.push([more.actor[other], more.times[other]]);
    for (const [actor, count] of own.sort((a, b) => a[0] - b[0])) {
      found.document.push(document);
      found.actor.push(actor);
      found.times.push(count);
    }
  };
  const skipTo = (document) => {
    while (other < (more.document?.length ?? 0) && more.document[other] < document) close(more.document[other], []);
  };
  const count = claims.document?.length ?? 0;
  for (let claim = 0; claim < count; ) {
    const document = claims.document[claim];
    const seen = new Set();
    const own = [];
    skipTo(document);
    for (; claims.document[claim] === document; claim++) {
      for (const actor of endsOf(claims, claim)) {
        if (seen.has(actor)) continue;
        seen.add(actor);
        if (times[at]) own.push([actor, times[at]]);
        at += 1;
      }
    }
    close(document, own);
  }
  skipTo(Infinity);
  return found;
}

function namesByDocument(namings, names) {
  const named = new Map();
  namings.document.forEach((document, i) => {
    if (!named.has(document)) named.set(document, []);
    named.get(document).push({ actor: namings.actor[i], times: namings.times[i] });
  });
  for (const [document, list] of named) {
    const kept = list.sort((a, b) => b.times - a.times || a.actor - b.actor).slice(0, SIGNS);
    kept.sort((a, b) => names[b.actor].length - names[a.actor].length || a.actor - b.actor);
    named.set(
      document,
      kept.map(({ actor }) => names[actor]),
    );
  }
  return named;
}
