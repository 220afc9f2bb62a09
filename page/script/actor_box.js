// A field to choose one actor by any of his names: type, arrows, Enter; Escape leaves.

import { el, marked, refill } from "./dom.js";
import { mark } from "./names.js";
import { found, searchIndex } from "./search.js";

let index = null;

/** A field with a label and a list; `pick(actor)` when one is chosen, `pick(null)` when it is emptied. */
export function actorBox(app, { id, label, actor, pick }) {
  const list = el("div", { id: `${id}-hits`, class: "picks", role: "listbox", "aria-label": label, hidden: true });
  const field = el("input", {
    id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    "aria-expanded": "false",
    "aria-controls": `${id}-hits`,
    "aria-autocomplete": "list",
    "data-focus": id,
    placeholder: "A name",
    value: actor?.name ?? "",
    oninput: show,
    onkeydown: press,
    onblur: () => setTimeout(leave, 150),
    onfocus: () => field.select(),
  });
  let hits = [];
  let active = -1;

  function show() {
    index ??= searchIndex({ actors: app.store.actors, documents: [], claims: [] });
    const query = field.value.trim();
    hits = query ? found(index, query).filter(({ thing }) => thing.type === "actor") : [];
    refill(
      list,
      hits.length ? hits.map(option) : el("p", { class: "unsaid" }, query ? "Nobody of that name." : "Type a name."),
    );
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    point(0);
  }

  function option({ thing, text, ranges }, i) {
    const other = text !== thing.name;
    return el(
      "div",
      {
        id: `${id}-hit-${i}`,
        class: "hit",
        role: "option",
        "aria-selected": "false",
        onpointerdown: (event) => event.preventDefault(),
        onclick: () => choose(thing),
      },
      mark(app, thing),
      el("span", { class: "hit-name" }, other ? thing.name : marked(text, ranges)),
      other && el("span", { class: "unsaid" }, " also ", marked(text, ranges)),
    );
  }

  function point(to) {
    if (!hits.length) {
      active = -1;
      field.removeAttribute("aria-activedescendant");
      return;
    }
    active = (to + hits.length) % hits.length;
    [...list.children].forEach((each, i) => {
      each.setAttribute("aria-selected", String(i === active));
      if (i === active) each.scrollIntoView({ block: "nearest" });
    });
    field.setAttribute("aria-activedescendant", `${id}-hit-${active}`);
  }

  function close() {
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  /** Left without a choice, the field tells again what holds; left empty, nobody is chosen. */
  function leave() {
    close();
    if (!field.isConnected) return;
    if (!field.value.trim() && actor) pick(null);
    else field.value = actor?.name ?? "";
  }

  function choose(thing) {
    close();
    field.value = thing.name;
    pick(thing);
  }

  function press(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) show();
      else point(active + (event.key === "ArrowDown" ? 1 : -1));
      event.preventDefault();
    } else if (event.key === "Enter" && !list.hidden && active >= 0) {
      choose(hits[active].thing);
      event.preventDefault();
    } else if (event.key === "Escape" && !list.hidden) {
      close();
      field.value = actor?.name ?? "";
      event.stopPropagation();
    }
  }

  return el("div", { class: "actor-box" }, el("label", { for: id }, label), field, list);
}
