"""Files into a graph: look at each, read what is new, derive once, and say what happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from actorgraph.graph.case import Case, case_of
from actorgraph.graph.errors import ActorgraphError, BadDate, BadInput, NotFound, Where, did_you_mean
from actorgraph.graph.graph import Graph
from actorgraph.graph.record import checked_date
from actorgraph.graph.refresh import refresh
from actorgraph.loaders.archives import is_archive
from actorgraph.loaders.catalogue import CATALOGUE, Catalogues
from actorgraph.loaders.folders import Found, found_files
from actorgraph.loaders.intake import Intake, Taken
from actorgraph.loaders.keys import document_key
from actorgraph.loaders.reader.lexicon import lexicon_of, using
from actorgraph.loaders.recognise import CASE_FILES, STORY
from actorgraph.loaders.report import LoadReport, Progress, Step
from actorgraph.loaders.tally import Tally

__all__ = ["load", "remove"]


def load(
    graph: Graph,
    paths: Iterable[str | Path],
    *,
    case: Case | None = None,
    published: str | None = None,
    partial: bool = False,
    progress: Progress | None = None,
) -> LoadReport:
    """Put files and folders into a graph, and tell what came of it.

    `case`: what people put beside the sources (actors, decisions, words of their own), by default that of the graph's
    folder. `published`: an EDTF date for
    documents that give none. `partial`: load the good rows of a table that has faulty ones. Each document is written
    as a whole or not at all; those that the graph has already, unchanged, are not read again; the graph is derived
    once, at the end, if that could change it. A file that cannot be used is in `refused` of the report and stops no
    other.

    Raises NotFound for a path that does not exist and BadInput for an unusable table of the case or a bad date, before
    anything is written. KeyboardInterrupt leaves whole documents behind; the next load derives what they change.
    """
    named = [Path(path) for path in ([paths] if isinstance(paths, str | Path) else paths)]
    folder = case.folder if case else graph.case_folder
    stamps = graph.stamps()
    found = found_files(named, folder, graph.url)
    case = case or case_of(folder, [*stamps, *(file.key for file in found)])
    words = lexicon_of(case)
    catalogues = Catalogues(case.folder)
    intake = Intake(case, stamps, catalogues, _date(published), partial)
    documents = [file for file in found if file.path.name not in CASE_FILES]
    tally = Tally(case)
    with using(words):
        _take_all(graph, intake, documents, tally, progress)
    tally.warnings.extend(catalogues.remarks)
    tally.warnings.extend(_unused(found, case))
    tally.warnings.extend(case.remarks)
    return tally.report(graph.url, refresh(graph, case), _missing(named, stamps, documents, case))


def remove(graph: Graph, document: str | Path, *, case: Case | None = None) -> LoadReport:
    """Forget one document, named by its key or by its path, and derive again; NotFound when the graph has none such."""
    stamps = graph.stamps()
    case = case or case_of(graph.case_folder, stamps)
    keys = (str(document), document_key(Path(document), case.folder))
    key = next((key for key in keys if key in stamps), None)
    if key is None:
        hint = did_you_mean(str(document), stamps)
        raise NotFound(f"the graph has no document {str(document)!r}{hint}")
    graph.remove(key)
    return Tally(case, removed=[key]).report(graph.url, refresh(graph, case))


def _take_all(
    graph: Graph, intake: Intake, documents: Sequence[Found], tally: Tally, progress: Progress | None
) -> None:
    seen: dict[str, Path] = {}
    for done, file in enumerate(documents):
        if progress:
            progress(Step(done, len(documents), tally.sentences, file.key))
        try:
            _check_key(file, seen)
            taken = _taken(intake, file)
            if taken.reading is not None:
                graph.replace(taken.reading)
        except BadInput as problem:
            tally.refuse(file.key, str(problem))
        else:
            tally.take(taken)
    if progress:
        progress(Step(len(documents), len(documents), tally.sentences, ""))


def _taken(intake: Intake, file: Found) -> Taken:
    """The file as a reading; a fault of ours in one file must not cost the others."""
    try:
        return intake.take(file)
    except ActorgraphError:
        raise
    except Exception as fault:
        what = f"{type(fault).__name__}: {fault}".splitlines()[0]
        told = f"cannot be read, by a fault of actorgraph: {what}; please report it"
        raise BadInput(told, Where(file.key)) from fault


def _date(published: str | None) -> str:
    try:
        return checked_date(published or "")
    except BadDate as problem:
        raise problem.at(Where(field="published")) from problem


def _check_key(file: Found, seen: dict[str, Path]) -> None:
    first = seen.setdefault(file.key, file.path)
    if first != file.path:
        raise BadInput(f"has the key of another file, {first}; rename one of them", Where(file.key))


def _unused(found: Iterable[Found], case: Case) -> Iterator[str]:
    """Tables of actors and decisions that lie outside the case, where it does not look for them."""
    for file in found:
        if file.path.name in CASE_FILES - {CATALOGUE, STORY} and not file.path.resolve().is_relative_to(
            case.folder.resolve()
        ):
            yield f"{file.key} was not used: the case is the folder {case.folder}; put it there, or the graph beside it"


def _missing(paths: Iterable[Path], stamps: Iterable[str], documents: Iterable[Found], case: Case) -> list[str]:
    """Documents of the graph whose files are gone from the folders that were looked through."""
    there = {file.key for file in documents}
    folders = [document_key(path.resolve(), case.folder) for path in paths if path.is_dir() or is_archive(path)]
    gone = (key for key in stamps if key not in there and any(_is_in(key, folder) for folder in folders))
    return sorted(gone)


def _is_in(key: str, folder: str) -> bool:
    return key.startswith(f"{folder}/") if folder else not key.partition("/")[0].startswith("outside")
