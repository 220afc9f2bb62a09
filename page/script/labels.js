// Names and marks on lines, drawn at the same size at every zoom; the less important gives way.

const SIZE = 12.5;
const LEADING = 15;
const GAP = 4;
const URGENT = 16;

/** A drawer of labels over a picture; `drawn` holds the boxes of the last frame, in the units of the picture. */
export function labelDrawer() {
  const widths = new Map();
  const gauge = document.createElement("canvas").getContext("2d");
  const self = { drawn: [], badges: [], more: [], draw, wide };

  function width(font, text) {
    const key = `${font}|${text}`;
    if (!widths.has(key)) {
      gauge.font = font;
      widths.set(key, gauge.measureText(text).width);
    }
    return widths.get(key);
  }

  /** How wide a name is on the screen, in pixels of the letters that this browser really takes. */
  function wide(node, colours) {
    return Math.max(...node.lines.map((line) => width(fontOf(node, SIZE, colours), line)));
  }

  /**
   * One frame. `view`: the visible rectangle {left, top, right, bottom}; a name moves to another side rather than over
   * its edge, and the most important names may cover marks. `nodes`: {id, x, y, size, lines, rank, known, faded,
   * strong, more}; `badges`: {id, spots, text, contested, colour}, best first.
   */
  function draw(ctx, { scale, view }, colours, nodes, badges) {
    const taken = nodes.map(({ id, x, y, size }) => ({
      owner: id,
      x: x - size * 0.8,
      y: y - size * 0.8,
      w: size * 1.6,
      h: size * 1.6,
    }));
    self.drawn = [];
    self.badges = [];
    self.more = [];
    ctx.save();
    ctx.textBaseline = "middle";
    ctx.textAlign = "center";
    for (const node of nodes) if (node.more && !node.faded) drawMore(ctx, scale, colours, node, taken);
    const ranked = [...nodes].sort(byImportance);
    ranked.forEach((node, i) =>
      drawName(ctx, { scale, view }, colours, { ...node, urgent: i < URGENT && !node.faded }, taken),
    );
    for (const badge of badges) drawBadge(ctx, scale, colours, badge, taken);
    ctx.restore();
  }

  function drawName(ctx, { scale, view }, colours, node, taken) {
    const w = wide(node, colours) / scale;
    const h = (node.lines.length * LEADING) / scale;
    const gap = GAP / scale;
    const spots = [
      { x: node.x - w / 2, y: node.y + node.size + gap },
      { x: node.x - w / 2, y: node.y - node.size - gap - h },
      { x: node.x + node.size + gap, y: node.y - h / 2 },
      { x: node.x - node.size - gap - w, y: node.y - h / 2 },
    ];
    const inside = ({ x, y }) =>
      x >= view.left && y >= view.top && x + w <= view.right && y + h <= view.bottom;
    const free = spots.filter(
      ({ x, y }) => !taken.some((box) => box.owner !== node.id && meet(box, x, y, w, h)),
    );
    const seen = node.x > view.left && node.x < view.right && node.y > view.top && node.y < view.bottom;
    const bold = node.urgent
      ? spots.filter(({ x, y }) => !self.drawn.some((box) => meet(box, x, y, w, h)))
      : [];
    const spot = free.find(inside) ?? (seen ? bold.find(inside) : free[0]);
    if (!spot) return;
    const box = { owner: node.id, id: node.id, x: spot.x, y: spot.y, w, h };
    taken.push(box);
    self.drawn.push(box);
    ctx.font = fontOf(node, SIZE / scale, colours);
    ctx.globalAlpha = node.faded ? 0.45 : 1;
    node.lines.forEach((line, i) => {
      const y = spot.y + ((i + 0.5) * LEADING) / scale;
      ctx.lineJoin = "round";
      ctx.lineWidth = 3.5 / scale;
      ctx.strokeStyle = colours.paper;
      if (!node.faded) ctx.strokeText(line, spot.x + w / 2, y);
      ctx.fillStyle = node.known || node.strong ? colours.ink : colours.soft;
      ctx.fillText(line, spot.x + w / 2, y);
    });
    ctx.globalAlpha = 1;
  }

  /** "+12" at the shoulder of a mark: so many more around it are not in the picture. */
  function drawMore(ctx, scale, colours, node, taken) {
    const [w, h] = [(width(`600 9.5px ${colours.sans}`, node.more) + 7) / scale, 13 / scale];
    const [x, y] = [node.x + node.size * 0.6, node.y - node.size * 0.6 - h];
    const box = { owner: node.id, id: node.id, x, y, w, h };
    taken.push(box);
    self.more.push(box);
    ctx.fillStyle = colours.paper;
    ctx.strokeStyle = colours.soft;
    ctx.lineWidth = 0.8 / scale;
    ctx.beginPath();
    ctx.roundRect(x, y, w, h, h / 2);
    ctx.fill();
    ctx.stroke();
    ctx.font = `600 ${9.5 / scale}px ${colours.sans}`;
    ctx.fillStyle = colours.soft;
    ctx.fillText(node.more, x + w / 2, y + h / 2 + 0.5 / scale);
  }

  function drawBadge(ctx, scale, colours, badge, taken) {
    const words = badge.text ? width(`600 10.5px ${colours.sans}`, badge.text) + 8 : 0;
    const tall = 15 * Math.min(1, Math.max(0.55, scale * 1.15));
    const sign = badge.contested ? tall : 0;
    const [w, h] = [(words + sign) / scale, tall / scale];
    const free = badge.spots.find(
      (spot) => !taken.some((box) => meet(box, spot.x - w / 2, spot.y - h / 2, w, h)),
    );
    const spot = free ?? (badge.contested ? badge.spots[0] : null);
    if (!spot) return;
    const [x, y] = [spot.x - w / 2, spot.y - h / 2];
    const box = { owner: badge.id, id: badge.id, x, y, w, h };
    taken.push(box);
    self.badges.push(box);
    if (badge.text) {
      ctx.fillStyle = colours.paper;
      ctx.strokeStyle = badge.colour;
      ctx.lineWidth = 0.8 / scale;
      ctx.beginPath();
      ctx.roundRect(x + sign / scale, y, words / scale, h, h / 2);
      ctx.fill();
      ctx.stroke();
      ctx.font = `600 ${10.5 / scale}px ${colours.sans}`;
      ctx.fillStyle = badge.colour;
      ctx.fillText(badge.text, x + (sign + words / 2) / scale, spot.y + 0.5 / scale);
    }
    if (badge.contested) drawUnequal(ctx, x + h / 2, spot.y, h / 2, colours);
  }

  return self;
}

function fontOf(node, size, colours) {
  return `${node.strong ? "600 " : ""}${size}px ${colours.sans}`;
}

/** The sign of a contested line: "not equal" in a disc. */
function drawUnequal(ctx, x, y, r, colours) {
  ctx.fillStyle = colours.ink;
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.fill();
  ctx.strokeStyle = colours.paper;
  ctx.lineWidth = r * 0.22;
  ctx.beginPath();
  for (const [x1, y1, x2, y2] of [
    [-0.5, -0.22, 0.5, -0.22],
    [-0.5, 0.22, 0.5, 0.22],
    [0.32, -0.58, -0.32, 0.58],
  ]) {
    ctx.moveTo(x + x1 * r, y + y1 * r);
    ctx.lineTo(x + x2 * r, y + y2 * r);
  }
  ctx.stroke();
}

/** Bright before faded, the selected first, then by rank. */
function byImportance(a, b) {
  return a.faded - b.faded || b.strong - a.strong || b.rank - a.rank || (a.id < b.id ? -1 : 1);
}

function meet(box, x, y, w, h) {
  return box.x < x + w && x < box.x + box.w && box.y < y + h && y < box.y + box.h;
}
