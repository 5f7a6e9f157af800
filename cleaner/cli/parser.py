"""argparse as the command wants it: options in any order, errors that are ours, help of one width."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from ..errors import OptionError, meant
from .order import FORMATS, STREAM

HELP_WIDTH = 100
"""Code points a line of the help, whatever the terminal, so that the README can hold it."""
HELP_COLUMN = 26
"""Code points before an option's explanation."""


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Help of a fixed width that is the same in all versions of Python."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=HELP_COLUMN, width=HELP_WIDTH)

    def _format_action_invocation(self, action: argparse.Action) -> str:
        names = ", ".join(action.option_strings)
        return f"{names} {action.metavar}" if action.metavar else names


class Parser(argparse.ArgumentParser):
    """Options in any order among other words; what it cannot use is an OptionError."""

    def parse(self, given: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
        """The options, and the words that are none. Raises OptionError."""
        # What follows '--' is no option. Split here, because versions of argparse differ in whether they keep it.
        mark = given.index("--") if "--" in given else len(given)
        asked, words = self.parse_known_args(list(given[:mark]))
        for word in words:
            if word.startswith("-") and word != STREAM:
                name = word.partition("=")[0]
                style = name.removeprefix("--")
                near = f"; did you mean '--format {style}'?" if style in FORMATS else ""
                raise usage_error(f"there is no option {name!r}{near or meant(name, self._option_string_actions)}")
        return asked, [*words, *given[mark + 1 :]]

    def error(self, message: str) -> NoReturn:
        """Raises OptionError in place of argparse's own end of the process."""
        raise usage_error(message.removeprefix("argument "))


def usage_error(message: str) -> OptionError:
    """The error of a command line that makes no sense, which leads to the help."""
    return OptionError(f"{message} (see 'cleaner --help')", option="")
