// What a mark or a line says when the pointer rests on it.

import { lineStatement, plain, plural } from "./words.js";

/** An actor in a few words. */
export function actorHint(words, actor) {
  if (actor.type === "community")
    return `${actor.name} and ${plural(actor.members.length - 1, "more actor")}: choose to see them`;
  if (actor.type === "event") return actor.name;
  const kind = words.kind[actor.kind]?.one ?? actor.kind;
  return `${actor.name} — ${kind}${actor.known ? "" : ", not in the list of known actors"}`;
}

/** A line in a few words, with how many claims (or lines) of it are shown. */
export function lineHint(words, line, shown) {
  if (line.between)
    return `${plural(shown, "line")} between ${line.source.name} and others, and ${line.target.name} and others`;
  const told = plain(lineStatement(words, line));
  if (!line.claims.length) return told;
  return `${told} — ${words.status[line.status].word}, ${plural(shown, "claim")}${line.contested ? ", contested" : ""}`;
}
