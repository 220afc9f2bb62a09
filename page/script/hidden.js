// Actors that the reader has hidden by name: whatever they do, suffer, say or wish is hidden with them.

import { el } from "./dom.js";

/** For each claim whether it involves somebody hidden by name; null when nobody is. */
export function hiddenClaims(store, ids) {
  if (!ids.size) return null;
  const mask = new Uint8Array(store.claims.length);
  for (const id of ids) {
    const actor = store.index.get(`actor:${id}`);
    for (const claim of actor ? [...actor.claims, ...actor.says] : []) mask[claim.i] = 1;
  }
  return mask;
}

/** Hide an actor by name, and nothing stays selected; or show it again. */
export function hide(app, actor) {
  const hidden = new Set(app.state.hidden).add(actor.id);
  const around = app.state.around === actor.id ? "" : app.state.around;
  app.change({ hidden, at: "", around }, { push: true });
}

export function unhide(app, id) {
  app.change({ hidden: new Set([...app.state.hidden].filter((each) => each !== id)) }, { push: true });
}

/** The list of those hidden by name, above the filters. */
export function hiddenBox(app) {
  if (!app.state.hidden.size) return null;
  const name = (id) => app.store.index.get(`actor:${id}`)?.name ?? id;
  const row = (id) =>
    el(
      "div",
      { class: "value" },
      el("span", { class: "value-name" }, name(id)),
      el(
        "button",
        {
          type: "button",
          class: "small",
          "data-focus": `show|${id}`,
          "aria-label": `Show ${name(id)} again`,
          onclick: () => unhide(app, id),
        },
        "show again",
      ),
    );
  return el(
    "section",
    { class: "facet hidden-actors", "aria-label": "Hidden by name" },
    el("h2", {}, "Hidden by name"),
    [...app.state.hidden].map(row),
  );
}
