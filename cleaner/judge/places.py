"""Where a block stands: before, inside or after the part of the page that is surely body."""

from __future__ import annotations

from ..frozen import Record
from .rules import PLACES

BEFORE, INSIDE, AFTER = PLACES


class Core(Record):
    """The part of the page that is surely body: indexes of its first and last block; empty where last < first."""

    first: int = 0
    last: int = -1

    def place(self, index: int) -> str:
        """One of PLACES for a block; every block is 'after' where the core is empty."""
        if self.last < self.first or index > self.last:
            return AFTER
        return BEFORE if index < self.first else INSIDE
