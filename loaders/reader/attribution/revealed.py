"""A source that the second sentence reveals speaks for the headline and the lead."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actorgraph.loaders.reader.draft import Clause, ClauseKind, SegmentKind, Sentence
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words

__all__ = ["Revealed", "revealed_source"]

_GET = ("obtain", "receive", "get", "hear", "learn", "have")


@dataclass(frozen=True, slots=True)
class Revealed:
    """Whose word the lead was: sentence, tokens of the speaker and of his own source; which sentences are meant."""

    sentence: int
    speaker: tuple[int, ...]
    source: tuple[int, ...]
    covers: frozenset[int]

    def speaks_for(self, sentence: Sentence, clause: Clause) -> bool:
        """True for the main line of what is meant; what only describes is the article's own."""
        return sentence.index in self.covers and _in_main_line(sentence, clause)


def revealed_source(sentences: Sequence[Sentence], clauses: Sequence[Mapping[int, Clause]]) -> Revealed | None:
    """The source of headline and lead, where the sentence after the lead names it; None otherwise."""
    lead = next((s.index for s in sentences if s.segment.kind is SegmentKind.LEAD), None)
    if lead is None or lead + 1 >= len(sentences):
        return None
    following = sentences[lead + 1]
    if following.segment.kind not in (SegmentKind.LEAD, SegmentKind.BODY):
        return None
    own = clauses[following.index]
    for clause in own.values():
        operator = operator_of("verb", clause.lemma)
        speaks = operator is not None and operator.signature is Signature.REPORT
        if not speaks or following.tokens[clause.head].dep != "ROOT" or not clause.get("subject"):
            continue
        source = _source(following, own, clause)
        if source is not None:
            covers = {
                s.index for s in sentences[: lead + 1] if s.segment.kind in (SegmentKind.LEAD, SegmentKind.HEADLINE)
            }
            return Revealed(following.index, clause.get("subject"), source, frozenset(covers))
    return None


def _source(sentence: Sentence, clauses: Mapping[int, Clause], speech: Clause) -> tuple[int, ...] | None:
    """As in "said he obtained the information from X": X; "said in revealing this": nobody, yet the speaker stands."""
    for clause in clauses.values():
        below = speech.head in sentence.up(clause.head)
        if not below or clause.lemma not in _GET:
            continue
        definite = any(
            sentence.tokens[i].lemma in words("nouns", "information")
            and any(sentence.tokens[kid].lemma in ("the", "this", "that") for kid in sentence.kids(i, "det"))
            for i in clause.get("object")
        )
        if definite:
            return clause.get("from")
    return None


def _in_main_line(sentence: Sentence, clause: Clause) -> bool:
    """False inside what only describes: relative clauses and participles."""
    if clause.kind is ClauseKind.MODIFIER:
        return False
    path = (clause.anchor, *sentence.up(clause.anchor))
    for i in path:
        token = sentence.tokens[i]
        participle = token.dep == "acl" and not any(
            sentence.tokens[kid].lemma == "to" for kid in sentence.kids(i, "aux")
        )
        if token.dep in ("relcl", "amod") or (participle and token.is_verb):
            return False
    return True
