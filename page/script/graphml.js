// What passes the filters as GraphML, for programs that draw and count graphs.

import { filterWords } from "./filter_words.js";
import { people, verb } from "./words.js";

const NODE = {
  name: ["string", (actor) => actor.name],
  kind: ["string", (actor) => actor.kind],
  known: ["boolean", (actor) => actor.known],
  country: ["string", (actor) => actor.country],
  aliases: ["string", (actor) => actor.aliases.join("; ")],
};
const EDGE = {
  label: ["string", (edge) => edge.label],
  of: ["string", (edge) => edge.line.of],
  status: ["string", (edge) => edge.line.status],
  symmetric: ["boolean", (edge) => edge.symmetric],
  claim: ["string", (edge) => edge.claim?.id],
  event: ["string", (edge) => edge.claim?.event],
  mode: ["string", (edge) => edge.claim?.mode],
  contested: ["int", (edge) => edge.claim?.contested],
  date: ["string", (edge) => edge.claim?.date],
  earliest: ["string", (edge) => edge.claim?.earliest],
  latest: ["string", (edge) => edge.claim?.latest],
  topics: ["string", (edge) => edge.claim?.topics.join(", ")],
  count: ["string", (edge) => edge.claim?.count],
  said_at: ["string", (edge) => edge.claim?.document.published],
  said_by: ["string", (edge) => edge.claim && people(edge.claim.voices.map((voice) => voice.actor))],
  held_by: ["string", (edge) => edge.claim && people(edge.claim.holders)],
  quote: ["string", (edge) => edge.claim?.quote],
  document: ["string", (edge) => edge.claim?.document.name],
  publisher: ["string", (edge) => edge.claim?.document.publisher],
  url: ["string", (edge) => edge.claim?.document.url],
};
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const NAMED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text for XML: markup as text; what XML 1.0 cannot hold becomes "\uFFFD". */
export function xmlText(text) {
  return String(text)
    .replace(UNFIT, "\uFFFD")
    .replace(/[&<>"\t\n\r]/g, (char) => NAMED[char] ?? `&#${char.charCodeAt(0)};`);
}

/** The lines that pass, an edge a claim, and those at their ends; what is denied has no line and is not in it. */
export function graphml(app) {
  const edges = shownEdges(app);
  const actors = new Set(edges.flatMap(({ line }) => [line.source, line.target]));
  const about = {
    name: app.store.about.title,
    filters: filterWords(app),
    note: "Only status 'happened' is told as a fact. What is denied has no edge.",
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...Object.keys(about).map((name) => key("graph", name, "string")),
    ...Object.entries(NODE).map(([name, [type]]) => key("node", name, type)),
    ...Object.entries(EDGE).map(([name, [type]]) => key("edge", name, type)),
    '<graph edgedefault="directed">',
    ...Object.entries(about).map(([name, value]) => datum("graph", name, value)),
    ...[...actors].map((actor) => `<node id="${xmlText(actor.id)}">${data("node", NODE, actor)}</node>`),
    ...edges.map(
      (edge) =>
        `<edge id="${xmlText(edge.id)}" source="${xmlText(edge.line.source.id)}" ` +
        `target="${xmlText(edge.line.target.id)}">${data("edge", EDGE, edge)}</edge>`,
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function shownEdges(app) {
  const { store, result } = app;
  const ends = new Set();
  const edges = [];
  for (const line of store.lines) {
    const symmetric = Boolean(store.words.relation[line.relation]?.symmetric);
    const told = verb(store.words, line.relation, line.status);
    const label = line.status === "happened" ? told : `${told} (${store.words.status[line.status].word})`;
    for (const claim of line.claims) {
      if (!result.passes[claim.i]) continue;
      edges.push({ id: `${claim.id}.${claim.lines.indexOf(line)}`, line, claim, symmetric, label });
      ends.add(line.source).add(line.target);
    }
  }
  store.structure.forEach((line, i) => {
    if (ends.has(line.source) && ends.has(line.target))
      edges.push({ id: `structure.${i}`, line, symmetric: false, label: store.words.structure[line.of] });
  });
  return edges;
}

function key(domain, name, type) {
  return `<key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`;
}

function data(domain, table, thing) {
  return Object.entries(table)
    .map(([name, [, value]]) => datum(domain, name, value(thing)))
    .join("");
}

function datum(domain, name, value) {
  if (value === undefined || value === null || value === "") return "";
  return `<data key="${domain}-${name}">${xmlText(value)}</data>`;
}
