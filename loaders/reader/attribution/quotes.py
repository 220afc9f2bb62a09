"""Quotations that go on from sentence to sentence: which sentences are somebody's words, and whose."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from actorgraph.loaders.reader.draft import Sentence, Token
from actorgraph.loaders.reader.lexicon import Signature, operator_of

__all__ = ["Quoted", "quoted_sentences", "voices_of_quotes"]

_OPENING = ("“", "``", "«")
_CLOSING = ("”", "''", "»")
_FEW = 3
"""Fewer words in quotation marks are a name or a phrase, no speech."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """The speaker of a sentence that stands in a quotation: the sentence that names him, his tokens there."""

    sentence: int
    speaker: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """How a sentence stands to the quotation marks around it."""

    wholly: bool
    starts_open: bool
    ends_open: bool
    speaker: tuple[int, ...]
    direct: frozenset[int]


def quoted_sentences(
    sentences: Sequence[Sentence], introduced: Callable[[Sentence], tuple[int, ...]]
) -> Mapping[int, Quoted | None]:
    """Each sentence that is a quotation from end to end, with its speaker; None where nobody is named as such.

    `introduced` gives the one who speaks before a colon.
    """
    stretches = _stretches(sentences, introduced)
    found: dict[int, Quoted | None] = {}
    for sentence in sentences:
        if stretches[sentence.index].wholly:
            ahead = _ahead(sentence.index, sentences, stretches)
            found[sentence.index] = ahead or _behind(sentence.index, sentences, stretches, found)
    return found


def voices_of_quotes(
    sentences: Sequence[Sentence],
    quoted: Mapping[int, Quoted | None],
    introduced: Callable[[Sentence], tuple[int, ...]],
) -> Mapping[tuple[int, int], Quoted]:
    """Each token of direct speech, by sentence and number, whose speaker is named, with that speaker.

    A phrase quoted inside of the article's own clause ("said he was 'sure that he would win'") is no direct speech.
    """
    found: dict[tuple[int, int], Quoted] = {}
    for sentence, stretch in zip(sentences, _stretches(sentences, introduced), strict=True):
        around = quoted.get(sentence.index)
        voice = around or (Quoted(sentence.index, stretch.speaker) if stretch.speaker else None)
        if voice is not None:
            found.update(((sentence.index, i), voice) for i in stretch.direct)
    return found


def _stretches(sentences: Sequence[Sentence], introduced: Callable[[Sentence], tuple[int, ...]]) -> list[_Stretch]:
    found: list[_Stretch] = []
    is_open = False
    for sentence in sentences:
        if sentence.index and sentences[sentence.index - 1].segment != sentence.segment:
            # Each paragraph of a long quotation opens it anew.
            is_open = False
        starts_open = is_direct = is_open
        inside: set[int] = set()
        direct: set[int] = set()
        for token in sentence.tokens:
            if token.text in _OPENING or (token.text == '"' and not is_open):
                is_open = True
                is_direct = token.i == 0 or not sentence.tokens[token.i - 1].text[-1:].isalnum()
            elif token.text in _CLOSING or token.text == '"':
                is_open = False
            elif is_open:
                inside.add(token.i)
                direct.update((token.i,) if is_direct else ())
        words = [token.i for token in sentence.tokens if token.text[:1].isalnum()]
        wholly = bool(words) and inside.issuperset(words) and (len(words) >= _FEW or starts_open)
        speaker = () if wholly else _speaker(sentence, inside) or (introduced(sentence) if inside else ())
        found.append(_Stretch(wholly, starts_open, is_open, speaker, frozenset(direct)))
    return found


def _speaker(sentence: Sentence, inside: set[int]) -> tuple[int, ...]:
    """Who says what the sentence quotes: the subject of a verb of speech outside of the quotation."""
    if not inside:
        return ()
    for token in sentence.tokens:
        if token.is_verb and token.i not in inside and _utters(sentence, token, inside):
            subjects = tuple(kid for kid in sentence.kids(token.i, "nsubj") if kid not in inside)
            if subjects:
                return sentence.conjuncts(subjects[0])
    return ()


def _utters(sentence: Sentence, verb: Token, inside: set[int]) -> bool:
    """True for verbs of speech, and for whatever has a quotation for its content: "'We left,' she recalled"."""
    operator = operator_of("verb", verb.lemma)
    speaks = operator is not None and operator.signature in (Signature.REPORT, Signature.ADMIT, Signature.PROMISE)
    return speaks or any(kid in inside for kid in sentence.kids(verb.i, "ccomp"))


def _ahead(at: int, sentences: Sequence[Sentence], stretches: Sequence[_Stretch]) -> Quoted | None:
    """As in "'We left. They stayed,' she said": who speaks where the quotation ends."""
    if not stretches[at].ends_open:
        return None
    for later in range(at + 1, len(sentences)):
        if sentences[later].segment != sentences[at].segment or not stretches[later].starts_open:
            return None
        if stretches[later].speaker:
            return Quoted(later, stretches[later].speaker)
        if not stretches[later].ends_open:
            return None
    return None


def _behind(
    at: int, sentences: Sequence[Sentence], stretches: Sequence[_Stretch], found: Mapping[int, Quoted | None]
) -> Quoted | None:
    """As in "'We left,' she said. 'They stayed.'", "She said that they left. 'We saw it.'": the speaker goes on."""
    if at == 0:
        return None
    before = at - 1
    if stretches[before].wholly:
        return found.get(before)
    if stretches[before].speaker:
        return Quoted(before, stretches[before].speaker)
    if sentences[before].segment == sentences[at].segment:
        speaker = _reporter(sentences[before])
        return Quoted(before, speaker) if speaker else None
    return None


def _reporter(sentence: Sentence) -> tuple[int, ...]:
    """Who says the whole of a sentence in indirect speech: "Smith said that …", "…, he told a court"."""
    root = next((token for token in sentence.tokens if token.dep == "ROOT"), None)
    operator = operator_of("verb", root.lemma) if root is not None and root.is_verb else None
    if root is None or operator is None or operator.signature not in (Signature.REPORT, Signature.ADMIT):
        return ()
    subjects = sentence.kids(root.i, "nsubj") if sentence.kids(root.i, "ccomp", "parataxis") else ()
    return sentence.conjuncts(subjects[0]) if subjects else ()
