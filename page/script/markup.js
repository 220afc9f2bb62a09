// An element as HTML text, as the standard serialises it: scripts and styles as they are, all else escaped.

const EMPTY = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
const RAW = new Set(["style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext", "noscript"]);

/** The markup of a node and all in it. Source: HTML standard, "Serializing HTML fragments". */
export function markupOf(node) {
  if (node.nodeType === Node.TEXT_NODE)
    return RAW.has(node.parentElement?.localName) ? node.data : escaped(node.data, /[&\u00A0<>]/g);
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  const name = node.localName;
  const attributes = [...node.attributes].map((each) => ` ${each.name}="${escaped(each.value, /[&\u00A0"<>]/g)}"`);
  const start = `<${name}${attributes.join("")}>`;
  if (EMPTY.has(name)) return start;
  const children = name === "template" ? node.content.childNodes : node.childNodes;
  return `${start}${[...children].map(markupOf).join("")}</${name}>`;
}

const NAMED = { "&": "&amp;", "\u00A0": "&nbsp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escaped(text, unfit) {
  return text.replace(unfit, (char) => NAMED[char]);
}
