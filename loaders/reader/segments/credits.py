"""Who made it, and what a picture shows: bylines, credits and captions."""

from __future__ import annotations

import re

from actorgraph.loaders.reader.segments.look import Look, unquoted, word_set, words_of
from actorgraph.loaders.reader.segments.times import is_time

__all__ = ["is_caption", "is_credit"]

_NAME_OR_NOT = re.compile(r"[@#]?\w[\w.'’-]*")
_PARTS = re.compile(r"[|•·,/]|\s[–—-]\s")
_COLLABORATION = re.compile(r"(?i)\b(?:courtesy|via|by|to|of|photo|images?)\b")
_LABEL = re.compile(
    r"(?:^|[\s(\[])(?:Photo|Image|Picture|Photograph|Credit|PHOTO|IMAGE|PICTURE)(?: \w+)?: |\((?:Photo|Image|Picture)\b"
)
_PICTURED = re.compile(
    r"\b[Ii]n (?:this|an?) (?:\w+ ){0,3}(?:photo|image|picture|photograph|handout|screengrab|video still)\b"
    r"|[(,] ?(?:left|right|center|centre|second left|second right|far left|far right|seated|standing|L|R|C)[,)]"
    r"|\b(?:is|are) (?:seen|pictured|shown) (?:here|in|at|on|with|during)\b|\bpictured\)"
    r"|\b[Ff]rom left(?: to right)?[:,]"
)
_OWED = re.compile(r"^\W*$|(?:[(\[]|/(?=\S)|\s[—–-]\s|[.!?|]\s)[^()\[\].,]{0,40}$")


def is_credit(look: Look) -> bool:
    """A byline, or whom a picture is owed to, with no sentence in it."""
    label, rest = look.labelled("bylines")
    if label and not rest.lstrip().startswith(",") and _only_names(rest):
        return True
    return _says_who_and_when(look) or _is_picture_credit(look)


def _only_names(text: str) -> bool:
    """True when every word is a name, of the desk, of a time, or stands between those."""
    words = _NAME_OR_NOT.findall(text)
    loose = word_set("desk", "times", "bylines", "particles")
    return 0 < len(words) < 25 and all(not word[0].islower() or word.lower() in loose for word in words)


def _says_who_and_when(look: Look) -> bool:
    """Parts that are names, posts and times: "Ana Lund, staff writer | 5 April 2021"."""
    if look.complete or len(look.words) > 14:
        return False
    parts = [part for part in _PARTS.split(look.text) if part.strip()]
    posts = [_is_post(part) for part in parts]
    times = [is_time(Look(part)) for part in parts]
    named = [_only_names(part) and len(part.split()) < 5 for part in parts]
    telling = any(posts) or (any(times) and not all(times))
    return telling and all(map(any, zip(posts, times, named, strict=True)))


def _is_post(part: str) -> bool:
    words = words_of(part)
    known = all(word in word_set("desk") for word in words) or part.strip().istitle()
    return bool(set(words) & word_set("posts")) and len(words) < 7 and known


def _is_picture_credit(look: Look) -> bool:
    label, rest = look.labelled("caption")
    rest = rest.strip()
    marked = rest[:1] in (":", "/", "|") or bool(re.match(r"(?i)(?:by|courtesy)\b", rest))
    if not label or len(look.words) > 14 or not (marked or label.endswith(("credit", "credits", "courtesy", "source"))):
        return False
    owed = _COLLABORATION.sub(" ", rest).strip(" :/|.)]")
    short = not look.complete or (rest.endswith((".", ":")) and len(look.words) < 8)
    return not owed or (_only_names(owed) and short)


def is_caption(look: Look) -> bool:
    """What a picture shows: labelled, owed to somebody at its end, or pointing into the picture."""
    count = len(look.text.split())
    label, rest = look.labelled("caption")
    rest = rest.lstrip()
    if count > 70:
        return False
    if label and (rest[:1] in (":", "|") or (label.startswith("file") and rest[:1] in ("-", "–", "—"))):
        return True
    plain = unquoted(look.text)
    # A lender is named at the very end.
    tail = plain.lower()[-160:]
    if _LABEL.search(plain) or any(_is_owed(tail, lender) for lender in word_set("lenders")):
        return True
    return count < 46 and bool(_PICTURED.search(plain))


def _is_owed(lowered: str, lender: str) -> bool:
    """True when the block ends in the lender's name, behind a bracket, slash or dash."""
    at = lowered.rfind(lender)
    return at >= 0 and len(lowered) - at < len(lender) + 40 and bool(_OWED.search(lowered[max(0, at - 60) : at]))
