"""What a verb or noun says of itself: negation, tense, modal verbs, hedging adverbs and adjectives."""

from __future__ import annotations

from dataclasses import dataclass, replace

from actorgraph.graph.vocabulary import Mode, Status
from actorgraph.loaders.reader.draft import Outlook, Sentence
from actorgraph.loaders.reader.lexicon import words
from actorgraph.loaders.reader.status.effects import REAL

__all__ = ["Auxiliaries", "auxiliaries_of", "is_habitual", "is_negated", "noun_local", "verb_local"]


@dataclass(frozen=True, slots=True)
class Auxiliaries:
    """The helping verbs around a verb: its modal, whether it is perfect, whether "to" stands before it."""

    modal: str = ""
    perfect: bool = False
    infinitive: bool = False
    finite: bool = False


def auxiliaries_of(sentence: Sentence, verb: int) -> Auxiliaries:
    """The auxiliaries of a verb; a bare conjunct has those of the verb it is joined to."""
    token = sentence.tokens[verb]
    kids = [sentence.tokens[kid] for kid in sentence.kids(verb, "aux", "auxpass")]
    if not kids and token.dep == "conj" and sentence.tokens[token.head].is_verb and _shares(sentence, verb):
        return auxiliaries_of(sentence, token.head)
    modal = next((kid.lemma for kid in kids if kid.tag == "MD"), "")
    return Auxiliaries(
        modal=modal,
        perfect=any(kid.lemma == "have" for kid in kids),
        infinitive=any(kid.lemma == "to" for kid in kids),
        finite=token.tag in ("VBD", "VBZ", "VBP") or any(kid.tag in ("MD", "VBD", "VBZ", "VBP") for kid in kids),
    )


def _shares(sentence: Sentence, verb: int) -> bool:
    """As in "may visit and meet", "were taken and killed": no subject and no finite form of its own."""
    token = sentence.tokens[verb]
    own = sentence.kids(verb, "nsubj", "nsubjpass")
    return not own and token.tag in ("VB", "VBN", "VBG", "VBP")


def is_habitual(sentence: Sentence, verb: int) -> bool:
    """True for the simple present, active or passive: what is done, whenever it is done."""
    token = sentence.tokens[verb]
    kids = [sentence.tokens[kid] for kid in sentence.kids(verb, "aux", "auxpass")]
    if not kids and token.dep == "conj" and _shares(sentence, verb) and token.tag in ("VB", "VBP"):
        # "They build an army and invade their neighbours."
        return token.tag == "VBP" or (token.head < verb and is_habitual(sentence, token.head))
    if not kids:
        return token.tag in ("VBZ", "VBP")
    return token.tag == "VBN" and len(kids) == 1 and kids[0].lemma == "be" and kids[0].tag in ("VBZ", "VBP")


_PARTICIPANTS = ("nsubj", "nsubjpass", "dobj")


def is_negated(sentence: Sentence, i: int) -> bool:
    """True for "not", "never", "no longer", "yet to" at a verb, and "no" at its subject or object."""
    token = sentence.tokens[i]
    kids = sentence.kids(i)
    negators = ("never", "neither", "hardly", "scarcely", "nowhere", "nor")
    count = sum(
        sentence.tokens[kid].dep == "neg"
        or (sentence.tokens[kid].lemma in negators and sentence.tokens[kid].dep not in ("cc", *_PARTICIPANTS))
        for kid in kids
    )
    count += any(
        sentence.tokens[kid].lemma in ("long", "longer") and sentence.lemmas(sentence.kids(kid)) & {"no"}
        for kid in kids
    )
    if token.is_verb:
        count += sum(_is_nobody(sentence, kid) or _is_in_no_way(sentence, kid) for kid in kids)
        if not count and token.dep == "conj":
            if any(word.lemma == "nor" for word in sentence.tokens[token.head : i]):
                return True
            return _shares(sentence, i) and is_negated(sentence, token.head)
    elif sentence.lemmas(sentence.kids(i, "det", "preconj", "cc")) & {"no", "neither"}:
        count += 1
    return count % 2 == 1


def _is_nobody(sentence: Sentence, kid: int) -> bool:
    token = sentence.tokens[kid]
    if token.dep == "agent":
        return any(_is_nobody(sentence, i) for i in sentence.kids(kid, "pobj"))
    if token.dep not in _PARTICIPANTS and sentence.tokens[token.head].dep != "agent":
        return False
    if token.lemma in ("nobody", "none", "no-one", "neither", "nothing"):
        return True
    if token.lemma == "one" and sentence.lemmas(sentence.kids(kid, "neg")) & {"not"}:
        # "Not one of the nuns was freed."
        return True
    return any(sentence.tokens[each].lemma in ("no", "neither") for each in sentence.kids(kid, "det", "preconj", "cc"))


def _is_in_no_way(sentence: Sentence, kid: int) -> bool:
    """As in "at no point", "under no circumstances", "not once"."""
    token = sentence.tokens[kid]
    if token.dep in ("advmod", "npadvmod"):
        return token.lemma in ("once", "one", "a") and bool(sentence.kids(kid, "neg"))
    if token.dep != "prep" or token.lemma == "without":
        return False
    return any(
        sentence.tokens[noun].lemma in words("hedges", "in_no_way")
        and sentence.lemmas(sentence.kids(noun, "det")) & {"no"}
        for noun in sentence.kids(kid, "pobj")
    )


def verb_local(
    sentence: Sentence, verb: int, outer: Outlook, *, conditional: bool, past_report: bool, decided: bool = False
) -> Outlook:
    """The outlook of a verb inside what governs it. A modal counts only where the governor says that it is so.

    `decided`: the place of the verb has said already that it is not so, whatever its modal: "before he could speak".
    """
    auxiliaries = auxiliaries_of(sentence, verb)
    modals = [kid for kid in sentence.kids(verb, "aux") if sentence.tokens[kid].tag == "MD"]
    joined = sentence.tokens[verb].dep == "conj" and sentence.tokens[sentence.tokens[verb].head].tag == "MD"
    if len(modals) + joined > 1:
        return replace(outer, dropped="may or may not")
    inner = _hedged(sentence, verb, outer)
    # "The crew could not be reached" tells of the past, "he said that he could not come" of any time.
    unable = auxiliaries.modal == "could" and inner == Outlook() and not conditional and is_negated(sentence, verb)
    if inner.status in REAL and not (decided or (unable and not auxiliaries.perfect)):
        # "threatened to … unless": what is past does not hang on the condition; what it carries does.
        open_still = conditional and not (sentence.tokens[verb].tag in ("VBD", "VBN") and not auxiliaries.modal)
        inner = _modal(inner, auxiliaries, conditional=open_still, past_report=past_report)
    elif auxiliaries.modal in ("should", "must") and inner.status is Status.PLANNED:
        inner = replace(inner, status=Status.WISHED, mode=Mode.RECOMMENDED)
    return replace(inner, negated=not inner.negated) if is_negated(sentence, verb) else inner


def _modal(inner: Outlook, auxiliaries: Auxiliaries, *, conditional: bool, past_report: bool) -> Outlook:
    modal = auxiliaries.modal
    if modal in ("will", "shall"):
        mode = Mode.CONSEQUENCE if conditional else Mode.EXPECTED
        return replace(inner, status=Status.PLANNED, mode=mode)
    if modal == "would":
        if auxiliaries.perfect:
            return replace(inner, negated=not inner.negated)
        mode = Mode.EXPECTED if past_report and not conditional else Mode.CONSEQUENCE
        return replace(inner, status=Status.PLANNED, mode=mode)
    if modal in ("may", "might", "could", "can"):
        return _possible(inner, modal, auxiliaries)
    if modal == "must" and auxiliaries.perfect:
        return replace(inner, status=Status.ALLEGED, hearsay=not inner.said_by)
    if modal in ("should", "must", "ought"):
        holders = inner.said_by[-1] if inner.said_by else ()
        return replace(inner, status=Status.WISHED, mode=Mode.RECOMMENDED, held_by=holders)
    if conditional and not auxiliaries.perfect and inner.status is Status.HAPPENED:
        return replace(inner, status=Status.PLANNED, mode=Mode.CONSEQUENCE)
    return inner


def _possible(inner: Outlook, modal: str, auxiliaries: Auxiliaries) -> Outlook:
    if auxiliaries.perfect and modal == "could" and not inner.negated:
        # "They could have killed him": perhaps they did, perhaps they did not and that is the point.
        return replace(inner, dropped="could have")
    if auxiliaries.perfect and modal in ("may", "might", "could"):
        return replace(inner, status=Status.ALLEGED, hearsay=inner.hearsay or not inner.said_by)
    return replace(inner, status=Status.PLANNED, mode=Mode.POSSIBLE)


_AS_IF_DONE = (("as", "good", "as"), ("as", "much", "as"))
"""As in "as good as admitted", "as much as said so"."""


def _hedged(sentence: Sentence, i: int, outer: Outlook) -> Outlook:
    """As in "reportedly", "allegedly": alleged, by nobody who is named."""
    kids = sentence.lemmas(sentence.kids(i, "advmod"))
    if kids & words("hedges", "hearsay") and outer.status is Status.HAPPENED:
        return replace(outer, status=Status.ALLEGED, hearsay=True)
    if kids & words("hedges", "possible") and outer.status in REAL:
        return replace(outer, status=Status.PLANNED, mode=Mode.POSSIBLE)
    if kids & words("hedges", "usually"):
        return replace(outer, dropped="usual, no event")
    before = tuple(token.lemma for token in sentence.tokens[max(0, i - 3) : i])
    if kids & words("hedges", "almost") or before[-2:] == ("all", "but") or before in _AS_IF_DONE:
        return replace(outer, dropped="almost")
    if kids & words("hedges", "figurative") or _in_a_sense(sentence, i):
        return replace(outer, dropped="a figure of speech")
    return outer


def _in_a_sense(sentence: Sentence, i: int) -> bool:
    """As in "has, in a sense, met the artist"."""
    behind = (kid for prep in sentence.kids(i, "prep") for kid in sentence.kids(prep, "pobj"))
    return any(
        sentence.tokens[kid].lemma in ("sense", "way", "metaphor")
        and "a" in sentence.lemmas(sentence.kids(kid, "det"))
        and sentence.lemmas(sentence.kids(kid, "amod")) <= {"certain"}
        for kid in behind
    )


def noun_local(sentence: Sentence, noun: int, outer: Outlook, *, counted: bool = False) -> Outlook:
    """The outlook of an event noun: "a possible meeting", "alleged abductions", "no talks", "planned visits".

    `counted`: its verb has reckoned with the "no" already.
    """
    beside = sentence.kids(noun, "amod", "compound", "advmod")
    kids = sentence.lemmas(beside) | {sentence.tokens[kid].text.lower() for kid in beside}
    inner = outer
    if kids & words("hedges", "hearsay_adjectives") and not _is_contradicted(inner):
        inner = replace(inner, status=Status.ALLEGED, hearsay=inner.hearsay or not inner.said_by, mode=None)
    for status, mode in _DESCRIBED:
        if kids & words("hedges", f"{mode.value}_adjectives") and inner.status in REAL:
            inner = replace(inner, status=status, mode=mode)
    if kids & words("hedges", "failed_adjectives"):
        inner = replace(inner, dropped="an attempt")
    elif kids & words("hedges", "cancelled_adjectives") and inner.status in REAL:
        inner = replace(inner, status=Status.PLANNED, mode=Mode.SCHEDULED, negated=not inner.negated)
    return replace(inner, negated=not inner.negated) if is_negated(sentence, noun) and not counted else inner


def _is_contradicted(outer: Outlook) -> bool:
    """As in "the alleged meeting never took place": the article itself says that it did not."""
    return outer.status is Status.HAPPENED and outer.negated


_DESCRIBED = (
    (Status.PLANNED, Mode.POSSIBLE),
    (Status.PLANNED, Mode.SCHEDULED),
    (Status.PLANNED, Mode.EXPECTED),
    (Status.PLANNED, Mode.PROMISED),
    (Status.PLANNED, Mode.THREATENED),
    (Status.WISHED, Mode.DESIRED),
    (Status.WISHED, Mode.REQUESTED),
)
"""What an adjective beside its noun makes of an event: "the planned visit", "threatened strikes"."""
