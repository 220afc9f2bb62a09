// What is drawn: the opening picture, or an actor with what is around it.

const MOST_AROUND = 90;
const RING = 180;
const RING_STEP = 125;
const NAME = 105;
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
    size: Math.min(15, 6 + 2 * Math.sqrt(actor.lines.length)),
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

/** The actor in the middle, those that it has visible lines with in rings around it: most lines first, at most 90. */
export function surroundings(store, actor, isVisible) {
  const weights = new Map();
  for (const line of actor.lines) {
    if (!isVisible(line)) continue;
    const other = line.source === actor ? line.target : line.source;
    weights.set(other, (weights.get(other) ?? 0) + line.claims.length);
  }
  const ranked = [...weights]
    .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))
    .map(([other]) => other);
  const kept = ranked.slice(0, MOST_AROUND);
  const marks = [markOf(store, actor, 0, 0)];
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
  const inside = new Set([actor, ...kept]);
  const lines = [...store.lines, ...store.structure].filter(
    (line) => inside.has(line.source) && inside.has(line.target),
  );
  return {
    marks,
    strokes: lines.map((line) => strokeOf(store, line)),
    more: ranked.length - kept.length,
    of: ranked.length,
  };
}

/** The picture of a community: its best connected members where they were placed beforehand. */
export function communityScene(store, community) {
  const inside = new Set(community.drawn.map(({ actor }) => actor));
  const lines = [...store.lines, ...store.structure].filter(
    (line) => inside.has(line.source) && inside.has(line.target),
  );
  return {
    marks: community.drawn.map(({ actor, x, y }) => markOf(store, actor, x, y)),
    strokes: lines.map((line) => strokeOf(store, line)),
    more: community.members.length - community.drawn.length,
  };
}

/** For the overview: passing lines within each community and between any two, by the id of mark or stroke. */
export function overviewCounts(store, passes) {
  const counts = new Map();
  for (const line of store.lines) {
    const [one, other] = [line.source.community, line.target.community];
    if (!one || !other || !passes(line)) continue;
    const [low, high] = one.i <= other.i ? [one, other] : [other, one];
    const key = low === high ? low.id : `${low.id}|${high.id}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
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
