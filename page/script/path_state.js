// The path that the state asks for, and what the page finds for it; found once for a state.

import { hopNetwork, waysBetween } from "./hops.js";
import { isFiltered } from "./state.js";

const SHOWN = 5;

/** What leaving the path changes in the state. */
export const NO_PATH = { paths: "", pathFrom: "", pathTo: "", way: "" };

/** A finder: `asked()` the two ends and the switches, `found()` the ways between them. */
export function startPaths(app) {
  let network = null;
  let last = { key: null, ways: [] };

  const actor = (id) => app.store.index.get(`actor:${id}`) ?? null;

  function asked() {
    const { paths, pathFrom, pathTo, maybe, without, directed } = app.state;
    const [start, end] = [actor(pathFrom), actor(pathTo)];
    return {
      open: Boolean(paths || start || end),
      start,
      end,
      maybe: Boolean(maybe),
      without: Boolean(without),
      directed: Boolean(directed),
    };
  }

  /** Build the network, once: a large graph takes a moment, best while somebody types. */
  function prepare() {
    network ??= hopNetwork(app.store);
  }

  /** The ways for what is asked, with `changes` to the switches; one more than is shown tells that there are more. */
  function search(changes = {}) {
    const { start, end, ...switches } = asked();
    if (!start || !end || start === end) return [];
    prepare();
    return waysBetween(network, start, end, {
      passes: app.result.passes,
      ...switches,
      ...changes,
      limit: SHOWN + 1,
    });
  }

  /** {ways, more}: at most five, and whether there are more. Asked anew only when the result of the filters is new. */
  function found() {
    const { start, end, maybe, without, directed } = asked();
    const key = [start?.id, end?.id, maybe, without, directed].join("|");
    if (last.key !== key || last.result !== app.result) last = { key, result: app.result, ways: search() };
    return { ways: last.ways.slice(0, SHOWN), more: last.ways.length > SHOWN };
  }

  /** The way that is looked at: its number, from 0. */
  function chosen() {
    const { ways } = found();
    const number = Number(app.state.way) - 1;
    return ways[number] ? number : 0;
  }

  /** What would find a way where there is none: changes of the state, in words, with how many ways each gives. */
  function remedies() {
    const { maybe, without, directed } = asked();
    const everything = new Uint8Array(app.store.claims.length).fill(1);
    const single = [
      !maybe && {
        words: "when what is alleged, planned or wished counts too",
        patch: { maybe: "yes" },
        changes: { maybe: true },
      },
      without && {
        words: "through governments and places",
        patch: { without: "" },
        changes: { without: false },
      },
      directed && {
        words: "when arrows count in both directions",
        patch: { directed: "" },
        changes: { directed: false },
      },
      isFiltered(app.state) && {
        words: "without the filters of the page",
        patch: { excluded: {}, hidden: new Set(), from: "", to: "", undated: true },
        changes: { passes: everything },
      },
    ].filter(Boolean);
    const counted = (remedy) => ({ ...remedy, count: search(remedy.changes).length });
    const helpful = single.map(counted).filter(({ count }) => count > 0);
    if (helpful.length || single.length < 2) return helpful;
    const all = single.reduce((sum, { patch, changes }) => ({
      patch: { ...sum.patch, ...patch },
      changes: { ...sum.changes, ...changes },
    }));
    return [counted({ ...all, words: "with all of these changes" })].filter(({ count }) => count > 0);
  }

  return { asked, prepare, found, chosen, remedies, most: SHOWN };
}
