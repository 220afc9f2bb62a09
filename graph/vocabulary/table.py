"""The vocabulary as a page of documentation, generated so that it cannot differ from the table."""

from __future__ import annotations

from actorgraph.graph.vocabulary.kinds import Kind
from actorgraph.graph.vocabulary.relations import Relation, Role, Vocabulary, shipped_vocabulary
from actorgraph.graph.vocabulary.status import MODES_OF, Status

__all__ = ["vocabulary_page"]

_ACTORS = frozenset(kind for kind in Kind if kind.is_actor)


def vocabulary_page(words: Vocabulary | None = None) -> str:
    """docs/vocabulary.md: every relation by family, the statuses with their modes, the topics; Markdown."""
    words = words or shipped_vocabulary()
    lines = [
        "# The vocabulary",
        "",
        "Generated from `graph/vocabulary/`: `python -m actorgraph.graph.vocabulary > docs/vocabulary.md`.",
        "A claim uses these words and no others.",
        "",
        "## Status and mode",
        "",
        "| status | edge | modes |",
        "| --- | --- | --- |",
    ]
    edges = {Status.HAPPENED: "the relation itself", Status.ALLEGED: "`ALLEGED`", Status.DENIED: "none"}
    for status in Status:
        modes = ", ".join(sorted(MODES_OF[status]))
        lines.append(f"| {status.value} | {edges.get(status, '`PROSPECT`')} | {modes} |")
    lines += ["", f"## Relations ({len(words.relations)})", ""]
    for family in dict.fromkeys(relation.family for relation in words):
        rows = [relation for relation in words if relation.family == family]
        lines += [
            f"### {family}",
            "",
            "| relation | edge | from → to | makes | PLOVER | what it says |",
            "|" + " --- |" * 6,
        ]
        lines += [_row(relation) for relation in rows]
        lines.append("")
    lines += [f"## Topics ({len(words.topics)})", "", "| topic | covers |", "| --- | --- |"]
    lines += [f"| {topic.name} | {topic.means} |" for topic in words.topics.values()]
    return "\n".join(lines) + "\n"


def _row(relation: Relation) -> str:
    arrow = "↔" if relation.symmetric else "→"
    makes = f"event: {relation.event}" if relation.event else "a state"
    notes = [relation.means]
    if relation.once:
        notes.append("only once to a named person")
    if relation.implies:
        notes.append("implies " + ", ".join(relation.implies))
    ends = f"{_role(relation.source)} {arrow} {_role(relation.target)}"
    cells = (relation.name, f"`{relation.type}`", ends, makes, relation.plover or "", "; ".join(notes))
    return "| " + " | ".join(cells) + " |"


def _role(role: Role) -> str:
    kinds = "actor" if role.kinds == _ACTORS else ", ".join(sorted(role.kinds))
    return f"{role.name} ({kinds}){'?' if role.optional else ''}"
