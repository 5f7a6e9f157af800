"""The arguments of the command: what they may be, what they mean, and the help that tells of them."""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath
from typing import NoReturn

from ..errors import OptionError
from ..options import CONVENTIONS, Options
from .order import FORMATS, PARTS, RULE_FORMATS, RULES, STREAM, Order, Rules, Style
from .output import EXTENSIONS, is_address

HELP_WIDTH = 100
"""Code points a line of the help, whatever the terminal, so that the README can hold it."""
HELP_COLUMN = 26
"""Code points before an option's explanation."""
CHECK = "check"
"""The word behind 'rules' that checks files."""

USAGE = """cleaner [OPTIONS] SOURCE...
       cleaner rules [--format text|json]
       cleaner rules check FILE...
       cleaner train DIR... -o MODEL [--folds DIR] [--loose SET] [--text]
       cleaner train DIR... -o WEIGHTS --fields [--folds DIR]
       cleaner eval DIR... [--against NAMES] [--model FILE | --folds DIR] [--own-convention]
                [--rules] [--worst N] [--every K] [--gate FILE] [--json]
       cleaner bench DIR... [--against NAMES] [--every K] [--json]"""

DESCRIPTION = """\
Turns a scraped page, or text taken from one, into a clean article: its title, section and body.

A SOURCE is a file, an address (it is fetched) or '-' (standard input). It may be HTML or text that
was extracted already; its look tells which. One that fails does not stop the others.

'cleaner rules' lists the rules that come with cleaner. 'cleaner rules check' runs the examples that
the rules of a file carry, and prints a line for each that comes out wrong.

'cleaner train' learns a model from folders of labelled pages (extra 'train'), with --text the one
that judges the lines of texts, with --fields the weights of the fields' signals; 'cleaner eval'
measures bodies and fields on such folders, against other extractors where they are installed.
'cleaner bench' measures the time that the pages below any folder take, by stage and by size."""

EPILOG = """\
output:
  Data goes to standard output, always in UTF-8; messages go to standard error.
  text       line 1 is the title, line 2 the section in brackets if there is one; then a blank
             line and the body. Several articles each follow a line '==> SOURCE <=='
  markdown   title, section and body; several articles each follow a comment that names the source
  html       the same as a fragment that is safe to embed
  json       an object with all fields and a "source"; an array of them for several sources
  jsonl      such an object on one line for each source
  In json and jsonl, a source that failed is an object with "source" and "error".
  With --jsonl FIELD, each line of a corpus becomes a line with the field cleaned; "cleaner" holds
  the title, the section and what was removed, or the error of a line that is no such record.

exit codes:
  0  a body was found; all rules that were checked do as their examples say
  1  no body was found; 'cleaner rules check' found something wrong
  2  the command line, a selector or a rules file is wrong
  3  something could not be read, fetched, decoded or written
  Of several sources, the highest code comes out.

examples:
  cleaner page.html
  cleaner --format markdown -o article.md https://example.org/news/rain
  curl -s https://example.org/news/rain | cleaner --url https://example.org/news/rain -
  cleaner --format jsonl -o articles.jsonl pages/*.html
  cleaner -o articles/ pages/*.html
  cleaner --explain --drop .promo --without 'byline/*' page.html
  cleaner --jsonl text -o clean.jsonl corpus.jsonl
  cleaner --diff scraped.txt
  cleaner rules check my-rules.toml
"""


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
        raise _usage(f"'cleaner rules' has no command {words[0]!r}; 'cleaner rules check FILE' checks a file")
    if asked.format or not words[1:]:
        raise _usage("'cleaner rules check' takes one FILE or more, and no --format")
    return Rules(files=tuple(words[1:]), quiet=asked.quiet)


def _order(asked: argparse.Namespace, sources: Sequence[str]) -> Order:
    """The order in those arguments. Raises OptionError where they contradict each other."""
    _check_together(asked, sources)
    fetch = {"robots": asked.robots, "allow_private": asked.allow_private, "user_agent": asked.user_agent}
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
        ),
        fetch=fetch,
        markup=asked.markup,
        url=asked.url,
        rules=tuple(asked.rules),
        without=tuple(asked.without),
        model=asked.model,
        style=Style(_format(asked), asked.only, asked.explain, asked.diff),
        output=asked.output,
        quiet=asked.quiet,
        jsonl=asked.jsonl,
    )


def _format(asked: argparse.Namespace) -> str:
    """The format that was asked for, by its name or by the end of that of the file."""
    if asked.format or asked.jsonl:
        return asked.format or "jsonl"
    if asked.output and not asked.explain and not asked.diff:
        ending = PurePath(asked.output).suffix.lower()
        return next((name for name in FORMATS if EXTENSIONS[name] == ending), FORMATS[0])
    return FORMATS[0]


def _check_together(asked: argparse.Namespace, sources: Sequence[str]) -> None:
    """None. Raises OptionError for what argparse cannot see."""
    if not sources:
        raise _usage("no SOURCE was given; name a file, an address or '-' for standard input")
    if "" in sources:
        raise _usage("a SOURCE is empty; name a file, an address or '-' for standard input")
    if sources.count(STREAM) > 1:
        raise _usage("'-' was given more than once, but standard input can be read only once")
    if asked.url is not None and len(sources) > 1:
        raise _usage("--url is the address of one page; give one SOURCE with it")
    if asked.url is not None and not is_address(asked.url):
        raise _usage(f"--url takes an address such as 'https://example.org/news', not {asked.url!r}")
    if asked.output == "":
        raise _usage("-o takes the name of a file or a folder, not an empty one")
    if asked.explain and (asked.only or asked.format not in (None, "text")):
        raise _usage("--explain prints a report as text; with --format json, see 'removed' and 'found' instead")
    if asked.diff and (asked.explain or asked.only or asked.format not in (None, "text") or asked.markup):
        raise _usage("--diff prints what went from a text: leave out --explain, --only, --format and --html")
    if asked.jsonl is not None:
        _check_corpus(asked, sources)


def _check_corpus(asked: argparse.Namespace, sources: Sequence[str]) -> None:
    """None. Raises OptionError for what makes no sense with --jsonl."""
    if not asked.jsonl:
        raise _usage("--jsonl takes the name of a field, not an empty one")
    if asked.explain or asked.diff or asked.only or asked.url or asked.format not in (None, "jsonl"):
        raise _usage("--jsonl writes records: leave out --explain, --diff, --only, --url and --format")
    if any(is_address(source) for source in sources):
        raise _usage("--jsonl reads files and '-', no addresses")


class _Formatter(argparse.RawDescriptionHelpFormatter):
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
                raise _usage(f"there is no option {name!r}{near or _meant(name, self._option_string_actions)}")
        return asked, [*words, *given[mark + 1 :]]

    def error(self, message: str) -> NoReturn:
        raise _usage(message.removeprefix("argument "))


def _usage(message: str) -> OptionError:
    return OptionError(f"{message} (see 'cleaner --help')", option="")


def _meant(given: str, known: Iterable[str]) -> str:
    """'; did you mean ...?' where something known is like what was given, else ''."""
    from difflib import get_close_matches

    near = get_close_matches(given, known, n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _one_of(choices: Sequence[str]) -> Callable[[str], str]:
    """What argparse checks a value with that is one of the choices."""

    def check(value: str) -> str:
        if value not in choices:
            near = _meant(value, choices)
            raise argparse.ArgumentTypeError(f"{value!r} is none of {', '.join(choices)}{near}")
        return value

    return check


def _favor(value: str) -> str | float:
    """What argparse reads --favor with; Options checks it."""
    try:
        return float(value)
    except ValueError:
        return value


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
        formatter_class=_Formatter,
        add_help=False,
        allow_abbrev=False,
    )
    _add_input(parser.add_argument_group("reading"))
    _add_cleaning(parser.add_argument_group("cleaning"))
    _add_output(parser.add_argument_group("writing"))
    others = parser.add_argument_group("other options")
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
        help="the sources are corpora, a JSON object a line: clean the text (with --html the HTML) in that field, "
        "leave the others as they are; see below",
    )
    add("--url", metavar="URL", help="the page's address, where the only SOURCE is a file or '-'")
    add("--encoding", metavar="NAME", help="decode with this encoding, whatever the page declares")
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
        help="what counts as body: strict or wcxb (strict)",
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
    add = group.add_argument
    add("-q", "--quiet", action="store_true", help="leave out messages that are no errors")
    add("-h", "--help", action="store_true", help="print this help")
