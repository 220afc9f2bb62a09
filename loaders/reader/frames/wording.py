"""Whether the words of a clause are those that a frame asks for, and whether what it needs is there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from actorgraph.graph.vocabulary import vocabulary
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Sentence
from actorgraph.loaders.reader.lexicon import Frame, frames_of, names_a_doer, noun_class, operator_of, words

__all__ = ["VICTIMS", "Called", "applies", "needs_met", "theme_of"]

Called = Callable[[Sentence, int], frozenset[str]]
"""What somebody is called, alone and with the word before it ("man", "armed man"); a pronoun, what it stands for."""

VICTIMS = frozenset(
    {"victim", "captive", "detainee", "arrested", "prisoner", "missing", "returnee", "released", "rescued", "deceased"}
)
"""Roles of those to whom something is done, whom a bare participle or event noun may name."""


def theme_of(sentence: Sentence, clause: Clause, frame: Frame) -> int | None:
    """The token that is the theme: the object or its first noun ("aid programme"), or what it is a part of."""
    if not frame.theme:
        return None
    complements = sentence.kids(clause.head, "dobj", "nsubjpass", "oprd", "attr", "npadvmod")
    for i in dict.fromkeys((*complements, *clause.get("object"), *clause.get("as"), *_above(sentence, clause))):
        for each in _inside(sentence, i):
            token = sentence.tokens[each]
            if token.naming is not None:
                continue
            if token.lemma in frame.theme or _named_before(sentence, each, frame):
                return each
            if "$" in frame.theme and _is_money(sentence, each):
                return each
    return None


def _above(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """As in "talks between X and Y, hosted by Z": the parser hangs the participle on the noun that stands nearest."""
    head = sentence.tokens[clause.head]
    if head.dep != "acl" or head.tag != "VBN" or sentence.tokens[head.i - 1].text != ",":
        return ()
    return tuple(i for i in sentence.up(head.i) if sentence.tokens[i].is_noun and sentence.tokens[i].naming is None)


def _inside(sentence: Sentence, i: int) -> Iterator[int]:
    """The noun itself, its conjuncts, and what is counted: "part of the aid", "$5m in aid", "a series of raids"."""
    for each in sentence.conjuncts(i):
        yield each
        token = sentence.tokens[each]
        counted = any(sentence.tokens[kid].quantity is not None for kid in sentence.kids(each, "nummod"))
        if counted or token.quantity is not None or token.lemma in (*words("nouns", "measures"), "part", "worth"):
            money = token.quantity is not None or token.tag == "CD"
            below = (*sentence.kids(each, "prep"), *(sentence.kids(token.head, "prep") if money else ()))
            for kid in below:
                if sentence.tokens[kid].lemma == "of" or (money and sentence.tokens[kid].lemma == "in"):
                    for pobj in sentence.kids(kid, "pobj"):
                        yield from sentence.conjuncts(pobj)


def _is_money(sentence: Sentence, i: int) -> bool:
    """As in "$5m", "£20,000"."""
    beside = (sentence.tokens[kid].tag for kid in (*sentence.kids(i), *((i - 1,) if i else ())))
    return (sentence.tokens[i].tag == "CD" or sentence.tokens[i].quantity is not None) and "$" in beside


def _named_before(sentence: Sentence, i: int, frame: Frame) -> bool:
    """As in "aid programme", "peacekeeping force": the theme before a thing, or the two together."""
    lemma = sentence.tokens[i].lemma
    before = (sentence.tokens[kid] for kid in sentence.kids(i, "compound", "nmod", "amod"))
    plain = [each for each in before if each.naming is None]
    if any(f"{each.lemma} {lemma}" in frame.theme for each in plain):
        return True
    return not _is_somebody(lemma) and any(each.dep != "amod" and each.lemma in frame.theme for each in plain)


def _is_somebody(lemma: str) -> bool:
    return noun_class(lemma) not in ("", "place") or names_a_doer(lemma)


def applies(sentence: Sentence, clause: Clause, frame: Frame, theme: int | None, called: Called) -> bool:
    """Whether the words of a clause are those that the frame asks for, whoever fills its roles."""
    if frame.inner and not any(
        sentence.tokens[i].lemma in frame.inner
        for key in ("in", "for", "of", "to", "into", "with", "from")
        for i in clause.get(key)
    ):
        return False
    if (frame.theme and theme is None) or not _has_word(sentence, clause, frame):
        return False
    if frame.relation in _PLAYED and _is_game(sentence):
        return False
    if not _is_done_by(sentence, clause, frame, called) or _is_spoilt(sentence, clause, frame):
        return False
    if not frame.theme and not frame.word and _lends_itself(sentence, clause):
        return False
    return clause.kind is not ClauseKind.MODIFIER or any(role in VICTIMS for role, _ in frame.roles)


def _lends_itself(sentence: Sentence, clause: Clause) -> bool:
    """As in "held talks": the noun says what happened, the verb nothing of its own."""
    if clause.kind is not ClauseKind.VERB or clause.lemma not in words("light", "verbs"):
        return False
    lemmas = [sentence.tokens[i].lemma for i in sentence.kids(clause.head, "dobj", "nsubjpass")]
    return any(frames_of("noun", lemma) and not noun_class(lemma) for lemma in lemmas)


_PLAYED = frozenset(
    {
        "attacked",
        "ceased-fire-with",
        "clashed-with",
        "expelled",
        "held-by",
        "hosted",
        "met-with",
        "occupied",
        "released",
        "repatriated",
        "rescued",
        "signed-with",
        "surrendered-to",
        "threatened",
        "visited",
    }
)
"""What teams do to each other in the words of war and diplomacy."""


def _is_game(sentence: Sentence) -> bool:
    """As in "Ghana visit Kenya in the second leg": told of a match, not of states."""
    return any(token.naming is None and token.lemma in words("nouns", "games") for token in sentence.tokens)


def _is_done_by(sentence: Sentence, clause: Clause, frame: Frame, called: Called) -> bool:
    """With nobody named, it must be those who are then freed: "released two of six nurses taken in the valley"."""
    subject = clause.get("subject")
    if clause.kind is ClauseKind.NOUN:
        # "A raid by police", "the army's raid"
        subject = subject or clause.get("by") or clause.get("poss")
    if any(sentence.tokens[i].lemma in frame.not_by for i in subject):
        return False
    if not frame.by or subject:
        return not frame.by or any(called(sentence, i) & frame.by for i in subject)
    above = sentence.tokens[sentence.tokens[clause.head].head]
    verbs = frames_of("verb", sentence.tokens[above.head].lemma)
    participle = sentence.tokens[clause.head].dep == "acl"
    return participle and any(each.relation in ("released", "rescued", "repatriated") for each in verbs)


def _is_spoilt(sentence: Sentence, clause: Clause, frame: Frame) -> bool:
    if frame.relation in _BY_SOMEBODY and _by_nobody(sentence, clause):
        return True
    if frame.relation == "refused" and any(_is_assertion(sentence, i) for i in sentence.kids(clause.head, "dobj")):
        return True
    if not frame.without:
        return False
    kids = [sentence.tokens[kid] for kid in sentence.kids(clause.head)]
    near = {kid.lemma for kid in kids} | {kid.dep for kid in kids} | set(clause.arguments)
    near |= {f"to {kid.lemma}" for kid in kids if kid.dep == "xcomp"}
    behind = (i for key, fillers in clause.arguments.items() if key not in ("subject", "object") for i in fillers)
    return bool(frame.without & (near | {sentence.tokens[i].lemma for i in behind}))


def _is_assertion(sentence: Sentence, noun: int) -> bool:
    """As in "rejected suggestions that it paid": what is said to be so, and no request that could be refused."""
    clauses = sentence.kids(noun, "acl", "ccomp")
    marked = (i for i in clauses if sentence.lemmas(sentence.kids(i, "mark")) & {"that"})
    return any(_is_told(sentence, i) for i in marked)


def _is_told(sentence: Sentence, verb: int) -> bool:
    """True for a verb with tense and without a modal."""
    tags = {sentence.tokens[i].tag for i in (verb, *sentence.kids(verb, "aux", "auxpass"))}
    return bool(tags & {"VBD", "VBZ", "VBP"}) and "MD" not in tags


_BY_SOMEBODY = frozenset(
    {
        "killed-by",
        "injured-by",
        "abducted-by",
        "taken-hostage-by",
        "held-by",
        "mistreated-by",
        "arrested-by",
        "detained-by",
        "damaged-property-of",
        "disarmed",
        "pardoned",
        "rescued",
    }
)
"""What only somebody does: a flood or a strike that kills or holds does nothing of the kind."""


def _by_nobody(sentence: Sentence, clause: Clause) -> bool:
    if clause.kind is not ClauseKind.VERB:
        return False
    doers = clause.get("subject")
    return bool(doers) and all(_is_thing(sentence, i) for i in doers)


def _is_thing(sentence: Sentence, i: int) -> bool:
    token = sentence.tokens[i]
    plain = token.is_noun and token.tag in ("NN", "NNS") and token.naming is None and token.quantity is None
    actor = noun_class(token.lemma) or noun_class(token.text.lower()) or names_a_doer(token.lemma)
    return plain and not actor and token.lemma not in words("nouns", "weapons") | words("nouns", "measures")


_STATES = ("as", "at", "behind", "in", "into", "on", "to", "under")
"""Prepositions behind which stands the state that somebody is in or brought to: "behind bars", "to court"."""


def _has_word(sentence: Sentence, clause: Clause, frame: Frame) -> bool:
    if not frame.word:
        return True
    kids = sentence.kids(clause.head)
    near = {word for kid in kids for word in (sentence.tokens[kid].lemma, sentence.tokens[kid].text.lower())}
    near |= set(clause.particle.split())
    # "Listed as missing", "patrolled the bay together with"
    preps = sentence.kids(clause.head, "prep")
    near |= {sentence.tokens[i].text.lower() for kid in preps for i in sentence.kids(kid, "pcomp", "amod", "advmod")}
    for i in (i for key in _STATES for i in clause.get(key)):
        near |= sentence.callings(i)
    # The parser often hangs "hostage" and "prisoner" on the object.
    near |= {sentence.tokens[each].lemma for kid in sentence.kids(clause.head, "dobj") for each in sentence.kids(kid)}
    return bool(near & frame.word)


def needs_met(
    sentence: Sentence,
    clause: Clause,
    frame: Frame,
    roles: Iterable[tuple[str, int]],
    used: Collection[int],
    theme: int | None,
) -> bool:
    """True when each need of a frame is met by a role that is filled or by what stands beside the word."""
    filled = {role for role, _ in roles}
    filled_by = {number for _, number in roles}
    if vocabulary().relation(frame.relation).symmetric:
        if len(used) > 1 and all(i in clause.get("with") for i in used):
            # "No contact with his family or his lawyers": they are on one side, and the other is nobody that one knows.
            return False
        if _met_a_thing(sentence, clause, frame, theme):
            return False
        if len(filled_by) < 2 and (_only_other_found(clause, used) or not _several(sentence, clause)):
            return False
    have = (
        filled
        | set(clause.arguments)
        | _content(sentence, clause, theme)
        | _post(sentence, clause)
        | (set() if clause.get("object") else {"alone"})
    )
    if theme is not None:
        have.add("theme")
    if len(filled_by) > 1:
        have.add("two")
    if clause.passive:
        have.add("passive")
    if any("to" in sentence.lemmas(sentence.kids(kid, "aux")) for kid in sentence.kids(clause.head, "advcl")):
        have.add("purpose")
    have |= sentence.lemmas(sentence.kids(clause.head, "prep", "advmod"))
    have |= sentence.lemmas(tuple(i for kid in sentence.kids(clause.head, "advcl") for i in sentence.kids(kid, "mark")))
    if _is_pair(sentence, clause):
        have.add("pair")
    have |= {need for each in frame.needs for need in each if need.startswith("no-") and not clause.get(need[3:])}
    return all(have & need for need in frame.needs)


def _met_a_thing(sentence: Sentence, clause: Clause, frame: Frame, theme: int | None) -> bool:
    """As in "met their targets": the object is nobody, and so nobody was met."""
    takes_object = any("object" in selectors for _, selectors in frame.roles)
    if clause.kind is not ClauseKind.VERB or not takes_object or theme is not None:
        return False
    return any(_is_thing(sentence, i) for i in clause.get("object"))


def _only_other_found(clause: Clause, used: Collection[int]) -> bool:
    """As in "visitors have met the artist": who did it is nobody that one knows."""
    subject = clause.get("subject")
    return clause.kind is ClauseKind.VERB and bool(subject) and not set(subject) & set(used)


def _is_pair(sentence: Sentence, clause: Clause) -> bool:
    """As in "both spoke", "the two leaders talked", "he and she talked"."""
    subject = clause.get("subject")
    counts = {sentence.tokens[kid].text.lower() for i in subject for kid in sentence.kids(i, "nummod", "det", "predet")}
    return len(subject) > 1 or bool(counts & {"two", "2", "three", "3", "both"})


def _several(sentence: Sentence, clause: Clause) -> bool:
    """Talks of one party with nobody named still count where they are about something; so do those of "the two"."""
    about = any(clause.get(key) for key in ("about", "on", "over", "regarding", "concerning"))
    subject = clause.get("subject")
    many = any(sentence.tokens[i].tag in ("NNS", "NNPS") or sentence.tokens[i].lemma in _WE for i in subject)
    return about or many or _is_pair(sentence, clause) or any(sentence.tokens[i].quantity is not None for i in subject)


_WE = ("they", "we", "you")


_RESOLVE = frozenset({"should", "will", "would", "must", "shall", "ought"})


def _content(sentence: Sentence, clause: Clause, theme: int | None) -> set[str]:
    found: set[str] = set()
    below = sentence.kids(theme, "acl", "relcl") if theme is not None else ()
    asked = [kid for kid in sentence.kids(clause.head, "advcl") if _is_asked(sentence, clause, kid)]
    for kid in (*sentence.kids(clause.head, "xcomp", "ccomp", "acl", "pcomp"), *asked, *below):
        found.add("content")
        helpers = sentence.lemmas(sentence.kids(kid, "aux"))
        if "to" in helpers or (sentence.tokens[kid].tag == "VB" and not helpers):
            # "Made them dig" has no "to".
            found.add("infinitive")
        if helpers & _RESOLVE:
            found.add("resolve")
        if "must" in helpers or (sentence.tokens[kid].lemma in ("have", "need") and sentence.kids(kid, "xcomp")):
            found.add("duty")
    for kid in (*sentence.kids(clause.head, "dobj", "prep"), *clause.get("object"), *clause.get("of")):
        token = sentence.tokens[kid]
        event = token.is_noun and (frames_of("noun", token.lemma) or _is_generic(token.lemma))
        gerund = token.dep == "prep" and sentence.kids(kid, "pcomp")
        if event or gerund:
            found.add("content")
    return found


def _post(sentence: Sentence, clause: Clause) -> set[str]:
    """As in "named her governor"."""
    posts = sentence.lemmas(sentence.kids(clause.head, "oprd"))
    return {"post"} if any(noun_class(lemma) == "person" for lemma in posts) else set()


def _is_asked(sentence: Sentence, clause: Clause, kid: int) -> bool:
    """As in "calls on Chad to free them": no purpose, but what is asked."""
    operator = operator_of("verb", clause.lemma)
    to = "to" in sentence.lemmas(sentence.kids(kid, "aux"))
    return to and kid > clause.head and operator is not None and operator.object_control


def _is_generic(lemma: str) -> bool:
    return operator_of("noun", lemma) is not None or lemma in words("nouns", "abstract")
