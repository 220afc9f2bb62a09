// The strip of time: bars by status, spans for what is known less exactly, a brush that filters.

import { startBrush } from "./brush.js";
import { el, refill, svg } from "./dom.js";
import { grouped } from "./figures.js";
import { binned, binsOf, placed } from "./time.js";
import { dateWords, plural } from "./words.js";

const STATUSES = ["happened", "alleged", "planned", "wished", "denied"];
const LANES = 4;
const LANE = 5;
const BARS = 40;
const AXIS = 16;
const TOP = 4;
const NO_DATE = {
  "": "No claim says when it happened.",
  said: "No document says when it was published.",
};

/** Bring the strip to life; the returned function draws it for the current state. */
export function startTimeline(app, box) {
  const scales = {};
  const scaleOf = (clock) => {
    if (!(clock in scales)) scales[clock] = binsOf(app.store.claims, clock);
    return scales[clock];
  };
  const drawing = svg("svg", {
    class: "strip",
    role: "group",
    "aria-label": "Claims by time; drag to choose a span",
  });
  const side = el("div", { class: "time-side" });
  if (!scaleOf("") && !scaleOf("said")) {
    refill(box, el("p", { class: "unsaid" }, "No claim says when it happened, and no document when it was published."));
    return () => {};
  }
  refill(box, drawing, side);
  const places = {};
  const brush = startBrush(app, drawing, { scaleNow: () => scaleOf(app.state.clock), tall: base(), label });
  const draw = () => {
    const { clock } = app.state;
    const scale = scaleOf(clock);
    if (!scale) {
      refill(drawing);
      refill(side, clocks(app), el("p", { class: "unsaid" }, NO_DATE[clock]));
      return;
    }
    const width = Math.max(200, drawing.clientWidth || box.clientWidth - 170);
    places[clock] ??= placed(scale, app.store.claims, clock);
    const data = binned(scale, app.store.claims, { at: places[clock], shown: app.result.beforeTime, clock });
    drawing.setAttribute("viewBox", `0 0 ${width} ${height()}`);
    brush.width = width;
    refill(
      drawing,
      bars(app, scale, data, width),
      spans(app, scale, data, width),
      axis(scale, width),
      brush.parts(),
    );
    refill(side, clocks(app), words(app, scale), undated(app, data.undated));
  };
  new ResizeObserver(draw).observe(box);
  return draw;
}

/** By which clock the strip counts and filters. */
function clocks(app) {
  const button = (clock, words, title) =>
    el(
      "button",
      {
        type: "button",
        title,
        "aria-pressed": String(app.state.clock === clock),
        onclick: () => app.state.clock !== clock && app.change({ clock, from: "", to: "" }),
      },
      words,
    );
  return el(
    "div",
    { class: "switch clocks", role: "group", "aria-label": "By which date" },
    button("", "happened", "By when it happened or is to happen"),
    button("said", "said", "By when the document was published"),
  );
}

function height() {
  return TOP + LANES * LANE + BARS + AXIS;
}

function base() {
  return TOP + LANES * LANE + BARS;
}

function bars(app, scale, data, width) {
  const step = width / scale.bins.length;
  const most = Math.max(
    1,
    ...data.counts.map((count) => STATUSES.reduce((sum, status) => sum + (count[status] ?? 0), 0)),
  );
  return data.counts.flatMap((count, i) => {
    let y = base();
    return STATUSES.filter((status) => count[status]).map((status) => {
      const tall = Math.max(1.5, (count[status] / most) * BARS);
      y -= tall;
      return svg(
        "rect",
        { class: `bar ${status}`, x: i * step + step * 0.1, y, width: Math.max(1, step * 0.8), height: tall },
        svg(
          "title",
          {},
          `${label(scale, scale.bins[i])}: ${plural(count[status], "claim")} ${app.store.words.status[status].heading}`,
        ),
      );
    });
  });
}

function label(scale, bin) {
  return scale.unit === "decade"
    ? `${bin.year}s`
    : dateWords(scale.unit === "month" ? bin.from.slice(0, 7) : bin.from.slice(0, 4));
}

function across(scale, day, width) {
  const i = scale.bins.findIndex((bin) => day <= bin.to);
  const bin = scale.bins[i < 0 ? scale.bins.length - 1 : i];
  const part =
    (Date.parse(day) - Date.parse(bin.from)) / (Date.parse(bin.to) - Date.parse(bin.from) + 86400000);
  return ((i < 0 ? scale.bins.length - 1 : i) + Math.min(1, Math.max(0, part))) * (width / scale.bins.length);
}

function spans(app, scale, data, width) {
  const ends = new Array(LANES).fill(-1);
  return data.spans.map((span) => {
    const x = across(scale, span.start, width);
    const right = Math.max(x + 3, across(scale, span.end, width));
    let lane = ends.findIndex((end) => end < x - 2);
    if (lane < 0) lane = LANES - 1;
    ends[lane] = right;
    const y = TOP + (LANES - 1 - lane) * LANE;
    const text = `${dateWords(`${span.start}/${span.end}`)}: ${plural(span.claims.length, "claim")} ${app.store.words.status[span.status].heading}, no exact time`;
    return svg(
      "g",
      { class: `span ${span.status}` },
      svg("rect", { x, y, width: right - x, height: 2.5, rx: 1 }, svg("title", {}, text)),
      span.openEnd && svg("text", { x: width - 2, y: y + 3, "text-anchor": "end", class: "open" }, "…"),
      span.openStart && svg("text", { x: 2, y: y + 3, class: "open" }, "…"),
    );
  });
}

function axis(scale, width) {
  const step = width / scale.bins.length;
  const every =
    scale.unit === "month"
      ? 12
      : scale.unit === "year"
        ? scale.bins.length > 70
          ? 10
          : scale.bins.length > 25
            ? 5
            : 2
        : 5;
  const marks = [];
  let last = -100;
  scale.bins.forEach((bin, i) => {
    const round =
      scale.unit === "month"
        ? bin.month === 1
        : scale.unit === "year"
          ? bin.year % every === 0
          : bin.year % (every * 10) === 0;
    if (!round || i * step - last < 42 || i * step > width - 26) return;
    last = i * step;
    marks.push(
      svg("line", { class: "tick", x1: i * step, x2: i * step, y1: base(), y2: base() + 4 }),
      svg("text", { class: "axis", x: i * step + 2, y: base() + 13 }, String(bin.year)),
    );
  });
  return [svg("line", { class: "tick", x1: 0, x2: width, y1: base(), y2: base() }), marks];
}

function words(app, scale) {
  const { from, to } = app.state;
  const [first, final] = [from || scale.from, to || scale.to];
  const years = first.endsWith("-01-01") && final.endsWith("-12-31");
  const span = years
    ? [...new Set([first.slice(0, 4), final.slice(0, 4)])].join(" – ")
    : `${dateWords(first)} – ${dateWords(final)}`;
  return el(
    "p",
    { class: "time-words" },
    el("strong", {}, span),
    (from || to) &&
      el("button", { type: "button", class: "all", onclick: () => app.change({ from: "", to: "" }) }, "all"),
  );
}

function undated(app, count) {
  const box = el("input", {
    type: "checkbox",
    id: "undated",
    onchange: () => app.change({ undated: box.checked }),
  });
  box.checked = app.state.undated;
  return el("label", { class: "undated" }, box, ` ${grouped(count)} undated`);
}
