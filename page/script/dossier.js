// The print sheet: filters at the top, the picture, every claim with its sentence, the sources numbered.

import { coverageWords } from "./coverage.js";
import { el, refill } from "./dom.js";
import { filterWords } from "./filter_words.js";
import { dateWords, plain, plural, statement, statusWords, voiceWords } from "./words.js";

const LEGEND =
  "Solid line: happened. Long dashes: alleged. Short dashes: planned. Dots: wished. A disc with ≠: contested. " +
  "Circle: person; square: government; diamond: organization; triangle: group; hexagon: place; hollow: not a known actor.";

/** Fill the sheet just before it is printed. */
export function showDossier(app, sheet, canvas) {
  const claims = app.store.claims.filter((claim) => app.result.passes[claim.i]);
  claims.sort((a, b) => (a.earliest || "9999").localeCompare(b.earliest || "9999") || (a.id < b.id ? -1 : 1));
  const documents = [...new Set(claims.map((claim) => claim.document))];
  const number = new Map(documents.map((document, i) => [document, i + 1]));
  refill(
    sheet,
    el("h1", {}, app.store.about.title),
    el(
      "p",
      {},
      `${plural(claims.length, "claim")} from ${plural(documents.length, "document")}. `,
      filterWords(app),
    ),
    picture(canvas),
    el("h2", {}, "Claims"),
    claims.map((claim) => entry(app, claim, number)),
    el("h2", {}, "Sources"),
    el(
      "ol",
      {},
      documents.map((document) =>
        el(
          "li",
          {},
          document.name,
          document.publisher && `, ${document.publisher}`,
          document.published && `, ${dateWords(document.published)}`,
          document.url && `. ${document.url}`,
        ),
      ),
    ),
    el("p", {}, coverageWords(app.store)),
  );
}

function picture(canvas) {
  if (!canvas || !canvas.width || isHidden(canvas)) return null;
  const copy = el("canvas", { width: canvas.width, height: canvas.height });
  copy.getContext("2d").drawImage(canvas, 0, 0);
  return el("figure", {}, copy, el("figcaption", {}, LEGEND));
}

function isHidden(canvas) {
  return canvas.offsetParent === null;
}

function entry(app, claim, number) {
  return el(
    "article",
    { class: `entry ${claim.tone}` },
    el(
      "p",
      {},
      el("b", {}, statusWords(app.store.words, claim).toUpperCase()),
      " ",
      plain(statement(app.store.words, claim)),
      claim.contested > 0 && " (contested)",
      claim.date && `, ${dateWords(claim.date)}`,
      ".",
    ),
    claim.quote && el("blockquote", {}, `“${claim.quote}”`),
    el(
      "p",
      { class: "entry-source" },
      `[${number.get(claim.document)}] `,
      claim.document.published && `said ${dateWords(claim.document.published)}; `,
      `says so: ${voiceWords(claim)}`,
    ),
  );
}
