// Around: what happened, or may have, between two days, and who was in it?
// Parameters: since: day, until: day
// Columns: date, event, status, role, who
// Example: since=2002-09-01 until=2002-09-30
MATCH (e:Event)
WHERE e.latest >= $since AND e.earliest <= $until
OPTIONAL MATCH (a:Actor)-[r:INVOLVED_IN|ALLEGED|PROSPECT]->(e)
WHERE r.of = 'INVOLVED_IN'
RETURN e.date AS date, e.name AS event, r.status AS status, r.role AS role, a.name AS who
ORDER BY e.earliest, e.id, role, who
