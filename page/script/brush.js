// The brush over the strip of time: two handles, a stretch to drag, the keyboard.

import { svg } from "./dom.js";

/**
 * Bring the brush over a drawing to life: `parts()` draws it `width` wide for the current state. `scaleNow()` is the scale
 * in use, or null; `tall` the height of what it covers; `label(scale, bin)` names a bin.
 */
export function startBrush(app, drawing, { scaleNow, tall, label }) {
  const self = { width: 1, parts };
  const bins = () => scaleNow().bins;
  const last = () => bins().length - 1;
  const binAt = (day) => {
    const i = bins().findIndex((bin) => bin.to >= day);
    return i < 0 ? last() : i;
  };
  const first = () => (app.state.from ? binAt(app.state.from) : 0);
  const final = () => (app.state.to ? binAt(app.state.to) : last());
  const set = (a, b) => {
    const low = Math.max(0, Math.min(a, b));
    const high = Math.min(last(), Math.max(a, b));
    app.change({ from: low === 0 ? "" : bins()[low].from, to: high === last() ? "" : bins()[high].to });
  };

  function parts() {
    const step = self.width / bins().length;
    const left = first() * step;
    const right = (final() + 1) * step;
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
    const bin = bins()[i];
    return svg(
      "g",
      {
        class: "handle",
        role: "slider",
        tabindex: "0",
        "data-handle": which,
        "aria-label": which === "first" ? "From" : "To",
        "aria-valuemin": bins()[0].year,
        "aria-valuemax": bins()[last()].year,
        "aria-valuenow": bin.year,
        "aria-valuetext": label(scaleNow(), bin),
        onkeydown: (event) => {
          const by = {
            ArrowLeft: -1,
            ArrowDown: -1,
            ArrowRight: 1,
            ArrowUp: 1,
            PageDown: -10,
            PageUp: 10,
            Home: -last(),
            End: last(),
          }[event.key];
          if (!by) return;
          event.preventDefault();
          if (which === "first") set(Math.min(final(), Math.max(0, first() + by)), final());
          else set(first(), Math.max(first(), Math.min(last(), final() + by)));
          drawing.querySelector(`[data-handle=${which}]`)?.focus();
        },
      },
      svg("rect", { class: "grip-room", x: x - 9, y: 0, width: 18, height: tall + 6 }),
      svg("rect", { class: "grip", x: x - 2.5, y: tall / 2 - 9, width: 5, height: 18, rx: 2.5 }),
      svg("line", { class: "grip-line", x1: x, x2: x, y1: 0, y2: tall }),
    );
  }

  const index = (event) => {
    const room = drawing.getBoundingClientRect();
    return Math.min(
      last(),
      Math.max(0, Math.floor(((event.clientX - room.left) / room.width) * bins().length)),
    );
  };
  let drag = null;
  drawing.addEventListener("pointerdown", (event) => {
    if (!scaleNow()) return;
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
      const by = Math.max(-drag.low, Math.min(last() - drag.high, now - drag.start));
      set(drag.low + by, drag.high + by);
    }
  });
  drawing.addEventListener("pointerup", (event) => {
    if (drag && drag.mode === "new" && index(event) === drag.start) set(drag.start, drag.start);
    drag = null;
  });
  return self;
}
