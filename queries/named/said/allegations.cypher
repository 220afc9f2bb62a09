// Allegations: what is only said to have happened, and by whom?
// Parameters: actor: actor?
// Columns: claim, said_by, contested, quote, document, published
// Example: actor=Japan
MATCH (c:Claim {status: 'alleged'})-[:FROM]->(d:Document)
OPTIONAL MATCH (c)-[s:SAID_BY]->(a:Actor)
WITH c, d, s, a ORDER BY s.step, a.name
WITH c, d, collect(a.name) AS said_by, collect(a.id) AS ids
WHERE $actor IS NULL OR $actor IN ids
RETURN c.name AS claim, said_by, c.contested AS contested, c.quote AS quote, d.name AS document, d.published AS published
ORDER BY published, claim, c.id
