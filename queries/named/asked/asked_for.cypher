// Called for: what did each request, order or promise call for, and did it come true?
// Parameters: actor: actor?
// Columns: act, act_status, content, content_status, mode, act_quote, content_quote
// Example: actor="Donald Trump"
MATCH (c:Claim)-[:CONTENT_OF]->(a:Claim)
WHERE $actor IS NULL OR EXISTS { MATCH (a)-[:ABOUT]->(:Event)<-[{of: 'INVOLVED_IN'}]-(:Actor {id: $actor}) }
OPTIONAL MATCH (c)-[:ABOUT]->(e:Event)
RETURN a.name AS act, a.status AS act_status, c.name AS content, coalesce(e.status, c.status) AS content_status,
       c.mode AS mode, a.quote AS act_quote, c.quote AS content_quote
ORDER BY a.said_at, a.id, c.id
