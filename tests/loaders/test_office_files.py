"""PDF and Word files: their text, the page of each claim, and clear words for those without."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest

from actorgraph.graph.graph import Graph
from actorgraph.loaders import load
from tests.loaders.given import stored

SENTENCE = "Aiko Mori met Olav Berg in the harbour town on Friday."


def pdf(*pages: str) -> bytes:
    """A PDF with a line of text a page, as small as the format allows."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(pages):
        words = f"BT /F1 12 Tf 40 700 Td ({text}) Tj ET" if text else ""
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] {font} /Contents {5 + 2 * number} 0 R >>")
        objects.append(f"<< /Length {len(words)} >>\nstream\n{words}\nendstream")
    data = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return data + f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.core_properties.title = "Talks"
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_pdf_is_read_and_a_claim_says_its_page(graph: Graph, case: Path) -> None:
    (case / "a.pdf").write_bytes(pdf("Nothing was told on this page of the paper.", SENTENCE))
    assert load(graph, [case]).refused == ()
    assert SENTENCE in stored(graph)["a.pdf"].text
    assert graph.cypher("MATCH (c:Claim {relation: 'met-with'}) RETURN c.page").rows == ((2,),)


def test_a_scan_says_that_it_has_no_text(graph: Graph, case: Path) -> None:
    (case / "scan.pdf").write_bytes(pdf("", ""))
    [refused] = load(graph, [case]).refused
    assert refused.reason == (
        "scan.pdf: is a PDF of 2 pages without text, a scan; run text recognition (OCR) over it first"
    )


def test_a_word_file_is_read_with_its_title(graph: Graph, case: Path) -> None:
    (case / "a.docx").write_bytes(word("A first paragraph of the town.", SENTENCE))
    assert load(graph, [case], published="2018-04-28").refused == ()
    reading = stored(graph)["a.docx"]
    assert reading.text == f"A first paragraph of the town.\n\n{SENTENCE}"
    assert reading.document.name == "Talks"
    assert [claim.relation for claim in reading.claims] == ["met-with"]


def test_a_word_file_that_would_unpack_to_gigabytes_is_refused(graph: Graph, case: Path) -> None:
    with zipfile.ZipFile(case / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("word/document.xml", b"0" * 300_000_000)
    [refused] = load(graph, [case]).refused
    assert "would unpack to 286 MB; the limit is 200 MB" in refused.reason


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_damaged_files_are_refused_with_a_reason_or_loaded(graph: Graph, case: Path, kind: str) -> None:
    sound = pdf(SENTENCE) if kind == "pdf" else word(SENTENCE)
    chance = random.Random(kind)  # noqa: S311
    for number in range(60):
        data = bytearray(sound)
        for _ in range(chance.randint(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        cut = chance.randrange(len(data)) if chance.random() < 0.3 else len(data)
        (case / f"{number}.{kind}").write_bytes(bytes(data[:cut]) or b"x")
    report = load(graph, [case])
    assert report.looked_at + len(report.refused) == 60
    assert not [each.reason for each in report.refused if "a fault of actorgraph" in each.reason]


def test_pypdfium_opens_what_the_test_writes() -> None:
    assert len(pypdfium2.PdfDocument(pdf("One", "Two"))) == 2
