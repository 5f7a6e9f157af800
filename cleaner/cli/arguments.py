"""The arguments of the command: what they may be, what they mean, and the help that tells of them."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Sequence
from pathlib import Path

from ..errors import meant
from ..options import CONVENTIONS, DEFAULT_MAX_CHARS, Options
from ..read.fetch_options import DEFAULT_MAX_BYTES
from .help import DESCRIPTION, EPILOG, USAGE
from .order import FIELD_FORMATS, FORMATS, PARTS, RULE_FORMATS, RULES, STREAM, Order, Rules, Style
from .output import EXTENSIONS, FOREIGN_ENDINGS, OTHER_ENDINGS, is_address
from .parser import Formatter, Parser, usage_error

CHECK = "check"
"""The word behind 'rules' that checks files."""


def read_arguments(given: Sequence[str]) -> Order | Rules | str:
    """What the arguments ask for; a str is to be printed. Raises OptionError where they make no sense."""
    if given and given[0] == RULES:
        return _rules(given[1:])
    parser = _parser()
    asked, sources = parser.parse(given)
    if asked.help:
        return parser.format_help()
    if asked.version:
        from .. import __version__

        return f"cleaner {__version__}\n"
    return _order(asked, sources)


def help_text() -> str:
    """What `cleaner --help` prints."""
    return _parser().format_help()


def _rules(given: Sequence[str]) -> Rules | str:
    parser = Parser(add_help=False, allow_abbrev=False)
    parser.add_argument("-f", "--format", type=_one_of(RULE_FORMATS))
    add_rest(parser)
    asked, words = parser.parse(given)
    if asked.help:
        return help_text()
    if not words:
        return Rules(format=asked.format or RULE_FORMATS[0])
    if words[0] != CHECK:
        raise usage_error(f"'cleaner rules' has no command {words[0]!r}; 'cleaner rules check FILE' checks a file")
    if asked.format or not words[1:]:
        raise usage_error("'cleaner rules check' takes one FILE or more, and no --format")
    return Rules(files=tuple(words[1:]), quiet=asked.quiet)


def _order(asked: argparse.Namespace, sources: Sequence[str]) -> Order:
    """The order in those arguments. Raises OptionError where they contradict each other."""
    _check_together(asked, sources)
    fetch = {"robots": asked.robots, "allow_private": asked.allow_private, "user_agent": asked.user_agent}
    if asked.max_bytes is not None:
        fetch |= {"max_bytes": asked.max_bytes}
    if asked.timeout is not None:
        fetch |= {"total_timeout": asked.timeout, "read_timeout": asked.timeout}
    return Order(
        sources=tuple(sources),
        options=Options(
            comments=asked.comments,
            drop=tuple(asked.drop),
            keep=tuple(asked.keep),
            second_opinion=asked.second_opinion,
            favor=asked.favor,
            convention=asked.convention,
            encoding=asked.encoding,
            site=asked.site,
            max_chars=asked.max_chars,
        ),
        fetch=fetch,
        markup=asked.markup,
        url=asked.url,
        rules=tuple(asked.rules),
        without=tuple(asked.without),
        model=asked.model,
        weights=asked.weights,
        style=Style(_format(asked), asked.only, asked.explain, asked.diff),
        output=asked.output,
        quiet=asked.quiet,
        jsonl=asked.jsonl,
        url_field=asked.url_field,
        written=(asked.format or FIELD_FORMATS[0]) if asked.jsonl else FIELD_FORMATS[0],
        jobs=asked.jobs,
    )


def _format(asked: argparse.Namespace) -> str:
    """The format that was asked for, by its name or by the end of that of the file."""
    if asked.format or asked.jsonl:
        return "jsonl" if asked.jsonl else str(asked.format)
    if asked.output and not asked.explain and not asked.diff:
        ending = Path(asked.output).suffix.lower()
        if ending in FOREIGN_ENDINGS and not asked.output.endswith("/") and not Path(asked.output).is_dir():
            raise usage_error(
                f"-o {asked.output}: there is no format {ending[1:]!r}; the formats are {', '.join(FORMATS)}: name one "
                "with -f to write it into such a file"
            )
        ending = OTHER_ENDINGS.get(ending, ending)
        return next((name for name in FORMATS if EXTENSIONS[name] == ending), FORMATS[0])
    return FORMATS[0]


def _check_together(asked: argparse.Namespace, sources: Sequence[str]) -> None:
    """None. Raises OptionError for what argparse cannot see."""
    if not sources:
        raise usage_error("no SOURCE was given; name a file, an address or '-' for standard input")
    if "" in sources:
        raise usage_error("a SOURCE is empty; name a file, an address or '-' for standard input")
    if sources.count(STREAM) > 1:
        raise usage_error("'-' was given more than once, but standard input can be read only once")
    if asked.url is not None and len(sources) > 1:
        raise usage_error("--url is the address of one page; give one SOURCE with it")
    if asked.url is not None and not is_address(asked.url):
        raise usage_error(f"--url takes an address such as 'https://example.org/news', not {asked.url!r}")
    if asked.output == "":
        raise usage_error("-o takes the name of a file or a folder, not an empty one")
    if asked.explain and (asked.only or asked.format not in (None, "text")):
        raise usage_error("--explain prints a report as text; with --format json, see 'removed' and 'found' instead")
    if asked.diff and (asked.explain or asked.only or asked.format not in (None, "text") or asked.markup):
        raise usage_error("--diff prints what went from a text: leave out --explain, --only, --format and --html")
    if asked.jsonl is not None:
        _check_corpus(asked, sources)
    elif asked.url_field is not None:
        raise usage_error("--url-field names a field of records; give --jsonl with it")
    elif asked.jobs > 1 and STREAM in sources:
        raise usage_error("--jobs is for several files and addresses; '-' is one page: leave out one of them")


def _check_corpus(asked: argparse.Namespace, sources: Sequence[str]) -> None:
    """None. Raises OptionError for what makes no sense with --jsonl."""
    from .corpus import OURS

    if asked.jsonl in ("", OURS):
        raise usage_error(f"--jsonl takes the name of a field, not an empty one and not {OURS!r}, where we write ours")
    if asked.url_field == "":
        raise usage_error("--url-field takes the name of a field, not an empty one")
    if asked.explain or asked.diff or asked.only or asked.format not in (None, *FIELD_FORMATS):
        raise usage_error(
            "--jsonl writes records: leave out --explain, --diff and --only; --format is that of the field: "
            f"{', '.join(FIELD_FORMATS)}"
        )
    if asked.url or asked.encoding:
        raise usage_error(
            "--jsonl reads records, which are UTF-8: leave out --encoding, and --url for --url-field, which names the "
            "field that holds the address"
        )
    if any(is_address(source) for source in sources):
        raise usage_error("--jsonl reads files and '-', no addresses")


def _one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """What argparse checks a value with that is one of the choices."""

    def check(value: str) -> str:
        if value not in choices:
            near = meant(value, choices)
            raise argparse.ArgumentTypeError(f"{value!r} is none of {', '.join(choices)}{near}")
        return value

    return check


def _favor(value: str) -> str | float:
    """What argparse reads --favor with; Options checks it."""
    try:
        return float(value)
    except ValueError:
        return value


def whole(value: str) -> int:
    """What argparse reads a whole number with."""
    if not (value.isascii() and value.isdigit()) or int(value) < 1:
        raise argparse.ArgumentTypeError(f"takes a whole number from 1, not {value!r}")
    return int(value)


def _seconds(value: str) -> float:
    """What argparse reads a number of seconds with."""
    try:
        seconds = float(value)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise argparse.ArgumentTypeError(f"takes seconds above 0, not {value!r}")
    return seconds


def _parser() -> Parser:
    parser = Parser(
        prog="cleaner",
        usage=USAGE,
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    _add_input(parser.add_argument_group("reading"))
    _add_cleaning(parser.add_argument_group("cleaning"))
    _add_output(parser.add_argument_group("writing"))
    others = parser.add_argument_group("other options")
    others.add_argument("--jobs", metavar="N", type=whole, default=1, help="processes that clean at the same time (1)")
    others.add_argument("--version", action="store_true", help="print the version")
    add_rest(others)
    return parser


def _add_input(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    forced = group.add_mutually_exclusive_group()
    forced.add_argument(
        "--html", dest="markup", action="store_const", const=True, help="take the sources for HTML, however they look"
    )
    forced.add_argument(
        "--text",
        dest="markup",
        action="store_const",
        const=False,
        help="take the sources for extracted text, however they look",
    )
    add(
        "--jsonl",
        metavar="FIELD",
        help="the sources are corpora, a JSON object a line: clean the page or text in that field, leave the others "
        "as they are; see below",
    )
    add(
        "--url-field",
        metavar="FIELD",
        help="with --jsonl, the field that holds the page's address; 'metadata.url' is one in an object",
    )
    add("--url", metavar="URL", help="the page's address, where the only SOURCE is a file or '-'")
    add("--encoding", metavar="NAME", help="decode with this encoding, whatever the page declares")
    add(
        "--max-chars",
        metavar="N",
        type=whole,
        default=DEFAULT_MAX_CHARS,
        help=f"characters of a page that are read at most ({DEFAULT_MAX_CHARS})",
    )
    add(
        "--max-bytes",
        metavar="N",
        type=whole,
        help=f"bytes that a page may have that is fetched ({DEFAULT_MAX_BYTES})",
    )
    add("--timeout", metavar="SECONDS", type=_seconds, help="for fetching one page in all (60)")
    add("--user-agent", metavar="NAME", help="who to say we are when fetching")
    add("--robots", action="store_true", help="do not fetch what the site's robots.txt forbids")
    add("--allow-private", action="store_true", help="fetch from addresses that are not public too, as localhost")


def _add_cleaning(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add("--comments", action="store_true", help="give readers' comments too, after the body")
    add("--drop", metavar="CSS", action="append", default=[], help="elements that must go; repeatable")
    add("--keep", metavar="CSS", action="append", default=[], help="elements that must stay; repeatable")
    add("--rules", metavar="FILE", action="append", default=[], help="rules to add, as TOML; repeatable")
    add(
        "--without",
        metavar="PATTERN",
        action="append",
        default=[],
        help="leave out the rules whose id matches, such as 'byline/*'; repeatable",
    )
    add("--site", metavar="NAME", help="the site's name: a title that ends in it loses it")
    add_favor(group)
    add("--second-opinion", action="store_true", help="ask trafilatura about each page too: slower")
    add("--model", metavar="FILE", help="a model of your own ('cleaner train') in place of ours")
    add("--weights", metavar="FILE", help="weights of fields of your own ('cleaner train --fields') in place of ours")


def add_favor(group: argparse._ActionsContainer) -> None:
    """None; adds the options that say how much to keep."""
    group.add_argument(
        "--favor",
        metavar="NAME|NUMBER",
        type=_favor,
        default="balanced",
        help="precision keeps less, recall more; or a number (balanced)",
    )
    group.add_argument(
        "--convention",
        metavar="|".join(CONVENTIONS),
        type=_one_of(CONVENTIONS),
        default="strict",
        help="what counts as body: strict, an article's text alone; wcxb, captions, credits and teasers too (strict)",
    )


def _add_output(group: argparse._ArgumentGroup) -> None:
    add = group.add_argument
    add(
        "-f",
        "--format",
        metavar="|".join(FORMATS),
        type=_one_of(FORMATS),
        help="what to write (as -o ends, or text); see below",
    )
    add("--only", metavar="|".join(PARTS), type=_one_of(PARTS), help="nothing but that part of the article")
    add(
        "--explain",
        action="store_true",
        help="instead of the article, a report: where each field was found, and a line for each removal with its "
        "kind, rule, reason, place and text",
    )
    add("--diff", action="store_true", help="instead of the article, a unified diff of what went from a text")
    add(
        "-o",
        "--output",
        metavar="NAME",
        help="write a file; or a folder with a file for each SOURCE, where there are several (jsonl: one file), where "
        "NAME ends in a slash or where it is a folder already",
    )


def add_rest(group: argparse._ActionsContainer) -> None:
    """None; adds the options that every command has."""
    add = group.add_argument
    add("-q", "--quiet", action="store_true", help="leave out messages that are no errors")
    add("-h", "--help", action="store_true", help="print this help")
