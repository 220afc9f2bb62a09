// An actor with those around it, as many as can be read; what more there is, and bringing it in by relation.

import { linesAmong, markOf, strokeOf } from "./scenes.js";

const MOST_AROUND = 90;
const MOST_BROUGHT = 30;
const MOST_MARKS = 200;
const RING = 180;
const RING_STEP = 125;
const NAME = 105;
const TALL = 52;
const TURN = 2.4;

/** Everything, where a relation would be named. */
export const ALL = "*";

/** The others that an actor has passing lines with, by most claims; only of one relation where it is named. */
export function neighbours(actor, passes, relation = ALL) {
  const weights = new Map();
  for (const line of actor.lines) {
    if ((relation !== ALL && line.relation !== relation) || !passes(line)) continue;
    const other = line.source === actor ? line.target : line.source;
    if (other !== actor) weights.set(other, (weights.get(other) ?? 0) + line.claimNumbers.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1)).map(([other]) => other);
}

/** Those whom the picture does not show, by relation: [{relation, others}], most first; the first is all of them. */
export function hiddenAround(actor, passes, isShown) {
  const hidden = (relation) => neighbours(actor, passes, relation).filter((other) => !isShown(other));
  const all = hidden(ALL);
  if (!all.length) return [];
  const relations = [...new Set(actor.lines.map((line) => line.relation))]
    .map((relation) => ({ relation, others: hidden(relation) }))
    .filter(({ others }) => others.length > 0)
    .sort((a, b) => b.others.length - a.others.length || (a.relation < b.relation ? -1 : 1));
  return [{ relation: ALL, others: all }, ...relations];
}

/** The actor in the middle, those that it has visible lines with in rings around it: most lines first, at most 90. */
export function surroundings(store, actor, passes, brought = []) {
  const ranked = neighbours(actor, passes);
  const kept = ranked.slice(0, MOST_AROUND);
  const marks = [markOf(store, actor, 0, 0), ...ringed(store, kept)];
  return withBrought(store, marks, passes, brought, ranked.length);
}

/** A scene with further actors: for each {actor, relation} of `brought` those of that relation, beside that actor. */
export function withBrought(store, marks, passes, brought, of = 0) {
  const all = [...marks];
  const shown = new Map(all.map((mark) => [mark.id, mark]));
  for (const { actor, relation } of brought) {
    const from = shown.get(actor.id);
    if (!from) continue;
    const others = neighbours(actor, passes, relation).filter((other) => !shown.has(other.id));
    const room = Math.max(0, Math.min(MOST_BROUGHT, MOST_MARKS - all.length));
    for (const other of others.slice(0, room)) {
      const mark = markOf(store, other, ...freeSpot(from, all));
      all.push(mark);
      shown.set(mark.id, mark);
    }
  }
  const lines = linesAmong(
    store,
    all.map((mark) => store.index.get(`actor:${mark.id}`)),
  );
  return { marks: all, strokes: lines.map((line) => strokeOf(store, line)), more: 0, of };
}

function ringed(store, kept) {
  const marks = [];
  let placed = 0;
  for (const { far, count, ring } of rings(kept.length)) {
    const members = kept
      .slice(placed, placed + count)
      .sort((a, b) => (a.kind + a.id < b.kind + b.id ? -1 : 1));
    members.forEach((other, i) => {
      const turn = ((i + (ring % 2) / 2) / count) * 2 * Math.PI - Math.PI / 2;
      marks.push(
        markOf(store, other, Math.round(far * 1.15 * Math.cos(turn)), Math.round(far * 0.9 * Math.sin(turn))),
      );
    });
    placed += count;
  }
  return marks;
}

/** The nearest place on a spiral around a mark, away from the middle at first, where a name has room. */
function freeSpot(from, marks) {
  const outward = Math.atan2(from.y, from.x);
  for (let step = 0; step < 4000; step++) {
    const far = 120 + 3 * Math.sqrt(step) * 8;
    const turn = outward + step * TURN;
    const [x, y] = [from.x + 1.2 * far * Math.cos(turn), from.y + 0.9 * far * Math.sin(turn)].map(Math.round);
    if (!marks.some((mark) => Math.abs(mark.x - x) < NAME && Math.abs(mark.y - y) < TALL)) return [x, y];
  }
  return [from.x, from.y];
}

/** As few rings as hold so many names, each filled in proportion to its length. */
function rings(count) {
  const lengths = [];
  let room = 0;
  for (let ring = 0; room < count; ring++) {
    const far = RING + ring * RING_STEP;
    lengths.push(far);
    room += Math.floor((2 * Math.PI * far) / NAME);
  }
  const total = lengths.reduce((sum, far) => sum + far, 0);
  let left = count;
  return lengths.map((far, ring) => {
    const share = ring === lengths.length - 1 ? left : Math.round((count * far) / total);
    left -= share;
    return { far, ring, count: share };
  });
}
