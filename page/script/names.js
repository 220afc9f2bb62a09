// Actors, documents and claims as things to click.

import { el, svg } from "./dom.js";
import { plain, statement, statusWords } from "./words.js";

const GLYPHS = { person: "●", government: "■", organization: "◆", group: "▲", place: "⬢" };

/** The mark of an actor's kind, hollow for one who is not in the list of known actors. */
export function mark(app, actor) {
  const words = app.store.words.kind[actor.kind];
  const kind = words ? words.one : actor.kind;
  const title = actor.known ? kind : `${kind}, not in the list of known actors`;
  return el(
    "span",
    { class: `mark kind-${actor.kind}${actor.known ? "" : " unknown"}`, title, "aria-hidden": "true" },
    GLYPHS[actor.kind] ?? "●",
  );
}

export function glyph(kind, known = true) {
  return el(
    "span",
    { class: `mark kind-${kind}${known ? "" : " unknown"}`, "aria-hidden": "true" },
    GLYPHS[kind] ?? "●",
  );
}

/** A link within the page to a thing: it can be opened in another window too. */
function within(app, thing, style, ...children) {
  return el(
    "a",
    {
      class: style,
      href: `#at=${encodeURIComponent(`${thing.type}:${thing.id}`)}`,
      onclick: (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        app.select(thing);
      },
    },
    children,
  );
}

export function nameLink(app, actor, withMark = false) {
  return within(app, actor, "name", withMark && mark(app, actor), actor.name);
}

export function documentLink(app, document) {
  return within(app, document, "name document-name", document.name);
}

/** A statement with its actors as links. */
export function statementOf(app, parts) {
  return parts.map((part) => (typeof part === "object" ? nameLink(app, part) : part));
}

export function chip(app, claim) {
  const words = app.store.words;
  return el("span", { class: `chip ${claim.tone}` }, statusWords(words, claim));
}

/** One line of text for a claim, to click. */
export function claimLink(app, claim) {
  return within(app, claim, "name", plain(statement(app.store.words, claim)));
}

/** The sign of a contested line, drawn, because fonts draw it too small to be seen. */
export function contestedMark() {
  return svg(
    "svg",
    { class: "contested-mark", viewBox: "0 0 16 16", role: "img", "aria-label": "contested" },
    svg("circle", { cx: 8, cy: 8, r: 8 }),
    svg("path", { d: "M4 6.2h8M4 9.8h8M10.6 3.4 5.4 12.6" }),
  );
}
