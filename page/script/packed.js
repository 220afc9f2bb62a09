// The data block: plain JSON, JSON that was compressed, or, of a large page, tables made small.

import { bytesOf, lettersOf } from "./sevenbit.js";
import { unpackedTables, unpackedTexts, unpackedWhole } from "./unpacking.js";

const LARGEST_PLAIN = 5_000_000;

/** All data of a page as one object, texts included. */
export async function readBlock(element) {
  const { data, texts } = await readTables(element);
  return texts ? unpackedWhole(data, await texts()) : data;
}

/**
 * The data and, of a large page, a function that gives its texts: until then `quote`, `before` and `after` of claims
 * are the numbers of texts, -1 for none. `opened(part)` is told how far it is, from 0 to 1.
 */
export async function readTables(element, opened = () => {}) {
  const { packed } = element.dataset;
  if (!packed) return { data: JSON.parse(element.textContent), texts: null };
  const value = await decompressed(element.textContent, opened);
  if (packed === "gzip") return { data: value, texts: null };
  const data = unpackedTables(value);
  const second = element.ownerDocument.getElementById("texts");
  return { data, texts: async () => unpackedTexts(await decompressed(second.textContent), data) };
}

async function decompressed(text, opened = () => {}) {
  const bytes = bytesOf(text);
  const stream = new Blob([bytes]).stream().pipeThrough(counted(bytes.length, opened));
  return JSON.parse(await new Response(stream.pipeThrough(new DecompressionStream("gzip"))).text());
}

function counted(length, opened) {
  let done = 0;
  return new TransformStream({
    transform(chunk, controller) {
      done += chunk.length;
      opened(done / length);
      controller.enqueue(chunk);
    },
  });
}

/** A value as JSON that can stand inside a script element: no `<`, `>` or `&`. */
export function jsonInScript(value) {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The text of a data block for this value, which `readBlock` gives back: {text, packed}. */
export async function writtenBlock(data) {
  const text = jsonInScript(data);
  if (text.length <= LARGEST_PLAIN) return { text, packed: false };
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return { text: lettersOf(bytes), packed: true };
}
