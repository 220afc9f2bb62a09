// Denials: who denies what?
// Parameters: actor: actor?
// Columns: who, claim, quote, document, published
// Example: actor="North Korea"
MATCH (c:Claim {status: 'denied'})-[:FROM]->(d:Document)
OPTIONAL MATCH (c)-[:SAID_BY|HELD_BY]->(a:Actor)
WITH DISTINCT c, d, a
WHERE $actor IS NULL OR a.id = $actor
RETURN a.name AS who, c.name AS claim, c.quote AS quote, d.name AS document, d.published AS published
ORDER BY published, who, c.id
