// The panel beside the picture: a line, an actor, a document or a claim with all its evidence.

import { inOrder } from "./alphabet.js";
import { el, link, refill } from "./dom.js";
import { claimCard } from "./card.js";
import { hide, unhide } from "./hidden.js";
import { contestedMark, documentLink, mark, nameLink, statementOf } from "./names.js";
import { opening } from "./opening.js";
import { pathPage } from "./path_panel.js";
import { NO_PATH } from "./path_state.js";
import { dateWords, lineStatement, plural } from "./words.js";
import { tally } from "./store.js";

const SHOWN_FIRST = 4;
const STATUS_ORDER = ["happened", "alleged", "planned", "wished", "denied"];
let told = null;

/** Fill the panel for what is selected; with nothing selected, the path that is asked for, or what the page rests on. */
export function showEvidence(app, panel) {
  const thing = app.selected();
  const pages = {
    line: linePage,
    actor: actorPage,
    document: documentPage,
    claim: claimPage,
    event: eventPage,
  };
  const isPath = !thing && app.paths.asked().open;
  const body = thing ? pages[thing.type](app, thing) : isPath ? pathPage(app) : opening(app);
  const close = () => (thing ? app.select(null) : app.change(NO_PATH, { push: true }));
  const tells = thing ? `${thing.type}:${thing.id}` : isPath ? "path" : "";
  // Asking a panel where it stands, or telling it, makes a browser lay out the whole page: not while it opens.
  const place = tells === told ? panel.scrollTop : 0;
  refill(
    panel,
    (thing || isPath) &&
      el("button", { type: "button", class: "close", "aria-label": "Close", onclick: close }, "×"),
    thing && app.paths.asked().open && backToPath(app),
    body,
  );
  if (told !== null) panel.scrollTop = place;
  told = tells;
  document.body.classList.toggle("has-selection", Boolean(thing) || isPath);
  document.body.classList.toggle("has-path", isPath);
}

function backToPath(app) {
  const back = { type: "button", class: "small back", onclick: () => app.select(null) };
  return el("button", back, "‹ back to the path");
}

function sorted(claims) {
  return [...claims].sort(
    (a, b) =>
      STATUS_ORDER.indexOf(a.tone) - STATUS_ORDER.indexOf(b.tone) ||
      inOrder(a.earliest || "9999", b.earliest || "9999") ||
      inOrder(a.id, b.id),
  );
}

function restsOn(claims) {
  const { documents, origins } = tally(claims);
  return `${plural(claims.length, "claim")} · ${plural(documents, "document")} · ${plural(origins, "origin")}`;
}

function linePage(app, line) {
  const shown = line.claims.filter((claim) => app.result.passes[claim.i]);
  const hidden = line.claims.length - shown.length;
  const others = [...new Set(line.source.claims)].filter(
    (claim) =>
      line.target.claims.includes(claim) && !line.claims.includes(claim) && app.result.passes[claim.i],
  );
  return [
    el("p", { class: "kicker" }, "Line"),
    el("h2", {}, statementOf(app, lineStatement(app.store.words, line))),
    el(
      "p",
      { class: "rests" },
      el("span", { class: `chip ${line.status}` }, app.store.words.status[line.status].word),
      " ",
      restsOn(line.claims),
      line.contested && el("span", { class: "contested" }, contestedMark(), " contested"),
    ),
    sorted(shown).map((claim) => claimCard(app, claim)),
    hiddenNote(hidden),
    others.length > 0 && section(app, "Also between these two", others),
  ];
}

function hiddenNote(hidden) {
  return hidden > 0 && el("p", { class: "unsaid" }, `${plural(hidden, "more claim")} hidden by the filters.`);
}

function actorPage(app, actor) {
  const { words } = app.store;
  const claims = actor.claims.filter((claim) => app.result.passes[claim.i]);
  const says = actor.says.filter((claim) => app.result.passes[claim.i] && !actor.claims.includes(claim));
  const families = new Map();
  for (const claim of claims) {
    const family = words.relation[claim.relation]?.family ?? "";
    if (!families.has(family)) families.set(family, []);
    families.get(family).push(claim);
  }
  const ranked = [...families].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const kind = words.kind[actor.kind]?.one ?? actor.kind;
  return [
    el(
      "p",
      { class: "kicker" },
      kind,
      !actor.known && el("span", { class: "not-known" }, " · not in the list of known actors"),
    ),
    el("h2", {}, mark(app, actor), " ", actor.name),
    actor.aliases.length > 0 && el("p", { class: "aliases" }, "also: ", actor.aliases.join(" · ")),
    el(
      "p",
      { class: "rests" },
      claims.length ? restsOn(claims) : "No claim with these filters",
      actor.lines.length > 0 &&
        el(
          "button",
          { type: "button", class: "small", onclick: () => app.around(actor) },
          "Only what is around",
        ),
      el("button", { type: "button", class: "small", onclick: () => app.pathFrom(actor) }, "Path to …"),
      app.state.hidden.has(actor.id)
        ? el("button", { type: "button", class: "small", onclick: () => unhide(app, actor.id) }, "Show again")
        : el("button", { type: "button", class: "small", onclick: () => hide(app, actor) }, "Hide this actor"),
    ),
    hiddenNote(actor.claims.length - claims.length),
    ranked.map(([family, told]) => section(app, words.family[family] ?? family, told)),
    says.length > 0 && section(app, "Says or wishes it of others", says),
    actor.namedIn.length > 0 &&
      el(
        "section",
        { class: "group" },
        el("h3", {}, "Named in"),
        el(
          "ul",
          { class: "plain documents" },
          actor.namedIn.map(({ document, times }) =>
            el("li", {}, documentLink(app, document), el("span", { class: "unsaid" }, ` ${times}×`)),
          ),
        ),
      ),
  ];
}

function section(app, heading, claims) {
  const all = sorted(claims);
  const box = el(
    "section",
    { class: "group" },
    el("h3", { class: "group-head" }, heading, el("span", { class: "count" }, String(all.length))),
    all.slice(0, SHOWN_FIRST).map((claim) => claimCard(app, claim)),
  );
  if (all.length > SHOWN_FIRST) {
    const more = el(
      "button",
      {
        type: "button",
        class: "more",
        onclick: () => {
          more.replaceWith(...all.slice(SHOWN_FIRST).map((claim) => claimCard(app, claim)));
        },
      },
      `Show ${all.length - SHOWN_FIRST} more`,
    );
    box.append(more);
  }
  return box;
}

function documentPage(app, document) {
  const claims = document.claimList.filter((claim) => app.result.passes[claim.i]);
  const facts = [
    document.publisher,
    document.published && `published ${dateWords(document.published)}`,
    `${plural(document.sentences, "sentence")} read`,
    document.gaps > 0 && `${document.gaps} looked relevant and gave nothing`,
  ].filter(Boolean);
  return [
    el("p", { class: "kicker" }, document.media === "table" ? "Table" : "Document"),
    el("h2", {}, document.name),
    el("p", { class: "rests" }, facts.join(" · ")),
    el(
      "p",
      { class: "source" },
      document.url && link(document.url, "open the source"),
      document.url && " · ",
      document.key,
    ),
    document.reference && el("p", { class: "unsaid" }, "Rests on: ", document.reference),
    section(app, "What it says", claims),
    hiddenNote(document.claimList.length - claims.length),
    document.named.length > 0 &&
      el(
        "section",
        { class: "group" },
        el("h3", { class: "group-head" }, "Whom it names"),
        el(
          "p",
          { class: "names" },
          document.named.flatMap(({ actor }, i) => [i ? ", " : "", nameLink(app, actor, true)]),
        ),
      ),
  ];
}

function eventPage(app, event) {
  const claims = event.claims.filter((claim) => app.result.passes[claim.i]);
  return [
    el("p", { class: "kicker" }, "Event"),
    el("h2", {}, event.name),
    el("p", { class: "rests" }, event.date && dateWords(event.date), restsOn(event.claims)),
    section(app, "What is said of it", claims),
    hiddenNote(event.claims.length - claims.length),
  ];
}

function claimPage(app, claim) {
  const told = claim.event ? app.store.events.get(claim.event).claims.filter((other) => other !== claim) : [];
  return [
    el("p", { class: "kicker" }, "Claim"),
    claimCard(app, claim),
    told.length > 0 && section(app, "Other claims about the same event", told),
  ];
}
