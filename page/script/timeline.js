// The strip of time: bars by status, spans for what is known less exactly, a brush that filters.

import { el, refill, svg } from "./dom.js";
import { binned, binsOf } from "./time.js";
import { dateWords, plural } from "./words.js";

const STATUSES = ["happened", "alleged", "planned", "wished", "denied"];
const LANES = 4;
const LANE = 5;
const BARS = 40;
const AXIS = 16;
const TOP = 4;

/** Bring the strip to life; the returned function draws it for the current state. */
export function startTimeline(app, box) {
  const scale = binsOf(app.store.claims);
  const drawing = svg("svg", {
    class: "strip",
    role: "group",
    "aria-label": "Claims by time; drag to choose a span",
  });
  const side = el("div", { class: "time-side" });
  if (!scale) {
    refill(box, el("p", { class: "unsaid" }, "No claim says when it happened."));
    return () => {};
  }
  refill(box, drawing, side);
  const brush = startBrush(app, scale, drawing);
  const draw = () => {
    const width = Math.max(200, drawing.clientWidth || box.clientWidth - 170);
    const timely = app.store.claims.filter((claim) => app.result.beforeTime[claim.i]);
    const data = binned(scale, timely);
    drawing.setAttribute("viewBox", `0 0 ${width} ${height()}`);
    brush.width = width;
    refill(
      drawing,
      bars(app, scale, data, width),
      spans(app, scale, data, width),
      axis(scale, width),
      brush.parts(),
    );
    refill(side, words(app, scale), undated(app, data.undated));
  };
  new ResizeObserver(draw).observe(box);
  return draw;
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

function at(scale, day, width) {
  const i = scale.bins.findIndex((bin) => day <= bin.to);
  const bin = scale.bins[i < 0 ? scale.bins.length - 1 : i];
  const part =
    (Date.parse(day) - Date.parse(bin.from)) / (Date.parse(bin.to) - Date.parse(bin.from) + 86400000);
  return ((i < 0 ? scale.bins.length - 1 : i) + Math.min(1, Math.max(0, part))) * (width / scale.bins.length);
}

function spans(app, scale, data, width) {
  const ends = new Array(LANES).fill(-1);
  return data.spans.map((span) => {
    const x = at(scale, span.start, width);
    const right = Math.max(x + 3, at(scale, span.end, width));
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
  return el("label", { class: "undated" }, box, ` ${count} undated`);
}

function startBrush(app, scale, drawing) {
  const self = { width: 1, parts };
  const last = scale.bins.length - 1;
  const first = () =>
    app.state.from ? clampIndex(scale.bins.findIndex((bin) => bin.to >= app.state.from)) : 0;
  const final = () => {
    if (!app.state.to) return last;
    const i = scale.bins.findIndex((bin) => bin.to >= app.state.to);
    return i < 0 ? last : i;
  };
  const clampIndex = (i) => (i < 0 ? last : i);
  const set = (a, b) => {
    const low = Math.max(0, Math.min(a, b));
    const high = Math.min(last, Math.max(a, b));
    app.change({ from: low === 0 ? "" : scale.bins[low].from, to: high === last ? "" : scale.bins[high].to });
  };

  function parts() {
    const step = self.width / scale.bins.length;
    const left = first() * step;
    const right = (final() + 1) * step;
    const tall = base();
    const whole = !app.state.from && !app.state.to;
    return [
      svg("rect", { class: "shade", x: 0, y: 0, width: left, height: tall }),
      svg("rect", { class: "shade", x: right, y: 0, width: Math.max(0, self.width - right), height: tall }),
      !whole && svg("rect", { class: "brush", x: left, y: 0.5, width: right - left, height: tall - 1 }),
      handle("first", left, first()),
      handle("final", right, final()),
    ];
  }

  function handle(which, x, i) {
    const bin = scale.bins[i];
    return svg(
      "g",
      {
        class: "handle",
        role: "slider",
        tabindex: "0",
        "data-handle": which,
        "aria-label": which === "first" ? "From" : "To",
        "aria-valuemin": scale.bins[0].year,
        "aria-valuemax": scale.bins[last].year,
        "aria-valuenow": bin.year,
        "aria-valuetext": label(scale, bin),
        onkeydown: (event) => {
          const by = {
            ArrowLeft: -1,
            ArrowDown: -1,
            ArrowRight: 1,
            ArrowUp: 1,
            PageDown: -10,
            PageUp: 10,
            Home: -last,
            End: last,
          }[event.key];
          if (!by) return;
          event.preventDefault();
          if (which === "first") set(Math.min(final(), Math.max(0, first() + by)), final());
          else set(first(), Math.max(first(), Math.min(last, final() + by)));
          drawing.querySelector(`[data-handle=${which}]`)?.focus();
        },
      },
      svg("rect", { class: "grip-room", x: x - 9, y: 0, width: 18, height: base() + 6 }),
      svg("rect", { class: "grip", x: x - 2.5, y: base() / 2 - 9, width: 5, height: 18, rx: 2.5 }),
      svg("line", { class: "grip-line", x1: x, x2: x, y1: 0, y2: base() }),
    );
  }

  const index = (event) => {
    const room = drawing.getBoundingClientRect();
    return Math.min(
      last,
      Math.max(0, Math.floor(((event.clientX - room.left) / room.width) * scale.bins.length)),
    );
  };
  let drag = null;
  drawing.addEventListener("pointerdown", (event) => {
    const grip = event.target.closest?.("[data-handle]")?.dataset.handle;
    const start = index(event);
    const brushed = app.state.from || app.state.to;
    const inside = brushed && start >= first() && start <= final();
    drag = { grip, start, low: first(), high: final(), mode: grip ? "grip" : inside ? "move" : "new" };
    drawing.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  drawing.addEventListener("pointermove", (event) => {
    if (!drag) return;
    const now = index(event);
    if (drag.mode === "grip")
      set(
        drag.grip === "first" ? Math.min(now, drag.high) : drag.low,
        drag.grip === "first" ? drag.high : Math.max(now, drag.low),
      );
    else if (drag.mode === "new") set(drag.start, now);
    else {
      const by = Math.max(-drag.low, Math.min(last - drag.high, now - drag.start));
      set(drag.low + by, drag.high + by);
    }
  });
  drawing.addEventListener("pointerup", (event) => {
    if (drag && drag.mode === "new" && index(event) === drag.start) set(drag.start, drag.start);
    drag = null;
  });
  return self;
}
