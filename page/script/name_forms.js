// In which forms the name of somebody who is left out is looked for, and in which it cannot be, with the reason.

import { isLatin, lettersOf } from "./name_match.js";
import { rowOf } from "./part.js";

const SHORTEST_PART = 3;

/**
 * {names, told}: `names` for a finder, bare letters → [{actor, word, part}]; `told` what to say of the parts of names of
 * those in `gone`: {actor, looked: [words], not: [{word, bearer}], described: [words]}.
 *
 * Looked for are the name and every alias; of a person who is left out also each word of them, unless somebody who stays
 * bears it: a known actor, or one with a full name of capitalised words. Descriptions in small letters ("abductees") are
 * no names, unless somebody in `gone` has no other. Of those who are not in `gone`, names that somebody who stays bears as
 * well, and mere figures, are not looked for.
 */
export function nameForms(data, stays, gone) {
  const names = new Map();
  const told = [];
  const actors = (data.actors.id ?? []).map((_, i) => rowOf(data.actors, i));
  const out = actors.filter((_, i) => !stays.actors[i]);
  const staying = actors.filter((_, i) => stays.actors[i]);
  const shared = new Set(staying.flatMap(spelt).map(lettersOf));
  const bearers = bearersOf(staying, out.filter((actor) => gone.has(actor.id)).flatMap(spelt).map(lettersOf));
  const add = (letters, form) => {
    if (!names.has(letters)) names.set(letters, []);
    if (!names.get(letters).some((other) => other.actor === form.actor)) names.get(letters).push(form);
  };
  for (const actor of out) {
    const meant = gone.has(actor.id);
    for (const word of spelt(actor)) {
      const letters = lettersOf(word);
      if (letters.length < 2 || (isDescription(word) && !(meant && word === actor.name))) continue;
      if (!meant && (shared.has(letters) || bearers.has(letters) || !/\p{L}/u.test(letters))) continue;
      add(letters, { actor, word, part: false });
      for (const turned of otherOrders(actor, word)) add(lettersOf(turned), { actor, word: turned, part: false });
    }
    const parts = partsOf(actor);
    const free = parts.filter((word) => !bearers.has(lettersOf(word)));
    for (const word of free) add(lettersOf(word), { actor, word, part: true });
    if (meant) {
      const not = parts
        .filter((word) => bearers.has(lettersOf(word)))
        .map((word) => ({ word, bearer: bearers.get(lettersOf(word)).name }));
      const described = actor.aliases.filter(isDescription);
      told.push({ actor, looked: free, not, described });
    }
  }
  return { names, told };
}

function spelt(actor) {
  return [actor.name, ...actor.aliases].filter(Boolean);
}

function isDescription(word) {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/** "Arvel Ana" of "Ana Arvel", and the other way round. */
function otherOrders(actor, word) {
  const words = word.split(/[\s,]+/).filter(Boolean);
  if (actor.kind !== "person" || words.length < 2 || words.length > 4) return [];
  return [[words.at(-1), ...words.slice(0, -1)].join(" "), [...words.slice(1), words[0]].join(" ")];
}

/** The words of a person's names that could stand for it alone; each once, as first written. "son of Ana" has none. */
function partsOf(actor) {
  if (actor.kind !== "person") return [];
  const parts = new Map();
  for (const spelling of spelt(actor)) {
    const words = spelling.split(/[\s,]+/).filter(Boolean);
    if (words.length < 2 || words[0][0] === words[0][0].toLowerCase()) continue;
    for (const word of words) {
      const letters = lettersOf(word);
      const named = isLatin(letters) && letters.length >= SHORTEST_PART && !/^\d+$/.test(letters);
      if (named && word[0] !== word[0].toLowerCase() && !parts.has(letters)) parts.set(letters, word);
    }
  }
  return [...parts.values()];
}

/** Each word of the names of those who stay and are somebody of their own, with one who bears it. */
function bearersOf(staying, hiddenNames) {
  const bearers = new Map();
  for (const actor of staying) {
    if (actor.kind === "group") continue;
    for (const spelling of spelt(actor)) {
      const letters = lettersOf(spelling);
      const words = spelling.split(/[\s,]+/).filter(Boolean);
      const full = words.length > 1 && words.every((word) => word[0] !== word[0].toLowerCase());
      if (!(actor.known || full) || hiddenNames.some((name) => name && letters.includes(name))) continue;
      for (const word of words) {
        const part = lettersOf(word);
        if (part && !bearers.has(part)) bearers.set(part, actor);
      }
    }
  }
  return bearers;
}
