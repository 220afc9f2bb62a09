// What is drawn: marks and strokes of actors and lines; a community; what an overview counts.

const WRAP = 20;
const LINES = 3;

/** The name in at most three short lines, as the opening picture has it. */
export function labelLines(name) {
  const lines = [];
  for (let word of name.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= WRAP) {
      lines[lines.length - 1] = `${last} ${word}`;
      continue;
    }
    for (; word.length > WRAP; word = word.slice(WRAP)) lines.push(word.slice(0, WRAP));
    lines.push(word);
  }
  if (lines.length > LINES)
    lines.splice(LINES - 1, lines.length, `${lines[LINES - 1].slice(0, WRAP - 1).trimEnd()}…`);
  return lines.length ? lines : ["?"];
}

export function markOf(store, actor, x, y) {
  return {
    id: actor.id,
    label: labelLines(actor.name).join("\n"),
    shape: store.about.looks.shapes[actor.kind] ?? "dot",
    size: Math.min(15, 6 + 2 * Math.sqrt(actor.lineCount)),
    x,
    y,
  };
}

export function strokeOf(store, line) {
  const looks = store.about.looks;
  const symmetric = line.relation && store.words.relation[line.relation]?.symmetric;
  return {
    id: line.id,
    from: line.source.id,
    to: line.target.id,
    arrows: line.claims.length && !symmetric && line.type !== "tie" ? "to" : "",
    dashes: looks.dashes[line.status]?.length ? looks.dashes[line.status] : false,
    width: line.claims.length ? looks.widths[line.status] : 1,
  };
}

/** All lines between some actors, structure included. */
export function linesAmong(store, actors) {
  const inside = new Set(actors);
  const found = new Set();
  for (const actor of inside) {
    for (const line of actor.lines) if (inside.has(line.source) && inside.has(line.target)) found.add(line);
  }
  for (const line of store.structure) if (inside.has(line.source) && inside.has(line.target)) found.add(line);
  return [...found];
}

/** The picture of a community: its best connected members where they were placed beforehand. */
export function communityScene(store, community) {
  const lines = linesAmong(
    store,
    community.drawn.map(({ actor }) => actor),
  );
  return {
    marks: community.drawn.map(({ actor, x, y }) => markOf(store, actor, x, y)),
    strokes: lines.map((line) => strokeOf(store, line)),
    more: community.members.length - community.drawn.length,
  };
}

/** For the overview: passing lines within each community and between any two, by the id of mark or stroke. */
export function overviewCounts(store, passes) {
  const { lines, home } = store.columns;
  const size = store.communities.length;
  const counts = new Uint32Array(size * size);
  for (let i = 0; i < store.lines.length; i++) {
    const [one, other] = [home[lines.source[i]], home[lines.target[i]]];
    if (one < 0 || other < 0 || !passes(store.lines[i])) continue;
    counts[one <= other ? one * size + other : other * size + one] += 1;
  }
  const told = new Map();
  counts.forEach((count, at) => {
    const [one, other] = [Math.floor(at / size), at % size].map((i) => store.communities[i].id);
    if (count) told.set(one === other ? one : `${one}|${other}`, count);
  });
  return told;
}
