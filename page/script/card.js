// A claim with its sentence: what is said, how sure, where it stands, who says so, who says otherwise.

import { el, link } from "./dom.js";
import { chip, claimLink, contestedMark, documentLink, statementOf } from "./names.js";
import { dateWords, plural, statement, voiceGroups, voiceWords, whyWords } from "./words.js";
import { tally } from "./store.js";

const CHECKED = { confirm: "Confirmed by", correct: "Corrected by", unsure: "Looked at, unsure" };

/** The card of one claim. */
export function claimCard(app, claim) {
  return el(
    "article",
    { class: `claim ${claim.tone}`, "data-claim": claim.id },
    el(
      "h3",
      { class: "statement" },
      chip(app, claim),
      " ",
      statementOf(app, statement(app.store.words, claim)),
    ),
    quotation(claim),
    sourceLine(app, claim),
    el("dl", { class: "facts" }, facts(app, claim)),
    rivals(app, claim),
  );
}

/** The sentence in its context. */
export function quotation(claim) {
  if (claim.isOpening) return el("p", { class: "no-quote" }, "The sentence is still opening …");
  if (!claim.quote) return el("p", { class: "no-quote" }, "Coded without a sentence.");
  const before = claim.before && (/\s$/.test(claim.before) ? claim.before : `${claim.before} `);
  const after = claim.after && (/^[\s.,;:!?’”'")\]]/.test(claim.after) ? claim.after : ` ${claim.after}`);
  return el(
    "blockquote",
    { class: "quotation" },
    before && el("span", { class: "context" }, before),
    el("mark", { class: "quote" }, claim.quote),
    after && el("span", { class: "context" }, after),
  );
}

function sourceLine(app, claim) {
  const { document } = claim;
  const parts = [
    document.publisher && el("span", { class: "publisher" }, document.publisher),
    document.published && el("span", {}, "said ", el("time", {}, dateWords(document.published))),
    document.url && link(document.url, "open the source"),
  ].filter(Boolean);
  return el(
    "p",
    { class: "source" },
    documentLink(app, document),
    parts.length > 0 &&
      el(
        "span",
        { class: "source-more" },
        parts.flatMap((part, i) => (i ? [" · ", part] : [part])),
      ),
  );
}

function facts(app, claim) {
  const { words } = app.store;
  const rows = [];
  const row = (term, ...value) => rows.push(el("div", {}, el("dt", {}, term), el("dd", {}, value)));
  row(claim.status === "planned" || claim.status === "wished" ? "For when" : "When", when(claim));
  row("Who says so", voices(app, claim));
  if (claim.holders.length) {
    const holder = words.mode[claim.mode]?.holder || (claim.status === "denied" ? "denied by" : "whose word");
    row(holder[0].toUpperCase() + holder.slice(1), statementOf(app, separated(claim.holders)));
  }
  if (claim.count) row("How many", claim.count);
  if (claim.places.length) row("Where", statementOf(app, separated(claim.places)));
  if (claim.topics.length) row("About", claim.topics.join(", ").replaceAll("-", " "));
  if (claim.asks.length) row("Its content", list(app, claim.asks));
  if (claim.askedIn.length) row("Content of", list(app, claim.askedIn));
  const told = claim.event ? app.store.events.get(claim.event).claims : [];
  if (told.length > 1) {
    const { claims, documents, origins } = tally(told);
    row(
      "Told by",
      `${plural(claims, "claim")} in ${plural(documents, "document")}, ${plural(origins, "origin")}`,
    );
  }
  if (claim.note) row("Note", claim.note);
  if (claim.verdict) row(CHECKED[claim.verdict] ?? claim.verdict, checked(claim));
  if (claim.read_as) row("The reader had", claim.read_as);
  if (claim.rule && claim.rule !== "table") {
    const measured =
      claim.confidence === null
        ? ""
        : `, right in ${Math.round(claim.confidence * 100)} of 100 measured cases`;
    row("Read by", `rule ${claim.rule}${measured}`);
  } else if (claim.rule) row("Read by", "a person, in a table");
  return rows;
}

/** Who looked at the claim, when, and why it stands as it does. */
function checked(claim) {
  const day = claim.checked_on.slice(0, 10);
  const who = [claim.checked_by, day && dateWords(day)].filter(Boolean).join(", ");
  return [who || "somebody", claim.checked_why && `: ${claim.checked_why}`];
}

function when(claim) {
  if (!claim.date)
    return claim.date_text ? `“${claim.date_text}”` : el("span", { class: "unsaid" }, "not said");
  return [
    el("time", {}, dateWords(claim.date)),
    claim.date_text && el("span", { class: "unsaid" }, ` “${claim.date_text}”`),
  ];
}

function voices(app, claim) {
  const groups = voiceGroups(claim);
  if (!groups.length) return voiceWords(claim);
  return groups.flatMap((group, i) => (i ? [", citing ", statementOf(app, group)] : statementOf(app, group)));
}

function separated(actors) {
  return actors.flatMap((actor, i) => (i ? [", ", actor] : [actor]));
}

function list(app, claims) {
  return el(
    "ul",
    { class: "plain" },
    claims.map((claim) => el("li", {}, chip(app, claim), " ", claimLink(app, claim))),
  );
}

function rivals(app, claim) {
  const count = Math.max(claim.contested, claim.rivals.length);
  if (!count) return null;
  const missing = count - claim.rivals.length;
  return el(
    "details",
    { class: "rivals", open: claim.rivals.length <= 2 },
    el("summary", {}, contestedMark(), ` Contested by ${plural(count, "claim")}`),
    missing > 0 && el("p", { class: "why" }, `${plural(missing, "claim")} of these ${missing === 1 ? "is" : "are"} not in this page.`),
    claim.rivals.map(({ claim: rival, why }) =>
      el(
        "div",
        { class: `rival ${rival.tone}` },
        el("p", { class: "why" }, whyWords(why)),
        el("p", {}, chip(app, rival), " ", claimLink(app, rival), rival.count && ` (${rival.count})`),
        rival.quote && el("p", { class: "rival-quote" }, `“${rival.quote}”`),
        el("p", { class: "source" }, documentLink(app, rival.document), ` · said by ${voiceWords(rival)}`),
      ),
    ),
  );
}
