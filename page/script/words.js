// Claims, statuses and dates in people's words.

import { grouped } from "./figures.js";

const PLURAL = { was: "were", is: "are", has: "have" };
const WHY = {
  "disjoint counts": "figures that cannot both be right",
  "disjoint dates of what can happen only once": "two dates for what can happen only once",
};
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

export function plural(count, one, many) {
  return `${grouped(count)} ${count === 1 ? one : (many ?? one + "s")}`;
}

/** "happened", "planned", "did not happen": the status with its negation. */
export function statusWord(words, claim) {
  const status = words.status[claim.status];
  return claim.negated ? status.not : status.word;
}

/** "planned — scheduled". */
export function statusWords(words, claim) {
  const mode = claim.mode && words.mode[claim.mode];
  return statusWord(words, claim) + (mode ? ` — ${mode.word}` : "");
}

/** The words between the two ends: as done for what is told as done, else in the infinitive; "were" for several. */
export function verb(words, relation, status, several = false) {
  const told = words.relation[relation];
  if (!told) return relation;
  if (status === "planned" || status === "wished") return `to ${told.infinitive}`;
  return several ? told.done.replace(/^(was|is|has)\b/, (word) => PLURAL[word]) : told.done;
}

function isSeveral(actors) {
  return actors.length > 1 || actors.some((actor) => actor.kind === "group");
}

/** Those who stand before the verb: one alone for what is mutual, as in "Ann met with Ben". */
function subjects(told, claim) {
  return told?.symmetric ? claim.sources.slice(0, 1) : claim.sources;
}

/** Why two claims cannot both be right, for people. */
export function whyWords(why) {
  return why
    .split("; ")
    .map(
      (each) =>
        WHY[each] ?? each.replace(/^(\w+) against (denied|said not to be so)$/, "one $1, the other $2"),
    )
    .join("; ");
}

/** The claim as parts, texts and actors: [Abe, " asked ", Moon]. */
export function statement(words, claim) {
  const told = words.relation[claim.relation];
  const phrase = ` ${verb(words, claim.relation, claim.status, isSeveral(subjects(told, claim)))} `;
  if (told && told.symmetric) {
    const ends = claim.sources;
    if (ends.length < 2) return [...listed(ends), phrase, "…"];
    return [ends[0], phrase, ...listed(ends.slice(1))];
  }
  return [
    ...(claim.sources.length ? listed(claim.sources) : ["somebody"]),
    phrase,
    ...(claim.targets.length ? listed(claim.targets) : ["…"]),
  ];
}

export function lineStatement(words, line) {
  if (line.type === "tie" && line.source.kind === "place") return [line.target, " in ", line.source];
  if (line.type === "tie") return [line.source, " takes part: ", line.target];
  if (line.type === "link" || !line.claims.length)
    return [line.source, ` ${words.structure[line.of] ?? line.of} `, line.target];
  return [line.source, ` ${verb(words, line.relation, line.status, isSeveral([line.source]))} `, line.target];
}

/** The names of some actors, parted by commas. */
export function people(actors) {
  return actors.map((actor) => actor.name).join(", ");
}

export function plain(parts) {
  return parts.map((part) => (typeof part === "object" ? part.name : part)).join("");
}

function listed(actors) {
  return actors.flatMap((actor, i) =>
    i === 0 ? [actor] : [i === actors.length - 1 ? " and " : ", ", actor],
  );
}

function point(date) {
  const approximate = /[~%]/.test(date) ? "about " : "";
  const uncertain = /[?%]/.test(date) ? "perhaps " : "";
  const bare = date.replace(/[~?%]/g, "");
  const decade = /^(\d{3})X$/.exec(bare);
  if (decade) return `${uncertain}${approximate}${decade[1]}0s`;
  const match = /^(\d{4}|XXXX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(bare);
  if (!match || (match[2] && (match[2] < "01" || match[2] > "12"))) return date;
  const [, year, month, day] = match;
  const shown = year === "XXXX" ? "of an unknown year" : year;
  const parts = [day && String(Number(day)), month && MONTHS[Number(month) - 1], shown];
  return uncertain + approximate + parts.filter(Boolean).join(" ");
}

/** An EDTF date as people write it; "1953 – …" for an open end, the expression itself where there is no plainer word. */
export function dateWords(edtf) {
  if (!edtf) return "";
  const [first, last] = edtf.split("/");
  if (last === undefined) return point(edtf);
  const start = first === ".." || first === "" ? "…" : point(first);
  const end = last === ".." || last === "" ? "…" : point(last);
  return `${start} – ${end}`;
}

/** Who says it: "Choi Sung-yong, citing informant in Pyongyang"; the document itself where nobody is named. */
export function voiceGroups(claim) {
  const steps = new Map();
  for (const { step, actor } of claim.voices) {
    if (!steps.has(step)) steps.set(step, []);
    steps.get(step).push(actor);
  }
  return [...steps.entries()].sort((a, b) => a[0] - b[0]).map(([, actors]) => listed(actors));
}

/** Who is behind a claim, in one line; a denial is credited to whoever denies. */
export function voiceWords(claim) {
  const told = voiceGroups(claim).map(plain).join(", citing ");
  if (claim.status === "denied" && claim.holders.length) {
    const deniers = plain(listed(claim.holders));
    return told && told !== deniers ? `${deniers}, according to ${told}` : deniers;
  }
  return told || (claim.hearsay ? "nobody in particular (hearsay)" : "the document itself");
}
