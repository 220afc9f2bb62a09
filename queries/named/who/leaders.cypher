// Leaders: who leads or serves which state or body, according to which sentence?
// Parameters: actor: actor?
// Columns: who, relation, body, status, date, quote, document
// Example: actor="North Korea"
MATCH (a:Person)-[r:LEADS|SERVES|ALLEGED|PROSPECT]->(b:Actor), (d:Document {id: r.document})
WHERE r.of IN ['LEADS', 'SERVES'] AND ($actor IS NULL OR a.id = $actor OR b.id = $actor)
RETURN a.name AS who, r.of AS relation, b.name AS body, r.status AS status, r.date AS date, r.quote AS quote,
       d.name AS document
ORDER BY body, who, d.published, r.id
