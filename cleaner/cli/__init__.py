"""The command `cleaner`: starts what the arguments ask for, and ends well. Nothing imports it."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from ..errors import CleanerError, OptionError, RuleError
from .order import BENCH, EVAL, TRAIN, Rules, plain_order
from .output import Exit, of_command, say, stdout

__all__ = ["command", "help_text", "main"]


def command() -> NoReturn:
    """Ends the process with the code of main: what `cleaner` and `python -m cleaner` start.

    To look for garbage while rules and models are loaded, of which none is garbage, and to take them apart one by one
    at the end, takes a fifth of the time of a small page: run begins to look behind the first page, and the system
    takes all back at once.
    """
    gc.disable()
    code = main()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):  # main has said what there is to say of it
                stream.flush()
    os._exit(code)


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
        say(of_command(error))
        return Exit.FAILED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        _abandon_stdout()
        return Exit.BROKEN_PIPE
    except OSError as error:  # of a file that training writes; all others are CleanerErrors, but for standard output
        _abandon_stdout()
        name = repr(str(error.filename)) if error.filename is not None else "standard output"
        say(f"{name} cannot be written: {error.strerror}")
        return Exit.FAILED
    return code


def help_text() -> str:
    """What `cleaner --help` prints."""
    from .arguments import help_text

    return help_text()


def _dispatch(given: list[str]) -> Exit:
    """How it went. Modules are loaded only for what is asked, because the start is most of the time of a small page."""
    if given and given[0] in (TRAIN, EVAL, BENCH):
        gc.enable()  # command put it off
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
