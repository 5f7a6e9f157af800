"""A page as a model sees it that was trained without its site: what page types and confidence are learned from."""

from __future__ import annotations

from dataclasses import dataclass

from .bodies import Guess
from .examples import Example


@dataclass(frozen=True, slots=True, eq=False)
class HeldOut:
    """A page as seen by a model that was trained without its site."""

    example: Example
    fold: int
    own: Guess
    """In the convention of its gold."""
    strict: Guess
    """In the strict convention, as users ask."""
    f1: float | None
    """Word F1 of the body in its gold's convention; None where the gold has no body."""

    @property
    def body(self) -> str:
        """The text of the blocks that were kept in its gold's convention."""
        return text_of(self.example, self.own)


def text_of(example: Example, answer: Guess) -> str:
    """The text of the blocks that an answer keeps."""
    return "\n\n".join(b.text for b, kept in zip(example.blocks, answer.selected, strict=True) if kept)
