// Prospects: what may come: planned, promised, threatened, asked for or wished, as far as nobody tells that it happened?
// Parameters: actor: actor?, relation: text?, about: text?, status: status?
// Columns: who, relation, whom, status, mode, date, topic, held_by, quote, document
// Example: actor="Shinzo Abe" status=wished
CALL {
  MATCH (a)-[r:PROSPECT]->(b)
  WHERE NOT a:Event AND NOT b:Event
  RETURN r.claim AS claim, a.id AS one, b.id AS other
  UNION
  MATCH (c:Claim)
  WHERE c.status IN ['planned', 'wished'] AND NOT c.negated AND (c.from_ids IS NULL OR c.to_ids IS NULL)
    AND NOT EXISTS { MATCH ()-[r:PROSPECT {claim: c.id}]->() }
  UNWIND coalesce(c.from_ids, [null]) AS one
  UNWIND coalesce(c.to_ids, [null]) AS other
  WITH c, one, other
  WHERE one IS NOT NULL OR other IS NOT NULL
  RETURN c.id AS claim, one, other
}
MATCH (c:Claim {id: claim})-[:FROM]->(d:Document)
WHERE ($actor IS NULL OR one = $actor OR other = $actor) AND ($status IS NULL OR c.status = $status)
  AND ($relation IS NULL OR c.relation = replace(toLower($relation), '_', '-'))
  AND ($about IS NULL OR c.topic CONTAINS $about OR toLower(c.quote) CONTAINS toLower($about))
OPTIONAL MATCH (e:Event {id: c.event})
OPTIONAL MATCH (c)-[:HELD_BY]->(h:Actor)
WITH c, d, one, other, e, h ORDER BY h.name
WHERE e IS NULL OR e.status <> 'happened'
WITH c, d, one, other, collect(h.name) AS held_by
OPTIONAL MATCH (a:Actor|Place {id: one})
OPTIONAL MATCH (b:Actor|Place {id: other})
RETURN a.name AS who, replace(toUpper(c.relation), '-', '_') AS relation, b.name AS whom, c.status AS status,
       c.mode AS mode, c.date AS date, c.topic AS topic, held_by, c.quote AS quote, d.name AS document
ORDER BY c.earliest, who, relation, whom, c.id, one, other
