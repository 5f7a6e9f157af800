"""What stands above a text and states the fields: between two lines of strokes the front matter of generators of sites
such as Jekyll and Hugo, in YAML or TOML; above a blank line the header of a mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from ..frozen import Record
from ..patterns import pattern
from ..records import Block

MOST_LINES = 60
"""Lines of it: more of them are a text between two strokes."""
ENDS = {"---": ("---", "..."), "+++": ("+++",)}
"""How it begins, and how it ends then."""
STATED = pattern(r"([A-Za-z_][\w.-]{0,40})\s*[:=]\s*(.*)")
"""A line that states something: 'title: The pier', 'draft = false'."""
CONTINUED = pattern(r"\s+\S|- ?\S|[\])}],?$|#|\[[\w.\"-]+\]$")
"""A line that goes on with what the one above states, a comment, or the head of a table."""
COMMENT = pattern(r"\s*#|\[[\w.\"-]+\]$")
"""The last two of these."""
NAMES = frozenset(
    "author authors categories category date description draft keywords lastmod layout permalink sitename slug tags "
    "title url".split()
)
"""One of these is stated: a note between two strokes may have a label, too."""
ITEM = pattern(r"\s*- +")
NESTED = pattern(r"\s*([A-Za-z_]\w*)\s*:\s+(.*)")
"""What is said of a value that has parts: the name of an author and the address."""
NAME = "name"
"""The part that stands for the whole."""
BLOCK = pattern(r"[|>][+-]?\d?")
"""A value that stands on the lines below, as it is: in YAML."""
QUOTED = pattern(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'")
ENTRY = pattern(r"\s*(\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[^,]*)\s*(?:,|$)")
"""A quoted value, and an entry of a list between brackets."""
ESCAPED = pattern(r"\\(.)")
NOTHING = ("", "null", "~")

HEADER = pattern(r"([^\W\d_][\w -]{0,30}?)\s?[:：]\s*(.*)")
"""A line of the header of a mail."""
SENDER, SUBJECT, DATE = "sender", "title", "date"
HEADER_NAMES: Mapping[str, str] = {
    **dict.fromkeys("from von de da van från fra od от від lähettäjä gönderen 发件人 寄件者 差出人".split(), SENDER),
    **dict.fromkeys(
        "subject betreff objet asunto assunto oggetto onderwerp ämne emne temat тема aihe konu".split(), SUBJECT
    ),
    **dict.fromkeys("主题 主旨 件名".split(), SUBJECT),
    **dict.fromkeys(
        "date sent datum gesendet envoyé fecha enviado data inviato verzonden datum skickat dato sendt".split(), DATE
    ),
}
"""What a line of it states, by its name in lower case."""
OTHER_HEADERS = frozenset(
    "to an à para a aan till til do кому cc bcc kopie reply-to sender message-id mime-version content-type received "
    "content-transfer-encoding in-reply-to references return-path delivered-to list-id list-unsubscribe organization "
    "user-agent precedence importance attachments".split()
)
MORE_HEADER = "x-"
"""How names begin of what programs add."""
PASSED_ON = pattern(r"\A(?:(?:re|fwd?|aw|wg|tr|rv|enc|sv|vs|vb|doorst|odp|отв)\s?[:：]\s*)+", re.I)
"""What a subject begins with that was answered or passed on."""
MAILBOX = pattern(r"\s*[<(]?([^\s<>()@]+)@[^\s<>()]+[>)]?\s*$")
LONGEST_MAILBOX = 330
"""The address behind the name of who sent a mail, and its code points at most."""
LEAST_SHARED = 3
"""Letters of a word of the name that stands in a person's address, at least: those of houses are called otherwise."""


class FrontMatter(Record):
    """The front matter of a text."""

    lines: int
    """How many lines it has, its strokes among them."""
    values: dict[str, tuple[str, ...]]
    """What it states, by name in lower case; lists have several values."""
    where: str = "front matter"
    """What it is."""

    def first(self, *names: str) -> str | None:
        """The first value of the first of these names that has one."""
        return next((value for name in names for value in self.values.get(name, ())), None)


def read_front_matter(blocks: Sequence[Block]) -> FrontMatter | None:
    """What states the fields above a text; None where it has none."""
    return _between_strokes(blocks) or _mail_header(blocks)


def _between_strokes(blocks: Sequence[Block]) -> FrontMatter | None:
    """The front matter above a text; None where the text begins otherwise, no line ends it, or it states none
    of NAMES."""
    ends = ENDS.get(blocks[0].text.strip(), ()) if blocks and blocks[0].node is None else ()
    lines: list[str] = []
    for block in islice(blocks, 1, MOST_LINES) if ends else ():
        if block.text.strip() in ends:
            values = _read(lines)
            return None if values is None or NAMES.isdisjoint(values) else FrontMatter(len(lines) + 2, values)
        lines.append(block.text)
    return None


def _mail_header(blocks: Sequence[Block]) -> FrontMatter | None:
    """The header of the mail that a text is, which says who sent it, or when, and its subject; None where a line in it
    says something else, or no blank line ends it."""
    values: dict[str, tuple[str, ...]] = {}
    end = line = 0
    for block in blocks[:MOST_LINES]:
        if block.node is not None or block.line is None or (end and block.line != line + 1):
            break
        line = block.line
        goes_on = end > 0 and block.text[:1].isspace()
        header = HEADER.fullmatch(block.text)
        name = header[1].lower() if header else ""
        if not goes_on and name not in HEADER_NAMES and name not in OTHER_HEADERS and not name.startswith(MORE_HEADER):
            return None
        if header and not goes_on and name in HEADER_NAMES:
            values.setdefault(HEADER_NAMES[name], (header[2].strip(),))
        end += 1
    if end == len(blocks) or SUBJECT not in values or len(values) < 2:
        return None
    values[SUBJECT] = (PASSED_ON.sub("", values[SUBJECT][0]),)
    values[SENDER] = tuple([_person(sender) for sender in values.get(SENDER, ())])
    return FrontMatter(end, {name: tuple(filter(None, value)) for name, value in values.items()}, "mail header")


def _person(sender: str) -> str:
    """The name of who sent a mail; '' where the address behind it has no word of that."""
    mailbox = MAILBOX.search(sender, max(0, len(sender) - LONGEST_MAILBOX))
    name = (sender[: mailbox.start()] if mailbox else sender).strip(" \t\"'")
    words = [word for word in name.casefold().split() if len(word) >= LEAST_SHARED]
    return name if mailbox is None or any(word in mailbox[1].casefold() for word in words) else ""


def _read(lines: Sequence[str]) -> dict[str, tuple[str, ...]] | None:
    """What the lines between the strokes state; None where one of them states nothing and goes on with nothing."""
    given: dict[str, list[str]] = {}
    entries: list[str] = []
    has_parts = False
    for line in lines:
        if (stated := STATED.fullmatch(line)) is not None:
            value = stated[2].strip()
            has_parts = value == ""
            entries = given.setdefault(stated[1].lower(), [])
            entries.append("" if BLOCK.fullmatch(value) else value)
        elif not given or CONTINUED.match(line) is None:
            return None
        elif (item := ITEM.match(line)) is not None:
            entries.append("")
            has_parts = True
            _add(entries, line[item.end() :], has_parts)
        elif COMMENT.match(line) is None:
            _add(entries, line, has_parts)
    return {name: tuple(value for entry in found for value in _values(entry)) for name, found in given.items()}


def _add(entries: list[str], line: str, has_parts: bool) -> None:
    """None; adds a line to the value that it goes on with, or as the name among the parts of one."""
    nested = NESTED.fullmatch(line) if has_parts else None
    if nested is None:
        entries[-1] = f"{entries[-1]} {line.strip()}".strip()
    elif nested[1].lower() == NAME:
        entries[-1] = nested[2].strip()


def _values(text: str) -> Iterator[str]:
    """What a value or the items of a list say, without their quotes and comments."""
    listed = text.startswith("[") and text.rstrip().endswith("]")
    for entry in [match[1] for match in ENTRY.finditer(text.rstrip()[1:-1])] if listed else [text]:
        quoted = QUOTED.match(entry)
        if quoted is None:
            value = entry.partition(" #")[0].strip()
        elif quoted[1] is not None:
            value = ESCAPED.sub(r"\1", quoted[1]).strip()
        else:
            value = quoted[2].replace("''", "'").strip()
        if value not in NOTHING:
            yield value
