"""The segments of a document in order of text, with offsets into it; nothing is left out but white space and marks."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actorgraph.loaders.reader.draft import Segment, SegmentKind
from actorgraph.loaders.reader.lexicon import segment_words
from actorgraph.loaders.reader.segments.datelines import dateline_end
from actorgraph.loaders.reader.segments.furniture import kind_by_look
from actorgraph.loaders.reader.segments.lines import Block, Mark, blocks_of
from actorgraph.loaders.reader.segments.look import Look

__all__ = ["segment"]

_SITE = re.compile(r"\s+\|\s+[^|]{2,40}$")
_FLAG = re.compile(r"\s*(?:[:|–—]\s+|-\s*)(?=[A-ZÀ-Þ“\"‘'])")
_TURN = re.compile(r"(?P<label>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4})(?: \([^()]{2,40}\))?:\s+(?=[“\"'‘(A-Z])")
"""Who speaks: "MR. BERG: ", "Ana Lund: "."""
_MENU = 3
"""So many lines of one or two words in a row are a menu."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A block, its words, and what it shows of itself."""

    block: Block
    look: Look
    kind: SegmentKind | None
    dateline: int

    @property
    def complete(self) -> bool:
        return self.look.complete or self.dateline > 0

    @property
    def prose(self) -> bool:
        return self.kind is None and (self.dateline > 0 or (self.look.complete and len(self.block.text.split()) > 7))

    @property
    def title_like(self) -> bool:
        return self.kind is None and not self.complete and self.block.mark in (Mark.NONE, Mark.ITEM, Mark.HEADING)


def segment(text: str) -> tuple[Segment, ...]:
    """The paragraphs, lines and items of a text, each with its kind."""
    seen = [_seen(block) for block in blocks_of(text)]
    furniture = _menus(seen) | _link_lists(seen) | _after_the_article(seen)
    turns = _turns(seen)
    found: list[Segment] = []
    kinds: list[SegmentKind] = []
    for at, each in enumerate(seen):
        before = seen[at - 1] if at else None
        kind = SegmentKind.BOILERPLATE if at in furniture else each.kind or _kind(each, before, kinds)
        if at in turns and kind.is_read:
            kinds.append(SegmentKind.SPEECH)
            found.append(Segment(SegmentKind.SPEECH, each.block.start + turns[at], each.block.end))
            continue
        kinds.append(kind)
        found.extend(_segments(each, kind))
    return tuple(found)


def _seen(block: Block) -> _Seen:
    look = Look(block.text)
    if block.mark is Mark.ROW:
        return _Seen(block, look, SegmentKind.TABLE, 0)
    labelled = any(map(look.begins, ("caption", "flags", "pointers")))
    dateline = 0 if labelled or block.mark not in (Mark.NONE, Mark.QUOTE) else dateline_end(block.text)
    return _Seen(block, look, None if dateline else kind_by_look(look), dateline)


def _kind(each: _Seen, before: _Seen | None, kinds: Sequence[SegmentKind]) -> SegmentKind:
    """What a block is that looks like text or a title, after what came before it."""
    told = SegmentKind.LEAD in kinds
    first = SegmentKind.HEADLINE not in kinds and not told
    mark = each.block.mark
    if mark is Mark.TITLE or mark is Mark.HEADING:
        return SegmentKind.HEADLINE if first else SegmentKind.HEADING
    if before is not None and kinds[-1] is SegmentKind.BOILERPLATE and each.look.pitch and told:
        return SegmentKind.BOILERPLATE
    if mark is Mark.ITEM or _follows_introduction(each, before, kinds):
        return SegmentKind.LIST
    if mark is Mark.NONE and not each.complete:
        return SegmentKind.HEADLINE if first else SegmentKind.HEADING
    if first and _asks(each):
        return SegmentKind.HEADLINE
    return SegmentKind.BODY if told else SegmentKind.LEAD


def _asks(each: _Seen) -> bool:
    """A question above the first paragraph is a headline."""
    return each.block.mark is Mark.NONE and each.block.text.endswith("?") and len(each.block.text.split()) < 16


def _follows_introduction(each: _Seen, before: _Seen | None, kinds: Sequence[SegmentKind]) -> bool:
    """Lines without marks below "They agreed:" are its items."""
    if before is None or each.complete or each.block.apart:
        return False
    return before.block.text.endswith(":") or (kinds[-1] is SegmentKind.LIST and before.block.mark is Mark.NONE)


def _segments(each: _Seen, kind: SegmentKind) -> Iterator[Segment]:
    start, end = each.block.start, each.block.end
    if each.dateline and kind.is_read:
        yield Segment(SegmentKind.DATELINE, start, start + len(each.block.text[: each.dateline].rstrip()))
        start += each.dateline
    if kind is SegmentKind.HEADLINE:
        start += _flag(each)
        end -= len(found[0]) if (found := _SITE.search(each.block.text)) else 0
    yield Segment(kind, start, end)


def _flag(each: _Seen) -> int:
    """How many characters of a headline are a mark of the desk: "BREAKING: ", "UPDATE 2-"."""
    phrase = each.look.begins("flags")
    match = _FLAG.match(each.block.text, len(phrase)) if phrase and each.look.lowered.startswith(phrase) else None
    return match.end() if match else 0


# ---------------------------------------------------------------- what only the surroundings show


def _turns(seen: Sequence[_Seen]) -> dict[int, int]:
    """The turns of a conversation, with the length of what says who speaks; paragraphs up to the next title go on.

    A name before a colon is a speaker where it stands so twice.
    """
    labels = {at: match for at, each in enumerate(seen) if (match := _TURN.match(each.block.text))}
    told = Counter(match["label"] for match in labels.values())
    found: dict[int, int] = {}
    speaking = False
    for at, each in enumerate(seen):
        match = labels.get(at)
        if match is not None and told[match["label"]] > 1 and each.kind in (None, SegmentKind.CREDIT):
            speaking = True
            found[at] = match.end()
        elif each.block.mark is Mark.SPEECH:
            speaking = True
            found[at] = 0
        elif each.kind is None and not each.complete and each.block.mark is not Mark.ITEM:
            speaking = False
        elif speaking and each.kind is None:
            found[at] = 0
    return found


def _menus(seen: Sequence[_Seen]) -> frozenset[int]:
    """Runs of lines of a word or two, none of them below an introduction: menus, tags, names of sections."""
    found: set[int] = set()
    for short, group in itertools.groupby(range(len(seen)), key=lambda at: _is_scrap(seen[at])):
        run = list(group)
        introduced = run[0] > 0 and seen[run[0] - 1].block.text.endswith(":")
        if short and not introduced and len(run) >= _MENU:
            found.update(run)
    return frozenset(found)


def _is_scrap(each: _Seen) -> bool:
    return not each.complete and len(each.block.text.split()) < 3 and each.block.mark is not Mark.TITLE


def _link_lists(seen: Sequence[_Seen]) -> frozenset[int]:
    """Titles of other pages: below "Related articles" up to the next prose, and two or more in a row at the end."""
    found: set[int] = set()
    listing = False
    for at, each in enumerate(seen):
        listing = each.look.is_one_of("links") or (listing and not each.prose)
        if listing:
            found.add(at)
    last = max((at for at, each in enumerate(seen) if each.prose), default=None)
    if last is not None:
        tail = [at for at in range(last + 1, len(seen)) if seen[at].title_like and at not in found]
        introduced = seen[last].block.text.endswith(":")
        marked = any(seen[at].block.mark is Mark.ITEM for at in tail)
        if len(tail) > 1 and not introduced and not marked:
            found.update(tail)
    return frozenset(found)


def _after_the_article(seen: Sequence[_Seen]) -> frozenset[int]:
    """What readers wrote, where a form or a thread shows that their part begins, and notes on authors at the end."""
    found: set[int] = set()
    told = False
    for at, each in enumerate(seen):
        told = told or each.prose
        if told and each.look.is_one_of("closing") and _is_thread(seen[at + 1 :]):
            found.update(range(at, len(seen)))
            break
    end = len(seen)
    while end and (end - 1 in found or seen[end - 1].kind is not None or _is_biography(seen[end - 1])):
        end -= 1
        if seen[end].kind is None:
            found.add(end)
    return frozenset(found)


def _is_thread(following: Sequence[_Seen]) -> bool:
    marks = segment_words("thread")
    shown = any(mark in each.look.lowered for each in following for mark in marks) or any(
        each.look.lowered.strip() == "reply" for each in following
    )
    return shown or not any(each.prose for each in following)


def _is_biography(each: _Seen) -> bool:
    """As in "Ana Lund is a reporter at the Daily, where she covers the harbour."."""
    words = each.look.words
    if not each.look.complete or len(words) > 45 or {"was", "were", "had", "been"} & set(words):
        return False
    verb = next((at for at, word in enumerate(words[:6]) if word in ("is", "covers", "writes", "reports")), 0)
    if not verb or not all(word[:1].isupper() for word in each.block.text.split()[:verb]):
        return False
    makers = set(segment_words("makers"))
    if words[verb] != "is":
        return bool({"about", "from", "for"} & set(words)) and words[verb] != "reports"
    return bool(makers & set(words[verb : verb + 8])) and bool(set(words[verb:]) & set(segment_words("biography")))
