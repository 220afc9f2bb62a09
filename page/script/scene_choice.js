// Which scene the state asks for, and where in a large graph that is.

import { el, refill } from "./dom.js";
import { pathScene } from "./path_scene.js";
import { NO_PATH } from "./path_state.js";
import { communityScene, surroundings } from "./scenes.js";
import { encoded } from "./state.js";
import { plural } from "./words.js";

/** The scene to draw: a path, around an actor, a community, or the opening one; `make` gives marks and strokes. */
export function wantedScene(app, given, tall) {
  const { store } = app;
  const path = app.paths.asked();
  const { ways } = path.start && path.end ? app.paths.found() : { ways: [] };
  if (ways.length) {
    const stops = ways.map((way) => way.flatMap((hop) => [hop.from.id, ...hop.edges.map((each) => each.status)]));
    const key = `path|${path.end.id}|${tall}|${stops.join("|")}`;
    return { key, path, make: () => pathScene(store, ways, tall) };
  }
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
  const { actor, community, path } = scene;
  const large = store.communities.length > 0;
  box.hidden = !actor && !large && !path;
  const step = (words, patch) =>
    el(
      "button",
      {
        type: "button",
        class: "small",
        onclick: () => app.change({ around: "", community: "", at: "", ...NO_PATH, ...patch }, { push: true }),
      },
      words,
    );
  const home = step(large ? "Overview" : "Whole picture", {});
  if (path) {
    refill(box, home, " › path ", el("b", {}, `${path.start.name} → ${path.end.name}`));
  } else if (actor) {
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
