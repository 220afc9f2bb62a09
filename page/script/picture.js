// The picture: vis-network draws marks and strokes; what is hidden, faded and named is decided here.

import { bent } from "./bends.js";
import { fitted } from "./fitting.js";
import { actorHint, lineHint } from "./hints.js";
import { labelDrawer } from "./labels.js";
import { badgesOf, markLook, namedMark, strokeLook } from "./looks.js";
import { overviewCounts } from "./scenes.js";
import { neighbours } from "./surroundings.js";
import { colours } from "./theme.js";

const SPOTS = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.25, 0.75, 0.2, 0.8];
const FOOT = 40;
const LEAST = 140;

/** The picture in a container, over the nodes, edges and options that the page carries; `above` lies over its top. */
export function createPicture(app, container, above, given) {
  const { store } = app;
  const communities = new Map(store.communities.map((each) => [each.id, each]));
  const actors = {
    get: (id) => communities.get(id) ?? store.index.get(`actor:${id}`) ?? store.index.get(`event:${id}`),
  };
  let lines = new Map();
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(container, { nodes, edges }, given.options);
  const labels = labelDrawer();
  const self = {
    network,
    labels,
    setScene,
    refresh,
    fit,
    room,
    focus,
    marks: new Map(),
    strokes: new Map(),
    visible: new Map(),
  };
  let palette = colours();
  let look = { nodes: [], badges: [] };
  let pinned = [];
  let isNew = false;

  /** Draw another scene; `more`: lines that only this scene has; `always`: marks that stay whatever is hidden. */
  function setScene({ marks, strokes, lines: more = [], pinned: always = [] }) {
    pinned = always;
    look = { nodes: [], badges: [] };
    self.marks = new Map(marks.map((mark) => [mark.id, mark]));
    self.strokes = new Map(bent(strokes).map((stroke) => [stroke.id, stroke]));
    lines = new Map(more.map((line) => [line.id, line]));
    for (const { id, from, to } of strokes) {
      if (lines.has(id)) continue;
      const line = store.index.get(`line:${id}`);
      lines.set(
        id,
        line ?? { id, source: actors.get(from), target: actors.get(to), claims: [], between: true },
      );
    }
    isNew = true;
  }

  /** Bring what is shown in line with filters and selection; it is drawn with the next frame. */
  function refresh() {
    palette = colours();
    const thing = app.selected();
    self.visible = new Map();
    const overview = [...self.marks.keys()].some((id) => actors.get(id).type === "community")
      ? overviewCounts(store, app.passes)
      : new Map();
    for (const id of self.strokes.keys()) {
      const line = lines.get(id);
      const passing = line.between
        ? (overview.get(id) ?? 0)
        : line.claims.filter((claim) => app.result.passes[claim.i]).length;
      if (passing > 0) self.visible.set(id, passing);
    }
    const shown = new Set(
      [...self.visible.keys()].flatMap((id) => [lines.get(id).source.id, lines.get(id).target.id]),
    );
    for (const id of overview.keys()) if (self.marks.has(id)) shown.add(id);
    for (const id of pinned) shown.add(id);
    if (thing?.type === "actor" && self.marks.has(thing.id)) shown.add(thing.id);
    for (const id of self.strokes.keys()) {
      const line = lines.get(id);
      if (!line.claims.length && !line.between && shown.has(line.source.id) && shown.has(line.target.id))
        self.visible.set(id, 0);
    }
    const lit = litBy(thing) ?? app.lit();
    handOver(
      [...self.marks.keys()].map((id) => markLook(actors.get(id), palette, !shown.has(id), lit)),
      [...self.strokes.values()].map((stroke) =>
        strokeLook(stroke, lines.get(stroke.id), palette, self.visible.get(stroke.id), lit),
      ),
    );
    look = {
      nodes: [...shown]
        .filter((id) => self.marks.has(id))
        .map((id) => namedMark(self.marks.get(id), actors.get(id), lit, hiddenBeside(actors.get(id)))),
      badges: badgesOf(app, self.visible, lines, palette, lit),
    };
  }

  /** Give vis-network the looks; of a new scene once and whole, since it takes long for everything that is new to it. */
  function handOver(markLooks, strokeLooks) {
    // It would draw at once after each of these changes, and then once more.
    network.renderer.allowRedraw = false;
    if (isNew) {
      edges.clear();
      nodes.clear();
      nodes.add(markLooks.map((each) => ({ ...placed(self.marks.get(each.id)), ...each })));
      edges.add(strokeLooks.map((each) => ({ ...joined(self.strokes.get(each.id)), ...each })));
    } else {
      nodes.update(markLooks);
      edges.update(strokeLooks);
    }
    isNew = false;
    network.renderer.allowRedraw = true;
    network.body.emitter.emit("_requestRedraw");
  }

  /** How many others an actor of a large graph has lines with that the picture does not show. */
  function hiddenBeside(actor) {
    if (!store.communities.length || actor.type !== "actor") return 0;
    return neighbours(actor, app.passes).filter((other) => !self.marks.has(other.id)).length;
  }

  /** What a selection keeps bright: null when nothing is selected that the picture has. */
  function litBy(thing) {
    if (!thing) return null;
    const isPoint = thing.type === "actor" || thing.type === "event";
    const claims = new Set({ line: thing.claims, claim: [thing], document: thing.claimList }[thing.type]);
    const shared = new Set();
    for (const id of self.visible.keys()) {
      const line = lines.get(id);
      if (line.type === "tie" && line.source === thing) shared.add(line.target);
    }
    const kept = new Set(
      [...self.visible.keys()].filter((id) => {
        const line = lines.get(id);
        if (isPoint) return line.source === thing || line.target === thing || shared.has(line.target);
        if (thing.type === "line" && line.type === "line") return line === thing;
        return line.claims.some((claim) => claims.has(claim));
      }),
    );
    const ends = new Set([...kept].flatMap((id) => [lines.get(id).source.id, lines.get(id).target.id]));
    if (isPoint && self.marks.has(thing.id)) ends.add(thing.id);
    if (thing.type === "claim") for (const actor of thing.ends) ends.add(actor.id);
    return ends.size ? { lines: kept, ends, centre: isPoint ? thing.id : null } : null;
  }

  /** Points along a line as drawn, its middle first; on the straight line where vis-network does not tell. */
  function spots(id) {
    const drawn = network.body.edges[id];
    const { from, to } = self.strokes.get(id);
    const [a, b] = [self.marks.get(from), self.marks.get(to)];
    return SPOTS.map(
      (part) =>
        drawn?.edgeType?.getPoint?.(part) ?? { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part },
    );
  }

  /** What can be seen of the window: its head and foot may be covered, the foot on a phone by the sheet of evidence. */
  function room() {
    const [width, whole] = [container.clientWidth, container.clientHeight];
    const sheet = document.getElementById("evidence");
    const isOver = getComputedStyle(sheet).position === "fixed";
    const over = isOver ? container.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top : 0;
    const foot = whole - over < LEAST ? FOOT : Math.max(FOOT, over);
    return { width, height: whole - foot, whole, foot };
  }

  /** Show everything that passes, names included. */
  function fit() {
    if (!look.nodes.length || !container.clientWidth) return;
    const head = above.hidden ? 0 : above.offsetTop + above.offsetHeight;
    const { width, whole, foot } = room();
    const named = look.nodes.map((node) => ({ ...node, wide: labels.wide(node, palette) }));
    network.moveTo({ ...fitted(named, { width, height: whole, head, foot }), animation: false });
  }

  /** Move to an actor or line without changing the size, unless names could not be read at it. */
  function focus(ids) {
    const known = ids.map((id) => self.marks.get(id)).filter(Boolean);
    if (!known.length) return;
    const position = { x: mean(known.map((mark) => mark.x)), y: mean(known.map((mark) => mark.y)) };
    const seen = network.canvasToDOM(position);
    const inside =
      seen.x > 60 &&
      seen.y > 60 &&
      seen.x < container.clientWidth - 60 &&
      seen.y < container.clientHeight - 60;
    const scale = network.getScale() < 0.45 ? 0.7 : network.getScale();
    if (inside && scale === network.getScale()) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    network.moveTo({
      position,
      scale,
      animation: calm ? false : { duration: 350, easingFunction: "easeInOutQuad" },
    });
  }

  network.on("afterDrawing", (ctx) => {
    for (const badge of look.badges) badge.spots = spots(badge.id);
    const scale = network.getScale();
    const [topLeft, bottomRight] = [
      { x: 2, y: 2 },
      { x: container.clientWidth - 2, y: container.clientHeight - 2 },
    ].map((corner) => network.DOMtoCanvas(corner));
    const view = { left: topLeft.x, top: topLeft.y, right: bottomRight.x, bottom: bottomRight.y };
    labels.draw(ctx, { scale, view }, palette, look.nodes, look.badges);
  });
  network.on("dragging", ({ nodes: moved }) => {
    for (const id of moved) {
      const now = network.getPosition(id);
      Object.assign(self.marks.get(id), now);
      const shown = look.nodes.find((node) => node.id === id);
      if (shown) Object.assign(shown, now);
    }
  });
  network.on("click", ({ nodes: hit, edges: near, pointer }) => {
    app.tip(null);
    const badge = at(labels.badges, pointer.canvas);
    const name = at(labels.drawn, pointer.canvas);
    const more = at(labels.more, pointer.canvas);
    const actor = more?.id ?? hit[0] ?? (badge ? undefined : name?.id);
    if (actor !== undefined) choose(actors.get(actor));
    else if (badge ?? near[0]) choose(selectable(lines.get(badge?.id ?? near[0])));
    else app.select(null);
  });
  network.on(
    "doubleClick",
    ({ nodes: hit }) => actors.get(hit[0])?.type === "actor" && app.around(actors.get(hit[0])),
  );
  network.on("hoverNode", ({ node, event }) => app.tip(event, actorHint(store.words, actors.get(node))));
  network.on("hoverEdge", ({ edge, event }) =>
    app.tip(event, lineHint(store.words, lines.get(edge), self.visible.get(edge) ?? 0)),
  );
  for (const leave of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(leave, () => app.tip(null));

  function choose(thing) {
    if (thing.type === "community") app.enter(thing);
    else app.select(thing);
  }

  function selectable(line) {
    if (line.type === "tie") return line.target;
    if (line.type === "link") return line.source;
    return line.claims.length ? line : line.source;
  }

  return self;
}

/** What vis-network has to know of a mark once; names are drawn here. */
function placed({ x, y, shape, size }) {
  return { x, y, shape, size, label: undefined };
}

function joined({ from, to, dashes, smooth, arrows }) {
  return { from, to, dashes, smooth, arrows: { to: { enabled: arrows === "to", scaleFactor: 0.45 } } };
}

function at(boxes, { x, y }) {
  return boxes.find((box) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h);
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
