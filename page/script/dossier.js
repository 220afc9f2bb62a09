// The print sheet: filters at the top, the picture, every claim with its sentence, the sources numbered.

import { inOrder } from "./alphabet.js";
import { coverageWords } from "./coverage.js";
import { el, refill } from "./dom.js";
import { grouped } from "./figures.js";
import { filterList } from "./filter_words.js";
import { dateWords, plain, plural, statement, statusWords, voiceWords } from "./words.js";

const LEGEND =
  "Solid line: happened. Long dashes: alleged. Short dashes: planned. Dots: wished. A disc with ≠: contested. " +
  "Circle: person; square: government; diamond: organization; triangle: group; hexagon: place; hollow: not a known actor.";

const MOST = 2000;

/** Fill the sheet just before it is printed; `canvas` the picture as it is seen. */
export function showDossier(app, sheet, canvas) {
  const all = app.store.claims.filter((claim) => app.result.passes[claim.i]);
  all.sort((a, b) => inOrder(a.earliest || "9999", b.earliest || "9999") || inOrder(a.id, b.id));
  const claims = all.slice(0, MOST);
  const documents = [...new Set(claims.map((claim) => claim.document))];
  const numbers = {
    claim: new Map(claims.map((claim, i) => [claim, i + 1])),
    document: new Map(documents.map((document, i) => [document, i + 1])),
  };
  refill(
    sheet,
    el("h1", {}, app.store.about.title),
    summary(app, all),
    view(app),
    picture(canvas),
    el("h2", {}, "Claims"),
    all.length > MOST &&
      el("p", {}, `The first ${grouped(MOST)} by date; filter to print the others.`),
    claims.map((claim) => entry(app, claim, numbers)),
    el("h2", {}, "Sources"),
    el("ol", {}, documents.map(source)),
    el("h2", {}, "What this rests on"),
    el("p", {}, coverageWords(app.store)),
  );
}

/** "61 claims from 18 documents: 30 happened, 25 alleged, 6 denied or not so." */
function summary(app, claims) {
  const counts = Object.entries(app.store.words.status)
    .map(([status, { heading }]) => [claims.filter((claim) => claim.tone === status).length, heading])
    .filter(([count]) => count > 0)
    .map(([count, heading]) => `${grouped(count)} ${heading}`);
  const documents = new Set(claims.map((claim) => claim.document)).size;
  const told = counts.length ? `: ${counts.join(", ")}` : "";
  return el("p", {}, `${plural(claims.length, "claim")} from ${plural(documents, "document")}${told}.`);
}

/** What is looked at: filters, the middle of the picture, the step of the story. */
function view(app) {
  const { store, state } = app;
  const filters = filterList(app);
  const around = store.index.get(`actor:${state.around}`) ?? store.communities[Number(state.community || -1)];
  const step = app.story[Number(state.step) - 1];
  const row = (term, words) => [el("dt", {}, term), el("dd", {}, words)];
  return el(
    "dl",
    { class: "dossier-view" },
    step && row(`Step ${state.step} of ${app.story.length}`, step.caption),
    row("Filters", filters.length ? filters.map((each) => el("div", {}, each)) : "none"),
    around && row("Picture", `around ${around.name}; the claims are those of the filters`),
    state.hidden.size > 0 &&
      row(
        "Mind",
        "Sentences and titles may still name those who are hidden. Save the view as a new page to be told where.",
      ),
  );
}

function source(document) {
  return el(
    "li",
    {},
    document.name,
    document.publisher && `, ${document.publisher}`,
    document.published && `, ${dateWords(document.published)}`,
    document.url && `. ${document.url}`,
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

function entry(app, claim, numbers) {
  const told = [plain(statement(app.store.words, claim)), claim.count && `(${claim.count})`].filter(Boolean);
  const words = [told.join(" "), claim.date && dateWords(claim.date)].filter(Boolean).join(", ");
  return el(
    "article",
    { class: `entry ${claim.tone}` },
    el(
      "p",
      {},
      el("span", { class: "entry-number" }, String(numbers.claim.get(claim))),
      el("b", {}, statusWords(app.store.words, claim).toUpperCase()),
      ` ${words}${words.endsWith("…") ? "" : "."}`,
    ),
    claim.quote && el("blockquote", {}, `“${claim.quote}”`),
    contested(claim, numbers),
    el(
      "p",
      { class: "entry-source" },
      `[${numbers.document.get(claim.document)}] `,
      claim.document.published && `said ${dateWords(claim.document.published)}; `,
      `says so: ${voiceWords(claim)}`,
    ),
  );
}

/** By which claims of the sheet it is contested, and by how many others. */
function contested(claim, numbers) {
  if (!claim.contested) return null;
  const here = claim.rivals.map((rival) => numbers.claim.get(rival.claim)).filter(Boolean);
  const others = Math.max(claim.contested, claim.rivals.length) - here.length;
  const parts = [
    here.length > 0 && `claim${here.length > 1 ? "s" : ""} ${here.sort((a, b) => a - b).join(", ")}`,
    others > 0 && `${plural(others, "claim")} not printed here`,
  ].filter(Boolean);
  return el("p", { class: "entry-contested" }, `≠ contested by ${parts.join(" and ")}`);
}
