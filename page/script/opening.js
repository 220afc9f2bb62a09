// What the panel says before anything is chosen: what the page rests on, where its sources disagree.

import { el } from "./dom.js";
import { chip, claimLink, documentLink } from "./names.js";
import { dateWords, plural, voiceWords, whyWords } from "./words.js";

const DISPUTES = 6;

export function opening(app) {
  return [
    el("h2", { class: "kicker" }, "How to read this"),
    el(
      "p",
      { class: "lede" },
      "Every line is a statement that a source makes. Choose a line or a name to read the sentence behind it, who says so, and who says otherwise.",
    ),
    disputes(app),
    documents(app),
  ];
}

function disputes(app) {
  const seen = new Set();
  const pairs = [];
  for (const claim of app.store.claims) {
    if (!app.result.passes[claim.i]) continue;
    for (const { claim: rival, why } of claim.rivals) {
      const topic = [claim.event, rival.event].sort().join("|");
      if (claim.i < rival.i && !seen.has(topic)) {
        seen.add(topic);
        pairs.push([claim, rival, why]);
      }
    }
  }
  if (!pairs.length) return null;
  pairs.sort(
    (a, b) =>
      b[0].rivals.length + b[1].rivals.length - a[0].rivals.length - a[1].rivals.length || a[0].i - b[0].i,
  );
  const side = (claim) =>
    el(
      "p",
      {},
      chip(app, claim),
      " ",
      claimLink(app, claim),
      claim.count && ` (${claim.count})`,
      el("span", { class: "unsaid" }, ` — ${voiceWords(claim)}`),
    );
  return el(
    "section",
    { class: "group" },
    el(
      "h3",
      { class: "group-head" },
      "Where the sources disagree",
      el("span", { class: "count" }, String(pairs.length)),
    ),
    pairs
      .slice(0, DISPUTES)
      .map(([one, other, why]) =>
        el("div", { class: "dispute" }, el("p", { class: "why" }, whyWords(why)), side(one), side(other)),
      ),
  );
}

function documents(app) {
  const shown = app.store.documents
    .map((document) => ({
      document,
      claims: document.claimList.filter((claim) => app.result.passes[claim.i]).length,
    }))
    .filter(({ claims }) => claims > 0);
  shown.sort(
    (a, b) =>
      (b.document.published || "").localeCompare(a.document.published || "") ||
      (a.document.id < b.document.id ? -1 : 1),
  );
  return el(
    "section",
    { class: "group" },
    el("h3", { class: "group-head" }, "Documents", el("span", { class: "count" }, String(shown.length))),
    el(
      "ol",
      { class: "plain documents" },
      shown.map(({ document, claims }) =>
        el(
          "li",
          {},
          documentLink(app, document),
          el(
            "span",
            { class: "unsaid" },
            ` ${[document.published && dateWords(document.published), plural(claims, "claim")].filter(Boolean).join(" · ")}`,
          ),
        ),
      ),
    ),
  );
}
