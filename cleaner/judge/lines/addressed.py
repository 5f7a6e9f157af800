"""The frame of a newsletter as text: its links, whose addresses stand behind their words or below them, and the postal
address of who sent it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...blocks.words import holding, words_in
from ...patterns import pattern
from ...records import Block, Hit
from ..made import make_hit
from ..match import Matcher
from ..phrases.folding import fold
from ..rules import Rule
from .signs import ends_sentence

FRAME = "newsletter-prompt/mail"
"""The rule that knows the words of the frame."""
SCHEME = "://"
LONGEST = 600
"""Code points of such a line at most: addresses that count who follows them are long."""
ADDRESS = pattern(r"[(<\[]?[ \t]{0,4}\bhttps?://[^\s()<>\[\]]+[ \t]{0,4}[)>\]]?")
"""An address, with the brackets that it stands in."""
POSTAL = (
    "our mailing address is",
    "unsere postanschrift lautet",
    "notre adresse postale est",
    "nuestra direccion postal es",
    "nosso endereco postal e",
    "il nostro indirizzo postale e",
    "ons postadres is",
)
"""What heads a postal address, folded."""
POSTAL_LINES, POSTAL_WORDS = 6, 8
"""Lines of a postal address, and words of each, at most."""


def frame_hits(blocks: Sequence[Block], hits: Sequence[Hit], matcher: Matcher) -> list[Hit]:
    """The hits of a text's lines with those of the frame that their words alone do not tell, in the order of the
    blocks."""
    frame = matcher.answers(_is_frame)
    rule = frame.index(True) if True in frame else None
    linked = holding(blocks, (SCHEME,)) if rule is not None else []
    known = {hit.block for hit in hits if hit.rule == rule and hit.start is None}
    if rule is None or not (linked or known):
        return list(hits)
    found: list[int] = []
    for block in linked:
        if block.index in known or len(block.text) > LONGEST or not ADDRESS.search(block.text):
            continue
        words = ADDRESS.sub("", block.text)
        above = {block.index - 1} & known
        if matcher.rules[rule] in matcher.labels(words, patterns=True) if fold(words) else above:
            found.append(block.index)
            known.add(block.index)
    found += [index for at in sorted(known) if fold(blocks[at].text) in POSTAL for index in _postal(blocks, at, known)]
    return sorted([*hits, *(make_hit(index, rule, None, None, 0) for index in found)], key=lambda hit: hit.block)


def _postal(blocks: Sequence[Block], head: int, known: set[int]) -> Iterator[int]:
    """The lines of the postal address below its heading, up to one that is known or looks like none of it."""
    for block in blocks[head + 1 : head + 1 + POSTAL_LINES]:
        if block.index in known or words_in(block) > POSTAL_WORDS or ends_sentence(block.text):
            return
        yield block.index


def _is_frame(rule: Rule) -> bool:
    return rule.id == FRAME
