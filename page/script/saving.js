// Files to take away: the claims as CSV, the picture as PNG.

import { csv, save } from "./csv.js";
import { el } from "./dom.js";
import { claimRows } from "./table.js";
import { colours } from "./theme.js";

function fileName(app, ending) {
  const name = app.store.about.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
  return `${name || "graph"}.${ending}`;
}

/** Save the claims that pass the filters. */
export function saveTable(app) {
  const { header, rows } = claimRows(app);
  save(fileName(app, "csv"), new Blob(["\ufeff", csv(header, rows)], { type: "text/csv;charset=utf-8" }));
}

/** Save the picture as it is seen. */
export function savePicture(app, canvas) {
  const copy = el("canvas", { width: canvas.width, height: canvas.height });
  const ctx = copy.getContext("2d");
  ctx.fillStyle = colours().paper;
  ctx.fillRect(0, 0, copy.width, copy.height);
  ctx.drawImage(canvas, 0, 0);
  copy.toBlob((blob) => save(fileName(app, "png"), blob), "image/png");
}
