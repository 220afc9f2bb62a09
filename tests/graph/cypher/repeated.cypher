// Quantified relationships and patterns, and the newer shortest paths.
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]->{1,2}(b) RETURN b.id ORDER BY b.id
MATCH (a:Person {id: 'person/0'})-[:MET_WITH|VISITED]->+(b:Government) RETURN DISTINCT b.id ORDER BY b.id
MATCH (a:Person {id: 'person/0'})-[r:MET_WITH]-{1,3}(b:Person) RETURN size(r) AS n, count(*) AS c ORDER BY n
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]->*(b) RETURN DISTINCT b.id ORDER BY b.id
MATCH p = (a:Person {id: 'person/0'})-[r:MET_WITH WHERE r.status = 'happened']->{1,3}(b) RETURN length(p), b.id ORDER BY length(p), b.id
MATCH p = (a:Person {id: 'person/0'}) ((x)-[r:MET_WITH]->(y)){1,2} (b) RETURN length(p), [n IN x | n.id], b.id ORDER BY length(p), b.id
MATCH (a:Person {id: 'person/1'}) ((x)-[r]->(y) WHERE r.status = 'happened'){1,2} (b:Government) RETURN [e IN r | e.id] AS e, [n IN y | n.id], b.id ORDER BY e
MATCH (a:Person) ((x)-[r]->(y) WHERE x.rank < y.rank){1,3} (b:Person {id: 'person/5'}) RETURN [n IN x | n.id] AS x, [n IN y | n.id] AS y, [e IN r | e.id] AS e ORDER BY e
MATCH (a:Person) ((x:Person)-[r:MET_WITH|VISITED]-(y:Person {known: true})){1,2} (b) RETURN a.id, [n IN x | n.id] AS x, b.id ORDER BY a.id, x, b.id
MATCH ((x)-[r:REQUESTED_OF]->(y)){2} RETURN [e IN r | e.id] AS e ORDER BY e
MATCH (a:Person) ((x)-[r:PART_OF]->(y))* (b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{2}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{,2}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{2,}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{0}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{3,1}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})<-[:REQUESTED_OF]-{1,3}(b) RETURN b.id ORDER BY b.id
MATCH (a:Person {id: 'person/0'})-[r {status: 'happened'}]-{1,2}(b) RETURN b.id ORDER BY b.id
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{1,2}(b)-[:VISITED]->(c) RETURN b.id, c.id ORDER BY b.id, c.id
MATCH (a)-[:MET_WITH*1..2]->{1,2}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[r:!MET_WITH]->{1,2}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[r]->{1,2}(b:Government) RETURN r[0].id AS i, size(r) ORDER BY i
MATCH (a:Person {id: 'person/0'})-[r]->{1,2}(b:Government) WHERE all(x IN r WHERE x.contested = 0) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[r]->{1,2}(b:Government) RETURN r.id
MATCH (a:Person {id: 'person/0'})-->{1,2}(b:Government) RETURN count(*)
MATCH p = ALL SHORTEST (a:Person {id: 'person/0'})-[:MET_WITH|VISITED]-+(b:Person {id: 'person/5'}) RETURN length(p), count(*)
MATCH p = SHORTEST 1 (a:Person {id: 'person/0'})-[:MET_WITH|VISITED]-+(b:Person {id: 'person/5'}) RETURN length(p)
MATCH p = ANY SHORTEST (a:Person {id: 'person/0'})-[]-+(b:Government {id: 'government/bb'}) RETURN length(p)
MATCH p = ANY (a:Person {id: 'person/0'})-[]-+(b:Government {id: 'government/bb'}) RETURN length(p) > 0
MATCH p = ALL SHORTEST (a:Person {id: 'person/0'})-[r WHERE r.status = 'happened']-+(b:Government {id: 'government/bb'}) RETURN length(p), count(*)
MATCH p = ALL SHORTEST (a:Person {id: 'person/0'})-[r]-+(b:Government) RETURN b.id, length(p), count(*) ORDER BY b.id
MATCH p = ALL SHORTEST (a:Person {id: 'person/0'})-[r]-+(b:Government) WHERE length(p) > 1 RETURN b.id, length(p), count(*) ORDER BY b.id
MATCH p = ALL SHORTEST (a:Person {id: 'person/0'})-[r]-{1,2}(b:Government) RETURN b.id, length(p), count(*) ORDER BY b.id
MATCH p = SHORTEST 1 (a:Person {id: 'person/0'})-[:MET_WITH|VISITED]->+(b:Person) WHERE a <> b RETURN b.id, length(p) ORDER BY b.id
RETURN CASE WHEN (1 + 2) * 3 > ((4)) THEN 1 END
MATCH (a:Person), (b:Person) WHERE ((a)-[:MET_WITH]->(b)) AND a.id < b.id RETURN count(*)
MATCH (a:Person) WHERE (NOT ((a)-[:MET_WITH]->())) RETURN count(*)
MATCH (a:Person) WHERE EXISTS { (a)-[:MET_WITH]->{2}(b) } RETURN a.id ORDER BY a.id
MATCH (a:Person) RETURN a.id, COUNT { (a)-[:MET_WITH]-{1,2}() } AS n ORDER BY a.id
MATCH (a:Person)-[r:MET_WITH]->(b) MATCH (a)-[:VISITED]->{1,2}(c) WHERE c = b RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]->{1,2}(b), (b)-[:VISITED]->(c) RETURN count(*)
MATCH (a:Person) OPTIONAL MATCH (a)-[:PART_OF]->+(b) RETURN count(b), count(*)
MATCH p = (a:Person {id: 'person/0'})-[:MET_WITH]->+(b:Government) RETURN [n IN nodes(p) | n.id] AS ids ORDER BY ids
MATCH (p:Place)-[:PART_OF]->*(q:Place) RETURN p.name, q.name ORDER BY p.name, q.name
