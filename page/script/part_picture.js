// The opening picture and the communities of a part: marks stay where they were.

import { labelLines } from "./scenes.js";

/** {network, communities}: of nodes and edges those that stay; an overview keeps the communities that have members. */
export function pictureOf(data, network, part, to) {
  const communities = [];
  const renamed = new Map();
  data.communities.forEach((each, i) => {
    const members = each.members.map((member) => to.actors[member]).filter((member) => member >= 0);
    if (!members.length) return;
    renamed.set(`community/${i}`, `community/${communities.length}`);
    communities.push({
      ...each,
      name: whole(each, members) ? each.name : best(part, members),
      members,
      drawn: each.drawn.map(([member, x, y]) => [to.actors[member], x, y]).filter(([member]) => member >= 0),
    });
  });
  const overview = data.communities.length > 0;
  const { nodes, edges } = overview
    ? overviewOf(data, network, part, { communities, renamed })
    : drawnOf(network, part);
  return { network: { ...network, nodes, edges }, communities, renamed };
}

function whole(community, members) {
  return community.members.length === members.length;
}

/** The name of the member with the most lines. */
function best(part, members) {
  const counts = new Map(members.map((member) => [member, 0]));
  for (const end of [...(part.lines.source ?? []), ...(part.lines.target ?? [])])
    if (counts.has(end)) counts.set(end, counts.get(end) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return part.actors.name[first[0]];
}

function drawnOf(network, part) {
  const ids = part.actors.id ?? [];
  const { source = [], target = [], of = [], status = [] } = part.lines;
  const linked = new Set([...source, ...target].map((i) => ids[i]));
  const lines = new Set(source.map((from, i) => `${ids[from]}|${of[i]}|${status[i]}|${ids[target[i]]}`));
  const parts = part.structure;
  (parts.source ?? []).forEach((from, i) =>
    lines.add(`${ids[from]}|${parts.of[i]}|${parts.status[i]}|${ids[parts.target[i]]}`),
  );
  return {
    nodes: network.nodes.filter((node) => linked.has(node.id)),
    edges: network.edges.filter((edge) => lines.has(edge.id) && linked.has(edge.from) && linked.has(edge.to)),
  };
}

function overviewOf(data, network, part, { communities, renamed }) {
  const home = new Map(communities.flatMap((each, i) => each.members.map((member) => [member, i])));
  const between = new Set();
  (part.lines.source ?? []).forEach((from, i) => {
    const [one, other] = [home.get(from), home.get(part.lines.target[i])].sort((a, b) => a - b);
    between.add(`community/${one}|community/${other}`);
  });
  const moved = (node) => {
    const id = renamed.get(node.id);
    const community = communities[Number(id.split("/")[1])];
    if (whole(data.communities[Number(node.id.split("/")[1])], community.members)) return { ...node, id };
    const label = [...labelLines(community.name).slice(0, 2), `and ${community.members.length - 1} more`];
    return { ...node, id, label: label.join("\n") };
  };
  const edges = network.edges.flatMap((edge) => {
    const [from, to] = [renamed.get(edge.from), renamed.get(edge.to)];
    const id = `${from}|${to}`;
    return from && to && between.has(id) ? [{ ...edge, id, from, to }] : [];
  });
  return { nodes: network.nodes.filter((node) => renamed.has(node.id)).map(moved), edges };
}
