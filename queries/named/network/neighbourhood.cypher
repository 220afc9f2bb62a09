// What connects an actor with others, and how sure is it?
// Parameters: actor: actor
// Columns: who, relation, whom, status, mode, date, contested, quote
MATCH (a:Actor {id: $actor})-[r]-(b)
WHERE r.of IS NOT NULL AND NOT b:Event
RETURN startNode(r).name AS who, r.of AS relation, endNode(r).name AS whom, r.status AS status, r.mode AS mode,
       r.date AS date, r.contested AS contested, r.quote AS quote
ORDER BY r.earliest, relation, who, whom, r.id
