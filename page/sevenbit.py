"""Bytes as text of a page: seven bits a letter, an eighth shorter than base64. `packed.js` reads them."""

from __future__ import annotations

import numpy as np

__all__ = ["seven_bit"]

_AVOIDED = (0x00, 0x0D, 0x3C)
"""What a browser would change inside a script element (NUL, carriage return) or could take for its end (<)."""


def seven_bit(data: bytes) -> str:
    """The bits in sevens, the last filled up with 0: letters below 128, or 128 more for those to be avoided."""
    bits = np.unpackbits(np.frombuffer(data, dtype=np.uint8))
    bits = np.concatenate([bits, np.zeros(-len(bits) % 7, dtype=np.uint8)])
    letters = np.packbits(bits.reshape(-1, 7), axis=1)[:, 0] >> 1
    letters[np.isin(letters, _AVOIDED)] |= 0x80
    return letters.tobytes().decode("latin-1")
