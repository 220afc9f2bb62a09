// What may come: planned, promised, threatened, asked for or wished, as far as nobody tells that it happened.
// Parameters: actor: actor?, relation: text?, about: text?
// Columns: who, relation, whom, status, mode, date, topic, held_by, quote, document
MATCH (a)-[r:PROSPECT]->(b), (c:Claim {id: r.claim})-[:FROM]->(d:Document)
WHERE NOT a:Event AND NOT b:Event
  AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
  AND ($relation IS NULL OR r.of = $relation)
  AND ($about IS NULL OR r.topic CONTAINS $about OR toLower(r.quote) CONTAINS toLower($about))
OPTIONAL MATCH (e:Event {id: r.event})
OPTIONAL MATCH (c)-[:HELD_BY]->(h:Actor)
WITH a, r, b, d, e, h ORDER BY h.name
WHERE e IS NULL OR e.status <> 'happened'
WITH a, r, b, d, collect(h.name) AS held_by
RETURN a.name AS who, r.of AS relation, b.name AS whom, r.status AS status, r.mode AS mode, r.date AS date,
       r.topic AS topic, held_by, r.quote AS quote, d.name AS document
ORDER BY r.earliest, who, relation, whom, r.id
