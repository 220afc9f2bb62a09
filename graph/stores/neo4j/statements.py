"""Every statement of the Neo4j store. Values, labels and types are parameters; nothing of the input is pasted."""

from __future__ import annotations

from typing import LiteralString

from actorgraph.graph.stores.sound import LABELS

__all__ = [
    "ADOPT",
    "ALIKE",
    "APPEND",
    "BEGIN_BATCHES",
    "CHANGE_EDGES",
    "CHANGE_NODES",
    "CREATE_EDGES",
    "CREATE_META",
    "CREATE_NODES",
    "DELETE_EDGES",
    "DELETE_NODES",
    "ENTRIES",
    "FINISH",
    "HOLDS",
    "IDS",
    "KEEP_LOCK",
    "LAST_SEAL",
    "MARKERS",
    "META",
    "OWNED",
    "READING",
    "READINGS",
    "RELEASE_LOCK",
    "REMOVE",
    "REPLACE",
    "SHARE",
    "STAMPS",
    "STRANGERS",
    "TAKE_LOCK",
    "TAKE_OVER_LOCK",
    "edges",
    "nodes",
]

MARKERS = {
    "ActorgraphMeta": "id",
    "ActorgraphLock": "id",
    "ActorgraphReading": "key",
    "ActorgraphLog": "position",
}
"""The labels of nodes that are about the graph and not in it, each with the property that is unique under it."""

OWNED = "ActorgraphOwned"
"""A label more for our nodes in a database that others use as well; in one of our own every node is ours."""

_ANY = "|".join(LABELS)

META = "MATCH (m:ActorgraphMeta {id: 'graph'}) RETURN properties(m) AS meta"

CREATE_META = """
MERGE (m:ActorgraphMeta {id: 'graph'})
ON CREATE SET m += {schema: $schema, shared: $shared, record: 0, derived: 0, writing: false, nodes: 0, log: 0}
"""

STRANGERS = """
OPTIONAL MATCH (m:ActorgraphMeta {id: 'graph'})
RETURN COUNT { MATCH (n) } - COUNT { MATCH (n:ActorgraphMeta) } - COUNT { MATCH (n:ActorgraphLock) }
     - COUNT { MATCH (n:ActorgraphReading) } - COUNT { MATCH (n:ActorgraphLog) } - coalesce(m.nodes, 0) AS strangers
"""

ALIKE = f"MATCH (n:{_ANY}) WHERE n.id IS :: STRING RETURN count(n) AS alike"

ADOPT = f"MATCH (n:{_ANY}) WHERE n.id IS :: STRING CALL (n) {{ SET n:{OWNED} }} IN TRANSACTIONS OF 10000 ROWS"

SHARE = "MATCH (m:ActorgraphMeta {id: 'graph'}) SET m.shared = true"

TAKE_LOCK = """
MERGE (l:ActorgraphLock {id: 'loader'})
ON CREATE SET l.holder = $holder, l.process = $process, l.host = $host, l.since = datetime(), l.beat = datetime()
RETURN l.holder AS holder, l.process AS process, l.host AS host, toString(l.since) AS since,
       duration.inSeconds(l.beat, datetime()).seconds AS silent
"""

TAKE_OVER_LOCK = """
MATCH (l:ActorgraphLock {id: 'loader', holder: $old})
SET l.holder = $holder, l.process = $process, l.host = $host, l.since = datetime(), l.beat = datetime()
"""

KEEP_LOCK = "MATCH (l:ActorgraphLock {id: 'loader', holder: $holder}) SET l.beat = datetime() RETURN l.holder AS holder"

RELEASE_LOCK = "MATCH (l:ActorgraphLock {id: 'loader', holder: $holder}) DELETE l"

REPLACE = """
MATCH (m:ActorgraphMeta {id: 'graph'})
SET m.record = m.record + 1
MERGE (r:ActorgraphReading {key: $row.key})
SET r = $row
RETURN m.record AS record
"""

REMOVE = """
MATCH (m:ActorgraphMeta {id: 'graph'})
MATCH (r:ActorgraphReading {key: $key})
SET m.record = m.record + 1
DELETE r
RETURN m.record AS record
"""

HOLDS = "MATCH (r:ActorgraphReading {key: $key}) RETURN count(r) > 0 AS holds"

READING = "MATCH (r:ActorgraphReading {key: $key}) RETURN r.json AS json"

READINGS = "MATCH (r:ActorgraphReading) RETURN r.json AS json ORDER BY r.key"

STAMPS = """
MATCH (r:ActorgraphReading)
RETURN r.key AS key, r.sha256 AS sha256, r.reader AS reader, r.vocabulary AS vocabulary, r.registry AS registry
ORDER BY key
"""

APPEND = """
MATCH (m:ActorgraphMeta {id: 'graph'})
SET m.log = m.log + 1
CREATE (l:ActorgraphLog)
SET l = $entry, l.position = m.log
"""

LAST_SEAL = """
MATCH (m:ActorgraphMeta {id: 'graph'}) MATCH (l:ActorgraphLog {position: m.log}) RETURN l.seal AS seal
"""

ENTRIES = "MATCH (l:ActorgraphLog) RETURN properties(l) AS entry ORDER BY l.position"

BEGIN_BATCHES = "MATCH (m:ActorgraphMeta {id: 'graph'}) SET m.writing = true"

FINISH = """
MATCH (m:ActorgraphMeta {id: 'graph'})
SET m.generation = $stamp, m.derived = m.record, m.writing = false
"""

DELETE_EDGES = "UNWIND $rows AS element MATCH ()-[r]->() WHERE elementId(r) = element DELETE r"

DELETE_NODES = """
MATCH (m:ActorgraphMeta {id: 'graph'})
SET m.nodes = m.nodes - size($rows)
WITH m
UNWIND $rows AS element
MATCH (n) WHERE elementId(n) = element
DETACH DELETE n
"""

CREATE_NODES = """
MATCH (m:ActorgraphMeta {id: 'graph'})
SET m.nodes = m.nodes + size($rows)
WITH m
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.properties.id AS id, elementId(n) AS element
"""

CHANGE_NODES = """
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.element
REMOVE n:$(row.dropped)
SET n:$(row.labels), n = row.properties
"""

CREATE_EDGES = """
UNWIND $rows AS row
MATCH (a) WHERE elementId(a) = row.source
MATCH (b) WHERE elementId(b) = row.target
CREATE (a)-[r:$(row.type)]->(b)
SET r = row.properties
"""

CHANGE_EDGES = """
UNWIND $rows AS row
MATCH ()-[r]->() WHERE elementId(r) = row.element
SET r = row.properties
"""

IDS = "UNWIND $elements AS element MATCH (n) WHERE elementId(n) = element RETURN element, n.id AS id"


def nodes(*, shared: bool, in_order: bool = False, some: bool = False) -> LiteralString:
    """All nodes of the generation, or those of `$ids`, with their element ids."""
    return (
        f"MATCH (n:{OWNED if shared else _ANY}) {'WHERE n.id IN $ids ' if some else ''}"
        f"RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties, elementId(n) AS element"
        + (" ORDER BY id" if in_order else "")
    )


def edges(*, shared: bool, in_order: bool = False, typed: bool = False, sourced: bool = False) -> LiteralString:
    """All edges of the generation, with their element ids; what people joined without an id is not ours.

    `typed`, `sourced`: only those of `$types`, only those from the nodes `$sources`.
    """
    ours = f":{OWNED}" if shared else ""
    # Only with a label is a node found by its id through an index.
    start = f":{OWNED if shared else _ANY}" if sourced else ours
    return (
        f"MATCH (a{start})-[r{':$any($types)' if typed else ''}]->(b{ours}) WHERE r.id IS NOT NULL "
        f"{'AND a.id IN $sources ' if sourced else ''}"
        "RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, "
        "properties(r) AS properties, elementId(r) AS element" + (" ORDER BY id" if in_order else "")
    )
