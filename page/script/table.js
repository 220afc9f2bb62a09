// The same content as a table: claims or actors, sortable, with the same filters.

import { alphabetical } from "./alphabet.js";
import { el, refill } from "./dom.js";
import { chip, claimLink, contestedMark, documentLink, mark, nameLink } from "./names.js";
import { dateWords, people, plain, statement, voiceWords } from "./words.js";

const PAGE = 200;
const RANK = ["happened", "alleged", "planned", "wished", "denied"];
const order = { claims: { column: "when", down: false }, actors: { column: "claims", down: true } };

const CLAIMS = [
  { id: "claim", heading: "Who did what to whom", key: (claim) => people(claim.sources) },
  { id: "status", heading: "How sure", key: (claim) => RANK.indexOf(claim.tone) },
  { id: "when", heading: "When", key: (claim) => claim.earliest || "9999" },
  { id: "voice", heading: "Who says so", key: (claim) => voiceWords(claim) },
  { id: "quote", heading: "Sentence", key: (claim) => claim.quote },
  { id: "document", heading: "Document", key: (claim) => claim.document.published + claim.document.name },
];

const ACTORS = [
  { id: "name", heading: "Name", key: (actor) => actor.name },
  { id: "kind", heading: "Kind", key: (actor) => actor.kind },
  { id: "aliases", heading: "Also called", key: (actor) => actor.aliases.join(", ") },
  { id: "claims", heading: "Claims", key: (actor, passing) => passing(actor) },
  { id: "lines", heading: "Lines", key: (actor) => actor.lines.length },
  { id: "documents", heading: "Named in", key: (actor) => actor.namedIn.length },
];

/** Draw the table for the current state. */
export function showTable(app, box) {
  const kind = app.state.rows;
  const columns = kind === "actors" ? ACTORS : CLAIMS;
  const passing = (actor) => actor.claims.reduce((sum, claim) => sum + app.result.passes[claim.i], 0);
  const actors = app.store.actors.filter((actor) => !app.state.hidden.has(actor.id));
  const things =
    kind === "actors"
      ? [...actors]
      : app.store.claims.filter((claim) => app.result.passes[claim.i]);
  const { column, down } = order[kind];
  const { key } = columns.find((each) => each.id === column);
  things.sort(
    (a, b) => compare(key(a, passing), key(b, passing)) * (down ? -1 : 1) || (a.id < b.id ? -1 : 1),
  );
  const body = el(
    "tbody",
    {},
    things.slice(0, PAGE).map((thing) => row(app, kind, thing, passing)),
  );
  const tab = (rows, words) =>
    el(
      "button",
      { type: "button", "aria-pressed": String(kind === rows), onclick: () => app.change({ rows }) },
      words,
    );
  refill(
    box,
    el(
      "div",
      { class: "table-head switch" },
      tab("claims", `Claims ${app.result.passing}`),
      tab("actors", `Actors and places ${actors.length}`),
    ),
    el(
      "table",
      {},
      el(
        "caption",
        { class: "hidden-label" },
        kind === "actors" ? "Actors and places" : "Claims that pass the filters",
      ),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          columns.map((each) => head(app, box, kind, each)),
        ),
      ),
      body,
    ),
    things.length > PAGE && more(app, kind, things, passing, body),
  );
}

function compare(a, b) {
  return typeof a === "number" ? a - b : alphabetical(String(a), String(b));
}

function head(app, box, kind, { id, heading }) {
  const now = order[kind];
  const sorted = now.column === id ? (now.down ? "descending" : "ascending") : "none";
  return el(
    "th",
    { scope: "col", "aria-sort": sorted },
    el(
      "button",
      {
        type: "button",
        onclick: () => {
          order[kind] = { column: id, down: now.column === id ? !now.down : false };
          showTable(app, box);
          box
            .querySelector(
              `th:nth-child(${(kind === "actors" ? ACTORS : CLAIMS).findIndex((each) => each.id === id) + 1}) button`,
            )
            .focus();
        },
      },
      heading,
      el("span", { "aria-hidden": "true" }, sorted === "none" ? "" : now.down ? " ↓" : " ↑"),
    ),
  );
}

function row(app, kind, thing, passing) {
  return kind === "actors" ? actorRow(app, thing, passing) : claimRow(app, thing);
}

function claimRow(app, claim) {
  return el(
    "tr",
    { class: claim.tone },
    el("td", {}, claimLink(app, claim)),
    el("td", {}, chip(app, claim), claim.contested > 0 && contestedMark()),
    el("td", {}, claim.date ? dateWords(claim.date) : el("span", { class: "unsaid" }, "not said")),
    el("td", {}, voiceWords(claim)),
    el("td", { class: "table-quote" }, claim.quote),
    el(
      "td",
      {},
      documentLink(app, claim.document),
      claim.document.published && el("span", { class: "unsaid" }, ` ${dateWords(claim.document.published)}`),
    ),
  );
}

function actorRow(app, actor, passing) {
  return el(
    "tr",
    {},
    el("td", {}, mark(app, actor), nameLink(app, actor)),
    el(
      "td",
      {},
      app.store.words.kind[actor.kind]?.one ?? actor.kind,
      !actor.known && el("span", { class: "unsaid" }, ", not known"),
    ),
    el("td", {}, actor.aliases.join(" · ")),
    el("td", { class: "number" }, String(passing(actor))),
    el("td", { class: "number" }, String(actor.lines.length)),
    el("td", { class: "number" }, String(actor.namedIn.length)),
  );
}

function more(app, kind, things, passing, body) {
  let shown = PAGE;
  const button = el(
    "button",
    {
      type: "button",
      class: "more",
      onclick: () => {
        for (const thing of things.slice(shown, shown + PAGE)) body.append(row(app, kind, thing, passing));
        shown += PAGE;
        if (shown >= things.length) button.remove();
      },
    },
    `Show more of ${things.length}`,
  );
  return button;
}

/** The claims that pass, as rows for a CSV file. */
export function claimRows(app) {
  const header = [
    "claim",
    "who",
    "relation",
    "whom",
    "statement",
    "status",
    "mode",
    "negated",
    "date",
    "said_at",
    "said_by",
    "held_by",
    "topics",
    "count",
    "contested",
    "sentence",
    "document",
    "publisher",
    "url",
  ];
  const rows = app.store.claims
    .filter((claim) => app.result.passes[claim.i])
    .map((claim) => [
      claim.id,
      people(claim.sources),
      claim.relation,
      people(claim.targets),
      plain(statement(app.store.words, claim)),
      claim.status,
      claim.mode,
      claim.negated,
      claim.date,
      claim.document.published,
      people(claim.voices.map((voice) => voice.actor)),
      people(claim.holders),
      claim.topics.join(", "),
      claim.count,
      claim.contested,
      claim.quote,
      claim.document.name,
      claim.document.publisher,
      claim.document.url,
    ]);
  return { header, rows };
}
