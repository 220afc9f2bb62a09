// Where the keyboard is, kept while parts of the page are drawn anew.

const PARTS = "nav[id], aside[id], section[id], div[id]";

/** Where an element stands, in words that survive a new drawing; null for nowhere in particular. */
export function spotOf(element) {
  if (!element || element === document.body) return null;
  const box = element.parentElement?.closest(PARTS);
  const [name, value] = ["data-focus", "href", "id"]
    .map((each) => [each, element.getAttribute(each)])
    .find(([, found]) => found) ?? ["", ""];
  if (!box || !name) return { element };
  const selector = `[${name}="${CSS.escape(value)}"]`;
  const nth = [...box.querySelectorAll(selector)].indexOf(element);
  return { element, box: box.id, selector, nth };
}

/** Put the keyboard back there; false when nothing is there any more. */
export function goTo(spot) {
  if (!spot) return false;
  const again = spot.element.isConnected
    ? spot.element
    : spot.box && document.getElementById(spot.box)?.querySelectorAll(spot.selector)[spot.nth];
  if (!again) return false;
  again.focus({ preventScroll: true });
  return document.activeElement === again;
}

/** Draw, and leave the keyboard where it was. */
export function keepingFocus(draw) {
  const spot = spotOf(document.activeElement);
  draw();
  if (spot && document.activeElement === document.body) goTo(spot);
}
