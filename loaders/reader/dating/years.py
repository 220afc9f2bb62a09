"""Years, decades, centuries, seasons, feasts and wars: "the 2002 summit", "the late 1970s", "spring 2018"."""

from __future__ import annotations

from actorgraph.loaders.reader.dating.days import dated
from actorgraph.loaders.reader.dating.figures import Form, Found, describes, is_edge_end, year_after, year_number
from actorgraph.loaders.reader.dating.tokens import Line
from actorgraph.loaders.reader.dating.when import Fixed, Range, Season
from actorgraph.loaders.reader.dating.words import counted, is_licensed, value
from actorgraph.loaders.reader.lexicon import words

__all__ = ["YEAR_FORMS"]

_HOURS = ("gmt", "utc", "hours", "hrs", "local", "est", "edt", "cet")


def year_alone(line: Line, at: int) -> Found | None:
    """As in "in 2002", "the failed 2002 summit", "1977-83"; no year of "2000 soldiers", "Resolution 1874"."""
    chain = line[at].links
    if len(chain) == 2 and len(line[at].text) in (7, 9) and 1000 <= chain[0] <= 2199 and "." not in line[at].text:
        last = chain[1] if chain[1] > 99 else chain[0] // 100 * 100 + chain[1]
        ranged = len(line[at].text) == 9 or is_licensed(line, at)
        return (Range(Fixed(f"{chain[0]}"), Fixed(f"{last}")), at + 1) if chain[0] < last and ranged else None
    year = year_number(line, at)
    if year is None or not _is_year(line, at):
        return None
    return Fixed(f"{year:04d}"), at + 1


def _is_year(line: Line, at: int) -> bool:
    year, before, after = year_number(line, at) or 0, line.word(at - 1), line[at + 1]
    if not 1500 <= year <= 2100 or after.text in _HOURS or after.text in ("%", "percent", "+"):
        return False
    if after.glued and after.text in ("-", "–", "/") and line[at + 2].glued and line[at + 2].kind == "word":
        return line[at + 2].text == "present"
    if before in ("about", "around") and line.word(at - 2) in words("dates", "prepositions"):
        return not counted(line, at + 1)
    if before == "least" and is_edge_end(line, at - 3):
        return True
    if (before in words("dates", "hedges") and before != "around") or before in ("at", "on"):
        return False
    if before == "as" and line.word(at - 2) in ("early", "late", "recently"):
        return True
    if counted(line, at + 1) and before not in ("in", "since", "during"):
        return False
    if (
        before in words("dates", "prepositions")
        or is_edge_end(line, at - 1)
        or before in ("year", "or", "and", "early", "late", "mid")
    ):
        return True
    owned = any(line.word(at - n) in words("dates", "determiners") or line[at - n].kind == "owner" for n in (1, 2))
    near = (
        line[at - 1].kind == "owner"
        or (bool(before) and not line[at - 1].capital)
        or before in words("dates", "determiners")
    )
    return owned and near and before not in words("dates", "numbered") and describes(line, at + 1)


def decade(line: Line, at: int) -> Found | None:
    """As in "the 1970s", "the '90s", "the nineties"."""
    piece = line[at]
    if piece.plural and piece.digits is not None and piece.digits % 10 == 0:
        if len(piece.text.rstrip("s'’")) == 4:
            return Fixed(f"{piece.digits // 10}X"), at + 1
        before = at - 1 - (line[at - 1].text in ("'", "’", "‘"))
        if 20 <= piece.digits <= 90 and _the(line, before):
            return Fixed(f"19{piece.digits // 10}X"), at + 1
    named = value(line, at, "decades")
    if named is None or not _the(line, at - 1 - (line.word(at - 1) == "nineteen")):
        return None
    return Fixed(f"19{named[0]}X"), named[1]


def _the(line: Line, at: int) -> bool:
    """True for "the", also before "early", "mid-", "late"."""
    while line.word(at) in ("early", "mid", "late") or line[at].text == "-":
        at -= 1
    return line.word(at) == "the"


def century(line: Line, at: int) -> Found | None:
    """As in "the 21st century"."""
    named = value(line, at, "ordinals")
    digits = line[at].digits if line[at].ordinal else None
    number = digits or (int(str(named[0])) if named else None)
    after = at + 1 if digits else named[1] if named else at
    after += line[after].text in ("-", "–")
    if number is None or not 10 <= number <= 22 or line.word(after) != "century":
        return None
    return Fixed(f"{number - 1}XX"), after + 1


def season(line: Line, at: int) -> Found | None:
    """As in "spring 2018", "the summer of 2017", "in the winter"; not "the Arab Spring", "the fall of Saigon"."""
    found = value(line, at, "seasons")
    if found is None or (
        line[at].capital and line[at - 1].capital and at and line.word(at - 1) not in words("dates", "prepositions")
    ):
        return None
    code, after = int(str(found[0])), found[1]
    year = year_number(line, after + (line.word(after) == "of"))
    if year is not None:
        return Season(code, year), after + 1 + (line.word(after) == "of")
    bare = is_licensed(line, at) and line.word(after) != "of" and line.word(at - 1) != "to"
    ambiguous = line.word(at) in ("fall", "spring") and line.word(at - 1) != "the"
    return (Season(code), after) if bare and not ambiguous else None


def feast(line: Line, at: int) -> Found | None:
    """As in "Christmas Day", "New Year's Eve 2017"; not "Lunar New Year", "Christmas Island"."""
    found = value(line, at, "feasts") if line[at].capital else None
    if found is None:
        return None
    foreign = line[at - 1].capital and not is_licensed(line, at)
    day, after = found
    year, end = year_after(line, after)
    if foreign or (year is None and line[after].capital):
        return None
    month, number = (int(part) for part in str(day).split("-"))
    return dated(month, number, year), end


def war(line: Line, at: int) -> Found | None:
    """As in "during World War II"."""
    found = value(line, at, "wars") if line[at].capital and is_licensed(line, at) else None
    if found is None or line[found[1]].text == "-":
        return None
    first, last = str(found[0]).split("/")
    return Range(Fixed(first), Fixed(last)), found[1]


YEAR_FORMS: tuple[Form, ...] = (year_alone, decade, century, season, feast, war)
