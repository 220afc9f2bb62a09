// Queries that Neo4j answers and a local store refuses by name: each fails its test once it is answered here.
RETURN toString(5e-324)
RETURN {a: 1} < {a: 2}
RETURN sin(1.0)
RETURN valueType(1)
RETURN 1 IS :: INTEGER
RETURN 'a' IS NORMALIZED
MATCH (a:Person) USING SCAN a:Person RETURN count(a)
RETURN 'ab' =~ '\\p{L}+'
RETURN point({x: 1, y: 2}).x
RETURN rand() < 2
USE neo4j MATCH (n) RETURN count(n)
EXPLAIN MATCH (n) RETURN n
MATCH (n:$('Person')) RETURN count(n)
MATCH (a)-[r]->(b) RETURN id(a) = id(b) LIMIT 1
MATCH (a)-[r]->(b) RETURN elementId(a) = elementId(b) LIMIT 1
MATCH (a:Person), (b:Person) WHERE a < b RETURN count(*)
MATCH (a:Person) WHERE a.aliases RETURN a
MATCH (a:Person) RETURN all(x IN a.name WHERE x = 'a')
MATCH (a:Person) RETURN [x IN a.rank | x]
MATCH (a:Person) RETURN reduce(s = 0, x IN a.rank | s + x)
MATCH (a:Person) RETURN 'x' IN a.name
MATCH (a:Person) RETURN a.name[0..2]
MATCH (a:Person) RETURN left(a.name, a.rank)
MATCH (a) ((x)-[r1]->(y)-[r2]->(z)){1,2} (b:Government) RETURN count(*)
MATCH (a) ((x)-[r:REQUESTED_OF]->(x)){1} (b) RETURN count(*)
MATCH p = SHORTEST 2 (a:Person {id: 'person/0'})-[:MET_WITH]->+(b:Government) RETURN length(p)
MATCH p = SHORTEST 1 (a:Person {id: 'person/0'}) ((x)-[r]->(y)){1,3} (b:Government) RETURN length(p)
RETURN date('+2018-04-27')
RETURN duration('-P1M')
RETURN duration('P2018-04-27T10:00:00')
RETURN duration('P1D') / 0.0
RETURN duration.between(datetime('2018-03-24T10:30[Europe/Stockholm]'), datetime('2018-03-26T10:30[Europe/Stockholm]'))
RETURN date({year: 2018, week: 53})
