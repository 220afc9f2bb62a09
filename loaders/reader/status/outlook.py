"""The outlook of each event of a sentence, found by climbing from it to the root and coming down again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actorgraph.graph.vocabulary import Mode, Status
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Outlook, Sentence
from actorgraph.loaders.reader.lexicon import Operator, Signature, operator_of, words
from actorgraph.loaders.reader.status.carry import carried
from actorgraph.loaders.reader.status.local import auxiliaries_of, noun_local, verb_local
from actorgraph.loaders.reader.status.speech import Speech

__all__ = ["Scope"]

_REAL = (Status.HAPPENED, Status.ALLEGED)
_DECISIVE = (Signature.CANCEL, Signature.REFUSE, Signature.DENY, Signature.FAIL, Signature.DOUBT)
_PLAIN = (Signature.REPORT, Signature.SUCCEED, Signature.FACTIVE, Signature.BELIEF, Signature.ADMIT)
_COPULA = ("be", "become", "remain")


class Scope(Speech):
    """One sentence with its clauses, asked for outlooks. Pure: the same question always has the same answer."""

    def __init__(self, sentence: Sentence, clauses: Sequence[Clause]) -> None:
        super().__init__(sentence, clauses)
        self._known: dict[int, Outlook] = {}
        self._busy: set[int] = set()
        self._is_story = any(
            token.lemma in words("nouns", "fiction")
            and self.tokens[token.head].lemma == "in"
            and token.dep == "pobj"
            and (token.head == 0 or self.tokens[self.tokens[token.head].head].is_verb)
            for token in self.tokens
        )

    def outlook(self, clause: Clause, *, presupposed: bool = False) -> Outlook:
        """Whether the event of a clause is so. `presupposed`: the word alone says that it happened."""
        if self._is_story:
            return Outlook(dropped="told in a story")
        if clause.kind is ClauseKind.MODIFIER:
            return self.taken_for_granted(clause.head)
        if clause.kind is ClauseKind.VERB:
            return self._denied_if_said_not(self._verb(clause.head))
        if clause.anchor != clause.head:
            near = self.tokens[clause.head].head == clause.anchor
            return self._denied_if_said_not(
                noun_local(self.sentence, clause.head, self._verb(clause.anchor), counted=near)
            )
        near = self.tokens[clause.head].dep in ("nsubj", "nsubjpass", "dobj")
        found = noun_local(self.sentence, clause.head, self._noun_context(clause.head), counted=near)
        found = self._denied_if_said_not(found)
        if presupposed and found.dropped.startswith("unknown"):
            return noun_local(self.sentence, clause.head, self.taken_for_granted(clause.head))
        return found

    def _verb(self, verb: int) -> Outlook:
        if verb in self._known:
            return self._known[verb]
        if verb in self._busy:
            return Outlook(dropped="unknown: the tree goes round")
        self._busy.add(verb)
        outer = self._verb_context(verb)
        found = verb_local(
            self.sentence,
            verb,
            outer,
            conditional=self.has_condition(verb),
            past_report=outer.content_of is not None and self.is_past(outer.content_of),
        )
        if self.attributed_by(verb) and not found.dropped:
            found = replace(found, said_by=(*found.said_by, self.attributed_by(verb)))
            found = replace(found, status=Status.ALLEGED) if found.status is Status.HAPPENED else found
        self._busy.discard(verb)
        self._known[verb] = found
        return self._known[verb]

    def _denied_if_said_not(self, outlook: Outlook) -> Outlook:
        """Alleged and negated is denied, by the nearest who says so."""
        if outlook.status is Status.ALLEGED and outlook.negated:
            if not outlook.said_by:
                return replace(outlook, dropped="nobody is named who denies it")
            return replace(
                outlook,
                status=Status.DENIED,
                negated=False,
                held_by=outlook.said_by[-1],
                said_by=outlook.said_by[:-1],
            )
        return outlook

    def _verb_context(self, verb: int) -> Outlook:
        token = self.tokens[verb]
        if token.head == verb:
            return self._root(verb)
        above = self.tokens[token.head]
        if token.dep == "conj":
            return self._conjunct_context(verb)
        if token.dep in ("xcomp", "ccomp", "oprd", "csubj", "csubjpass"):
            return self._complement(verb)
        if token.dep == "advcl":
            return self._adverbial(verb)
        if token.dep in ("acl", "relcl", "amod"):
            return self._of_noun(verb)
        if token.dep == "pcomp":
            return self._gerund(verb)
        if token.dep in ("dobj", "pobj", "nsubj", "nsubjpass", "attr"):
            return self._noun_context(verb)
        if token.dep in ("parataxis", "dep", "appos") and above.is_verb:
            return replace(self.reports(token.head), content_of=None)
        return Outlook(dropped=f"unknown: a verb as {token.dep}")

    def _root(self, verb: int) -> Outlook:
        token = self.tokens[verb]
        if self.tokens[-1].text == "?" and not any(t.text in ('"', "”") for t in self.tokens[-3:]):
            return Outlook(dropped="a question")
        bare = token.tag == "VB" and not self.sentence.kids(verb, "nsubj", "nsubjpass", "aux")
        if bare:
            return Outlook(dropped="an imperative")
        if token.is_verb and auxiliaries_of(self.sentence, verb).infinitive and token.tag == "VB":
            # A headline's future: "Iran to free sailors".
            return Outlook(status=Status.PLANNED, mode=Mode.SCHEDULED)
        return Outlook()

    def _conjunct_context(self, verb: int) -> Outlook:
        first = self.tokens[verb].head
        if self.tokens[first].is_verb:
            outer = self._verb_context(first)
            condition = any(
                self.tokens[kid].lemma in words("hedges", "conditions") for kid in self.sentence.kids(verb, "mark")
            )
            return replace(outer, status=Status.WISHED, mode=Mode.CONDITION) if condition else outer
        return self.reports(first)

    def _complement(self, verb: int) -> Outlook:
        above = self.tokens[verb].head
        head = self.tokens[above]
        if any(token.text == ";" for token in self.tokens[verb + 1 : above]):
            return Outlook()
        if self.tokens[verb].dep == "csubj" and any(
            self.tokens[kid].tag in ("WP", "WRB", "WDT") for kid in self.sentence.kids(verb)
        ):
            return Outlook(dropped="whether")
        if verb < above and self.tokens[verb].tag == "VB" and not self.sentence.kids(verb, "nsubj", "aux", "nsubjpass"):
            return Outlook(dropped="an imperative")
        if head.is_verb:
            marks = self.sentence.lemmas(self.sentence.kids(verb, "mark", "advmod"))
            if "whether" in marks or ("if" in marks and self.tokens[verb].dep == "ccomp"):
                return Outlook(dropped="whether")
            if head.lemma == "be" and not self.sentence.kids(above, "acomp", "attr"):
                return self._be_to(above, verb)
            return self._through_verb(above, verb)
        if head.tag.startswith("JJ") or head.dep == "acomp":
            return self._through_adjective(above)
        if head.is_noun:
            return self._of_noun(verb)
        return Outlook(dropped=f"unknown: governed by {head.text!r}")

    def _be_to(self, above: int, verb: int) -> Outlook:
        """As in "is to visit" is a plan; "the plan is to visit" is what the noun makes of it."""
        outer = self._verb(above)
        if auxiliaries_of(self.sentence, verb).infinitive:
            return replace(outer, status=Status.PLANNED, mode=Mode.SCHEDULED) if outer.status in _REAL else outer
        return replace(outer, dropped=outer.dropped or "unknown: a clause beside 'be'")

    def _through_verb(self, above: int, content: int, preposition: str = "") -> Outlook:
        operator = self.operator(above, content, preposition)
        outer = self._verb(above)
        if operator is None:
            return replace(outer, dropped=outer.dropped or f"unknown governing verb {self.tokens[above].lemma!r}")
        clause = self.clauses.get(above)
        passive = clause.passive if clause else False
        speakers = self.speakers(above)
        # Somebody says so whom the parser did not find: nobody's word is not the article's.
        nameless = not speakers and auxiliaries_of(self.sentence, above).finite
        return carried(operator, outer, above, speakers, passive=passive or nameless)

    def _through_adjective(self, adjective: int) -> Outlook:
        above = self.tokens[adjective].head
        outer = self._verb(above) if self.tokens[above].is_verb else self.reports(adjective)
        operator = operator_of("adjective", self.tokens[adjective].lemma)
        if operator is None:
            return replace(outer, dropped=outer.dropped or f"unknown adjective {self.tokens[adjective].lemma!r}")
        clause = self.clauses.get(above)
        return carried(operator, outer, adjective, clause.get("subject") if clause else (), passive=False)

    def _adverbial(self, verb: int) -> Outlook:
        above = self.tokens[verb].head
        marks = self.sentence.lemmas(self.sentence.kids(verb, "mark", "advmod"))
        reports = self.reports(above)
        inverted = [kid for kid in self.sentence.kids(verb, "aux") if self.tokens[kid].text.lower() == "had"]
        subjects = self.sentence.kids(verb, "nsubj", "nsubjpass")
        if inverted and subjects and inverted[0] < subjects[0]:
            return Outlook(dropped="supposed against what was")
        if marks & words("hedges", "conditions"):
            return replace(reports, status=Status.WISHED, mode=Mode.CONDITION, held_by=(), content_of=None)
        auxiliaries = auxiliaries_of(self.sentence, verb)
        if marks & words("hedges", "own_time") and (auxiliaries.finite or self.tokens[verb].tag != "VB"):
            return self._own_time(verb, above, reports)
        if marks & words("hedges", "ahead"):
            return replace(reports, dropped=reports.dropped or "unknown: before it happened")
        if self.tokens[above].tag.startswith("JJ") or self.tokens[above].dep == "acomp":
            return self._through_adjective(above)
        if auxiliaries.infinitive:
            operator = self.operator(above, verb)
            if operator is not None and self._governs(operator, above):
                return self._through_verb(above, verb)
            return self._purpose(above, reports)
        return self._verb(above) if self.tokens[above].is_verb else reports

    def _governs(self, operator: Operator, above: int) -> bool:
        """False for a purpose: "shunned work to protest" says what for, not what was shunned."""
        if operator.signature in (Signature.SUCCEED, Signature.REPORT, Signature.FACTIVE):
            return False
        asked = operator.object_control and operator.signature is not Signature.PREVENT
        return asked or not self.sentence.kids(above, "dobj")

    def _own_time(self, verb: int, above: int, reports: Outlook) -> Outlook:
        """As in "when he visits": as open as the main clause, unless it has a past of its own."""
        past = self.tokens[verb].tag in ("VBD", "VBN")
        main = self._verb(above) if self.tokens[above].is_verb else reports
        if main.dropped:
            return main if main.dropped.startswith("a question") else reports
        if main.status in _REAL or past:
            return reports
        return replace(main, status=Status.PLANNED, mode=Mode.EXPECTED, negated=False, held_by=())

    def _purpose(self, above: int, reports: Outlook) -> Outlook:
        main = self._verb(above) if self.tokens[above].is_verb else reports
        clause = self.clauses.get(above)
        holder = clause.get("subject") if clause else ()
        return replace(main, status=Status.WISHED, mode=Mode.DESIRED, negated=False, held_by=holder, content_of=None)

    def _of_noun(self, verb: int) -> Outlook:
        """A participle or relative clause takes itself for granted; an infinitive is what its noun makes of it."""
        noun = self.tokens[verb].head
        if not auxiliaries_of(self.sentence, verb).infinitive:
            that = "that" in self.sentence.lemmas(self.sentence.kids(verb, "mark"))
            operator = operator_of("noun", self.tokens[noun].lemma)
            if that and operator is not None:
                return self._through_noun(noun, operator)
            return self.taken_for_granted(verb)
        operator = operator_of("noun", self.tokens[noun].lemma)
        if operator is not None:
            return self._through_noun(noun, operator)
        token = self.tokens[noun]
        if token.dep in ("attr", "nsubj") and self.tokens[token.head].lemma in _COPULA:
            return self._verb(token.head)
        return Outlook(dropped=f"unknown: an infinitive after {token.lemma!r}")

    def _through_noun(self, noun: int, operator: Operator) -> Outlook:
        clause = self.clauses.get(noun)
        holder = self._holder(noun, clause)
        token = self.tokens[noun]
        outer = self.reports(noun)
        governed = token.dep in ("dobj", "attr", "oprd", "nsubjpass") and self.tokens[token.head].is_verb
        if governed:
            above = self.operator(token.head, noun)
            outer = self._verb(token.head)
            foiled = operator.signature is Signature.ATTEMPT and above is not None
            if above is not None and foiled and above.signature is Signature.PREVENT:
                return carried(above, outer, token.head, holder, passive=False)
            if above is not None and above.signature in _DECISIVE:
                return carried(above, outer, token.head, holder, passive=False)
            if above is not None and above.signature not in _PLAIN:
                outer = self._through_verb(token.head, noun)
        if operator.signature is Signature.EXPOSE:
            return self._noun_context(noun)
        return carried(operator, noun_local(self.sentence, noun, outer, counted=governed), noun, holder, passive=False)

    def _holder(self, noun: int, clause: Clause | None) -> tuple[int, ...]:
        if clause is not None:
            own = clause.get("poss") or clause.get("by") or clause.get("subject")
            if own:
                return own
        token = self.tokens[noun]
        above = self.clauses.get(token.head)
        return above.get("subject") if above is not None and token.dep == "dobj" else ()

    def _gerund(self, verb: int) -> Outlook:
        preposition = self.tokens[verb].head
        above = self.tokens[preposition].head
        lemma = self.tokens[preposition].lemma
        if self.tokens[above].is_noun:
            operator = operator_of("noun", self.tokens[above].lemma)
            if operator is not None:
                return self._through_noun(above, operator)
            return Outlook(dropped=f"unknown: a gerund after {self.tokens[above].lemma!r}")
        if not self.tokens[above].is_verb:
            return self._through_adjective(above)
        operator = self.operator(above, verb, lemma)
        if lemma in ("of", "for", "from", "against", "about", "on", "to", "with") and operator is not None:
            return self._through_verb(above, verb, lemma)
        if lemma in words("hedges", "ahead"):
            return replace(self.reports(above), dropped="unknown: before it happened")
        if lemma == "without":
            outer = self._verb(above)
            return (
                replace(outer, negated=True) if outer.status is Status.HAPPENED else replace(outer, dropped="without")
            )
        if lemma in (*words("hedges", "locating"), "by", "for"):
            return replace(self._verb(above), negated=False, content_of=None)
        return Outlook(dropped=f"unknown: a gerund after {lemma!r}")

    def _noun_context(self, noun: int) -> Outlook:
        token = self.tokens[noun]
        if token.head == noun:
            return Outlook()
        head = self.tokens[token.head]
        if token.dep == "conj":
            return self._noun_context(token.head)
        if token.dep in ("dobj", "nsubjpass", "oprd") and head.is_verb:
            return self._governed_noun(token.head, noun)
        if token.dep in ("nsubj", "attr") and head.is_verb:
            return self._subject_noun(token.head)
        if token.dep == "pobj":
            return self._after_preposition(noun)
        return Outlook(dropped=f"unknown: an event noun as {token.dep}")

    def _governed_noun(self, above: int, noun: int) -> Outlook:
        if self.operator(above, noun) is not None:
            return self._through_verb(above, noun)
        return Outlook(dropped=f"unknown governing verb {self.tokens[above].lemma!r}")

    def _subject_noun(self, above: int) -> Outlook:
        outer = self._verb(above)
        if outer.status is Status.PLANNED and not outer.dropped and self.tokens[above].lemma in _COPULA:
            return replace(outer, dropped="only supposed")
        if outer.negated and not outer.dropped:
            return replace(outer, dropped="unknown: subject of a negated verb")
        return replace(outer, content_of=None)

    def _after_preposition(self, noun: int) -> Outlook:
        preposition = self.tokens[noun].head
        above = self.tokens[preposition].head
        head = self.tokens[above]
        lemma = self.tokens[preposition].lemma
        if head.is_verb and lemma in words("hedges", "ahead"):
            return self._ahead(above)
        if head.is_verb:
            operator = self.operator(above, noun, lemma)
            special = operator is not None and operator.signature not in (Signature.SUCCEED, Signature.REPORT)
            if special and lemma in ("of", "for", "against", "to", "about", "on", "with", "from"):
                return self._through_verb(above, noun, lemma)
            return self._located(above, lemma)
        if head.is_noun and head.lemma in words("light", "owned"):
            return self.taken_for_granted(preposition)
        if head.is_noun:
            operator = operator_of("noun", head.lemma)
            if operator is not None and lemma in ("of", "for", "on", "about", "over", "in"):
                return self._through_noun(above, operator)
            clause = self.clauses.get(above)
            if clause is not None and lemma in words("hedges", "locating"):
                return replace(self.outlook(clause), content_of=None)
        if head.tag in ("IN", "RB", "VBG"):
            return self._ahead_or_located(preposition, above)
        return Outlook(dropped=f"unknown: an event noun after {lemma!r}")

    def _ahead_or_located(self, preposition: int, above: int) -> Outlook:
        """As in "ahead of the summit", "because of the arrest": two prepositions."""
        verb = next((i for i in self.sentence.up(above) if self.tokens[i].is_verb), None)
        if verb is None:
            return Outlook(dropped="unknown: an event noun after two prepositions")
        ahead = {self.tokens[preposition].lemma, self.tokens[above].lemma} & words("hedges", "ahead")
        return self._ahead(verb) if ahead else self._located(verb, "during")

    def _located(self, above: int, lemma: str) -> Outlook:
        """As in "at his meeting": where the clause is only wished or planned, the meeting is scheduled."""
        outer = self._verb(above)
        if outer.dropped or outer.status is Status.DENIED:
            return replace(outer, dropped=outer.dropped or "unknown: beside what is denied")
        if lemma == "to" and self._leads_to(above):
            return outer
        if lemma not in words("hedges", "locating") and lemma not in ("from", "for"):
            return replace(outer, dropped=f"unknown: an event noun after {lemma!r}")
        if outer.status in (Status.PLANNED, Status.WISHED):
            said = replace(
                outer, status=Status.PLANNED, mode=Mode.SCHEDULED, negated=False, held_by=(), content_of=None
            )
            past = lemma in ("after", "following", "since", "despite", "amid", "over")
            return replace(self.reports(above), content_of=None) if past else said
        return replace(outer, negated=False, content_of=None)

    def _leads_to(self, above: int) -> bool:
        return self.tokens[above].lemma in ("lead", "contribute", "amount", "give")

    def _ahead(self, above: int) -> Outlook:
        """Before what has not been yet, unless the whole is past and done, which cannot be told."""
        outer = self._verb(above)
        if outer.dropped:
            return outer
        if outer.status in _REAL and self.is_past(above) and not auxiliaries_of(self.sentence, above).perfect:
            return replace(outer, dropped="unknown: before it happened")
        return replace(outer, status=Status.PLANNED, mode=Mode.SCHEDULED, negated=False, held_by=(), content_of=None)
