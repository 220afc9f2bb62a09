// Claims about: which claims are about a topic or use a word, and whose are they?
// Parameters: about: text?, actor: actor?, status: status?
// Columns: claim, status, mode, negated, topic, date, quote, document, published
// Example: about=abductions
MATCH (c:Claim)-[:FROM]->(d:Document)
WHERE ($status IS NULL OR c.status = $status)
  AND ($about IS NULL OR c.topic CONTAINS $about OR toLower(c.quote) CONTAINS toLower($about))
  AND ($actor IS NULL OR EXISTS { MATCH (c)-[:ABOUT]->(:Event)<-[{of: 'INVOLVED_IN'}]-(:Actor {id: $actor}) }
       OR EXISTS { MATCH (c)-[:ABOUT|SAID_BY|HELD_BY]->(:Actor {id: $actor}) })
RETURN c.name AS claim, c.status AS status, c.mode AS mode, c.negated AS negated, c.topic AS topic, c.date AS date,
       c.quote AS quote, d.name AS document, d.published AS published
ORDER BY published, claim, c.id
