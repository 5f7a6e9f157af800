"""Regular expressions that are compiled when they are first asked: a start needs few of the hundreds that there are."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What re.compile gives, compiled when it is first used. It is no argument for functions of re itself."""
    return cast("re.Pattern[AnyStr]", Lazy(text, flags))


class Lazy:
    """A compiled expression's methods and properties, each a plain attribute from when it is first asked: after that
    it costs no more than the expression itself does."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self.pattern = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self.pattern, self._flags), name)
        setattr(self, name, value)
        return value
