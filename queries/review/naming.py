"""Every sentence that names somebody, also where no claim came out of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from actorgraph.graph.case import Case, case_of
from actorgraph.graph.derive.actors import Casting
from actorgraph.graph.errors import NotFound
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import Reading
from actorgraph.queries.actors import find_actor
from actorgraph.queries.rows import Rows, columns_of

__all__ = ["Naming", "mentions", "sentences_naming", "some_sentences"]

_ENDS = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+|\n+")
LONGEST = 600
"""Characters of a sentence that is shown."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One sentence that names somebody. `words` are those that name; `claims` came out of the sentence.

    `by`: `reader` where the reader took the words for that actor (a pronoun too), `words` where only the letters are
    there, and the reader took them for somebody else or for nobody.
    """

    document: str
    published: str
    words: str
    sentence: str
    claims: int
    by: str
    key: str


def mentions(graph: Graph, name: str) -> Rows[Naming]:
    """The sentences that name an actor (name, alias or id), document by document, whether or not a claim came out.

    A name that the graph does not know is looked for in the texts all the same, letter by letter; NotFound where no
    text has it.
    """
    names: set[str] = set()
    actor: str | None = None
    try:
        actor = find_actor(graph, name)
        rows = graph.cypher("MATCH (a {id: $id}) WHERE a:Actor OR a:Place RETURN a.name, a.aliases", id=actor).rows
        names = {str(each) for own, more in rows for each in (own, *(more or ())) if not str(each)[:1].islower()}
    except NotFound:
        if "/" in name:
            raise
    names.add(name if "/" not in name else "")
    found = list(sentences_naming(graph, graph.readings(), actor, frozenset(filter(None, names))))
    if not found and actor is None:
        raise NotFound(f"no text has the name {name!r}")
    return Rows(found, columns_of(Naming))


def sentences_naming(
    graph: Graph,
    readings: Iterable[Reading],
    actor: str | None,
    names: frozenset[str] = frozenset(),
    case: Case | None = None,
) -> Iterator[Naming]:
    """The sentences of some readings that name an actor, or hold one of the names."""
    case = case or case_of(graph.case_folder, graph.stamps())
    casting = Casting.of(case.registry, case.decisions)
    pattern = _pattern(names)
    for reading in readings:
        found: dict[tuple[int, int], tuple[str, str]] = {}
        if actor is not None:
            cast = casting.cast(reading)
            for mention in reading.mentions:
                if cast.actor(mention.id) == actor:
                    for start, end in _places(reading, mention.id, mention.start, mention.end):
                        found.setdefault(_sentence(reading.text, start, end), (mention.text, "reader"))
        for match in pattern.finditer(reading.text) if pattern else ():
            found.setdefault(_sentence(reading.text, *match.span()), (match[0], "words"))
        for (start, end), (words, by) in sorted(found.items()):
            yield _naming(reading, start, end, words, by)


def some_sentences(graph: Graph, actor: str, limit: int, case: Case) -> list[Naming]:
    """A few sentences that name an actor, from the documents that the graph knows to name it."""
    query = "MATCH (d:Document)-[:MENTIONS]->(a {id: $id}) RETURN d.key AS key ORDER BY key"
    keys = [str(row[0]) for row in graph.cypher(query, id=actor).rows[: limit * 2]]
    readings = filter(None, (graph.reading(key) for key in keys))
    return list(islice(sentences_naming(graph, readings, actor, case=case), limit))


def _pattern(names: frozenset[str]) -> re.Pattern[str] | None:
    long = sorted((name for name in names if len(name) > 2), key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, long)) + r")(?!\w)") if long else None


def _places(reading: Reading, mention: str, start: int | None, end: int | None) -> Iterator[tuple[int, int]]:
    """Where a mention stands; one of a table stands in the quotes of its claims."""
    if start is not None and end is not None:
        yield start, end
        return
    for claim in reading.claims:
        named = {*(part.mention for part in claim.participants), *(voice.mention for voice in claim.said_by)}
        if mention in named and claim.quote_start is not None and claim.quote_end is not None:
            yield claim.quote_start, claim.quote_end


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    begins = max((match.end() for match in _ENDS.finditer(text, max(0, start - LONGEST), start)), default=0)
    begins = begins or max(0, start - LONGEST) if start > LONGEST else begins
    close = _ENDS.search(text, end)
    return begins, min(close.start() if close else len(text), end + LONGEST)


def _naming(reading: Reading, start: int, end: int, words: str, by: str) -> Naming:
    claims = sum(
        claim.quote_start is not None
        and claim.quote_end is not None
        and claim.quote_start < end
        and start < claim.quote_end
        for claim in reading.claims
    )
    document = reading.document
    sentence = " ".join(reading.text[start:end].split())
    return Naming(document.name, document.published, words, sentence, claims, by, document.key)
