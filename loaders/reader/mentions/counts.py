"""How many somebody is: the number beside a noun, in a noun ("the trio"), or before an "of" ("dozens of nurses")."""

from __future__ import annotations

from dataclasses import replace

from actorgraph.graph.record import Count
from actorgraph.loaders.reader.draft import Sentence
from actorgraph.loaders.reader.lexicon import table

__all__ = ["count_of"]


def count_of(sentence: Sentence, i: int, text: str) -> Count | None:
    """The number of those whom a noun or numeral names; None where none is told. `text` is the document's."""
    own = sentence.tokens[i].quantity
    if own is not None:
        return _of_fronted(sentence, i, own.count)
    for kid in sentence.kids(i, "nummod"):
        beside = sentence.tokens[kid].quantity
        if beside is not None:
            return beside.count
    return _both(sentence, i, text) or _collective(sentence, i, text) or _measured(sentence, i, text)


def _of_fronted(sentence: Sentence, i: int, count: Count) -> Count:
    """As in "Of the 17 nurses, five returned": those of whom the sentence begins to speak are the whole."""
    if count.of is not None or not sentence.tokens or sentence.tokens[0].lemma != "of":
        return count
    for noun in sentence.kids(0, "pobj"):
        for kid in (noun, *sentence.kids(noun, "nummod")):
            whole = sentence.tokens[kid].quantity
            if whole is not None and kid != i and whole.count.high is not None:
                return replace(count, of=whole.count.high)
    return count


def _both(sentence: Sentence, i: int, text: str) -> Count | None:
    """As in "both nurses"; not "both X and Y"."""
    for kid in sentence.kids(i, "det", "predet"):
        token = sentence.tokens[kid]
        if token.lemma == "both" and not sentence.kids(i, "conj"):
            return Count(2, 2, None, text[token.start : token.end])
    return None


def _collective(sentence: Sentence, i: int, text: str) -> Count | None:
    """As in "the trio", "a pair of nurses"."""
    token = sentence.tokens[i]
    size = table("numbers")["collectives"].get(token.lemma)
    if size is None or token.naming is not None or (token.lemma == "twin" and token.tag != "NNS"):
        return None
    return Count(int(size), int(size), None, text[token.start : token.end])


def _measured(sentence: Sentence, i: int, text: str) -> Count | None:
    """As in "dozens of nurses", "tens of thousands"."""
    above = sentence.tokens[i]
    for at in (i, *_measure_above(sentence, i)):
        token = sentence.tokens[at]
        plenty = _plenty(sentence, at)
        if plenty is not None and (at == i or above.i > token.i):
            low, first = plenty
            return Count(low, None, None, text[sentence.tokens[first].start : token.end])
        size = table("numbers")["collectives"].get(token.lemma) if at != i else None
        if size is not None:
            return Count(int(size), int(size), None, text[token.start : token.end])
    return None


def _plenty(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """The least that "dozens", "tens of thousands" means, and its first word."""
    numbers = table("numbers")
    token, before = sentence.tokens[i], sentence.tokens[max(i - 2, 0)]
    if token.tag != "NNS" or token.lemma not in numbers["plenty"]:
        return None
    multiplied = i > 1 and sentence.tokens[i - 1].lemma == "of" and before.lemma in numbers["plenty"]
    if multiplied and token.lemma in numbers["scales"]:
        return int(numbers["plenty"][before.lemma]) * int(numbers["scales"][token.lemma]), before.i
    return int(numbers["plenty"][token.lemma]), i


def _measure_above(sentence: Sentence, i: int) -> tuple[int, ...]:
    """The noun whose "of" governs this one."""
    token = sentence.tokens[i]
    preposition = sentence.tokens[token.head]
    if token.dep != "pobj" or preposition.lemma != "of":
        return ()
    return (preposition.head,)
