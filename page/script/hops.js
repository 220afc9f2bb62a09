// What joins actors, places and events: lines, taking part, what belongs to what. And the ways that lead over these.

import { adjacency, BACKWARD, FORWARD, shortestWays } from "./paths.js";

const STRENGTH = ["happened", "alleged", "planned", "wished"];
const NONE = -1;
const SEVERAL = -2;
const HUBS = new Set(["government", "place"]);

/** The network of a store. Events stand in it behind the actors; one that says no more than a line is left out. */
export function hopNetwork(store) {
  const points = [...store.actors];
  const places = new Map();
  const linked = new Set(store.eventLinks.flatMap((link) => [link.source, link.target]));
  const edges = [...store.lines, ...store.structure, ...store.eventLinks];
  const arrows = edges.map((line) => (isMutual(store, line.relation) ? FORWARD | BACKWARD : FORWARD));
  for (const event of store.events.values()) {
    if (!linked.has(event) && isOneLine(event)) continue;
    const ties = tiesOf(store, event);
    if (ties.length < 2 && !linked.has(event)) continue;
    places.set(event, points.push(event) - 1);
    for (const { ways, ...tie } of ties) {
      edges.push(tie);
      arrows.push(ways);
    }
  }
  const network = { points, edges, numberOf: (thing) => (thing.type === "event" ? places.get(thing) : thing.i) };
  return Object.assign(network, columnsOf(network, arrows));
}

/** What a search reads of the edges, as typed arrays. `single`: the only claim of an edge, NONE or SEVERAL. */
function columnsOf({ points, edges, numberOf }, arrows) {
  const size = edges.length;
  const [from, to, single] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const happened = new Uint8Array(size);
  for (let e = 0; e < size; e++) {
    const { source, target, status, claims } = edges[e];
    from[e] = numberOf(source);
    to[e] = numberOf(target);
    single[e] = claims.length === 1 ? claims[0].i : claims.length ? SEVERAL : NONE;
    happened[e] = status === "happened" ? 1 : 0;
  }
  return { single, happened, net: adjacency(points.length, from, to, arrows) };
}

function isMutual(store, relation) {
  return Boolean(store.words.relation[relation]?.symmetric);
}

/** Who takes part in an event and where it was, by status; an arrow runs from who acts through the event to whom. */
function tiesOf(store, event) {
  const found = new Map();
  const tie = (actor, claim, ways) => {
    const key = `${actor.i} ${claim.status} ${ways}`;
    const known = found.get(key);
    if (known) known.claims.push(claim);
    else
      found.set(key, { type: "tie", source: actor, target: event, status: claim.status, claims: [claim], ways });
  };
  for (const claim of event.claims) {
    if (claim.tone === "denied") continue;
    const both = isMutual(store, claim.relation) ? FORWARD | BACKWARD : FORWARD;
    for (const actor of claim.sources) tie(actor, claim, both);
    for (const actor of [...claim.targets, ...claim.places]) tie(actor, claim, BACKWARD);
  }
  return [...found.values()];
}

/** True for an event of one claim about two, whom a line joins already. */
function isOneLine(event) {
  if (event.claims.length !== 1) return false;
  const [claim] = event.claims;
  return claim.ends.length === 2 && claim.lines.length > 0;
}

/**
 * How many origins stand behind each edge, of the claims that pass; 0 for what is no step: what is hidden, what has not
 * happened unless `maybe`, and what belongs together where everything about an end is hidden.
 */
function strengthsOf({ edges, single, happened }, passes, maybe) {
  const isShown = (actor) => !actor.claims.length || actor.claims.some((claim) => passes[claim.i]);
  const strengths = new Int32Array(edges.length);
  for (let e = 0; e < strengths.length; e++) {
    if (!maybe && !happened[e]) continue;
    if (single[e] >= 0) strengths[e] = passes[single[e]];
    else if (single[e] === NONE) strengths[e] = isShown(edges[e].source) && isShown(edges[e].target) ? 1 : 0;
    else strengths[e] = origins(edges[e].claims, passes);
  }
  return strengths;
}

function origins(claims, passes) {
  return new Set(claims.filter((claim) => passes[claim.i]).map((claim) => claim.origin)).size;
}

/**
 * The best ways between two actors, at most `limit`, each a list of hops {from, to, edges}: the edges that join the two,
 * the surest first; `thing`: the line that is one, none for taking part. `maybe`: what is alleged, planned or wished counts too; `without`: not through governments and
 * places; `directed`: follow the arrows; `passes[i]`: whether claim i is shown.
 */
export function waysBetween(network, start, end, { passes, maybe, without, directed, limit }) {
  const { net, points, numberOf } = network;
  const strengths = strengthsOf(network, passes, maybe);
  const between = (a, b) => joining(network, strengths, a, b, directed);
  const idle = (a, b, c) => {
    const event = points[b];
    if (event.type !== "event") return false;
    return between(a, c).some((each) =>
      each.claims.some((claim) => passes[claim.i] && claim.event === event.id),
    );
  };
  const passable = (vertex) => !without || !HUBS.has(points[vertex].kind);
  const ways = shortestWays(net, numberOf(start), numberOf(end), {
    strengths,
    passable,
    directed,
    idle,
    limit,
  });
  return ways.map((way) =>
    way.slice(1).map((vertex, i) => ({
      from: points[way[i]],
      to: points[vertex],
      edges: between(way[i], vertex).map((each) => ({
        thing: each.type === "tie" ? null : each,
        source: each.source,
        target: each.target,
        status: each.status,
        claims: each.claims.filter((claim) => passes[claim.i]),
      })),
    })),
  );
}

function joining({ net, edges }, strengths, a, b, directed) {
  const found = [];
  for (let i = net.first[a]; i < net.first[a + 1]; i++) {
    const e = net.edge[i];
    if (net.next[i] === b && strengths[e] > 0 && (!directed || net.along[i] & FORWARD)) found.push(e);
  }
  const rank = (e) => STRENGTH.indexOf(edges[e].status) - (edges[e].claims.length ? 0.5 : 0);
  return found.sort((d, e) => rank(d) - rank(e) || strengths[e] - strengths[d] || d - e).map((e) => edges[e]);
}
