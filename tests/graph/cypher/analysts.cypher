// Queries as analysts write them, kind by kind; each on the index and on a real Neo4j: the same rows, or both refuse.

// patterns and label expressions
MATCH (a:Person)-[r:MET_WITH]->(b:Person) WHERE a.name < b.name RETURN a.name AS one, b.name AS other, r.date AS at ORDER BY at, one, other
MATCH (a:Actor)-[r]->(b:Actor) WHERE type(r) IN ['MET_WITH', 'VISITED'] AND r.status = 'happened' RETURN a.name, type(r), b.name ORDER BY a.name, type(r), b.name
MATCH (a:Actor&!Person)-[r]-(b) RETURN DISTINCT a.name ORDER BY a.name
MATCH (n:(Person|Government)&!Group) RETURN count(*)
MATCH (n:Person|Government|Group) WHERE n.known IS NOT NULL RETURN labels(n) AS l, n.id ORDER BY n.id
MATCH (a)-[r:MET_WITH|REQUESTED_OF|VISITED {status: 'happened'}]->(b) RETURN a.id, b.id, r.quote ORDER BY r.id
MATCH (a)-[:!FROM&!ABOUT]->(b:Event) RETURN count(*)
MATCH (a:Person {name: 'Ada Brandt'})-[r]-(b) RETURN type(r) AS kind, count(*) AS n ORDER BY n DESC, kind
MATCH (a:Person)-[r WHERE r.status = 'alleged']->(b) RETURN a.name, r.of, b.name ORDER BY r.id
MATCH (a:Person WHERE a.name STARTS WITH 'A')-[r:MET_WITH]-(b:Actor WHERE b.id <> a.id) RETURN b.name ORDER BY b.name
MATCH (c:Claim)-[:ABOUT]->(e:Event)<-[:INVOLVED_IN]-(a:Actor) RETURN c.id, collect(DISTINCT a.id) = [] AS nobody ORDER BY c.id
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:SAID_BY]->(a:Actor) RETURN d.name, a.name, count(c) AS claims ORDER BY claims DESC, d.name, a.name
MATCH (a:Person)-[:MET_WITH]->(b)-[:MET_WITH]->(c) WHERE a <> c AND NOT (a)-[:MET_WITH]-(c) RETURN DISTINCT a.name, c.name ORDER BY a.name, c.name
MATCH (a)-[r]->(b) WHERE a:Person AND b:Government AND r.of = 'VISITED' RETURN a.name, b.name, r.status ORDER BY r.id
MATCH (a:Person)--(b:Person)--(c:Person)--(a) RETURN count(*)
MATCH (x:Actor) WHERE x.aliases IS NOT NULL AND 'AA' IN x.aliases RETURN x.name
MATCH (a {known: true}) RETURN a.name
MATCH (n) WHERE n.name CONTAINS 'an' RETURN n.name, labels(n)[0] IS NOT NULL ORDER BY n.name
MATCH (n) WHERE n:Actor AND NOT n:Person RETURN n.name ORDER BY n.name
MATCH (n) WHERE none(l IN labels(n) WHERE l = 'Actor') RETURN count(n)
MATCH (a:Person)-[r:MET_WITH]-(b) WHERE startNode(r) = a RETURN a.id, b.id ORDER BY r.id
MATCH (a)-[r]->(b) WHERE r.of <> type(r) RETURN type(r), r.of, count(*) ORDER BY type(r), r.of
MATCH (a:Actor), (b:Actor) WHERE a.id < b.id AND a.rank = b.rank RETURN a.name, b.name ORDER BY a.name, b.name
MATCH (a:Person)-[]->()<-[]-(b:Person) WHERE a.id < b.id RETURN a.id, b.id, count(*) AS n ORDER BY n DESC, a.id, b.id LIMIT 5

// optional
MATCH (a:Person) OPTIONAL MATCH (a)-[r:MET_WITH]->(b:Government) RETURN a.name, b.name, r.date ORDER BY a.name, b.name, r.id
MATCH (e:Event) OPTIONAL MATCH (e)<-[:ABOUT]-(c:Claim) WITH e, count(c) AS claims RETURN e.id, claims ORDER BY claims DESC, e.id
MATCH (a:Person) OPTIONAL MATCH (a)-[:VISITED]->(p:Place) WITH a, p WHERE p IS NULL RETURN a.name ORDER BY a.name
MATCH (c:Claim) OPTIONAL MATCH (c)-[:SAID_BY]->(a) RETURN c.id, coalesce(a.name, 'the document itself') AS who ORDER BY c.id, who
MATCH (a:Person) OPTIONAL MATCH (a)-[r]->(b) WHERE r.contested > 1 RETURN a.name, count(r) AS n, max(r.contested) AS most ORDER BY a.name
OPTIONAL MATCH (a:Person {name: 'Nobody'}) OPTIONAL MATCH (a)-->(b) RETURN a.name, b.name, a IS NULL
MATCH (a:Person) OPTIONAL MATCH p = (a)-[:REQUESTED_OF*1..2]->(b:Government) RETURN a.name, count(p) AS n ORDER BY a.name
MATCH (a:Government) OPTIONAL MATCH (a)<-[r:REQUESTED_OF]-(b) OPTIONAL MATCH (b)-[s:VISITED]->(c) RETURN a.name, count(DISTINCT r), count(DISTINCT s) ORDER BY a.name
OPTIONAL MATCH (n:Person {id: 'person/0'})-[r:NOPE]->(m) RETURN n, r, m
MATCH (a:Person) OPTIONAL MATCH (a)-[r]->(b:Person) WITH a, collect(b.name) AS names RETURN a.name, size(names), names = [] ORDER BY a.name

// aggregation and grouping
MATCH (a:Actor)-[r]-() RETURN a.name AS name, count(DISTINCT r) AS degree ORDER BY degree DESC, name LIMIT 5
MATCH ()-[r]->() WHERE r.status IS NOT NULL RETURN r.status, count(*) AS n, round(100.0 * count(*) / 40, 1) AS share ORDER BY n DESC, r.status
MATCH (a:Person)-[r]->(b) RETURN a.name, sum(CASE r.status WHEN 'happened' THEN 1 ELSE 0 END) AS done, sum(CASE r.status WHEN 'alleged' THEN 1 ELSE 0 END) AS alleged ORDER BY a.name
MATCH ()-[r]->() RETURN r.of AS of, collect(DISTINCT r.status) AS s, size(collect(r)) AS n ORDER BY of
MATCH (a:Person)-[r]->(b) WITH a, count(DISTINCT b) AS others, avg(r.contested) AS contested WHERE others > 2 RETURN a.name, others, contested ORDER BY others DESC, a.name
MATCH ()-[r]->() WHERE r.count_low IS NOT NULL RETURN min(r.count_low), max(r.count_high), avg(r.count_high - r.count_low), sum(r.count_low)
MATCH (c:Claim) RETURN c.negated, count(*) AS n, avg(c.weight) AS w ORDER BY c.negated
MATCH (e:Event) RETURN e.kind, e.status, count(*) AS n ORDER BY e.kind, e.status
MATCH (a:Person) RETURN percentileCont(a.rank, 0.5) AS median, stDev(a.rank) AS s, count(a.rank) AS n
MATCH (a:Person)-[r]->(b) WITH a.name AS name, collect({to: b.name, of: r.of}) AS lines RETURN name, size(lines), [l IN lines WHERE l.of = 'VISITED' | l.to][0] IS NULL ORDER BY name
MATCH ()-[r]->() RETURN left(r.earliest, 4) AS year, count(*) AS n ORDER BY year
MATCH ()-[r]->() RETURN count(r.date) AS dated, count(*) - count(r.date) AS undated
MATCH (n) RETURN labels(n)[0] IS NULL AS bare, count(*)
MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n ORDER BY n DESC, label
MATCH (a:Person)-[r]->(b) RETURN a.name, head(collect(b.id)) IS NOT NULL AS any ORDER BY a.name
MATCH (a:Person) RETURN max(size(a.name)) AS longest, min(size(a.name)) AS shortest
MATCH (a:Person)-[r]->() WITH a, r ORDER BY r.earliest WITH a, collect(r.earliest) AS days RETURN a.name, days[0] AS first, days[-1] AS last ORDER BY a.name
MATCH (a:Person)-[r]->() RETURN a.name, count(r) > 3 AS busy, count(r) * 2 AS twice ORDER BY a.name
MATCH (a:Person)-[r]->(b) RETURN DISTINCT r.of, b.name ORDER BY r.of, b.name SKIP 2 LIMIT 4
MATCH (a:Person) WITH count(*) AS total MATCH (a:Person) WHERE a.known RETURN total, count(a) AS known
MATCH (n:Person) RETURN count(*) + 0.5, sum(n.rank) / count(n.rank)
MATCH (a)-[r]->(b) WITH type(r) AS t, count(*) AS n ORDER BY n DESC LIMIT 3 RETURN collect(t) AS most

// variable length and quantified paths
MATCH (a {id: 'person/0'})-[:MET_WITH*1..2]-(b:Person) WHERE a <> b RETURN DISTINCT b.name ORDER BY b.name
MATCH p = (a {id: 'person/1'})-[:MET_WITH|VISITED*1..3]->(b:Government) RETURN length(p) AS l, count(*) AS n ORDER BY l
MATCH p = (a {id: 'person/1'})-[r*1..2]->(b) WHERE all(x IN r WHERE x.status = 'happened') RETURN [x IN r | type(x)] AS types, b.id ORDER BY b.id, types
MATCH (a:Person)-[rs:REQUESTED_OF*2..3]->(b) RETURN a.id, size(rs) AS n, b.id ORDER BY a.id, n, b.id
MATCH p = (c:Claim)-[*1..2]->(x) WHERE x:Document OR x:Event RETURN c.id, length(p), count(*) ORDER BY c.id, length(p)
MATCH p = (a:Person)-[*2]-(b:Person) WHERE none(n IN nodes(p) WHERE n:Claim) RETURN count(p)
MATCH (p:Place)-[:PART_OF*0..]->(q:Place) RETURN p.name, q.name ORDER BY p.name, q.name
MATCH (a {id: 'person/2'})-[:MET_WITH*..2]-(b) RETURN DISTINCT b.id ORDER BY b.id
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]->{1,2}(b) RETURN b.id ORDER BY b.id
MATCH (a:Person {id: 'person/0'})-[:MET_WITH|VISITED]->+(b:Government) RETURN DISTINCT b.id ORDER BY b.id
MATCH (a:Person {id: 'person/0'})-[r:MET_WITH]-{1,3}(b:Person) RETURN size(r) AS n, count(*) AS c ORDER BY n
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]->*(b) RETURN DISTINCT b.id ORDER BY b.id
MATCH p = (a:Person {id: 'person/0'})-[r:MET_WITH WHERE r.status = 'happened']->{1,3}(b) RETURN length(p), b.id ORDER BY length(p), b.id
MATCH p = (a:Person {id: 'person/0'}) ((x)-[r:MET_WITH]->(y)){1,2} (b) RETURN length(p), [n IN x | n.id], b.id ORDER BY length(p), b.id
MATCH (a:Person {id: 'person/1'}) ((x)-[r]->(y) WHERE r.status = 'happened'){1,2} (b:Government) RETURN [e IN r | e.id] AS e, b.id ORDER BY e
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{2}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})-[:MET_WITH]-{,2}(b) RETURN count(*)
MATCH (a:Person {id: 'person/0'})<-[:REQUESTED_OF]-{1,3}(b) RETURN b.id ORDER BY b.id

// shortest paths
MATCH p = shortestPath((a:Person {name: 'Ada Brandt'})-[*..5]-(b:Person {name: 'Hana Kim'})) RETURN length(p)
MATCH p = shortestPath((a:Person {name: 'Ada Brandt'})-[*..6]-(b:Person {name: 'Hana Kim'})) WHERE all(r IN relationships(p) WHERE r.status = 'happened') RETURN length(p)
MATCH (a {id: 'person/0'}), (b {id: 'government/bb'}) MATCH p = shortestPath((a)-[:MET_WITH|REQUESTED_OF*..4]-(b)) RETURN length(p)
MATCH (a {id: 'person/0'}), (b:Person) WHERE a <> b MATCH p = shortestPath((a)-[*..4]-(b)) WHERE none(n IN nodes(p) WHERE n:Claim OR n:Document) RETURN b.id, length(p) ORDER BY b.id
MATCH p = allShortestPaths((a {id: 'person/1'})-[*..5]-(b {id: 'person/7'})) RETURN count(p), min(length(p))
MATCH p = allShortestPaths((a {id: 'person/1'})-[*..5]-(b {id: 'person/7'})) WHERE all(r IN relationships(p) WHERE r.of IS NOT NULL AND r.status IN ['happened', 'alleged']) RETURN [r IN relationships(p) | r.id] AS ids ORDER BY ids
MATCH p = shortestPath((a {id: 'person/0'})-[r*..6]-(b {id: 'person/5'})) WHERE all(x IN r WHERE x.contested = 0) RETURN length(p)
MATCH p = shortestPath((a {id: 'person/0'})-[*..6]-(b {id: 'person/5'})) WHERE all(n IN nodes(p)[1..-1] WHERE n:Person) RETURN length(p)
MATCH (a:Government), (b:Government) WHERE a.id < b.id MATCH p = shortestPath((a)-[*]-(b)) RETURN a.id, b.id, length(p)
MATCH p = ALL SHORTEST (a:Person {id: 'person/0'})-[:MET_WITH|VISITED]-+(b:Person {id: 'person/5'}) RETURN length(p), count(*)
MATCH p = SHORTEST 1 (a:Person {id: 'person/0'})-[:MET_WITH|VISITED]-+(b:Person {id: 'person/5'}) RETURN length(p)
MATCH p = ANY SHORTEST (a:Person {id: 'person/0'})-[]-+(b:Government {id: 'government/bb'}) RETURN length(p)
MATCH p = shortestPath((a {id: 'person/0'})-[*..6]-(b {id: 'person/5'})) RETURN [n IN nodes(p) | labels(n)[0] IS NULL][0], length(p)

// lists, maps and CASE
MATCH (a:Person) RETURN a.name, [x IN coalesce(a.aliases, []) WHERE size(x) > 3 | toUpper(x)] AS long ORDER BY a.name
MATCH (a:Actor) WHERE a.aliases IS NOT NULL RETURN a.name, reduce(s = '', x IN a.aliases | s + x + ';') AS all ORDER BY a.name
MATCH (a:Person) RETURN a {.name, .rank, first: split(a.name, ' ')[0]} AS p ORDER BY a.name
MATCH (a:Person)-[r]->(b) RETURN a.name, collect(r {.of, .status, to: b.name})[..1] = [] AS none ORDER BY a.name
MATCH (a:Person) RETURN a.name, CASE WHEN a.rank IS NULL THEN 'no rank' WHEN a.rank >= 2.5 THEN 'high' ELSE 'low' END AS level ORDER BY a.name
MATCH ()-[r]->() RETURN CASE r.status WHEN 'happened' THEN 'fact' WHEN 'alleged' THEN 'claim' ELSE 'other' END AS level, count(*) ORDER BY level
UNWIND [{name: 'Ada Brandt', w: 2}, {name: 'Nobody', w: 3}] AS row OPTIONAL MATCH (a:Person {name: row.name}) RETURN row.name, row.w, a.id
WITH {a: {b: [1, 2, {c: 'x'}]}} AS m RETURN m.a.b[2].c, keys(m), m['a']['b'][0]
RETURN [1, 2, 3, 4][1..3] AS part, [1, 2] + [3] AS joined, size([1, 2, 3]) AS n, [1, 2, 3][-1] AS last, reverse([1, 2, 3]) AS back, range(1, 9, 4) AS r
RETURN [x IN range(1, 10) WHERE x % 3 = 0] AS threes, all(x IN [1, 2] WHERE x > 0) AS a, any(x IN [1, 2] WHERE x > 1) AS b, single(x IN [1, 2] WHERE x > 1) AS c, none(x IN [1, 2] WHERE x > 3) AS d
MATCH (n:Claim) WHERE n.numbers[0] > 3 RETURN n.id, n.numbers[-1], size(n.numbers) ORDER BY n.id
MATCH (a:Person) WITH collect(a.name) AS names RETURN size(names), 'Eva Ström' IN names, names[0] IS NOT NULL
MATCH (a:Person) WITH a ORDER BY a.name WITH collect(a {.name, .rank}) AS people RETURN people[0].name, people[1].rank, size(people)
MATCH (n:Person) RETURN properties(n).name AS name, n['rank'] AS rank ORDER BY name
WITH [[1, 2], [3], []] AS ll RETURN reduce(t = 0, l IN ll | t + size(l)) AS n, [l IN ll | head(l)] AS heads
RETURN CASE 5 WHEN < 3 THEN 'small' WHEN > 4 THEN 'large' END AS size
RETURN CASE 'abc' WHEN STARTS WITH 'x' THEN 1 WHEN 'abd', ENDS WITH 'c' THEN 2 ELSE 3 END, CASE null WHEN IS NULL THEN 'gone' WHEN 3 THEN 'x' END, CASE 5 WHEN 4 THEN 'a' WHEN > 4 THEN 'b' END
RETURN [p IN [{n: 'x', v: 1}, {n: 'y', v: 2}] WHERE p.v > 1 | p.n] AS names, {a: 1, b: null}.b IS NULL AS gone
WITH ['b', 'a', 'c'] AS l UNWIND range(0, size(l) - 1) AS i RETURN i, l[i] ORDER BY l[i]
MATCH (n:Person {id: 'person/1'}) UNWIND keys(n) AS k RETURN k, n[k] ORDER BY k
WITH [1, null, 3] AS l RETURN [x IN l WHERE x IS NOT NULL] AS kept, size(l), 1 IN l, 2 IN l

// EXISTS, COUNT, COLLECT and CALL subqueries
MATCH (a:Person) WHERE EXISTS { (a)-[:MET_WITH]-(:Government) } RETURN a.name ORDER BY a.name
MATCH (a:Person) WHERE NOT EXISTS { MATCH (a)-[r]->() WHERE r.status = 'alleged' } RETURN a.name ORDER BY a.name
MATCH (a:Person) WHERE COUNT { (a)-[:MET_WITH]-() } >= 2 RETURN a.name, COUNT { (a)-[:MET_WITH]-() } AS n ORDER BY n DESC, a.name
MATCH (a:Person) RETURN a.name, COUNT { (a)-[r]->() WHERE r.status = 'happened' } AS done, COUNT { (a)-[r]->() } AS all ORDER BY a.name
MATCH (a:Person) RETURN a.name, COLLECT { MATCH (a)-[r]->(b) WHERE r.status = 'happened' RETURN DISTINCT b.name ORDER BY b.name } AS others ORDER BY a.name
MATCH (a:Person) CALL (a) { MATCH (a)-[r]->(b) RETURN b.name AS other, r.contested AS c ORDER BY c DESC, r.id LIMIT 2 } RETURN a.name, other, c ORDER BY a.name, c DESC, other
MATCH (a:Person) CALL { WITH a MATCH (a)-[r:MET_WITH]-() RETURN count(r) AS met } RETURN a.name, met ORDER BY met DESC, a.name
CALL { MATCH (a:Person) RETURN a.name AS n UNION MATCH (g:Government) RETURN g.name AS n } RETURN n ORDER BY n
MATCH (e:Event) CALL (e) { OPTIONAL MATCH (e)<-[:INVOLVED_IN]-(a) RETURN collect(DISTINCT a.kind) AS kinds, count(a) AS n } RETURN e.id, n ORDER BY e.id
MATCH (a:Person) WHERE EXISTS { MATCH (a)-[:MET_WITH]->(b:Person) WHERE EXISTS { (b)-[:VISITED]->() } } RETURN a.name ORDER BY a.name
MATCH (a:Person) WITH a, COUNT { (a)-->() } AS out WHERE out > 3 RETURN a.name, out ORDER BY out DESC, a.name
MATCH (a:Person) WHERE EXISTS { (a)-[:REQUESTED_OF]->(b) WHERE b.name STARTS WITH 'B' } OR a.known RETURN a.name ORDER BY a.name
MATCH (a:Person) RETURN a.name, [(a)-[r:VISITED]->(b) WHERE r.status = 'happened' | b.name] = [] AS stayed ORDER BY a.name
MATCH (a:Person) CALL (a) { MATCH (a)-->(b:Person) RETURN sum(b.rank) AS total } WITH a, total WHERE total > 2 RETURN a.name, total ORDER BY a.name
UNWIND ['person/0', 'person/1'] AS id CALL (id) { MATCH (a {id: id})-[r]->() RETURN a.name AS name, count(r) AS n } RETURN id, name, n ORDER BY id
MATCH (a:Person) RETURN a.name, EXISTS { (a)-[:VISITED]->() } AS travelled ORDER BY a.name
CALL { MATCH (p:Person) RETURN p.rank AS r ORDER BY r DESC LIMIT 3 } RETURN sum(r)
MATCH (a:Person) RETURN CASE WHEN EXISTS { (a)-[:MET_WITH]->() } THEN 'met' ELSE 'did not' END AS k, count(*) ORDER BY k
MATCH (a:Person) WHERE COUNT { MATCH (a)-[:MET_WITH]->(b) RETURN DISTINCT b } = 1 RETURN a.name ORDER BY a.name

// UNION and WITH chains
MATCH (a:Person) RETURN a.name AS name, 'person' AS kind UNION ALL MATCH (g:Government) RETURN g.name AS name, 'government' AS kind
MATCH (a)-[r:MET_WITH]->(b) RETURN a.name AS who, b.name AS whom UNION MATCH (a)-[r:VISITED]->(b) RETURN a.name AS who, b.name AS whom
MATCH (a:Person)-[r]->(b) WITH a, b, count(*) AS n WHERE n > 1 WITH a, collect(b.name) AS often RETURN a.name, size(often) ORDER BY a.name
MATCH (a:Person) WITH a ORDER BY a.rank DESC, a.name LIMIT 3 MATCH (a)-[r]->(b) RETURN a.name, count(b) AS n ORDER BY a.name
MATCH (a:Person)-[r]->() WITH a.name AS name, count(*) AS n WITH max(n) AS most, collect({name: name, n: n}) AS all UNWIND all AS one WITH one, most WHERE one.n = most RETURN one.name ORDER BY one.name
MATCH (e:Event) WITH e.kind AS kind, count(*) AS n ORDER BY n DESC, kind RETURN kind, n LIMIT 2
WITH 'Ada' AS start MATCH (a:Person) WHERE a.name STARTS WITH start RETURN a.name
MATCH (a:Person) WITH a, size([(a)-->(b) | b]) AS n RETURN a.name, n ORDER BY n DESC, a.name
MATCH (a:Person) WITH a, a.rank AS rank WHERE rank > 1 WITH count(a) AS n, avg(rank) AS mean RETURN n, mean
MATCH (a:Person) WITH DISTINCT a.rank AS rank WHERE rank IS NOT NULL RETURN rank ORDER BY rank DESC
MATCH (a:Person) WITH *, toLower(a.name) AS low WHERE low CONTAINS 'k' RETURN low ORDER BY low
MATCH (a) WITH count(a) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS edges
MATCH (a:Person) WITH a LIMIT 0 RETURN count(a) AS n
RETURN 1 AS n UNION RETURN 2 AS n UNION RETURN 1 AS n

// days and spans of time
MATCH ()-[r]->() WHERE r.earliest IS NOT NULL WITH r, date(r.earliest) AS d RETURN r.id, d.year AS year, d.month AS month, d.quarter AS quarter ORDER BY r.id
MATCH (a:Person)-[r:MET_WITH]->(b) WHERE date(r.earliest) > date('2002-01-01') RETURN a.name, b.name, date(r.earliest) AS day ORDER BY day, a.name, b.name
MATCH ()-[r]->() WHERE r.earliest IS NOT NULL RETURN duration.inDays(date(r.earliest), date(r.latest)).days AS days, count(*) ORDER BY days
MATCH ()-[r]->() WHERE r.earliest IS NOT NULL RETURN date.truncate('year', date(r.earliest)) AS year, count(*) AS n ORDER BY year
MATCH (e:Event) WHERE date(e.earliest) >= date('2003-01-01') AND date(e.earliest) < date('2003-01-01') + duration('P3Y') RETURN e.id ORDER BY e.id
MATCH (e:Event), (f:Event) WHERE e.earliest < f.earliest AND duration.between(date(e.earliest), date(f.earliest)).years < 2 RETURN e.id, f.id ORDER BY e.id, f.id
RETURN duration.between(date('1977-11-15'), date('2002-10-15')) AS gone, duration.inDays(date('1977-11-15'), date('2002-10-15')).days AS days, date('2002-10-15') - duration('P10Y') AS before
RETURN date('2018-04-27').dayOfWeek AS weekday, date('2018-04-27').week AS week, datetime('2018-04-27T09:30:00+09:00').epochSeconds AS s
MATCH ()-[r]->() WITH min(date(r.earliest)) AS first, max(date(r.latest)) AS last RETURN toString(first), toString(last), duration.inMonths(first, last).months
MATCH (e:Event) WHERE e.earliest IS NOT NULL WITH e ORDER BY date(e.earliest) WITH collect(e) AS es UNWIND range(0, size(es) - 2) AS i RETURN es[i].id, es[i + 1].id, duration.inDays(date(es[i].earliest), date(es[i + 1].earliest)).days AS gap ORDER BY i
RETURN localdatetime('2018-04-27T09:30') < localdatetime('2018-04-27T10:00'), datetime('2018-04-27T09:30Z') = datetime('2018-04-27T18:30+09:00'), duration('P1D') = duration('PT24H')
RETURN date({year: 2018, month: 4, day: 27}) AS d, toString(datetime({year: 2018, month: 4, day: 27, hour: 9, timezone: 'Asia/Seoul'})) AS s, date.truncate('month', date('2018-04-27')) + duration({months: 1}) - duration({days: 1}) AS last
MATCH (e:Event) RETURN e.id, date(e.earliest).month IN [5, 6] AS spring ORDER BY e.id
RETURN date('2018-04-31')
RETURN duration('P1Y2M3DT4H') AS d, duration('P1Y2M3DT4H').months AS m, duration({days: 3, hours: 5}) AS e, toString(duration({days: 3, hours: 5})) AS t
MATCH ()-[r]->() WHERE r.date STARTS WITH '2018' RETURN date(r.date + '-01') AS d, count(*) AS n ORDER BY d

// null
MATCH (a:Person) WHERE a.rank = null RETURN a
MATCH (a:Person) WHERE a.known = false OR a.known IS NULL RETURN a.name ORDER BY a.name
MATCH (a:Person) RETURN a.name, a.known AND true AS x, a.known OR true AS y, NOT a.known AS z, a.rank + 1 AS r ORDER BY a.name
MATCH (a:Person) RETURN a.name, a.known IS NULL OR a.rank > 1 AS keep ORDER BY a.name
RETURN null + 1, null = null, null <> 1, null IN [1], [null] = [null], coalesce(null, 'x'), size(null), toUpper(null), null STARTS WITH 'a', null AND false, null OR true, null XOR true
MATCH (a:Person) RETURN a.nothing, a.nothing IS NULL, coalesce(a.nothing, a.rank, 0) AS r ORDER BY a.name
MATCH (a:Person) RETURN a.known AS k, count(*) AS n, count(a.known) AS m ORDER BY k
MATCH (e:Event) WHERE NOT e.earliest > '2003' RETURN e.id ORDER BY e.id
MATCH (e:Event) RETURN e.id ORDER BY e.earliest DESC, e.id
RETURN CASE null WHEN null THEN 'same' ELSE 'other' END, CASE WHEN null THEN 1 ELSE 2 END, nullIf('a', 'a'), [1, null, 2][1]
UNWIND [1, null, 2] AS x RETURN sum(x), avg(x), count(x), count(*), min(x), max(x), collect(x)

// text
MATCH (a:Person) RETURN split(a.name, ' ')[1] AS family, left(a.name, 1) AS initial ORDER BY family
MATCH (a:Person) WHERE a.name =~ '(?i).*br.*' RETURN a.name
MATCH (a:Person) WHERE toLower(a.name) STARTS WITH 'e' OR a.name ENDS WITH 'i' RETURN a.name ORDER BY a.name
MATCH ()-[r]->() WHERE r.quote CONTAINS 'said' RETURN substring(r.quote, 0, 10) AS start, size(r.quote) AS n ORDER BY r.id LIMIT 3
MATCH (a:Person) RETURN replace(toLower(a.name), ' ', '-') AS slug, trim('  ' + a.name + ' ') = a.name AS same ORDER BY slug
MATCH (n) WHERE n.id =~ 'person/[0-3]' RETURN n.id ORDER BY n.id
RETURN 'a' + 1 + 2.5 AS joined, toString(3.0) AS f, toInteger('42') AS i, toFloat('4.5') AS g, toBoolean('true') AS b, reverse('abc') AS r
RETURN substring('hello', 1, 3), right('hello', 2), ltrim('  x'), rtrim('x  '), upper('x'), lower('X'), size('héllo')
MATCH (a:Person) WHERE a.name IN ['Ada Brandt', 'Hana Kim'] RETURN a.name ORDER BY a.name
RETURN 'x' < 'y', 'Z' < 'a', 'abc' CONTAINS 'bc', split('a;b', ';'), 'it''s'
RETURN "it's", 'say "x"', 'a\\b', 'tab\t'

// parameters and paging
:param {"name": "Ada Brandt"}
MATCH (a:Person {name: $name})-[r]->(b) RETURN r.of, b.name ORDER BY r.id
:param {"names": ["Ada Brandt", "Hana Kim"]}
MATCH (a:Person) WHERE a.name IN $names RETURN a.name, size($names) ORDER BY a.name
:param {"since": "2002", "status": null}
MATCH ()-[r]->() WHERE r.earliest >= $since AND ($status IS NULL OR r.status = $status) RETURN count(r)
:param {"skip": 2, "limit": 3}
MATCH (a:Actor) RETURN a.name ORDER BY a.name SKIP $skip LIMIT $limit
:param {"p": {"name": "Ada Brandt", "rank": 1}}
MATCH (a:Person) WHERE a.name = $p.name RETURN a.id, $p.rank + 1
:param {"ids": ["person/0", "person/3", "nobody"]}
UNWIND $ids AS id OPTIONAL MATCH (a {id: id}) RETURN id, a.name
:param {"props": {"name": "Ada Brandt"}}
MATCH (a:Person) WHERE a.name = $props['name'] RETURN keys($props), a.id
MATCH (a:Person) RETURN a.name ORDER BY a.name DESC SKIP 1 LIMIT 2
MATCH (a:Person)-[r]->(b) RETURN a.name, r.id ORDER BY r.contested DESC, r.id ASC LIMIT 5
MATCH (a:Person) RETURN a.name AS n ORDER BY n SKIP 100
:param {"label": "Person"}
MATCH (n) WHERE $label IN labels(n) RETURN count(n)

// returned nodes, relationships and paths
MATCH (a:Person {id: 'person/0'}) RETURN a
MATCH (a:Person {id: 'person/0'})-[r]->(b) RETURN a, r, b ORDER BY r.id
MATCH p = (a:Person {id: 'person/0'})-[:MET_WITH]-(b) RETURN p, nodes(p), relationships(p) ORDER BY relationships(p)[0].id
MATCH (a:Person) RETURN collect(a)[0] IS NOT NULL, count(a)
MATCH (a:Person {id: 'person/0'})-[r]->(b) WITH a, collect(b) AS bs RETURN a.name, [b IN bs | b.id][0..0], size(bs)
MATCH (a:Person)-[r:MET_WITH]->(b) RETURN {from: a.name, to: b.name, edge: r} AS m ORDER BY r.id LIMIT 2
MATCH p = (e:Event)<-[:INVOLVED_IN]-(a) RETURN [n IN nodes(p) | n.id] AS ids, length(p) ORDER BY ids LIMIT 4
MATCH (a)-[r]->(b) WHERE r.id = 'edge/001' RETURN type(r), startNode(r).id, endNode(r).id, properties(r)
MATCH (n:Document) RETURN n, n.name ORDER BY n.name

// numbers
MATCH ()-[r]->() WHERE r.count_low IS NOT NULL RETURN (r.count_low + r.count_high) / 2 AS mid, (r.count_low + r.count_high) / 2.0 AS exact ORDER BY r.id LIMIT 5
RETURN round(7.0 / 3, 2), toInteger(7.9), abs(-3), sign(-2), ceil(1.1), floor(-1.1), sqrt(16), 2 ^ 10, 7 % 3, -7 / 2, 10 / 4

// what Neo4j refuses as well
MATCH (a:Person) RETURN a.name, count(*) + a.rank
MATCH (a:Person) RETURN b.name
MATCH (a:Person) WHERE a.name RETURN
MATCH (a:Person) RETURN sum(a.name)
MATCH (a:Person)-[r]->(b) RETURN a.name ORDER BY count(r)
MATCH (a:Person) WITH a.name RETURN a.name
RETURN toUpper(1)
RETURN date('not a day')
MATCH (a:Person) RETURN a.name LIMIT 'x'
MATCH (a:Person) CREATE (a)-[:X]->(b) RETURN a
MATCH (a:Person) SET a.x = 1
MATCH (a:Person) DETACH DELETE a

// more days, spans and repeated patterns
MATCH (a:Person) WHERE date('2018-01-01') < a.name RETURN a
MATCH (a:Person) RETURN max(date('2018-01-01')), min(duration('P1D')), count(DISTINCT date('2018-01-01'))
MATCH ()-[r]->() WHERE r.earliest IS NOT NULL WITH date(r.earliest) AS d ORDER BY d DESC LIMIT 3 RETURN d, d.weekYear, toString(d.quarter)
MATCH ()-[r]->() WHERE r.earliest IS NOT NULL RETURN date(r.earliest).year AS y, date(r.earliest).month AS m, count(*) AS n ORDER BY y, m
WITH date('2018-04-27') AS d RETURN d {.year, .month}
WITH date('2018-04-27') AS d RETURN [d.year, d.month, d.day] AS parts, d = date({year: d.year, month: d.month, day: d.day}) AS same
WITH duration.between(date('2018-04-27'), date('2020-06-12')) AS d RETURN d, d.years, d.months, d.days, d.weeks, toString(d)
MATCH (e:Event) WITH e WHERE e.earliest IS NOT NULL RETURN e.id, duration.between(date(e.earliest), date('2010-01-01')).months AS m ORDER BY m, e.id
MATCH ()-[r]->() WITH avg(duration.inDays(date(r.earliest), date(r.latest)).days) AS mean, max(date(r.latest)) AS last RETURN mean, last
UNWIND [date('2018-04-27'), null, date('2002-09-17')] AS d WITH d WHERE d IS NOT NULL RETURN d ORDER BY d
UNWIND ['2018-04-27', '2002-09-17'] AS t WITH date(t) AS d RETURN collect(d)[0].year, collect(toString(d))
RETURN date('2018-04-27') IN [date('2018-04-27'), null], date('2018-04-28') IN [date('2018-04-27'), null]
RETURN datetime('2018-04-27T10:30:00Z') > date('2018-04-27'), localdatetime('2018-04-27T10:30:00') >= localdatetime('2018-04-27T10:30:00')
RETURN datetime({date: date('2018-04-27'), time: time('10:30+09:00')}), datetime({date: date('2018-04-27'), time: localtime('10:30'), timezone: '+01:00'})
RETURN time('10:30+09:00') + duration('PT2H'), datetime('2018-12-31T23:30Z') + duration('PT1H'), date('2018-12-31') + duration('P1D'), date('2020-02-29') - duration('P1Y')
RETURN date.truncate('quarter', date('2018-04-27')) + duration('P3M') - duration('P1D') AS lastDay
RETURN duration('P1Y') > duration('P11M'), duration('P1D') >= duration('PT24H'), duration('PT60M') = duration('PT1H')
RETURN duration({months: 1}) + date('2018-01-31') AS d
RETURN duration({hours: 1.5}).minutes, duration('PT1H30M').hours, duration('PT90S').minutes, duration({days: 10}).weeks
RETURN localtime('10:30:00').hour + 1, time('10:30Z').offset, datetime('2018-04-27T10:30:00+09:00').epochMillis
RETURN toString(localdatetime({year: 2018, month: 4, day: 27})), toString(localtime({hour: 9})), toString(time({hour: 9, timezone: '+09:00'}))
MATCH (a:Person {id: 'person/0'}) RETURN a {.name, seen: date('2018-04-27')}
MATCH (a:Person)-[r]->(b) WHERE date(coalesce(r.earliest, '1900-01-01')).year = 2018 RETURN count(*)
MATCH (a:Person)-[r]->(b) RETURN CASE WHEN r.earliest IS NULL THEN 'undated' WHEN date(r.earliest) < date('2000-01-01') THEN 'before' ELSE 'after' END AS k, count(*) ORDER BY k
RETURN [d IN ['2018-01-01', '2018-06-01'] | date(d).month] AS m, reduce(x = date('2018-01-01'), i IN range(1, 3) | x + duration('P1M')) AS d
RETURN date('2018-04-27') = null, date(null) IS NULL, duration(null) + date('2018-01-01'), null + duration('P1D'), duration.between(null, date('2018-01-01'))
MATCH (a)-[r]->(b) WITH r WHERE r.earliest >= toString(date('2002-01-01')) RETURN count(r)
MATCH (a:Person)-[:MET_WITH]->{1,2}(b:Person) WHERE a.id < b.id RETURN DISTINCT a.id, b.id ORDER BY a.id, b.id
MATCH p = (a:Person {id: 'person/0'})-[:MET_WITH|REQUESTED_OF]-{1,2}(b) RETURN length(p) AS l, count(*) AS n ORDER BY l
MATCH (a:Person {id: 'person/1'})-[r:MET_WITH|VISITED WHERE r.contested > 0]-{1,2}(b) RETURN [x IN r | x.id] AS ids ORDER BY ids
MATCH (a:Person) WHERE EXISTS { (a)-[:MET_WITH]-{2,3}(:Government) } RETURN a.id ORDER BY a.id
MATCH (x:Person)(()-[:MET_WITH]->()){1,2}(y) RETURN count(*)
MATCH (a:Person {id: 'person/0'}) (()-[r:MET_WITH]-(n:Person)){1,3} (b) RETURN [m IN n | m.id] AS ns ORDER BY ns
MATCH (a:Person {id: 'person/0'}) ((n)-[r:MET_WITH]->(m) WHERE n.rank IS NOT NULL AND m.name < 'G'){1,2} (b) RETURN size(n), size(m), b.id ORDER BY b.id, size(n)
MATCH (b:Person {id: 'person/5'}) ((x)<-[r]-(y) WHERE y.rank > 1){1,2} (a:Person) RETURN [n IN x | n.id] AS xs, [n IN y | n.id] AS ys, a.id ORDER BY xs, ys
MATCH (a {id: 'person/0'})-[:MET_WITH]-+(b) RETURN count(DISTINCT b)
MATCH p = ALL SHORTEST (a {id: 'person/1'})-[:MET_WITH|VISITED|REQUESTED_OF]-+(b:Government) RETURN b.id, length(p), count(*) ORDER BY b.id
MATCH (a {id: 'person/1'}), (b {id: 'person/6'}) MATCH p = ALL SHORTEST (a)-[r]-+(b) RETURN length(p), count(*)
MATCH p = ANY SHORTEST (a {id: 'person/1'})-[r]->+(b {id: 'government/aa'}) RETURN length(p)
MATCH (a {id: 'person/1'}) OPTIONAL MATCH p = ANY SHORTEST (a)-[:PART_OF]->+(b {id: 'place/aa'}) RETURN p IS NULL
MATCH (a:Person) RETURN a.name, CASE a.rank WHEN IS NULL THEN 'none' WHEN > 2 THEN 'high' WHEN 1, 2 THEN 'low' END AS k ORDER BY a.name
MATCH (a:Person) RETURN CASE a.name WHEN STARTS WITH 'A' THEN 1 WHEN =~ '.*o.*' THEN 2 ELSE 3 END AS k, count(*) ORDER BY k
RETURN CASE 3 WHEN <> 3 THEN 'a' WHEN <= 3 THEN 'b' END, CASE 'x' WHEN IS NOT NULL THEN 1 END
MATCH (a:Person) WITH a.rank AS r, collect(a.name) AS names RETURN CASE size(names) WHEN > 1 THEN 'many' ELSE 'one' END AS k, count(*) ORDER BY k
MATCH (a:Person)-[r]->(b) RETURN a.name, count(r) AS n, CASE count(r) WHEN > 3 THEN 'busy' ELSE 'calm' END AS k ORDER BY n DESC, a.name
RETURN date("2018-04-27") AS d ORDER BY d.year
MATCH (n) WHERE n.earliest STARTS WITH toString(date('2003-05-04').year) RETURN n.id ORDER BY n.id
RETURN datetime('2018-04-27T10:30:00+0530').timezone, datetime('2018-04-27T10:30:00-05:00').offsetMinutes
RETURN date('2018-W53-1')
RETURN date('2020-W53-7'), date('2018-366')
RETURN localdatetime('2018-04-27T23:59:59.999999999') + duration({nanoseconds: 1})
RETURN duration('PT0.000000001S').nanoseconds, duration('P0Y'), duration('PT-0.5S'), duration({seconds: -1, nanoseconds: 500000000})
RETURN duration.inSeconds(datetime('2018-04-27T10:30:00.5Z'), datetime('2018-04-27T10:30:01.25Z')), duration.inDays(datetime('2018-04-27T23:00Z'), datetime('2018-04-28T01:00Z'))
RETURN duration.between(datetime('2018-04-27T23:00Z'), datetime('2018-04-26T01:00Z')), duration.inMonths(date('2018-05-31'), date('2018-06-30')), duration.between(date('2018-05-31'), date('2018-06-30'))
RETURN abs(duration('P1D').days), sign(duration('P-1D').days)
RETURN toInteger(date('2018-04-27').year), toFloat(duration('P1D').days), size(toString(date('2018-04-27')))
RETURN coalesce(date(null), date('2018-01-01')), nullIf(date('2018-01-01'), date('2018-01-01')), [date('2018-01-01')] = [date('2018-01-01')], {d: date('2018-01-01')} = {d: date('2018-01-01')}
UNWIND [1, 2] AS x WITH x, date({year: 2017 + x}) AS d RETURN x, d, d + duration({days: x}) AS e ORDER BY d DESC
RETURN isEmpty([date('2018-01-01')]), head([date('2018-01-01')]), reverse([date('2018-01-01'), date('2019-01-01')])
RETURN date('2018-01-01') + duration('P1D') * 3, (date('2018-01-01') + duration('P1D')).day
