"""Bytes become the text of an article and what the file says of itself."""

from actorgraph.loaders.recognise import Shape
from actorgraph.loaders.source import Source
from actorgraph.loaders.texts.article import Article
from actorgraph.loaders.texts.html import html_article
from actorgraph.loaders.texts.language import READ, language_code, language_name, language_of
from actorgraph.loaders.texts.plain import plain_article

__all__ = [
    "READ",
    "Article",
    "article_of",
    "html_article",
    "language_code",
    "language_name",
    "language_of",
    "plain_article",
]


def article_of(source: Source, shape: Shape) -> Article:
    """The article in a file of prose, whatever its shape."""
    # Each of the two brings a library that most loads do not need.
    if shape is Shape.PDF:
        from actorgraph.loaders.texts.pdf import pdf_article  # noqa: PLC0415

        return pdf_article(source)
    if shape is Shape.DOCX:
        from actorgraph.loaders.texts.docx import docx_article  # noqa: PLC0415

        return docx_article(source)
    return html_article(source) if shape is Shape.HTML else plain_article(source)
