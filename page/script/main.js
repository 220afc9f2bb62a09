// The page: state in, everything else drawn from it.

import { startControls } from "./controls.js";
import { coverageWords, summary } from "./coverage.js";
import { byId, refill } from "./dom.js";
import { showDossier } from "./dossier.js";
import { showEvidence } from "./evidence.js";
import { showFacets } from "./facet_panel.js";
import { goTo, keepingFocus, spotOf } from "./focus.js";
import { withEvents } from "./event_view.js";
import { evaluated, facetsOf } from "./facets.js";
import { hiddenClaims } from "./hidden.js";
import { showLegend } from "./legend.js";
import { readBlock, readTables } from "./packed.js";
import { pathWords } from "./path_panel.js";
import { hopLines } from "./path_scene.js";
import { NO_PATH, startPaths } from "./path_state.js";
import { createPicture } from "./picture.js";
import { showCrumbs, wantedScene } from "./scene_choice.js";
import { startSearch } from "./search_box.js";
import { fresh, isFiltered } from "./state.js";
import { unpacked } from "./store.js";
import { addressOf, stateOf } from "./story.js";
import { startStory } from "./story_bar.js";
import { showTable } from "./table.js";
import { applyTheme } from "./theme.js";
import { mayLieIn } from "./time.js";
import { startTimeline } from "./timeline.js";
import { showTip } from "./tip.js";

const given = JSON.parse(byId("network").textContent);
const app = {
  store: null,
  facets: [],
  state: fresh(),
  result: null,
  selected: () => (app.state.at ? (app.store.index.get(app.state.at) ?? null) : null),
  select,
  around,
  enter,
  pathFrom,
  lit,
  paths: null,
  exclude,
  change,
  redraw,
  passes,
  address: () => `${location.href.split("#")[0]}#${addressOf(app)}`,
  story: [],
  storyChanged: false,
  tip: (event, words) => showTip(byId("tip"), byId("canvas"), event, words),
};
const parts = {};
let scene = null;
let opener = null;
let settled = "";
let written = "";
let settling = 0;

function select(thing, { go = false } = {}) {
  const at = thing ? `${thing.type}:${thing.id}` : "";
  const patch = { at };
  if (go && thing && app.state.view === "picture") {
    const actor = thing.type === "actor" ? thing : thing.type === "claim" ? thing.lines[0]?.source : null;
    if (actor?.lines.length && !parts.picture.marks.has(actor.id))
      Object.assign(patch, NO_PATH, { around: actor.id, more: "" });
  }
  if (thing && !app.state.at) opener = spotOf(document.activeElement);
  const inPanel = byId("evidence").contains(document.activeElement);
  change(patch, { push: true });
  if (thing) lookAt(thing);
  if (thing && (go || inPanel)) byId("evidence").focus({ preventScroll: true });
  else if (!thing && (inPanel || document.activeElement === document.body) && !goTo(opener))
    byId("evidence").focus({ preventScroll: true });
}

/** Ask for a path from an actor, or from whom is selected, and go to the first end that is still open. */
function pathFrom(actor) {
  const at = app.selected();
  const start = actor ?? (at?.type === "actor" ? at : null);
  const patch = start && start.id !== app.state.pathFrom ? { pathFrom: start.id, pathTo: "", way: "" } : {};
  change({ paths: "yes", at: "", ...patch }, { push: true });
  const { pathFrom: from, pathTo: to } = app.state;
  byId(from && !to ? "path-to" : "path-from").focus();
  setTimeout(app.paths.prepare);
}

/** What the picture keeps bright when nothing is selected: the way that is looked at. */
function lit() {
  if (!scene?.path) return null;
  const { ways } = app.paths.found();
  const way = ways[app.paths.chosen()];
  if (!way) return null;
  const lines = new Set(way.flatMap((hop) => hopLines(hop).map((line) => line.id)));
  return { lines, ends: new Set([way[0].from.id, ...way.map((hop) => hop.to.id)]), centre: null };
}

function lookAt(thing) {
  if (app.state.view !== "picture") return;
  if (thing.type === "actor") parts.picture.focus([thing.id]);
  else if (thing.type === "claim") parts.picture.focus(thing.ends.map((actor) => actor.id));
  else if (thing.type === "line") parts.picture.focus([thing.source.id, thing.target.id]);
}

function around(actor) {
  change({ ...NO_PATH, around: actor.id, at: `actor:${actor.id}`, view: "picture", more: "" }, { push: true });
}

function enter(community) {
  change({ community: String(community.i), around: "", at: "", more: "" }, { push: true });
}

function exclude(facet, values) {
  change({ excluded: { ...app.state.excluded, [facet]: values } });
}

/** Take over some of the state and draw what follows from it. */
function change(patch, { push = false } = {}) {
  Object.assign(app.state, patch);
  settle(push);
  keepingFocus(draw);
}

/** Write the state into the address; `push`: as a step that "back" returns from. Browsers refuse a storm of these. */
function settle(push) {
  settled = addressOf(app);
  clearTimeout(settling);
  if (push) write(() => (location.hash = settled));
  else settling = setTimeout(() => write(() => location.replace(`${ownAddress()}#${settled}`)), 150);
}

/** The whole address: in the frame of a notebook "#…" alone would belong to the notebook. */
function ownAddress() {
  return location.href.split("#")[0];
}

function write(how) {
  if (settled === location.hash.slice(1)) return;
  written = settled;
  how();
}

/** Take over what somebody else wrote into the address: a link, "back". What the page wrote itself is told late. */
function follow() {
  const hash = location.hash.slice(1);
  if (hash === written) return;
  clearTimeout(settling);
  app.state = stateOf(app, location.hash);
  settled = hash;
  written = hash;
  draw();
}

function draw() {
  applyTheme(app.state.theme);
  app.result = evaluated(
    app.store,
    app.facets,
    app.state.excluded,
    timeFilter(app.state),
    hiddenClaims(app.store, app.state.hidden),
  );
  const picture = app.state.view === "picture";
  byId("picture").hidden = !picture;
  byId("table").hidden = picture;
  byId("show-picture").setAttribute("aria-pressed", String(picture));
  byId("show-table").setAttribute("aria-pressed", String(!picture));
  byId("reset").disabled =
    !isFiltered(app.state) &&
    !app.state.at &&
    !app.state.around &&
    !app.state.community &&
    !app.paths.asked().open;
  byId("paths").setAttribute("aria-pressed", String(app.paths.asked().open));
  byId("events").setAttribute("aria-pressed", String(Boolean(app.state.events)));
  byId("events").disabled = !picture;
  byId("fit").disabled = !picture;
  byId("save-picture").disabled = !picture;
  document.body.classList.toggle("with-events", Boolean(app.state.events));
  parts.story();
  showEvidence(app, byId("evidence"));
  showFacets(app, byId("filters"));
  if (!picture) showTable(app, byId("table"));
  refill(byId("shown"), summary(app));
  say(pathWords(app));
  // These ask how much room there is: last, so that the page is laid out once.
  drawScene();
  parts.timeline();
}

/** Have something read out, once. */
function say(words) {
  if (byId("said").textContent !== words) byId("said").textContent = words;
}

/** Whether a claim may lie in the chosen time; null while any time will do. */
function timeFilter(state) {
  return state.from || state.to || !state.undated ? (claim) => mayLieIn(claim, state) : null;
}

function redraw(what) {
  if (what === "facets") showFacets(app, byId("filters"));
}

function passes(line) {
  const { passes: pass } = app.result;
  return line.claimNumbers.some((claim) => pass[claim]);
}

function drawScene() {
  const { width, height } = parts.picture.room();
  const wanted = wantedScene(app, given, height > width);
  const events = app.state.events && !wanted.path;
  if (events) wanted.key += "|events";
  const isNew = scene?.key !== wanted.key;
  if (isNew) {
    const drawn = events ? withEvents(app.store, wanted.make()) : wanted.make();
    scene = { ...wanted, more: drawn.more, of: drawn.of };
    parts.picture.setScene(drawn);
  }
  parts.picture.refresh();
  showCrumbs(app, byId("scene"), scene, parts.picture.marks);
  if (isNew) parts.picture.fit();
  byId("nothing").hidden = [...parts.picture.visible.values()].some(Boolean) || app.state.view !== "picture";
}

/** Put the picture in the place of the table, or back, for a sheet that has both. */
function showPicture(shown) {
  byId("picture").hidden = !shown;
  byId("table").hidden = shown;
  if (!shown) return;
  parts.picture.network.setSize("100%", "100%");
  parts.picture.fit();
  parts.picture.network.redraw();
}

async function start() {
  const { data, texts } = await readTables(byId("data"), (part) => {
    byId("shown").textContent = `Opening … ${Math.round(part * 100)} %`;
  });
  app.store = unpacked(data);
  app.store.isOpening = Boolean(texts);
  app.facets = facetsOf(app.store);
  app.paths = startPaths(app);
  app.story = app.store.story;
  app.state = stateOf(app, location.hash);
  settled = location.hash.slice(1);
  written = settled;
  applyTheme(app.state.theme);
  byId("picture").hidden = false;
  parts.picture = createPicture(app, byId("canvas"), byId("scene"), given);
  parts.timeline = startTimeline(app, byId("time"));
  parts.story = startStory(app, byId("story"));
  startSearch(app, byId("query"), byId("hits"));
  showLegend(app, byId("legend"));
  refill(byId("coverage"), coverageWords(app.store));
  startControls(app, parts.picture);
  draw();
  window.addEventListener("hashchange", follow);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => parts.picture.refresh());
  window.addEventListener("beforeprint", () => {
    const { theme } = app.state;
    applyTheme("light");
    const isTable = app.state.view !== "picture";
    if (isTable) showPicture(true);
    parts.picture.refresh();
    parts.picture.network.redraw();
    showDossier(app, byId("dossier"), byId("canvas").querySelector("canvas"));
    if (isTable) showPicture(false);
    applyTheme(theme);
  });
  window.addEventListener("afterprint", () => parts.picture.refresh());
  new ResizeObserver(() => parts.picture.fit()).observe(byId("canvas"));
  // The frame in which the picture is first drawn: it was asked for before this one.
  await new Promise(requestAnimationFrame);
  const readyAfter = performance.now();
  window.actorgraph = { app, picture: parts.picture, ready: true, readyAfter, data: () => readBlock(byId("data")) };
  if (texts) openTexts(texts);
}

/** The sentences of a large page, which come when the picture already stands. */
async function openTexts(texts) {
  app.store.texts = await texts();
  app.store.isOpening = false;
  draw();
}

start();
