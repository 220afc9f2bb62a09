// Events between the actors of a scene, in place of the lines that they explain.

import { labelLines } from "./scenes.js";
import { dateWords } from "./words.js";

const MOST_MARKS = 300;
const STRENGTH = ["happened", "alleged", "planned", "wished"];
const TURN = 2.4;

/** The scene with a star for each event that at least two of its actors take part in; `lines` are those to the stars. */
export function withEvents(store, scene) {
  const marks = new Map(scene.marks.map((mark) => [mark.id, mark]));
  const found = eventsOf(store, marks)
    .map((event) => ({ event, parts: participants(event, marks) }))
    .filter(({ parts }) => parts.size > 1)
    .sort((a, b) => b.event.claims.length - a.event.claims.length || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, Math.max(0, MOST_MARKS - marks.size));
  const drawn = new Set(found.map(({ event }) => event.id));
  const kept = scene.strokes.filter((stroke) => !explained(store, stroke, drawn));
  const lines = found.flatMap(({ event, parts }) =>
    [...parts].map(([actor, claims]) => tie(event, actor, claims)),
  );
  return {
    ...scene,
    marks: [...scene.marks, ...stars(found, marks)],
    strokes: [...kept, ...lines.map((line) => strokeTo(store, line))],
    lines,
  };
}

/** The events that some actor of the picture takes part in. */
function eventsOf(store, marks) {
  const actors = [...marks.keys()].map((id) => store.index.get(`actor:${id}`)).filter(Boolean);
  const ids = new Set(actors.flatMap((actor) => actor.claims.map((claim) => claim.event)));
  return [...ids].filter(Boolean).map((id) => store.events.get(id));
}

function participants(event, marks) {
  const parts = new Map();
  for (const claim of event.claims) {
    if (claim.tone === "denied") continue;
    for (const actor of claim.ends) {
      if (marks.has(actor.id)) parts.set(actor, [...(parts.get(actor) ?? []), claim]);
    }
  }
  return parts;
}

function explained(store, stroke, drawn) {
  const line = store.index.get(`line:${stroke.id}`);
  return line !== undefined && line.claims.every((claim) => drawn.has(claim.event));
}

function tie(event, actor, claims) {
  const status = STRENGTH.find((each) => claims.some((claim) => claim.status === each));
  const contested = claims.some((claim) => claim.contested > 0);
  const id = `${event.id}#${actor.id}`;
  return { type: "tie", id, source: actor, target: event, claims, status, contested, relation: "" };
}

function strokeTo(store, line) {
  const { dashes, widths } = store.about.looks;
  const dash = dashes[line.status];
  const ends = { from: line.source.id, to: line.target.id, arrows: "" };
  return { id: line.id, ...ends, dashes: dash.length ? dash : false, width: widths[line.status] };
}

/** A star in the middle of those who take part; stars with the same middle stand around it. */
function stars(found, marks) {
  const taken = new Map();
  return found.map(({ event, parts }) => {
    const places = [...parts.keys()].map((actor) => marks.get(actor.id));
    const x = places.reduce((sum, place) => sum + place.x, 0) / places.length;
    const y = places.reduce((sum, place) => sum + place.y, 0) / places.length;
    const key = `${Math.round(x / 30)} ${Math.round(y / 30)}`;
    const turn = taken.get(key) ?? 0;
    taken.set(key, turn + 1);
    const far = 26 * Math.sqrt(turn);
    const label = labelLines(
      [event.what.replaceAll("-", " "), dateWords(event.date)].filter(Boolean).join(", "),
    );
    return {
      id: event.id,
      label: label.join("\n"),
      shape: "star",
      size: 8,
      x: x + far * Math.cos(turn * TURN),
      y: y + far * Math.sin(turn * TURN),
    };
  });
}
