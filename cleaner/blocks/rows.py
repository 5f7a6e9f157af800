"""Rows of lines of one form, which list what belongs together: speeches, amounts, scores, the lines of a record.

Their form says so in any language: '200 g flour', '2 eggs', '300 ml milk', or 'Director: Ann Example', 'Music: Bo
Muster'. A title, a caption or a count stands alone.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..patterns import pattern

FEWEST = 3
"""Lines of one form right below one another that make a row."""
LONGEST = 90
"""Code points of a line of a row at most; of a speech, what stands behind its name may be longer."""
BULLET = pattern(r"\s*(?P<mark>[-*+•·–—▪◦‣■□●○►]|\(?(?:\d{1,2}|[a-z])[.)])\s+")
"""A mark before an entry."""
ENDS_MARK = (".", ")")
"""What stands behind a letter that is such a mark."""
LABEL = pattern(r"[^\W\d_][^:：.!?;\"“”«»()\[\]/|]{0,28} ?[:：]\s?(?!//)\S")
"""How a line begins that tells whose or what the rest of it is."""
LABEL_WORDS = 4
AMOUNT = pattern(r"(?:\d{1,4}(?:[.,/–-]\d{1,3})?|[½¼¾⅓⅔⅛])\s?[^\W\d_]{1,20}\.?(?: [^\W\d_][^.!?;:]{0,50}|$)")
"""A number, and of what there is so much."""
CURRENCIES = "£$€¥₹"
PRICE = pattern(
    rf"[^\W\d_][^\d.!?:;{CURRENCIES}]{{1,40}}[{CURRENCIES}] ?\d+(?:[.,]\d\d)?|"
    rf"[^\W\d_][^\d.!?:;]{{1,40}} \d+(?:[.,]\d\d)? ?[{CURRENCIES}]"
)
"""What something costs."""
UNIT = pattern(r"[\d.,/–½¼¾⅓⅔⅛-]+\s?(?P<word>[^\W\d_]+)")
NOUN_WORDS = 3
"""Words behind a number at most where the first has a capital, as German nouns have: a headline has more."""
ASIDE = pattern(r"[^()]*\w ?\((?P<inner>[^()]{2,40})\)\s*[.,;]?")
"""A line that ends in brackets."""
YEAR = pattern(r"1[0-9]\d\d|20\d\d")
DIGIT = pattern(r"\d")
SMALL, SMALLS = 4, 2
"""Letters of the small words that connect names, and how many of them a line of names and numbers has at most."""
NUMBERED = pattern(r"(?P<words>[^\W\d_][^\d.!?:;,]{1,20}) (?P<number>\d{1,3})\.?")
"""A word or two with their number."""
MARKED = "mark"
"""The form of lines that a mark begins: theirs is no row that tells what it lists."""
SCORES = 2
"""Groups of numbers that a line of names has which is a score or a row of a table, or so many numbers in a row and one
more."""


def forms_of(text: str) -> list[str]:
    """The forms of a line in which it may be one of a row: none where it is a paragraph, or a title like others."""
    line = text.strip()
    if not line:
        return []
    forms = []
    bullet = BULLET.match(line) if not (line[0].isalpha() and line[1:2] not in ENDS_MARK) else None
    rest = line[bullet.end() :] if bullet is not None else line
    if bullet is not None:
        forms.append(MARKED)
    label = LABEL.match(rest) if ":" in rest or "：" in rest else None
    if label is not None and len(label[0].split()) <= LABEL_WORDS + 1:
        forms.append("label")
    if not rest or len(line) > LONGEST:
        return forms
    unit = UNIT.match(rest) if not rest[0].isalpha() and AMOUNT.fullmatch(rest) else None
    if unit is not None and (not unit["word"][0].isupper() or len(rest.split()) <= 1 + NOUN_WORDS):
        forms.append("amount")
    if not rest[-1].isalpha():
        forms += _forms_by_end(rest)
    skeleton = skeleton_of(rest)
    if skeleton:
        forms.append(skeleton)
    return forms


def _forms_by_end(rest: str) -> list[str]:
    """The forms of a line that ends in a price or in brackets."""
    if rest[-1].isdecimal() or rest[-1] in CURRENCIES:
        return ["price"] if PRICE.fullmatch(rest) else []
    aside = ASIDE.fullmatch(rest) if rest[-3:].strip(" .,;").endswith(")") else None
    if aside is None:
        return []
    if YEAR.fullmatch(aside["inner"]):
        return ["year"]
    return [] if aside["inner"][0].isdigit() else ["aside"]


def skeleton_of(line: str) -> str:
    """What is left of names and numbers and the small words between them: 'X v X', 'X 0 X 0'; '' where a line is not
    made of these, or could be any title."""
    if not line[0].isupper():
        return ""
    parts: list[str] = []
    smalls = numbers = 0
    for token in line.split():
        if not token.isalpha() and DIGIT.search(token):
            part, numbers = "0", numbers + 1
        elif token[0].isupper():
            part = "X"
        elif len(token) <= SMALL:
            part, smalls = token, smalls + 1
        else:
            return ""
        if not parts or part != parts[-1]:
            parts.append(part)
    if smalls > SMALLS or parts[:1] != ["X"] or len(parts) < 2:
        return ""
    between = smalls > 0 and parts[-1] == "X"
    return " ".join(parts) if between or parts.count("0") >= SCORES or numbers > SCORES else ""


def numbered_in(texts: Sequence[str]) -> Iterator[int]:
    """The places of lines that are the same words with one number after the other behind them: 'Article 1' and, below
    its text, 'Article 2'."""
    found = [NUMBERED.fullmatch(text.strip()) if len(text) <= LONGEST else None for text in texts]
    said = {(match["words"], int(match["number"])) for match in found if match is not None}
    for place, match in enumerate(found):
        if match is not None and {(match["words"], int(match["number"]) + step) for step in (-1, 1)} & said:
            yield place


def rows_in(texts: Sequence[str], known: Collection[int] = ()) -> Iterator[tuple[range, str]]:
    """The rows among some lines, each with its form, in order of their ends.

    known are those that are something else by their wording: a row has more others. It says nothing twice: contents do,
    above what they lead to.
    """
    open_rows: dict[str, int] = {}
    for place, text in enumerate((*texts, "")):
        if not text and not open_rows:
            continue
        forms = forms_of(text)
        for form in sorted(open_rows.keys() - forms) if open_rows else ():
            row = range(open_rows.pop(form), place)
            if len(row) < FEWEST or 2 * sum(i in known for i in row) >= len(row):
                continue
            said = [texts[i].strip() for i in row]
            if len({*said}) < len(said) or (form == "amount" and _counts_on(said)):
                continue
            yield row, form
        for form in forms:
            open_rows.setdefault(form, place)


def _counts_on(texts: Sequence[str]) -> bool:
    """Whether lines begin with 1, 2, 3 and so on: they are numbered, and not amounts."""
    numbers = [text.partition(" ")[0] for text in texts]
    first = int(numbers[0]) if numbers[0].isdecimal() else 0
    return all(n.isdecimal() and int(n) == first + i for i, n in enumerate(numbers))
