// A page of its own from this one: the same scripts and styles, another data block.

import { markupOf } from "./markup.js";
import { jsonInScript, writtenBlock } from "./packed.js";

/** The page as it stood in its file, before anything was drawn into it; its data is read again when it is needed. */
const pristine = document.documentElement.cloneNode(true);
for (const block of pristine.querySelectorAll('script[type="application/json"]')) block.textContent = "";
// A browser moves what stands behind the body into it, and more of it each time.
for (const end of [pristine.querySelector("body").lastChild]) if (end.nodeType === Node.TEXT_NODE) end.data = "\n";

/** The HTML of a page with this data and opening picture. The policy and all that it has hashes of stay as they are. */
export async function htmlOf(data, network) {
  const page = pristine.cloneNode(true);
  page.querySelector("title").textContent = data.about.title;
  page.querySelector("h1").textContent = data.about.title;
  const block = page.querySelector("#data");
  page.querySelector("#texts")?.remove();
  const { text, packed } = await writtenBlock(data);
  block.textContent = text;
  if (packed) block.dataset.packed = "gzip";
  else delete block.dataset.packed;
  page.querySelector("#network").textContent = jsonInScript(network);
  return `<!doctype html>\n${markupOf(page)}`;
}
