// Words in the order that people expect, small and large letters side by side.

/** Which of two ids, days or other plain values comes first: below 0, 0 or above 0. */
export function inOrder(one, other) {
  return one < other ? -1 : Number(one > other);
}

let collator = null;

/** Which of two texts comes first: below 0, 0 or above 0. One collator serves all: making them is slow. */
export function alphabetical(one, other) {
  collator ??= new Intl.Collator("en");
  return collator.compare(one, other);
}
