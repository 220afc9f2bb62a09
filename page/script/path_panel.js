// The panel of a path: its two ends, the switches, each way step by step with the sentence behind the step.

import { actorBox } from "./actor_box.js";
import { quotation } from "./card.js";
import { el } from "./dom.js";
import { chip, contestedMark, documentLink, nameLink, statementOf } from "./names.js";
import { isFiltered } from "./state.js";
import { dateWords, plain, plural, statement } from "./words.js";

const SWITCHES = [
  { name: "maybe", value: "yes", words: "also what is alleged, planned or wished" },
  { name: "without", value: "governments,places", words: "not through governments and places" },
  { name: "directed", value: "yes", words: "only along the arrows" },
];

/** The panel's content for what is asked. */
export function pathPage(app) {
  const { start, end } = app.paths.asked();
  return [
    el("p", { class: "kicker" }, "Path"),
    el("h2", {}, start && end ? `${start.name} → ${end.name}` : "How are two actors connected?"),
    el(
      "div",
      { class: "path-ends" },
      actorBox(app, { id: "path-from", label: "From", actor: start, pick: (actor) => ends(app, { pathFrom: actor }) }),
      el(
        "button",
        {
          type: "button",
          class: "small",
          "aria-label": "Swap the two ends",
          title: "Swap the two ends",
          "data-focus": "path-swap",
          onclick: () => ends(app, { pathFrom: end, pathTo: start }),
        },
        "⇅",
      ),
      actorBox(app, { id: "path-to", label: "To", actor: end, pick: (actor) => ends(app, { pathTo: actor }) }),
    ),
    switches(app),
    start && end ? outcome(app, start, end) : el("p", { class: "unsaid" }, "Choose two actors by any of their names."),
  ];
}

function ends(app, chosen) {
  const patch = Object.fromEntries(Object.entries(chosen).map(([name, actor]) => [name, actor?.id ?? ""]));
  app.change({ paths: "yes", view: "picture", at: "", way: "", ...patch }, { push: true });
  const missing = ["pathFrom", "pathTo"].find((name) => !app.state[name]);
  document.getElementById(missing === "pathFrom" ? "path-from" : missing ? "path-to" : "evidence")?.focus();
}

function switches(app) {
  return el(
    "fieldset",
    { class: "switches" },
    el("legend", {}, "A step is what happened;"),
    SWITCHES.map(({ name, value, words }) => {
      const box = el("input", {
        type: "checkbox",
        id: `path-${name}`,
        "data-focus": `path-${name}`,
        onchange: () => app.change({ [name]: app.state[name] ? "" : value, way: "" }),
      });
      box.checked = Boolean(app.state[name]);
      return el("label", {}, box, words);
    }),
  );
}

/** What was found, in a few words; also what is read out. */
export function pathWords(app) {
  const { start, end, maybe } = app.paths.asked();
  if (!start || !end) return "";
  if (start === end) return "Both ends are the same actor.";
  const { ways, more } = app.paths.found();
  const through = maybe ? "through what happened, was alleged, planned or wished" : "through what happened";
  if (!ways.length) return `No path ${through}.`;
  return `${more ? `The ${ways.length} best of more paths` : plural(ways.length, "path")} ${through}.`;
}

function outcome(app, start, end) {
  const { ways } = app.paths.found();
  const hidden = app.store.claims.length - app.result.passing;
  const filtered =
    isFiltered(app.state) &&
    el("p", { class: "unsaid" }, `The filters hold here too: ${plural(hidden, "hidden claim")} can be no step.`);
  return [
    el("p", { class: "path-outcome" }, pathWords(app)),
    filtered,
    ways.length || start === end ? null : remedies(app),
    el(
      "ol",
      { class: "plain ways" },
      ways.map((way, i) => wayItem(app, way, i)),
    ),
    ways.length > 0 &&
      el(
        "p",
        { class: "unsaid" },
        "Shortest first, and at most one step longer than the shortest; of equal ones those through smaller hubs and with more origins. A path says that statements join two actors, not that they know each other.",
      ),
  ];
}

function remedies(app) {
  const found = app.paths.remedies();
  if (!found.length)
    return el(
      "p",
      { class: "unsaid" },
      "Nothing in these documents joins the two, however the filters and switches are set. What is not here may be unread.",
    );
  return el(
    "ul",
    { class: "plain remedies" },
    found.map(({ words, patch, count }) =>
      el(
        "li",
        {},
        el(
          "button",
          { type: "button", class: "small", onclick: () => app.change({ ...patch, way: "" }, { push: true }) },
          `${count > app.paths.most ? `More than ${app.paths.most}` : count} ${words}`,
        ),
      ),
    ),
  );
}

function wayItem(app, way, i) {
  const open = app.paths.chosen() === i;
  const stops = way.slice(0, -1).map((hop) => hop.to.name);
  return el(
    "li",
    { class: `way${open ? " open" : ""}` },
    el(
      "button",
      {
        type: "button",
        class: "way-head",
        "aria-expanded": String(open),
        "data-focus": `way-${i}`,
        onclick: () => app.change({ way: i ? String(i + 1) : "" }),
      },
      el("b", {}, plural(way.length, "step")),
      stops.length ? ` through ${stops.join(" › ")}` : " directly",
    ),
    open && el("ol", { class: "plain hops" }, hopItems(app, way)),
  );
}

function hopItems(app, way) {
  const told = new Map();
  return way.map((hop, i) => {
    const claim = claimOf(hop);
    const before = claim && told.get(claim);
    if (claim && before === undefined) told.set(claim, i + 1);
    return hopItem(app, hop, claim, before);
  });
}

/** The claim that tells a hop: one with a sentence first. */
export function claimOf(hop) {
  const { claims } = hop.edges[0];
  return claims.find((claim) => claim.quote) ?? claims[0] ?? null;
}

function hopItem(app, hop, claim, before) {
  const best = hop.edges[0];
  return el(
    "li",
    { class: `hop claim ${best.status}` },
    el("h3", { class: "statement" }, stepChip(app, hop, claim), " ", hopStatement(app, hop).map((part) => words(app, part))),
    !claim && el("p", { class: "no-quote" }, "The list of actors says so; no sentence stands behind it."),
    claim && before !== undefined && el("p", { class: "no-quote" }, `In the sentence of step ${before}.`),
    claim && before === undefined && [quotation(claim), source(app, claim)],
    claim && evidenceButton(app, hop),
  );
}

function stepChip(app, hop, claim) {
  const best = hop.edges[0];
  if (best.thing?.type === "line" && claim) return chip(app, claim);
  return el("span", { class: `chip ${best.status}` }, app.store.words.status[best.status].word);
}

function words(app, part) {
  if (typeof part !== "object") return part;
  return part.type === "event" ? ["“", nameLink(app, part), "”"] : statementOf(app, [part]);
}

/** A hop as parts, texts and things; it reads as it is told, whichever way it is walked. */
export function hopStatement(app, hop) {
  const best = hop.edges[0];
  const table = app.store.words;
  if (best.thing?.claims.length && best.thing.type === "line") return statement(table, claimOf(hop));
  if (best.thing) return [best.source, ` ${table.structure[best.thing.of] ?? best.thing.of} `, best.target];
  const toCome = best.status === "planned" || best.status === "wished";
  if (best.source.kind === "place") return [best.target, toCome ? " is to be in " : " was in ", best.source];
  return [best.source, toCome ? " is to take part in " : " took part in ", best.target];
}

/** A hop as one line of text. */
export function hopWords(app, hop) {
  return plain(hopStatement(app, hop).map((part) => (part.type === "event" ? `“${part.name}”` : part)));
}

function source(app, claim) {
  return el(
    "p",
    { class: "source" },
    documentLink(app, claim.document),
    el(
      "span",
      { class: "source-more" },
      [
        claim.date ? dateWords(claim.date) : "no date of the event",
        claim.document.published && `said ${dateWords(claim.document.published)}`,
      ]
        .filter(Boolean)
        .join(" · "),
      claim.contested > 0 && [" · ", contestedMark(), " contested"],
    ),
  );
}

function evidenceButton(app, hop) {
  const best = hop.edges[0];
  const thing = best.thing?.type === "line" ? best.thing : best.thing ? best.source : best.target;
  const all = new Set(hop.edges.flatMap((each) => each.claims)).size;
  return el(
    "button",
    { type: "button", class: "small", "data-focus": `hop|${thing.id}`, onclick: () => app.select(thing) },
    all > 1 ? `All ${all} claims of this step` : "All about this step",
  );
}
