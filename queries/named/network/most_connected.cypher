// Most connected: who takes part in most events that happened?
// Parameters: limit: number = 20
// Columns: name, kind, events, id
// Example: limit=10
MATCH (a:Actor)-[:INVOLVED_IN]->(e:Event)
WITH a, count(DISTINCT e) AS events
RETURN a.name AS name, a.kind AS kind, events, a.id AS id
ORDER BY events DESC, name, id
LIMIT $limit
