// In common: through whom are two actors connected, by what happened, with one other between them?
// Parameters: one: actor, other: actor
// Columns: one, first, through, second, other
// Example: one="Shinzo Abe" other="Kim Jong Un"
MATCH (a:Actor {id: $one})-[r]-(m:Actor)-[s]-(b:Actor {id: $other})
WHERE r.status = 'happened' AND s.status = 'happened' AND m.id <> $one AND m.id <> $other
RETURN DISTINCT a.name AS one, r.of AS first, m.name AS through, s.of AS second, b.name AS other
ORDER BY through, first, second
