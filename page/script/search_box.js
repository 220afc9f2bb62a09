// The search field: type, arrows, Enter; Escape leaves.

import { el, marked, refill } from "./dom.js";
import { chip, mark } from "./names.js";
import { found, searchIndex } from "./search.js";
import { dateWords, plural } from "./words.js";

const HEADINGS = { actor: "Who and where", document: "Documents", claim: "Sentences" };

/** Bring the field to life: `/` anywhere goes to it. */
export function startSearch(app, field, list) {
  let index = null;
  let hits = [];
  let active = -1;

  const close = () => {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (hit) => {
    close();
    field.value = "";
    field.blur();
    app.select(hit.thing, { go: true });
  };
  const point = (to) => {
    active = (to + hits.length) % hits.length;
    for (const option of list.querySelectorAll("[role=option]")) {
      const here = option.id === `hit-${active}`;
      option.setAttribute("aria-selected", String(here));
      if (here) option.scrollIntoView({ block: "nearest" });
    }
    field.setAttribute("aria-activedescendant", `hit-${active}`);
  };
  const show = () => {
    if (!index || index.isOpening !== app.store.isOpening)
      index = { shelves: searchIndex(app.store), isOpening: app.store.isOpening };
    const query = field.value.trim();
    hits = found(index.shelves, query);
    if (!query) return close();
    refill(
      list,
      hits.length
        ? options(app, hits, choose)
        : !index.isOpening && el("p", { class: "unsaid" }, "Nothing found in names, sentences and documents."),
      index.isOpening && el("p", { class: "unsaid" }, "The sentences are still opening."),
    );
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    if (hits.length) point(0);
    return undefined;
  };

  field.addEventListener("input", show);
  field.addEventListener("focus", () => field.value && show());
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
      field.value = "";
      field.blur();
      event.stopPropagation();
    } else if (!list.hidden && hits.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      point(active + (event.key === "ArrowDown" ? 1 : -1));
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      choose(hits[active]);
      event.preventDefault();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!list.contains(event.target) && event.target !== field) close();
  });
}

function options(app, hits, choose) {
  const parts = [];
  hits.forEach((hit, i) => {
    const { thing } = hit;
    if (i === 0 || hits[i - 1].thing.type !== thing.type) {
      parts.push(
        el(
          "div",
          { class: "hits-head", role: "presentation" },
          HEADINGS[thing.type],
          el("span", { class: "count" }, String(hit.of)),
        ),
      );
    }
    parts.push(
      el(
        "div",
        {
          id: `hit-${i}`,
          role: "option",
          "aria-selected": "false",
          class: `hit hit-${thing.type}`,
          onclick: () => choose(hit),
        },
        words(app, hit),
      ),
    );
  });
  return parts;
}

function words(app, { thing, text, ranges }) {
  if (thing.type === "actor") {
    const alias = text !== thing.name;
    const note = thing.lineCount
      ? plural(thing.claimCount, "claim")
      : thing.claimCount
        ? `${plural(thing.claimCount, "claim")}, no line`
        : `only named, in ${plural(thing.namedCount, "document")}`;
    return [
      mark(app, thing),
      el("span", { class: "hit-name" }, alias ? thing.name : marked(text, ranges)),
      alias && el("span", { class: "unsaid" }, " also ", marked(text, ranges)),
      el("span", { class: "hit-note" }, note),
    ];
  }
  if (thing.type === "document") {
    const other = text !== thing.name;
    return [
      el("span", { class: "hit-name" }, other ? thing.name : marked(text, ranges)),
      other && el("span", { class: "unsaid" }, " ", marked(text, ranges)),
      el(
        "span",
        { class: "hit-note" },
        [thing.published && dateWords(thing.published), plural(thing.claimList.length, "claim")]
          .filter(Boolean)
          .join(" · "),
      ),
    ];
  }
  return [
    chip(app, thing),
    el("span", { class: "hit-quote" }, marked(text, ranges)),
    el("span", { class: "hit-note" }, thing.document.name),
  ];
}
