// Where the name of somebody who is left out would survive in a part of the page: every text of it is looked through.

import { finder } from "./name_match.js";

const WHERE = {
  quote: "a sentence",
  before: "the words before a sentence",
  after: "the words after a sentence",
  note: "a note",
  checked_by: "who checked a claim",
  checked_why: "why a claim stands as it does",
  read_as: "what the reader had",
  date_text: "the words of a date",
  documents: {
    name: "the title of a document",
    key: "the file name of a document",
    url: "the address of a document",
    publisher: "the publisher of a document",
    reference: "the reference of a document",
  },
};
const ADDRESSES = new Set(["id", "key", "url", "event"]);
const AROUND = new Set(["before", "after"]);

/**
 * Places: {actor, word, where, text, start, end}, and what must go for the place to go: `claims` and `actors` by their
 * old positions, a `step` of the story, the `title`; `around` where the sentences around quotes need not be saved.
 *
 * A part of a person's name alone counts where it has a capital, or where the text has none at all, as addresses do.
 */
export function survivors({ part, stays, forms, steps }) {
  if (!forms.names.size) return [];
  const find = finder(forms.names);
  const cache = new Map();
  const places = new Map();
  const old = Object.fromEntries(["claims", "documents", "actors", "events"].map((name) => [name, staying(stays[name])]));
  const byDocument = gathered(part.claims.document ?? [], old.claims);
  const byEvent = gathered(part.claims.event ?? [], old.claims);

  function look(text, where, remedy, address = false) {
    if (!text) return;
    if (!cache.has(text)) cache.set(text, hitsIn(find, text));
    for (const { form, start, end } of cache.get(text)) {
      if (form.part && !address && !isNameLike(text, start)) continue;
      const key = [form.actor.id, form.word, where, start, text].join("\n");
      const place = places.get(key) ?? { actor: form.actor, word: form.word, where, text, start, end };
      const goes = remedy();
      places.set(key, { ...place, ...goes, ...joined(place, goes) });
    }
  }

  function lookThrough(table, words, remedy) {
    for (const [column, values] of Object.entries(table)) {
      values.forEach((value, i) => {
        if (typeof value !== "string" && (value === null || typeof value !== "object")) return;
        for (const text of typeof value === "string" ? [value] : textsIn(value))
          look(text, words[column] ?? "another text", () => remedy(i, column), ADDRESSES.has(column));
      });
    }
  }

  lookThrough(part.claims, WHERE, (i, column) => ({ claims: [old.claims[i]], around: AROUND.has(column) }));
  lookThrough(part.documents, WHERE.documents, (i) => ({ claims: byDocument.get(i) ?? [] }));
  lookThrough(part.events, {}, (i) => ({ claims: byEvent.get(part.events.id[i]) ?? [] }));
  const called = { name: "the name of another actor", aliases: "another name of another actor" };
  lookThrough(part.actors, called, (i) => ({ actors: [old.actors[i]] }));
  for (const kind of ["relation", "topic"]) {
    for (const [word, means] of Object.entries(part.words[kind])) {
      const users = old.claims.filter((_, i) => [part.claims[`${kind}s`]?.[i] ?? part.claims[kind]?.[i]].flat().includes(word));
      for (const text of [word, ...textsIn(means)]) look(text, "the word list", () => ({ claims: users }), true);
    }
  }
  look(part.about.title, "the title of the page", () => ({ title: true }));
  (part.story ?? []).forEach(({ caption, view }, i) => {
    const step = steps[i];
    look(caption, "a caption of the story", () => ({ step }));
    look(plainAddress(view), "a view of the story", () => ({ step }), true);
  });
  return [...places.values()];
}

/** What must go for the same words in several rows to go. */
function joined(place, { claims = [], actors = [] }) {
  return { claims: [...(place.claims ?? []), ...claims], actors: [...(place.actors ?? []), ...actors] };
}

/** Whether any name is found in one text. */
export function namedIn(forms, text) {
  return hitsIn(finder(forms.names), text).length > 0;
}

function hitsIn(find, text) {
  const all = find(text).flatMap(({ name, ...span }) => name.map((form) => ({ form, ...span })));
  const inside = (hit) => (other) =>
    other.form.actor === hit.form.actor &&
    other.start <= hit.start &&
    other.end >= hit.end &&
    other.end - other.start > hit.end - hit.start;
  return all.filter((hit) => !all.some(inside(hit)));
}

function isNameLike(text, start) {
  return text[start] !== text[start].toLowerCase() || text === text.toLowerCase();
}

function textsIn(value) {
  if (typeof value === "string") return value ? [value] : [];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
}

function staying(mask) {
  return [...mask.keys()].filter((i) => mask[i]);
}

function gathered(keys, claims) {
  const groups = new Map();
  keys.forEach((key, i) => {
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(claims[i]);
  });
  return groups;
}

function plainAddress(view) {
  try {
    return decodeURIComponent(view);
  } catch {
    return view;
  }
}
