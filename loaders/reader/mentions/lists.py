"""Names in a list are of one sort: "met Arven and Tarok", "Arven, Tarok and Osso were freed"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from actorgraph.loaders.reader.draft import Nature, Word
from actorgraph.loaders.reader.mentions.runs import runs_of
from actorgraph.loaders.reader.mentions.spans import Span

__all__ = ["with_lists"]

_SORTS = (Nature.PERSON, Nature.PLACE)


def with_lists(words: Sequence[Word], spans: Sequence[Span]) -> list[Span]:
    """The same spans, lone names in a list as its other members are, with those that nobody took for names.

    Only members of which nothing is sure follow the others; where these are surely of two sorts, nobody does.
    """
    covered = {at for span in spans for at in range(span.first, span.last)}
    unseen = [Span(first, last, Nature.OTHER, sure=False) for first, last in runs_of(words, covered)]
    fresh = {(each.first, each.last) for each in unseen if each.last - each.first == 1}
    members = sorted([*spans, *unseen], key=lambda span: span.first)
    found = {(span.first, span.last): span for span in spans}
    for group in _groups(words, members):
        sorts = {each.nature for each in group if (each.first, each.last) not in fresh and each.nature in _SORTS}
        told = {each.nature for each in group if each.sure or each.entry is not None} & set(_SORTS) or sorts
        if len(told) > 1 and told == sorts and Nature.PERSON in (group[0].nature, group[-1].nature):
            # The first and the last one stand beside the verb.
            told = {Nature.PERSON}
        for each in group if len(told) == 1 else ():
            lone = each.last - each.first == 1 and each.entry is None and not each.sure
            if lone and (each.nature in (*_SORTS, Nature.BODY) or (each.first, each.last) in fresh):
                found[each.first, each.last] = replace(each, nature=next(iter(told)))
    return sorted(found.values(), key=lambda span: span.first)


def _groups(words: Sequence[Word], members: Sequence[Span]) -> Iterator[list[Span]]:
    """Members with only commas between them and an "and" before the last."""
    group: list[Span] = []
    for span in members:
        between = [word.text for word in words[group[-1].last : span.first]] if group else []
        if between == [","]:
            group.append(span)
            if [word.text for word in words[span.last : span.last + 1]] == ["and"]:
                # The last of a list may be no name: "Arven, Tarok and two nurses".
                yield list(group)
        elif between in (["and"], [",", "and"], ["or"], ["&"]):
            yield [*group, span]
            group = []
        else:
            group = [span]
