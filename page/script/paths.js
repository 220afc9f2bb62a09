// The shortest ways between two vertices of a network of typed arrays.
//
// Method. Two breadth-first searches, one from each end, the smaller front first, give the least number of steps `d`.
// Told are ways of `d` and of `d + 1` steps. No way of at most `d + 1` steps can visit a vertex twice: without the loop,
// two steps at least, it would be shorter than `d`. So Yen's algorithm, which exists to keep ways free of loops, is not
// needed: a table of the least cost "from here to the end in r steps", laid over the part of the network that the two
// searches have seen, is an exact bound, and a best-first search over it takes the ways out in their order.
//
// Order: fewer steps; then lower cost: each vertex between the ends costs the logarithm of its degree, each step one over
// the number of its sources, so that ways through small hubs and well-sourced steps come first; then by number.

const SCALE = 64;

/** The ways of walking an edge when arrows count: from its first end to its second, back, or both. */
export const FORWARD = 1;
export const BACKWARD = 2;

/**
 * A network ready to be searched: for each vertex its neighbours in one stretch of `next`.
 * `from`, `to`: the ends of each edge; `ways`: FORWARD, BACKWARD or both, for when arrows count.
 */
export function adjacency(count, from, to, ways) {
  const size = from.length;
  const first = new Int32Array(count + 1);
  for (let e = 0; e < size; e++) {
    first[from[e] + 1] += 1;
    first[to[e] + 1] += 1;
  }
  for (let v = 0; v < count; v++) first[v + 1] += first[v];
  const at = first.slice(0, count);
  const [next, edge, along] = [new Int32Array(2 * size), new Int32Array(2 * size), new Uint8Array(2 * size)];
  for (let e = 0; e < size; e++) {
    const there = at[from[e]]++;
    [next[there], edge[there], along[there]] = [to[e], e, ways[e]];
    const back = at[to[e]]++;
    [next[back], edge[back], along[back]] = [from[e], e, ((ways[e] & 1) << 1) | (ways[e] >> 1)];
  }
  return { count, first, next, edge, along };
}

/**
 * The best ways from one vertex to another, at most `limit`: lists of vertices, fewest steps first, none longer than the
 * shortest by more than one step. `strengths`: sources of each edge, 0 for one that is no step; `passable(vertex)`:
 * whether a way may lead through it; `directed`: follow the arrows; `idle(a, b, c)`: true where b only repeats what
 * joins a and c directly.
 */
export function shortestWays(net, start, end, { strengths, passable, directed, idle, limit }) {
  if (start === end) return [];
  const open = (vertex) => vertex === start || vertex === end || passable(vertex);
  const near = reached(net, start, end, { strengths, open, directed });
  if (!near) return [];
  const bounds = costs(net, start, end, near, { strengths, open, directed });
  return bestFirst(net, start, end, near.steps, bounds, { strengths, directed, idle, limit });
}

function mayStep(net, i, strengths, directed, way) {
  return strengths[net.edge[i]] > 0 && (!directed || (net.along[i] & way) > 0);
}

/** The least number of steps and what was seen of the network on the way; null where no way leads. */
function reached(net, start, end, { strengths, open, directed }) {
  const sides = [
    { seen: new Map([[start, 0]]), front: [start], depth: 0, way: FORWARD },
    { seen: new Map([[end, 0]]), front: [end], depth: 0, way: BACKWARD },
  ];
  const load = ({ front }) => front.reduce((sum, v) => sum + net.first[v + 1] - net.first[v], 0);
  while (sides[0].front.length && sides[1].front.length) {
    const [side, other] = load(sides[0]) <= load(sides[1]) ? sides : [sides[1], sides[0]];
    side.depth += 1;
    const front = [];
    let met = false;
    for (const vertex of side.front) {
      for (let i = net.first[vertex]; i < net.first[vertex + 1]; i++) {
        const next = net.next[i];
        if (side.seen.has(next) || !mayStep(net, i, strengths, directed, side.way) || !open(next)) continue;
        side.seen.set(next, side.depth);
        front.push(next);
        met ||= other.seen.has(next);
      }
    }
    side.front = front;
    if (met) {
      const [here, there] = sides;
      return { steps: here.depth + there.depth, fromStart: here.seen, toEnd: there.depth };
    }
  }
  return null;
}

function hubCost(net, vertex) {
  return Math.round(SCALE * Math.log2(net.first[vertex + 1] - net.first[vertex] + 1));
}

function stepCost(strength) {
  return Math.round(SCALE / strength);
}

/** For r = 0, 1, …: the least cost of going on to the end in exactly r steps, for each vertex that can be on a way. */
function costs(net, start, end, { steps, fromStart, toEnd }, { strengths, open, directed }) {
  const layers = [new Map([[end, 0]])];
  for (let r = 1; r <= steps + 1; r++) {
    const layer = new Map();
    for (const [vertex, rest] of layers[r - 1]) {
      if (vertex === start) continue;
      const own = vertex === end ? 0 : hubCost(net, vertex);
      for (let i = net.first[vertex]; i < net.first[vertex + 1]; i++) {
        const before = net.next[i];
        if (before === end || !mayStep(net, i, strengths, directed, BACKWARD) || !open(before)) continue;
        if (r > toEnd && !(fromStart.get(before) <= steps + 1 - r)) continue;
        const cost = rest + own + stepCost(strengths[net.edge[i]]);
        if (!(layer.get(before) <= cost)) layer.set(before, cost);
      }
    }
    layers.push(layer);
  }
  return layers;
}

function bestFirst(net, start, end, steps, bounds, { strengths, directed, idle, limit }) {
  const heap = [];
  for (const length of [steps, steps + 1]) {
    if (bounds[length].has(start)) push(heap, { length, cost: 0, total: bounds[length].get(start), way: [start] });
  }
  const found = [];
  while (heap.length && found.length < limit) {
    const { length, cost, way } = pop(heap);
    const vertex = way.at(-1);
    const left = length - way.length + 1;
    if (left === 0) {
      found.push(way);
      continue;
    }
    const onward = new Map();
    for (let i = net.first[vertex]; i < net.first[vertex + 1]; i++) {
      const next = net.next[i];
      if (!bounds[left - 1].has(next) || !mayStep(net, i, strengths, directed, FORWARD)) continue;
      const step = stepCost(strengths[net.edge[i]]);
      if (!(onward.get(next) <= step)) onward.set(next, step);
    }
    for (const [next, step] of onward) {
      if (way.length > 1 && idle(way.at(-2), vertex, next)) continue;
      const spent = cost + step + (next === end ? 0 : hubCost(net, next));
      push(heap, { length, cost: spent, total: spent + bounds[left - 1].get(next), way: [...way, next] });
    }
  }
  return found;
}

function before(a, b) {
  if (a.length !== b.length) return a.length < b.length;
  if (a.total !== b.total) return a.total < b.total;
  const at = a.way.findIndex((vertex, i) => vertex !== b.way[i]);
  return at >= 0 && (at >= b.way.length ? false : a.way[at] < b.way[at]);
}

function push(heap, item) {
  let at = heap.push(item) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(heap[at], heap[parent])) return;
    [heap[at], heap[parent]] = [heap[parent], heap[at]];
    at = parent;
  }
}

function pop(heap) {
  const best = heap[0];
  const last = heap.pop();
  if (!heap.length) return best;
  heap[0] = last;
  for (let at = 0; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let least = at;
    if (left < heap.length && before(heap[left], heap[least])) least = left;
    if (right < heap.length && before(heap[right], heap[least])) least = right;
    if (least === at) return best;
    [heap[at], heap[least]] = [heap[least], heap[at]];
    at = least;
  }
}
