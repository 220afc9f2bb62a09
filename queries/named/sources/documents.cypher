// Documents: what does the graph rest on?
// Parameters: none
// Columns: document, publisher, published, claims, sentences, gaps, url, key
MATCH (d:Document)
RETURN d.name AS document, d.publisher AS publisher, d.published AS published, d.claims AS claims,
       d.sentences AS sentences, d.gaps AS gaps, d.url AS url, d.key AS key
ORDER BY published, key
