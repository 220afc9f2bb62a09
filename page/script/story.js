// A story: views in an order, each with a caption. Which of them is looked at stands in the address.

import { decoded, encoded, fresh } from "./state.js";

/** The state of a step; colours are the reader's. */
export function stepState(app, number) {
  const { theme } = app.state;
  return { ...fresh(), ...decoded(app.story[number - 1].view, app.facets), theme, step: String(number) };
}

/** What the view is called in an address, without colours. */
export function viewOf(state, facets) {
  return encoded({ ...state, theme: "" }, facets);
}

/** Whether what is seen is still what the step shows. */
export function isAtStep(app) {
  const step = app.story[Number(app.state.step) - 1];
  return Boolean(step) && viewOf(app.state, app.facets) === viewOf(decoded(step.view, app.facets), app.facets);
}

/** The address of what is seen: "step=3" as long as it is what step 3 shows, else the step and the whole view. */
export function addressOf(app) {
  const view = encoded(app.state, app.facets);
  if (!app.story[Number(app.state.step) - 1]) return view;
  const step = `step=${app.state.step}`;
  const theme = app.state.theme ? `&theme=${app.state.theme}` : "";
  if (isAtStep(app)) return step + theme;
  return `${step}&${viewOf(app.state, app.facets) || "undated=yes"}${theme}`;
}

/** The state that an address tells. */
export function stateOf(app, hash) {
  const parts = hash.replace(/^#/, "").split("&");
  const step = parts.find((part) => part.startsWith("step="))?.slice(5) ?? "";
  const state = decoded(hash, app.facets);
  if (!app.story[Number(step) - 1]) return state;
  const rest = parts.filter((part) => part && !part.startsWith("step=") && !part.startsWith("theme="));
  if (rest.length) return { ...state, step };
  return { ...decoded(app.story[Number(step) - 1].view, app.facets), theme: state.theme, step };
}

/** Show a step. */
export function goTo(app, number) {
  if (app.story[number - 1]) app.change(stepState(app, number), { push: true });
}

/** The view as it is now, without a caption yet, behind the step that is looked at; its number. */
export function addStep(app) {
  const at = Number(app.state.step) || app.story.length;
  const step = { view: viewOf(app.state, app.facets), caption: "" };
  changeStory(app, [...app.story.slice(0, at), step, ...app.story.slice(at)], String(at + 1));
  return at + 1;
}

/** Put another story in place; it lasts when the page is saved anew. */
export function changeStory(app, story, step = app.state.step) {
  app.story = story;
  app.storyChanged = true;
  app.change({ step: story[Number(step) - 1] ? step : "" });
}
