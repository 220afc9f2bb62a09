"""What the simple present tells of a day that lies ahead is on a timetable: "the envoy flies to Lagos on Friday"."""

from __future__ import annotations

from dataclasses import replace

from actorgraph.graph.record import bounds
from actorgraph.graph.vocabulary import Mode, Status
from actorgraph.loaders.reader.draft import ClauseKind, Outlook, Sentence
from actorgraph.loaders.reader.status.local import auxiliaries_of, is_habitual

__all__ = ["on_a_timetable"]


_LASTING = ("since", "for", "from", "until", "till")


def on_a_timetable(
    sentence: Sentence, kind: ClauseKind, verb: int, look: Outlook, date: str, words: str, published: str
) -> Outlook:
    """The same outlook, or planned where the verb is in the present and its date, seen forward, is not yet come.

    Without a day of publication a date that hangs on one ("on Friday", "April 27") is taken to lie ahead.
    """
    told = look.status in (Status.HAPPENED, Status.ALLEGED) and not look.dropped
    if not told or kind is ClauseKind.MODIFIER or sentence.segment.kind.tells_in_present:
        return look
    if not _is_present(sentence, verb) or not _lies_ahead(date, words, published):
        return look
    return replace(look, status=Status.PLANNED, mode=Mode.SCHEDULED)


def _is_present(sentence: Sentence, verb: int) -> bool:
    token = sentence.tokens[verb]
    going = token.tag == "VBG" and any(sentence.tokens[kid].tag in ("VBZ", "VBP") for kid in sentence.kids(verb, "aux"))
    return token.is_verb and not auxiliaries_of(sentence, verb).perfect and (going or is_habitual(sentence, verb))


def _lies_ahead(date: str, words: str, published: str) -> bool:
    if words.lower().startswith(_LASTING):
        return False
    if not published:
        return not date or date.startswith("X")
    first, today = bounds(date).earliest, bounds(published).latest
    return first is not None and today is not None and first > today
