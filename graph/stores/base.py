"""What every store does alike: check what comes in, name what is open, close once."""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self

from actorgraph.graph.errors import BadInput, Where
from actorgraph.graph.generation import Generation
from actorgraph.graph.record import Reading, checked, dump_reading
from actorgraph.graph.stores.sound import is_text, sound
from actorgraph.graph.stores.store import Stamp

__all__ = ["BaseStore", "stamp_of"]


class BaseStore(ABC):
    """The part of the store interface that is written once; a store supplies `_put`, `_place` and the rest."""

    url: str

    def replace(self, reading: Reading) -> None:
        """Write one reading, once it is known to be sound, in place of any earlier one of the same document key."""
        text = dump_reading(checked(reading))
        if not is_text(text):
            raise BadInput(
                "holds half a surrogate pair, which is no text; decode it again", Where(reading.document.key)
            )
        self._put(reading, text)

    def write(self, generation: Generation) -> None:
        """Put a generation in place of the last one, all or nothing, once it is known to be sound."""
        self._place(sound(generation), generation.stamp())

    @abstractmethod
    def _put(self, reading: Reading, text: str, /) -> None: ...

    @abstractmethod
    def _place(self, generation: Generation, stamp: str, /) -> None: ...

    @abstractmethod
    def close(self) -> None:
        """Let go of files and connections; a second call does nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.url!r})"


def stamp_of(reading: Reading) -> Stamp:
    """The version of the document, and of what read it."""
    return Stamp(reading.document.sha256, reading.versions)
