"""The speaker before a colon: "Minister: Iran will free sailors", "Lula da Silva: 'I asked him'"."""

from __future__ import annotations

from actorgraph.graph.vocabulary import Kind
from actorgraph.loaders.reader.draft import Nature, SegmentKind, Sentence, Token
from actorgraph.loaders.reader.lexicon import noun_class

__all__ = ["colon_speaker"]

_FAR = 8
_QUOTES = ("“", '"', "``", "‘", "'")
_SPEAK = ("person", "organization", "group", "government")
_FINITE = ("VBD", "VBZ", "VBP", "MD", "VBG", "VBN")


def colon_speaker(sentence: Sentence) -> tuple[int, ...]:
    """The token of whoever speaks; () where what stands before the colon is a topic, a place or a clause."""
    colon = next((token.i for token in sentence.tokens[:_FAR] if token.text == ":"), None)
    if not colon or colon + 2 >= len(sentence.tokens):
        return ()
    before = sentence.tokens[:colon]
    if any(token.tag in _FINITE for token in before):
        return ()
    quoted = sentence.tokens[colon + 1].text in _QUOTES
    headline = sentence.segment.kind is SegmentKind.HEADLINE
    if not quoted and not headline:
        return ()
    outside = [token for token in before if token.head >= colon or token.head == token.i]
    speaker = next((token for token in reversed(outside or before) if token.is_noun or token.naming is not None), None)
    return (speaker.i,) if speaker is not None and _speaks(speaker, quoted=quoted) else ()


def _speaks(token: Token, *, quoted: bool) -> bool:
    """A person, body or office; a country or capital only before a quotation: "Mali: Rebels leave" names where."""
    naming = token.naming
    if naming is None:
        return noun_class(token.lemma) in _SPEAK
    if naming.nature in (Nature.PERSON, Nature.BODY) or naming.kind in (Kind.PERSON, Kind.ORGANIZATION):
        return True
    return quoted and naming.nature in (Nature.COUNTRY, Nature.CAPITAL, Nature.SEAT)
