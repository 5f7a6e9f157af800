"""'cleaner train', 'cleaner eval' and 'cleaner bench': their arguments, handed to cleaner.learn."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from ..errors import OptionError
from ..options import Options
from .arguments import add_favor, add_rest, help_text, whole
from .order import BENCH, EVAL, TRAIN
from .output import Exit, stdout
from .parser import Parser


def learn(given: Sequence[str]) -> Exit:
    """How 'cleaner train ...' and the like went. Raises OptionError for a wrong command line."""
    parser = Parser(add_help=False, allow_abbrev=False)
    add_arguments, run = COMMANDS[given[0]]
    add_arguments(parser)
    add_rest(parser)
    asked, dirs = parser.parse(given[1:])
    if asked.help:
        stdout().write(help_text())
        return Exit.FOUND
    if not dirs:
        raise OptionError(f"'cleaner {given[0]}' takes one DIR or more with pages", option="")
    return Exit(run(asked, dirs))


def _train_arguments(parser: Parser) -> None:
    parser.add_argument("-o", "--output")
    parser.add_argument("--folds")
    parser.add_argument("--fields", action="store_true")
    parser.add_argument("--loose", action="append")
    parser.add_argument("--text", action="store_true")


def _eval_arguments(parser: Parser) -> None:
    add_favor(parser)
    parser.add_argument("--second-opinion", action="store_true")
    parser.add_argument("--own-convention", action="store_true")
    parser.add_argument("--loose", action="append")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--folds", type=Path)
    parser.add_argument("--against", type=_names, default=())
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--worst", type=whole, default=0)
    parser.add_argument("--every", type=whole, default=1)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--gate", type=Path)


def _bench_arguments(parser: Parser) -> None:
    parser.add_argument("--against", type=_names)
    parser.add_argument("--every", type=whole, default=1)
    parser.add_argument("--json", action="store_true")


def _train(asked: argparse.Namespace, dirs: Sequence[str]) -> int:
    from ..learn.commands import run_train, run_train_fields, run_train_lines

    if not asked.output:
        raise OptionError("'cleaner train' takes -o MODEL, the file to write", option="output")
    if asked.text and asked.fields:
        raise OptionError("'cleaner train' takes --text or --fields: each makes a file of its own", option="text")
    if asked.text:
        if asked.folds or asked.loose:
            raise OptionError("'cleaner train --text' takes no --folds and no --loose", option="text")
        return run_train_lines(dirs, asked.output, out=stdout(), err=sys.stderr)
    if asked.fields:
        if asked.loose:
            raise OptionError("'cleaner train --fields' takes no --loose", option="fields")
        return run_train_fields(dirs, asked.output, out=stdout(), folds=asked.folds)
    loose = None if asked.loose is None else tuple(asked.loose)
    return run_train(dirs, asked.output, out=stdout(), err=sys.stderr, loose=loose, folds=asked.folds)


def _eval(asked: argparse.Namespace, dirs: Sequence[str]) -> int:
    from ..learn.commands import EvalOrder, run_eval

    order = EvalOrder(
        options=Options(favor=asked.favor, convention=asked.convention, second_opinion=asked.second_opinion),
        own_convention=asked.own_convention,
        loose=None if asked.loose is None else tuple(asked.loose),
        model=asked.model,
        folds=asked.folds,
        against=asked.against,
        rules=asked.rules,
        worst=asked.worst,
        every=asked.every,
        json=asked.json,
        gate=asked.gate,
    )
    return run_eval(dirs, order, out=stdout(), err=sys.stderr)


def _bench(asked: argparse.Namespace, dirs: Sequence[str]) -> int:
    from ..learn.bench import BenchOrder
    from ..learn.commands import run_bench

    return run_bench(dirs, BenchOrder(asked.against, asked.every), as_json=asked.json, out=stdout())


def _names(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split(",") if name.strip())


COMMANDS: Mapping[str, tuple[Callable[[Parser], None], Callable[[argparse.Namespace, Sequence[str]], int]]] = {
    TRAIN: (_train_arguments, _train),
    EVAL: (_eval_arguments, _eval),
    BENCH: (_bench_arguments, _bench),
}
"""Word -> what adds its arguments, and what does it."""
