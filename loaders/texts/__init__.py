"""Bytes become the text of an article and what the file says of itself."""

from actorgraph.loaders.texts.article import Article
from actorgraph.loaders.texts.html import html_article
from actorgraph.loaders.texts.language import READ, language_code, language_name, language_of
from actorgraph.loaders.texts.plain import plain_article

__all__ = ["READ", "Article", "html_article", "language_code", "language_name", "language_of", "plain_article"]
