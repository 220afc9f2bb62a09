// Led to: what led to what?
// Parameters: status: status?
// Columns: event, date, status, then, then_date
// Example: status=happened
MATCH (e:Event)-[r:LED_TO|ALLEGED|PROSPECT]->(f:Event)
WHERE r.of = 'LED_TO' AND ($status IS NULL OR r.status = $status)
RETURN e.name AS event, e.date AS date, r.status AS status, f.name AS then, f.date AS then_date
ORDER BY e.earliest, event, then, r.id
