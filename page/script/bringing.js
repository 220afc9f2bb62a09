// Bringing more of an actor's surroundings into the picture: all of it, or one relation.

import { el } from "./dom.js";
import { grouped } from "./figures.js";
import { ALL, hiddenAround } from "./surroundings.js";
import { plural, verb } from "./words.js";

const CHOICES = 6;

/** What the state says was brought in: "relation actor-id", a line each. */
export function broughtIn(app) {
  return app.state.more
    .split("\n")
    .map((line) => {
      const at = line.indexOf(" ");
      return { relation: line.slice(0, at), actor: app.store.index.get(`actor:${line.slice(at + 1)}`) };
    })
    .filter(({ actor }) => actor);
}

/** For the selected actor, if the picture does not show all around it: a button for each relation, with how many. */
export function bringingButtons(app, isShown) {
  const actor = app.selected();
  if (actor?.type !== "actor" || !isShown(actor)) return null;
  const hidden = hiddenAround(actor, app.passes, isShown);
  if (!hidden.length) return null;
  const button = ({ relation, others }) =>
    el(
      "button",
      { type: "button", class: "small", onclick: () => bring(app, actor, relation) },
      `${relation === ALL ? "all" : verb(app.store.words, relation, "happened")} +${grouped(others.length)}`,
    );
  return el(
    "div",
    { class: "bringing", role: "group", "aria-label": `More around ${actor.name}` },
    `${plural(hidden[0].others.length, "more actor")} around `,
    el("b", {}, actor.name),
    ": show ",
    hidden.slice(0, CHOICES + 1).map((each) => [button(each), " "]),
  );
}

function bring(app, actor, relation) {
  const lines = app.state.more.split("\n").filter(Boolean);
  app.change({ more: [...lines, `${relation} ${actor.id}`].join("\n") }, { push: true });
}
