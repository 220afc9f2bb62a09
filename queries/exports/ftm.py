"""FollowTheMoney entities, a JSON line each: for Aleph and the tools around it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from actorgraph.graph.generation import Edge, Node
from actorgraph.graph.graph import Graph

__all__ = ["ftm_lines"]

_SCHEMAS = {
    "person": "Person",
    "government": "PublicBody",
    "organization": "Organization",
    "group": "LegalEntity",
}


def ftm_lines(graph: Graph) -> Iterator[str]:
    """Actors, documents and events as entities; each line between actors as an UnknownLink that says how sure it is.

    The role of a link that is not told as a fact begins with its status: "alleged: ABDUCTED_BY".
    """
    actors: set[str] = set()
    involved: dict[str, list[str]] = {}
    for edge in graph.edges():
        if edge.properties.get("of") == "INVOLVED_IN":
            involved.setdefault(edge.target, []).append(edge.source)
    for node in graph.nodes():
        entity = _entity(node, involved.get(node.id, []))
        if entity is not None:
            actors.add(node.id)
            yield _line(entity)
    for edge in graph.edges():
        is_between = edge.source in actors and edge.target in actors
        if is_between and "claim" in edge.properties:
            yield _line(_link(edge))


def _entity(node: Node, involved: list[str]) -> dict[str, Any] | None:
    get = node.properties.get
    if "Actor" in node.labels:
        country = get("country")
        return _made(
            node.id, _SCHEMAS[str(get("kind"))], {"name": get("name"), "alias": get("aliases"), "country": country}
        )
    if "Document" in node.labels:
        named = {"title": get("name"), "fileName": get("key"), "date": get("published"), "sourceUrl": get("url")}
        return _made(node.id, "Document", {**named, "publisher": get("publisher"), "author": get("author")})
    if "Event" in node.labels:
        name = get("name") if get("status") == "happened" else f"{get('status')}: {get('name')}"
        days = {"startDate": get("earliest"), "endDate": get("latest")}
        return _made(
            node.id, "Event", {"name": name, **days, "involved": sorted(set(involved)), "summary": get("topic")}
        )
    return None


def _link(edge: Edge) -> dict[str, Any]:
    get = edge.properties.get
    status = str(get("status"))
    role = str(get("of")) if status == "happened" else f"{status}: {get('of')}"
    ends = {"subject": edge.source, "object": edge.target, "role": role}
    days = {"startDate": get("earliest"), "endDate": get("latest")}
    return _made(edge.id, "UnknownLink", {**ends, **days, "summary": get("quote"), "proof": get("document")})


def _made(identity: str, schema: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    listed = {
        key: [str(item) for item in (value if isinstance(value, list) else [value])]
        for key, value in properties.items()
        if value not in (None, "", [])
    }
    return {"id": identity, "schema": schema, "properties": listed}


def _line(entity: Mapping[str, Any]) -> str:
    return json.dumps(entity, ensure_ascii=False, sort_keys=True)
