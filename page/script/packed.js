// The data block, unpacked where it was packed to keep the file small.

/** The value of a data block: JSON, or JSON that was compressed and written as base64. */
export async function readBlock(element) {
  if (element.dataset.packed !== "gzip") return JSON.parse(element.textContent);
  const bytes = Uint8Array.from(atob(element.textContent), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}
