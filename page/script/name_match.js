// Where names stand in texts, whatever the case, accents, hyphens and spaces: "Ana-Lee Arvel" is also "ANALEE ARVEL".

const PLAIN = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};
const SHORT = 3;
const KEY = 4;

/**
 * A text as bare letters and digits: `letters`; for each of them where in the text it stands (`at`), and whether a word
 * begins there (`starts`, which has one place more: the end is the beginning of nothing, and so a boundary).
 */
export function bare(text) {
  let letters = "";
  const at = [];
  const starts = [];
  let boundary = true;
  const add = (letter, position) => {
    letters += letter;
    at.push(position);
    starts.push(boundary);
    boundary = false;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (PLAIN_ASCII[code]) add(PLAIN_ASCII[code], i);
      else boundary = true;
      continue;
    }
    const char = String.fromCodePoint(text.codePointAt(i));
    const plain = folded(char);
    if (plain === null) boundary = true;
    else for (let unit = 0; unit < plain.length; unit++) add(plain[unit], i);
    i += char.length - 1;
  }
  starts.push(true);
  return { letters, at, starts };
}

/** For each ASCII character its small letter or digit; "" for what parts words. */
const PLAIN_ASCII = Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(char) ? char : "";
});

/** The plain letters of another character; null where it parts words, nothing for an accent or a joiner. */
function folded(char) {
  if (/^[\p{M}\p{Cf}]$/u.test(char)) return "";
  let plain = "";
  for (const each of char.normalize("NFKD").toLowerCase()) {
    if (/[\p{L}\p{N}]/u.test(each)) plain += PLAIN[each] ?? each;
  }
  return plain || null;
}

/** The bare letters of a name. */
export function lettersOf(name) {
  return bare(name).letters;
}

export function isLatin(letters) {
  return /^[a-z0-9\p{Script=Latin}]*$/u.test(letters);
}

/**
 * A finder of many names at once: gives for a text [{name, start, end}], places in the text. `names`: bare letters →
 * anything. In Latin letters a name is found as whole words, with or without an "s" behind it; in other scripts, which do
 * not part words or change their ends, anywhere.
 */
export function finder(names) {
  const short = new Map();
  const long = new Map();
  let others = false;
  for (const [letters, name] of names) {
    if (!letters) continue;
    const latin = isLatin(letters);
    others ||= !latin;
    const entry = { letters, latin, name };
    const [map, key] = letters.length <= SHORT ? [short, letters] : [long, letters.slice(0, KEY)];
    if (!map.has(key)) map.set(key, []);
    map.get(key).push(entry);
  }
  return (text) => {
    const { letters, at, starts } = bare(text);
    const found = [];
    for (let i = 0; i < letters.length; i++) {
      if (!starts[i] && !(others && letters.charCodeAt(i) > 127)) continue;
      const compare = (entries) => {
        for (const entry of entries ?? []) {
          if (!letters.startsWith(entry.letters, i)) continue;
          const end = i + entry.letters.length;
          if (entry.latin && !(starts[i] && ends(letters, starts, end))) continue;
          found.push({ name: entry.name, start: at[i], end: at[end - 1] + 1 });
        }
      };
      compare(long.get(letters.slice(i, i + KEY)));
      for (let length = 1; short.size && length <= SHORT; length++) compare(short.get(letters.slice(i, i + length)));
    }
    return found;
  };
}

/** Whether a word ends here, or after a plural or possessive "s". */
function ends(letters, starts, end) {
  if (starts[end]) return true;
  return letters[end] === "s" && starts[end + 1];
}
