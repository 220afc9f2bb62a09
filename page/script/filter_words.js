// The filters of the view in words, for what leaves the page. Who is hidden by name is counted, never named.

import { dateWords, plural } from "./words.js";

/** "Filtered. How sure: only happened." or "Not filtered."; `still(facet, key)`: which values may be told of. */
export function filterWords(app, still) {
  const parts = filterList(app, still);
  return parts.length ? `Filtered. ${parts.join(" ")}` : "Not filtered.";
}

/** Each filter that is set as a short sentence. */
export function filterList(app, still = () => true) {
  const { clock, from, to, undated, hidden } = app.state;
  const parts = app.facets
    .filter((facet) => app.state.excluded[facet.id]?.size)
    .map((facet) => {
      const kept = facet.values
        .filter(({ key }) => !app.state.excluded[facet.id].has(key) && still(facet.id, key))
        .map((value) => value.label);
      return `${facet.heading}: only ${kept.join(", ") || "nothing"}.`;
    });
  if (from || to) {
    const what = clock === "said" ? "When it was said" : "When it happened";
    parts.push(`${what}: ${dateWords(from) || "…"} – ${dateWords(to) || "…"}.`);
  }
  if (!undated) parts.push("Without what is undated.");
  if (hidden.size) parts.push(`Without ${plural(hidden.size, "actor")}, hidden by name.`);
  return parts;
}
