// Files to take away: the claims as CSV, the picture as PNG, the graph as GraphML; and the address of the view.

import { csv, save } from "./csv.js";
import { byId, el } from "./dom.js";
import { graphml } from "./graphml.js";
import { claimRows } from "./table.js";
import { colours } from "./theme.js";

/** A title as the name of a file. */
export function fileName(title, ending) {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${name || "graph"}.${ending}`;
}

/** Say shortly that something was done, to eyes and screen readers. */
export function say(words) {
  const notice = byId("notice");
  notice.textContent = words;
  clearTimeout(Number(notice.dataset.timer));
  notice.dataset.timer = String(setTimeout(() => (notice.textContent = ""), 4000));
}

/** Save the claims that pass the filters. */
export function saveTable(app) {
  const { header, rows } = claimRows(app);
  save(fileName(app.store.about.title, "csv"), new Blob(["\ufeff", csv(header, rows)], { type: "text/csv;charset=utf-8" }));
}

/** Save the picture as it is seen. */
export function savePicture(app, canvas) {
  const copy = el("canvas", { width: canvas.width, height: canvas.height });
  const ctx = copy.getContext("2d");
  ctx.fillStyle = colours().paper;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => save(fileName(app.store.about.title, "png"), blob), "image/png");
}

/** Save the lines that pass the filters, a claim an edge. */
export function saveGraph(app) {
  save(fileName(app.store.about.title, "graphml"), new Blob([graphml(app)], { type: "application/xml;charset=utf-8" }));
}

/** Put the address of this view into the clipboard; where that is not allowed, show it to be copied by hand. */
export async function copyLink(app) {
  try {
    await navigator.clipboard.writeText(app.address());
    say("Link to this view copied");
  } catch {
    window.prompt("Copy this link", app.address());
  }
}
