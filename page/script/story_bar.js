// The story above the picture: the caption of a step, next and previous, by button or by arrow keys.

import { el, refill } from "./dom.js";
import { editStory } from "./story_editor.js";
import { goTo, isAtStep } from "./story.js";
import { plural } from "./words.js";

/** Bring the bar to life; gives what draws it. */
export function startStory(app, bar) {
  const move = (by) => {
    const number = Number(app.state.step) + by;
    if (app.story[number - 1]) goTo(app, number);
  };
  bar.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    move(by);
  });
  window.addEventListener("beforeunload", (event) => app.storyChanged && event.preventDefault());
  return () => showStory(app, bar, move);
}

function showStory(app, bar, move) {
  const number = Number(app.state.step);
  const step = app.story[number - 1];
  bar.hidden = app.story.length === 0;
  if (bar.hidden) return refill(bar);
  const focused = bar.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  refill(bar, step ? inside(app, number, step, move) : before(app));
  if (focused) (bar.querySelector(`[data-focus="${focused}"]:not(:disabled)`) ?? bar).focus();
  return undefined;
}

function before(app) {
  return [
    el("p", { class: "story-caption" }, `A story in ${plural(app.story.length, "step")} goes with this page.`),
    button("next", "Start", () => goTo(app, 1)),
    button("edit", "Edit", () => editStory(app)),
  ];
}

function inside(app, number, step, move) {
  const count = app.story.length;
  return [
    button("previous", "‹", () => move(-1), { "aria-label": "Previous step", disabled: number === 1 }),
    button("next", "›", () => move(1), { "aria-label": "Next step", disabled: number === count }),
    el("span", { class: "story-number" }, `${number} of ${count}`),
    el("p", { class: "story-caption", "aria-live": "polite" }, step.caption || "(no caption yet)"),
    !isAtStep(app) && button("back", "Back to this step", () => goTo(app, number)),
    button("edit", "Edit", () => editStory(app)),
    button("leave", "×", () => app.change({ step: "" }, { push: true }), { "aria-label": "Leave the story" }),
  ];
}

function button(focus, words, onclick, more = {}) {
  return el("button", { type: "button", "data-focus": focus, onclick, ...more }, words);
}
