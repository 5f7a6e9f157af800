"""People's names in a byline: 'By Ann Example and Bo Muster', 'Von Ann Example', '文/沈晓岚'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ...blocks.characters import COLONS, UNSPACED
from ...patterns import pattern
from ..candidates import key
from ..dates.date_labels import LABELS as DATE_LABELS
from ..dates.date_labels import TELLING
from ..dates.written_date import has_hint, is_weekday, written_dates
from ..suffix import CJK, SITE_WORDS
from ..words import has_digits
from .name_words import (
    ACCOUNTS,
    ALSO_NAMES,
    AND_PICTURES,
    BEFORE,
    DONE,
    HOUSE,
    LABELS,
    MARKED,
    NO_PERSON,
    PARTICLES,
    ROLES,
    WROTE_BEHIND,
)
from .reporters import reporters_in

GLUED = r"(?-i:By(?=[A-Z][a-z]))"
"""A label whose space the markup lost: 'ByAnn Example'."""
POST_GLUED = (
    r"(?:post|beitrag|message|mensaje|mensagem|messaggio|bericht|příspěvek|inlägg|indlæg|innlegg|hozzászólás|mesaj|сообщение)"
    r"(?=(?:by|von|par|por|di|da|door|od|av|af|autora?:?|gönderen)\s)"
)
"""What phpBB writes before the label of a post, without a space: 'Postby', 'Beitragvon'."""
LEAD = pattern(
    rf"^(?!redaktion(?:\s+\w|$))(?:{GLUED}|(?:(?:{DONE})\s+|{POST_GLUED})?(?:{BEFORE}|(?:{LABELS})(?:{AND_PICTURES})?|{MARKED})(?:\s*[:：/／{COLONS}]\s*|[-–]?\s+|$))",
    re.IGNORECASE,
)
"""The label of a value that is known to name people."""
LINE_LEAD = pattern(
    rf"^(?:{GLUED}|(?:(?:{DONE})\s+|{POST_GLUED})?(?:(?:{BEFORE})(?:\s*[:：]\s*|\s+)|(?:{LABELS})(?:(?:{AND_PICTURES})?\s*[:：/／{COLONS}]\s*|[-–]\s+))(?=\S))",
    re.IGNORECASE,
)
"""What makes a line a byline."""
CALLED_DI = pattern(r"Di\s+(?!Reda[cz]|Agen|Staff)[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ]\.?")
"""A person of whose name the first word is Italian for 'by', too: behind another label, or one among others."""
AGENCIES = "AFP|AP|dpa|DPA|APA|Reuters|REUTERS|ANSA|EFE|ANP|PAP|ČTK|MTI|Lusa|LUSA|NTB|SDA|sda|Belga|BELGA|DHA|İHA"
"""News agencies that stand behind 'with' beside a reporter's name."""
AGENCY = pattern(AGENCIES)
AND = pattern(
    r"&|\s(?:and|und|et|y|og|och|en|и|і|та|và|ve|dan|και|és|și|şi|ja|ir|un|و|और|এবং|และ|და|և|(?-i:[aei]))\s",
    re.IGNORECASE,
)
"""What may stand between two names or inside one house's."""
BETWEEN = pattern(
    rf"\s*[;|•·/、&]\s*|\s+with\s+(?=(?-i:[A-Z][\w.’'-]*\s+[A-Z]))|\s+(?:with|avec|mit|con|com|met|med)\s+(?=(?-i:{AGENCIES})(?!\w))|"
    r"\s+(?:(?:and|und|et|og|och|en|и|і|та|và|ve|dan|και|és|și|şi|ja|ir|un|و|और|এবং|และ|და|և)\s+|"
    rf"(?:y|(?-i:e))\s+(?=[^\s,]+\s+\w|(?:(?-i:{AGENCIES})|agenc\w+)(?!\w))|"
    r"(?-i:[ai])\s+(?=[^\s,]+\s+\w)|(?-i:E)\s+(?=(?-i:[A-ZÀ-Þ]{2,}\s+[A-ZÀ-Þ]))|"
    r"ו(?=[א-ת-]{2,}\s+[א-ת])|و(?!ليد|ائل|سام|فاء|ديع|جيه|حيد|سيم|داد|جدي|صفي|هيب)(?=\w{2,}\s+\w{2}))",
    re.IGNORECASE,
)
"""What stands between two names. In Hebrew and Arabic 'and' is the first letter of the second name, which has two words
then; some first names begin with that letter. Behind 'y' and 'e' one word alone is the rest of a family's name, as in
'José Ortega y Gasset', but for an agency."""
COMMA = pattern(
    r"\s*[,،，](?!\s*(?:inc|llc|l\.l\.c|ltd|corp|plc|gmbh|s\.?p\.?a|s\.?r\.?l)\b\.?\s*(?:$|[,،]))\s*", re.IGNORECASE
)
"""What parts names, but for the comma before a company's form: 'Harbour Lines, Inc.'."""
GENERATION = pattern(r"\s*,\s*(?=(?:jr|sr|ii|iii|iv)\b\.?\s*(?:$|[,;&،]|(?:and|und|y)\s))", re.IGNORECASE)
"""The comma before what tells a person from a parent of the same name: 'Ann Example, Jr.'."""
AND_OTHERS = pattern(r",?\s+et\s+al(?:ii)?(?:\.|$)\s*", re.IGNORECASE)
"""What stands for the authors that a list leaves out."""
TITLE_BEHIND = pattern(r"^(?:jr|sr|ph\.?d|m\.?d|rn|mba|esq|dds|ii|iii)\.?$", re.IGNORECASE)
"""What follows a name behind a comma without being another name."""
WORDS_BEHIND = pattern(
    r"\s+(?:teksti|text|tekst|(?i:(?:with|mit|avec|con|com|met|med) (?:news |press )?"
    r"(?:agencies|wires|wire (?:reports|services)|agenturen|agences|agencias|agenzie|agências|byråer|bureauer)))$"
)
"""What stands behind the name of who wrote: what it was, or that agencies, unnamed, had a part in it."""
PICTURES_BEHIND = pattern(r"\s(?:kuvat?|bild(?:er)?|billeder|foto(?:t|s|grafi)?|photos?)$")
"""What stands behind the name of who wrote and of who photographed: 'Ann Example teksti, Bo Muster kuvat'."""
CALLING = pattern(
    r"\s*(?:(?:인턴|선임|수습|전문)?기자|특파원|통신원|논설위원|記者|记者)$|"
    r"(?<=[a-zß-ÿ])(?:Journalist|Reporter|Redakteur|Redaktør|Redaktör|Correspondent|Korrespondent|Editor)(?:in|en|e)?$"
)
"""'Reporter' behind a name, or without the space that the markup lost."""
CALLED = pattern(
    r"\s+(?:(?:staff|senior|chief|contributing|guest|freelance)\s+)?(?:(?:photo)?journalist(?:in)?|"
    r"writer|reporter(?:in)?|editor|correspondent|contributor|columnist|photographer|"
    r"redakt(?:eur(?:in)?|ør|ör|or(?:ka)?)|fotograf(?:in|ka)?|korrespondent(?:in)?|toimittaja|kuvaaja|valokuvaaja|"
    r"journaliste|rédact(?:eur|rice)|periodista|redactora?|giornalista|jornalista|repórter|dziennikar(?:z|ka)|"
    r"nov[ií]nář(?:ka)?|журналист(?:ка)?|корреспондент|журналіст(?:ка)?|кореспондент(?:ка)?|újságíró|muhabir(?:i)?)$",
    re.IGNORECASE,
)
"""A calling behind a name, without a comma."""
HOUSE_BEHIND = pattern(
    r"\s+(?:(?:for|in|For|FOR|IN)(?:\s+(?:the|THE))?\s+(?=[^\W\d_a-z])|(?P<of>(?:of|Of|OF)(?:\s+(?:the|The|THE))?)\s+|"
    r"(?=(?:The|THE)\s+[^\W\d_a-z]))(?P<house>[^\W_]\S*(?:\s+[^\W_]\S*){0,4})$"
)
"""A house or a place behind a name, which nothing but a word parts from it: 'Ann Example for Harbour Post'."""
CORRESPONDENT = pattern(
    r"(?:প্রতিনিধি|প্রতিবেদক|সংবাদদাতা|संवाददाता|प्रतिनिधि|प्रतिनिधी|वार्ताहर|ప్రతినిధి|విలేకరి|செய்தியாளர்|நிருபர்|ವರದಿಗಾರ|ലേഖകൻ|"
    r"نامہ نگار|نمائندہ(?: خصوصی)?|خبرنگار|مراسل|مراسلة|صحافي|صحفي|ผู้สื่อข่าว)$"
)
"""How a piece behind a comma ends that says whose correspondent a person is: 'মাহবুব আলম, ঢাকা প্রতিনিধি'."""
NO_NAME = pattern(
    r"https?:|^CC[ -]BY\b|www\.|[<>{}=\[\]*|]|^[\W\d_]*$|[.!?]\s+\w+\s+\w+\s|\w\.\w+\.\w+\.\w|(?<=\s)from$"
)
NOT_SHOWN = pattern(r"\d|@")
"""What a name has only where it is that of an account."""
MAIL = pattern(r"\S+@[\w-]+(?:\.\w+)+")
GLUED_MAIL = pattern(r"(?<!\S)[^\W\d_a-zß-ÿ][^\W\d_]*[a-zß-ÿ]\S*@")
"""The end of a name with a mail address right behind it, whose space the markup lost."""
ASIDE = pattern(r"\s*(?:\([^()]*\)|（[^（）]*）|<[^<>]*>|(?<!\S)@\w+|\S+@[\w-]+\.\w+)\s*")
"""What stands in brackets behind a name, an account or a mail address."""
HOUSE_REPORTER = pattern(
    r"^(?:(?:our|unser\w*|notre|nos|nuestr[oa]s?|nostr[oa]|onze|vår|vores|nasz|náš|staff)\s+)?"
    r"(?:(?:staff |senior |chief |special )?(?:writers?|reporters?|correspondents?|contributors?|columnists?)|"
    r"\w*(?:korrespondent(?:in|en)?|correspondant(?:e|es)?|corresponsal(?:es)?|corrispondente|verslagge(?:ver|efster)|"
    r"reporter(?:in)?|redakteur(?:in)?|redacteur|redactrice|redactora?|redattore|redattrice|correspondente?|"
    r"journaliste?|envoyée? spéciale?|rechtsanw[aä]lt(?:in)?))\s+"
    r"(?=\w+\s+\w)",
    re.IGNORECASE,
)
"""Who writes, before the name: 'our correspondent Ann Example'."""
SPACELESS = pattern(rf"{CJK.pattern}|{UNSPACED.pattern}")
"""A script in which the words of a name are not parted."""
SMALL = pattern(r"(?:d|l|dell|dall|nell|n|m|t)['’][^\W\d_a-z]|['’][ts]$")
"""How a word of a name begins that is written small before an apostrophe: 'd'Arc', ''t'."""
MAX_WORDS = 6
"""Words of a name, particles included."""
MAX_NAME = 60
"""Code points; the longest name of the labelled sets has 52."""
MAX_LIST = 5_000
"""Code points: a longer value is no list of names (the longest of the labelled sets has 1,400)."""
MAX_BYLINE = 120
"""Code points: a longer line is a paragraph."""
LINES_KNOWN = 64
"""Lines whose parts are remembered, with the names in values, and texts of which it is known whether they are a person:
those by the headline are asked for names, for accounts, and whether they may be a section; several signals name the
same people."""
PART = pattern(r"\s*(?:[|｜•·⋅∙»\n\t]|\s[–—-]\s|(?<=\w)\s?/\s?(?=[A-ZÇĞİÖŞÜ]{3,}\s*(?:$|[,(|])))\s*")
"""What parts a byline from the date or reading time beside it, or from the place: 'Ann Example / ANKARA, (AA)'."""
AROUND = " ,–—-"
"""What may stand around such a part: of '3.5.2026 - Text: Ann Example' the date is cut off."""
PART_MARK = pattern(r"[|｜•·⋅∙»\n\t–—/-]")
"""What PART has: a look that saves most lines the pattern."""
OTHERS = pattern(
    r"\b(?:(?:medically |clinically |legally )?reviewed|edited|fact[- ]checked|updated|illustrat|photo|fotos?\b|"
    r"bild(?:er)?\b|images?\b|with additional|on behalf of\b|translat(?:ed|ion)|traduit|traduction|traducci[oó]n|"
    r"übersetz|(?:pictures?|camera|kamera|video|graphics?|editor|redaktör|kuvat?|billeder?|ảnh|zdjęcia|фото|перевод|"
    r"редактор|צילום|تصوير|عکس|写真|撮影|攝影|摄影|編集|编辑|責任編輯|责任编辑|사진|번역)\s*[:：／/])|(?<=\s)in(?:\s+[\w&]+){0,3}$|"
    r"(?-i:(?<=[a-zß-ÿ])(?:Reviewed|Edited|Updated|Illustrat|Photo|Fotos?\b|Images?\b|Translat|Tradu[ict]|Übersetz))",
    re.IGNORECASE,
)
"""What a byline says of others than its authors, and of its section; the markup may have lost the space before it."""
FILED_IN = pattern(r"(?<=\s)in(?:\s+[\w&]+){1,3}$", re.IGNORECASE)
"""The same of a section, before a date: 'Written by Ann Example in Boats on 3 May'."""
BOTH = pattern(rf"\b({LABELS}){AND_PICTURES}(?=\s*[:：])", re.IGNORECASE)
"""The label of who wrote and photographed."""
OTHERS_HINT = pattern(
    r"reviewed|edited|fact.checked|updated|illustrat|photo|foto|bild|image|with additional|on behalf of|transl|tradu|"
    r"übersetz|:|：|／|/|"
    r"in(?:\s+[\w&]+){0,3}$"
)
"""What OTHERS has, in lower case: a look that saves most lines the pattern, which takes five times as long. Each
alternative begins with a letter or mark: so it is searched for fast."""
TIME = pattern(
    r"\s*(?:\b(?:at|um|à|@)\s*|[,@]\s*)?\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s*(?:[ap]\.?m\b\.?|uhr\b))?"
    r"(?:\s+in\s[^|\n]{1,60})?\s*(?=$|\s\|)",
    re.IGNORECASE,
)
"""A time of day at the end of a byline, perhaps with the category behind it: 'at 9:12 PM in Boats | Permalink'."""
TIME_BEHIND = pattern(
    r"^[\s,،-]*(?:(?:at|um|à|às|kl\.?|klo|ore|a las|u|v|в|о|ve saat|saat|เวลา)\s+)?\d{1,2}[:.h]\s?\d\d(?::\d\d)?"
    r"\s*(?:[ap]\.?m\.?\b)?\s*(?:uhr|น\.|(?-i:(?!BY\b)[A-Z]{2,4}\b))?[\s,]*",
    re.IGNORECASE,
)
"""A time of day behind a date."""
AGO = pattern(
    r"[\s,]*\b(?:\d+|an?)\s+(?:sec|min|hour|day|week|month|year)\w*\s+ago$|"
    r"[\s,]*\b(?:vor|hace|há|il y a)\s+\d+\s+[^\W\d_]+$|"
    r"[\s,]*\b\d+\s+[^\W\d_]+\s+(?:önce|назад|temu|fa|geleden|sedan|siden)$|"
    r"[\s,]*(?:\b|(?<=[^\W\d_]))\d+(?:\s?[–-]\s?\d+)?[\s-]*min(?:ute)?s?(?:\s+read)?$",
    re.IGNORECASE,
)
"""A time that is told from now, or that reading takes, at the end of a byline; the markup may have lost the space."""
DOUBLED = pattern(r"^(\S.{3,}\S)\1$")
"""A name that stands twice, as a link and beside it, without a space between."""
DANGLING = pattern(
    r"(?:[\s,،]+(?:on|at|le|el|il|am|vom|em|den|the|op|dnia|la|dne|dňa|dana|في))?[\s,،]*$", re.IGNORECASE
)
"""What led to the date that was cut off."""
LED_DAY = pattern(
    r"\s+(?:on|le|el|il|em|op|am|den)\s+(?i:lun|mar|mer|jeu|ven|sam|dim|mi[ée]|jue|vie|s[áa]b|dom|seg|ter|qua|qui|sex|gio|"
    r"mo|di|mi|do|fr|sa|so|ma|wo|vr|za|zo|m[åa]n|tis|ons|tor|fre|l[öø]r|s[öø]n|tir)\b\.?[\s,]*$"
)
"""The short name of a day before its date, with what leads to it, as Drupal writes: 'Soumis par Ann Example le mar
18/06/2024'. By itself it may be a person's."""
RUN_TOGETHER = pattern(r"(?!Mc|Mac|De|Di|La|Le|Van|Fitz)[^\W\d_]*[a-zß-ÿ]{3}[A-ZÀ-Þ]")
"""Two labels without a space between them, as 'HomeOffice'."""
BEGIN = "Mc|Ma[ck]|D[eiu]|De[lns]|Dal|Della|Dos|L[aeio]|V[ao]n|Vand?en?|Vander|Fitz|St|Ter?|Ten|Ben|Abu|[AE]l|Ha"
"""How names begin that have a capital behind it."""
GLUE = pattern(
    rf"(?<![^\W\d_])(?:(?:{BEGIN})(?=[A-ZÀ-Þ])|(?!(?:{BEGIN})[A-ZÀ-Þ]))[A-ZÀ-Þ][a-zß-ÿ]+(?=[A-ZÀ-Þ][a-zß-ÿ]+\s)"
)
"""The end of a name right before other words: the markup had the two in elements of their own. Before one word alone it
is rather a capital inside the name."""
SHORT_DAY = 3
"""Letters of a day's name that is cut short."""
MAX_PERSON = 4
"""Words of a name without its particles, of which there are at most two."""
PERSON = pattern(r"[^\W\d_]+(?:[-'’. ]+[^\W\d_]+)*\.?")


def split_names(value: str) -> tuple[str, ...]:
    """The names in one value that is known to name people, without labels and titles."""
    return _remembered(value, False) if len(value) <= MAX_BYLINE else tuple(_split(value, False))


def _split(value: str, in_line: bool) -> Iterator[str]:
    """in_line: whether the value is of a byline, which also tells for which house a person writes, and where."""
    if value.startswith(("http:", "https:", "/")):
        return
    bare = LEAD.sub("", value.strip())
    if len(bare) > MAX_LIST:
        return
    bare = ASIDE.sub(" ", bare).strip() or bare
    bare = GENERATION.sub(" ", AND_OTHERS.sub("; ", bare))
    first, at_work = "", False
    for part in BETWEEN.split(bare):
        given = [p for p in COMMA.split(part) if p and not TITLE_BEHIND.match(p)]
        if at_work and given and _is_work(given[0]):  # 'Head of Marketing and Community Development'
            continue
        pieces = given[:1] + [
            p for p in given[1:] if not (_is_work(p) or _is_house(p, given[0]) or CORRESPONDENT.search(p))
        ]
        at_work = len(given) > 1 and _is_work(given[-1])
        several = all(len(p.split()) > 1 for p in pieces)
        for name in pieces if several else pieces[:1]:
            name = CALLING.sub("", HOUSE_REPORTER.sub("", _without_label(name))).strip(" .,:：-–—|⋅(（")
            if PICTURES_BEHIND.search(name):
                continue
            for one in _unglued(DOUBLED.sub(r"\1", name)):
                one = DOUBLED.sub(r"\1", _without_calling(WORDS_BEHIND.sub("", one)))
                one = _without_house(one) if in_line else one
                if first and (key(one) in HOUSE or (is_capital(first) and not is_capital(one))):
                    continue  # 'Ann Example and Team'
                if _is_name(one):
                    first = first or one
                    yield one


def _without_label(name: str) -> str:
    """One of the names of a value without a label of its own."""
    return name if CALLED_DI.fullmatch(name) else LEAD.sub("", name)


def _unglued(name: str) -> Iterator[str]:
    """The name, or where it is a person's with another word glued to its end, that one alone and the person's behind
    it; a house or a calling may stand there, too."""
    found = next((m for m in GLUE.finditer(name) if is_person(name[: m.end()])), None)
    if found is None:
        yield name
        return
    yield name[: found.end()]
    for behind in _unglued(name[found.end() :]):
        if is_further_person(behind):
            yield behind


def is_further_person(name: str) -> bool:
    """Whether what stands right behind a person's name is another one's rather than a house's: 'The Coast Daily'."""
    return is_person(name) and SITE_WORDS.isdisjoint(key(name).split())


def _is_work(piece: str) -> bool:
    """Whether words behind a name and a comma tell a person's work or house rather than another's name."""
    return not ROLES.isdisjoint(key(piece).split())


def _without_calling(name: str) -> str:
    """A person's name without the calling right behind it: 'Ann Example Staff Writer'."""
    found = CALLED.search(name)
    return name[: found.start()].rstrip(" ,") if found and is_person(name[: found.start()]) else name


def _without_house(name: str) -> str:
    """A person's name without the house or the place behind it; behind 'of' only what has a house's words is one."""
    found = HOUSE_BEHIND.search(name)
    if found is None or not is_person(name[: found.start()]):
        return name
    house = found["house"]
    is_other = found["of"] is not None and SITE_WORDS.isdisjoint(key(f"{found['of']} {house}").split())
    return name if is_other or not is_capital(house) else name[: found.start()]


@lru_cache(maxsize=LINES_KNOWN)
def _remembered(value: str, in_line: bool) -> tuple[str, ...]:
    return tuple(_split(value, in_line))


def _is_house(piece: str, name: str) -> bool:
    """Whether what stands behind a name and a comma is a house or a calling: all capitals, or with small words."""
    return is_capital(name) and not name.isupper() and (piece.isupper() or not is_capital(piece))


def names_in_line(line: str) -> tuple[str, ...]:
    """The names in a line that is a byline, empty where it is none: a label, then names alone, then perhaps a date."""
    if len(line) > MAX_BYLINE:
        return ()
    if reporters := reporters_in(line):
        return reporters
    for words in _before_verb(line) or _led_parts(line):
        names = tuple(n for n in _remembered(words, True) if not NOT_SHOWN.search(n))
        people = [n for n in names if not AGENCY.fullmatch(n)]
        if people and all(is_capital(n) and _is_full(n) for n in people):
            return names
    return ()


def _before_verb(line: str) -> tuple[str, ...]:
    """What stands before the verb that ends a byline; nothing where none does."""
    said = line.rstrip(" :.")
    return tuple([said.removesuffix(verb) for verb in WROTE_BEHIND if said.endswith(verb)])


def name_in_loose_line(line: str) -> str | None:
    """What stands behind 'by' in a short line and may be the name of an account: 'by quay_watcher', 'Posted by Ann'."""
    if "@" in line and GLUED_MAIL.search(line):
        return None
    for words in _led_parts(line) if len(line) <= MAX_BYLINE else ():
        names = list(split_names(words))
        if len(names) == 1 and len(names[0].split()) <= MAX_WORDS and not _starts_with_day(names[0].split()):
            return names[0]
    return None


@lru_cache(maxsize=LINES_KNOWN)
def _led_parts(line: str) -> tuple[str, ...]:
    """The parts of a line that start as a byline does.

    A part that parts_of shortens at its end starts as it did before; only a date makes new parts.
    """
    if not has_hint(line):
        parts = PART.split(line) if PART_MARK.search(line) else [line]
        if not any(LINE_LEAD.match(part.strip(AROUND)) for part in parts):
            return ()
    return tuple([words for part in parts_of(line) if LINE_LEAD.match(words := part.strip(AROUND))])


def parts_of(line: str) -> list[str]:
    """The parts of a byline between its marks, without dates and without those who did other work on it."""
    found = OTHERS.search(line) if OTHERS_HINT.search(line.lower()) else None
    if found and BOTH.search(line):
        line = BOTH.sub(r"\1", line)
        found = OTHERS.search(line)
    if found:
        line = line[: found.start()]
    digits = has_digits(line, 1)
    if digits and (":" in line or "." in line):
        line = TIME.sub("", line)
    for date in reversed(written_dates(line)):
        line = f"{_without_day(line[: date.start])} | {TIME_BEHIND.sub('', line[date.end :])}"
    if line[-1:].isalpha() and (digits or line.lower().endswith("ago")):
        line = AGO.sub(" | ", line)
    parts = PART.split(line) if PART_MARK.search(line) else [line]
    if digits:
        parts = [FILED_IN.sub("", part) for part in parts]
    return [part for part in parts if part.strip(" ,")]


def _without_day(before: str) -> str:
    """What stands before a date without what led to it: 'on', 'am Dienstag', 'publicat la', 'פורסם:'."""
    before = LED_DAY.sub("", before)
    words = before.rstrip(" ,").split(" ")
    while len(words) > 1 and (is_weekday(words[-1]) or _is_date_label(words[-1])):
        words.pop()
        before = " ".join(words)
    return DANGLING.sub("", before)


def _is_date_label(word: str) -> bool:
    """Whether a word before a date leads to it rather than ends a name: 'פורסם:', 'Published', 'publicat'."""
    words = key(word)
    return words in TELLING or (words in DATE_LABELS and not word[0].isupper())


def is_byline(line: str) -> bool:
    """Whether a line starts as a byline does and names people."""
    return bool(names_in_line(line))


def is_capital(name: str) -> bool:
    """Whether the words are written as a person's name is: with capitals, but for particles."""
    words = name.split()
    return all(not _is_low(w[0]) or _is_small(w) for w in words) and len(words) <= MAX_WORDS


def _is_low(letter: str) -> bool:
    """Whether a letter is small in a script that has capitals in its sentences: Georgian's serve for headlines only."""
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"


def _is_small(word: str) -> bool:
    """Whether a word may be written small in a name: a particle, or one before an apostrophe."""
    return word in PARTICLES or SMALL.match(word) is not None


def _is_name(name: str) -> bool:
    words = key(name)
    return (
        (len(words) > 1 or not words.isascii())
        and len(name) <= MAX_NAME
        and words not in ACCOUNTS
        and not NO_NAME.search(name)
        and not MAIL.fullmatch(name)
    )


def _is_full(name: str) -> bool:
    """Whether a name has two words or is of a script that parts none; not so 'By Tuesday' and 'Por Amor y Odio'."""
    words = name.split()
    full = len(words) > 1 or SPACELESS.search(name) is not None
    return full and words[1:2] != ["y"] and not _starts_with_day(words)


def _starts_with_day(words: Sequence[str]) -> bool:
    """Whether words begin with a day's name; a short one stands alone, for people are called Sun, Mo and Thu, too."""
    return is_weekday(words[0]) and (len(words) == 1 or len(words[0].strip(".,")) > SHORT_DAY)


def is_person(text: str) -> bool:
    """Whether text alone has the shape of a person's full name: two to four words with capitals, no other marks."""
    return len(text) <= MAX_NAME and _is_person(text)


@lru_cache(maxsize=LINES_KNOWN)
def _is_person(text: str) -> bool:
    bare = text.strip(" .,")
    words = bare.split()
    full = len(words) if len(words) <= MAX_PERSON else sum(not _is_small(w) for w in words)
    if not (1 < len(words) <= MAX_WORDS and full <= MAX_PERSON):
        return False
    if not all(w[0].isupper() or _is_small(w) for w in words):  # the cheap looks first
        return False
    lower = [w.lower().strip(",") for i, w in enumerate(words) if w not in PARTICLES and not (i and w in ALSO_NAMES)]
    if (
        not ROLES.isdisjoint(lower)
        or not NO_PERSON.isdisjoint(lower)
        or any(is_weekday(w) and len(w) > SHORT_DAY for w in lower)
    ):
        return False
    if LINE_LEAD.match(text) and not CALLED_DI.fullmatch(bare):
        return False
    return PERSON.fullmatch(bare) is not None and not RUN_TOGETHER.search(text)


def is_surely_person(name: str) -> bool:
    """Whether a name behind a label is one person's: of a person's shape, or of a script without capitals."""
    return is_person(name) or name.lower() == name.upper()


LABEL_WORDS = NO_PERSON - PARTICLES - {"the", "a"}
"""Words with which a label begins that no name begins with."""


def is_label_word(text: str) -> bool:
    """Whether text is a word of a page's labels rather than a name: 'Veröffentlicht', 'Friday', 'Follow us'."""
    words = key(text).split()
    if len(words) == 1 and words[0] in DATE_LABELS:
        return True
    return bool(words) and (words[0] in LABEL_WORDS or _starts_with_day(words) or is_weekday(text.strip()))
