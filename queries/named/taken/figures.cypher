// Figures: how many people, according to whom?
// Parameters: relation: text?
// Columns: claim, low, high, of, words, status, said_by, contested, quote, document
// Example: relation=abducted-by
MATCH (c:Claim)-[:FROM]->(d:Document)
WHERE (c.count_low IS NOT NULL OR c.count_high IS NOT NULL) AND ($relation IS NULL OR c.relation = $relation)
OPTIONAL MATCH (c)-[s:SAID_BY]->(a:Actor)
WITH c, d, s, a ORDER BY s.step, a.name
WITH c, d, collect(a.name) AS said_by
RETURN c.name AS claim, c.count_low AS low, c.count_high AS high, c.count_of AS of, c.count_text AS words,
       c.status AS status, said_by, c.contested AS contested, c.quote AS quote, d.name AS document
ORDER BY claim, high, c.id
