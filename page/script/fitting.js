// How large a picture may be drawn so that all of it, names included, is in the window.

const ROOM = 8;
const LEADING = 15;
const MOST_ENLARGED = 1.5;

/**
 * Where to look and how large, for marks with names of `wide` pixels, in a window whose `head` and `foot` are covered:
 * {position, scale}.
 */
export function fitted(nodes, { width, height, head, foot }) {
  const [wide, high] = [width - 2 * ROOM, height - 2 * ROOM - head - foot];
  let scale = 1;
  let box = extent(nodes, scale);
  for (let i = 0; i < 8; i++) {
    const fits = Math.min(wide / (box.right - box.left), high / (box.bottom - box.top));
    scale = Math.max(0.1, Math.min(MOST_ENLARGED, fits));
    box = extent(nodes, scale);
  }
  const position = { x: (box.left + box.right) / 2, y: (box.top + box.bottom + (foot - head) / scale) / 2 };
  return { position, scale };
}

/** The room that marks and names take at a scale, in the units of the picture. */
function extent(nodes, scale) {
  const half = (node) => Math.max(node.size, node.wide / 2 / scale);
  return {
    left: Math.min(...nodes.map((node) => node.x - half(node))),
    right: Math.max(...nodes.map((node) => node.x + half(node))),
    top: Math.min(...nodes.map((node) => node.y - node.size)),
    bottom: Math.max(...nodes.map((node) => node.y + node.size + (node.lines.length * LEADING + 4) / scale)),
  };
}
