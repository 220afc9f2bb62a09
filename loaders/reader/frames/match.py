"""A clause against the frames of its word: the first whose needs are met, with the tokens of each role."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from actorgraph.graph.vocabulary import Kind, vocabulary
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Nature, Sentence
from actorgraph.loaders.reader.lexicon import Frame, frames_of, names_a_doer, noun_class, operator_of, words

__all__ = ["Fill", "Match", "matches_of"]

Fill = Callable[[Sentence, int, frozenset[Kind], str, bool], tuple[int, ...]]
"""Sentence, token, allowed kinds, relation whose victim it would be, attributive → numbers of actors."""


@dataclass(frozen=True, slots=True)
class Match:
    """A frame that a clause fits: roles filled by numbers of actors, the theme that it needed, the place it names."""

    clause: Clause
    frame: Frame
    roles: tuple[tuple[str, int], ...]
    fillers: frozenset[int]
    """Tokens that fill a role."""
    theme: int | None = None
    place: tuple[int, ...] = ()
    contrast: bool = False
    """The twin of "X, not Y, met Z": what Y did not do."""


def matches_of(sentence: Sentence, clauses: Sequence[Clause], fill: Fill) -> tuple[Match, ...]:
    """What the clauses of a sentence state, in their order."""
    found: list[Match] = []
    for clause in clauses:
        for frame in _frames(clause):
            match = _match(sentence, clause, frame, fill)
            if match is not None:
                found.append(match)
                twin = _without(sentence, clause)
                other = _match(sentence, twin, frame, fill) if twin is not None else None
                if other is not None and other.roles != match.roles:
                    found.append(replace(other, contrast=True))
                break
    return tuple(found)


def _without(sentence: Sentence, clause: Clause) -> Clause | None:
    """The same clause with those in it whom a "not" sets against those who are."""
    for key in ("subject", "object"):
        others = tuple(other for i in clause.get(key) for other in _set_against(sentence, i))
        if others:
            return replace(clause, arguments={**clause.arguments, key: others})
    return None


def _set_against(sentence: Sentence, i: int) -> tuple[int, ...]:
    """As in "X, not Y": Y."""
    return tuple(
        kid
        for kid in sentence.kids(i, "appos", "conj")
        if kid > i
        and any(sentence.tokens[at].lemma == "not" for at in range(max(i, kid - 4), kid))
        and not any(sentence.tokens[at].is_verb for at in range(i + 1, kid))
    )


def _frames(clause: Clause) -> tuple[Frame, ...]:
    if clause.kind is ClauseKind.NOUN:
        return frames_of("noun", clause.lemma)
    if clause.particle:
        return frames_of("verb", f"{clause.lemma} {clause.particle}")
    return frames_of("verb", clause.lemma)


def _match(sentence: Sentence, clause: Clause, frame: Frame, fill: Fill) -> Match | None:
    theme = _theme(sentence, clause, frame)
    if not _applies(sentence, clause, frame, theme):
        return None
    relation = vocabulary().relation(frame.relation)
    roles: list[tuple[str, int]] = []
    used: set[int] = set()
    for role, selectors in frame.roles:
        wanted = relation.role(role)
        kinds = wanted.kinds if wanted is not None else frozenset[Kind]()
        victims = frame.relation if role in _VICTIMS else ""
        for wanted_at in selectors:
            selector, _, only = wanted_at.partition(":")
            tokens = _select(sentence, clause, frame, selector, theme)
            attributive = selector in ("compound", "poss", "theme-poss", "theme-compound", "owner")
            wanted_kinds = _by_preposition(kinds, selector) & (
                frozenset(Kind(each) for each in only.split("+")) if only else kinds
            )
            numbers = [
                (i, each)
                for i in tokens
                if i not in used
                for each in fill(sentence, i, wanted_kinds, victims, attributive or _is_demonym(sentence, i))
            ]
            roles.extend((role, each) for _, each in numbers)
            used |= {i for i, _ in numbers}
            if numbers and not relation.symmetric:
                break
    if frame.genitive == "object" and clause.kind is ClauseKind.NOUN and not any(role in _VICTIMS for role, _ in roles):
        roles.extend(
            (role, each)
            for role, _ in frame.roles
            if role in _VICTIMS
            for each in _counted(sentence, clause, frame, fill)
        )
    kept = tuple(dict.fromkeys(roles))
    if not kept or not _needs_met(sentence, clause, frame, kept, theme):
        return None
    place = () if _has_place_role(frame) else _place(sentence, clause, fill, used)
    return Match(clause, frame, kept, frozenset(used), theme, place)


def _applies(sentence: Sentence, clause: Clause, frame: Frame, theme: int | None) -> bool:
    """Whether the words of a clause are those that the frame asks for, whoever fills its roles."""
    if frame.inner and not any(
        sentence.tokens[i].lemma in frame.inner for key in ("in", "for", "of") for i in clause.get(key)
    ):
        return False
    if (frame.theme and theme is None) or not _has_word(sentence, clause, frame):
        return False
    if not _is_done_by(sentence, clause, frame) or _is_spoilt(sentence, clause, frame):
        return False
    if not frame.theme and not frame.word and _lends_itself(sentence, clause):
        return False
    return clause.kind is not ClauseKind.MODIFIER or any(role in _VICTIMS for role, _ in frame.roles)


_VICTIMS = frozenset(
    {"victim", "captive", "detainee", "arrested", "prisoner", "missing", "returnee", "released", "rescued", "deceased"}
)


def _is_demonym(sentence: Sentence, i: int) -> bool:
    naming = sentence.tokens[i].naming
    return naming is not None and naming.nature is Nature.DEMONYM


def _lends_itself(sentence: Sentence, clause: Clause) -> bool:
    """As in "held talks": the noun says what happened, the verb nothing of its own."""
    if clause.kind is not ClauseKind.VERB or clause.lemma not in words("light", "verbs"):
        return False
    lemmas = [sentence.tokens[i].lemma for i in sentence.kids(clause.head, "dobj", "nsubjpass")]
    return any(frames_of("noun", lemma) and not noun_class(lemma) for lemma in lemmas)


def _counted(sentence: Sentence, clause: Clause, frame: Frame, fill: Fill) -> tuple[int, ...]:
    """Those whom "13 of 17 abductions" befell, though the words name the events alone."""
    return fill(sentence, clause.head, frozenset({Kind.GROUP}), f"counted {frame.relation}", False)


def _by_preposition(kinds: frozenset[Kind], selector: str) -> frozenset[Kind]:
    """As in "from Mali", "in Mali" is the ground where a role may be either that or the government."""
    if Kind.PLACE in kinds and selector in ("from", "in", "at", "into", "near"):
        return kinds - {Kind.GOVERNMENT}
    return kinds


def _has_place_role(frame: Frame) -> bool:
    relation = vocabulary().relation(frame.relation)
    return Kind.PLACE in relation.source.kinds | relation.target.kinds and not relation.target.kinds - {Kind.PLACE}


def _place(sentence: Sentence, clause: Clause, fill: Fill, used: set[int]) -> tuple[int, ...]:
    for preposition in ("in", "at", "near"):
        for i in clause.get(preposition):
            if i not in used and sentence.tokens[i].naming is not None:
                found = fill(sentence, i, frozenset({Kind.PLACE}), "", False)
                if found:
                    return found
    return ()


def _is_done_by(sentence: Sentence, clause: Clause, frame: Frame) -> bool:
    """With nobody named, it must be those who are then freed: "released two of six nurses taken in the valley"."""
    subject = clause.get("subject")
    if any(sentence.tokens[i].lemma in frame.not_by for i in subject):
        return False
    if not frame.by or subject:
        return not frame.by or any(sentence.tokens[i].lemma in frame.by for i in subject)
    above = sentence.tokens[sentence.tokens[clause.head].head]
    verbs = frames_of("verb", sentence.tokens[above.head].lemma)
    participle = sentence.tokens[clause.head].dep == "acl"
    return participle and any(each.relation in ("released", "rescued", "repatriated") for each in verbs)


def _is_spoilt(sentence: Sentence, clause: Clause, frame: Frame) -> bool:
    if frame.relation in _BY_SOMEBODY and _by_nobody(sentence, clause):
        return True
    if not frame.without:
        return False
    kids = [sentence.tokens[kid] for kid in sentence.kids(clause.head)]
    near = {kid.lemma for kid in kids} | {kid.dep for kid in kids}
    return bool(frame.without & (near | set(clause.arguments)))


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


def _theme(sentence: Sentence, clause: Clause, frame: Frame) -> int | None:
    for i in (*sentence.kids(clause.head, "dobj", "nsubjpass", "oprd"), *clause.get("object")):
        if sentence.tokens[i].lemma in frame.theme and sentence.tokens[i].naming is None:
            return i
    return None


def _has_word(sentence: Sentence, clause: Clause, frame: Frame) -> bool:
    if not frame.word:
        return True
    near = {sentence.tokens[kid].lemma for kid in sentence.kids(clause.head)}
    near |= {sentence.tokens[i].lemma for i in clause.get("in")} | set(clause.particle.split())
    # The parser often hangs "hostage" and "prisoner" on the object.
    near |= {sentence.tokens[each].lemma for kid in sentence.kids(clause.head, "dobj") for each in sentence.kids(kid)}
    return bool(near & frame.word)


def _select(sentence: Sentence, clause: Clause, frame: Frame, selector: str, theme: int | None) -> tuple[int, ...]:
    if selector.startswith("theme-"):
        dep = selector.removeprefix("theme-")
        deps = ("poss",) if dep == "poss" else ("compound", "amod", "nmod")
        return sentence.kids(theme, *deps) if theme is not None else ()
    if selector.startswith("content-"):
        return _content_argument(sentence, clause, selector.removeprefix("content-"))
    if clause.kind is ClauseKind.NOUN and selector in ("subject", "object"):
        return _noun_argument(clause, frame, selector)
    if theme is not None and selector == "object":
        return tuple(i for i in clause.get("object") if i != theme)
    if selector == "owner":
        return _owners(sentence, clause, theme)
    if selector.startswith("inner-"):
        return _inner_argument(sentence, clause, selector.removeprefix("inner-"))
    return tuple(i for i in clause.get(selector) if sentence.tokens[i].lemma not in frame.word)


def _owners(sentence: Sentence, clause: Clause, theme: int | None) -> tuple[int, ...]:
    """As in "praised Haiti's efforts", "the policies of Israel": whose thing the object is."""
    found: list[int] = []
    for i in (theme,) if theme is not None else clause.get("object") or clause.get("against") or clause.get("at"):
        # Beside an event, "of" names the one it befell: "the arrest of X by Y" is Y's.
        event = any(frame.genitive == "object" for frame in frames_of("noun", sentence.tokens[i].lemma))
        if not event:
            found.extend(sentence.kids(i, "poss"))
        for kid in sentence.kids(i, "prep"):
            if sentence.tokens[kid].lemma in (("by",) if event else ("of", "by")):
                found.extend(sentence.kids(kid, "pobj"))
        found.extend(kid for kid in sentence.kids(i, "amod", "compound") if sentence.tokens[kid].naming is not None)
    return tuple(found)


def _inner_argument(sentence: Sentence, clause: Clause, selector: str) -> tuple[int, ...]:
    """As in "involvement in their disappearance": an argument of the event behind the preposition."""
    for i in (*clause.get("in"), *clause.get("for"), *clause.get("of"), *clause.get("at"), *clause.get("during")):
        if selector == "poss":
            found = sentence.kids(i, "poss")
        else:
            found = tuple(
                pobj for kid in sentence.kids(i, "prep") if sentence.tokens[kid].lemma == selector
                for pobj in sentence.kids(kid, "pobj")
            )  # fmt: skip
        if found:
            return found
    return ()


def _noun_argument(clause: Clause, frame: Frame, selector: str) -> tuple[int, ...]:
    """What "X's", "of Y" and "by Z" are to an event noun: "X's abduction of Y" is "Y's abduction by X"."""
    by = clause.get("by")
    doer = by or clause.get("subject")
    owner, of = clause.get("poss"), clause.get("of")
    transitive = any("object" in selectors for _, selectors in frame.roles)
    if selector == "object":
        if of and (frame.genitive == "object" or owner or doer):
            return of
        return owner if owner and frame.genitive == "object" and not of else ()
    if doer:
        return doer
    if owner and (frame.genitive == "subject" or of):
        return owner
    return of if of and frame.genitive == "subject" and not (transitive and owner) else ()


def _content_argument(sentence: Sentence, clause: Clause, which: str) -> tuple[int, ...]:
    deps = ("nsubj",) if which == "subject" else ("dobj",)
    for kid in sentence.kids(clause.head, "xcomp", "ccomp", "pcomp"):
        found = sentence.kids(kid, *deps)
        if found:
            return sentence.conjuncts(found[0])
    return ()


def _needs_met(
    sentence: Sentence, clause: Clause, frame: Frame, roles: Iterable[tuple[str, int]], theme: int | None
) -> bool:
    filled = {role for role, _ in roles}
    relation = vocabulary().relation(frame.relation)
    if relation.symmetric:
        if _met_a_thing(sentence, clause, frame, theme):
            return False
        return len(list(roles)) >= 2 or _several(sentence, clause)
    have = filled | set(clause.arguments) | _content(sentence, clause) | (set() if clause.get("object") else {"alone"})
    if theme is not None:
        have.add("theme")
    return all(have & need for need in frame.needs)


def _met_a_thing(sentence: Sentence, clause: Clause, frame: Frame, theme: int | None) -> bool:
    """As in "met their targets": the object is nobody, and so nobody was met."""
    takes_object = any("object" in selectors for _, selectors in frame.roles)
    if clause.kind is not ClauseKind.VERB or not takes_object or theme is not None:
        return False
    return any(_is_thing(sentence, i) for i in clause.get("object"))


def _several(sentence: Sentence, clause: Clause) -> bool:
    """Talks of one party with nobody named still count where they are about something; so do those of "the two"."""
    about = any(clause.get(key) for key in ("about", "on", "over", "regarding", "concerning"))
    subject = clause.get("subject")
    return about or any(sentence.tokens[i].tag in ("NNS", "NNPS", "PRP") for i in subject)


def _content(sentence: Sentence, clause: Clause) -> set[str]:
    found: set[str] = set()
    for kid in sentence.kids(clause.head, "xcomp", "ccomp", "acl", "pcomp"):
        found.add("content")
        if any(sentence.tokens[i].lemma == "to" for i in sentence.kids(kid, "aux")):
            found.add("infinitive")
    for kid in (*sentence.kids(clause.head, "dobj", "prep"), *clause.get("object"), *clause.get("of")):
        token = sentence.tokens[kid]
        event = token.is_noun and (frames_of("noun", token.lemma) or _is_generic(token.lemma))
        gerund = token.dep == "prep" and sentence.kids(kid, "pcomp")
        if event or gerund:
            found.add("content")
    return found


def _is_generic(lemma: str) -> bool:
    return operator_of("noun", lemma) is not None or lemma in words("nouns", "abstract")
