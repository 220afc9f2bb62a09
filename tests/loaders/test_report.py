"""The report of a load: loud where nothing was found, short where much was."""

from actorgraph.loaders import KindCount, LoadReport, Refusal


def test_a_full_report_says_all_that_matters() -> None:
    report = LoadReport(
        graph="memory:",
        new=("a.txt", "b.csv"),
        unchanged=("c.txt",),
        claims={"happened": 3, "alleged": 1},
        sentences=12,
        gaps={"no frame for 'sail'": 2, "no frame for 'row'": 3, "a pronoun": 1},
        undated=("a.txt",),
        unmatched=(("Aiko Mori", 2), ("Olav Berg", 1)),
        actors=(KindCount("person", 1, 2),),
        totals={"documents": 3, "claims": 9},
        refused=(Refusal("d.bin", "d.bin: is binary, not text"),),
    )
    assert report.lines() == [
        "documents: 2 new, 0 changed, 0 removed, 1 unchanged",
        "claims read: 4 (3 happened, 1 alleged)",
        "sentences read: 12",
        "looked relevant and gave nothing: 6 (5 no frame for, 1 a pronoun)",
        "the graph now has: 3 documents, 9 claims",
        "actors known/unknown: person 1/2",
        "names of no known actor: 2: Aiko Mori (2), Olav Berg (1)",
        (
            "warning: no date of publication in 1 document: a.txt; dates such as 'last May' stay open "
            "(front matter, documents.csv or --published give one)"
        ),
        "files refused: 1",
        "  d.bin: is binary, not text",
    ]


def test_a_report_of_many_files_fits_a_screen() -> None:
    names = tuple(f"{number}.jpg" for number in range(300))
    report = LoadReport(
        graph="memory:",
        new=tuple(f"{number}.txt" for number in range(300)),
        claims={"happened": 1},
        silent=tuple(f"{number}.txt" for number in range(299)),
        missing=names,
        unread=dict.fromkeys(names, "Spanish"),
        unmatched=tuple((f"Name {number}", 1) for number in range(500)),
        gaps={f"reason {number}": 1 for number in range(90)},
        faulty_rows=tuple(Refusal("a.csv", f"a.csv, line {number}: is wrong") for number in range(99)),
        refused=tuple(Refusal(name, f"{name}: is a JPEG image") for name in names),
    )
    lines = report.lines()
    assert len(lines) < 40
    assert "  300 documents: 0.jpg, 1.jpg, 2.jpg and 297 more: is a JPEG image" in lines
    assert "  and 79 more" in lines
    assert max(len(line) for line in lines) < 220


def test_nothing_found_is_told_in_capitals() -> None:
    assert "NOTHING FOUND" in LoadReport(graph="memory:").lines()[1]
    assert "NOTHING FOUND" in LoadReport(graph="memory:", new=("a.txt",)).lines()[1]


def test_a_refused_file_or_row_makes_a_report_not_ok() -> None:
    refusal = (Refusal("a", "a: is empty"),)
    assert LoadReport(graph="memory:").ok
    assert not LoadReport(graph="memory:", refused=refusal).ok
    assert not LoadReport(graph="memory:", faulty_rows=refusal).ok
