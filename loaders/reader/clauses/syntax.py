"""Subjects, objects and voice of one sentence, with control, raising, coordination and relatives undone."""

from __future__ import annotations

from actorgraph.loaders.reader.draft import Sentence
from actorgraph.loaders.reader.lexicon import Signature, operator_of, words

__all__ = ["Syntax"]

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_RELATIVE = ("who", "which", "that", "whom", "whose")
_TO_OBJECT = ("of", "from", "for", "into", "against")
_SAID_BY = ("accord", "according")
_HOLDER = frozenset(
    {
        Signature.DESIRE, Signature.PLAN, Signature.PROMISE, Signature.THREAT, Signature.ATTEMPT, Signature.REFUSE,
        Signature.POSSIBLE, Signature.FACTIVE, Signature.EXPECT, Signature.EXPOSE,
        Signature.ABLE, Signature.CONSIDER, Signature.EFFORT, Signature.FEAR, Signature.FAIL, Signature.OBLIGED,
    }
)  # fmt: skip
"""Nouns whose infinitive is done by the one who has them: a desire, a plan, a promise to go."""


class Syntax:
    """Grammar of one sentence. Answers are token numbers, in order of text; nothing found is an empty tuple."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self._subjects: dict[int, tuple[int, ...]] = {}
        self._busy: set[int] = set()

    def passive(self, verb: int) -> bool:
        """True when the grammatical subject is who it happens to."""
        token = self.tokens[verb]
        deps = {self.tokens[kid].dep for kid in self.sentence.kids(verb)}
        if deps & {"nsubjpass", "auxpass", "csubjpass"}:
            return True
        if "agent" in deps and (token.tag == "VBN" or "nsubj" not in deps):
            return True
        if token.tag != "VBN" or "aux" in deps or deps & {"nsubj"}:
            return False
        if token.dep in ("acl", "advcl", "amod"):
            return "dobj" not in deps
        if token.dep == "conj":
            return self.tokens[token.head].is_verb and self.passive(token.head)
        return token.dep in ("xcomp", "ccomp", "pcomp") and "dobj" not in deps

    def grammatical_subject(self, verb: int) -> tuple[int, ...]:
        """The subject as grammar has it: of a passive, who it happens to."""
        if verb in self._subjects:
            return self._subjects[verb]
        if verb in self._busy:
            return ()
        self._busy.add(verb)
        found = self._own_subject(verb) or self._inherited_subject(verb)
        self._busy.discard(verb)
        self._subjects[verb] = found
        return found

    def subject(self, verb: int) -> tuple[int, ...]:
        """Who does it: the subject of an active verb, the by-phrase of a passive."""
        return self._agents(verb) if self.passive(verb) else self.grammatical_subject(verb)

    def object(self, verb: int) -> tuple[int, ...]:
        """To whom it is done: the object of an active verb, the subject of a passive."""
        if self.passive(verb):
            return self.grammatical_subject(verb)
        own = self._expanded(self.sentence.kids(verb, "dobj"))
        own = tuple(self._antecedent_of_relative(i) for i in own if not self._is_measure(i))
        return own or self._shared_object(verb) or self._relative_object(verb) or self._infinitive_subject(verb)

    def indirect(self, verb: int) -> tuple[int, ...]:
        """To whom something is given, told or denied, without a preposition; of a passive, its subject."""
        own = self._expanded(
            tuple(kid for kid in self.sentence.kids(verb, "dative") if self.tokens[kid].tag not in ("IN", "TO"))
        )
        if own or not self.passive(verb):
            return own
        return self.grammatical_subject(verb) if self.sentence.kids(verb, "dobj", "oprd") else ()

    def obliques(self, i: int) -> dict[str, tuple[int, ...]]:
        """Preposition → what it governs, of a verb or noun; "out of" and "because of" are read by their last word."""
        found: dict[str, tuple[int, ...]] = {}
        for kid in self.sentence.kids(i, "prep", "agent", "dative"):
            if self.tokens[kid].tag not in ("IN", "TO", "RP", "VBG", "RB") or self.tokens[kid].lemma in _SAID_BY:
                continue
            self._add_oblique(found, kid)
        return found

    def holder(self, noun: int) -> tuple[int, ...]:
        """Whose plan, wish or order a noun is: its possessor, its "by", else the subject of its verb."""
        own = self._expanded(self.sentence.kids(noun, "poss"))
        by = self.obliques(noun).get("by", ())
        if own or by:
            return own or by
        head = self.tokens[noun].head
        if head == noun:
            return ()
        if self.tokens[noun].dep in ("dobj", "attr", "nsubjpass", "oprd") and self.tokens[head].is_verb:
            return self.subject(head) if self.tokens[noun].dep != "attr" else self.grammatical_subject(head)
        if self.tokens[noun].dep == "pobj" and self.tokens[self.tokens[head].head].is_verb:
            return self.subject(self.tokens[head].head)
        return self.holder(self._first_conjunct(noun)) if self.tokens[noun].dep == "conj" else ()

    def _first_conjunct(self, i: int) -> int:
        while self.tokens[i].dep == "conj" and self.tokens[i].head != i:
            i = self.tokens[i].head
        return i

    def _agents(self, verb: int) -> tuple[int, ...]:
        for kid in self.sentence.kids(verb, "agent", "prep"):
            if self.tokens[kid].lemma == "by":
                found = self._expanded(self.sentence.kids(kid, "pobj"))
                found = tuple(i for i in found if not self._is_measure(i))
                if found:
                    return found
        for later in self.sentence.kids(verb, "conj"):
            if self.tokens[later].is_verb and self.passive(later) and not self.sentence.kids(later, "nsubjpass"):
                return self._agents(later)
        return ()

    def _own_subject(self, verb: int) -> tuple[int, ...]:
        found: list[int] = []
        for kid in self.sentence.kids(verb, *_SUBJECTS):
            if self.tokens[kid].lemma in _RELATIVE and self.tokens[kid].tag in ("WP", "WDT", "IN"):
                antecedent = self._antecedent(verb)
                found.extend((antecedent,) if antecedent is not None else (kid,))
            else:
                found.extend(self._expanded((kid,)))
        return tuple(found)

    def _antecedent(self, verb: int) -> int | None:
        for i in (verb, *self.sentence.up(verb)):
            if self.tokens[i].dep == "relcl":
                return self.tokens[i].head
            if self.tokens[i].dep not in ("conj", "xcomp", "ccomp"):
                return None
        return None

    def _inherited_subject(self, verb: int) -> tuple[int, ...]:
        token = self.tokens[verb]
        if token.head == verb:
            return ()
        head = self.tokens[token.head]
        if token.dep in ("xcomp", "ccomp", "oprd"):
            return self._controller(verb)
        if token.dep in ("conj", "advcl", "dep") and head.is_verb:
            if token.dep == "conj" and self._starts_anew(verb):
                return ()
            return self.grammatical_subject(token.head)
        if token.dep == "advcl" and head.dep == "acomp":
            return self.grammatical_subject(head.head)
        if token.dep in ("acl", "relcl"):
            return self._noun_controller(verb)
        return self._gerund_subject(verb) if token.dep == "pcomp" else ()

    def _starts_anew(self, verb: int) -> bool:
        """A finite verb behind a full stop or semicolon that lost its subject is no conjunct to trust."""
        between = self.tokens[self.tokens[verb].head + 1 : verb]
        return any(token.text in (";", ":") for token in between)

    def _controller(self, verb: int) -> tuple[int, ...]:
        """Who does the infinitive: the object of "ask", the subject of "promise" and of passives and adjectives."""
        above = self.tokens[verb].head
        head = self.tokens[above]
        if head.dep in ("acomp", "attr", "oprd") and not head.is_verb:
            return self.grammatical_subject(head.head)
        imperative = verb < above and self.tokens[verb].tag == "VB" and not self._is_infinitive(verb)
        if not head.is_verb or imperative:
            return ()
        if self.passive(above):
            return self.grammatical_subject(above)
        operator = operator_of("verb", f"{head.lemma} to") or operator_of("verb", head.lemma)
        subject_control = operator is not None and operator.signature in (Signature.PROMISE, Signature.THREAT)
        objects = () if subject_control else self._expanded(self.sentence.kids(above, "dobj", "dative"))
        objects = tuple(i for i in objects if self.tokens[i].tag not in ("IN", "TO"))
        if not objects and operator is not None and operator.object_control:
            obliques = self.obliques(above)
            objects = next((obliques[key] for key in ("on", "upon", "to", "with", "for") if key in obliques), ())
            return objects or (() if operator.signature is not Signature.REQUEST else self.grammatical_subject(above))
        return objects or self.grammatical_subject(above)

    def _noun_controller(self, verb: int) -> tuple[int, ...]:
        noun = self.tokens[verb].head
        if self.tokens[verb].tag in ("VBG", "VBN", "VBD") and not self._is_infinitive(verb):
            return (noun,)
        operator = operator_of("noun", self.tokens[noun].lemma)
        if operator is None:
            return self._copula_subject(noun) or (noun,)
        if operator.signature in _HOLDER:
            return self.holder(noun)
        obliques = self.obliques(noun)
        head = self.tokens[noun].head
        above = self.obliques(head) if self.tokens[head].is_verb else {}
        return (
            obliques.get("to") or obliques.get("on") or obliques.get("for") or above.get("to") or above.get("on") or ()
        )

    def _copula_subject(self, noun: int) -> tuple[int, ...]:
        token = self.tokens[noun]
        if token.dep == "attr" and self.tokens[token.head].lemma in ("be", "become", "remain"):
            return self.grammatical_subject(token.head)
        return ()

    def _gerund_subject(self, verb: int) -> tuple[int, ...]:
        preposition = self.tokens[verb].head
        above = self.tokens[preposition].head
        if self.tokens[above].is_noun:
            return self.holder(above)
        if not self.tokens[above].is_verb:
            return ()
        if self.tokens[preposition].lemma in _TO_OBJECT:
            found = self.object(above)
            if found:
                return found
        return self.grammatical_subject(above)

    def _shared_object(self, verb: int) -> tuple[int, ...]:
        """As in "kidnapped and killed two men": the first verb has the object of the second."""
        if any(self.tokens[kid].dep in ("prep", "ccomp", "xcomp") for kid in self.sentence.kids(verb)):
            return ()
        for later in self.sentence.kids(verb, "conj"):
            own = self.sentence.kids(later, "dobj")
            close = later - verb <= 3 and not self.sentence.kids(later, "nsubj", "nsubjpass")
            if own and close and self.tokens[later].tag == self.tokens[verb].tag:
                return self._expanded(own)
        return ()

    def _relative_object(self, verb: int) -> tuple[int, ...]:
        """As in "the men whom they took", "the men they took"."""
        if self.tokens[verb].dep != "relcl":
            return ()
        subjects = self.sentence.kids(verb, "nsubj", "nsubjpass")
        relative = any(self.tokens[kid].lemma in _RELATIVE for kid in subjects)
        oblique = any(
            self.tokens[pobj].lemma in _RELATIVE
            for kid in self.sentence.kids(verb, "prep")
            for pobj in self.sentence.kids(kid, "pobj")
        )
        return () if relative or oblique or not subjects else (self.tokens[verb].head,)

    def _infinitive_subject(self, verb: int) -> tuple[int, ...]:
        """As in "ordered the army to leave": the parser may hang the army on "leave"."""
        for kid in self.sentence.kids(verb, "ccomp", "xcomp"):
            finite = any(
                self.tokens[i].tag in ("MD", "VBZ", "VBP", "VBD") for i in (kid, *self.sentence.kids(kid, "aux"))
            )
            if not finite and not self.sentence.kids(kid, "mark"):
                found = self._expanded(self.sentence.kids(kid, "nsubj"))
                if found:
                    return found
        return ()

    def _is_infinitive(self, verb: int) -> bool:
        return any(self.tokens[kid].lemma == "to" for kid in self.sentence.kids(verb, "aux"))

    def _is_measure(self, i: int) -> bool:
        return self.tokens[i].lemma in words("dates", "units") or self.tokens[i].dep == "npadvmod"

    def _add_oblique(self, found: dict[str, tuple[int, ...]], preposition: int) -> None:
        objects = self._expanded(self.sentence.kids(preposition, "pobj"))
        objects = tuple(self._antecedent_of_relative(i) for i in objects)
        if objects:
            lemma = self.tokens[preposition].lemma
            found[lemma] = (*found.get(lemma, ()), *objects)
        for inner in self.sentence.kids(preposition, "prep"):
            self._add_oblique(found, inner)

    def _antecedent_of_relative(self, i: int) -> int:
        if self.tokens[i].lemma not in _RELATIVE:
            return i
        for above in self.sentence.up(i):
            if self.tokens[above].dep == "relcl":
                return self.tokens[above].head
        return i

    def _expanded(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        """Each with its conjuncts, but not what a "not" excludes."""
        found: list[int] = []
        for head in heads:
            joined = self.sentence.conjuncts(head)
            found.extend(each for each in joined if each == head or not self._is_contrast(each))
        return tuple(dict.fromkeys(found))

    def _is_contrast(self, i: int) -> bool:
        return any(self.tokens[kid].lemma in ("not", "never") for kid in self.sentence.kids(i)) or (
            i > 0 and self.tokens[i - 1].lemma == "not"
        )
