// How marks, lines and what is written on them look: colour by kind and status, faded beside a selection.

import { grouped } from "./figures.js";
import { verb } from "./words.js";

const MOST_WORDS = 12;
const KNOWN_FIRST = 1000;

/** What vis-network is to change about a mark. `lit`: what a selection keeps bright, or null. */
export function markLook(actor, palette, hidden, lit) {
  const colour = palette.kind[actor.kind] ?? palette.faint;
  const background = actor.known ? colour : palette.paper;
  const centre = lit?.centre === actor.id;
  return {
    id: actor.id,
    hidden,
    opacity: lit && !lit.ends.has(actor.id) ? 0.3 : 1,
    borderWidth: centre ? 3 : actor.known ? 1 : 2,
    color: { background, border: centre ? palette.ink : colour, hover: { background, border: palette.ink } },
  };
}

/** What vis-network is to change about a line; `shown` undefined for one that is hidden. */
export function strokeLook(stroke, line, palette, shown, lit) {
  const bright = lit?.lines.has(stroke.id);
  const colour = line.claims.length
    ? palette.status[line.status]
    : bright
      ? palette.faint
      : palette.structure;
  const heavier = Math.min(2, Math.log2(Math.max(1, shown ?? 0)) * 0.5);
  const opacity = lit && !bright ? 0.2 : line.claims.length ? 0.85 : 0.7;
  return {
    id: stroke.id,
    hidden: shown === undefined,
    width: stroke.width + heavier + (bright && lit.lines.size === 1 ? 1.4 : 0),
    color: { color: colour, hover: colour, opacity },
  };
}

/** A mark with its name, for the drawer of labels; `more`: how many around it the picture does not show. */
export function namedMark(mark, actor, lit, more = 0) {
  return {
    id: mark.id,
    x: mark.x,
    y: mark.y,
    size: mark.size,
    lines: mark.label.split("\n"),
    rank:
      (actor.members?.length ?? actor.lineCount ?? 0) +
      (actor.known && actor.type === "actor" ? KNOWN_FIRST : 0),
    known: actor.known && actor.type !== "event",
    faded: Boolean(lit && !lit.ends.has(mark.id)),
    strong: lit?.centre === mark.id,
    more: more ? `+${grouped(more)}` : "",
  };
}

/** What is written on the visible lines: how many claims, what is contested, beside a selection also what it says. */
export function badgesOf(app, visible, lines, palette, lit) {
  const list = [];
  for (const [id, count] of visible) {
    const line = lines.get(id);
    if (!count || line.between || (lit && !lit.lines.has(id))) continue;
    const parts = [];
    if (lit && line.relation && lit.lines.size <= MOST_WORDS)
      parts.push(verb(app.store.words, line.relation, line.status));
    if (count > 1) parts.push(`${count}×`);
    const contested = line.claims.some((claim) => claim.contested > 0 && app.result.passes[claim.i]);
    if (!parts.length && !contested) continue;
    list.push({ id, text: parts.join(" "), contested, colour: palette.status[line.status], rank: count });
  }
  return list.sort((a, b) => b.contested - a.contested || b.rank - a.rank || (a.id < b.id ? -1 : 1));
}
