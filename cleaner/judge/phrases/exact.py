"""Which phrases a text is as a whole. exact.pyx does the same, where it is compiled, without an object for each of the
twenty thousand: to make a dict of them takes three times as long as to hash them where they lie.
"""

from __future__ import annotations

from collections.abc import Iterable

from .wording import Encoded


class Exact:
    """Phrases without placeholders, each of owners (numbers). Immutable in effect; one serves any number of threads."""

    def __init__(self, owned: Iterable[tuple[int, Encoded]], ready: memoryview | None = None) -> None:
        """owned are owners, in order, each with its phrases as the lines of one text in UTF-8; ready, in C, may be what
        tables gave for the same, which is used where it lies: then a text is decoded when one of its phrases is met."""
        self._owners: dict[str, list[int]] = {}
        for owner, phrases in owned:
            for phrase in str(phrases, "utf-8").split("\n"):
                self._owners.setdefault(phrase, []).append(owner)

    def tables(self) -> bytes:
        """What makes the same phrases ready; in C alone there is something."""
        return b""

    def found(self, text: str) -> list[int] | None:
        """The owners of a phrase that is the text, in order; None where it is no phrase."""
        return self._owners.get(text)
