// Writing a story: captions, their order, what goes.

import { el, refill } from "./dom.js";
import { changeStory, goTo } from "./story.js";

/** Open the editor, with the caption of one step ready to be written. */
export function editStory(app, number = Number(app.state.step) || 1) {
  const dialog = el("dialog", { class: "part", "aria-labelledby": "story-head" });
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());

  function draw(at) {
    refill(
      dialog,
      el("h2", { id: "story-head" }, "Story"),
      el(
        "p",
        {},
        "Each step is a view with a caption. To add one, make the view, then choose “Add this view to the story” under Save. The story is kept when you save the page as a new one.",
      ),
      app.story.length === 0 && el("p", {}, "There is no step left."),
      el("ol", { class: "plain steps" }, app.story.map((step, i) => row(i, step))),
      el(
        "p",
        { class: "dialog-buttons" },
        el("button", { type: "button", class: "main", onclick: () => dialog.close() }, "Done"),
      ),
    );
    dialog.querySelectorAll("textarea")[at - 1]?.focus();
  }

  function change(story, at) {
    changeStory(app, story, app.state.step ? String(Math.min(at, story.length)) : "");
    draw(at);
  }

  function moved(i, by) {
    const story = [...app.story];
    story.splice(i + by, 0, ...story.splice(i, 1));
    change(story, i + by + 1);
  }

  function row(i, step) {
    const act = (words, name, onclick, disabled = false) =>
      el("button", { type: "button", class: "small", "aria-label": `${name} step ${i + 1}`, onclick, disabled }, words);
    const write = (event) =>
      changeStory(
        app,
        app.story.map((each, j) => (j === i ? { ...each, caption: event.target.value } : each)),
      );
    const text = el("textarea", { rows: 3, maxlength: 1000, "aria-label": `Caption of step ${i + 1}`, oninput: write });
    text.value = step.caption;
    return el(
      "li",
      { class: "step" },
      el("span", { class: "story-number" }, String(i + 1)),
      text,
      el(
        "span",
        { class: "step-buttons" },
        act("Show", "Show", () => (dialog.close(), goTo(app, i + 1))),
        act("↑", "Move up", () => moved(i, -1), i === 0),
        act("↓", "Move down", () => moved(i, 1), i === app.story.length - 1),
        act("Delete", "Delete", () => change(app.story.filter((_, j) => j !== i), Math.max(1, i))),
      ),
    );
  }

  draw(number);
  dialog.showModal();
  dialog.querySelectorAll("textarea")[number - 1]?.focus();
}
