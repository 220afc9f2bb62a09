"""Common noun phrases: which country they name, where they begin and end, what they are called."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Nature, Sentence, Token
from actorgraph.loaders.reader.lexicon import noun_class, table, titles, words

__all__ = [
    "apposed",
    "bare_text",
    "countries_of",
    "country_around",
    "ground_of",
    "head_lemma",
    "is_any",
    "is_definite",
    "is_nobody",
    "is_plural",
    "office_of",
    "phrase_span",
    "phrase_text",
    "subset_words",
    "victim_word",
]

_NATIONAL = (Nature.COUNTRY, Nature.DEMONYM, Nature.CAPITAL, Nature.SEAT, Nature.PEOPLE)
_LEFT = ("amod", "compound", "nmod", "poss", "nummod", "det", "predet", "advmod", "quantmod")
_UNNAMED = ("det", "predet", "nummod", "quantmod", "advmod")


def head_lemma(token: Token) -> str:
    """The lemma of a head noun; participles used as nouns keep their form ("the abducted")."""
    text = token.text.lower()
    return text if text in table("nouns")["victim_words"] else token.lemma


def is_plural(sentence: Sentence, i: int) -> bool:
    """True for plural nouns, numbers above one, and the abducted, the missing."""
    token = sentence.tokens[i]
    if token.tag in ("NNS", "NNPS") or (token.quantity is not None and token.quantity.count.high != 1):
        return True
    participle = token.text.lower() in table("nouns")["victim_words"] and token.tag not in ("NN", "NNP")
    return (
        participle
        or noun_class(token.lemma) == "group"
        or any(
            sentence.tokens[kid].quantity is not None and sentence.tokens[kid].text != "one"
            for kid in sentence.kids(i, "nummod")
        )
    )


def is_definite(sentence: Sentence, i: int) -> bool:
    """True for "the", "this", "those", "both" and possessives."""
    return any(
        sentence.tokens[kid].lemma in ("the", "this", "that", "these", "those", "both", "all")
        or sentence.tokens[kid].dep == "poss"
        for kid in sentence.kids(i, "det", "predet", "poss")
    )


def is_nobody(sentence: Sentence, i: int) -> bool:
    """True for the "one" of "no one"; "not one of the nuns" is of the nuns."""
    one = sentence.tokens[i].text.lower() == "one" and "of" not in sentence.lemmas(sentence.kids(i, "prep"))
    return one and any(sentence.tokens[kid].lemma in ("no", "not") for kid in sentence.kids(i, "det", "neg"))


def is_any(sentence: Sentence, i: int) -> bool:
    """True for "no", "any", "a", "every": one of a kind, and so not the one who holds an office now."""
    return any(
        sentence.tokens[kid].lemma in ("no", "any", "every", "each", "another", "some", "a", "an")
        for kid in sentence.kids(i, "det")
    )


def apposed(sentence: Sentence, i: int) -> tuple[int, ...]:
    """Nouns that say beside a name what its bearer is: "geologist Ada Brink", "Ada Brink, a nurse"; "is" counts too."""
    head = sentence.tokens[i].head
    found = [*sentence.kids(i, "appos", "compound", "nmod")]
    if sentence.tokens[i].dep == "appos":
        found.append(head)
    if sentence.tokens[i].dep == "nsubj" and sentence.tokens[head].lemma in ("be", "become"):
        found.extend(sentence.kids(head, "attr"))
    return tuple(
        each
        for each in sorted(found)
        if sentence.tokens[each].naming is None and noun_class(sentence.tokens[each].lemma) == "person"
    )


def countries_of(sentence: Sentence, i: int) -> tuple[tuple[str | None, Token], ...]:
    """Countries that a phrase names, with the token that does: "both Peruvian and Chilean sailors" has two."""
    found: list[tuple[str | None, Token]] = []
    for kid in sentence.kids(i, "amod", "compound", "nmod", "poss", "appos"):
        for each in sentence.conjuncts(kid):
            naming = sentence.tokens[each].naming
            if naming is not None and naming.nature in _NATIONAL and sentence.tokens[kid].dep != "appos":
                found.append((naming.country, sentence.tokens[each]))
    if found:
        return tuple(found)
    for kid in sentence.kids(i, "prep"):
        if sentence.tokens[kid].lemma not in ("of", "from"):
            continue
        for pobj in sentence.kids(kid, "pobj"):
            for each in sentence.conjuncts(pobj):
                naming = sentence.tokens[each].naming
                if naming is not None and naming.nature in (Nature.COUNTRY, Nature.CAPITAL):
                    found.append((naming.country, sentence.tokens[each]))
    return tuple(found)


def country_around(sentence: Sentence, i: int) -> str | None:
    """As in "rebels in Mali", "students throughout Chad": of that country, unless they only came there."""
    if sentence.tokens[i].lemma in words("nouns", "outsiders"):
        return None
    for kid in sentence.kids(i, "prep"):
        for pobj in sentence.kids(kid, "pobj") if sentence.tokens[kid].lemma in ("in", "throughout", "across") else ():
            naming = sentence.tokens[pobj].naming
            if naming is not None and naming.nature in (Nature.COUNTRY, Nature.CAPITAL, Nature.PLACE):
                return naming.country
    return None


def office_of(sentence: Sentence, i: int) -> tuple[str, bool] | None:
    """The office that a noun names with the words before it ("prime minister"), and whether it heads its body.

    Neither a former holder nor a deputy holds it.
    """
    token = sentence.tokens[i]
    before = [
        sentence.tokens[kid].lemma
        for kid in sentence.kids(i, "compound", "amod", "nmod")
        if sentence.tokens[kid].naming is None
    ]
    for start in range(len(before) + 1):
        key = (*before[start:], token.lemma)
        if key in titles():
            below = set(before[:start]) & (words("titles", "former") | words("titles", "below"))
            return None if below else titles()[key]
    return None


def phrase_span(sentence: Sentence, i: int) -> tuple[int, int]:
    """First token and one past the last of a noun phrase: what stands before the head, and one phrase behind it."""
    first = min((i, *(_leftmost(sentence, kid) for kid in sentence.kids(i, *_LEFT) if kid < i)))
    last = i + 1
    for kid in sentence.kids(i, "prep", "acl"):
        token = sentence.tokens[kid]
        of = token.dep == "prep" and token.lemma in ("of", "in", "from", "for") and kid == last
        if token.lemma == "for" and _has_pronoun(sentence, kid):
            continue
        if token.lemma == "in" and not any(sentence.tokens[pobj].naming for pobj in sentence.kids(kid, "pobj")):
            continue
        doing = token.dep == "acl" and token.tag == "VBG" and kid == last
        if of or doing:
            last = max(sentence.subtree(kid)) + 1
            last = _cut(sentence, i, last)
    return first, last


def _cut(sentence: Sentence, i: int, last: int) -> int:
    """A phrase ends at a comma or a verb of its own: "envoys of the rebels" of "envoys of the rebels led by Smith"."""
    for at in range(i + 1, last):
        token = sentence.tokens[at]
        told = token.tag in ("VBD", "VBZ", "WP", "WDT") or (token.tag == "VBN" and token.dep == "acl")
        hyphen = token.text == "-" and token.start == sentence.tokens[at - 1].end
        if told or (token.text in (",", ";", "–", "-", "(") and not hyphen):
            return at
    return last


def _has_pronoun(sentence: Sentence, i: int) -> bool:
    """As in "for its support", "for many of them": no part of what somebody is called."""
    return any(sentence.tokens[each].tag in ("PRP", "PRP$") for each in sentence.subtree(i))


def _leftmost(sentence: Sentence, i: int) -> int:
    return min(sentence.subtree(i))


def ground_of(sentence: Sentence, i: int) -> tuple[int, int] | None:
    """As in "rebels in southern Colombia": the first token and one past the last of where they are said to be."""
    _, last = phrase_span(sentence, i)
    for kid in sentence.kids(i, "prep"):
        if i < kid < last and sentence.tokens[kid].lemma == "in":
            return kid, min(last, max(sentence.subtree(kid)) + 1)
    return None


def phrase_text(sentence: Sentence, i: int, original: str) -> str:
    """What a phrase is called: its words without determiners and numerals, names as the text has them."""
    return _text(sentence, i, original, frozenset())


def bare_text(sentence: Sentence, i: int, original: str) -> str:
    """What a phrase is called without the words for where they are."""
    ground = ground_of(sentence, i)
    return _text(sentence, i, original, frozenset(range(*ground) if ground is not None else ()))


def _text(sentence: Sentence, i: int, original: str, without: frozenset[int]) -> str:
    first, last = phrase_span(sentence, i)
    skip = {kid for kid in sentence.kids(i, *_UNNAMED) for kid in sentence.subtree(kid)}
    skip |= {kid for kid in sentence.kids(i, "poss") if sentence.tokens[kid].tag == "PRP$"}
    found = ""
    end = None
    for at in range(first, last):
        token = sentence.tokens[at]
        if at in skip or at in without or token.text in ('"', "“", "”", "'s"):
            continue
        found += ("" if end == token.start else " ") + original[token.start : token.end]
        end = token.end
    return " ".join(found.split()).removeprefix("the ").removeprefix("The ")


def subset_words(sentence: Sentence, i: int) -> tuple[str, ...]:
    """Adjectives that pick some out of a group: "remaining", "surviving"."""
    return tuple(
        sentence.tokens[kid].text.lower()
        for kid in sentence.kids(i, "amod")
        if sentence.tokens[kid].text.lower() in words("nouns", "subsets")
    )


def victim_word(sentence: Sentence, i: int) -> str:
    """The one name for what a noun calls the victims of ("abductees" for "the abducted", "abduction victims")."""
    lemma = head_lemma(sentence.tokens[i])
    found = table("nouns")["victim_words"].get(lemma)
    if found is None and lemma == "victim":
        for kid in sentence.kids(i, "compound", "amod"):
            found = found or table("nouns")["victim_compounds"].get(sentence.tokens[kid].lemma)
        for kid in sentence.kids(i, "prep"):
            for pobj in sentence.kids(kid, "pobj"):
                found = found or table("nouns")["victim_compounds"].get(sentence.tokens[pobj].lemma)
    return str(found or "")
