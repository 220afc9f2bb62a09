// What the reader has chosen, kept in the address of the page so that a copied link shows the same view.

const PLAIN = {
  from: "",
  to: "",
  undated: true,
  clock: "",
  view: "picture",
  at: "",
  around: "",
  community: "",
  more: "",
  events: "",
  theme: "",
  rows: "claims",
  paths: "",
  pathFrom: "",
  pathTo: "",
  maybe: "",
  without: "",
  directed: "",
  way: "",
  step: "",
};

/** Names in the address of what has another name in the state; `from` and `to` of the state are a span of time. */
const NAMED = { from: "pathFrom", to: "pathTo" };

/** A state with nothing chosen. */
export function fresh() {
  return { ...PLAIN, excluded: {}, hidden: new Set() };
}

/** The state as the part of an address behind "#": only what differs from nothing chosen, in a fixed order. */
export function encoded(state, facets) {
  const parts = [];
  for (const facet of facets) {
    const without = state.excluded[facet.id];
    if (!without || without.size === 0) continue;
    const kept = facet.values.map((value) => value.key).filter((key) => !without.has(key));
    const shorter = kept.length <= without.size;
    const keys = (shorter ? kept : [...without]).sort();
    parts.push(`${shorter ? "" : "not-"}${facet.id}=${keys.map(encodeURIComponent).join(",")}`);
  }
  if (state.from || state.to) parts.push(`time=${state.from}..${state.to}`);
  if (!state.undated) parts.push("undated=no");
  if (state.hidden.size) parts.push(`hide=${[...state.hidden].sort().map(encodeURIComponent).join(",")}`);
  const path = state.pathFrom || state.pathTo ? ["from", "to", "maybe", "without", "directed", "way"] : ["paths"];
  for (const name of ["clock", "view", "rows", "events", "community", "around", "more", ...path, "at", "theme"]) {
    const own = NAMED[name] ?? name;
    if (state[own] !== PLAIN[own]) parts.push(`${name}=${encodeURIComponent(state[own])}`);
  }
  return parts.join("&");
}

/** The state that an address tells; what it does not understand is left out. */
export function decoded(hash, facets) {
  const state = fresh();
  for (const part of hash.replace(/^#/, "").split("&")) {
    const [name, value = ""] = splitOnce(part);
    const facet = facets.find((each) => name === each.id || name === `not-${each.id}`);
    if (facet) {
      const named = new Set(value.split(",").filter(Boolean).map(decode));
      const known = facet.values.map((each) => each.key);
      const unwanted =
        name === facet.id ? known.filter((key) => !named.has(key)) : known.filter((key) => named.has(key));
      state.excluded[facet.id] = new Set(unwanted);
    } else if (name === "time") {
      const match = /^(\d{4}-\d\d-\d\d)?\.\.(\d{4}-\d\d-\d\d)?$/.exec(value);
      if (match) [state.from, state.to] = [match[1] ?? "", match[2] ?? ""];
    } else if (name === "undated") {
      state.undated = value !== "no";
    } else if (name === "hide") {
      state.hidden = new Set(value.split(",").filter(Boolean).map(decode));
    } else if (name === "clock") {
      state.clock = value === "said" ? "said" : "";
    } else if (["at", "around", "community", "more", "events", "theme", "from", "to", "way"].includes(name)) {
      state[NAMED[name] ?? name] = decode(value);
    } else if (["paths", "maybe", "directed"].includes(name)) {
      state[name] = value === "yes" ? "yes" : "";
    } else if (name === "without") {
      state.without = value ? "governments,places" : "";
    } else if (name === "view") {
      state.view = value === "table" ? "table" : "picture";
    } else if (name === "rows") {
      state.rows = value === "actors" ? "actors" : "claims";
    }
  }
  return state;
}

/** True when some filter is set; what is merely looked at does not count. */
export function isFiltered(state) {
  return Boolean(
    state.from ||
      state.to ||
      !state.undated ||
      state.hidden.size ||
      Object.values(state.excluded).some((set) => set.size),
  );
}

function splitOnce(part) {
  const at = part.indexOf("=");
  return at < 0 ? [part] : [part.slice(0, at), part.slice(at + 1)];
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
