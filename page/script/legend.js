// What the strokes and marks mean, in words.

import { el, refill } from "./dom.js";
import { contestedMark, glyph } from "./names.js";

export function showLegend(app, box) {
  const { words } = app.store;
  const statuses = ["happened", "alleged", "planned", "wished"].map((status) =>
    el(
      "span",
      { class: "legend-item", title: words.status[status].means },
      el("span", { class: `stroke ${status}`, "aria-hidden": "true" }),
      words.status[status].word,
    ),
  );
  const kinds = Object.keys(words.kind)
    .filter((kind) => app.store.actors.some((actor) => actor.kind === kind))
    .map((kind) => el("span", { class: "legend-item" }, glyph(kind), words.kind[kind].one));
  const unknown = app.store.actors.some((actor) => !actor.known);
  refill(
    box,
    el(
      "div",
      {},
      statuses,
      app.store.claims.some((claim) => claim.contested) &&
        el("span", { class: "legend-item" }, contestedMark(), "contested"),
    ),
    el(
      "div",
      {},
      kinds,
      unknown && el("span", { class: "legend-item" }, glyph("person", false), "hollow: not a known actor"),
      el(
        "span",
        { class: "legend-item events-only" },
        el("span", { class: "mark", "aria-hidden": "true" }, "★"),
        "event",
      ),
      app.store.structure.length > 0 &&
        el(
          "span",
          { class: "legend-item" },
          el("span", { class: "stroke structure", "aria-hidden": "true" }),
          "belongs to",
        ),
    ),
  );
}
