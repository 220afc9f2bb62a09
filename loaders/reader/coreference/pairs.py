"""As in "the two leaders", "both sides", "the three": those of whom the text just named exactly so many."""

from __future__ import annotations

from actorgraph.loaders.reader.coreference.counted import counted_before
from actorgraph.loaders.reader.coreference.people import Candidate
from actorgraph.loaders.reader.coreference.pronouns import Pronouns
from actorgraph.loaders.reader.draft import Sentence
from actorgraph.loaders.reader.lexicon import noun_class, words

__all__ = ["all_of", "is_of_sides"]

_BARE = frozenset({"det", "predet", "nummod", "quantmod", "punct"})


def all_of(pronouns: Pronouns, sentence: Sentence, i: int) -> tuple[tuple[int, int], ...]:
    """Sentence and token of each whom a counted definite phrase means; nobody where more or fewer were named."""
    number = _number(sentence, i)
    if number < 2 or not any(
        sentence.tokens[kid].lemma in ("the", "both", "these", "those") for kid in sentence.kids(i)
    ):
        return ()
    if any(sentence.tokens[kid].dep not in _BARE for kid in sentence.kids(i) if kid < i):
        return ()
    if any(sentence.tokens[kid].dep in ("prep", "acl", "relcl", "appos") for kid in sentence.kids(i)):
        return ()
    same = counted_before(pronouns.sentences, sentence, i, number, named_so=True)
    for sort in _sorts(sentence, i) if not same else ():
        found = _named(pronouns, sentence, i, sort)
        if len(found) == number:
            return tuple(spot for each in found.values() for spot in each.spots)
    if same:
        return same
    people = not is_of_sides(sentence, i) and "person" in _sorts(sentence, i)
    return counted_before(pronouns.sentences, sentence, i, number) if people else ()


def is_of_sides(sentence: Sentence, i: int) -> bool:
    """As in "both sides", "the two countries": words that name nobody by themselves."""
    return sentence.tokens[i].lemma in words("nouns", "opposites") and _number(sentence, i) > 1


def _named(pronouns: Pronouns, sentence: Sentence, i: int, sort: str) -> dict[str, Candidate]:
    """Those named before it in the sentence, "he" among them; where nobody was, those of the sentence before."""
    before = [each for each in _acting(pronouns, sentence, sort) if each.token < i]
    if not before and sentence.index:
        earlier = pronouns.sentences[sentence.index - 1]
        if earlier.segment.kind.is_read and not _looks_back(earlier):
            before = _acting(pronouns, earlier, sort)
    return {each.key: each for each in before}


def _acting(pronouns: Pronouns, sentence: Sentence, sort: str) -> list[Candidate]:
    """Those of a sort, without bodies that only say whose or for where somebody is: "the UN's envoy for Chad"."""
    subjects = (token for token in sentence.tokens if token.tag == "PRP" and token.dep in ("nsubj", "nsubjpass"))
    meant = [who for token in subjects if (who := pronouns.meant(sentence.index, token.i)) is not None]
    found = [each for each in (*pronouns.population.of_sentence(sentence.index), *meant) if each.sort == sort]
    return [each for each in found if sort != "body" or not _only_describes(sentence, each.token)]


def _only_describes(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    above = sentence.tokens[token.head]
    of_noun = above.lemma in ("of", "for") and sentence.tokens[above.head].naming is None
    return token.dep == "poss" or (token.dep == "pobj" and of_noun and sentence.tokens[above.head].is_noun)


def _looks_back(sentence: Sentence) -> bool:
    """As in "X had asked Z before": an aside about others than those whom the text is about."""
    return any(
        sentence.tokens[kid].lemma == "have" and sentence.tokens[kid].tag == "VBD"
        for token in sentence.tokens
        if token.dep == "ROOT"
        for kid in sentence.kids(token.i, "aux")
    )


def _number(sentence: Sentence, i: int) -> int:
    token = sentence.tokens[i]
    counts = [token.quantity, *(sentence.tokens[kid].quantity for kid in sentence.kids(i, "nummod"))]
    exact = [each.count.high for each in counts if each is not None and each.count.high == each.count.low]
    if any(sentence.tokens[kid].lemma == "both" for kid in sentence.kids(i)) or token.lemma in (
        "pair",
        "duo",
        "couple",
    ):
        return 2
    return exact[0] if exact and exact[0] is not None else 3 if token.lemma == "trio" else 0


def _sorts(sentence: Sentence, i: int) -> tuple[str, ...]:
    token = sentence.tokens[i]
    if token.quantity is not None or token.lemma in ("pair", "duo", "couple", "trio"):
        return ("person", "body")
    if token.lemma in words("nouns", "sides"):
        return ("body", "person") if token.lemma in ("side", "party") else ("body",)
    return ("person",) if noun_class(token.lemma) in ("person", "victim") and token.tag == "NNS" else ()
