// The picture of a path: its ways side by side from one end to the other, the best in the middle.

import { markOf, strokeOf, labelLines } from "./scenes.js";
import { dateWords } from "./words.js";

const STEP = 210;
const ROW = 120;
const MOST_BENT = 4;

/** Marks, strokes and lines of some ways; top to bottom where the window is `tall`. */
export function pathScene(store, ways, tall) {
  const marks = new Map();
  const strokes = new Map();
  const lines = [];
  const longest = Math.max(...ways.map((way) => way.length)) * STEP * (tall ? 0.7 : 1);
  ways.forEach((way, i) => {
    const row = (i % 2 ? 1 : -1) * Math.ceil(i / 2) * ROW * (tall ? 0.8 : 1);
    const stops = [way[0].from, ...way.map((hop) => hop.to)];
    stops.forEach((stop, at) => {
      const isEnd = at === 0 || at === way.length;
      const [along, across] = [Math.round((longest * at) / way.length), isEnd ? 0 : row];
      if (!marks.has(stop.id))
        marks.set(stop.id, stopMark(store, stop, ...(tall ? [across, along] : [along, across])));
    });
    for (const hop of way) {
      for (const line of hopLines(hop).slice(0, MOST_BENT)) {
        if (strokes.has(line.id)) continue;
        strokes.set(line.id, strokeOf(store, line));
        if (line.type !== "line") lines.push(line);
      }
    }
  });
  return {
    marks: [...marks.values()],
    strokes: [...strokes.values()],
    lines,
    pinned: [...marks.keys()],
    more: 0,
  };
}

/** The lines of a hop as the picture has them: its own ones for what ties an actor to an event. */
export function hopLines(hop) {
  const ties = new Map();
  const lines = [];
  for (const { thing, source, target, status, claims } of hop.edges) {
    if (thing) {
      lines.push(thing);
      continue;
    }
    const id = `${target.id}#${source.id}#${status}`;
    const known = ties.get(id);
    if (known) known.claims.push(...claims.filter((claim) => !known.claims.includes(claim)));
    else ties.set(id, { type: "tie", id, source, target, status, claims: [...claims], relation: "" });
  }
  for (const tie of ties.values()) tie.contested = tie.claims.some((claim) => claim.contested > 0);
  return [...lines, ...ties.values()];
}

function stopMark(store, stop, x, y) {
  if (stop.type !== "event") return markOf(store, stop, x, y);
  const words = [stop.what.replaceAll("-", " "), dateWords(stop.date)].filter(Boolean).join(", ");
  return { id: stop.id, label: labelLines(words).join("\n"), shape: "star", size: 10, x, y };
}
