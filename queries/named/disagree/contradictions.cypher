// Contradictions: which claims cannot all be right, and why?
// Parameters: actor: actor?, status: status?
// Columns: why, claim, status, said_by, quote, document, rival, rival_status, rival_said_by, rival_quote, rival_document
// Example: actor=Japan
MATCH (x:Claim)-[k:CONTRADICTS]->(y:Claim), (x)-[:FROM]->(d:Document), (y)-[:FROM]->(f:Document)
OPTIONAL MATCH (x)-[s:SAID_BY|HELD_BY]->(a:Actor) WHERE type(s) = 'SAID_BY' OR x.status = 'denied'
WITH k, x, y, d, f, s, a ORDER BY type(s), s.step, a.name
WITH k, x, y, d, f, collect(DISTINCT a.name) AS said_by, collect(a.id) AS speakers
OPTIONAL MATCH (y)-[t:SAID_BY|HELD_BY]->(b:Actor) WHERE type(t) = 'SAID_BY' OR y.status = 'denied'
WITH k, x, y, d, f, said_by, speakers, t, b ORDER BY type(t), t.step, b.name
WITH k, x, y, d, f, said_by, speakers, collect(DISTINCT b.name) AS rival_said_by, collect(b.id) AS rivals
WHERE ($actor IS NULL OR $actor IN speakers OR $actor IN rivals) AND ($status IS NULL OR $status IN [x.status, y.status])
RETURN k.why AS why, x.name AS claim, x.status AS status, said_by, x.quote AS quote, d.name AS document,
       y.name AS rival, y.status AS rival_status, rival_said_by, y.quote AS rival_quote, f.name AS rival_document
ORDER BY why, claim, rival, x.id, y.id
