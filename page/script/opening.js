// What the panel says before anything is chosen: what the page rests on, where its sources disagree.

import { inOrder } from "./alphabet.js";
import { el } from "./dom.js";
import { grouped } from "./figures.js";
import { chip, claimLink, documentLink } from "./names.js";
import { dateWords, plural, voiceWords, whyWords } from "./words.js";

const DISPUTES = 6;
const DOCUMENTS = 40;
const MORE_DOCUMENTS = 200;

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
    if (!claim.contested) continue;
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
  const counts = new Uint32Array(app.store.documents.length);
  const { document } = app.store.columns.claims;
  app.result.passes.forEach((passes, claim) => (counts[document[claim]] += passes));
  const shown = app.store.documents
    .map((each) => ({ document: each, claims: counts[each.i], published: each.published || "", id: each.id }))
    .filter(({ claims }) => claims > 0);
  shown.sort((a, b) => inOrder(b.published, a.published) || inOrder(a.id, b.id));
  const list = el("ol", { class: "plain documents" }, shown.slice(0, DOCUMENTS).map(documentRow));
  const more = el(
    "button",
    {
      type: "button",
      class: "more",
      onclick: () => {
        const next = list.children.length;
        list.append(...shown.slice(next, next + MORE_DOCUMENTS).map(documentRow));
        if (list.children.length >= shown.length) more.remove();
      },
    },
    `Show more of ${grouped(shown.length)}`,
  );

  function documentRow({ document: each, claims, published }) {
    const facts = [published && dateWords(published), plural(claims, "claim")].filter(Boolean).join(" · ");
    return el("li", {}, documentLink(app, each), el("span", { class: "unsaid" }, ` ${facts}`));
  }

  const head = el("h3", { class: "group-head" }, "Documents", el("span", { class: "count" }, String(shown.length)));
  return el("section", { class: "group" }, head, list, shown.length > DOCUMENTS && more);
}
