"""How a finding came about, in plain words: what makes the same rule right here and wrong there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.graph.vocabulary import Form, vocabulary
from actorgraph.loaders.reader.draft import Actor, ClauseKind, Finding, Sentence, stands_for
from actorgraph.loaders.reader.lexicon.words import words

__all__ = ["CIRCUMSTANCES", "circumstances_of"]

CIRCUMSTANCES = (
    "an end left open",
    "a pronoun",
    "one end alone",
    "a doer who is nobody",
    "an unnamed source",
    "three clauses deep",
    "four clauses deep",
    "an aside",
    "a present tense",
    "behind a preposition",
    "negated",
)
"""All that is looked at; first.py says what each weighs. No word of any sentence is among them."""

_CLAUSES = frozenset({"ROOT", "root", "acl", "advcl", "ccomp", "conj", "csubj", "parataxis", "pcomp", "relcl", "xcomp"})
_PLACE = "place"
_DEEP = 3


def circumstances_of(finding: Finding, sentence: Sentence, actors: Sequence[Actor]) -> tuple[str, ...]:
    """Those of CIRCUMSTANCES that a finding came about in, in their order; `actors` are all of the document."""
    found = frozenset(_found(finding, sentence, actors))
    return tuple(each for each in CIRCUMSTANCES if each in found)


def _found(finding: Finding, sentence: Sentence, actors: Sequence[Actor]) -> Iterator[str]:
    yield from _of_ends(finding, sentence, actors)
    yield from _of_clause(finding, sentence)
    if finding.outlook.hearsay or len(finding.outlook.said_by) > len(finding.said_by):
        yield "an unnamed source"
    if finding.outlook.negated:
        yield "negated"


def _of_ends(finding: Finding, sentence: Sentence, actors: Sequence[Actor]) -> Iterator[str]:
    who = [number for role, number in finding.roles if role != _PLACE]
    # Whether the one that is told of is a pronoun, and whether the one that he stands for still is.
    forms = [(_is_pronoun(n, actors), _is_pronoun(stands_for(n, actors.__getitem__), actors)) for n in who]
    if any(still for _, still in forms):
        yield "an end left open"
    if any(here and not still for here, still in forms):
        yield "a pronoun"
    here = frozenset(actors[number].spot.token for number in who if actors[number].spot.sentence == sentence.index)
    if len(who) == 1 and _wants_another(finding) and not sentence.kids(finding.clause.head, "xcomp", "ccomp"):
        # "Promised to free them": what a verb carries stands for whom it is said to.
        if not finding.clause.passive:
            yield "one end alone"
        if _doer_is_nobody(finding, sentence, here):
            yield "a doer who is nobody"
    others = (tokens for key, tokens in finding.clause.arguments.items() if key not in ("subject", "object"))
    if any(here.intersection(tokens) for tokens in others):
        yield "behind a preposition"


def _of_clause(finding: Finding, sentence: Sentence) -> Iterator[str]:
    head, anchor = (sentence.tokens[i] for i in (finding.clause.head, finding.clause.anchor))
    depth = sum(sentence.tokens[i].dep in _CLAUSES for i in (anchor.i, *sentence.up(anchor.i)))
    if depth >= _DEEP:
        yield "three clauses deep"
    if depth > _DEEP:
        yield "four clauses deep"
    if anchor.dep in ("relcl", "advcl"):
        yield "an aside"
    if head.tag in ("VBZ", "VBP") and not sentence.segment.kind.is_headline:
        yield "a present tense"


def _is_pronoun(number: int, actors: Sequence[Actor]) -> bool:
    return actors[number].form is Form.PRONOUN


def _wants_another(finding: Finding) -> bool:
    """True for a verb that tells of one where its relation is between two: a noun ("his arrest") leaves one unsaid."""
    if finding.clause.kind is not ClauseKind.VERB or "/" not in finding.rule:
        return False
    relation = vocabulary().relation(finding.relation)
    told = {role for role, _ in finding.roles}
    return relation.symmetric or any(not role.optional and role.name not in told for role in relation.roles)


def _doer_is_nobody(finding: Finding, sentence: Sentence, here: frozenset[int]) -> bool:
    """As in "the storm freed them": it has a subject that is no actor; a bomb kills by itself."""
    subject = finding.clause.get("subject")
    if not subject or any(here.intersection(sentence.subtree(i)) for i in subject):
        return False
    return not any(sentence.tokens[i].lemma in words("nouns", "weapons") for i in subject)
