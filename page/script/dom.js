// Elements from words: text becomes text nodes, never markup.

const SVG = "http://www.w3.org/2000/svg";

function filled(element, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  add(element, children);
  return element;
}

/** An element with attributes (`on…` are listeners) and children: texts, elements, lists of these, or nothing. */
export function el(tag, properties, ...children) {
  return filled(document.createElement(tag), properties, children);
}

export function svg(tag, properties, ...children) {
  return filled(document.createElementNS(SVG, tag), properties, children);
}

export function add(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === undefined || child === null || child === false || child === "") continue;
    element.append(typeof child === "object" ? child : document.createTextNode(String(child)));
  }
}

export function refill(element, ...children) {
  element.replaceChildren();
  add(element, children);
}

/** A link for an address that a browser may follow (http and https alone), else the plain text of it. */
export function link(address, words) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return words === address ? el("span", {}, address) : el("span", { title: address }, words);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") return el("span", {}, address);
  return el("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, words);
}

/** The text with every stretch that matches one of the folded words marked. */
export function marked(text, ranges) {
  const parts = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start < at) continue;
    parts.push(text.slice(at, start), el("mark", {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

export const byId = (id) => document.getElementById(id);
