// Finding a thing by its type and id: "actor:person/ana-arvel". A list is indexed when one of its things is first wanted.

/** An index over the things of a store. */
export function lookup(store) {
  const made = new Map();
  const lists = {
    actor: () => store.actors,
    document: () => store.documents,
    claim: () => store.claims,
    structure: () => [...store.structure, ...store.eventLinks],
  };

  function byId(type, id) {
    if (!made.has(type)) made.set(type, new Map(lists[type]().map((thing) => [thing.id, thing])));
    return made.get(type).get(id);
  }

  function line(id) {
    const actor = byId("actor", id.split("|", 1)[0]);
    return actor?.lines.find((each) => each.id === id) ?? byId("structure", id);
  }

  return {
    get(key) {
      const at = key.indexOf(":");
      const [type, id] = [key.slice(0, at), key.slice(at + 1)];
      if (type === "line") return line(id);
      if (type === "event") return store.events.get(id);
      return type in lists ? byId(type, id) : undefined;
    },
    /** The keys of everything that can be looked at. */
    keys() {
      const things = [store.actors, store.documents, store.claims, store.lines, store.events.values()].flat();
      return things.map((thing) => `${thing.type}:${thing.id}`);
    },
  };
}
