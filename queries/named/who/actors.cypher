// Actors: who is in the graph, known or not, and in how many documents?
// Parameters: kind: text?, known: flag?
// Columns: name, kind, known, country, documents, aliases, id
// Example: kind=person known=true
MATCH (a:Actor)
WHERE ($kind IS NULL OR a.kind = $kind) AND ($known IS NULL OR a.known = $known)
RETURN a.name AS name, a.kind AS kind, a.known AS known, a.country AS country, a.documents AS documents,
       a.aliases AS aliases, a.id AS id
ORDER BY documents DESC, name, id
