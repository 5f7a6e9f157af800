"""Who signs a text: names below its body, lines that repeat the byline's, and the box about its author."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice, pairwise

from ...blocks.words import brief, count_words, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..phrases.marks import without_links
from ..places import Core

BIO_WORDS = (8, 100)
"""The fewest and the most words of a line about the author."""
BIO_PROSE, BIO_LAST = 3, 3
"""Paragraphs that a text must have above the one about its author, and among how many of its last that stands."""
BYLINE_WORDS = 12
"""Words of a line that names the author, with a date and what else stands there."""
NAME_WORDS = (2, 4)
"""The fewest and the most words of a name."""
CREDIT = pattern(r"[^\W\d_][^\s\d.,:!?()]{1,14} ?[:：՝] ?(?P<named>[^\W\d_])[^\d.,:!?]*")
"""A label of one word and what it names: 'Photo: Town hall', in whatever language; 'Entry: free' names nobody."""
CREDIT_LENGTH = 30
"""Code points of such a line."""
ARTICLES = frozenset("the a an der die das la le les el los las il lo i gli o os as de het den det".split())
"""Words with which a book's name begins, and nobody's."""
INITIALS = pattern(r"[(（\[/]\s?[^\W\d_]{1,3}(?:[/-][^\W\d_]{1,3})*\s?[)）\]/]?|[(（][\u3040-\u9fff가-힣]{2,6}[)）]")
"""Letters that sign a text, in brackets or between strokes, or a name of so few."""
BRACKETED = pattern(r"[(（\[]([^\d()（）\[\]!?:;\"“„]{5,50})[)）\]]")
"""What may be a name, and where its owner is, in brackets."""
PARTED = pattern(r"[\s,/&–-]+")
"""What parts its words."""
NAME_LINE = 6
"""Words: a line that ends in the author's name ('About Ann Example') has no more."""
HEAD_LINES, CASED_LINES, BESIDE = 8, 16, 2
"""Lines at the beginning where a byline may name the author, more of them where capitals tell a name; and right before
the line about them."""
NAMING = frozenset(("author-bio", "byline", "post-meta", "date-line"))
"""Kinds of lines that hold the names of the authors."""
PEOPLE = NAMING - {"date-line", "post-meta"}
"""Those that hold little else."""
WORD = pattern(r"[^\W\d_]+")
ECHO_LENGTH, ECHO_LETTERS = 100, 4
"""Code points of the longest line that repeats names, and letters that it has at least."""
EMPHASIS = pattern(r"(?<!\w)[*_]{1,3}(?=\w)|(?<=[\w.,:])[*_]{1,3}(?!\w)")
"""What emphasises words in Markdown."""
IS = pattern(
    r",? (?:is|was|has|writes|covers|works|joined|ist|schreibt|arbeitet|est|écrit|es|escribe|è|scrive|é|escreve|"
    r"schrijft|werkt|är|skriver|er|jest|pisze)\b"
)
"""How a paragraph goes on behind the name of the author about whom it is."""
LED = pattern(r"\W*(?:\w+ )?(?:by|von|par|por|di|door|av|af|autor|text|texte|texto|testo|tekst):? ?", re.IGNORECASE)
"""What stands before the name in a byline."""
BELOW_BYLINE = 4
"""Lines above it among which the byline stands."""
ROLE_WORDS = 6
"""Words of a line that says what somebody is."""
LABEL_WORDS = 2
"""Words of a byline's label on a line of its own: 'By', 'Written by'."""
MARKED = pattern(r"([,:])")
"""What ends a name."""
ABOUT = pattern(
    r"\s*(?P<mark>\*\*|__)(?:about the (?:author|writer)|über (?:den autor|die autorin|die autoren|uns)|"
    r"zu[mr] (?:autor|autorin|person)|à propos de l['’]aut(?:eur|rice)|l['’]aut(?:eur|rice)|"
    r"sobre (?:el autor|la autora|o autor|a autora)|l['’]aut(?:ore|rice)|sull['’]aut(?:ore|rice)|"
    r"chi (?:è l['’]autore|sono)|over de auteur|de auteur|"
    r"o autor(?:ze|ce|ovi|ke|u|ici|ju|jici)|despre autor(?:e|ul|oare)?|a szerzőről|об авторе|про автора|про авторку|"
    r"за автора|za avtora|o avtor(?:ju|ici)|о аутору|о ауторки|yazar hakkında|tentang penulis|mengenai penulis|"
    r"om (?:författaren|forfatteren|skribenten)|kirjoittajasta|kirjoittaja|σχετικά με (?:τον|τη) συγγραφέα|"
    r"ο συγγραφέας|sobre l['’]autor[a]?|apie autor(?:ių|ę)|par autor(?:u|i)|autorist|rreth autorit|về tác giả|"
    r"เกี่ยวกับผู้เขียน|লেখক পরিচিতি|लेखक के बारे में|על (?:המחבר|המחברת|הכותב|הכותבת)|عن (?:الكاتب|الكاتبة|المؤلف)|"
    r"درباره نویسنده|저자 소개|글쓴이)\s?[:：.]?(?P=mark)\s?[:：–-]?\s+\S.{10,600}",
    re.IGNORECASE,
)
"""A note on the author whose first words are emphasised as its heading."""
CASED = pattern("[A-Z\u00c0-\u00de\u0386-\u03ab\u0400-\u042f]")
"""Capitals with which a first name begins; in other scripts any word may be one."""
ASIDES = pattern(r"\([^()]*\)")
ASIDE = pattern(r"\s*\([^()]*\)\s*$")
"""What stands behind the names: a place, a role."""


def author_boxes(blocks: Sequence[Block], noise: Collection[int]) -> dict[int, str]:
    """The lines of a box about the author of a text, with their kinds: the name, and a paragraph that begins with it.

    It is the last paragraph that is not known as noise, or near it where a byline names the person, and no other
    paragraph names them: else it is about somebody whom the text is about. Below a line that is the name of a byline
    and no more it need not begin with the name.
    """
    if not blocks or blocks[0].node is not None:
        return {}
    last = list(islice(_long(blocks, noise), BIO_LAST + BIO_PROSE))
    for box in last[: max(0, len(last) - BIO_PROSE)]:
        if words_in(blocks[box]) > BIO_WORDS[1]:
            continue
        if ABOUT.match(blocks[box].text):
            return {box: "author-bio"}
        beside = range(max(0, box - BESIDE), box)
        if (signer := _signer(blocks, box - 1, noise)) and not _names(blocks, signer, noise, (box - 1, box)):
            return {box: "author-bio", box - 1: "author-bio"}
        note = _bare(blocks[box].text)
        first = note.split(maxsplit=1)[0].rstrip(",:") if note else ""
        if not first:
            continue
        lines = CASED_LINES if CASED.match(first) else HEAD_LINES
        for at in (*reversed(beside), *range(min(lines, box - BESIDE))):
            line = blocks[at].text
            if first not in line or (at not in beside and count_words(_bare(line)) > BYLINE_WORDS):
                continue
            known = _known_by(blocks, at, box)
            if not known and at in beside and box != last[0]:
                continue
            name = known or _shared_name(_bare(line), note)
            if not name and at not in beside and (at in noise or _is_alone(blocks, at, noise)):
                name = _named_in(_bare(line), note)
                name = name or (_first_name(_bare(line), first) if box == last[0] else "")
            if name and not _names(blocks, name, noise, (at, box)):
                return {box: "author-bio", at: "author-bio" if at in beside else "byline"}
    return _box_above(blocks, noise)


def _box_above(blocks: Sequence[Block], noise: Collection[int]) -> dict[int, str]:
    """The paragraph above a text that says who its author is, right below the byline that names the author in full."""
    for block in blocks[1:CASED_LINES]:
        at = block.index
        if at in noise or words_in(block) < BIO_WORDS[0] or words_in(block) > BIO_WORDS[1]:
            continue
        note = _bare(block.text)
        for by in range(max(0, at - BELOW_BYLINE), at) if CASED.match(note) else ():
            byline = _bare(blocks[by].text)
            name = _named_in(byline, note) if by in noise or _is_under_label(blocks, by, noise) else ""
            if name and by in noise and LED.fullmatch(byline.partition(name)[0]) is None:
                continue  # a caption
            if name and IS.match(note, len(name)) and not _names(blocks, name, noise, (by, at)):
                return {at: "author-bio"}
    return {}


def _names(blocks: Sequence[Block], name: str, noise: Collection[int], but: Collection[int]) -> bool:
    """Whether a paragraph that is not known as noise names somebody, but for some; not in brackets, as credits do."""
    return any(name in ASIDES.sub("", blocks[i].text) for i in _long(blocks, noise) if i not in but)


def _signer(blocks: Sequence[Block], at: int, noise: Collection[int]) -> str:
    """The name that a line is, where a byline holds it too, else ''."""
    line = blocks[at].text.strip()
    if not _is_name(line):
        return ""
    return line if any(block.index in noise for block in _holding(blocks, at, line)) else ""


def _holding(blocks: Sequence[Block], at: int, name: str) -> list[Block]:
    """The short lines at the beginning, above a line, that hold a name."""
    top = blocks[: min(HEAD_LINES, at)]
    return [block for block in top if name in block.text and words_in(block) <= BYLINE_WORDS]


def _long(blocks: Sequence[Block], noise: Collection[int]) -> Iterator[int]:
    """The paragraphs that are not known as noise, from the last on: of a long text few are asked for. Pictures of
    Markdown are none, and lines of a copyright."""
    fewest = BIO_WORDS[0]
    for block in reversed(blocks):
        if block.index in noise or words_in(block) < fewest or "©" in block.text:
            continue
        if "](" not in block.text or count_words(_bare(block.text)) >= fewest:
            yield block.index


def _known_by(blocks: Sequence[Block], at: int, box: int) -> str:
    """The name on the line right before a paragraph that begins with one of its words, else ''.

    A short line above the text holds the name too: the byline.
    """
    line, first = blocks[at].text.strip(), blocks[box].text.partition(" ")[0]
    if at != box - 1 or first not in line.split() or not _is_name(line):
        return ""
    return line if _holding(blocks, at, line) else ""


def _shared_name(line: str, paragraph: str) -> str:
    """The name that a short line ends in and a paragraph begins with, else ''."""
    words = line.partition(",")[0].split()
    few, most = NAME_WORDS
    if not few <= len(words) <= NAME_LINE or any(map(str.isdigit, line)):
        return ""
    for size in range(min(most, len(words)), few - 1, -1):
        name = words[-size:]
        if all(map(_may_name, name)) and MARKED.sub(r" \1", paragraph, most).split(maxsplit=size)[:size] == name:
            return " ".join(name)
    return ""


def _named_in(byline: str, paragraph: str) -> str:
    """The name with which a paragraph begins and that a byline holds, whatever stands behind it there, else ''."""
    few, most = NAME_WORDS
    begin = MARKED.sub(r" \1", paragraph, most).split(maxsplit=most)[:most]
    words = MARKED.sub(" ", byline).split()
    for size in range(most, few - 1, -1):
        name = begin[:size]
        if all(map(_may_name, name)) and any(words[i : i + size] == name for i in range(len(words))):
            return " ".join(name)
    return ""


def _first_name(byline: str, first: str) -> str:
    """The first word of a paragraph where it is the first of a name in a byline, else ''."""
    words = MARKED.sub(" ", byline).split()
    named = any(word == first and _may_name(first) and _may_name(after) for word, after in pairwise(words))
    return first if named and CASED.match(first) else ""


def _bare(text: str) -> str:
    """A line without Markdown's links and emphasis."""
    return EMPHASIS.sub("", without_links(text)).strip()


def _is_under_label(blocks: Sequence[Block], at: int, noise: Collection[int]) -> bool:
    """Whether a line is a name below the label of a byline."""
    return at - 1 in noise and words_in(blocks[at - 1]) <= LABEL_WORDS and _is_name(blocks[at].text)


def _is_alone(blocks: Sequence[Block], at: int, noise: Collection[int]) -> bool:
    """Whether a line is a name below the label of a byline, or above what is known as noise, such as a date, with a
    line about its owner between them at most."""
    if _is_under_label(blocks, at, noise):
        return True
    role = at + 1 in noise or (at + 2 in noise and words_in(blocks[at + 1]) <= ROLE_WORDS)
    return role and _is_name(blocks[at].text)


def _may_name(word: str) -> bool:
    """Whether a word may be of a name: it has a capital, or no script that has any."""
    return word[:1].isalpha() and not word[:1].islower()


def box_evidence(boxes: Mapping[int, str]) -> Iterator[Evidence]:
    """Evidence against the lines of the box about the author."""
    for index, kind in boxes.items():
        why = "A paragraph at the end is about the person who is named here."
        if kind == "author-bio":
            why = "It is a paragraph about the author."
        yield Evidence(index, False, Strength.STRONG, "structure:author-box", why, kind)


def name_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against a name, or a label with one, that stands alone between the last paragraph of a text and known
    noise, or signs it in brackets or between strokes.

    gone are the lines that rules and fields remove, with their kinds.
    """
    at = core.last + 1
    if core.last < core.first or at >= len(blocks) or blocks[at].node is not None or at in gone:
        return
    text = blocks[at].text.strip(" *_")
    if (INITIALS.fullmatch(text) or _is_bracketed(text)) and (at + 1 == len(blocks) or at + 1 in gone):
        why = "It signs the text, in brackets or between strokes."
        yield Evidence(at, False, Strength.WEAK, "structure:signed", why, "byline")
    elif at + 1 in gone and (_is_name(text) or _is_credit(text)):
        why = "It is a name between the body and what went behind it."
        yield Evidence(at, False, Strength.WEAK, "structure:name", why, "byline")


def _is_credit(text: str) -> bool:
    """Whether a line is a label and a name behind it."""
    found = CREDIT.fullmatch(text) if len(text) <= CREDIT_LENGTH else None
    return found is not None and not found["named"].islower()


def _is_bracketed(text: str) -> bool:
    """Whether a line is a name in brackets: two words or more, each with a capital, or in a script that has none."""
    found = BRACKETED.fullmatch(text)
    words = PARTED.split(found[1].strip()) if found else []
    return NAME_WORDS[0] <= len(words) <= NAME_LINE and not any(word[:1].islower() for word in words)


def _is_name(text: str) -> bool:
    """Whether a line is one name or several with commas: capitals, and no digit or mark of a sentence."""
    few, most = NAME_WORDS
    names = [part.split() for part in re.split(r",| & ", text.strip())]
    words = [word for name in names for word in name]
    if not names or any(not few <= len(name) <= most or name[0].casefold() in ARTICLES for name in names):
        return False
    return all(w[0].isupper() and w.replace("-", "").replace(".", "").replace("'", "").isalpha() for w in words)


def echo_evidence(blocks: Sequence[Block], gone: Mapping[int, str], core: Core) -> Iterator[Evidence]:
    """Evidence against the short lines of a text, outside of its body, whose words all stand in a byline of it."""
    kinds = {i: kind for i, kind in gone.items() if kind in NAMING}
    named = [set(WORD.findall(blocks[i].text.casefold())) for i in kinds]
    people = [names for names, kind in zip(named, kinds.values(), strict=True) if kind in PEOPLE]
    all_named = frozenset[str]().union(*named)
    outside = (*blocks[: core.first], *blocks[core.last + 1 :]) if named and core.first <= core.last else ()
    for block in brief(outside, ECHO_LENGTH):
        if block.index in gone:
            continue
        text = ASIDE.sub("", block.text.casefold())
        first = WORD.search(text)
        if first is None or first.group() not in all_named:
            continue
        words = set(WORD.findall(text))
        if not words <= all_named or sum(map(len, words)) < ECHO_LETTERS:
            continue
        if any(words <= names for names in (named if len(words) > 1 else people)):  # a month may head an entry
            why = "It repeats the names of the byline."
            yield Evidence(block.index, False, Strength.WEAK, "structure:echo", why, "byline")
