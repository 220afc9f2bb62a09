"""Who stands at the ends of a claim."""

from __future__ import annotations

from dataclasses import dataclass

from actorgraph.graph.generation import Node

__all__ = ["Ends", "ends_of"]


@dataclass(frozen=True, slots=True)
class Ends:
    """Actor ids by end, each sorted; all of a symmetric relation are sources. `places`: where it happened."""

    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    def all(self) -> tuple[str, ...]:
        """Everybody and every place in it, each once."""
        return tuple(dict.fromkeys((*self.sources, *self.targets, *self.places)))


def ends_of(claim: Node) -> Ends:
    """The ends of a claim, denied or not, as its node lists them."""
    return Ends(*(_ids(claim, key) for key in ("from_ids", "to_ids", "place_ids")))


def _ids(claim: Node, key: str) -> tuple[str, ...]:
    ids = claim.properties.get(key, [])
    return tuple(sorted({str(each) for each in ids})) if isinstance(ids, list) else ()
