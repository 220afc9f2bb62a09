"""Text to tokens, with offsets; comments and white space are dropped here."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actorgraph.graph.cypher.place import bad_cypher

__all__ = ["Token", "tokenize"]

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|//[^\n]*|/\*.*?\*/)
  | (?P<float>(?:\d[\d_]*)?\.\d[\d_]*(?:[eE][+-]?\d+)?(?!\w)|\d[\d_]*[eE][+-]?\d+(?!\w))
  | (?P<integer>0[xX][0-9a-fA-F_]+(?!\w)|0[oO]_?[0-7_]+(?!\w)|\d[\d_]*(?!\w))
  | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<quoted>`(?:[^`]|``)*`)
  | (?P<name>[^\W\d]\w*)
  | (?P<parameter>\$(?:\w+|`(?:[^`]|``)*`))
  | (?P<symbol><>|!=|<=|>=|=~|\+=|\.\.|\|\||::|[-+*/%^=<>()\[\]{},.:;|&!$])
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPED = {"\\": "\\", "'": "'", '"': '"', "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is name, quoted, string, integer, float, parameter, symbol or end; `text` is the plain value.

    `word` is the text in capitals for a bare name, to compare with keywords; "" for all others.
    """

    kind: str
    text: str
    word: str
    at: int
    end: int


def _string(raw: str, text: str, at: int) -> str:
    def plain(match: re.Match[str]) -> str:
        if match[1] or match[2]:
            return chr(int(match[1] or match[2], 16))
        if match[3] not in _ESCAPED:
            raise bad_cypher(f"\\{match[3]} is no escape; write \\\\ for a backslash", text, at)
        return _ESCAPED[match[3]]

    found = _ESCAPE.sub(plain, raw[1:-1])
    # Two \\u escapes may be the halves of one character, as in Java.
    return found.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _plain(kind: str, raw: str, text: str, at: int) -> str:
    if kind == "string":
        return _string(raw, text, at)
    if kind == "parameter":
        raw = raw[1:]
    if raw.startswith("`"):
        return raw[1:-1].replace("``", "`")
    return raw


def tokenize(text: str) -> list[Token]:
    """The tokens of a query, closed by an `end` token; BadCypher for a character that begins none."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            opened = {"'": "string", '"': "string", "`": "quoted name", "/": "comment"}.get(text[at])
            raise bad_cypher(f"unfinished {opened}" if opened else f"unexpected {text[at]!r}", text, at)
        kind = match.lastgroup
        if kind != "space":
            plain = _plain(kind, match[0], text, at)
            word = plain.upper() if kind == "name" else ""
            tokens.append(Token(kind, plain, word, at, match.end()))
        at = match.end()
    tokens.append(Token("end", "", "", len(text), len(text)))
    return tokens
