"""Articles: plain text with front matter, saved web pages, and the language that they are in."""

from pathlib import Path

import pytest

from actorgraph.graph.errors import BadInput
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.source import Source
from actorgraph.loaders.texts import Article, html_article, language_code, language_of, plain_article

STORY = "The minister of Norland met the envoy of Sudland in the harbour town."


def plain(text: str | bytes) -> Article:
    return plain_article(Source(Path("a.txt"), "a.txt", text if isinstance(text, bytes) else text.encode()))


def html(text: str | bytes) -> Article:
    return html_article(Source(Path("a.html"), "a.html", text if isinstance(text, bytes) else text.encode()))


def test_text_without_front_matter_is_all_text() -> None:
    assert plain(STORY) == Article(STORY, Metadata())


def test_front_matter_is_no_part_of_the_text() -> None:
    found = plain(f"---\ntitle: Talks\npublisher: The Harbour Daily\ndate: 2018-04-27\n---\n\n{STORY}")
    assert found.text == f"\n{STORY}"
    assert found.own == Metadata(title="Talks", publisher="The Harbour Daily", published="2018-04-27")


def test_a_ruler_at_the_top_is_no_front_matter() -> None:
    assert plain(f"---\n{STORY}\n---\n").own == Metadata()


def test_a_key_that_means_nothing_here_is_remarked_on() -> None:
    assert plain(f"---\npubisher: X\n---\n{STORY}").remarks == (
        "a.txt: front matter key 'pubisher' is not used; did you mean 'publisher'?",
    )


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("title: A", "a.txt, line 1: front matter begins here and is never closed by a line ---"),
        ("title: [A\n---", "a.txt, line 3: is no YAML: did not find expected ',' or ']'"),
        ("title: A\ntitle: B\n---", "a.txt, line 3: key 'title' stands twice"),
        ("title: A\nname: B\n---", "a.txt, line 3, field 'name': says title a second time"),
        ("title: [A, B]\n---", "a.txt, line 2, field 'title': holds more than one value"),
        ("title: &a A\nurl: *a\n---", "a.txt, line 2: an anchor (&) is not allowed; write the value out"),
        ("url: *a\n---", "a.txt, line 2: an alias (*) is not allowed; write the value out"),
        ("title: !!python/name:os.system x\n---", "a.txt, line 2: a tag (!) is not allowed; write the plain value"),
        ("title: " + "[" * 9 + "]" * 9 + "\n---", "a.txt, line 2: more than 8 levels are not allowed"),
        ("date: April 31\n---", "a.txt, field 'published': 'April 31' is not a date; write EDTF"),
        ("date: 2018-04-31\n---", "a.txt, field 'published': '2018-04-31' is not a date; write EDTF"),
        ("title: \x07\n---", "a.txt, line 2: is no YAML: character U+0007 is not allowed"),
    ],
)
def test_front_matter_that_cannot_be_used_is_refused_with_its_line(front: str, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        plain(f"---\n{front}\n\n{STORY}\n")
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"M\xf6ri met him", "a.txt, line 1: is not UTF-8: byte 2 of the line is 0xf6"),
        (b"---\ntitle: A\n---\n", "a.txt: has no text"),
        (b"... --- ...", "a.txt: has no text"),
        (b"one\n" + b"x" * 100_001, "a.txt, line 2: has 100,001 characters; the limit is 100,000 a line"),
    ],
)
def test_a_text_that_cannot_be_read_is_refused(text: bytes, message: str) -> None:
    with pytest.raises(BadInput) as caught:
        plain(text)
    assert str(caught.value).startswith(message)


def test_utf_16_is_decoded() -> None:
    assert plain(STORY.encode("utf-16")).text == STORY


PAGE = f"""<!doctype html><html lang="en"><head><title>Talks resume - The Harbour Daily</title>
<meta property="og:site_name" content="The Harbour Daily"><link rel="canonical" href="https://example.org/talks">
<meta property="article:published_time" content="2018-04-27T09:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Talks resume</h1>
<p>{STORY} Both said afterwards that the talks would go on.</p>
<p>The envoy asked the minister to raise the question of the missing sailors with the president.</p></article>
<footer>Required fields are marked *</footer></body></html>"""


def test_a_page_is_its_article_with_title_site_date_and_address() -> None:
    found = html(PAGE)
    assert found.own == Metadata("Talks resume", "", "The Harbour Daily", "2018-04-27", "https://example.org/talks")
    assert found.text.split("\n\n")[1].startswith(STORY)
    assert "Required fields" not in found.text
    assert "Sport" not in found.text


def test_a_page_in_another_encoding_is_read_by_what_it_declares() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">').replace("Norland", "Nörland")
    assert "Nörland" in html(page.encode("cp1252")).text


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (PAGE.replace("Norland", "Nörland").encode("latin-1"), "is not UTF-8"),
        (b'<html><meta charset="klingon"><p>x', "declares the unknown encoding 'klingon'"),
        (b'<html><meta charset="ascii"><p>\xf6', "declares ascii but is not: byte 31"),
        (b"<html><body><script>let a = 1</script></body></html>", "holds no article"),
        (b"<html>" + b"<p>" * 60_001, "has 60,002 tags; the limit is 60,000: save the article as text"),
    ],
)
def test_a_page_that_cannot_be_read_is_refused(page: bytes, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        html(page)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (STORY, "en"),
        ("Aoki met Mori.", "en"),
        ("El ministro de Norlandia se reunió con el enviado de Sudlandia en la ciudad del puerto.", "es"),
        ("Le ministre de Norlande a rencontré l'envoyé de Sudlande dans la ville du port, et il est parti.", "fr"),
        ("Der Minister von Norland traf den Gesandten von Sudland in der Hafenstadt und sie sprachen.", "de"),
        ("장관은 항구 도시에서 특사를 만났다.", "ko"),
        ("大臣は港町で特使に会った。", "ja"),
        ("Министр встретил посла в порту.", "ru"),
        (f"{STORY} {STORY} 장관은 특사를 만났다.", "en"),
        ("Mori Aiko Berg Olav Lund Berta Harbour Office Quay Desk " * 5, "und"),
    ],
)
def test_the_language_is_told_by_script_and_small_words(text: str, code: str) -> None:
    assert language_of(text) == code


def test_languages_go_by_one_code_however_they_are_written() -> None:
    assert [language_code(words) for words in ("en", "EN-gb", "English", "Spanish", "xx")] == [
        "en",
        "en",
        "en",
        "es",
        "xx",
    ]
