// Mentions: which documents name an actor, also where no claim came out?
// Parameters: actor: actor?
// Columns: name, document, published, times
// Example: actor="Megumi Yokota"
MATCH (d:Document)-[r:MENTIONS]->(a)
WHERE $actor IS NULL OR a.id = $actor
RETURN a.name AS name, d.name AS document, d.published AS published, r.times AS times
ORDER BY name, published, document
