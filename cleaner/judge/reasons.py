"""Reasons in plain words."""

from __future__ import annotations


def reason(column: str, moved: float) -> str:
    """The name of the column."""
    return column
