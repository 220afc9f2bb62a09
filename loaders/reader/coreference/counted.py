"""As in "the four", "the three captives", long after them: the one group of so many that the text has named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actorgraph.loaders.reader.draft import Nature, Sentence
from actorgraph.loaders.reader.lexicon import noun_class, words

__all__ = ["counted_before"]

_PEOPLE = ("person", "victim", "group")


def counted_before(
    sentences: Sequence[Sentence], here: Sentence, i: int, number: int, *, named_so: bool = False
) -> tuple[tuple[int, int], ...]:
    """Sentence and token of each head of that group; nothing where the text has named two groups of so many.

    `named_so`: only a group under this very noun.
    """
    lemma = here.tokens[i].lemma
    found: dict[tuple[str, ...], tuple[tuple[int, int], ...]] = {}
    for sentence in sentences[: here.index + 1]:
        for heads in _groups_of(sentence, number):
            names = tuple(_name(sentence, head) for head in heads)
            before = sentence.index < here.index or max(heads) < i
            same = all(sentence.tokens[head].lemma == lemma for head in heads) and here.tokens[i].is_noun
            called = same if named_so else _may_be_called(sentence, heads, lemma)
            if before and sentence.segment.kind.is_read and called:
                found.setdefault(names, tuple((sentence.index, head) for head in heads))
    return next(iter(found.values())) if len(found) == 1 else ()


def _groups_of(sentence: Sentence, number: int) -> Iterator[tuple[int, ...]]:
    """Heads of the people of whom a sentence names exactly so many: counted nouns, and lists with their sum."""
    for token in sentence.tokens:
        own = _counted(sentence, token.i)
        if own == number and _is_counted(sentence, token.i):
            yield (token.i,)
        joined = sentence.conjuncts(token.i)
        if token.dep == "conj" or len(joined) < 2:
            continue
        counts = [_counted(sentence, each) for each in joined]
        if all(counts) and sum(counts) == number:
            yield joined


def _counted(sentence: Sentence, i: int) -> int:
    """How many people a noun names; 0 where it is open, or where it names none."""
    token = sentence.tokens[i]
    if token.naming is not None and token.naming.nature is Nature.PERSON:
        return 1
    if noun_class(token.lemma) not in _PEOPLE or not token.is_noun:
        return 0
    if sentence.kids(i, "det") and any(sentence.tokens[kid].lemma in ("a", "an") for kid in sentence.kids(i, "det")):
        return 1 if token.tag == "NN" else 0
    for kid in sentence.kids(i, "nummod"):
        quantity = sentence.tokens[kid].quantity
        if quantity is not None and quantity.count.of is not None:
            return quantity.count.of
        if quantity is not None and quantity.count.low == quantity.count.high is not None:
            return quantity.count.high or 0
    return 0


def _is_counted(sentence: Sentence, i: int) -> bool:
    """A number says how many; "the four" is no new group."""
    return bool(sentence.kids(i, "nummod")) and not any(
        sentence.tokens[kid].lemma in ("the", "these", "those", "both") for kid in sentence.kids(i, "det", "predet")
    )


def _may_be_called(sentence: Sentence, heads: Sequence[int], lemma: str) -> bool:
    """A soldier may be called a man or a captive, never a diplomat."""
    own = {sentence.tokens[head].lemma for head in heads}
    return lemma in own or lemma in words("nouns", "anyone") or noun_class(lemma) == ""


def _name(sentence: Sentence, i: int) -> str:
    token = sentence.tokens[i]
    return token.naming.name if token.naming is not None else token.lemma
