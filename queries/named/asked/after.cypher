// After: what followed a request: was it raised, with whom, and what was the answer?
// Parameters: request: id
// Columns: step, who, relation, whom, status, mode, date, topic, quote, document, published, event
// Example: request=event/request/taro-kono/moon-jae-in/abductions/-
MATCH (q:Claim)-[:ABOUT]->(e:Event {id: $request})
WITH e, collect(q) AS told, min(q.said_at) AS said
WITH e, said, reduce(all = [], q IN told | all + coalesce(split(q.topic, ', '), [])) AS topics,
     reduce(all = [], q IN told | all + coalesce(q.to_ids, [])) AS asked
OPTIONAL MATCH (r:Claim {relation: 'raised-with'})
WHERE any(id IN r.from_ids WHERE id IN asked)
  AND (topics = [] OR any(topic IN topics WHERE r.topic CONTAINS topic OR toLower(r.quote) CONTAINS rtrim(topic, 's')))
WITH e, said, topics, asked, collect(r) AS raisings
WITH e, said, topics, asked, reduce(all = [], r IN raisings | all + coalesce(r.to_ids, [])) AS reached
MATCH (c:Claim)-[:FROM]->(d:Document)
WHERE c.event <> e.id AND NOT c.negated AND c.status <> 'denied'
  AND c.relation IN ['raised-with', 'met-with', 'talked-with', 'negotiated-with', 'accepted', 'refused', 'promised-to',
                     'agreed-with', 'acknowledged', 'apologised-to', 'conceded-to', 'allowed', 'opposed', 'released',
                     'repatriated', 'returned-to', 'informed', 'cancelled-on']
  AND (any(id IN coalesce(c.from_ids, []) + coalesce(c.to_ids, []) WHERE id IN asked)
       OR any(id IN c.from_ids WHERE id IN reached))
  AND (topics = [] OR any(topic IN topics WHERE c.topic CONTAINS topic OR toLower(c.quote) CONTAINS rtrim(topic, 's'))
       OR EXISTS { MATCH (c)-[:CONTENT_OF]->(:Claim)-[:ABOUT]->(e) })
  AND (e.earliest IS NULL OR coalesce(c.latest, c.said_at, e.earliest) >= e.earliest)
  AND (said IS NULL OR coalesce(c.said_at, said) >= said)
UNWIND coalesce(c.from_ids, [null]) AS one
UNWIND CASE WHEN size(c.from_ids) > 1 AND c.to_ids IS NULL THEN [id IN c.from_ids WHERE id > one]
       ELSE coalesce(c.to_ids, [null]) END AS other
OPTIONAL MATCH (a:Actor|Place {id: one})
OPTIONAL MATCH (b:Actor|Place {id: other})
WITH CASE WHEN EXISTS { MATCH (c)-[:CONTENT_OF]->(:Claim)-[:ABOUT]->(e) } THEN 'asked for'
          WHEN c.relation = 'raised-with' THEN 'raised'
          WHEN c.relation IN ['met-with', 'talked-with', 'negotiated-with'] THEN 'met'
          ELSE 'answered' END AS step, a, b, c, d
RETURN step, a.name AS who, replace(toUpper(c.relation), '-', '_') AS relation, b.name AS whom, c.status AS status,
       c.mode AS mode, c.date AS date, c.topic AS topic, c.quote AS quote, d.name AS document, d.published AS published,
       c.event AS event
ORDER BY step <> 'asked for', c.earliest, published, step, who, whom, c.id
