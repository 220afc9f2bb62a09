// "Save this view as a new page": what it will hold, and whose name would still stand in it.

import { save } from "./csv.js";
import { byId, el, refill } from "./dom.js";
import { htmlOf } from "./new_page.js";
import { readBlock } from "./packed.js";
import { freshChoice, planned, withoutPlaces } from "./part_plan.js";
import { fileName, say } from "./saving.js";
import { plural } from "./words.js";

const SHOWN = 12;
const AROUND = 48;

/** Ask how to save the view, and save it; nothing is saved while the name of somebody hidden survives in it. */
export async function savePart(app) {
  const dialog = el("dialog", { class: "part", "aria-labelledby": "part-head" });
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  refill(dialog, el("p", { role: "status" }, "Looking for names …"));
  dialog.showModal();
  const given = {
    data: await readBlock(byId("data")),
    network: JSON.parse(byId("network").textContent),
  };
  let choice = freshChoice(app);
  let typing = 0;
  let plan = null;
  let plannedFor = null;
  const body = el("div");

  function change(patch) {
    choice = { ...choice, ...patch };
    draw();
  }

  function rename(event) {
    choice = { ...choice, title: event.target.value };
    clearTimeout(typing);
    typing = setTimeout(draw, 250);
  }

  function draw() {
    const focused = document.activeElement?.dataset?.focus;
    plan = planned(app, given, choice);
    plannedFor = choice;
    refill(
      body,
      scope(app, choice, change),
      whatIsLeftOut(plan),
      names(choice, plan, change),
      buttons(plan, write, () => dialog.close()),
    );
    if (focused) body.querySelector(`[data-focus="${focused}"]`)?.focus();
  }

  async function write() {
    if (plannedFor !== choice) draw();
    if (plan.strict.length) return undefined;
    const html = await htmlOf(plan.data, plan.network);
    const name = fileName(plan.stays.whole ? plan.data.about.title : `${plan.data.about.title} part`, "html");
    save(name, new Blob([html], { type: "text/html;charset=utf-8" }));
    app.storyChanged &&= plan.data.story.length < app.story.length;
    dialog.close();
    return say(plan.left.claims ? `Saved without ${plural(plan.left.claims, "claim")}` : "Saved");
  }

  refill(dialog, el("h2", { id: "part-head" }, "Save as a new page"), title(choice, rename), body);
  draw();
}

function title(choice, rename) {
  const input = el("input", { id: "part-title", value: choice.title, oninput: rename });
  return el("p", {}, el("label", { for: "part-title" }, "Title"), input);
}

function scope(app, choice, change) {
  const { passing } = app.result;
  const all = app.store.claims.length;
  const besides = choice.besides.claims.size + choice.besides.actors.size + choice.besides.steps.size;
  const radio = (value, words) => {
    const input = el("input", {
      type: "radio",
      name: "scope",
      "data-focus": `scope-${value}`,
      onchange: () => change({ all: value, besides: freshChoice(app).besides }),
    });
    input.checked = choice.all === value;
    return el("label", { class: "choice" }, input, words);
  };
  const bare = el("input", {
    type: "checkbox",
    "data-focus": "bare",
    onchange: (event) => change({ bare: event.target.checked }),
  });
  bare.checked = choice.bare;
  const hides = app.state.hidden.size > 0;
  return el(
    "fieldset",
    {},
    el("legend", {}, "What goes into it"),
    passing < all && radio(false, `only what this view shows: ${passing} of ${plural(all, "claim")}`),
    passing < all && radio(true, `everything: all ${plural(all, "claim")}${hides ? ", also of those who are hidden" : ""}`),
    passing === all && el("p", {}, `Everything: ${plural(all, "claim")}. To save a part, filter first.`),
    el("label", { class: "choice" }, bare, "without the sentences around the quoted ones"),
    besides > 0 &&
      el(
        "p",
        {},
        `${plural(choice.besides.claims.size, "more row")} and ${plural(choice.besides.actors.size, "more actor")} go, as they bear hidden names. `,
        el(
          "button",
          { type: "button", class: "small", "data-focus": "undo", onclick: () => change({ besides: freshChoice(app).besides }) },
          "Undo",
        ),
      ),
  );
}

function whatIsLeftOut({ stays, left, readable, steps }) {
  if (stays.whole) return null;
  return el(
    "p",
    { class: "left-out" },
    `Left out for good: ${["claim", "actor", "document"]
      .filter((each) => left[`${each}s`])
      .map((each) => plural(left[`${each}s`], each))
      .join(", ")}, with all that belonged to these alone. `,
    readable > 0 &&
      `${plural(readable, "claim")} of them ${readable === 1 ? "rests" : "rest"} on a sentence that can still be read, as other claims quote it or stand beside it. `,
    steps > 0 && `${plural(steps, "step")} of the story ${steps === 1 ? "shows" : "show"} what is left out and ${steps === 1 ? "goes" : "go"} too. `,
  );
}

function names(choice, plan, change) {
  const { strict, loose } = plan;
  const places = strict.length ? strict : loose;
  const rows = withoutPlaces(choice, places);
  const count = rows.besides.claims.size - choice.besides.claims.size;
  const others = rows.besides.actors.size - choice.besides.actors.size;
  const steps = rows.besides.steps.size - choice.besides.steps.size;
  const goes = [
    count && plural(count, "row"),
    others && plural(others, "actor"),
    steps && plural(steps, "step"),
  ].filter(Boolean);
  return [
    places.length > 0 &&
      el(
        "section",
        { class: strict.length ? "survivors strict" : "survivors", role: strict.length ? "alert" : "note" },
        el("h3", {}, headline(strict, loose)),
        places.slice(0, SHOWN).map(placeRow),
        places.length > SHOWN && el("p", {}, `… and ${plural(places.length - SHOWN, "more place")}.`),
        el(
          "p",
          { class: "remedies" },
          goes.length > 0 &&
            el(
              "button",
              { type: "button", "data-focus": "hide-rows", onclick: () => change(rows) },
              `Hide ${count + others + steps === 1 ? "this" : "these"} ${goes.join(" and ")} as well`,
            ),
          !choice.bare &&
            places.some(({ around }) => around) &&
            el(
              "button",
              { type: "button", "data-focus": "hide-around", onclick: () => change({ bare: true }) },
              "Leave out the sentences around",
            ),
          places.some((place) => place.title) && el("span", {}, "Change the title above."),
        ),
      ),
    lookedFor(plan),
  ];
}

function headline(strict, loose) {
  const who = (places) => [...new Set(places.map(({ actor }) => actor.name))];
  if (strict.length)
    return `Not saved: ${who(strict).join(", ")} ${who(strict).length === 1 ? "is" : "are"} hidden, but can be read in ${plural(strict.length, "place")}`;
  return `${plural(who(loose).length, "actor")} who fall${who(loose).length === 1 ? "s" : ""} away with the filters can still be read in ${plural(loose.length, "place")}`;
}

function placeRow({ actor, word, where, text, start, end }) {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return el(
    "p",
    { class: "place" },
    el("b", {}, word === actor.name ? word : `${actor.name} (“${word}”)`),
    ` in ${where}: `,
    el(
      "q",
      {},
      from > 0 && "…",
      text.slice(from, start),
      el("mark", {}, text.slice(start, end)),
      text.slice(end, to),
      to < text.length && "…",
    ),
  );
}

function lookedFor({ stays, told }) {
  if (stays.whole) return null;
  const quoted = (words) => words.map((word) => `“${word}”`).join(", ");
  return el(
    "details",
    { class: "looked-for" },
    el("summary", {}, "How names are looked for"),
    el(
      "p",
      {},
      "Every text that stays is looked through for the names and other names of all who are left out: as whole words, whatever the case, accents, hyphens and spaces. A single word of a person’s name counts too, where it has a capital letter, unless somebody who stays bears it. Descriptions in small letters (“abductees”) are no names. Of those who only fall away with the filters, names that somebody who stays bears too are not looked for. Nicknames, misspellings and “he” or “the minister” are not found: read the new page before you send it.",
    ),
    told.map(({ actor, looked, not, described }) =>
      el(
        "p",
        {},
        `${actor.name}: the full name and ${plural(actor.aliases.length, "other name")}`,
        looked.length > 0 && `, and ${quoted(looked)} alone`,
        described.length > 0 && `; not ${quoted(described)}, which is a description and no name`,
        not.map(({ word, bearer }) => `; not “${word}” alone, which ${bearer} bears, who stays`),
        ".",
      ),
    ),
  );
}

function buttons({ strict, loose, data }, write, cancel) {
  const empty = !(data.claims.id ?? []).length;
  return el(
    "p",
    { class: "dialog-buttons" },
    el("button", { type: "button", "data-focus": "cancel", onclick: cancel }, "Cancel"),
    el(
      "button",
      { type: "button", class: "main", "data-focus": "save", disabled: strict.length > 0 || empty, onclick: write },
      empty ? "Nothing would be left" : loose.length && !strict.length ? "Save all the same" : "Save",
    ),
  );
}
