// Buttons and keys: `/` search, `t` table, `p` path, `f` fit, Escape back.

import { byId } from "./dom.js";
import { startMenu } from "./menu.js";
import { NO_PATH } from "./path_state.js";
import { savePart } from "./part_dialog.js";
import { copyLink, saveGraph, savePicture, saveTable } from "./saving.js";
import { fresh } from "./state.js";
import { addStep } from "./story.js";
import { editStory } from "./story_editor.js";
import { isDark } from "./theme.js";

function toggleFilters(open = !document.body.classList.contains("filters-open")) {
  document.body.classList.toggle("filters-open", open);
  byId("open-filters").setAttribute("aria-expanded", String(open));
}

function press(app, picture, event) {
  const typing = event.target.closest?.("input, textarea, select");
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (event.key === "/" && !typing) {
    byId("query").focus();
    event.preventDefault();
  } else if (event.key === "Escape") {
    if (document.body.classList.contains("filters-open")) toggleFilters(false);
    else if (app.state.at) app.select(null);
    else if (app.paths.asked().open) app.change(NO_PATH, { push: true });
    else if (app.state.around) app.change({ around: "", more: "" }, { push: true });
    else if (app.state.community) app.change({ community: "", more: "" }, { push: true });
  } else if (!typing && event.key === "t")
    app.change({ view: app.state.view === "table" ? "picture" : "table" });
  else if (!typing && event.key === "f") picture.fit();
  else if (!typing && event.key === "p") {
    app.pathFrom(null);
    event.preventDefault();
  }
}

/** Bring buttons and keys to life. */
export function startControls(app, picture) {
  const canvas = () => byId("canvas").querySelector("canvas");
  document.addEventListener("keydown", (event) => press(app, picture, event));
  byId("show-picture").onclick = () => app.change({ view: "picture" });
  byId("show-table").onclick = () => app.change({ view: "table" });
  byId("open-filters").onclick = () => toggleFilters();
  byId("events").onclick = () => app.change({ events: app.state.events ? "" : "yes" });
  byId("paths").onclick = () => app.pathFrom(null);
  byId("fit").onclick = () => picture.fit();
  byId("reset").onclick = () =>
    app.change(
      { ...fresh(), view: app.state.view, rows: app.state.rows, theme: app.state.theme },
      { push: true },
    );
  byId("theme").onclick = () => app.change({ theme: isDark() ? "light" : "dark" });
  byId("print").onclick = () => window.print();
  startMenu(byId("save"), byId("save-menu"));
  byId("save-table").onclick = () => saveTable(app);
  byId("save-picture").onclick = () => savePicture(app, canvas());
  byId("save-graph").onclick = () => saveGraph(app);
  byId("add-step").onclick = () => editStory(app, addStep(app));
  byId("save-part").onclick = () => savePart(app);
  byId("copy-link").onclick = () => copyLink(app);
}
