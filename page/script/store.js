// The data block as things that know each other: actors, documents, claims, lines.

import { lookup } from "./lookup.js";
import { later, ownedBy, picked, rowsOf } from "./rows.js";

/** All of a page's content: rows with the things themselves in place of numbers, made when they are asked for. */
export function unpacked(data) {
  const told = data.claims;
  const count = (columns) => Object.values(columns)[0]?.length ?? 0;
  const [actorCount, claimCount, lineCount] = [data.actors, told, data.lines].map(count);
  const ends = told.id ? told.sources.map((sources, i) => once(sources, told.targets[i], told.places[i])) : [];
  const namings = later(() => {
    const columns = Array.isArray(data.namings) ? namingColumns(data.namings) : data.namings();
    return () => columns;
  });
  const events = eventsOf(data, (i) => picked(claims, own.claimOfEvent(i)));
  const eventOf = (claim) => events.numberOf(told.event[claim]);
  const rivals = new Map();
  for (const [one, other, why] of data.rivals) {
    gather(rivals, one, { other, why });
    gather(rivals, other, { other: one, why });
  }
  const [asks, askedIn] = [new Map(), new Map()];
  for (const [content, act] of data.contents) {
    gather(askedIn, content, act);
    gather(asks, act, content);
  }
  const own = {
    claims: later(() => ownedBy(actorCount, claimCount, (i, mark) => ends[i].forEach(mark))),
    says: later(() => ownedBy(actorCount, claimCount, (i, mark) => speakers(told, i).forEach(mark))),
    lines: later(() =>
      ownedBy(actorCount, lineCount, (i, mark) => {
        mark(data.lines.source[i]);
        mark(data.lines.target[i]);
      }),
    ),
    lineOfClaim: later(() => ownedBy(claimCount, lineCount, (i, mark) => data.lines.claims[i].forEach(mark))),
    claimOfDocument: later(() => ownedBy(count(data.documents), claimCount, (i, mark) => mark(told.document[i]))),
    claimOfEvent: later(() =>
      ownedBy(events.size, claimCount, (i, mark) => {
        if (eventOf(i) >= 0) mark(eventOf(i));
      }),
    ),
    namedIn: later(() => {
      const { actor } = namings();
      return ownedBy(actorCount, actor.length, (i, mark) => mark(actor[i]));
    }),
    named: later(() => {
      const { document } = namings();
      return ownedBy(count(data.documents), document.length, (i, mark) => mark(document[i]));
    }),
  };
  const isDrawn = new Uint8Array(claimCount);
  for (const own of data.lines.claims ?? []) for (const claim of own) isDrawn[claim] = 1;
  const home = new Int32Array(actorCount).fill(-1);
  data.communities.forEach((each, i) => each.members.forEach((member) => (home[member] = i)));

  const actors = rowsOf(data.actors, {
    type: "actor",
    get lines() {
      return picked(lines, own.lines(this.i));
    },
    get claims() {
      return picked(claims, own.claims(this.i));
    },
    get says() {
      return picked(claims, own.says(this.i));
    },
    get namedIn() {
      const { document, times } = namings();
      return Array.from(own.namedIn(this.i), (at) => ({ document: documents[document[at]], times: times[at] }));
    },
    get community() {
      return communities[home[this.i]];
    },
    get lineCount() {
      return own.lines(this.i).length;
    },
    get claimCount() {
      return own.claims(this.i).length;
    },
    get namedCount() {
      return own.namedIn(this.i).length;
    },
  });
  const documents = rowsOf(data.documents, {
    type: "document",
    get claimList() {
      return picked(claims, own.claimOfDocument(this.i));
    },
    get named() {
      const { actor, times } = namings();
      return Array.from(own.named(this.i), (at) => ({ actor: actors[actor[at]], times: times[at] }));
    },
  });
  const textOf = (name) => (i) => {
    const value = told[name][i];
    return typeof value === "string" ? value : (store.texts?.[value] ?? "");
  };
  const [quote, before, after] = ["quote", "before", "after"].map(textOf);
  const claims = rowsOf(told, {
    type: "claim",
    // What is told as not so never counts or looks like what is told as so.
    get tone() {
      return told.negated[this.i] ? "denied" : told.status[this.i];
    },
    /** True while the texts of a large page are not there yet. */
    get isOpening() {
      return store.isOpening;
    },
    get quote() {
      return quote(this.i);
    },
    get before() {
      return before(this.i);
    },
    get after() {
      return after(this.i);
    },
    get sources() {
      return picked(actors, told.sources[this.i]);
    },
    get targets() {
      return picked(actors, told.targets[this.i]);
    },
    get places() {
      return picked(actors, told.places[this.i]);
    },
    get event() {
      return eventOf(this.i) < 0 ? "" : events.values()[eventOf(this.i)].id;
    },
    get ends() {
      return picked(actors, ends[this.i]);
    },
    get document() {
      return documents[told.document[this.i]];
    },
    get voices() {
      return told.said_by[this.i].map(([step, actor]) => ({ step, actor: actors[actor] }));
    },
    get holders() {
      return picked(actors, told.held_by[this.i]);
    },
    get lines() {
      return picked(lines, own.lineOfClaim(this.i));
    },
    get rivals() {
      return (rivals.get(this.i) ?? []).map(({ other, why }) => ({ claim: claims[other], why }));
    },
    get asks() {
      return picked(claims, asks.get(this.i) ?? []);
    },
    get askedIn() {
      return picked(claims, askedIn.get(this.i) ?? []);
    },
  });
  const line = (columns) => ({
    type: "line",
    get source() {
      return actors[columns.source[this.i]];
    },
    get target() {
      return actors[columns.target[this.i]];
    },
    get id() {
      return `${this.source.id}|${this.of}|${this.status}|${this.target.id}`;
    },
    get claims() {
      return picked(claims, columns.claims[this.i]);
    },
    get claimNumbers() {
      return columns.claims[this.i];
    },
    get contested() {
      return columns.claims[this.i].some((claim) => told.contested[claim] > 0);
    },
    get relation() {
      return columns.claims[this.i].length ? told.relation[columns.claims[this.i][0]] : "";
    },
  });
  const lines = rowsOf(data.lines, line(data.lines));
  const structure = rowsOf(data.structure, line(data.structure));
  const communities = data.communities.map((each, i) => ({
    type: "community",
    i,
    id: `community/${i}`,
    name: each.name,
    kind: "community",
    known: true,
    lines: [],
    members: picked(actors, each.members),
    drawn: each.drawn.map(([member, x, y]) => ({ actor: actors[member], x, y })),
  }));
  const eventLinks = rowsOf(data.event_links, line(data.event_links), {
    type: "link",
    get source() {
      return events.values()[data.event_links.source[this.i]];
    },
    get target() {
      return events.values()[data.event_links.target[this.i]];
    },
    get claims() {
      return picked(claims, data.event_links.claims[this.i]);
    },
  });
  const store = {
    about: data.about,
    story: data.story ?? [],
    words: data.words,
    actors,
    documents,
    claims,
    lines,
    structure,
    eventLinks,
    communities,
    events,
    /** The numbers behind the rows, for whoever counts through all of them. */
    columns: { actors: data.actors, claims: told, lines: data.lines, documents: data.documents, ends, home, isDrawn },
    /** The texts of a large page once they are there; null for a page whose claims have theirs. */
    texts: null,
    isOpening: false,
  };
  store.index = lookup(store);
  return store;
}

/** The events by number, and by id for those whose id was told: a large page makes ids only when they are asked for. */
function eventsOf(data, claimsOf) {
  const word = data.eventWord ?? ((name, i) => data.events[name][i]);
  const numbers = new Map();
  const list = rowsOf(data.events, {
    type: "event",
    kind: "event",
    known: true,
    lines: [],
    get id() {
      const id = word("id", this.i);
      numbers.set(id, this.i);
      return id;
    },
    get name() {
      return word("name", this.i);
    },
    get date() {
      return word("date", this.i);
    },
    get claims() {
      return claimsOf(this.i);
    },
  });
  const all = () => list.forEach((event) => numbers.set(event.id, event.i));
  if (!data.eventWord) all();
  return {
    size: list.length,
    values: () => list,
    /** The number of an event as a claim names it, by id or by number; -1 for none. */
    numberOf: (event) => (typeof event === "number" ? event : (numbers.get(event) ?? -1)),
    get(id) {
      if (!numbers.has(id) && id && numbers.size < list.length) all();
      return list[numbers.get(id)];
    },
  };
}

function namingColumns(rows) {
  const column = (at) => rows.map((row) => row[at]);
  return { document: column(0), actor: column(1), times: column(2) };
}

/** The numbers of some lists, each once; a list itself where the others are empty. */
function once(...lists) {
  const [first, ...rest] = lists.filter((list) => list.length);
  if (!rest.length) return first ?? [];
  if (rest.length === 1 && first.length === 1 && rest[0].length === 1 && first[0] !== rest[0][0])
    return [first[0], rest[0][0]];
  return [...new Set(lists.flat())];
}

function speakers(told, i) {
  const [voices, holders] = [told.said_by[i], told.held_by[i]];
  if (!voices.length) return holders;
  return new Set([...voices.map(([, actor]) => actor), ...holders]);
}

function gather(groups, key, value) {
  if (!groups.has(key)) groups.set(key, []);
  groups.get(key).push(value);
}

/** How many documents and independent origins stand behind some claims. */
export function tally(claims) {
  return {
    claims: claims.length,
    documents: new Set(claims.map((claim) => claim.document)).size,
    origins: new Set(claims.map((claim) => claim.origin)).size,
  };
}
