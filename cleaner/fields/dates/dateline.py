"""The date of a line that tells when a page was published: 'Published: 3 May 2026', 'By A. Example, 3 May 2026'."""

from __future__ import annotations

import re

from ...patterns import by_first_letter, pattern
from ..candidates import key
from ..people.names import LED_DAY, TIME_BEHIND, is_byline, is_capital, name_in_loose_line
from .date_labels import EVENTS, LABELS, POSTED, TELLING
from .written_date import is_weekday, written_dates

WORD = pattern("[a-z]+")
MAX_LINE = 120
"""Code points: a longer line is a paragraph."""
MAX_BEFORE, MAX_BEHIND = 6, 12
"""Words that may stand before and behind the date of such a line."""
MAX_SENTENCE = 3
"""Words behind the date of a line with a full stop that still is no sentence."""
MAX_LABEL = 30
"""Code points of a label on a line of its own."""
CJK_STOP, MAX_CJK = "。", 5
"""What a sentence ends with in Chinese and Japanese, and the signs behind a date which is none yet."""
FULL_STOP = pattern(r"[.!?。][\"'”’»)]*$")
PARTED = pattern(r"[|｜•·⋅∙:：–—/>»,،(\[-]\s*$")
"""What ends the part before a date."""
BAR = pattern(r"[|｜•·⋅]\s*$")
"""What ends the part before one that is about the date alone."""
PART_MARK = pattern(r"\s*[|｜•·⋅/]\s*")
LEAST_PARTS, MAX_PART = 2, 5
"""Parts that a line has before its date which is a row of what is told of a post ('Boats / 3 comments / By A. Example
/ 3 May 2026'), and the words of each."""
HOURS = pattern(
    r"\d[:.h]\d\d\s*(?:[ap]\.?m\.?|uhr|h|óra)?\s*(?:[-–—~〜]|to|bis|à|a|till?|tot|do|до)\s*[012]?\d[:.h]\d\d",
    re.IGNORECASE,
)
"""From which hour to which: what happens then, nobody publishes for two hours."""
TIME_BEFORE = pattern(
    r"(?<![\d:.])\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\s*(?:[^\W\d_]{1,6}\.?|[ap]\.m\.)?\s*[,،|/·–—-]\s*$", re.IGNORECASE
)
"""A time of day before its date, with what is said of it: '10:45 AM, 3 May 2026'."""
TIME_MARKS = ",،|/·–—-"
"""What stands between such a time and the date: a look that saves most lines the pattern."""
STARTED = pattern(r"\b(?:started|asked|opened) by [^,]{1,40},?$")
"""How forums lead to the date of a thread, in lower case: 'discussion in 'boats' started by quay_watcher'."""
CHANGES = (
    r"updated|modified|edited|revised|aktualisiert|geändert|mise? à jour|màj|actualizad[oa]|"
    r"atualizad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad|opdateret|oppdatert|zaktualizowan|"
    r"aktualizacja|обновлен|изменен|ενημερώθηκε|güncelle|diperbarui|cập nhật|تحديث|تم التحديث|עודכן|"
    r"अपडेट|수정|更新|最終更新|修改|s(?<!\ws)tand:|aktualizov|naposledy|frissít|módosít|actualizat|actualitzat|ažuriran|izmijenjen|"
    r"izmenjeno|ажурирано|измењено|актуализиран|обновена|оновлен|змінен|päivitetty|muokattu|uuendatud|atjaunināt|atnaujint|"
    r"uppfært|endret|ændret|ändrad|gewijzigd|geactualiseerd|modificad[oa]|modificat[oa]|modifié|zmodyfikowan|"
    r"dimutakhirkan|sửa lúc|chỉnh sửa|อัปเดต|อัพเดต|แก้ไข|ปรับปรุง|روز ?رسانی|روزرسانی|ویرایش|تعديل|হালনাগাদ|আপডেট|"
    r"改訂|最后编辑|last update|laatste update|letzte[sr]? update|letzten update|son update|sista update|"
    r"senaste update|siste update|seneste update|"
    r"ultima modifica|última modificaç|última modificación|dernière modif|actualizaci[oó]n|atualização|aggiornamento|"
    r"aktualisierung|letzte änderung|zuletzt bearbeitet|last revision|laatste wijziging|ostatnia modyfikacja"
)
"""Words that lead to another date than that of publication, in lower case, each of which begins with a letter."""
UPDATED = pattern(by_first_letter(CHANGES))
"""One of them."""

OTHER = pattern(
    r"\b(?:received|accepted|revised|approved|expires?|deadline|valid until|first posted|"
    r"eingereicht|eingegangen|angenommen|reçu|accepté|recibido|aceptado|recebido|aceite|aceito|ricevuto|accettato)\b"
)
"""Words that lead to the date of something else, in lower case: a paper that came in, an offer that ends."""


def date_of_line(line: str, *, day_first: bool | None = None, labelled: bool = False) -> str | None:
    """The ISO 8601 date of a line that is about a date of publication, or None where it is about something else.

    labelled asks for a word that tells so: a bare date will not do.
    """
    if POSTED.match(line):
        first = next(iter(written_dates(line, day_first=day_first)), None)
        return first.iso if first and not UPDATED.search(line[: first.start].lower()) else None
    if len(line) > MAX_LINE or (labelled and not _may_tell(line)) or HOURS.search(line):
        return None
    begin = 0
    dates = written_dates(line, day_first=day_first)
    for place, date in enumerate(dates):
        before, behind = line[begin : date.start], line[date.end :]
        between = line[date.end : dates[place + 1].start] if place + 1 < len(dates) else ""
        if UPDATED.search(between.lower()):  # the next date tells of a change, and what is behind it does not matter
            behind = between
        if not (_is_update(before, "" if _leads_on(between) else behind) or _is_of_other(before)):
            fits = _leads(before, labelled) and _ends(behind)
            return date.iso if fits else None
        begin = date.end
    return None


def is_date_alone(line: str) -> bool:
    """Whether a line is a date of publication and nothing else but its label, its weekday and its time."""
    dates = written_dates(line)
    if len(dates) != 1 or date_of_line(line) is None:
        return False
    before = [word for word in line[: dates[0].start].split() if key(word)]
    led = all(key(word) in LABELS or is_weekday(word) for word in before)
    return led and not key(TIME_BEHIND.sub("", line[dates[0].end :]))


def _may_tell(line: str) -> bool:
    """Whether a line may have a word of TELLING: a look that saves most lines in plain letters the forms of dates."""
    return not line.isascii() or not TELLING.isdisjoint(WORD.findall(line.lower()))


def update_of_line(line: str, *, day_first: bool | None = None) -> str | None:
    """The ISO 8601 date behind a word of change in a line ('Updated: 3 May 2026'), or None."""
    if len(line) > MAX_LINE or not UPDATED.search(line.lower()):
        return None
    begin = 0
    dates = written_dates(line, day_first=day_first)
    for place, date in enumerate(dates):
        following = dates[place + 1].start if place + 1 < len(dates) else len(line)
        behind = line[date.end : following]
        last = place + 1 == len(dates)
        if _is_update(line[begin : date.start], "" if _leads_on(behind) and not last else behind):
            return date.iso if _ends(behind) else None
        begin = date.end
    return None


def is_update_label(line: str) -> bool:
    """Whether a line is the label alone of a date that is not of publication: 'Last updated:'."""
    return len(line) <= MAX_LABEL and UPDATED.search(line.lower()) is not None and not written_dates(line)


def _is_of_other(before: str) -> bool:
    """Whether these words lead to the date of something else, weekday and all."""
    if OTHER.search(before.lower()):
        return True
    words = before.split()
    while words and is_weekday(words[-1]):
        words.pop()
    return is_of_event(" ".join(words))


def is_of_event(before: str) -> bool:
    """Whether what stands before a date is a label of events: 'When:'."""
    return len(before) <= MAX_LABEL and key(before) in EVENTS


def _is_update(before: str, behind: str) -> bool:
    """Whether a word of change stands before a date, or right behind one that has no label of publication."""
    if UPDATED.search(before.lower()):
        return True
    label = key(before.rpartition(" ")[2] or before)
    return UPDATED.match(behind.strip().lower()) is not None and label not in TELLING


def _leads_on(between: str) -> bool:
    """Whether the words between two dates lead to the second: ' Updated on: ' rather than ' updated | '."""
    return between.rstrip(" :")[-1:].isalpha()


def _leads(before: str, labelled: bool) -> bool:
    """Whether these words lead to a date of publication: none but labels, a part of its own, names or a byline."""
    if before.rstrip()[-1:] in TIME_MARKS:
        before = TIME_BEFORE.sub("", before)
    words = LED_DAY.sub("", before).split()
    label = False
    while words and (key(words[-1]) in LABELS or is_weekday(words[-1])):
        label = key(words.pop()) in TELLING or label
    rest = " ".join(words)
    if labelled:
        return label and (not key(rest) or BAR.search(rest) is not None)
    if STARTED.search(rest.lower()):
        return True
    short = len(key(rest).split()) <= MAX_BEFORE or _is_row(rest)
    return (
        not key(rest)
        or is_byline(rest)
        or _is_of_account(rest)
        or (short and (PARTED.search(rest) is not None or is_capital(rest)))
    )


def _is_of_account(before: str) -> bool:
    """Whether these words are a byline that names an account, which is one word."""
    name = name_in_loose_line(before)
    return name is not None and " " not in name


def _is_row(before: str) -> bool:
    """Whether these words before a date are a row of short parts, with a mark behind each."""
    parts = [len(key(part).split()) for part in PART_MARK.split(before)]
    return len(parts) > LEAST_PARTS and parts[-1] == 0 and max(parts) <= MAX_PART


def _ends(behind: str) -> bool:
    """Whether a date line may go on so."""
    behind = TIME_BEHIND.sub("", behind.partition("(")[0])
    words = len(key(behind).split())
    if behind.endswith(CJK_STOP) and len(behind) > MAX_CJK:
        return False
    return words <= MAX_BEHIND and (words <= MAX_SENTENCE or FULL_STOP.search(behind) is None)
