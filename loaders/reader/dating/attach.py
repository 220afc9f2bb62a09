"""Which clause a time expression belongs to, and from which a clause without one may take it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from actorgraph.loaders.reader.dating.expressions import DateSpan
from actorgraph.loaders.reader.dating.when import Ago, Edge, Step, Vague, Weekday, Yearless
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Nature, Sentence, Token
from actorgraph.loaders.reader.lexicon import Signature, frames_of, operator_of, words

__all__ = ["dates_of"]

_AS_TRUE = (Signature.SUCCEED, Signature.INVOLVE, Signature.FAIL, Signature.ATTEMPT)
"""What these govern happens, or does not, when they do."""
_AHEAD = (
    Signature.REQUEST, Signature.ORDER, Signature.PROMISE, Signature.THREAT, Signature.DESIRE, Signature.PLAN
)  # fmt: skip
_SPEECH = (Signature.REPORT, Signature.ADMIT, Signature.DENY, Signature.BELIEF)


def dates_of(sentence: Sentence, clauses: Sequence[Clause], spans: Sequence[DateSpan]) -> Mapping[int, DateSpan]:
    """Head of clause → its time expression: its own, else that of the event it is part of.

    A clause that says what is asked, said or planned takes no date from the word that asks, says or plans.
    """
    scene = _Scene(sentence, clauses)
    own: dict[int, DateSpan] = {}
    for span in sorted(spans, key=lambda span: isinstance(span.when, Vague)):
        if sentence.start <= span.start < sentence.end:
            placed = scene.placed(span)
            if placed is not None:
                own.setdefault(*placed)
    found = {head: scene.seen(head, span, own) for head, span in own.items()}
    for clause in scene.outside_in():
        if clause.head not in found:
            inherited = scene.inherited(clause, found)
            if inherited is not None:
                found[clause.head] = inherited
    return found


class _Scene:
    """One sentence and its clauses."""

    def __init__(self, sentence: Sentence, clauses: Sequence[Clause]) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.clauses = clauses
        self.by_head = {clause.head: clause for clause in clauses}
        self.anchors: dict[int, int] = {}
        for clause in clauses:
            if clause.anchor not in self.anchors or clause.anchor != clause.head:
                self.anchors[clause.anchor] = clause.head

    def outside_in(self) -> list[Clause]:
        """The clauses, those that others hang on first."""
        return sorted(self.clauses, key=lambda clause: sum(1 for _ in self.sentence.up(clause.anchor)))

    def placed(self, span: DateSpan) -> tuple[int, DateSpan] | None:
        """The clause that a time expression dates, and what it says of it there; None where it dates none."""
        inside = [token for token in self.tokens if span.start <= token.start < span.end]
        person = any(token.naming is not None and token.naming.nature is Nature.PERSON for token in inside)
        if not inside or person:
            return None
        outer = [token for token in inside if not span.start <= self.tokens[token.head].start < span.end]
        top = outer[0] if outer else inside[0]
        if span.describes:
            return self._described(span, inside[-1])
        if self._is_agent(top, span) or (isinstance(span.when, Vague) and inside[-1].lemma in ("after", "before")):
            return None
        placed = self._after_speech(span, inside[0]) or self._governed(span, top)
        return None if placed is None or self._is_deadline(*placed) else placed

    def _is_deadline(self, head: int, span: DateSpan) -> bool:
        """As in "demanded a ransom by Friday": a date to which what is asked or promised has time."""
        verb = self.tokens[self.by_head[head].anchor]
        operator = operator_of("verb", verb.lemma)
        ahead = operator is not None and operator.signature in _AHEAD
        return ahead and isinstance(span.when, Edge) and span.when.past and span.text.lower().startswith("by ")

    def _is_agent(self, top: Token, span: DateSpan) -> bool:
        """As in "ordered by May": with the doer of a passive, a month alone is a name."""
        bare = isinstance(span.when, Edge) and isinstance(span.when.limit, Yearless) and not span.when.limit.day
        return bare and (top.dep == "agent" or self.tokens[top.head].dep == "agent")

    def _described(self, span: DateSpan, last: Token) -> tuple[int, DateSpan] | None:
        """As in "the 2002 summit": it dates the noun; through "at" or "since" also what that noun dates."""
        noun = self.tokens[last.i + 1] if last.i + 1 < len(self.tokens) else last
        if noun.lemma in ("'s", "'") and noun.i + 1 < len(self.tokens):
            noun = self.tokens[noun.i + 1]
        while noun.dep in ("compound", "amod", "nmod") and noun.head > noun.i:
            noun = self.tokens[noun.head]
        if noun.i in self.by_head:
            return noun.i, span
        preposition = self.tokens[noun.head]
        if noun.dep != "pobj" or preposition.lemma not in words("dates", "dating_prepositions"):
            return None
        head = next((self.anchors[i] for i in self.sentence.up(preposition.i) if i in self.anchors), None)
        return None if head is None else (head, self._edged(span, [preposition]))

    def _after_speech(self, span: DateSpan, first: Token) -> tuple[int, DateSpan] | None:
        """As in "said on Monday that …", "Monday" right behind the verb: it is the day of the saying."""
        before = first.i - 1
        if before >= 0 and self.tokens[before].dep == "prep":
            before -= 1
        if before < 0:
            return None
        verb = self.tokens[before]
        operator = operator_of("verb", verb.lemma) if verb.is_verb else None
        speaks = operator is not None and operator.signature in _SPEECH
        return (before, span) if speaks and before in self.by_head else None

    def _governed(self, span: DateSpan, top: Token) -> tuple[int, DateSpan] | None:
        passed: list[Token] = []
        for i in (top.i, *self.sentence.up(top.i)):
            token = self.tokens[i]
            inside = span.start <= token.start < span.end
            if i in self.anchors and not inside:
                return self._before_that(span, i) or self.anchors[i], self._edged(span, passed)
            if not inside and token.is_noun and passed and passed[-1].lemma == "of" and len(passed) < 3:
                # "The deal of 2015" says when the deal was, and nothing of what is done with it.
                return None if not self._dates_through(token) else self._through(span, token)
            passed.append(token)
        return None

    def _before_that(self, span: DateSpan, verb: int) -> int | None:
        """As in "condemned the killing a day earlier", "to protest the killing last week": what lies before an act."""
        earlier = isinstance(span.when, Ago) and span.when.from_text and span.when.steps < 0
        back = isinstance(span.when, Step | Ago) and (span.when.steps or 0) < 0
        purpose = any(self.tokens[kid].lemma == "to" for kid in self.sentence.kids(verb, "aux"))
        judged = self._is_judged(verb) and span.start > self.tokens[verb].end
        if not earlier and not (back and purpose) and not judged:
            return None
        objects = self.sentence.kids(verb, "dobj")
        return next((noun for noun in objects if noun in self.by_head and noun != self.anchors[verb]), None)

    def _is_judged(self, verb: int) -> bool:
        """As in "condemns the abduction of X on 3 May": a verdict is given now, on what is past."""
        token = self.tokens[verb]
        operator = operator_of("verb", token.lemma)
        helped = bool(self.sentence.kids(verb, "aux"))
        return (
            token.tag in ("VBZ", "VBP")
            and not helped
            and operator is not None
            and operator.signature is Signature.FACTIVE
        )

    def _dates_through(self, noun: Token) -> bool:
        return noun.dep == "pobj" and self.tokens[noun.head].lemma in words("dates", "dating_prepositions")

    def _through(self, span: DateSpan, noun: Token) -> tuple[int, DateSpan] | None:
        head = next((self.anchors[i] for i in self.sentence.up(noun.i) if i in self.anchors), None)
        return None if head is None else (head, self._edged(span, [self.tokens[noun.head]]))

    def _edged(self, span: DateSpan, passed: Sequence[Token]) -> DateSpan:
        """As in "since the end of the war in 1953": a preposition further up opens the period to one side."""
        if isinstance(span.when, Edge | Vague):
            return span
        for token in passed:
            if token.dep in ("prep", "mark") and token.start < span.start:
                if token.lemma in ("since", "after"):
                    return replace(span, when=Edge(False, span.when))
                if token.lemma in ("before", "until", "till"):
                    return replace(span, when=Edge(True, span.when))
        return span

    def seen(self, head: int, span: DateSpan, own: Mapping[int, DateSpan]) -> DateSpan:
        """The same date with that of the saying, asking or planning that it is the content of."""
        for i in self.sentence.up(self.by_head[head].anchor):
            above = self.anchors.get(i)
            said = own.get(above) if above is not None and self._carries(i) else None
            if said is not None and said is not span and not isinstance(said.when, Edge | Vague):
                return replace(span, seen_from=said)
        return span

    def inherited(self, clause: Clause, found: Mapping[int, DateSpan]) -> DateSpan | None:
        """The date that a clause without one has from the event that it is part of, or shares."""
        if clause.kind is ClauseKind.MODIFIER:
            return None
        return (
            self._from_subject_or_object(clause, found)
            or self._from_occasion(clause, found)
            or self._from_above(clause, found)
        )

    def _from_subject_or_object(self, clause: Clause, found: Mapping[int, DateSpan]) -> DateSpan | None:
        """As in "held a meeting on Monday", "a raid on Monday freed ten", "Monday's raid freed ten": one happening.

        Not "the 1977 raid freed ten": what such an event did may have come later.
        """
        if clause.kind is not ClauseKind.VERB or self._carries(clause.head):
            return None
        for kid in self.sentence.kids(clause.head, "dobj", "nsubj", "nsubjpass"):
            span = found.get(kid)
            if span is None or isinstance(span.when, Edge | Vague):
                continue
            if self.tokens[kid].dep == "dobj" or not span.describes or isinstance(span.when, Weekday | Step):
                return span
        return None

    def _from_occasion(self, clause: Clause, found: Mapping[int, DateSpan]) -> DateSpan | None:
        """As in "raise it at the May 3 meeting", "was the first to visit in 2002": dated by what it is at."""
        for kid in self.sentence.kids(clause.anchor, "prep"):
            occasions = self.sentence.kids(kid, "pobj") if self.tokens[kid].lemma in ("at", "during") else ()
            dated = next((found[noun] for noun in occasions if noun in found), None)
            if dated is not None and not isinstance(dated.when, Edge | Vague):
                return dated
        for noun in self.sentence.kids(clause.head, "attr"):
            for verb in self.sentence.kids(noun, "acl", "relcl"):
                if verb in found and self._is_first_to(self.tokens[verb], self.tokens[noun]):
                    return found[verb]
        return None

    def _carries(self, i: int) -> bool:
        """True for a verb that says, plans or asks what its object is."""
        operator = operator_of("verb", self.tokens[i].lemma)
        return operator is not None and operator.signature not in _AS_TRUE

    def _from_above(self, clause: Clause, found: Mapping[int, DateSpan]) -> DateSpan | None:
        i = clause.anchor
        while self.tokens[i].head != i:
            token = self.tokens[i]
            above = token.head
            if not self._passes(token):
                return None
            if token.dep == "conj":
                span = found.get(self.anchors.get(above, above))
                return span if span is not None and self._is_shared(span, above, i) else None
            i = above
            head = self.anchors.get(i)
            if head is not None and head in found:
                return None if isinstance(found[head].when, Vague) else found[head]
        return None

    def _passes(self, token: Token) -> bool:
        """True where what hangs here happens when that which it hangs on does."""
        above = self.tokens[token.head]
        match token.dep:
            case "advcl":
                marked = any(self.tokens[kid].dep == "mark" for kid in self.sentence.kids(token.i))
                return token.tag == "VBG" and not marked
            case "xcomp":
                return not self._carries(above.i) and not (frames_of("verb", above.lemma) and above.is_verb)
            case "dobj":
                return not self._carries(above.i) and (self._succeeds(above) or not frames_of("verb", above.lemma))
            case "pobj" | "pcomp":
                return self._is_within(token, above)
            case "acl" | "relcl":
                return self._is_first_to(token, above)
            case "attr":
                return above.lemma in ("be", "become")
            case "conj":
                return token.is_verb and above.is_verb
            case _:
                return token.dep in ("prep", "npadvmod")

    def _succeeds(self, verb: Token) -> bool:
        """As in "brokered a truce": the one is there when the other is."""
        operator = operator_of("verb", verb.lemma)
        return operator is not None and operator.signature in (Signature.SUCCEED, Signature.INVOLVE)

    def _is_within(self, token: Token, preposition: Token) -> bool:
        """As in "during a visit", "leading to the return", "on a trip": not what a word is about or against."""
        governor = self.tokens[preposition.head]
        if preposition.lemma in words("dates", "within"):
            return True
        if preposition.lemma in ("to", "in"):
            return governor.lemma in words("dates", "consequences")
        journey = token.lemma in words("dates", "journeys")
        return (preposition.lemma == "on" and journey) or (
            preposition.lemma == "for" and governor.lemma in words("dates", "journeys")
        )

    def _is_first_to(self, token: Token, noun: Token) -> bool:
        """As in "became the first minister to visit X in 2002"."""
        infinitive = any(self.tokens[kid].lemma == "to" for kid in self.sentence.kids(token.i, "aux"))
        return infinitive and noun.dep == "attr" and self.tokens[noun.head].lemma in ("be", "become")

    def _is_shared(self, span: DateSpan, first: int, second: int) -> bool:
        """As in "On Monday X met Y and saw Z": a date before both, under one subject."""
        own_subject = self.sentence.kids(second, "nsubj", "nsubjpass")
        fronted = span.end <= self.tokens[first].start and not span.describes
        return fronted and not own_subject and not isinstance(span.when, Vague)
