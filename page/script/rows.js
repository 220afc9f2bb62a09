// Rows of a table of columns, light enough for a hundred thousand: a row holds its number and reads when it is asked.

const NONE = Object.freeze([]);

/** A row for each entry of the columns; `more` have further properties, as getters, the later before the earlier. */
export function rowsOf(columns, ...more) {
  const names = Object.keys(columns);
  const row = {};
  for (const name of names) {
    Object.defineProperty(row, name, {
      configurable: true,
      get() {
        return columns[name][this.i];
      },
    });
  }
  for (const each of more) Object.defineProperties(row, Object.getOwnPropertyDescriptors(each));
  function Row(i) {
    this.i = i;
  }
  Row.prototype = row;
  const count = names.length ? columns[names[0]].length : 0;
  return Array.from({ length: count }, (_, i) => new Row(i));
}

/** A function that `make` makes when it is first called: most of what a page could tell nobody asks for. */
export function later(make) {
  let made = null;
  return (...given) => (made ??= make())(...given);
}

/**
 * For each of `owners` the numbers of the items that are its own, in their order: a function of an owner's number.
 * `visit(item, own)` calls `own(owner)` for every owner of an item.
 */
export function ownedBy(owners, items, visit) {
  const starts = new Uint32Array(owners + 1);
  const each = (own) => {
    for (let item = 0; item < items; item++) visit(item, (owner) => own(owner, item));
  };
  each((owner) => (starts[owner + 1] += 1));
  for (let owner = 0; owner < owners; owner++) starts[owner + 1] += starts[owner];
  const next = starts.slice();
  const own = new Uint32Array(starts[owners]);
  each((owner, item) => (own[next[owner]++] = item));
  return (owner) =>
    starts[owner] === starts[owner + 1] ? NONE : own.subarray(starts[owner], starts[owner + 1]);
}

/** The things with these numbers, as a list. */
export function picked(things, numbers) {
  return numbers.length ? Array.from(numbers, (i) => things[i]) : [];
}
