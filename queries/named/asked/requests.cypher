// Who asked, urged, demanded of or ordered whom, about what?
// Parameters: by: actor?, to: actor?, about: text?, status: status?, since: day?, until: day?
// Columns: who, status, mode, relation, whom, date, topic, contested, said_by, claims, documents, origins, quote, event
MATCH (a)-[r:REQUESTED_OF|CALLED_ON|DEMANDED_OF|ORDERED|INVITED|PROPOSED_TO|ALLEGED|PROSPECT]->(b)
WHERE r.of IN ['REQUESTED_OF', 'CALLED_ON', 'DEMANDED_OF', 'ORDERED', 'INVITED', 'PROPOSED_TO']
  AND ($by IS NULL OR a.id = $by) AND ($to IS NULL OR b.id = $to)
  AND ($about IS NULL OR r.topic CONTAINS $about OR toLower(r.quote) CONTAINS toLower($about))
  AND ($since IS NULL OR r.latest >= $since) AND ($until IS NULL OR r.earliest <= $until)
MATCH (c:Claim {id: r.claim})
WITH a, b, r, c
ORDER BY CASE r.status WHEN 'happened' THEN 0 WHEN 'alleged' THEN 1 WHEN 'planned' THEN 2 ELSE 3 END, r.id
WITH a, b, r.event AS event,
     collect({status: r.status, mode: r.mode, relation: r.of, date: r.date, earliest: r.earliest, topic: r.topic,
              low: r.count_low, high: r.count_high, contested: r.contested, said_by: r.said_by, quote: r.quote})[0] AS best,
     count(DISTINCT c.id) AS claims, count(DISTINCT c.document) AS documents, count(DISTINCT c.origin) AS origins
WHERE $status IS NULL OR best.status = $status
RETURN a.name AS who, best.status AS status, best.mode AS mode, best.relation AS relation, b.name AS whom, best.date AS date,
       best.topic AS topic, best.contested AS contested, best.said_by AS said_by, claims, documents, origins,
       best.quote AS quote, event
ORDER BY best.earliest, who, whom, event
