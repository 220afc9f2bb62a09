// Timeline: what happened, or may have, in the order of time? Undated events come last.
// Parameters: status: status?, since: day?, until: day?
// Columns: date, event, kind, status, topic, contested, claims, documents, origins, id
// Example: since=2018 until=2018
MATCH (e:Event)
WHERE ($status IS NULL OR e.status = $status)
  AND ($since IS NULL OR e.latest >= $since) AND ($until IS NULL OR e.earliest <= $until)
RETURN e.date AS date, e.name AS event, e.kind AS kind, e.status AS status, e.topic AS topic, e.contested AS contested,
       e.claims AS claims, e.documents AS documents, e.origins AS origins, e.id AS id
ORDER BY e.earliest, e.latest, id
