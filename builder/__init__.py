"""Maoce 贸策: from captured directives to a published, cross-linked site."""

__version__ = "0.1.0"
