"""Subjects and objects of one sentence, with control, raising, coordination and relatives undone."""

from __future__ import annotations

from actorgraph.loaders.reader.clauses.grammar import RELATIVE, Grammar
from actorgraph.loaders.reader.draft import Sentence, Token
from actorgraph.loaders.reader.lexicon import Operator, Signature, frames_of, operator_of, words

__all__ = ["Syntax"]

_TO_OBJECT = ("of", "from", "for", "into", "against", "as")
"""Prepositions whose gerund is done by the object: "accused them of spying", "kept her from leaving"."""

_HOLDER = frozenset(
    {
        Signature.DESIRE, Signature.PLAN, Signature.PROMISE, Signature.THREAT, Signature.ATTEMPT, Signature.REFUSE,
        Signature.POSSIBLE, Signature.FACTIVE, Signature.EXPECT, Signature.EXPOSE,
        Signature.ABLE, Signature.CONSIDER, Signature.EFFORT, Signature.FEAR, Signature.FAIL, Signature.OBLIGED,
    }
)  # fmt: skip
"""Nouns whose infinitive is done by the one who has them: a desire, a plan, a promise to go."""

_OWN = (
    Signature.ATTEMPT, Signature.DESIRE, Signature.FAIL, Signature.PLAN, Signature.PROMISE, Signature.REFUSE,
    Signature.THREAT,
)  # fmt: skip
"""What those have who are to do it; the right or permission to do it one may receive."""

_ON_OTHERS = frozenset(
    {"accepted", "attacked", "criticised", "opposed", "praised", "protested-against", "refused", "supported"}
)
"""What one does to the plans of others."""


class Syntax(Grammar):
    """Who does what to whom. Answers are token numbers, in order of text; nothing found is an empty tuple."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence)
        self._subjects: dict[int, tuple[int, ...]] = {}
        self._busy: set[int] = set()

    def grammatical_subject(self, verb: int) -> tuple[int, ...]:
        """The subject as grammar has it: of a passive, who it happens to."""
        if verb in self._subjects:
            return self._subjects[verb]
        if verb in self._busy:
            return ()
        self._busy.add(verb)
        found = self.own_subject(verb) or self._inherited_subject(verb)
        self._busy.discard(verb)
        self._subjects[verb] = found
        return found

    def subject(self, verb: int) -> tuple[int, ...]:
        """Who does it: the subject of an active verb, the by-phrase of a passive."""
        return self.agents(verb) if self.passive(verb) else self.grammatical_subject(verb)

    def object(self, verb: int) -> tuple[int, ...]:
        """To whom it is done: the object of an active verb, the subject of a passive."""
        if self.passive(verb):
            return self._own_object(verb) or self.grammatical_subject(verb)
        return (
            self._own_object(verb)
            or self._shared_object(verb)
            or self._relative_object(verb)
            or self._infinitive_subject(verb)
        )

    def indirect(self, verb: int) -> tuple[int, ...]:
        """To whom something is given, told or denied, without a preposition; of a passive, its subject."""
        datives = (kid for kid in self.sentence.kids(verb, "dative") if self.tokens[kid].tag not in ("IN", "TO", "WP"))
        own = self.expanded(tuple(datives)[:1])
        if own or not self.passive(verb):
            return own
        return self.grammatical_subject(verb) if self.sentence.kids(verb, "dobj") else ()

    def holder(self, noun: int) -> tuple[int, ...]:
        """Whose plan, wish or order a noun is: its possessor, its "by", else the subject of its verb."""
        own = self._stated_holder(noun)
        if own:
            return own
        head = self.tokens[noun].head
        if head == noun or self._is_of_others(noun, head):
            return ()
        if self.tokens[noun].dep in ("dobj", "attr", "nsubjpass", "oprd") and self.tokens[head].is_verb:
            return self.subject(head) if self.tokens[noun].dep != "attr" else self.grammatical_subject(head)
        if self.tokens[noun].dep == "pobj" and self.tokens[self.tokens[head].head].is_verb:
            return self.subject(self.tokens[head].head)
        return self.holder(self.first_conjunct(noun)) if self.tokens[noun].dep == "conj" else ()

    def _is_of_others(self, noun: int, verb: int) -> bool:
        """As in "condemned a plan to deport them", "received a threat to": whoever has it, not who speaks of it."""
        if self.tokens[noun].dep not in ("dobj", "nsubjpass"):
            return False
        lemma = self.tokens[verb].lemma
        own = operator_of("noun", self.tokens[noun].lemma)
        if own is None or own.signature not in _OWN:
            return False
        theme = self.tokens[noun].lemma
        return lemma in words("grammar", "answers") or any(
            frame.relation in _ON_OTHERS
            and not (frame.word or frame.inner or frame.by)
            and (not frame.theme or theme in frame.theme)
            for frame in frames_of("verb", lemma)
        )

    def _stated_holder(self, noun: int) -> tuple[int, ...]:
        own = self.expanded(self.sentence.kids(noun, "poss"))
        return own or self.obliques(noun).get("by") or self.giver(noun) or self._nation_before(noun)

    def giver(self, noun: int) -> tuple[int, ...]:
        """As in "won a pledge from the army": from whom one has what another has to give."""
        verb = self.tokens[noun].head
        if self.tokens[noun].dep not in ("dobj", "nsubjpass") or self.tokens[verb].lemma not in words(
            "light", "receiving"
        ):
            return ()
        return self.obliques(noun).get("from") or self.obliques(verb).get("from", ())

    def _nation_before(self, noun: int) -> tuple[int, ...]:
        """As in "a Chilean offer", "a UN request": whose it is; what "the Syria plan" is about stands there as well."""
        if operator_of("noun", self.tokens[noun].lemma) is None:
            return ()
        return tuple(kid for kid in self.sentence.kids(noun, "amod", "compound", "nmod") if self.is_nation(kid))

    def _own_object(self, verb: int) -> tuple[int, ...]:
        own = self.expanded(self.sentence.kids(verb, "dobj"))
        return tuple(self.resolved(i) for i in own if not self.is_measure(i) and not self.is_reciprocal(i))

    def _inherited_subject(self, verb: int) -> tuple[int, ...]:
        token = self.tokens[verb]
        if token.head == verb:
            return ()
        head = self.tokens[token.head]
        if token.dep in ("xcomp", "ccomp", "oprd") or (token.dep == "advcl" and not head.is_verb):
            return self._controller(verb)
        if token.dep in ("conj", "advcl", "dep") and head.is_verb:
            if token.dep == "conj" and self.starts_anew(verb):
                return ()
            sent = token.dep == "advcl" and self.is_infinitive(verb)
            return (self._sent(token.head) if sent else ()) or self.grammatical_subject(token.head)
        if token.dep in ("acl", "relcl"):
            return self._noun_controller(verb)
        return self._gerund_subject(verb) if token.dep == "pcomp" else ()

    def _sent(self, verb: int) -> tuple[int, ...]:
        """As in "sent troops to guard it", "appealed to Peru to free them": those who are to do something."""
        token = self.tokens[verb]
        if token.lemma in words("grammar", "sends") or token.lemma in words("light", "giving"):
            return tuple(i for i in self.indirect(verb) or self.object(verb) if self.may_act(i))
        operator = self._operator(token)
        if operator is None or not operator.object_control or self.passive(verb):
            return ()
        return self._asked(verb)

    def _asked(self, verb: int) -> tuple[int, ...]:
        """As in "called on Peru to", "appealed to them to"."""
        obliques = self.obliques(verb)
        return next((obliques[key] for key in ("on", "upon", "to", "with", "for") if key in obliques), ())

    def _operator(self, head: Token) -> Operator | None:
        return operator_of("verb", f"{head.lemma} to") or operator_of("verb", head.lemma)

    def _controller(self, verb: int) -> tuple[int, ...]:
        """Who does the infinitive: the object of "ask", the subject of "promise" and of passives and adjectives."""
        above = self.tokens[verb].head
        head = self.tokens[above]
        if not head.is_verb:
            return self._describing(above, verb)
        if verb < above and self.tokens[verb].tag == "VB" and not self.is_infinitive(verb):
            # An imperative in front of its report: "Free them," he said.
            return ()
        if self.passive(above):
            return self.grammatical_subject(above)
        if self.is_hard(above, verb):
            return self.obliques(above).get("for", ())
        operator = self._operator(head)
        subject_control = operator is not None and operator.signature in (Signature.PROMISE, Signature.THREAT)
        subject_control = subject_control or head.lemma in words("grammar", "uses") or self._is_aim(head)
        objects = () if subject_control else self.expanded(self.sentence.kids(above, "dobj", "dative"))
        objects = tuple(i for i in objects if self.tokens[i].tag not in ("IN", "TO") and not self.is_measure(i))
        objects = tuple(self.resolved(i) for i in objects if self.may_act(i))
        if not objects and operator is not None and operator.object_control:
            objects = self._asked(above)
            return objects or (() if operator.signature is not Signature.REQUEST else self.grammatical_subject(above))
        return objects or self.grammatical_subject(above)

    def _is_aim(self, head: Token) -> bool:
        """As in "telephoned the king to thank him": behind a verb that takes no infinitive it says what for."""
        known = self._operator(head) is not None
        return not known and head.lemma not in words("grammar", "sends") | words("light", "giving")

    def _describing(self, word: int, verb: int) -> tuple[int, ...]:
        """As in "is ready to free them", "too late to save her", "the bishop, keen to meet him,"."""
        token = self.tokens[word]
        head = self.tokens[token.head]
        if token.dep in ("acomp", "attr", "oprd") and self.is_hard(head.i, verb):
            return self.obliques(word).get("for") or self.obliques(head.i).get("for", ())
        if token.head == word:
            return ()
        return self.grammatical_subject(head.i) if head.is_verb else (head.i,) if head.is_noun else ()

    def _noun_controller(self, verb: int) -> tuple[int, ...]:
        noun = self.tokens[verb].head
        operator = operator_of("noun", self.tokens[noun].lemma)
        if self.tokens[verb].tag in ("VBG", "VBN", "VBD") and not self.is_infinitive(verb):
            # "issued a statement demanding": those who issued it demand.
            stated = operator is not None and operator.signature is Signature.REPORT and self.tokens[verb].tag == "VBG"
            return (self.holder(noun) if stated else ()) or tuple(map(self.described, self._before(noun, verb)))
        if operator is None:
            return self._copula_subject(noun) or (noun,)
        if operator.signature in _HOLDER:
            allowed = self._allowed(noun) if operator.signature is Signature.POSSIBLE else ()
            return allowed or self.holder(noun)
        obliques = self.obliques(noun)
        head = self.tokens[noun].head
        above = self.obliques(head) if self.tokens[head].is_verb else {}
        return (
            obliques.get("to")
            or obliques.get("on")
            or obliques.get("for")
            or self._answering(noun)
            or above.get("to")
            or above.get("on")
            or ()
        )

    def _allowed(self, noun: int) -> tuple[int, ...]:
        """As in "gave the pilots permission to leave": those to whom it is given or refused would leave."""
        token = self.tokens[noun]
        given = token.dep in ("dobj", "oprd") and self.tokens[token.head].is_verb
        return self.indirect(token.head) if given else ()

    def _before(self, noun: int, verb: int) -> tuple[int, ...]:
        """As in "a driver and two guards taken on Monday": a participle behind a list describes all in it."""
        joined = tuple(i for i in self.expanded((noun,)) if i < verb)
        return joined if len(joined) > 1 and verb < max(joined) + 3 else (noun,)

    def _answering(self, noun: int) -> tuple[int, ...]:
        """As in "rejected a request by Y to leave", "received an order to": who rejects or receives would leave."""
        verb = self.tokens[self.tokens[noun].head]
        if self.tokens[noun].dep not in ("dobj", "nsubjpass") or not verb.is_verb:
            return ()
        return self.subject(verb.i) if self._stated_holder(noun) or verb.lemma in words("grammar", "answers") else ()

    def _copula_subject(self, noun: int) -> tuple[int, ...]:
        token = self.tokens[noun]
        if token.dep == "attr" and self.tokens[token.head].lemma in ("be", "become", "remain"):
            return self.grammatical_subject(token.head)
        return ()

    def _gerund_subject(self, verb: int) -> tuple[int, ...]:
        preposition = self.tokens[verb].head
        above = self.tokens[preposition].head
        while not self.tokens[above].is_noun and not self.tokens[above].is_verb and self.tokens[above].head != above:
            above = self.tokens[above].head
        if self.tokens[above].is_noun:
            return self._charged(above) or self._judged(above) or self.holder(above)
        if not self.tokens[above].is_verb:
            return ()
        key, charging = self.tokens[preposition].lemma, self.tokens[above].lemma in words("grammar", "charges_with")
        if (key in _TO_OBJECT or (key == "with" and charging)) and preposition > above:
            objects = self.object(above)
            found = tuple(i for i in objects if self.may_act(i)) or tuple(
                each for i in objects for each in self._judged(i)
            )
            if found or self._accuses(above) or any(self._is_judgement(i) for i in objects):
                # Whatever is accused, whoever accuses it has not done it.
                return found
        return self.grammatical_subject(above)

    def _accuses(self, verb: int) -> bool:
        operator = operator_of("verb", self.tokens[verb].lemma)
        return operator is not None and operator.signature is Signature.ACCUSE

    def _charged(self, noun: int) -> tuple[int, ...]:
        """As in "arrested on suspicion of spying", "faces charges of": of those who are arrested, who faces them."""
        token = self.tokens[noun]
        verb = self.tokens[token.head] if token.dep != "pobj" else self.tokens[self.tokens[token.head].head]
        if token.lemma not in words("grammar", "charges") or not verb.is_verb or self._stated_holder(noun):
            return ()
        return self.object(verb.i) if token.dep == "pobj" else self.subject(verb.i)

    def _is_judgement(self, noun: int) -> bool:
        return self.tokens[noun].lemma in words("grammar", "judgements")

    def _judged(self, noun: int) -> tuple[int, ...]:
        """As in "upheld the sentence of X for spying": whom a judgement befalls did what it is for."""
        if not self._is_judgement(noun):
            return ()
        return self.obliques(noun).get("of") or self.expanded(self.sentence.kids(noun, "poss"))

    def _shared_object(self, verb: int) -> tuple[int, ...]:
        """As in "kidnapped and killed two men": the first verb has the object of the last."""
        if any(self.tokens[kid].dep in ("prep", "ccomp", "xcomp", "prt") for kid in self.sentence.kids(verb)):
            return ()
        past = ("VBD", "VBN")
        for later in self.sentence.kids(verb, "conj"):
            one, other = self.tokens[verb].tag, self.tokens[later].tag
            near = later - verb <= 3 or self.only_verbs_between(verb, later)
            close = near and not self.sentence.kids(later, "nsubj", "nsubjpass", "auxpass")
            comma = any(token.text == "," for token in self.tokens[verb:later])
            joined = one in past and other in past and (not comma or self.only_verbs_between(verb, later))
            if close and (one == other or joined):
                found = self._own_object(later) or self._shared_object(later)
                if found:
                    return found
        return ()

    def _relative_object(self, verb: int) -> tuple[int, ...]:
        """As in "the men whom they took", "the men they took", "the men they had threatened to take"."""
        above = verb
        while self.tokens[above].dep == "xcomp" and self.tokens[self.tokens[above].head].is_verb:
            above = self.tokens[above].head
        if self.tokens[above].dep != "relcl" or self._leaves_gap(above, verb):
            return ()
        subjects = self.sentence.kids(above, "nsubj", "nsubjpass")
        relative = any(self.tokens[kid].lemma in RELATIVE for kid in subjects)
        return () if relative or self.has_its_place(above) or not subjects else (self.resolved_head(above),)

    def _leaves_gap(self, above: int, verb: int) -> bool:
        """True where the gap of a relative clause is not this verb's: its own object, or the infinitive below it."""
        if above != verb:
            return self.object(above) != () and self._operator_controls(above)
        if any(self.tokens[kid].dep == "ccomp" for kid in self.sentence.kids(verb)):
            return True
        below = self.sentence.kids(verb, "xcomp")
        return bool(below) and not self._operator_controls(verb)

    def _operator_controls(self, verb: int) -> bool:
        operator = self._operator(self.tokens[verb])
        return operator is not None and operator.object_control

    def _infinitive_subject(self, verb: int) -> tuple[int, ...]:
        """As in "ordered the army to leave": the parser may hang the army on "leave"."""
        seen = self.tokens[verb].lemma in words("grammar", "seen")
        for kid in self.sentence.kids(verb, "ccomp", "xcomp"):
            if seen and self.tokens[kid].is_verb:
                # "saw soldiers drag him": what is seen is what they do.
                continue
            finite = any(
                self.tokens[i].tag in ("MD", "VBZ", "VBP", "VBD") for i in (kid, *self.sentence.kids(kid, "aux"))
            )
            if not finite and not self.sentence.kids(kid, "mark"):
                found = self.expanded(self.sentence.kids(kid, "nsubj"))
                if found:
                    return found
        return ()
