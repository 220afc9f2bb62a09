"""What a block shows of itself: menu, request to the visitor, notice, byline, credit or caption. Else it is text.

A rule never asks for a word alone that a sentence of news may hold: "subscribe" in a sentence about somebody is news.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from actorgraph.loaders.reader.draft import SegmentKind
from actorgraph.loaders.reader.lexicon import segment_words
from actorgraph.loaders.reader.segments.credits import is_caption, is_credit
from actorgraph.loaders.reader.segments.look import OURSELVES, READER, Look, starts, unquoted, word_set, words_of
from actorgraph.loaders.reader.segments.times import is_time

__all__ = ["kind_by_look"]

_POLITE = frozenset({"and", "just", "now", "please", "so", "then", "to"})
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.]+|[@#]\w[\w.]*|\w[\w-]*\.(?:com|org|net|info|co\.\w\w)\b\S*"
)
_PARTS = re.compile(r"\s+[>»\u203a→/|•·–—-]+\s+|\s*[|•·»\u203a→]\s*")
_YEAR = r"(?:\d{4}|©|\(c\)|by\b)"
_RIGHTS = re.compile(rf"(?:©|\(c\)\s|copyright\W+{_YEAR})", re.IGNORECASE)


def kind_by_look(look: Look) -> SegmentKind | None:
    """Boilerplate, credit or caption for what shows itself as that; None for text and titles."""
    if not any(char.isalpha() for char in look.text):
        return SegmentKind.BOILERPLATE
    if is_credit(look):
        return SegmentKind.CREDIT
    if is_caption(look):
        return SegmentKind.CAPTION
    return SegmentKind.BOILERPLATE if any(rule(look) for rule in _RULES) else None


def _menu(look: Look) -> bool:
    """Nothing but words of sections and buttons: "Home | World | Asia", "Share on Facebook", "12 comments"."""
    words = look.words
    telling = word_set("sections", "buttons", "platforms")
    own = {word for word in words if not word[:1].isdigit()}
    return len(words) < 16 and bool(own & telling) and own <= telling | word_set("fillers")


def _breadcrumb(look: Look) -> bool:
    parts = [part for part in _PARTS.split(look.text) if part]
    if look.complete or len(parts) < 2:
        return False
    first = set(words_of(parts[0]))
    return bool(first) and first <= word_set("sections") and (len(parts) > 2 or len(look.words) > 1)


def _language_switch(look: Look) -> bool:
    known = word_set("languages")
    return (len(look.words) > 1 and set(look.words) <= known) or look.text in known


def _addresses(look: Look) -> bool:
    """Handles, hashtags, links, with labels at most: "Follow @lund", "https://example.org/a"."""
    rest = _ADDRESS.sub(" ", look.text)
    return rest != look.text and set(words_of(rest)) <= word_set("buttons", "platforms", "fillers", "pointers")


def _pointer(look: Look) -> bool:
    """As in "Also read: …", "Tags: …", "Read more"."""
    phrase = look.begins("pointers")
    if not phrase or (look.complete and len(look.words) > 25):
        return False
    rest = look.lowered.lstrip("[(*_ ")[len(phrase) :].lstrip(" ")
    return rest[:1] in (":", "|", "»", ">", "→") or not rest.strip(" .)]*_") or (" " in phrase and not look.complete)


def _request(look: Look) -> bool:
    """As in "Subscribe to our newsletter.", "Click here", "Share this article with your friends"."""
    words = list(look.words)
    while words and words[0] in _POLITE:
        words.pop(0)
    if not words or len(words) > 45:
        return False
    if " ".join(words[:2]) in word_set("signing"):
        return len(words) < 20
    if words[0] not in word_set("prompts"):
        return False
    told = set(words)
    things = bool(told & word_set("page", "things"))
    toward = len(words) > 1 and words[1] in word_set("toward")
    addressed = bool(told & (READER | OURSELVES))
    if look.complete:
        return (toward and (things or addressed or len(words) < 4)) or (addressed and things)
    return (toward and (things or addressed or len(words) < 5)) or (things and (addressed or len(words) < 4))


def _address_of_reader(look: Look) -> bool:
    told = set(look.words)
    form = "email address" in look.lowered or "e-mail address" in look.lowered
    ours = bool(told & OURSELVES) and bool(told & word_set("things")) and len(look.words) < 20
    return len(look.words) < 45 and bool(told & READER) and (form or ours or bool(told & word_set("page")))


def _opener(look: Look) -> bool:
    phrase = look.begins("openers")
    told = set(look.words)
    spoken = bool(told & (READER | OURSELVES | word_set("page", "things"))) or look.text.rstrip().endswith("?")
    return bool(phrase) and len(look.words) < 25 and spoken


def _form(look: Look) -> bool:
    """A field of a form: "Name *", "Required fields are marked *"."""
    few = len(look.words) < 6 and look.text.rstrip().endswith("*") and not look.text.startswith("*")
    return few or starts(look.lowered, "required fields") or look.lowered.rstrip().endswith("(required)")


def _legal(look: Look) -> bool:
    if _RIGHTS.match(look.text.lstrip("([")) or ("©" in look.text and not look.complete):
        return True
    plain = unquoted(look.lowered)
    return any(phrase in plain for phrase in segment_words("legal"))


def _notice(look: Look) -> bool:
    return look.is_one_of("notices") or look.is_one_of("links") or look.is_one_of("closing")


def _advert(look: Look) -> bool:
    return bool(look.begins("adverts")) and len(look.words) < 10 and (not look.complete or len(look.words) < 6)


def _about_itself(look: Look) -> bool:
    """As in "This article was first published in …", "An earlier version of this story said …"."""
    words = look.words
    if look.lowered.startswith("an earlier version of this ") or (
        look.lowered.startswith("the post ") and ("appeared first on" in look.lowered)
    ):
        return True
    return (
        words[:1] == ("this",)
        and words[1:2] != ()
        and words[1] in word_set("itself")
        and bool(set(words[2:6]) & word_set("published"))
    )


_RULES: tuple[Callable[[Look], bool], ...] = (
    _menu,
    _breadcrumb,
    _language_switch,
    is_time,
    _addresses,
    _pointer,
    _request,
    _address_of_reader,
    _opener,
    _form,
    _legal,
    _notice,
    _advert,
    _about_itself,
)
