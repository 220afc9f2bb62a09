// Which scene the state asks for, and where in a large graph that is.

import { el, refill } from "./dom.js";
import { communityScene, surroundings } from "./scenes.js";
import { encoded } from "./state.js";
import { plural } from "./words.js";

/** The scene to draw: around an actor, a community, or what the page opens with; `make` gives marks and strokes. */
export function wantedScene(app, given) {
  const { store } = app;
  const actor = app.state.around ? store.index.get(`actor:${app.state.around}`) : null;
  if (actor) {
    const filters = encoded(
      { ...app.state, at: "", theme: "", view: "picture", rows: "claims", community: "" },
      app.facets,
    );
    return { key: `${actor.id}|${filters}`, actor, make: () => surroundings(store, actor, app.passes) };
  }
  const community = app.state.community ? store.communities[Number(app.state.community)] : null;
  if (community) return { key: community.id, community, make: () => communityScene(store, community) };
  return { key: "opening", make: () => ({ marks: given.nodes, strokes: given.edges, more: 0 }) };
}

/** Where in a large graph the picture is, and the way back. */
export function showCrumbs(app, box, scene) {
  const { store } = app;
  const { actor, community } = scene;
  const large = store.communities.length > 0;
  box.hidden = !actor && !large;
  const step = (words, patch) =>
    el(
      "button",
      {
        type: "button",
        class: "small",
        onclick: () => app.change({ around: "", community: "", at: "", ...patch }, { push: true }),
      },
      words,
    );
  const home = step(large ? "Overview" : "Whole picture", {});
  if (actor) {
    const from =
      large && actor.community
        ? [" › ", step(`${actor.community.name} and others`, { community: String(actor.community.i) })]
        : [];
    refill(
      box,
      home,
      from,
      " › around ",
      el("b", {}, actor.name),
      scene.more > 0 && `, ${plural(scene.more, "more actor")} in the table`,
    );
  } else if (community) {
    refill(
      box,
      home,
      " › ",
      el("b", {}, `${community.name} and others`),
      scene.more > 0 && `, ${plural(scene.more, "more actor")} found by search`,
    );
  } else {
    refill(
      box,
      `${plural(store.communities.length, "community", "communities")} of ${plural(store.actors.filter((each) => each.lines.length).length, "actor")}, each named for its best connected. Choose one, or search.`,
    );
  }
}
