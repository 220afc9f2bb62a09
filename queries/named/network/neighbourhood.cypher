// Neighbourhood: what is told of an actor and others, and how sure is it? An empty end is told by nobody.
// Parameters: actor: actor, status: status?
// Columns: who, relation, whom, status, mode, date, contested, quote
// Example: actor="Megumi Yokota"
CALL {
  MATCH (a:Actor {id: $actor})-[r]-(b)
  WHERE r.of IS NOT NULL AND NOT b:Event
  RETURN startNode(r).name AS who, r.of AS relation, endNode(r).name AS whom, r.status AS status, r.mode AS mode,
         r.date AS date, r.earliest AS earliest, r.contested AS contested, r.quote AS quote, r.id AS id
  UNION
  MATCH (a:Actor {id: $actor})-->(e:Event)<-[:ABOUT]-(c:Claim)
  WHERE NOT c.negated AND c.status <> 'denied'
    AND ($actor IN c.from_ids AND c.to_ids IS NULL OR $actor IN c.to_ids AND c.from_ids IS NULL)
    AND NOT EXISTS { MATCH (a)-[r]-() WHERE r.claim = c.id }
  RETURN CASE WHEN $actor IN c.from_ids THEN a.name END AS who, replace(toUpper(c.relation), '-', '_') AS relation,
         CASE WHEN $actor IN c.to_ids THEN a.name END AS whom, c.status AS status, c.mode AS mode,
         c.date AS date, c.earliest AS earliest, c.contested AS contested, c.quote AS quote, c.id AS id
}
WITH *
WHERE $status IS NULL OR status = $status
RETURN who, relation, whom, status, mode, date, contested, quote
ORDER BY earliest, relation, who, whom, id
