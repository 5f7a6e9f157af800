"""The command `cleaner`: starts what the arguments ask for, and ends well. Nothing imports it."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Sequence

from ..errors import CleanerError, OptionError, RuleError
from .order import BENCH, EVAL, TRAIN, Rules, plain_order
from .output import Exit, say, stdout

__all__ = ["help_text", "main"]


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code (Exit) of the command with these arguments; None: those of the process."""
    try:
        code = _dispatch(sys.argv[1:] if argv is None else list(argv))
        if sys.stdout is not None:
            sys.stdout.flush()  # here, where a full disk can still be reported
    except (OptionError, RuleError) as error:
        say(str(error))
        return Exit.USAGE
    except CleanerError as error:
        say(str(error))
        return Exit.FAILED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _abandon_stdout()
        return Exit.BROKEN_PIPE
    except OSError as error:  # all others are CleanerErrors: this one is of standard output
        _abandon_stdout()
        say(f"standard output cannot be written: {error.strerror}")
        return Exit.FAILED
    return code


def help_text() -> str:
    """What `cleaner --help` prints."""
    from .arguments import help_text

    return help_text()


def _dispatch(given: list[str]) -> Exit:
    """How it went. Modules are loaded only for what is asked, because the start is most of the time of a small page."""
    if given and given[0] in (TRAIN, EVAL, BENCH):
        from .learning import learn

        return learn(given)
    plain = plain_order(given)
    if plain is not None:
        from .run import run

        return run(plain)
    from .arguments import read_arguments

    asked = read_arguments(given)
    if isinstance(asked, str):
        stdout().write(asked)
        return Exit.FOUND
    if isinstance(asked, Rules):
        from .rules import check_rules, list_rules

        return check_rules(asked.files, quiet=asked.quiet) if asked.files else list_rules(asked.format)
    from .run import run

    return run(asked)


def _abandon_stdout() -> None:
    """None; what is left in the buffer goes nowhere, so that Python does not fail once more on its way out."""
    with contextlib.suppress(OSError, ValueError):  # standard output that is no file of the system
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
