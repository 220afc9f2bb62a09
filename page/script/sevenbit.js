// Bytes as text of a page, seven bits a letter: what sevenbit.py writes, read and written.

const AVOIDED = new Set([0x00, 0x0d, 0x3c]);

/** The bytes of such a text. */
export function bytesOf(text) {
  const bytes = new Uint8Array(Math.floor((text.length * 7) / 8));
  let [held, bits, at] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    held = (held << 7) | (text.charCodeAt(i) & 127);
    bits += 7;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
    held &= (1 << bits) - 1;
  }
  return bytes;
}

/** Bytes as such a text: none of its letters ends a script element or is changed by a browser. */
export function lettersOf(bytes) {
  const parts = [];
  let [part, held, bits] = ["", 0, 0];
  const add = (value) => {
    part += String.fromCharCode(AVOIDED.has(value) ? value | 128 : value);
    if (part.length < 65536) return;
    parts.push(part);
    part = "";
  };
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 7; ) {
      bits -= 7;
      add(held >> bits);
      held &= (1 << bits) - 1;
    }
  }
  if (bits) add((held << (7 - bits)) & 127);
  return [...parts, part].join("");
}
