// Who was abducted or taken hostage by whom, and who says so?
// Parameters: victim: actor?, by: actor?, about: text?, status: status?, since: day?, until: day?
// Columns: victim, status, mode, relation, abductor, date, topic, contested, said_by, claims, documents, origins, quote, event
MATCH (a)-[r:ABDUCTED_BY|TAKEN_HOSTAGE_BY|ALLEGED|PROSPECT]->(b)
WHERE r.of IN ['ABDUCTED_BY', 'TAKEN_HOSTAGE_BY']
  AND ($victim IS NULL OR a.id = $victim) AND ($by IS NULL OR b.id = $by)
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
RETURN a.name AS victim, best.status AS status, best.mode AS mode, best.relation AS relation, b.name AS abductor, best.date AS date,
       best.topic AS topic, best.contested AS contested, best.said_by AS said_by, claims, documents, origins,
       best.quote AS quote, event
ORDER BY best.earliest, victim, abductor, event
