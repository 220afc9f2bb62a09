// The story of a part: steps that show what is left out go, and no address tells of it.

const LISTS = ["voice", "document", "country", "relation", "topic"];
const ACTORS = ["around", "from", "to"];

/**
 * {story, from}: the steps that still make sense, and the old position of each. `ids`: what stays, by "actor:id" and the
 * like; `values`: for a filter, the values that stay; `renamed`: new names of communities and events.
 */
export function storyOfPart(story, { ids, values, renamed }) {
  const kept = { story: [], from: [] };
  story.forEach(({ view, caption }, i) => {
    const parts = view.split("&").filter(Boolean).map((part) => partOf(part, { ids, values, renamed }));
    if (parts.includes(null)) return;
    kept.story.push({ view: parts.filter(Boolean).join("&"), caption });
    kept.from.push(i);
  });
  return kept;
}

/** A part of an address as it may stay; "" for one that goes, null where the whole step goes with it. */
function partOf(part, { ids, values, renamed }) {
  const [name, value = ""] = [part.split("=", 1)[0], part.slice(part.indexOf("=") + 1)];
  const facet = name.replace(/^not-/, "");
  if (LISTS.includes(facet) || name === "hide") {
    const all = value.split(",").filter(Boolean);
    const stays = all.filter((each) =>
      name === "hide" ? ids.has(`actor:${plain(each)}`) : values[facet].has(plain(each)),
    );
    if (!stays.length && all.length) return name === facet ? null : "";
    return `${name}=${stays.join(",")}`;
  }
  if (ACTORS.includes(name)) return ids.has(`actor:${plain(value)}`) ? part : null;
  if (name === "community") {
    const now = renamed.get(`community/${value}`);
    return now ? `community=${now.split("/")[1]}` : null;
  }
  if (name === "at") {
    const key = plain(value);
    const now = renamed.get(key);
    if (now) return `at=${encodeURIComponent(now)}`;
    return ids.has(key) ? part : null;
  }
  return part;
}

function plain(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
