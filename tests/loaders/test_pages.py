"""Saved web pages of many shapes: the article, what the page says of it, and nothing of what stands around it."""

from __future__ import annotations

from pathlib import Path

import pytest

from actorgraph.graph.errors import BadInput
from actorgraph.loaders.metadata import Metadata
from actorgraph.loaders.source import Source
from actorgraph.loaders.texts import Article, html_article

FIRST = "The minister of Norland met the envoy of Sudland in the harbour town on Monday, and both spoke of progress."
SECOND = "The envoy asked the minister to raise the question of the missing sailors with the president of Norland."
THIRD = "Norland freed two of the sailors in May, after a court in Vik had ordered their release."
STORY = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"


def article(page: str | bytes) -> Article:
    return html_article(Source(Path("a.html"), "a.html", page if isinstance(page, bytes) else page.encode()))


JSON_LD = f"""<html lang="en"><head><title>Talks resume | Harbour Daily</title><script type="application/ld+json">
{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Talks resume in Ostvik",
"datePublished": "2018-04-27T09:30:00+02:00", "author": {{"@type": "Person", "name": "Ana Lund"}},
"publisher": {{"@type": "Organization", "name": "The Harbour Daily"}}}}</script>
<link rel="canonical" href="https://harbour.example/talks"></head>
<body><main><h1>Talks resume in Ostvik</h1>{STORY}</main></body></html>"""
OPEN_GRAPH = f"""<html><head><meta property="og:title" content="Talks resume"><meta name="author" content="Ana Lund">
<meta property="og:site_name" content="The Harbour Daily"><meta property="og:url" content="https://harbour.example/t">
<meta property="article:published_time" content="2018-04-27"></head>
<body><div class="post"><h1>Talks resume</h1>{STORY}</div></body></html>"""
TIME_TAG = f"""<html><head><title>Talks resume</title></head><body><article><header><h1>Talks resume</h1>
<p class="byline">By <a rel="author" href="/ana">Ana Lund</a></p><time datetime="2018-04-27T10:00">27 April</time>
</header>{STORY}</article></body></html>"""
BARE = f"<html><body><h1>Talks resume</h1>{STORY}</body></html>"
BANNERS = f"""<html><head><title>Talks resume</title></head><body><div id="cookie-banner" class="cookie-consent">
<p>We use cookies to improve your experience on our site.</p><button>Accept all</button></div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><article><h1>Talks resume</h1>{STORY}
<div class="newsletter-signup"><p>Subscribe to our newsletter and get the news every morning.</p></div></article>
<footer><p>© 2018 Harbour Media. All rights reserved.</p></footer></body></html>"""
COMMENTS = f"""<html><head><title>Talks resume</title></head><body><article><h1>Talks resume</h1>{STORY}</article>
<section id="comments" class="comments"><h2>2 comments</h2><div class="comment">
<p>Lotte: Norland attacked the ship.</p></div><form>
<p>Your email address will not be published. Required fields are marked *</p></form></section></body></html>"""
LIVE = f"""<html><head><title>Talks resume</title></head><body><main><h1>Talks resume</h1><div class="live-post">
<time datetime="2018-04-27T14:05">14:05</time><p>{FIRST}</p></div><div class="live-post"><time
datetime="2018-04-27T13:40">13:40</time><p>{SECOND}</p></div><div class="live-post">
<p>{THIRD}</p></div></main></body></html>"""
HEADINGS = f"""<html><head><title>Talks resume</title></head><body><article><h1>Talks resume</h1>
<div id="toc" class="toc"><ul><li><a href="#a">A long quarrel</a></li></ul></div><p>{FIRST}</p>
<h2 id="a">A long quarrel</h2><p>{SECOND}</p><aside class="related"><h3>Related articles</h3><ul>
<li><a href="/x">Army opens new road to Palmar</a></li></ul></aside><h2>No end in sight</h2><p>{THIRD}</p>
<table><tr><td>2018</td><td>4 freed</td></tr></table></article></body></html>"""
MALFORMED = f"""<html><head><title>Talks resume</title><body><article><h1>Talks resume<p>{FIRST}
<b><i>Nobody else spoke.</b><p>{SECOND}<div></span><p>{THIRD}</article"""
DEEP = "<html><body>" + "<div>" * 100 + f"<article><h1>Talks resume</h1>{STORY}</article>" + "</div>" * 100
PAGES = {
    "json-ld": (JSON_LD, Metadata("Talks resume in Ostvik", "Ana Lund", "The Harbour Daily", "2018-04-27", "https://harbour.example/talks")),
    "open graph": (OPEN_GRAPH, Metadata("Talks resume", "Ana Lund", "The Harbour Daily", "2018-04-27", "https://harbour.example/t")),
    "time tag": (TIME_TAG, Metadata("Talks resume", "Ana Lund", "", "2018-04-27")),
    "nothing said": (BARE, Metadata("Talks resume")),
    "banners": (BANNERS, Metadata("Talks resume")),
    "comments": (COMMENTS, Metadata("Talks resume")),
    "live blog": (LIVE, Metadata("Talks resume", "", "", "2018-04-27")),
    "headings": (HEADINGS, Metadata("Talks resume")),
    "malformed": (MALFORMED, Metadata("Talks resume")),
    "deeply nested": (DEEP, Metadata("Talks resume")),
}  # fmt: skip
AROUND = (
    "cookies",
    "Accept",
    "Home",
    "newsletter",
    "©",
    "Lotte",
    "email",
    "Palmar",
    "4 freed",
    "14:05",
    "Ana Lund",
    "<",
)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_its_article_and_what_it_says_of_it(name: str) -> None:
    page, own = PAGES[name]
    found = article(page)
    assert found.own == own
    assert [line for line in (FIRST, SECOND, THIRD) if line not in found.text] == []
    assert [word for word in AROUND if word in found.text] == []


def test_a_page_that_declares_the_wrong_encoding_is_refused_with_its_place() -> None:
    page = JSON_LD.replace("<head>", '<head><meta charset="utf-8">').replace("Vik", "Vík").encode("latin-1")
    with pytest.raises(BadInput, match=r"a\.html, line \d+: is not UTF-8"):
        article(page)


def test_a_long_page_keeps_every_paragraph() -> None:
    told = [f"On day {day} the army of Norland freed {day} sailors in the harbour of Vik." for day in range(1, 2001)]
    page = (
        "<html><body><article><h1>Days</h1>" + "".join(f"<p>{line}</p>" for line in told) + "</article></body></html>"
    )
    assert article(page).text.count("On day ") == 2000
