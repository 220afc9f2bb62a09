"""Everything about one actor or event on paper: each claim with its sentence, source, hash and checker."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from actorgraph.graph.errors import NotFound
from actorgraph.graph.graph import Graph
from actorgraph.queries import find_actor
from actorgraph.queries.exports.writing import write_whole
from actorgraph.queries.review import Voices, disputes

__all__ = ["write_dossier"]

_CLAIMS = """
MATCH (c:Claim)-[:FROM]->(d:Document)
WHERE c.event = $id OR $id IN c.from_ids OR $id IN c.to_ids OR $id IN c.place_ids
   OR EXISTS { MATCH (c)-[:SAID_BY|HELD_BY]->(:Actor {id: $id}) }
RETURN c.id AS id, c.name AS says, c.status AS status, c.date AS date, c.quote AS quote, c.page AS page,
       c.verdict AS verdict, c.checked_by AS checked_by, c.checked_on AS checked_on, c.checked_why AS checked_why,
       c.read_as AS read_as, d.key AS key, d.name AS name, d.publisher AS publisher, d.published AS published,
       d.url AS url, d.sha256 AS sha256
ORDER BY c.earliest, published, c.id
"""
_SILENT = """
MATCH (d:Document)-[:MENTIONS]->(a {id: $id})
WHERE NOT d.key IN $keys
RETURN d.key AS key ORDER BY key
"""


def write_dossier(graph: Graph, about: str, path: Path) -> str:
    """Write the dossier of an actor (name, alias, id) or event (id) as one HTML file to print; a line about it.

    NotFound for whom the graph does not have, BadInput where the file cannot be written.
    """
    identity = about if about.startswith("event/") else find_actor(graph, about)
    names = graph.cypher("MATCH (n {id: $id}) RETURN n.name AS name", id=identity).rows
    if not names:
        raise NotFound(f"the graph has no event {identity!r}")
    claims = graph.cypher(_CLAIMS, id=identity).dicts()
    documents = {str(claim["key"]): claim for claim in claims}
    ids = {str(claim["id"]) for claim in claims}
    voices = Voices.of(graph, ids)
    for claim in claims:
        claim["source"] = 1 + list(documents).index(str(claim["key"]))
        claim["said_by"] = voices.said_by(str(claim["id"]))
    found = [each for each in disputes(graph) if {each.one, each.other} & ids]
    page = _environment().get_template("dossier.html")
    text = page.render(
        name=names[0][0],
        id=identity,
        claims=claims,
        documents=list(documents.values()),
        checked=sum(claim["checked_by"] is not None for claim in claims),
        disputes=found,
        unknown=_unknown(graph, identity, claims, documents),
    )
    write_whole(path, lambda file: file.write(text.encode("utf-8", errors="replace")))
    return f"{path}: {len(claims)} claims in {len(documents)} documents, {len(found)} contradictions"


def _unknown(
    graph: Graph, identity: str, claims: list[dict[str, Any]], documents: Mapping[str, dict[str, Any]]
) -> list[str]:
    silent = [str(row[0]) for row in graph.cypher(_SILENT, id=identity, keys=list(documents)).rows]
    undated = sum(claim["date"] is None for claim in claims)
    unchecked = sum(claim["checked_by"] is None for claim in claims)
    alleged = sum(claim["status"] == "alleged" for claim in claims)
    told = [
        f"{undated} of {len(claims)} claims have no date.",
        f"{unchecked} of {len(claims)} claims were checked by nobody.",
        f"{alleged} of {len(claims)} claims are only alleged.",
    ]
    if silent:
        told.append(f"Named without a claim in {len(silent)} more documents: {', '.join(silent)}.")
    return [*told, "What no document of this case says, or what the reader did not understand, is not here."]


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("actorgraph.page"), autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True
    )
