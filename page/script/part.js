// The content of a page without what is left out: a new data block in which nothing of it is left.

/** What can be read in a table of columns: its number of rows. */
export function sizeOf(table) {
  const [first] = Object.values(table);
  return first ? first.length : 0;
}

/**
 * What stays of a data block when only some claims stay, as masks (1 stays) for claims, documents, actors and events.
 *
 * `claims` is such a mask; `gone` are ids of actors who go in any case; `unwanted(actor)` is asked for those who are only
 * named. A document stays with a claim of its own; an actor with a claim that it is in, says or wishes, one who is only
 * named with a document that names it, a whole with one of its parts. When every claim stays, everything else does too.
 */
export function whatStays(data, claims, gone, unwanted) {
  const whole = claims.every(Boolean) && gone.size === 0;
  const documents = new Uint8Array(sizeOf(data.documents)).fill(whole ? 1 : 0);
  const told = new Uint8Array(sizeOf(data.actors));
  const kept = new Uint8Array(sizeOf(data.actors));
  claims.forEach((stays, i) => {
    for (const actor of involved(data.claims, i)) {
      told[actor] = 1;
      if (stays) kept[actor] = 1;
    }
    if (stays) documents[data.claims.document[i]] = 1;
  });
  const events = new Set(data.claims.event?.filter((_, i) => claims[i]));
  const actors = whole
    ? new Uint8Array(kept.length).fill(1)
    : actorsThatStay(data, { told, kept, documents, gone, unwanted });
  return {
    whole,
    claims,
    documents,
    actors,
    events: Uint8Array.from(data.events.id ?? [], (id) => (whole || events.has(id) ? 1 : 0)),
  };
}

/** The positions of all actors that a claim involves. */
export function involved(claims, i) {
  const voices = claims.said_by[i].map(([, actor]) => actor);
  return [...claims.sources[i], ...claims.targets[i], ...claims.places[i], ...voices, ...claims.held_by[i]];
}

function actorsThatStay(data, { told, kept, documents, gone, unwanted }) {
  const { actors } = data;
  const named = new Uint8Array(told.length);
  for (const [document, actor] of data.namings) {
    if (told[actor]) continue;
    named[actor] = 1;
    if (documents[document] && !unwanted(rowOf(actors, actor))) kept[actor] = 1;
  }
  for (let i = 0; i < told.length; i++) if (gone.has(actors.id[i])) kept[i] = 0;
  const { source = [], target = [] } = data.structure;
  for (let grows = true; grows; ) {
    grows = false;
    source.forEach((part, i) => {
      const whole = target[i];
      if (!kept[part] || kept[whole] || told[whole] || named[whole] || gone.has(actors.id[whole])) return;
      kept[whole] = 1;
      grows = true;
    });
  }
  return kept;
}

/** One row of a table of columns. */
export function rowOf(table, i) {
  return Object.fromEntries(Object.entries(table).map(([name, column]) => [name, column[i]]));
}

/**
 * {part, to, renamed}: the data block with what stays and nothing else, without the sentences around the quotes if `bare`;
 * the new positions; new names of events.
 */
export function withoutTheRest(data, stays, bare) {
  const to = Object.fromEntries(
    ["claims", "documents", "actors", "events"].map((name) => [name, renumbered(stays[name])]),
  );
  const all = (list, numbers) => list.map((i) => numbers[i]).filter((i) => i >= 0);
  const claims = only(data.claims, stays.claims);
  const actors = only(data.actors, stays.actors);
  const namings = data.namings
    .filter(([document, actor]) => stays.documents[document] && stays.actors[actor])
    .map(([document, actor, times]) => [to.documents[document], to.actors[actor], times]);
  if (sizeOf(claims)) {
    for (const end of ["sources", "targets", "places", "held_by"])
      claims[end] = claims[end].map((list) => all(list, to.actors));
    claims.said_by = claims.said_by.map((list) => list.map(([step, i]) => [step, to.actors[i]]));
    claims.document = claims.document.map((i) => to.documents[i]);
    if (bare) for (const side of ["before", "after"]) claims[side] = claims[side].map(() => "");
  }
  const lines = (table, ends) => {
    const mask = Uint8Array.from(table.claims ?? [], (list, i) =>
      ends[table.source[i]] >= 0 &&
      ends[table.target[i]] >= 0 &&
      (list.length === 0 || list.some((claim) => stays.claims[claim]))
        ? 1
        : 0,
    );
    const kept = only(table, mask);
    if (!sizeOf(kept)) return {};
    const moved = (column) => column.map((i) => ends[i]);
    const left = kept.claims.map((list) => all(list, to.claims));
    return { ...kept, source: moved(kept.source), target: moved(kept.target), claims: left };
  };
  const both = ([one, other]) => stays.claims[one] && stays.claims[other];
  const paired = ([one, other, ...rest]) => [to.claims[one], to.claims[other], ...rest];
  const part = {
    ...data,
    actors,
    documents: only(data.documents, stays.documents),
    events: only(data.events, stays.events),
    claims,
    lines: lines(data.lines, to.actors),
    structure: lines(data.structure, to.actors),
    rivals: data.rivals.filter(both).map(paired),
    contents: data.contents.filter(both).map(paired),
    namings,
  };
  if (data.event_links) part.event_links = lines(data.event_links, to.events);
  const renamed = stays.whole ? new Map() : forget(data, part, stays);
  return { part, to, renamed };
}

/** Take out what the rows that stay still tell of those that do not: counts, origins, event keys, unused words. */
function forget(data, part, stays) {
  const { actors, claims, documents, events } = part;
  if (actors.documents) {
    actors.documents = actors.documents.map(() => 0);
    for (const [, actor] of part.namings) actors.documents[actor] += 1;
  }
  if (documents.claims) {
    documents.claims = documents.claims.map(() => 0);
    for (const document of claims.document) documents.claims[document] += 1;
  }
  const origins = new Map();
  const renamed = new Map();
  const shared = new Set(data.claims.event?.filter((id, i) => id && !stays.claims[i]));
  if (sizeOf(claims))
    claims.origin = claims.origin.map((origin) => {
      if (origin && !origins.has(origin)) origins.set(origin, `origin/${origins.size + 1}`);
      return origins.get(origin) ?? "";
    });
  if (sizeOf(events)) {
    const dates = new Set(claims.event?.map((id, i) => `${id}|${claims.date[i]}`));
    events.id.forEach((id, i) => {
      if (!shared.has(id)) return;
      renamed.set(id, `event/${events.what[i]}/${i + 1}`);
      events.name[i] = events.what[i].replaceAll("-", " ");
      if (!dates.has(`${id}|${events.date[i]}`)) events.date[i] = "";
    });
    events.id = events.id.map((id) => renamed.get(id) ?? id);
    claims.event = claims.event.map((id) => renamed.get(id) ?? id);
  }
  const { relation, topic } = data.words;
  part.words = {
    ...data.words,
    relation: used(relation, new Set(claims.relation)),
    topic: used(topic, new Set(claims.topics?.flat())),
  };
  return new Map([...renamed].map(([old, now]) => [`event:${old}`, `event:${now}`]));
}

function used(words, wanted) {
  return Object.fromEntries(Object.entries(words).filter(([name]) => wanted.has(name)));
}

function only(table, mask) {
  if (!mask.some(Boolean)) return {};
  return Object.fromEntries(
    Object.entries(table).map(([name, column]) => [name, column.filter((_, i) => mask[i])]),
  );
}

/** For each position its new one, -1 for what goes. */
function renumbered(mask) {
  let next = 0;
  return Int32Array.from(mask, (stays) => (stays ? next++ : -1));
}
