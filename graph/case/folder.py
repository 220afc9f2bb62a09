"""A case as it lies on disk: a folder with the graph and, beside it, the actors and decisions of its people."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from actorgraph.graph.case.actors import actor_rows, extended_by
from actorgraph.graph.case.base import base_registry
from actorgraph.graph.case.decisions import HEADER, Decision, Judgement
from actorgraph.graph.case.encoding import decoded
from actorgraph.graph.case.explained import EXPLAINED, Explanation, parse_explanations
from actorgraph.graph.case.lines import whole_lines
from actorgraph.graph.case.registry import Registry
from actorgraph.graph.case.tables import Columns, Flavour, Row, read_rows, refusal
from actorgraph.graph.case.verdicts import VERDICTS, Verdict, parse_verdicts
from actorgraph.graph.errors import BadDate, BadInput, BadVocabulary, NotFound, Where, did_you_mean, one_of
from actorgraph.graph.names import short_hash
from actorgraph.graph.record.timespan import checked_date
from actorgraph.graph.vocabulary import VOCABULARY, Kind, Vocabulary, enlarged_by, shipped_vocabulary

__all__ = [
    "ACTORS",
    "DECIDED",
    "DECISIONS",
    "LEXICON",
    "Case",
    "Sheet",
    "case_files",
    "case_of",
    "decided_lines",
    "parse_decisions",
    "verdicts_of",
    "vocabulary_of",
]

ACTORS = ("actors.csv", "actors.xlsx")
"""The table of actors, as one of these."""
DECISIONS = "decisions.tsv"
LEXICON = "lexicon.yaml"
DECIDED = (DECISIONS, VERDICTS, EXPLAINED)
"""Tables that people add lines to; undo = delete the line."""

LARGEST = 20 * 1024 * 1024
"""Bytes of the largest table that a case may keep."""

_KINDS = tuple(map(str, Kind))
_JUDGEMENTS = tuple(map(str, Judgement))
_COLUMNS = Columns(known=HEADER, required=("judgement", "left", "right"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """One lexicon.yaml: its name, for messages, and its text."""

    file: str
    text: str


@dataclass(frozen=True)
class Case:
    """What people put beside the sources, with what ships: known actors, decisions, relations and topics.

    `sheets`: words for the reader, as they are written; it checks them itself. `remarks`: lines that were passed over.
    """

    folder: Path
    registry: Registry
    decisions: tuple[Decision, ...] = ()
    vocabulary: Vocabulary = field(default_factory=shipped_vocabulary)
    sheets: tuple[Sheet, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    explained: Mapping[tuple[str, str], Explanation] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    @cached_property
    def fingerprint(self) -> str:
        """16 hex digits over all that a derived graph takes from the case: actors, vocabulary, what people decided."""
        actors = sorted(self.registry.actors.values(), key=lambda actor: actor.id)
        said = (*self.decisions, *self.verdicts, *self.explained.values())
        return short_hash(self.vocabulary.version, *map(repr, (*actors, *self.registry.terms, *said)))


def case_of(folder: Path | str, documents: Iterable[str] = ()) -> Case:
    """The case in a folder: the files there, and those in the folders of its documents (keys) below it.

    A collection that keeps its actors beside its articles can so be loaded from anywhere above. A file that is not
    there adds nothing. NotFound for a folder that does not exist; BadInput, with every faulty row, for a table that
    cannot be used.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise NotFound(f"{folder} is no folder; a case is the folder of its graph")
    registry = base_registry()
    parts = _parts(documents)
    words, sheets = _own_words(folder, parts)
    decisions: list[Decision] = []
    verdicts: list[Verdict] = []
    explained: dict[tuple[str, str], Explanation] = {}
    remarks: list[str] = []
    for part in parts:
        registry = _with_actors(registry, folder, part, remarks)
        decisions.extend(parse_decisions(_lines(folder, part / DECISIONS, remarks), str(part / DECISIONS)))
        verdicts.extend(parse_verdicts(_lines(folder, part / VERDICTS, remarks), words, str(part / VERDICTS)))
        explained.update(parse_explanations(_lines(folder, part / EXPLAINED, remarks), str(part / EXPLAINED)))
    said = (tuple(verdicts), explained, tuple(remarks))
    return Case(folder, registry, tuple(decisions), words, sheets, *said)


def _with_actors(registry: Registry, folder: Path, part: PurePosixPath, remarks: list[str]) -> Registry:
    """The registry with the actors of one folder, if it has a table of them."""
    there = [name for name in ACTORS if (folder / part / name).exists()]
    if not there:
        return registry
    if len(there) > 1:
        raise BadInput(f"stands beside {there[1]}; keep one of the two", Where(str(part / there[0])))
    file = str(part / there[0])
    problems: list[BadInput] = []
    rows = actor_rows(_bytes(folder / file), file, problems, remarks)
    return extended_by(rows, file, registry, problems)


def _lines(folder: Path, file: PurePosixPath, remarks: list[str]) -> str:
    """The whole lines of a table that people add to; of a last line that was cut off, a remark."""
    if not (folder / file).exists():
        return ""
    text, remark = whole_lines(_text(folder / file), str(file))
    remarks.extend(filter(None, [remark]))
    return text


def vocabulary_of(folder: Path | str, documents: Iterable[str] = ()) -> Vocabulary:
    """The relations and topics of a case alone, found as `case_of` finds them."""
    return _own_words(Path(folder), _parts(documents))[0]


def verdicts_of(folder: Path | str, documents: Iterable[str] = ()) -> tuple[Verdict, ...]:
    """The verdicts of a case alone, found as `case_of` finds them; cheap where there are none."""
    folder, parts = Path(folder), _parts(documents)
    files = [part / VERDICTS for part in parts if (folder / part / VERDICTS).exists()]
    if not files:
        return ()
    words, _ = _own_words(folder, parts)
    return tuple(line for file in files for line in parse_verdicts(_lines(folder, file, []), words, str(file)))


def case_files(folder: Path | str, documents: Iterable[str] = ()) -> Mapping[str, str]:
    """Each file of the case, by its path from the folder → the SHA-256 of its bytes; cheap."""
    names = (*ACTORS, *DECIDED, VOCABULARY, LEXICON, "documents.csv")
    paths = [Path(folder, part, name) for part in _parts(documents) for name in names]
    there = {path.relative_to(folder).as_posix(): path for path in paths if path.is_file()}
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in there.items()}


def decided_lines(folder: Path | str, documents: Iterable[str] = ()) -> Mapping[str, list[str]]:
    """Each table that people decide in, by its path from the folder → its whole lines below the header."""
    paths = [part / name for part in _parts(documents) for name in DECIDED]
    there = [path for path in paths if Path(folder, path).is_file()]
    return {str(path): [line for line in _lines(Path(folder), path, []).split("\n")[1:] if line] for path in there}


def _own_words(folder: Path, parts: Iterable[PurePosixPath]) -> tuple[Vocabulary, tuple[Sheet, ...]]:
    words = shipped_vocabulary()
    sheets: list[Sheet] = []
    for part in parts:
        if (folder / part / VOCABULARY).exists():
            words = enlarged_by(_text(folder / part / VOCABULARY), str(part / VOCABULARY), words)
        if (folder / part / LEXICON).exists():
            sheets.append(Sheet(str(part / LEXICON), _text(folder / part / LEXICON)))
    return words, tuple(sheets)


def _parts(documents: Iterable[str]) -> list[PurePosixPath]:
    """The folder itself and those between it and its documents."""
    # Thousands of documents lie in a few folders.
    folders = [PurePosixPath(folder) for folder in {key.rpartition("/")[0] for key in documents}]
    return sorted({PurePosixPath("."), *folders, *(parent for folder in folders for parent in folder.parents)})


def parse_decisions(text: str, file: str = DECISIONS) -> tuple[Decision, ...]:
    """The lines of a decisions table, in their order: judgement, left, right, who, when, why, parted by tabs.

    BadInput lists every faulty line: a word that is no judgement, a side that is no id of an actor, half a line, two
    lines that contradict each other.
    """
    problems: list[BadInput] = []
    lines: dict[tuple[str, str], tuple[Row, Decision]] = {}
    decisions: list[Decision] = []
    for row in read_rows(text, file, _COLUMNS, problems, Flavour.LINES) if text.strip() else ():
        try:
            decision = _decision(row)
            _check_against(lines, row, decision)
            lines[_pair(decision)] = (row, decision)
        except BadInput as problem:
            problems.append(problem)
        else:
            decisions.append(decision)
    if problems:
        raise refusal(file, problems)
    return tuple(decisions)


def _text(path: Path) -> str:
    return decoded(_bytes(path), path.name)


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST:
            raise BadInput(f"is larger than {LARGEST // 1024**2} MB, the limit of such a table", Where(path.name))
        return path.read_bytes()
    except OSError as error:
        raise BadInput(f"cannot be read: {error.strerror}", Where(path.name)) from error


def _decision(row: Row) -> Decision:
    given = row["judgement"].lower()
    if given not in _JUDGEMENTS:
        hint = did_you_mean(given, _JUDGEMENTS)
        raise BadVocabulary(f"unknown judgement {given!r}{hint} — {one_of(Judgement)}", row.where("judgement"))
    for side in ("left", "right"):
        kind, slash, name = row[side].partition("/")
        if kind not in _KINDS or not slash or not name:
            raise BadInput(f"{row[side]!r} is no id of an actor; write one such as person/kim-jong-un", row.where(side))
    if row["left"] == row["right"]:
        raise BadInput(f"{row['left']!r} stands on both sides", row.where("right"))
    if given == Judgement.SAME and (kinds := {row[side].partition("/")[0] for side in ("left", "right")}) > {
        Kind.PLACE
    }:
        raise BadInput(f"a place and a {(kinds - {Kind.PLACE}).pop()} cannot be the same", row.where("right"))
    try:
        when = checked_date(row["when"])
    except BadDate as problem:
        raise problem.at(row.where("when")) from problem
    return Decision(Judgement(given), row["left"], row["right"], row["who"], when, row["why"])


def _check_against(lines: Mapping[tuple[str, str], tuple[Row, Decision]], row: Row, decision: Decision) -> None:
    """Refuse a line that says the opposite of an earlier one on the same two."""
    opposite = {Judgement.SAME: Judgement.DIFFERENT, Judgement.DIFFERENT: Judgement.SAME}.get(decision.judgement)
    first, earlier = lines.get(_pair(decision), (row, decision))
    if earlier.judgement is opposite:
        raise BadInput(
            f"says {decision.judgement.value!r} of what line {first.line} calls {earlier.judgement.value!r}; "
            "delete one of the two lines",
            row.where("judgement"),
        )


def _pair(decision: Decision) -> tuple[str, str]:
    return min(decision.left, decision.right), max(decision.left, decision.right)
