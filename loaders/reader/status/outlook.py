"""The outlook of each event of a sentence: operators composed from the root down, one edge at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from actorgraph.graph.vocabulary import Mode, Status
from actorgraph.loaders.reader.draft import Clause, ClauseKind, Outlook, Sentence
from actorgraph.loaders.reader.lexicon import Signature, words
from actorgraph.loaders.reader.status.effects import OPEN, REAL, Governor, carried, located, wished
from actorgraph.loaders.reader.status.grammar import Grammar
from actorgraph.loaders.reader.status.links import Link, LinkKind
from actorgraph.loaders.reader.status.local import auxiliaries_of, noun_local, verb_local
from actorgraph.loaders.reader.status.nouns import ASSERTED, dismissed, is_kept_or_broken, noun_link
from actorgraph.loaders.reader.status.speech import Speech
from actorgraph.loaders.reader.status.stories import is_story
from actorgraph.loaders.reader.status.usual import is_usual
from actorgraph.loaders.reader.status.verbs import verb_link

__all__ = ["Scope"]


class Scope:
    """One sentence with its clauses, asked for outlooks. Pure: the same question always has the same answer.

    `base` is how the main line stands; inside a quotation that goes on from sentence to sentence it is alleged.
    `quoted`: tokens of direct speech with those of the sentence who speak it.
    """

    def __init__(
        self,
        sentence: Sentence,
        clauses: Sequence[Clause],
        base: Outlook | None = None,
        quoted: Mapping[int, tuple[int, ...]] = MappingProxyType({}),
    ) -> None:
        self.sentence = sentence
        self.quoted = quoted
        self.tokens = sentence.tokens
        self.grammar = Grammar(sentence, clauses)
        self.base = base or Outlook()
        self.speech = Speech(self.grammar, self.base)
        self.is_story = is_story(sentence)
        self._known: dict[int, Outlook] = {}
        self._busy: set[int] = set()
        self._steps: Mapping[LinkKind, Callable[[int, Link], Outlook]] = {
            LinkKind.ROOT: lambda i, _link: self.speech.main_at(i),
            LinkKind.ASIDE: lambda _i, _link: self.base,
            LinkKind.ALIKE: lambda _i, link: self._context(link.above),
            LinkKind.SAME: lambda _i, link: self._at(link.above),
            LinkKind.BESIDE: lambda _i, link: replace(self._at(link.above), negated=False, content_of=None),
            LinkKind.GOVERNED: self._governed,
            LinkKind.GRANTED: lambda _i, link: replace(self.speech.reports(link.above), content_of=None),
            LinkKind.NOT_YET: lambda i, _link: replace(self.speech.main_at(i), negated=True),
            LinkKind.SCHEDULED: self._scheduled,
            LinkKind.CONDITION: lambda _i, link: wished(self.speech.reports(link.above), Mode.CONDITION, ()),
            LinkKind.PURPOSE: self._purpose,
            LinkKind.IMPERATIVE: self._imperative,
            LinkKind.COUNTERFACTUAL: lambda _i, link: replace(self.speech.reports(link.above), negated=True),
            LinkKind.OWN_TIME: self._own_time,
            LinkKind.AHEAD: self._ahead,
            LinkKind.ABSENT: self._absent,
            LinkKind.LOCATED: self._located,
            LinkKind.BEFORE_IT: self._before_it,
            LinkKind.EXCHANGE: self._exchange,
            LinkKind.NOTHING: lambda _i, link: Outlook(dropped=link.reason),
        }

    def outlook(self, clause: Clause, *, presupposed: bool = False) -> Outlook:
        """Whether the event of a clause is so. `presupposed`: the word alone says that it happened."""
        return self._in_words_of(clause.head, self._outlook(clause, presupposed=presupposed))

    def _in_words_of(self, i: int, found: Outlook) -> Outlook:
        """What stands in direct speech is at least the speaker's word, wherever the parser hung it."""
        voice = self.quoted.get(i)
        known = {each for group in (*found.said_by, found.held_by) for each in group}
        if voice is None or found.dropped or found.status is not Status.HAPPENED or known & {*voice}:
            return found
        said = replace(found, status=Status.ALLEGED, said_by=(voice, *found.said_by))
        return self._denied_if_said_not(said)

    def _outlook(self, clause: Clause, *, presupposed: bool) -> Outlook:
        if self.is_story:
            return Outlook(dropped="told in a story")
        if is_usual(self.sentence, clause.anchor):
            return Outlook(dropped="usual, no event")
        if clause.kind is ClauseKind.MODIFIER:
            return self.speech.taken_for_granted(clause.head)
        if clause.kind is ClauseKind.VERB:
            return self._denied_if_said_not(self._at(clause.head))
        found = self._denied_if_said_not(self._noun(clause))
        if presupposed and found.dropped.startswith("unknown"):
            return noun_local(self.sentence, clause.head, self.speech.taken_for_granted(clause.head))
        return found

    def _noun(self, clause: Clause) -> Outlook:
        noun = clause.head
        if clause.anchor != noun and not is_kept_or_broken(self.grammar, noun, clause.anchor):
            near = self.tokens[noun].head == clause.anchor
            return noun_local(self.sentence, noun, self._at(clause.anchor), counted=near)
        return self._at(noun)

    def _at(self, i: int) -> Outlook:
        """How a verb, event noun or adjective stands: its place in the sentence, then what it says of itself."""
        if i in self._known:
            return self._known[i]
        if i in self._busy:
            return Outlook(dropped="unknown: the tree goes round")
        self._busy.add(i)
        token = self.tokens[i]
        if token.is_verb:
            found = self._verb(i)
        elif token.is_noun:
            near = token.dep in ("nsubj", "nsubjpass", "dobj")
            found = noun_local(self.sentence, i, self._context(i), counted=near)
        else:
            found = self._adjective(i)
        self._busy.discard(i)
        self._known[i] = found
        return found

    def _verb(self, verb: int) -> Outlook:
        outer = self._context(verb)
        found = verb_local(
            self.sentence,
            verb,
            outer,
            conditional=self.grammar.has_condition(verb),
            past_report=outer.content_of is not None and self.grammar.is_past(outer.content_of),
            decided=outer.negated and self.grammar.is_cut_short(verb),
        )
        return self.speech.attributed(verb, found)

    def _adjective(self, adjective: int) -> Outlook:
        above = self.tokens[adjective].head
        outer = self._at(above) if self.tokens[above].is_verb else self.speech.reports(adjective)
        negated = bool(self.sentence.kids(adjective, "neg"))
        return replace(outer, negated=not outer.negated) if negated and not outer.dropped else outer

    def _context(self, i: int) -> Outlook:
        link = (verb_link(self.grammar, i) if self.tokens[i].is_verb else None) or noun_link(self.grammar, i)
        return self._steps[link.kind](i, link)

    def _governed(self, i: int, link: Link) -> Outlook:
        operator, above = link.operator, link.above
        if operator is None:
            return Outlook(dropped="unknown: governed by nothing")
        token = self.tokens[above]
        if token.is_noun:
            return self._through_noun(above, link)
        if operator.signature is Signature.PLAN and auxiliaries_of(self.sentence, i).perfect:
            # "Was due to have sailed": it did not; "is supposed to have robbed it": so they say.
            outer = self._at(above)
            past = replace(outer, negated=True) if self.grammar.is_past(above) else _hearsay(outer)
            return outer if outer.dropped or outer.status in OPEN else past
        speakers = self.grammar.speakers(above)
        if operator.signature in ASSERTED and any(self._is_hardly_anybody(i) for i in speakers):
            return Outlook(dropped="said by hardly anybody")
        # Somebody says so whom the parser did not find: nobody's word is not the article's.
        nameless = token.is_verb and not speakers and auxiliaries_of(self.sentence, above).finite
        return carried(
            operator,
            Governor(
                outlook=self._at(above),
                at=above,
                subject=speakers,
                passive=self.grammar.passive(above) or nameless,
                past=self.grammar.is_past(above),
                granted=lambda: self.speech.reports(above),
            ),
        )

    def _is_hardly_anybody(self, i: int) -> bool:
        """As in "few believe that", "no one says so"; "a few believe that" is no such thing."""
        kids = self.sentence.lemmas(self.sentence.kids(i, "det", "amod"))
        lemma = self.tokens[i].lemma.lower()
        few = lemma in ("few", "nobody", "none") or "few" in kids
        return (few or "no" in kids) and not kids & {"a"}

    def _through_noun(self, noun: int, link: Link) -> Outlook:
        operator = link.operator
        if operator is None:
            return Outlook(dropped="unknown: governed by nothing")
        if operator.signature is Signature.EXPOSE:
            return self._context(noun)
        nameless = operator.signature in ASSERTED and not self.grammar.holder(noun)
        turned = dismissed(self.grammar, noun, operator.signature)
        if turned is not None and turned.kind is not LinkKind.GRANTED:
            found = self._steps[turned.kind](noun, turned)
            planned = operator.signature is Signature.PLAN and found.status in REAL
            return replace(found, status=Status.PLANNED, mode=Mode.SCHEDULED) if planned else found
        return carried(
            operator,
            Governor(
                outlook=self._standing(noun) if turned is None else self.speech.reports(noun),
                at=noun,
                subject=self.grammar.holder(noun, own=turned is not None),
                # "Reports that": of nobody who is named, no word of the article's own.
                passive=nameless,
                past=self.grammar.is_past(noun),
                granted=lambda: self.speech.reports(noun),
            ),
        )

    def _standing(self, noun: int) -> Outlook:
        """How a plan, wish or claim stands: there, unless the sentence says that it is not."""
        token = self.tokens[noun]
        found = self._at(noun) if token.dep in ("dobj", "attr", "oprd", "nsubjpass") else self.speech.reports(noun)
        if found.dropped.startswith("unknown"):
            found = self.speech.reports(noun)
        if token.dep in ("dobj", "attr", "oprd", "nsubjpass"):
            return found
        return noun_local(self.sentence, noun, found)

    def _scheduled(self, i: int, link: Link) -> Outlook:
        outer = self.speech.main_at(i) if link.above == i else self._at(link.above)
        if outer.status in OPEN or outer.dropped:
            return outer
        if self._is_overtaken(i, link.above):
            return replace(outer, negated=not outer.negated)
        return replace(outer, status=Status.PLANNED, mode=Mode.SCHEDULED)

    def _is_overtaken(self, i: int, above: int) -> bool:
        """As in "was to have met", "had been due to have sailed": it did not."""
        return i != above and auxiliaries_of(self.sentence, i).perfect and self.grammar.is_past(above)

    def _purpose(self, _i: int, link: Link) -> Outlook:
        main = self._at(link.above) if self.tokens[link.above].is_verb else self.speech.reports(link.above)
        if main.mode is Mode.CONSEQUENCE and not self.grammar.speakers(link.above):
            # "It would take a miracle to free them."
            return Outlook(dropped="only supposed")
        return wished(main, Mode.DESIRED, self.grammar.speakers(link.above))

    def _imperative(self, _i: int, link: Link) -> Outlook:
        speaker = self.grammar.speakers(link.above)
        outer = self._at(link.above)
        if not speaker or outer.status not in REAL or outer.negated:
            return Outlook(dropped="an imperative")
        return wished(replace(outer, said_by=(*outer.said_by, speaker)), Mode.REQUESTED, speaker, at=link.above)

    def _own_time(self, verb: int, link: Link) -> Outlook:
        reports = self.speech.reports(link.above)
        main = self._at(link.above) if self.tokens[link.above].is_verb else reports
        past = self.tokens[verb].tag in ("VBD", "VBN") or self.grammar.is_past(verb)
        if main.dropped:
            return main if main.dropped.startswith("a question") else reports
        if main.status in REAL or past:
            return reports
        return replace(main, status=Status.PLANNED, mode=Mode.EXPECTED, negated=False, held_by=())

    def _ahead(self, i: int, link: Link) -> Outlook:
        """Scheduled, where the whole is not past; where it is, it followed, unless something came between."""
        above = link.above
        outer = self._at(above) if self.tokens[above].is_verb else self.speech.reports(above)
        if outer.dropped:
            return outer
        token = self.tokens[i]
        past = outer.status in REAL and self.grammar.is_past(above)
        if past and token.is_verb and self.grammar.is_cut_short(i):
            return replace(self.speech.reports(above), negated=True, content_of=None)
        until = self.grammar.marks(i) & {"until", "till"} if token.is_verb else frozenset[str]()
        if past and token.is_verb:
            stopped = self.tokens[above].lemma in words("links", "cutting_short")
            if stopped or outer.negated:
                return replace(outer, dropped="unknown: before it happened")
            return replace(self.speech.reports(above), content_of=None)
        if until:
            return wished(outer, Mode.CONDITION, ())
        perfect = auxiliaries_of(self.sentence, above).perfect
        if past and not perfect:
            return replace(outer, dropped="unknown: before it happened")
        return replace(outer, status=Status.PLANNED, mode=Mode.SCHEDULED, negated=False, held_by=(), content_of=None)

    def _absent(self, _i: int, link: Link) -> Outlook:
        outer = self._at(link.above) if self.tokens[link.above].is_verb else self.speech.reports(link.above)
        return replace(outer, negated=True, content_of=None)

    def _located(self, i: int, link: Link) -> Outlook:
        """As in "at his meeting", "the raid killed two": where the whole is only planned, it is scheduled."""
        outer = self._at(link.above) if self.tokens[link.above].is_verb else self.speech.reports(link.above)
        if outer.dropped or (outer.status is Status.ALLEGED and outer.negated):
            return replace(outer, dropped=outer.dropped or "unknown: beside what is denied")
        if self.tokens[i].dep in ("nsubj", "csubj") and (outer.negated or outer.mode is Mode.CONSEQUENCE):
            return replace(outer, dropped="only supposed")
        return located(outer)

    def _before_it(self, _i: int, link: Link) -> Outlook:
        return replace(self.speech.reports(link.above), content_of=None)

    def _exchange(self, _i: int, link: Link) -> Outlook:
        outer = self._at(link.above) if self.tokens[link.above].is_verb else self.speech.reports(link.above)
        return wished(outer, Mode.CONDITION, ()) if outer.status in OPEN else replace(outer, content_of=None)

    def _denied_if_said_not(self, outlook: Outlook) -> Outlook:
        """Alleged and negated is denied, by the nearest who says so."""
        if outlook.status is not Status.ALLEGED or not outlook.negated:
            return outlook
        if not outlook.said_by:
            return replace(outlook, status=Status.DENIED, negated=False)
        denier, others = outlook.said_by[-1], outlook.said_by[:-1]
        return replace(outlook, status=Status.DENIED, negated=False, held_by=denier, said_by=others)


def _hearsay(outer: Outlook) -> Outlook:
    return replace(outer, status=Status.ALLEGED, hearsay=not outer.said_by)
