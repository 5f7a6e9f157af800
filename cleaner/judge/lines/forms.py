"""What lines are by their form alone, in any language: the fields of a comment form, buttons of networks, counts
of readers' votes, pictures and the numbers of a gallery's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...blocks.words import brief, holding, words_in
from ...patterns import pattern
from ...records import Block, Evidence, Strength
from ..places import INSIDE, Core
from ..prose import PROSE_WORDS
from .signs import ends_sentence

FIELD = pattern(r"\s*(?:\*\s*)?[^\W\d_][^*.!?:,;]{1,40}?\s*(?:\*\s*[:：]?|[:：]\s*\*)\s*")
"""The label of a field that must be filled in: a word or three and an asterisk behind them."""
FIELD_WORDS = 6
"""Words of such a label at most, as they are counted in scripts whose vowels part words."""
FIELDS, NOTED_FIELDS = 3, 2
"""Such labels that make a form, and that do so under a line that says what the asterisk means."""
APART = 2
"""Lines from one such label to the next: what is optional bears no asterisk."""
NOTICE_LINES, NOTICE_WORDS = 2, 40
"""Lines above the first label among which the notice about fields and addresses stands, and its most words."""
HEADING_WORDS = 8
"""Words of the line that heads a form or buttons."""
BEHIND = 6
"""Lines behind the last label: a field for an address, a box to tick, a button, a line of copyright."""
ABOVE_SHARE = 0.5
"""Share of a text's words that stand above its comment form, at least: else asterisks mark what a list says."""
NETWORK = pattern(
    r"(?i)\s*(?:facebook|fb|twitter|x|x \(twitter\)|whats ?app|telegram|linked ?in|reddit|pinterest|messenger|"
    r"instagram|you ?tube|tumblr|flipboard|pocket|threads|bluesky|mastodon|viber|line|vk|vkontakte|вконтакте|ok|ok\.ru|"
    r"odnoklassniki|одноклассники|xing|tik ?tok|google ?\+|skype|we ?chat|weibo|snapchat|rss|e-?mail|zalo|kakao ?talk|"
    r"imo|微信|微博|qq|qq空间|朋友圈|豆瓣|はてなブックマーク|카카오톡|페이스북|트위터|фейсбук|твиттер|телеграм|вайбер|"
    r"فيسبوك|تويتر|واتساب|تيليجرام|تلگرام|واتس ?اپ|توییتر|फेसबुक|ट्विटर|व्हाट्सएप|ফেসবুক|টুইটার|"
    r"فیس ?بک|ٹوئٹر|ٹویٹر|واٹس ایپ|فیس‌بوک|اینستاگرام|انستغرام|لينكد ?إن|ماسنجر|טוויטר|פייסבוק|וואטסאפ|טלגרם|"
    r"व्हाट्सऐप|व्हाट्सअ‍ॅप|टेलीग्राम|इंस्टाग्राम|হোয়াটসঅ্যাপ|টেলিগ্রাম|ইনস্টাগ্রাম|பேஸ்புக்|ட்விட்டர்|வாட்ஸ்அப்|"
    r"ఫేస్‌బుక్|ట్విట్టర్|వాట్సాప్|ഫേസ്ബുക്ക്|ഫേസ്ബുക്|വാട്സാപ്പ്|เฟซบุ๊ก|ทวิตเตอร์|ไลน์|фейсбук|вотсап|инстаграм|"
    r"ფეისბუქი|ტვიტერი|ֆեյսբուք|フェイスブック|ツイッター|인스타그램|네이버|밴드|臉書|推特|新浪微博)\s*"
)
"""The name of a network or a way to send, alone on a line."""
LONGEST_NETWORK = 20
"""Code points of the longest such name: a longer line is not asked."""
NETWORKS = 3
"""Such lines in a row that are buttons; two may be what a text is about."""

COUNTED = pattern(
    r"\s*(?P<label>[^\W\d][^\d.!?:;,|]{0,30}?)\s"
    r"(?:\((?!(?:1\d|20)\d\d\))(?P<inner>\d{1,6})\)|(?P<number>\d{1,6}))\s*"
)
"""A word or three with a number behind them: a year in brackets is none."""
LABEL_WORDS, COUNTS, LONGEST_COUNT = 3, 3, 40
"""Words of such a label, lines of this form in a row that tell something, and code points of one."""
BELOW = 2
"""Lines below the body in which a ranking of its own begins, behind a heading."""
ADDRESS = r"\((?:[^()]|\([^()]*\))*\)"
PICTURE = rf"!\[[^\[\]]*\]{ADDRESS}"
PICTURES = pattern(rf"\s*(?:[*+-]\s+)?(?:(?:{PICTURE}|\[\s*{PICTURE}\s*\]{ADDRESS})\s*)+")
"""A line of Markdown that is pictures alone, linked or not, with what they show at most."""


def form_evidence(blocks: Sequence[Block], core: Core) -> Iterator[Evidence]:
    """Evidence against the lines of a text that are a comment form, buttons of networks or pictures by their form."""
    if not blocks or blocks[0].node is not None:
        return
    yield from _comment_form(blocks)
    yield from _networks(blocks, core)
    yield from _counts(blocks, core)
    yield from _pictures(blocks, core)


def _comment_form(blocks: Sequence[Block]) -> Iterator[Evidence]:
    """The form's heading and notice, its labels, and what is left behind them."""
    run = _last_run([block.index for block in holding(blocks, ("*",)) if _is_field(block)])
    if not run or len(blocks) - run[-1] - 1 > BEHIND:
        return
    first = run[0]
    words = [words_in(block) for block in blocks]
    if sum(words[:first]) < ABOVE_SHARE * sum(words):
        return
    notice = [i for i in range(max(0, first - NOTICE_LINES), first) if _is_notice(blocks[i])]
    if len(run) < (NOTED_FIELDS if notice else FIELDS):
        return
    top = notice[0] if notice else first
    while top and first - top <= NOTICE_LINES and is_heading(blocks[top - 1]):
        top -= 1
    behind = blocks[run[-1] + 1 :]
    if any(count >= PROSE_WORDS for count in words[run[-1] + 1 :]):
        behind = ()
    for block in [*blocks[top : run[-1] + 1], *behind]:
        why = "It is part of a comment form: labels of fields that must be filled in stand beside it."
        yield Evidence(block.index, False, Strength.STRONG, "structure:form", why, "comment-form")


def _last_run(places: Sequence[int]) -> list[int]:
    """The last places of which each is near the next."""
    run: list[int] = []
    for place in places:
        run = [*run, place] if run and place - run[-1] <= APART else [place]
    return run


def _is_field(block: Block) -> bool:
    return FIELD.fullmatch(block.text) is not None and words_in(block) <= FIELD_WORDS


def _is_notice(block: Block) -> bool:
    """Whether a line says what the asterisk means."""
    return "*" in block.text and FIELD_WORDS < words_in(block) <= NOTICE_WORDS and not _is_field(block)


def is_heading(block: Block) -> bool:
    """Whether a line is of few words and no sentence, as what heads others is."""
    return words_in(block) <= HEADING_WORDS and not ends_sentence(block.text)


def _networks(blocks: Sequence[Block], core: Core) -> Iterator[Evidence]:
    """Names of networks in a row outside the body, and the short line above them that tells what for."""
    outside = [*blocks[: core.first], *blocks[core.last + 1 :]] if core.first <= core.last else blocks
    names = [b for b in outside if len(b.text.strip()) <= LONGEST_NETWORK and NETWORK.fullmatch(b.text)]
    for _, row in groupby(enumerate(names), lambda numbered: numbered[1].index - numbered[0]):
        run = [block for _, block in row]
        if len(run) < NETWORKS:
            continue
        why = "It is one of several names of networks in a row: buttons to share or follow."
        above = blocks[run[0].index - 1] if run[0].index else None
        if above is not None and core.place(above.index) != INSIDE and _is_label(above):
            run = [above, *run]
        for one in run:
            yield Evidence(one.index, False, Strength.STRONG, "structure:networks", why, "share-bar")


def _counts(blocks: Sequence[Block], core: Core) -> Iterator[Evidence]:
    """Labels in a row with a number behind each, outside the body: the same label with the next number, as below the
    pictures of a gallery, or others, as buttons to vote."""
    rows: list[list[tuple[Block, str, int]]] = []
    for block in brief(blocks, LONGEST_COUNT):
        end = block.text.rstrip()[-1:]
        found = COUNTED.fullmatch(block.text) if end == ")" or end.isdecimal() else None
        if found is None or len(found["label"].split()) > LABEL_WORDS:
            continue
        one = (block, found["label"], int(found["number"] or found["inner"]))
        if rows and rows[-1][-1][0].index == block.index - 1:
            rows[-1].append(one)
        else:
            rows.append([one])
    for row in rows:
        if len(row) < COUNTS or any(core.place(block.index) == INSIDE for block, _, _ in row):
            continue
        first = row[0][2]
        why, by, kind = "It is one of several labels in a row with a count behind each.", "structure:counts", "counters"
        if len({label for _, label, _ in row}) == 1:
            if [number for _, _, number in row] != [*range(first, first + len(row))]:
                continue
            why = "It is one of several lines that differ by their numbers only: pictures of a gallery."
            by, kind = "structure:gallery", "image-credit"
        elif row[0][0].index <= core.last + BELOW and _is_ranking([number for _, _, number in row]):
            continue
        for block, _, _ in row:
            yield Evidence(block.index, False, Strength.STRONG, by, why, kind)


def _is_ranking(numbers: Sequence[int]) -> bool:
    """Whether numbers stand from the greatest to the least: who won how often, not what readers voted."""
    return numbers[0] > numbers[-1] and list(numbers) == sorted(numbers, reverse=True)


def _pictures(blocks: Sequence[Block], core: Core) -> Iterator[Evidence]:
    """Lines of Markdown outside the body that are pictures alone; those among its paragraphs are the author's."""
    for block in holding(blocks, ("![",)):
        if core.place(block.index) != INSIDE and PICTURES.fullmatch(block.text):
            why = "It is a picture outside of the body."
            yield Evidence(block.index, False, Strength.STRONG, "structure:picture", why, "template-residue")


def _is_label(block: Block) -> bool:
    return words_in(block) <= HEADING_WORDS // 2 and not ends_sentence(block.text)
