// Between: every line that joins two actors, however sure, with its sentence.
// Parameters: one: actor, other: actor, status: status?
// Columns: who, relation, whom, status, mode, date, topic, contested, said_by, quote, document, edge
// Example: one="Shinzo Abe" other="Moon Jae-in"
MATCH (a:Actor {id: $one})-[r]-(b:Actor {id: $other})
WHERE r.of IS NOT NULL AND ($status IS NULL OR r.status = $status)
OPTIONAL MATCH (d:Document {id: r.document})
RETURN startNode(r).name AS who, r.of AS relation, endNode(r).name AS whom, r.status AS status, r.mode AS mode,
       r.date AS date, r.topic AS topic, r.contested AS contested, r.said_by AS said_by, r.quote AS quote,
       d.name AS document, r.id AS edge
ORDER BY r.earliest, relation, edge
