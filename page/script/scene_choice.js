// Which scene the state asks for, and where in a large graph that is.

import { bringingButtons, broughtIn } from "./bringing.js";
import { el, refill } from "./dom.js";
import { grouped } from "./figures.js";
import { pathScene } from "./path_scene.js";
import { NO_PATH } from "./path_state.js";
import { communityScene } from "./scenes.js";
import { encoded } from "./state.js";
import { surroundings, withBrought } from "./surroundings.js";
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
    const make = () => surroundings(store, actor, app.passes, broughtIn(app));
    return { key: `${actor.id}|${filters}`, actor, make };
  }
  const community = app.state.community ? store.communities[Number(app.state.community)] : null;
  if (community) {
    const make = () => withMore(app, communityScene(store, community));
    return { key: `${community.id}|${app.state.more}`, community, make };
  }
  return { key: "opening", make: () => ({ marks: given.nodes, strokes: given.edges, more: 0 }) };
}

function withMore(app, scene) {
  const brought = broughtIn(app);
  return brought.length
    ? { ...withBrought(app.store, scene.marks, app.passes, brought), more: scene.more }
    : scene;
}

/** Where in a large graph the picture is, and the way back. */
export function showCrumbs(app, box, scene, marks) {
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
        onclick: () => app.change({ around: "", community: "", at: "", more: "", ...NO_PATH, ...patch }, { push: true }),
      },
      words,
    );
  const shown = marks.size - 1;
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
      shown < scene.of && `, ${plural(shown, "actor")} of ${grouped(scene.of)}`,
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
      `${plural(store.communities.length, "community", "communities")} of ${plural(store.communities.reduce((sum, each) => sum + each.members.length, 0), "actor")}, each named for its best connected. Choose one, or search.`,
    );
  }
  const bringing = bringingButtons(app, (each) => marks.has(each.id));
  if (bringing && (actor || community)) box.append(bringing);
}
