// Single source: which events rest on one origin alone, however often they are printed?
// Parameters: status: status?
// Columns: event, kind, status, date, claims, documents, id
// Example: status=happened
MATCH (e:Event {origins: 1})
WHERE $status IS NULL OR e.status = $status
RETURN e.name AS event, e.kind AS kind, e.status AS status, e.date AS date, e.claims AS claims,
       e.documents AS documents, e.id AS id
ORDER BY e.earliest, id
