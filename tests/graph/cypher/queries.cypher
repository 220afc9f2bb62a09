// Reading queries, each run on the index and on a real Neo4j: the same rows, or an error on either side.
// One a line; `:param` gives the line below it its parameters. Lists that collect() makes are made in order.


// patterns
MATCH (n) RETURN n
MATCH (n:Person) RETURN n.name
MATCH (n:Actor:Person) RETURN n.id, labels(n)[0] IN ['Actor', 'Person']
MATCH (a:Person)-[r:MET_WITH]->(b:Person) RETURN a.name, r.status, b.name
MATCH (a:Person)-[r:MET_WITH]-(b) RETURN a.name, r.id, b.id
MATCH (a)<-[r]-(b:Claim) RETURN a.id, type(r), b.id
MATCH ()-[r]->() RETURN count(r)
MATCH ()-[r]-() RETURN count(r), count(DISTINCT r)
MATCH (a)--(b) RETURN count(*)
MATCH (a)-->(a) RETURN a.name
MATCH (a)--(a) RETURN a.name
MATCH (a {name: 'Ada Brandt'})-[r]->(b) RETURN type(r), b.id, r.status
MATCH (a)-[r {status: 'happened'}]->(b) RETURN a.id, type(r), b.id
MATCH (a:Person)-[r {of: 'MET_WITH'}]-(b) RETURN a.name, r.status, b.name
MATCH (a:Person)-[:MET_WITH|VISITED]->(b) RETURN a.id, b.id
MATCH (a:Person)-[:MET_WITH]->(b)<-[:MET_WITH]-(c) RETURN a.id, b.id, c.id
MATCH (a:Person)-[r1]->(b)-[r2]->(c:Person) RETURN a.id, b.id, c.id, r1.id, r2.id
MATCH (a:Person), (b:Government) RETURN a.id, b.id
MATCH (a:Person)-[r]->(b), (b)-[s]->(c:Government) RETURN a.id, b.id, c.id
MATCH (c:Claim)-[:FROM]->(d:Document), (c)-[:ABOUT]->(e:Event) RETURN c.id, d.name, e.kind
MATCH (c:Claim)-[:SAID_BY {step: 1}]->(a) RETURN c.id, a.id
MATCH p = (a:Person)-[:REQUESTED_OF]->(b) RETURN p
MATCH p = (a:Person)<-[:REQUESTED_OF]-(b)-[:VISITED]->(c) RETURN nodes(p), relationships(p), length(p)
MATCH (n:Actor|Event) RETURN count(n)
MATCH (n:Actor&!Person) RETURN n.id
MATCH (n:!Actor&!Claim) RETURN n.id
MATCH (n:%) RETURN count(n)
MATCH (n) WHERE n:Person|Government RETURN n.id
MATCH (n) WHERE NOT n:Actor RETURN n.id
MATCH (n) WHERE n:Actor:Person AND n.known RETURN n.id
MATCH (a:Person WHERE a.rank > 1)-[r WHERE r.contested > 0]->(b) RETURN a.id, r.id, b.id
MATCH (a)-[r:!MET_WITH]->(b:Person) RETURN a.id, type(r), b.id
MATCH (a)-[r]->(b) WHERE r:MET_WITH RETURN r.id
MATCH (a:Person)-[r]->(b) MATCH (c)-[r]->(d) RETURN count(*)
MATCH (a)-[r]->(b)-[r]->(c) RETURN count(*)
MATCH (a:Person {rank:2.5}) RETURN a.id
MATCH (a:Person {rank: 2.0}) RETURN a.id, a.rank
MATCH (n {id: 'person/1'}) RETURN n.name /* in between */ // at the end
MATCH (`odd name`:Person) RETURN `odd name`.id
MATCH (e:Event) WHERE e.earliest >= '2003-01-01' AND e.earliest < '2006' RETURN e.id
MATCH (a)-[r]->(b) WHERE '1977-01-01' <= r.earliest <= '2002-12-31' RETURN r.id

// optional
MATCH (a:Person) OPTIONAL MATCH (a)-[r:VISITED]->(b) RETURN a.id, r.id, b.id
MATCH (a:Person) OPTIONAL MATCH (a)-[r:VISITED]->(b:Government) WHERE r.status = 'happened' RETURN a.id, r.id
OPTIONAL MATCH (n:Nothing) RETURN n
OPTIONAL MATCH (n:Nothing) RETURN n.name, count(*)
MATCH (e:Event) OPTIONAL MATCH (e)<-[i:INVOLVED_IN {role:'agent'}]-(a) RETURN e.id, count(a)
MATCH (a:Person) OPTIONAL MATCH (a)-[:VISITED]->(b) OPTIONAL MATCH (b)-[:MET_WITH]->(c) RETURN a.id, b.id, c.id
MATCH (a:Person) OPTIONAL MATCH p = (a)-[:MET_WITH]->(:Government) RETURN a.id, p IS NULL, length(p)
OPTIONAL MATCH (x:Nothing) WITH x MATCH (x)-->(y) RETURN y
OPTIONAL MATCH (x:Nothing) OPTIONAL MATCH (x)-->(y) RETURN x, y
OPTIONAL MATCH (x:Nothing) WITH x MATCH (x) RETURN x
MATCH (a:Person) OPTIONAL MATCH (a)-[*2]->(a) RETURN a.id, count(*)

// aggregation
MATCH (n) RETURN count(*)
MATCH (n:Person) RETURN count(n.rank), count(*), count(DISTINCT n.rank)
MATCH ()-[r]->() RETURN type(r) AS t, count(*) AS c ORDER BY c DESC, t
MATCH (a:Person)-[r]->(b) RETURN a.name, count(r) AS c ORDER BY c DESC, a.name LIMIT 3
MATCH (n:Person) RETURN sum(n.rank), avg(n.rank), min(n.rank), max(n.rank)
MATCH ()-[r]->() RETURN avg(r.confidence), sum(r.count_low), avg(r.count_low), stDev(r.count_low), stDevP(r.contested)
MATCH ()-[r]->() RETURN percentileCont(r.count_low, 0.5), percentileDisc(r.count_low, 0.9), percentileCont(r.count_low, 0.33)
MATCH (n:Claim) RETURN avg(n.weight), sum(n.weight), stDev(n.weight)
MATCH (n:Nothing) RETURN count(*), sum(n.x), avg(n.x), min(n.x), collect(n.x), stDev(n.x), percentileCont(n.x, 0.5)
MATCH (n:Nothing) RETURN n.x, count(*)
MATCH (n:Person) WITH n ORDER BY n.name RETURN collect(n.name)
MATCH (n:Person) WITH n ORDER BY n.name RETURN collect(n.rank), collect(DISTINCT n.rank)
MATCH (n:Person) WITH n ORDER BY n.name RETURN collect(n)[0..2]
MATCH (n) RETURN min(n.name), max(n.name), min(n.rank), max(n.earliest)
MATCH (a:Person) RETURN a.rank, count(*) AS c ORDER BY c DESC, a.rank
MATCH (a:Person) RETURN a.rank, a.rank * 10 + count(*) AS x ORDER BY a.rank
MATCH (a:Person) RETURN a, a.rank + count(*) AS x
MATCH (a:Person) RETURN a.rank + count(*)
MATCH (a:Person) RETURN a.rank * 2 AS z, a.rank * 2 + count(*)
MATCH (a)-[r]->(b) RETURN count(DISTINCT a) + count(DISTINCT b) AS both
MATCH (a)-[r]->(b) RETURN a.id AS a, count(*) AS n, sum(CASE WHEN r.status = 'happened' THEN 1 ELSE 0 END) AS done ORDER BY a
MATCH (a)-[r]->(b) RETURN count(*) > 5, size(collect(r.id)) > 100
MATCH (a:Person) RETURN count(count(*))
MATCH (a:Person) WHERE count(*) > 1 RETURN a
MATCH (a:Person) RETURN sum(a.name)
MATCH (a:Person) RETURN avg(a.name)
UNWIND [1, 'a', true, [1], 2.5, null] AS x RETURN min(x), max(x), count(x)
UNWIND [1, 1.0, '1', null, null, [1], [1.0], true] AS x RETURN DISTINCT x
UNWIND [1, 1.0, 2, null, null] AS x RETURN x, count(*) AS c ORDER BY c, x
UNWIND [0.1, 0.2, 0.3, 0.7, 1e10, -1e10, 3.3] AS x RETURN sum(x), avg(x)
UNWIND [1, 2, 4] AS x RETURN avg(x), sum(x) / count(x), stDev(x), stDevP(x)
MATCH (a:Person)-[r]->() WITH a, count(r) AS c WHERE c > 2 RETURN a.id, c
MATCH (a)-[r]->() RETURN r.status AS s, count(*) AS c, min(r.earliest) AS e ORDER BY s
MATCH (a:Person) RETURN DISTINCT a.known
MATCH (a:Person) RETURN count(*) AS c ORDER BY a.name
MATCH (a:Person) RETURN a.rank AS k, max(a.name) AS m ORDER BY max(a.name)
MATCH (a:Person) RETURN a.rank AS k, count(*) ORDER BY count(*) DESC, k
MATCH (a:Person) RETURN DISTINCT a.rank AS k ORDER BY a.name
MATCH (a:Person) RETURN DISTINCT a.rank ORDER BY a.rank
MATCH (a:Person) WITH a.rank AS k, collect(a.name) AS names RETURN k, size(names) ORDER BY k

// variable length
MATCH (a:Person {id:'person/0'})-[*1..2]->(b) RETURN b.id
MATCH (a {id:'person/0'})-[:MET_WITH*]->(b) RETURN b.id
MATCH (a {id:'person/0'})-[:MET_WITH*1..3]-(b) RETURN b.id, count(*)
MATCH (a {id:'person/0'})-[r:MET_WITH|VISITED*2]->(b) RETURN [x IN r | x.id], b.id
MATCH (a:Person)-[r:REQUESTED_OF*0..1]->(b) RETURN a.id, size(r), b.id
MATCH p = (a {id:'person/1'})-[*..2]->(b:Event) RETURN [n IN nodes(p) | n.id], length(p)
MATCH p = (a:Event)<-[*1..2]-(b:Document) RETURN count(p)
MATCH (c:Claim)-[*2]-(d:Claim) WHERE c.id < d.id RETURN c.id, d.id, count(*)
MATCH (a {id:'person/0'})-[r:ALLEGED|PROSPECT*1..3 {status:'alleged'}]->(b) RETURN [x IN r | x.id], b.id
MATCH p = (a:Person)-[*1..3]->(b:Government) WHERE all(r IN relationships(p) WHERE r.status = 'happened') RETURN a.id, b.id, length(p)
MATCH p = (b:Government)<-[:MET_WITH|ALLEGED*1..2]-(a:Person) RETURN [n IN nodes(p) | n.id], [r IN relationships(p) | r.id]
MATCH (a {id:'person/0'})-[*3..3]-(b {id:'person/1'}) RETURN count(*)
MATCH (a {id:'person/0'})-[*0..0]-(b) RETURN b.id
MATCH (a {id:'person/0'})-[:MET_WITH*2..1]->(b) RETURN b.id
MATCH (a)-[r:PART_OF*]->(b) RETURN a.id, b.id, type(r[0])

// shortest paths
MATCH p = shortestPath((a {id:'person/0'})-[*]-(b {id:'person/5'})) RETURN length(p)
MATCH p = shortestPath((a {id:'person/0'})-[*..15]->(b {id:'government/bb'})) RETURN length(p)
MATCH p = allShortestPaths((a {id:'person/0'})-[*]-(b {id:'government/bb'})) RETURN [n IN nodes(p) | n.id], [r IN relationships(p) | r.id]
MATCH p = allShortestPaths((a {id:'person/2'})-[:MET_WITH|VISITED|REQUESTED_OF*]-(b:Government)) RETURN b.id, length(p), [r IN relationships(p) | r.id]
MATCH p = shortestPath((a {id:'person/0'})-[*]-(b {id:'person/5'})) WHERE all(r IN relationships(p) WHERE r.status = 'happened') RETURN length(p)
MATCH p = allShortestPaths((a {id:'person/1'})-[*]-(b {id:'person/6'})) WHERE all(r IN relationships(p) WHERE r.status = 'happened') RETURN [r IN relationships(p) | r.id]
MATCH p = allShortestPaths((a {id:'person/1'})-[*]-(b {id:'person/6'})) WHERE none(n IN nodes(p) WHERE n:Claim OR n:Document) RETURN [r IN relationships(p) | r.id]
MATCH (a:Person), (b:Government) MATCH p = shortestPath((a)-[*..6]-(b)) WHERE none(x IN relationships(p) WHERE x.status = 'alleged') RETURN a.id, b.id, length(p)
MATCH (a:Person), (b:Person) WHERE a.id < b.id MATCH p = shortestPath((a)-[*..4]-(b)) RETURN a.id, b.id, length(p)
MATCH (a:Person), (b:Person) WHERE a.id < b.id OPTIONAL MATCH p = shortestPath((a)-[:MET_WITH*..3]->(b)) RETURN a.id, b.id, length(p)
MATCH p = shortestPath((a {id:'person/0'})-[*..3]->(b {id:'person/5'})) WHERE length(p) > 1 RETURN length(p)
MATCH p = shortestPath((a {id:'person/0'})-[r*]->(b {id:'person/5'})) WHERE all(x IN r WHERE x.of = 'MET_WITH') RETURN length(p), size(r)
MATCH p = shortestPath((a {id:'person/0'})-[*..4]->(b {id:'person/5'})) WHERE any(n IN nodes(p) WHERE n:Government) RETURN length(p)
MATCH p = shortestPath((a {id:'person/0'})-[*0..]-(b {id:'person/0'})) RETURN length(p)
MATCH p = shortestPath((a {id:'person/0'})-[*]-(b {id:'person/0'})) RETURN length(p)
MATCH p = shortestPath((a:Person)-[*2..]-(b:Government)) RETURN length(p)
MATCH p = shortestPath((a:Person)-[:X {k:1}]-(b:Government)) RETURN length(p)
MATCH (a {id:'person/0'}), (b {id:'person/5'}) RETURN length(shortestPath((a)-[*]-(b))), size(allShortestPaths((a)-[*]-(b)))
MATCH (a {id:'place/aa'}), (b {id:'person/5'}) RETURN shortestPath((a)-[*]-(b)), allShortestPaths((a)-[*]-(b))
MATCH p = shortestPath((a {id:'place/aa'})-[*]-(b {id:'person/5'})) RETURN p
MATCH p = shortestPath((a {id:'place/aa/port'})-[*]-(b {id:'place/aa'})) RETURN p

// lists and maps
RETURN [1, 2, 3][0], [1, 2, 3][-1], [1, 2, 3][5], [1, 2, 3][0..2], [1, 2, 3][1..], [1, 2, 3][..-1], [1, 2][null], [1, 2][null..1]
RETURN [1, 2, 3][-2..], [1, 2][-5..], [1, 2, 3][-5..2], [1, 2, 3][3..1], [1, 2, 3][2..2]
RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x], [x IN [1, null] | x], [x IN [3, 4]]
RETURN reduce(s = 0, x IN [1, 2, 3] | s + x), reduce(s = '', x IN ['a', 'b'] | s + x), reduce(s = 0, x IN [1, null] | s + x)
RETURN all(x IN [1, null] WHERE x > 0), any(x IN [1, null] WHERE x > 0), none(x IN [null] WHERE x > 0), single(x IN [1, null] WHERE x > 0)
RETURN all(x IN [] WHERE x > 0), any(x IN [] WHERE x > 0), none(x IN [] WHERE x > 0), single(x IN [] WHERE x > 0), all(x IN null WHERE x > 0)
RETURN head([1, 2]), last([1, 2]), tail([1, 2, 3]), head([]), last([]), tail([]), reverse([1, 2]), size([1, null])
RETURN range(0, 10, 3), range(5, 1), range(5, 1, -2), range(3, 3)
RETURN [1] + 2, 1 + [2], [1] + [2], [1] + null, [[1]] + [2], [1, 2] || [3]
RETURN {a: 1, b: [1, {c: 2}]}.b[1].c, {a: 1}['a'], {a: 1}.z, keys({b: 1, a: 2})
RETURN 1 IN [1, null], 2 IN [1, null], null IN [], null IN [1], [1] IN [[1], 2], 1 IN null
RETURN isEmpty([]), isEmpty(''), isEmpty({}), isEmpty([null]), isEmpty(null)
MATCH (n:Person) WHERE 'Boris' IN n.aliases RETURN n.name
MATCH (n:Person) WHERE size(n.aliases) = 2 RETURN n.id, n.aliases[1]
MATCH (n:Person) WHERE any(x IN n.aliases WHERE x STARTS WITH 'D') RETURN n.id
MATCH (n:Actor) UNWIND n.aliases AS alias RETURN n.id, alias
MATCH (n:Claim) RETURN n.numbers, n.numbers[0] + n.numbers[1]
MATCH (n:Person) RETURN n {.name, .rank, .nope}
MATCH (n:Person) RETURN n {.*, extra: 1} AS m ORDER BY n.id
MATCH (n:Person)-[r]->(b) RETURN r {.status, to: b.id, n} AS m ORDER BY r.id
MATCH (n:Person) RETURN properties(n), size(keys(n)), 'rank' IN keys(n)
UNWIND [{a: 1, b: 'x'}, {a: 2}] AS row RETURN row.a, row.b
UNWIND [[1, 2], [3]] AS x UNWIND x AS y RETURN y
UNWIND null AS x RETURN x
UNWIND [] AS x RETURN x
UNWIND 5 AS x RETURN x
RETURN 1 IN 5
WITH [3, 1, 2] AS l UNWIND l AS x WITH x ORDER BY x RETURN collect(x)

// case and conditions
RETURN CASE WHEN true THEN 1 ELSE 2 END, CASE 3 WHEN 1, 3 THEN 'q' END, CASE null WHEN null THEN 1 ELSE 2 END, CASE 1 WHEN 1.0 THEN 'y' END
MATCH (n:Person) RETURN n.id, CASE WHEN n.rank > 2 THEN 'high' WHEN n.rank IS NULL THEN 'none' ELSE 'low' END
MATCH (n:Person) RETURN CASE n.known WHEN true THEN 'yes' WHEN false THEN 'no' ELSE '?' END AS k, count(*)
RETURN CASE WHEN 1 THEN 2 END
RETURN coalesce(null, 2), coalesce(null, null), nullIf(1, 1), nullIf(1, 2), nullIf('a', null)
MATCH (n:Person) RETURN coalesce(n.known, 'unknown')

// null and comparison
RETURN null = null, null <> null, null IS NULL, 1 IS NOT NULL, null AND false, null OR true, null XOR true, NOT null
RETURN 1 = 1.0, 'a' = 1, [1, null] = [1, null], [1, 2] = [1, 3], [1] = [1, 2], {a: 1} = {a: 1.0}, {a: null} = {a: null}, {a: 1} = {b: 1}
RETURN 1 < 'a', 'a' < 'b', 'B' < 'a', true > false, [1, 2] < [1, 3], [1] < [1, 2], [1, null] < [2, 1], null < 1, 1 < 2 < 3, 1 < 3 < 2
RETURN 1 <> 2 <> 1, 1 = 1 = 1, 3 >= 3 > 2, 'a' <= 'a'
MATCH (n:Person) WHERE n.known = true RETURN n.id
MATCH (n:Person) WHERE NOT n.known RETURN n.id
MATCH (n:Person) WHERE n.known <> true RETURN n.id
MATCH (n:Person) WHERE n.rank > 1 OR n.known RETURN n.id
MATCH (n:Person) WHERE n.rank IN [1, 2] RETURN n.id
MATCH (n:Person) WHERE NOT n.rank IN [1, null] RETURN n.id
MATCH (n:Person) WHERE n.name > 'C' AND n.name < 'F' RETURN n.name
MATCH (n) WHERE n.name = 5 RETURN n
MATCH (n) WHERE n.rank = 'a' OR n.rank < 'b' RETURN n
MATCH (n:Person) WHERE n.rank RETURN n
MATCH (n:Person) WHERE n.name RETURN n
MATCH (a:Person), (b:Person) WHERE a = b RETURN count(*)
MATCH (a:Person), (b:Person) WHERE a <> b RETURN count(*)
UNWIND [1, 'a', null, true, [1], {a: 1}, 2.5, [null], [1, 2], 'B', {}] AS x RETURN x ORDER BY x
UNWIND [1, 'a', null, true, [1], 2.5, 'B'] AS x RETURN x ORDER BY x DESC
MATCH (n:Person) RETURN n.id, n.rank ORDER BY n.rank DESC, n.id
MATCH (n) WHERE n.known XOR n.negated RETURN n.id

// numbers
RETURN 5 / 2, -5 / 2, 5 % 3, -5 % 3, 5.5 % 2, 1.0 / 0, 0.0 / 0, -1.0 / 0, 2 ^ 3, 2 ^ 0.5, -2 ^ 2, 2 ^ 3 ^ 2
RETURN 1 / 0
RETURN 1 % 0
RETURN 9223372036854775807 + 1
RETURN 9223372036854775807, -9223372036854775808, 0x1F, 0o17, 1_000, 1.5e3, .5
RETURN 9223372036854775808
RETURN round(2.5), round(-2.5), round(-2.4), round(1.25, 1), round(-1.25, 1), round(2.567, 2), round(3), round(-1.5), round(0.49999999999999994), round(-0.4)
RETURN round(-2.5, 0, 'HALF_UP'), round(2.5, 0, 'HALF_EVEN'), round(2.51, 1, 'UP'), round(1.05, 1, 'HALF_DOWN'), round(0.5, 0)
RETURN abs(-1), abs(-1.5), ceil(1.2), floor(-1.2), sign(-3), sign(2.5), sqrt(2), exp(1), log(10), log10(100), log(0), sqrt(-1), pi(), e()
RETURN toInteger('12'), toInteger('1.9'), toInteger(' 12 '), toInteger('abc'), toInteger(1.9), toInteger(-1.9), toInteger(true), toInteger('1e3'), toInteger('')
RETURN toFloat('1e3'), toFloat(' 1 '), toFloat('x'), toFloat(3), toBoolean('TRUE'), toBoolean('x'), toBoolean(0), toBoolean(' true ')
RETURN toString(1.0), toString(1e20), toString(1e-5), toString(123456789.123), toString(1e7), toString(true), toString(12345678.9), toString(0.1 + 0.2), toString(-0.0), toString(100.0), toString(0.001)
RETURN toInteger([1])
RETURN toFloat(true)
RETURN toIntegerOrNull('x'), toIntegerOrNull([1]), toStringOrNull([1]), toStringList([1, 'a', true, null, 2.5]), toIntegerList(['1', 'x']), toFloatList([1]), toBooleanList(['true'])
RETURN isNaN(0.0 / 0), isNaN(1.0), isNaN(1), 0.0 / 0 = 0.0 / 0, 0.0 / 0 < 1
RETURN 1 + 1.5, 3 - 1.0, 2 * 3, 2 * 1.5, -(3), +4, 1 - -1
RETURN 0.1 + 0.2, 1 / 3.0, 1e300 * 1e10, 100000000000000000000.0
MATCH (n:Person) RETURN n.id, n.rank * 2, n.rank + 0.5, -n.rank, n.rank / 2
MATCH (n:Person) RETURN n.name - 1
MATCH (n:Person) RETURN n.name * 2
RETURN 'a' - 1
RETURN 1 + true

// text
RETURN toUpper('aé'), toLower('ÀB'), trim('  a '), ltrim(' a '), rtrim(' a '), reverse('abc'), size('a😀'), replace('aaa', 'a', 'b'), replace('abc', '', 'x')
RETURN split('a,b,c', ','), split('abc', ''), split('', ','), split('a,b;c', [',', ';']), split('a,b,', ','), split(null, ',')
RETURN substring('hello', 1), substring('hello', 1, 2), substring('hello', 9), left('hello', 2), right('hello', 2), right('hello', 99), left(null, 1)
RETURN substring('hello', -1)
RETURN 'a' + 1, 'a' + 1.0, 1 + 'a', 'a' || 'b', 'a' + null
RETURN 'abc' STARTS WITH 'a', 'abc' ENDS WITH 'c', 'abc' CONTAINS 'b', 'abc' CONTAINS '', null STARTS WITH 'a', 'a' CONTAINS null
RETURN 'abc' =~ 'a.*', 'abc' =~ 'b', 'ABC' =~ '(?i)abc', null =~ 'a', 'a1' =~ '[a-z]\\d'
RETURN "a'b", 'a"b', 'a\'b', 'tab\there', 'é', '\u00e9', 'line\nbreak', 'back\\slash'
RETURN char_length('abc'), btrim('  x '), ltrim('xxa', 'x'), normalize('a')
RETURN toUpper(1)
RETURN size(1)
MATCH (n:Person) WHERE n.name STARTS WITH 'E' RETURN n.name
MATCH (n:Person) WHERE toLower(n.name) CONTAINS 'ö' RETURN n.name
MATCH (n:Person) WHERE n.name =~ '.* K.*' RETURN n.name
MATCH (n) WHERE n.id STARTS WITH 'claim/' AND n.id ENDS WITH '1' RETURN n.id
MATCH (n:Person) RETURN n.name + ' (' + n.id + ')', toUpper(left(n.name, 3)), split(n.name, ' ')[0]
MATCH ()-[r]->() WHERE r.quote CONTAINS '“it’s' RETURN r.quote
MATCH (n:Person) RETURN n.name CONTAINS 1
MATCH (n:Person) RETURN n.name.x

// subqueries
MATCH (a:Person) WHERE EXISTS { (a)-[:VISITED]->() } RETURN a.id
MATCH (a:Person) WHERE NOT EXISTS { (a)-[:VISITED]->(b) WHERE b:Government } RETURN a.id
MATCH (a:Person) WHERE EXISTS { MATCH (a)-[r]->(b:Person) WHERE b.rank > a.rank } RETURN a.id
MATCH (a:Person) WHERE EXISTS { MATCH (a)-[r]->(b) WITH b, count(*) AS c WHERE c > 1 RETURN b } RETURN a.id
MATCH (a:Person) WHERE (a)-[:MET_WITH]->() RETURN a.id
MATCH (a:Person) WHERE NOT (a)-[:MET_WITH]-(:Government) RETURN a.id
MATCH (a:Person) WHERE exists((a)-[:MET_WITH]->()) OR a.known RETURN a.id
MATCH (a:Person), (b:Person) WHERE (a)-[:MET_WITH]->(b) RETURN a.id, b.id
MATCH (a:Person) RETURN a.id, COUNT { (a)-->() } AS out, COUNT { (a)<--() } AS into
MATCH (a:Person) RETURN a.id, COUNT { MATCH (a)-->(b:Person) WHERE b.rank > 1 RETURN b } AS c
MATCH (a:Person) RETURN a.id, COUNT { MATCH (a)-->(b) RETURN DISTINCT b } AS c
MATCH (a:Person) WHERE COUNT { (a)--() } > 10 RETURN a.id
MATCH (a:Person) RETURN a.id, COLLECT { MATCH (a)-->(b:Person) RETURN b.name ORDER BY b.name } AS names
MATCH (a:Person) RETURN a.id, size([(a)-[:MET_WITH]->(b) | b.id]) AS c
MATCH (a:Person) RETURN a.id, [(a)-[r:PART_OF]->(b) WHERE r.x IS NULL | b.id] AS l
MATCH (e:Event) RETURN e.id, size([p = (e)<-[:INVOLVED_IN]-() | length(p)]) AS c
MATCH (a:Person) CALL { WITH a MATCH (a)-->(b) RETURN count(b) AS c } RETURN a.id, c
MATCH (a:Person) CALL (a) { MATCH (a)-->(b:Person) RETURN b.id AS b ORDER BY b LIMIT 1 } RETURN a.id, b
MATCH (a:Person) CALL (*) { MATCH (a)-[r]->() RETURN max(r.contested) AS m } RETURN a.id, m
MATCH (a:Person) CALL (a) { MATCH (a)-[:VISITED]->(b) RETURN b.id AS x UNION MATCH (a)-[:MET_WITH]->(b) RETURN b.id AS x } RETURN a.id, x
MATCH (a:Person) OPTIONAL CALL (a) { MATCH (a)-[:VISITED]->(b:Government) RETURN b.id AS x } RETURN a.id, x
CALL { MATCH (n:Person) RETURN count(*) AS c } RETURN c
MATCH (b:Government) CALL { MATCH (b:Person) RETURN count(b) AS c } RETURN b.id, c
MATCH (a:Person) CALL (a) { WITH a WHERE a.rank > 1 RETURN a.rank AS r } RETURN a.id, r
MATCH (a:Person) CALL (a) { MATCH (a)-[r:VISITED]->() WITH count(r) AS c RETURN c, a.name AS n } RETURN a.id, c, n
UNWIND [1, 2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN sum(y) AS s } RETURN x, s
MATCH (a:Person) WHERE any(x IN [1, 2] WHERE EXISTS { (a)-[r]->() WHERE r.contested = x }) RETURN a.id
MATCH (a:Person) RETURN (a)-->()
MATCH (a:Person) WHERE (a)-->(zz) RETURN a
MATCH (a:Person) RETURN exists(a.name)

// union and chains
MATCH (n:Person) RETURN n.name AS x UNION MATCH (n:Place) RETURN n.name AS x
MATCH (n:Person) RETURN n.rank AS x UNION ALL MATCH (n:Government) RETURN n.rank AS x
RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a
RETURN 1 AS x UNION RETURN 2 AS y
MATCH (a:Person)-[r]->(b) WITH a, count(r) AS c ORDER BY c DESC, a.id LIMIT 3 MATCH (a)-[s:MET_WITH]-(d) RETURN a.id, c, count(s)
MATCH (a:Person) WITH a.name AS n WHERE n STARTS WITH 'A' RETURN n
MATCH (a:Person) WITH a.name AS n WHERE a.rank > 1 RETURN n
MATCH (a:Person) WITH a.name AS n, count(*) AS c WHERE a.rank > 1 RETURN n
MATCH (a:Person) WITH DISTINCT a.rank AS r ORDER BY r SKIP 1 LIMIT 2 RETURN r
MATCH (a:Person) WITH a ORDER BY a.name DESC LIMIT 2 RETURN a.name
MATCH (a:Person) WITH a, a.rank AS r WITH a, r * 2 AS d RETURN a.id, d
MATCH (a:Person) WITH * WHERE a.rank = 2 RETURN *
MATCH (a:Person)-[r:VISITED]->(b) RETURN *
MATCH (a:Person) WITH collect(a) AS people UNWIND people AS p MATCH (p)-[:MET_WITH]->(q) RETURN p.id, q.id
WITH 1 AS x, 2 AS y RETURN x + y AS z, x, y
WITH 1 AS x RETURN x AS x, x + 1 AS y ORDER BY y
MATCH (a:Person) WITH a.rank AS rank, count(*) AS n RETURN sum(n), max(rank)
MATCH (a:Person) WITH a.name RETURN 1
MATCH (a:Person) RETURN a.name AS x, a.id AS x
MATCH (a:Person) RETURN b
MATCH (a:Person) WITH a.name AS n RETURN a
MATCH (a:Person)
RETURN *

// paging and order
MATCH (n:Person) RETURN n.name ORDER BY n.name SKIP 2 LIMIT 3
MATCH (n:Person) RETURN n.name AS name ORDER BY name DESC LIMIT 1
MATCH (n:Person) RETURN n.name ORDER BY n.rank, n.name DESC
MATCH (n:Person) RETURN n.name ORDER BY n.rank IS NULL, n.rank + 1 DESC, n.name
MATCH (n:Person) RETURN n.name LIMIT 0
MATCH (n:Person) RETURN n.name ORDER BY n.name LIMIT 1 + 1
MATCH (n:Person) RETURN n.name ORDER BY toLower(n.name) OFFSET 3
MATCH (n:Person) RETURN n LIMIT -1
MATCH (n:Person) RETURN n LIMIT 1.5
MATCH (n:Person) RETURN n.name SKIP n.rank
MATCH (n:Person) RETURN n.name ORDER BY b.name
MATCH (n:Person) RETURN n.name AS name ORDER BY n.name, size(name)
MATCH (n:Person) RETURN n.name AS n ORDER BY n
MATCH (n:Person) RETURN count(*) AS c ORDER BY c

// returned things
MATCH (a:Person)-[r:MET_WITH]->(b) RETURN a, r, b
MATCH (a:Person)-[r:MET_WITH]->(b) RETURN startNode(r) = a, endNode(r).id, type(r), properties(r)
MATCH (a:Person)-[r:MET_WITH]->(b) RETURN [a, b] AS pair, {edge: r} AS m
MATCH p = (a:Person)-[:VISITED]->() RETURN p, [p] AS l
MATCH p = (a:Claim)-[:FROM]->(d) RETURN nodes(p)[0].id, relationships(p)[0].id
MATCH (a:Person)  RETURN   a.name  ,  a.rank+1
MATCH (a:Person) RETURN a { .name }
MATCH (a:Person) RETURN a.`name`, a['name'] = a.name, a['nope']
MATCH (a:Person) RETURN a.title, a.type, a.start
MATCH (n) WHERE n.name IS NULL RETURN n.id, n.name, size(keys(n))
MATCH (n:Claim) WHERE n.text = '' RETURN n.id, n.weight, n.negated
MATCH p = (a:Person) RETURN p LIMIT 0
MATCH p = (a:Place) RETURN p, length(p)
MATCH (a:Person) RETURN type(a)
MATCH ()-[r]->() RETURN labels(r)
MATCH p = ()-->() RETURN p.x
RETURN 1 AS one, 'a' AS text, true AS yes, null AS nothing, 1.5 AS part, [1] AS list, {k: 'v'} AS map

// procedures
CALL db.labels() YIELD label RETURN label ORDER BY label
CALL db.labels()
CALL db.relationshipTypes() YIELD relationshipType AS t RETURN t ORDER BY t
CALL db.propertyKeys() YIELD propertyKey WITH propertyKey WHERE propertyKey IN ['contested', 'rank'] RETURN propertyKey
CALL db.labels() YIELD label WHERE label STARTS WITH 'P' RETURN label
MATCH (p:Person) CALL db.labels() YIELD label RETURN count(*)
CALL db.labels() YIELD label

// mistakes
RETURN foo(1)
RETURN toUpper('a', 'b')
RETURN range(1, 5, 0)
RETURN range(1, null)
MATCH (a:Person:Government|Event) RETURN a
MATCH (a)-[:A:B]->() RETURN a
MATCH (a $p) RETURN a
MATCH (a)-[r*1..2 WHERE r.x]->(b) RETURN a
WITH 1 AS x MATCH (x) RETURN x
MATCH (a:Person) MATCH ()-[a]->() RETURN a
UNWIND [1] AS x UNWIND [2] AS x RETURN x
RETURN [1, 2][0].x
RETURN 'abc'[0]
RETURN [1]['a']
RETURN NOT 1
RETURN true AND 'a'
RETURN 1 +
MATCH (a RETURN a
RETURN 'open
MATCH (a) WHERE a.name == 'x' RETURN a
MATCH (a) WHERE a.name != 'x' RETURN a

// with parameters
:param {"name": "Ada Brandt"}
MATCH (n:Person {name: $name}) RETURN n.id
:param {"ids": ["person/1", "person/2"]}
MATCH (n:Person) WHERE n.id IN $ids RETURN n.name
:param {"least": 1, "skip": 1, "limit": 2}
MATCH (n:Person) WHERE n.rank >= $least RETURN n.id ORDER BY n.id SKIP $skip LIMIT $limit
:param {"of": "VISITED"}
MATCH ()-[r {of: $of}]->() RETURN count(r)
:param {"rows": [{"id": "person/1", "k": 1}, {"id": "nope", "k": 2}]}
UNWIND $rows AS row MATCH (n {id: row.id}) RETURN row.k, n.name
:param {"map": {"a": 1, "b": [1, 2]}, "nothing": null, "text": "t", "yes": true}
RETURN $map.a, $map.b[1], $nothing, $text + 'x', $yes AND true
:param {"rank": 2.5}
MATCH (n) WHERE n.rank = $rank RETURN n.id
:param {"name": 7}
MATCH (n) WHERE n.name = $name RETURN n.id
:param {"name": null}
MATCH (n) WHERE ($name IS NULL OR n.name = $name) AND n:Place RETURN n.id
:param {}
RETURN $missing
:param {"n": -1}
MATCH (n:Person) RETURN n LIMIT $n

// more of all kinds
MATCH (a:Person)-[r]->(b) WITH a, b, collect(r.status) AS s RETURN a.id, b.id, size(s)
MATCH (a:Person) WITH a ORDER BY a.rank DESC, a.id RETURN collect(a.id)[0], collect(a.rank)
MATCH (a:Person) RETURN a.name AS a ORDER BY a.name
MATCH (a:Person) RETURN a.name AS name, a.rank AS r ORDER BY a.rank, name
MATCH (a:Person) WITH a.rank AS a RETURN a ORDER BY a
MATCH (a:Person) WITH a AS b RETURN b.id ORDER BY b.rank, b.id
MATCH (a:Person) WITH a.rank AS r, count(*) AS c ORDER BY a.rank RETURN r, c
MATCH (a:Person) WITH a.rank AS r, count(*) AS c WHERE count(*) > 1 RETURN r, c
MATCH (a:Person) RETURN a.rank AS r, count(*) AS c ORDER BY r + c
MATCH (a:Person) RETURN a.rank AS r, count(*) AS c ORDER BY a.rank + count(*)
MATCH (a:Person) RETURN DISTINCT a.rank AS r, a.known AS k ORDER BY a.rank, a.known
MATCH (a:Person) WITH DISTINCT a.rank AS r WHERE a.rank > 1 RETURN r
MATCH (a:Person) WITH DISTINCT a WHERE a.rank > 1 RETURN a.id
MATCH (a:Person)-[r]->(b) RETURN a.id, head(collect(r.of)) IS NOT NULL
MATCH (a:Person) RETURN {rank: a.rank, n: count(*)} AS m
MATCH (a:Person) RETURN [a.rank, count(*)] AS m
MATCH (a:Person) WITH a.rank AS r RETURN {rank: r, n: count(*)} AS m
MATCH (a:Person) WITH a.rank AS r RETURN r, {rank: r, n: count(*)} AS m
MATCH (a:Person) RETURN a.rank IS NULL AS missing, count(*) AS c
MATCH (a:Person) RETURN CASE WHEN a.rank > 2 THEN 'hi' ELSE 'lo' END AS k, count(*) AS c
MATCH (a:Person) RETURN CASE WHEN count(*) > 2 THEN a.known ELSE false END
MATCH (a:Person) RETURN count(*) * 2 + 1 AS c, 'x' AS t
MATCH (n) RETURN labels(n)[0] IS NOT NULL AS l, count(*)
MATCH (a:Person) OPTIONAL MATCH (a)-[r:MET_WITH]-(b:Person) WITH a, count(DISTINCT b) AS partners RETURN a.id, partners ORDER BY partners DESC, a.id
MATCH (a:Person)-[r]-(b:Person) WHERE a.id < b.id RETURN a.id, b.id, count(*) AS c ORDER BY c DESC, a.id, b.id LIMIT 5
MATCH (e:Event)<-[:INVOLVED_IN]-(a) WITH e, collect(a.id) AS who WHERE size(who) > 1 UNWIND who AS w RETURN e.id, w
MATCH (e:Event)<-[i:INVOLVED_IN]-(a) RETURN e.kind, i.role, count(DISTINCT a) AS n ORDER BY e.kind, i.role
MATCH (a:Person)-[r]->(b) WHERE r.date IS NOT NULL RETURN left(r.date, 4) AS year, count(*) AS c ORDER BY year
MATCH (a:Person)-[r]->(b) WHERE r.date STARTS WITH '1977' OR r.date STARTS WITH '2002' RETURN r.id, substring(r.date, 5, 2) AS month ORDER BY month, r.id
MATCH (a:Person)-[r]->(b) WITH r ORDER BY r.earliest, r.id LIMIT 3 RETURN r.id, r.earliest
MATCH (c:Claim)-[:SAID_BY]->(a) WITH c, count(a) AS n WHERE n >= 1 RETURN c.id, n
MATCH (c:Claim) WHERE NOT (c)-[:SAID_BY]->() RETURN c.id
MATCH (c1:Claim)-[:ABOUT]->(e:Event)<-[:ABOUT]-(c2:Claim) WHERE c1.id < c2.id RETURN c1.id, c2.id, e.id
MATCH (d:Document)<-[:FROM]-(c:Claim)-[:ABOUT]->(e:Event) RETURN d.id, e.id, count(c) AS n ORDER BY n DESC, d.id, e.id
MATCH (a:Person)-[r]->(b) RETURN r.contested > 0 AS contested, count(*)
MATCH (a:Person)-[r]->(b) WHERE r.count_low > 5 AND r.count_high < 20 RETURN r.id, r.count_high - r.count_low AS span
MATCH (a:Person)-[r]->(b) WHERE toInteger(substring(r.date, 0, 4)) >= 2002 RETURN count(r)
MATCH (a:Person)-[r]->(b) WHERE r.count_low / r.contested > 1 RETURN r.id
MATCH (a:Person)-[r]->(b) WHERE r.contested > 0 AND r.count_low / r.contested > 1 RETURN r.id
MATCH (a:Person) WHERE a.aliases IS NULL RETURN a.id
MATCH (a:Actor) WHERE any(x IN a.aliases WHERE toLower(x) = 'aa') RETURN a.id
MATCH (a:Actor) WHERE none(x IN a.aliases WHERE x = 'AA') RETURN a.id
MATCH (a:Actor) RETURN a.id, reduce(s = '', x IN coalesce(a.aliases, []) | s + x + ';') AS j
MATCH (a:Actor) RETURN a.id, size(coalesce(a.aliases, [])) AS n ORDER BY n DESC, a.id
MATCH (a {id: 'person/0'}), (b {id: 'person/1'}) RETURN EXISTS { (a)-[*1..2]-(b) }
MATCH (a:Person {id: 'person/0'}) MATCH (a)-[:MET_WITH]-(x)-[:MET_WITH]-(y) WHERE y <> a RETURN x.id, y.id
MATCH (a:Person {id: 'person/0'})-[r1]-(x)-[r2]-(y) WHERE NOT (a)--(y) RETURN DISTINCT y.id
MATCH (a)-[r]->(b) WHERE a.id = 'person/0' OR b.id = 'person/0' RETURN r.id
MATCH (a)-[r]->(b) WHERE 'person/0' IN [a.id, b.id] RETURN r.id
MATCH (n) WHERE n.id IN ['person/0', 'event/1', 'nope'] RETURN n.id, labels(n) = ['Event']
MATCH (n) RETURN count(n.name), count(DISTINCT n.name), count(n.nope)
MATCH (n) WITH n, size([(n)--() | 1]) AS degree RETURN max(degree), min(degree), avg(degree)
MATCH (n) RETURN n.id, COUNT { (n)--() } AS degree ORDER BY degree DESC, n.id LIMIT 5
MATCH (n:Actor) RETURN n.id, [l IN labels(n) WHERE l <> 'Actor'][0] AS kind ORDER BY n.id
MATCH (n:Actor) RETURN [l IN labels(n) WHERE l <> 'Actor'][0] AS kind, count(*) ORDER BY kind
MATCH p = (a:Person {id: 'person/0'})-[*1..2]-(b:Person) RETURN DISTINCT b.id, min(length(p)) AS d ORDER BY d, b.id
MATCH p = (a:Person {id: 'person/0'})-[*1..2]-(b:Person) RETURN b.id, count(p) AS c ORDER BY c DESC, b.id
MATCH p = (a:Person {id: 'person/0'})-[*2..2]-(b:Person) WHERE ALL(n IN nodes(p) WHERE n:Actor) RETURN [n IN nodes(p) | n.name]
MATCH p = (a:Person)-[:MET_WITH]->(b)-[:MET_WITH]->(c) RETURN [r IN relationships(p) | r.status], [n IN nodes(p)[1..2] | n.id]
MATCH p = (a)-[:MET_WITH*2..3]->(b) WHERE nodes(p)[0] <> last(nodes(p)) RETURN length(p), count(*)
MATCH p = (a:Person)-[rs*1..2]->(b:Government) UNWIND rs AS r RETURN DISTINCT r.id
MATCH p = (a:Person)-[rs*1..2]->(b:Government) RETURN a.id, b.id, reduce(t = 0, r IN rs | t + coalesce(r.contested, 0)) AS t
MATCH (a:Person) MATCH (a)-[r]->(b) WHERE NOT EXISTS { MATCH (b)-[q]->(a) WHERE q.of = r.of } RETURN a.id, r.id
MATCH (a:Person) WITH a, [(a)-[r:MET_WITH|VISITED]->(b) | {to: b.id, how: type(r)}] AS l RETURN a.id, size(l)
MATCH (a:Person) WITH a, COLLECT { MATCH (a)-[r]->(b) RETURN r.id ORDER BY r.id LIMIT 2 } AS l RETURN a.id, l
MATCH (a:Person) RETURN a.id, EXISTS { MATCH (a)-->(b) WHERE EXISTS { (b)-->(a) } } AS back
MATCH (a:Person) RETURN a.id, COUNT { MATCH (a)-->(b) RETURN b UNION MATCH (a)<--(b) RETURN b } AS c
MATCH (a:Person) RETURN a.id, COUNT { UNWIND [1,2,3] AS x WITH x WHERE x > a.rank RETURN x } AS c
MATCH (a:Person) CALL (a) { OPTIONAL MATCH (a)-[r:VISITED]->(b) RETURN count(r) AS v UNION ALL OPTIONAL MATCH (a)-[r:MET_WITH]->(b) RETURN count(r) AS v } RETURN a.id, sum(v) AS total
CALL { MATCH (p:Person) RETURN p ORDER BY p.name LIMIT 2 } MATCH (p)-[r]->() RETURN p.id, count(r)
CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x ORDER BY x
UNWIND range(1, 3) AS x CALL (x) { RETURN x * 2 AS y } WITH x, y WHERE y > 2 RETURN x, y
UNWIND range(1, 3) AS x CALL { WITH x WITH x * 2 AS y RETURN y } RETURN x, y
UNWIND range(1, 3) AS x CALL { WITH x RETURN x AS x } RETURN x
MATCH (a:Person) CALL { MATCH (a) RETURN count(a) AS c } RETURN a.id, c
MATCH (a:Person) RETURN a.id AS id UNION ALL MATCH (a:Government) RETURN a.id AS id
MATCH (a:Person) RETURN count(*) AS c UNION MATCH (a:Government) RETURN count(*) AS c
WITH [1, 2, 3] AS l RETURN [x IN l | x + 1], l[0], size(l), l + 4, 5 IN l
WITH {a: {b: [1, {c: 3}]}} AS m RETURN m.a.b[1].c, m['a'].b[0], keys(m), m.a.nope.more
WITH 'abc' AS s RETURN s + 'd', size(s), s[0]
UNWIND [3, 1, 2] AS x WITH x ORDER BY x DESC LIMIT 2 RETURN collect(x)
UNWIND [1, 2, 3] AS x UNWIND ['a', 'b'] AS y RETURN x, y
UNWIND [{k: 1}, {k: null}, {}] AS m RETURN m.k, m.k IS NULL
UNWIND [true, false, null] AS a UNWIND [true, false, null] AS b RETURN a, b, a AND b, a OR b, a XOR b, NOT a, a = b
UNWIND [[1], [1, 2], [null], [], [2, 1], ['a']] AS a UNWIND [[1], [1, null], []] AS b RETURN a < b, a <= b, a = b, a IN [b]
UNWIND [[1, 'a'], [1, 2], [true], [null, 1], [[1]], [{a: 2}], [{a: 1}]] AS x RETURN x ORDER BY x
UNWIND [{a: 1}, {b: 1}, {a: 2}, {a: 1, b: 2}, {a: null}, {}] AS x RETURN x ORDER BY x
UNWIND ['b', 'A', 'é', 'a', 'Z', '', '1', '😀', 'z'] AS x RETURN x ORDER BY x
UNWIND [1, 0.5, -3, 1.0, 1e308, -1e-300] AS x RETURN x ORDER BY x DESC
RETURN 7 / 2 * 2.0, 7 / 2.0, -7 / 2, 7 % -2, -7 % 2, 7.5 % -2, 2 ^ -1, 0 ^ 0, 10 % 3.5
RETURN 3 = 3.0, 3 IN [3.0], {a: 3} = {a: 3.0}, 0.1 + 0.2 = 0.3, 1 / 2 = 0, -0.0 = 0.0
RETURN toInteger('  5'), toInteger('5.999'), toInteger('-5.5'), toInteger('+5'), toInteger('5e2'), toInteger('.5'), toInteger('5.'), toInteger('0x10'), toInteger('1_000'), toInteger('٣')
RETURN toFloat('5.'), toFloat('.5'), toFloat('+1'), toFloat('1e'), toFloat('0x1'), toFloat('1_0'), toFloat('')
RETURN toInteger(1e30), toInteger(-1e30), toInteger(0.0 / 0)
RETURN round(1.5), round(0.5), round(-0.5), round(1e15 + 0.5), round(123.456, -1)
RETURN round(2.675, 2), round(1.005, 2), round(-2.675, 2), round(1e20, 2), round(0.1 + 0.2, 10)
RETURN abs(-5), abs(5.5), abs(null), sqrt(4), sqrt(null), exp(0), log(1), log(-1), log10(0.001)
RETURN substring('abc', 0, 0), substring('abc', 3), substring('abc', 1, null), substring(null, 0), left('abc', 0), right('abc', 0), left('', 5), replace('a.b', '.', ''), replace(null, 'a', 'b')
RETURN split('a::b', '::'), split('::', '::'), split('a', 'b'), split('aXbxc', 'x'), split('a b  c', ' ')
RETURN trim(' \t\n x '), ltrim('\u00a0x'), trim('\u00a0x\u3000'), toUpper('ß'), toLower('İ'), toUpper('ı'), reverse('añ'), size('é')
RETURN 'a' < 'B', 'a' < 'á', 'Z' < 'a', 'abc' < 'abd', '' < 'a', 'a' = 'A', '10' < '9'
RETURN 'abc' =~ '(?i)A.C', 'abc' =~ '', 'a\nb' =~ 'a.b', 'a.b' =~ 'a\\.b', 'aab' =~ 'a{2}b', 'x' =~ '[^y]', 'foo bar' =~ '.*\\bbar', 'é' =~ '\\w', '5' =~ '\\d+'
RETURN 'abc' =~ '('
RETURN coalesce([1, null][1], 'x'), coalesce(null, null, 3), [1, 2, 3][1..2][0], [[1, 2], [3]][0][1]
RETURN [x IN [1, 2, 3] WHERE x <> 2], [x IN ['a', null] WHERE x IS NOT NULL | toUpper(x)], [x IN range(0, 3) | [y IN range(0, x) | y]]
RETURN any(x IN [1, 2] WHERE x = 2) AND none(x IN [1] WHERE x = 2), single(x IN [1, 1] WHERE x = 1), all(x IN [null] WHERE x IS NULL)
RETURN CASE WHEN 1 > 2 THEN 1 / 0 ELSE 5 END, true OR 1 / 0 > 1, false AND 1 / 0 > 1
RETURN null + 1, null || 'a', 'a' + null, [1] + null, null[0], null.a, null IN null, NOT (null = 1), null =~ 'a', null IS NULL AND true
RETURN {a: 1, b: 2} = {b: 2, a: 1}, {} = {}, [] = [], [[]] = [[]], [1] = ['1'], [1, null] <> [2, null]
RETURN 1 AS `a b`, 2 AS `x``y`
RETURN "it's", 'say "hi"', 'tab:\t|', '\\', 'a/*b*/c', '// not a comment'
RETURN 1 /* c1 */ + /* c2 */ 2 AS three // end
RETURN true, TRUE, False, NULL, nUlL
RETURN -1, - 1, +1, -(-1), - -1, 2--1
RETURN 1e3, 1E3, 1.0e-3, 0.1, .5e1, 0xFF, 0o17, 1_000_000
RETURN $a
MATCH (n:Person) RETURN n.name ORDER BY n.name DESC SKIP 1
MATCH (n:Person) RETURN n.name AS x ORDER BY x ASC, n.rank DESCENDING LIMIT 3
MATCH (n:Person) WITH n ORDER BY n.rank, n.name SKIP 2 LIMIT 2 RETURN n.name
MATCH (n:Person) WITH n.name AS name ORDER BY name LIMIT 2 WHERE name STARTS WITH 'B' RETURN name
MATCH (n:Person) WITH n LIMIT 0 RETURN count(n)
MATCH (n:Person) RETURN count(*) LIMIT 1
MATCH (n:Nothing) RETURN max(n.x) AS m, count(n) AS c
MATCH (n:Nothing) WITH count(n) AS c RETURN c + 1
MATCH (n:Nothing) WITH n.x AS x, count(n) AS c RETURN x, c
MATCH (n:Person) WHERE n.name IN [] RETURN n
MATCH (n:Person) WHERE n.nope = n.nope RETURN n
MATCH (n:Person) WHERE n.nope <> 'x' RETURN n
MATCH (n:Person) WHERE NOT n.nope = 'x' RETURN n
MATCH (n:Person) WHERE n.nope IS NULL RETURN count(n)
MATCH (n:Person) WHERE null RETURN n
MATCH (n:Person) WHERE true RETURN count(n)
MATCH (n:Person) WHERE n.known OR n.rank = 1 RETURN n.id
MATCH (n:Person) WHERE n.known = n.known RETURN n.id
MATCH (a:Person)-[r]->(b) WHERE a = startNode(r) AND b = endNode(r) RETURN count(*)
MATCH (a:Person)-[r]-(b) WHERE startNode(r) = b RETURN count(*)
MATCH (a)-[r:MET_WITH]-(b) RETURN DISTINCT r.id, startNode(r).id, endNode(r).id
MATCH (a:Person) RETURN a = a.id, a = null, [a] = [a], a IN [a]
MATCH (a:Person) RETURN a + 1
MATCH (a:Person) RETURN a.name + a.aliases
MATCH (a:Person) RETURN a.rank + a.name
MATCH (a:Person) RETURN a.known + 'x', a.known + 1
MATCH (a:Person) RETURN -a.name
MATCH (a:Person) RETURN a.aliases[0] + '!', a.aliases[-1], a.aliases['x']
MATCH (a:Person) RETURN a.aliases.x
MATCH (a:Person) RETURN toInteger(a.name), toString(a.rank), toBoolean(a.known)
MATCH (a:Person) RETURN toString(a.aliases)
MATCH (a:Person) RETURN size(a.rank)
MATCH (a:Person) RETURN toUpper(a.rank)
MATCH (a:Person) RETURN abs(a.name)
MATCH (a:Person) RETURN split(a.name, 1)
MATCH (a:Person) RETURN keys(a.name)
MATCH (a:Person) RETURN labels(a.name)
MATCH (a:Person) RETURN nodes(a)
MATCH (a:Person) RETURN length(a.name)
MATCH (a:Person) RETURN a:Person, a:Government, a:Nope
MATCH (a:Person) WHERE a:$nope RETURN a
MATCH (a:Person) WHERE a.rank > 'x' RETURN a
MATCH (a:Person) WHERE a.rank = 1 XOR a.known RETURN a.id
MATCH (a:Person) WHERE 1 RETURN a
MATCH (a:Person) WHERE 'x' RETURN a
MATCH (a:Person) WHERE [] RETURN a
MATCH (a:Person) UNWIND a.name AS x RETURN x
MATCH (a:Person) RETURN a.name IN a.aliases, 'Ada' IN a.aliases
MATCH (a:Person) RETURN a.rank[0]
MATCH (a:Person) RETURN range(1, a.rank)
MATCH (a:Person) RETURN max(a.aliases)
MATCH (a:Person) RETURN collect(a.aliases)[0] IS NOT NULL
MATCH (a:Person) RETURN sum(a.known)
MATCH (a:Person) RETURN sum(a.aliases)
MATCH (a:Person) RETURN percentileDisc(a.rank, 1.5)
MATCH (a:Person) RETURN percentileDisc(a.name, 0.5)
MATCH (a:Person) RETURN count(DISTINCT a), count(DISTINCT a.aliases), count(DISTINCT [a.rank])
MATCH (a:Person) RETURN count(DISTINCT a.rank IS NULL) AS l, sum(DISTINCT a.rank), avg(DISTINCT a.rank), max(DISTINCT a.rank)
MATCH (a:Person) RETURN DISTINCT *
MATCH (a:Person) WITH *, a.rank AS r RETURN r, a.id
MATCH (a:Person)-[r]->() RETURN *, 1 AS x
MATCH (a:Person) WITH a, a.name RETURN a
MATCH (a:Person) WITH a.name AS a.b RETURN 1
MATCH (a:Person) RETURN a.name, a.name
MATCH (a:Person) RETURN a.name AS `a.name`, a.id AS x
MATCH (a:Person) RETURN (a.name), ((a.rank))
MATCH (a:Person) RETURN a.name   AS    n
MATCH (a:Person) RETURN a . name
MATCH (a:Person) RETURN count( * )
MATCH (a:Person) RETURN COUNT(*), Count(a), toupper('x'), TOUPPER('x')
match (a:Person) return a.id order by a.id limit 2
MATCH (match:Person) RETURN match.id
MATCH (order:Person) RETURN order.id ORDER BY order.id
MATCH (a:Person) RETURN a.order, a.match, a.where, a.in
MATCH (a:Person {}) RETURN count(a)
MATCH (a:Person {name: null}) RETURN a
MATCH (a:Person {nope: 1}) RETURN a
MATCH (a:Person {rank: 1, known: true}) RETURN a.id
MATCH (a:Person {aliases: ['Boris', 'B. Čapek']}) RETURN a.id
MATCH (a:Claim {numbers: [1, 2]}) RETURN a.id
MATCH (a:Person {name: 'Ada' + ' Brandt'}) RETURN a.id
MATCH (a:Person), (b:Person {rank: a.rank}) RETURN a.id, b.id
MATCH (a:Person)-[r {contested: a.rank}]->(b) RETURN r.id
MATCH (a:Person)-[r:MET_WITH {nope: 1}]->(b) RETURN r.id
MATCH (:Person)-[r]->(:Government) RETURN r.id
MATCH (a)-[]->(b:Place) RETURN a.id
MATCH (a:Nope)-[r]->(b) RETURN a
MATCH (a)-[r:NOPE]->(b) RETURN a
MATCH (a)-[:NOPE*]->(b) RETURN a
MATCH (a)-[:NOPE*0..]->(b:Place) RETURN a.id, b.id
MATCH (a:Person)-[*0]->(b) RETURN a.id, b.id
MATCH p = (a:Place)-[*0..]->(b:Place) RETURN length(p), a.id, b.id
MATCH (a:Place)-[:PART_OF]->(b:Place)<-[:PART_OF]-(c:Place) RETURN a, c
MATCH (a:Place)-[r1:PART_OF]-(b)-[r2:PART_OF]-(c) RETURN a, c
MATCH (a)-[r1]->(b) MATCH (b)-[r2]->(a) WHERE a.id < b.id RETURN r1.id, r2.id
MATCH (a)-[r1]->(b), (b)-[r2]->(a) RETURN r1.id, r2.id
MATCH (a:Person)-->(x)<--(b:Person) WHERE a.id < b.id RETURN a.id, b.id, count(DISTINCT x) AS shared ORDER BY shared DESC, a.id, b.id
MATCH (a:Person)-[:MET_WITH]->(b), (a)-[:VISITED]->(c) RETURN a.id, b.id, c.id
MATCH (a:Person), (b:Event), (c:Place) RETURN count(*)
MATCH p1 = (a:Person)-[:MET_WITH]->(b), p2 = (b)-[:VISITED]->(c) RETURN length(p1) + length(p2), a.id, b.id, c.id
MATCH p = (a)-[r]->(b) WHERE r.id = 'edge/000' RETURN p, a, r, b
MATCH p = (a)<-[r]-(b) WHERE r.id = 'edge/000' RETURN p
MATCH p = (a)-[r]-(b) WHERE r.id = 'edge/000' RETURN p
MATCH p = ()-[*2]->() RETURN count(p)
MATCH p = ()-[*2]-() RETURN count(p)
MATCH (a {id: 'person/0'})-[r*1..2]->(b) WHERE size(r) = 2 RETURN b.id, r[0].id, r[1].id
MATCH (a {id: 'person/0'})-[r*1..2]->(b) WHERE r[0].status = 'planned' RETURN b.id
MATCH (a {id: 'person/0'})-[r:MET_WITH*1..2]->(b) WHERE all(x IN r WHERE x.status = 'happened') RETURN b.id
MATCH (a:Person) WHERE EXISTS { (a)-[r:MET_WITH*1..2]->(:Government) } RETURN a.id
MATCH (a:Person) WHERE EXISTS((a)-[:MET_WITH]->()) RETURN a.id
MATCH (a:Person) WHERE EXISTS { (a)-->(b), (b)-->(c:Person) } RETURN a.id
MATCH (a:Person) WHERE EXISTS { (a) } RETURN count(a)
MATCH (a:Person) WHERE size([(a)-[:VISITED]->(x) | x]) > 1 RETURN a.id
MATCH (a:Person) RETURN [p = (a)-[:PART_OF]->() | length(p)]
MATCH (a:Person) WITH a WHERE (a)--(:Government) RETURN a.id
MATCH (a:Person) RETURN NOT (a)--(:Government) AS x
MATCH (a:Person) RETURN (a)--(:Government) OR false AS x
MATCH (a:Person) RETURN CASE WHEN (a)--(:Government) THEN 1 ELSE 0 END AS x
MATCH (a:Person) RETURN count(CASE WHEN (a)--(:Government) THEN 1 END) AS x
MATCH (a:Person) RETURN sum(COUNT { (a)-->() }) AS x
MATCH (a:Person) RETURN a.known AS k, sum(COUNT { (a)-->() }) AS x ORDER BY k
MATCH (a:Person) RETURN a.id ORDER BY COUNT { (a)-->() } DESC, a.id
MATCH (a:Person) RETURN [x IN [1, 2] | COUNT { (a)-->() } + x]
MATCH (a:Person) WHERE all(g IN ['government/aa'] WHERE EXISTS { (a)--({id: g}) }) RETURN a.id
MATCH (a:Person) RETURN EXISTS { MATCH (a)-->(b) WITH b AS a RETURN a }
MATCH (a:Person) RETURN COLLECT { MATCH (a)-->(b) RETURN b, 1 }
MATCH (a:Person) RETURN COLLECT { (a)-->() }
MATCH p = shortestPath((a:Person {id:'person/0'})-[:MET_WITH|VISITED*..5]-(b:Person {id:'person/6'})) RETURN length(p)
MATCH p = shortestPath((a:Person {id:'person/0'})-[*..5]-(b)) WHERE b:Government RETURN b.id, length(p)
MATCH p = shortestPath((a {id:'person/0'})-[*..5]-(b:Person)) WHERE a <> b AND ALL(r IN relationships(p) WHERE r.status = 'happened') RETURN b.id, length(p)
MATCH p = allShortestPaths((a {id:'person/0'})-[*..5]-(b:Person)) WHERE a <> b AND ALL(r IN relationships(p) WHERE r.status IN ['happened', 'planned']) RETURN b.id, [r IN relationships(p) | r.id]
MATCH p = shortestPath((a {id:'person/0'})-[*..5]-(b:Person)) WHERE a <> b AND NONE(r IN relationships(p) WHERE type(r) IN ['FROM', 'ABOUT', 'SAID_BY']) RETURN b.id, length(p)
MATCH p = shortestPath((a {id:'person/0'})-[*..5]-(b:Person)) WHERE a <> b AND NONE(n IN nodes(p) WHERE n.known = false) RETURN b.id, length(p)
MATCH p = shortestPath((a {id:'person/0'})-[*..5]-(b:Person)) WHERE a <> b RETURN b.id ORDER BY length(p), b.id
MATCH (a:Person {id:'person/0'}), (b:Person) WHERE a <> b WITH shortestPath((a)-[*..4]-(b)) AS p, b RETURN b.id, length(p), p IS NULL
MATCH (a:Person {id:'person/0'}), (b:Person {id:'person/3'}), p = shortestPath((a)-[*..4]-(b)) RETURN length(p)
MATCH p = shortestPath((a:Nope)-[*]-(b)) RETURN p
CALL db.labels() YIELD nope RETURN nope
CALL db.labels('x') YIELD label RETURN label
CREATE (n)
MATCH (n) SET n.x = 1
MATCH (n) DELETE n
MATCH (n) RETURN n; MATCH (m) RETURN m
RETURN
MATCH (n) WHERE RETURN n
MATCH n RETURN n
MATCH (n)-(m) RETURN n
MATCH (n)-->(m RETURN n
MATCH (n) RETURN n.
MATCH (n) RETURN n,
RETURN [1, 2
RETURN {a: 1
RETURN 'a
RETURN `a
RETURN 1 2
RETURN (1
UNWIND [1] RETURN 1
WITH 1 RETURN 1
MATCH (n) WITH n
RETURN 1 ORDER BY
RETURN 1 LIMIT
MATCH (n) RETURN n ORDER BY count(*)
RETURN count(*) + count(1) AS x
RETURN size(collect(1))
RETURN x
RETURN 1 AS x, x + 1 AS y
WITH 1 AS x, x AS y RETURN y
MATCH (a) WHERE a.x = b.x RETURN a
MATCH (a)-[a]->(b) RETURN a
MATCH a = (a)-->(b) RETURN a
MATCH p = (a)-->(b), p = (c)-->(d) RETURN p
MATCH (a)-[r]->(b), (c)-[r]->(d) RETURN count(*)
UNWIND [1] AS a MATCH (a) RETURN a
MATCH (a:Person) UNWIND [a] AS b MATCH (b)-->(c) RETURN count(c)
MATCH (a:Person) WITH {n: a} AS m RETURN m.n.name
MATCH (a:Person) WITH [a] AS l RETURN l[0].name, l[0]:Person
MATCH (a:Person)-[r]->(b) WITH collect(r) AS rs UNWIND rs AS r RETURN type(r), count(*)
MATCH (a:Person)-[r]->(b) WITH r, a AS x MATCH (x)-[r]-(y) RETURN count(*)
RETURN [1, 2, 3] AS l, [x IN [1, 2, 3] | x] = [1, 2, 3] AS same
FOREACH (x IN [1] | CREATE (n))
