// Attribution: through whose mouths did a claim come? Step 0 stands nearest to the article.
// Parameters: claim: id?
// Columns: claim, step, who, quote, document
// Example: claim=claim/0123456789abcdef
MATCH (c:Claim)-[s:SAID_BY]->(a:Actor), (c)-[:FROM]->(d:Document)
WHERE $claim IS NULL OR c.id = $claim
RETURN c.name AS claim, s.step AS step, a.name AS who, c.quote AS quote, d.name AS document
ORDER BY c.id, step, who
