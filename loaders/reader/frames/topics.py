"""What a clause is about: the topics that its own words name, outside the names of those who take part."""

from __future__ import annotations

from actorgraph.graph.vocabulary import vocabulary
from actorgraph.loaders.reader.draft import ClauseKind, Sentence
from actorgraph.loaders.reader.frames.match import Match
from actorgraph.loaders.reader.lexicon import kept

__all__ = ["topics_of"]

_ABOUT = ("about", "on", "over", "regarding", "concerning", "of", "for", "to", "as", "at", "into")


@kept
def _topic_words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for topic in vocabulary().topics.values():
        for word in topic.words:
            found[word] = (*found.get(word, ()), topic.name)
    return found


def topics_of(sentence: Sentence, match: Match) -> tuple[str, ...]:
    """The topics of one clause, sorted; empty for relations that have none of their own."""
    if not match.frame.about:
        return ()
    found: set[str] = set()
    for i in _about(sentence, match):
        token = sentence.tokens[i]
        for key in (token.lemma, token.text.lower()):
            found.update(_topic_words().get(key, ()))
    return tuple(sorted(found))


def _about(sentence: Sentence, match: Match) -> set[int]:
    """Tokens of what it is about: phrases and clauses below the event, except those that name the participants."""
    clause = match.clause
    heads = [clause.head] if clause.head == clause.anchor else [clause.head, clause.anchor]
    found: set[int] = set()
    for head in heads:
        for kid in sentence.kids(head):
            token = sentence.tokens[kid]
            if kid in heads or token.dep in ("nsubj", "nsubjpass", "agent", "conj", "poss"):
                continue
            if token.dep == "advcl" and sentence.kids(kid, "mark"):
                continue
            if token.dep == "prep" and token.lemma not in _ABOUT:
                continue
            if kid in match.fillers or any(each in match.fillers for each in sentence.kids(kid, "pobj")):
                continue
            found |= set(sentence.subtree(kid))
    if clause.kind is ClauseKind.NOUN:
        found -= set(heads)
    return found
