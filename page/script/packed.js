// The data block, packed where that keeps the file small, and unpacked.

const LARGEST_PLAIN = 5_000_000;
const CHUNK = 0x8000;

/** The value of a data block: JSON, or JSON that was compressed and written as base64. */
export async function readBlock(element) {
  if (element.dataset.packed !== "gzip") return JSON.parse(element.textContent);
  const bytes = Uint8Array.from(atob(element.textContent), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
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
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return { text: btoa(binary), packed: true };
}
