// Evidence: which sentence stands behind a line, in which document, said by whom?
// Parameters: claim: id
// Columns: claim, status, mode, negated, quote, quote_start, quote_end, date, said_by, document, publisher, published, url, rule
// Example: claim=claim/0123456789abcdef
MATCH (c:Claim {id: $claim})-[:FROM]->(d:Document)
OPTIONAL MATCH (c)-[s:SAID_BY]->(a:Actor)
WITH c, d, s, a ORDER BY s.step, a.name
WITH c, d, collect(a.name) AS said_by
RETURN c.name AS claim, c.status AS status, c.mode AS mode, c.negated AS negated, c.quote AS quote,
       c.quote_start AS quote_start, c.quote_end AS quote_end, c.date AS date, said_by, d.name AS document,
       d.publisher AS publisher, d.published AS published, d.url AS url, c.rule AS rule
