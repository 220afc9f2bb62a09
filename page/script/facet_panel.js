// The filters at the side: each value with its count, "only", "all".

import { add, el, refill } from "./dom.js";
import { grouped } from "./figures.js";
import { hiddenBox } from "./hidden.js";
import { glyph } from "./names.js";

const FIRST = 8;
const MOST = 200;
const opened = new Set(["status", "kind", "relation"]);
const expanded = new Set();
const unfolded = new Set();

/** Draw all facets for the current counts. Focus stays where it was. */
export function showFacets(app, box) {
  const focused = document.activeElement?.dataset?.focus;
  refill(
    box,
    hiddenBox(app),
    app.facets.map((facet) => facetBox(app, facet)),
  );
  if (focused) box.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
}

function facetBox(app, facet) {
  const without = app.state.excluded[facet.id] ?? new Set();
  const isOpen = opened.has(facet.id) || without.size > 0;
  const rows = () => {
    const counts = app.result.countsOf(facet);
    return facet.id === "relation" ? families(app, facet, counts, without) : values(app, facet, counts, without);
  };
  const details = el(
    "details",
    { class: "facet", open: isOpen },
    el("summary", {}, facet.heading, without.size > 0 && el("span", { class: "narrowed" }, "narrowed")),
    without.size > 0 &&
      el(
        "button",
        {
          type: "button",
          class: "all",
          "data-focus": `all|${facet.id}`,
          onclick: () => app.exclude(facet.id, new Set()),
        },
        "all",
      ),
    isOpen && rows(),
  );
  let isEmpty = !isOpen;
  details.addEventListener("toggle", () => {
    if (details.open) opened.add(facet.id);
    else opened.delete(facet.id);
    if (details.open && isEmpty) add(details, rows());
    isEmpty &&= !details.open;
  });
  return details;
}

function values(app, facet, counts, without) {
  return cut(
    app,
    facet.id,
    facet.values,
    (value) =>
      row(app, facet, {
        keys: [value.key],
        label: value.label,
        count: counts.get(value.key),
        without,
        sample: sample(facet.id, value.key),
      }),
  );
}

function families(app, facet, counts, without) {
  const { words } = app.store;
  const groups = new Map();
  for (const value of facet.values) {
    const family = words.relation[value.key]?.family ?? "";
    if (!groups.has(family)) groups.set(family, []);
    groups.get(family).push(value);
  }
  const total = (list) => list.reduce((sum, value) => sum + value.total, 0);
  const ranked = [...groups].sort((a, b) => total(b[1]) - total(a[1]) || (a[0] < b[0] ? -1 : 1));
  return cut(
    app,
    facet.id,
    ranked,
    ([family, list]) => {
      const open = unfolded.has(family);
      const toggle = el(
        "button",
        {
          type: "button",
          class: "unfold",
          "aria-expanded": String(open),
          "aria-label": `Single relations of ${words.family[family]}`,
          "data-focus": `unfold|${family}`,
          onclick: () => {
            if (open) unfolded.delete(family);
            else unfolded.add(family);
            app.redraw("facets");
          },
        },
        open ? "▾" : "▸",
      );
      return [
        row(app, facet, {
          keys: list.map((value) => value.key),
          label: words.family[family] ?? family,
          count: list.reduce((sum, value) => sum + counts.get(value.key), 0),
          without,
          toggle: list.length > 1 ? toggle : null,
        }),
        open &&
          el(
            "div",
            { class: "members" },
            list.map((value) =>
              row(app, facet, {
                keys: [value.key],
                label: value.label,
                count: counts.get(value.key),
                without,
              }),
            ),
          ),
      ];
    },
  );
}

/** The first things as rows, and a button for the others; of very many the most frequent. */
function cut(app, id, things, rowOf) {
  if (things.length <= FIRST + 1) return things.map(rowOf);
  if (expanded.has(id)) {
    const left = things.length - MOST;
    return [
      things.slice(0, MOST).map(rowOf),
      left > 0 && el("p", { class: "unsaid" }, `${grouped(left)} rarer ones are found by search.`),
    ];
  }
  return [
    things.slice(0, FIRST).map(rowOf),
    el(
      "button",
      {
        type: "button",
        class: "more",
        "data-focus": `more|${id}`,
        onclick: () => {
          expanded.add(id);
          app.redraw("facets");
        },
      },
      `${grouped(things.length - FIRST)} more`,
    ),
  ];
}

function row(app, facet, { keys, label, count, without, sample: shown, toggle }) {
  const kept = keys.filter((key) => !without.has(key)).length;
  const focus = `${facet.id}|${keys.join(" ")}`;
  const box = el("input", {
    type: "checkbox",
    "data-focus": focus,
    onchange: () => {
      const next = new Set(without);
      for (const key of keys) {
        if (kept === keys.length) next.add(key);
        else next.delete(key);
      }
      app.exclude(facet.id, next);
    },
  });
  box.checked = kept > 0;
  box.indeterminate = kept > 0 && kept < keys.length;
  return el(
    "div",
    { class: `value${count ? "" : " empty"}` },
    el("label", { title: label }, box, shown, el("span", { class: "value-name" }, label)),
    el(
      "button",
      {
        type: "button",
        class: "only",
        "data-focus": `only|${focus}`,
        "aria-label": `only ${label}`,
        onclick: () => {
          app.exclude(
            facet.id,
            new Set(facet.values.map((value) => value.key).filter((key) => !keys.includes(key))),
          );
        },
      },
      "only",
    ),
    el("span", { class: "count", "data-count": focus }, grouped(count)),
    toggle,
  );
}

function sample(facet, key) {
  if (facet === "status") return el("span", { class: `stroke ${key}`, "aria-hidden": "true" });
  if (facet === "known") return glyph("person", key === "known");
  return facet === "kind" ? glyph(key) : null;
}
