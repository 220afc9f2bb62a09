// What is shown of how much, and what all of it rests on.

import { el } from "./dom.js";
import { grouped } from "./figures.js";
import { dateWords, plural } from "./words.js";

/** "22 of 148 claims · 19 lines · 12 actors · 3 claims without a line", the last to click. */
export function summary(app) {
  const { store } = app;
  const { lines: ends, isDrawn } = store.columns;
  const seen = new Uint8Array(store.actors.length);
  let lines = 0;
  for (const line of store.lines) {
    if (!app.passes(line)) continue;
    lines += 1;
    seen[ends.source[line.i]] = 1;
    seen[ends.target[line.i]] = 1;
  }
  const actors = seen.reduce((sum, one) => sum + one, 0);
  const { passing } = app.result;
  const undrawn = app.result.passes.reduce((sum, passes, i) => sum + (passes && !isDrawn[i] ? 1 : 0), 0);
  const claims =
    passing === store.claims.length
      ? plural(passing, "claim")
      : `${grouped(passing)} of ${plural(store.claims.length, "claim")}`;
  return [
    `${claims} · ${plural(lines, "line")} · ${plural(actors, "actor")}`,
    undrawn > 0 && [" · ", undrawnButton(app, undrawn)],
  ];
}

/** To the claims that the picture cannot draw, because one end is not told or because they are denied. */
function undrawnButton(app, count) {
  return el(
    "button",
    {
      type: "button",
      class: "undrawn",
      title: "One end is not told, or it is denied: these stand in the table",
      onclick: () => {
        const excluded = { ...app.state.excluded, drawn: new Set(["line"]) };
        app.change({ excluded, view: "table", rows: "claims" }, { push: true });
      },
    },
    `${plural(count, "claim")} without a line`,
  );
}

/** That this is a part, of how much, and by which filters; each time that it was saved anew. */
function partWords(parts) {
  return parts
    .map(({ filters, claims, documents, actors, bare }) => {
      const left = [plural(claims, "claim"), plural(actors, "actor"), plural(documents, "document")].join(", ");
      const without = claims + actors + documents ? `${left} left out` : "nothing left out";
      return `A part, saved from a larger page: ${without}${bare ? ", without the sentences around" : ""}. ${filters} `;
    })
    .join("");
}

/** Documents, dates, sentences read, what gave nothing: an unread fact must not look like an absent one. */
export function coverageWords(store) {
  const sum = (name) => store.documents.reduce((total, document) => total + document[name], 0);
  const published = store.documents
    .map((document) => document.published)
    .filter(Boolean)
    .sort();
  const days = [...new Set([published[0], published.at(-1)])].filter(Boolean).map(dateWords);
  const span = days.length ? `, published ${days.join(" to ")}` : "";
  const gaps = sum("gaps");
  const made = [
    store.about.version && `actorgraph ${store.about.version}`,
    store.about.generation && `graph ${store.about.generation}`,
  ]
    .filter(Boolean)
    .join(", ");
  return (
    partWords(store.about.parts ?? []) +
    `Rests on ${plural(store.documents.length, "document")}${span}: ${plural(sum("sentences"), "sentence")} read, ` +
    `${plural(gaps, "relevant sentence")} gave nothing and ${gaps === 1 ? "is" : "are"} not in this picture. What is not here may be unread, not untrue.` +
    (made ? ` Made with ${made}.` : "")
  );
}
