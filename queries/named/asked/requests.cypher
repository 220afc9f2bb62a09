// Requests: who asked, urged, demanded of or ordered whom, about what? An empty end is told by nobody.
// Parameters: by: actor?, to: actor?, about: text?, status: status?, since: day?, until: day?
// Columns: who, status, mode, relation, whom, date, topic, contested, said_by, claims, documents, origins, quote, event
// Example: to="Moon Jae-in" about=abductions
MATCH (c:Claim)
WHERE c.relation IN ['requested-of', 'called-on', 'demanded-of', 'ordered', 'invited', 'proposed-to'] AND NOT c.negated AND c.status <> 'denied'
  AND ($about IS NULL OR c.topic CONTAINS $about OR toLower(c.quote) CONTAINS toLower($about))
  AND ($since IS NULL OR c.latest >= $since) AND ($until IS NULL OR c.earliest <= $until)
UNWIND coalesce(c.from_ids, [null]) AS one
UNWIND coalesce(c.to_ids, [null]) AS other
WITH c, one, other
WHERE (one <> other OR one IS NULL AND other IS NOT NULL OR other IS NULL AND one IS NOT NULL)
  AND ($by IS NULL OR one = $by) AND ($to IS NULL OR other = $to)
OPTIONAL MATCH (c)-[s:SAID_BY]->(v:Actor)
WITH c, one, other, s, v ORDER BY s.step, v.id
WITH c, one, other, collect(v.name) AS said_by,
     CASE c.status WHEN 'happened' THEN 0 WHEN 'alleged' THEN 1 WHEN 'planned' THEN 2 ELSE 3 END AS weakness
ORDER BY weakness, c.id
WITH one, other, c.event AS event,
     collect(c {.status, .mode, .relation, .date, .earliest, .topic, .contested, .quote, weakness, said_by})[0] AS best,
     count(DISTINCT c) AS claims, count(DISTINCT c.document) AS documents, count(DISTINCT c.origin) AS origins
WHERE $status IS NULL OR best.status = $status
OPTIONAL MATCH (a:Actor|Place {id: one})
OPTIONAL MATCH (b:Actor|Place {id: other})
RETURN a.name AS who, best.status AS status, best.mode AS mode, replace(toUpper(best.relation), '-', '_') AS relation,
       b.name AS whom, best.date AS date, best.topic AS topic, best.contested AS contested, best.said_by AS said_by,
       claims, documents, origins, best.quote AS quote, event
ORDER BY best.earliest, who, whom, event, quote
