// The data block as things that know each other: actors, documents, claims, lines.

function rows(table) {
  const names = Object.keys(table);
  const count = names.length ? table[names[0]].length : 0;
  const list = new Array(count);
  for (let i = 0; i < count; i++) {
    const row = { i };
    for (const name of names) row[name] = table[name][i];
    list[i] = row;
  }
  return list;
}

/** All of a page's content, every index replaced by the thing itself. */
export function unpacked(data) {
  const actors = rows(data.actors);
  const documents = rows(data.documents);
  const claims = rows(data.claims);
  const lines = rows(data.lines);
  const structure = rows(data.structure);
  for (const actor of actors)
    Object.assign(actor, { type: "actor", lines: [], claims: [], says: [], namedIn: [] });
  for (const document of documents) Object.assign(document, { type: "document", claimList: [], named: [] });
  for (const claim of claims) linkClaim(claim, actors, documents);
  for (const line of [...lines, ...structure]) linkLine(line, actors, claims);
  for (const [one, other, why] of data.rivals) {
    claims[one].rivals.push({ claim: claims[other], why });
    claims[other].rivals.push({ claim: claims[one], why });
  }
  for (const [content, act] of data.contents) {
    claims[content].askedIn.push(claims[act]);
    claims[act].asks.push(claims[content]);
  }
  for (const [document, actor, times] of data.namings) {
    actors[actor].namedIn.push({ document: documents[document], times });
    documents[document].named.push({ actor: actors[actor], times });
  }
  const communities = data.communities.map((each, i) => {
    const community = {
      type: "community",
      i,
      id: `community/${i}`,
      name: each.name,
      kind: "community",
      known: true,
      lines: [],
      members: each.members.map((member) => actors[member]),
      drawn: each.drawn.map(([member, x, y]) => ({ actor: actors[member], x, y })),
    };
    for (const member of community.members) member.community = community;
    return community;
  });
  const events = new Map(
    rows(data.events).map((event) => [
      event.id,
      { ...event, type: "event", kind: "event", known: true, lines: [], claims: [] },
    ]),
  );
  for (const claim of claims) if (claim.event) events.get(claim.event).claims.push(claim);
  const inOrder = [...events.values()];
  const eventLinks = rows(data.event_links).map((link) => ({
    ...link,
    type: "link",
    source: inOrder[link.source],
    target: inOrder[link.target],
    claims: link.claims.map((claim) => claims[claim]),
  }));
  const index = new Map();
  for (const thing of [...actors, ...documents, ...claims, ...lines, ...events.values()])
    index.set(`${thing.type}:${thing.id}`, thing);
  return {
    about: data.about,
    story: data.story ?? [],
    words: data.words,
    actors,
    documents,
    claims,
    lines,
    structure,
    eventLinks,
    communities,
    events,
    index,
  };
}

function linkClaim(claim, actors, documents) {
  claim.type = "claim";
  // What is told as not so never counts or looks like what is told as so.
  claim.tone = claim.negated ? "denied" : claim.status;
  claim.sources = claim.sources.map((i) => actors[i]);
  claim.targets = claim.targets.map((i) => actors[i]);
  claim.places = claim.places.map((i) => actors[i]);
  claim.document = documents[claim.document];
  claim.document.claimList.push(claim);
  claim.voices = claim.said_by.map(([step, i]) => ({ step, actor: actors[i] }));
  claim.holders = claim.held_by.map((i) => actors[i]);
  claim.ends = [...new Set([...claim.sources, ...claim.targets, ...claim.places])];
  claim.lines = [];
  claim.rivals = [];
  claim.asks = [];
  claim.askedIn = [];
  for (const actor of claim.ends) actor.claims.push(claim);
  for (const actor of new Set([...claim.voices.map((voice) => voice.actor), ...claim.holders]))
    actor.says.push(claim);
}

function linkLine(line, actors, claims) {
  line.type = "line";
  line.source = actors[line.source];
  line.target = actors[line.target];
  line.id = `${line.source.id}|${line.of}|${line.status}|${line.target.id}`;
  line.claims = line.claims.map((i) => claims[i]);
  line.contested = line.claims.some((claim) => claim.contested > 0);
  line.relation = line.claims.length ? line.claims[0].relation : "";
  if (!line.claims.length) return;
  for (const claim of line.claims) claim.lines.push(line);
  line.source.lines.push(line);
  line.target.lines.push(line);
}

/** How many documents and independent origins stand behind some claims. */
export function tally(claims) {
  return {
    claims: claims.length,
    documents: new Set(claims.map((claim) => claim.document)).size,
    origins: new Set(claims.map((claim) => claim.origin)).size,
  };
}
