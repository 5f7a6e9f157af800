"""Reporters as newspapers of China, Taiwan, Korea and Japan name them: '记者 沈晓岚', '〔記者沈曉嵐／台北報導〕'."""

from __future__ import annotations

from ...patterns import pattern
from ..suffix import CJK

REPORTER = pattern(
    r"(?:作者|撰文|采写|记者|記者)\s*[:：/\s]\s*(?:[\u4e00-\u9fff]*记者\s+)?(?!未知|佚名|匿名|本站|网络|責任|责任)"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[ 、,，]+[\u4e00-\u9fff]{2,4})*)\s*(?:$|[|｜\n)）]|\d|编辑|来源)"
)
"""Chinese names behind a label that may stand inside a line."""
REPORTER_AT = pattern(
    r"^[〔［【\[(（]?\s*(?:本報|本报|駐[\u4e00-\u9fff]{2,4})?(?:記者|记者|文)?\s*[／/]?\s*"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:、[\u4e00-\u9fff]{2,4})*)\s*[／/]\s*[\u4e00-\u9fff]{2,5}(?:報導|報道|报道|电|電)\s*[〕］】\])）]?$"
)
"""Chinese names with the place from which they report: '〔記者沈曉嵐／台北報導〕'."""
KOREAN_REPORTER = pattern(
    r"^(?:기자명\s*|글\s*[:=·]?\s*)?(?:[(（\[【][^()（）\[\]【】]{1,20}[)）\]】]\s*)?(?:[가-힣]{2}(?:\s*[,·=]\s*|\s+)){0,3}(?P<names>[가-힣]{3,4}(?:\s*[·,]\s*[가-힣]{3,4})*)\s*"
    r"(?:인턴|선임|수습|전문)?(?:기자|특파원)(?:\s+\S+@\S+)?$"
)
"""Korean names before their calling, and perhaps behind the places they report from: '여수, 목포 박서연 기자'."""
KOREAN_WRITER = pattern(
    r"^글(?:\s*[·/,]\s*사진)?\s+"
    r"(?P<names>[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나엄채원천방공현함변염여추도석선설마길][가-힣]{2})$"
)
"""A Korean name of three syllables, which begins with a common family's, behind the word for a text alone."""
WIRE = pattern(
    r"[^，。]{2,40}?[电電讯訊]\s*[（(](?:(?:本报|本報|[\u4e00-\u9fff]{2,4}社)?(?:记者|記者))\s*"
    r"(?P<names>[\u4e00-\u9fff]{2,4}(?:[ 、,，]+[\u4e00-\u9fff]{2,4})*)\s*[）)]"
)
"""The names behind the place and date with which a Chinese agency's report begins: '新华社巴黎9日电（记者沈晓岚）'."""
JAPANESE = pattern(
    r"^[（(【［]?\s*[\u4e00-\u9fffァ-ヶー]{1,8}(?:支局|総局|支社|本社|通信部|報道部|社会部|経済部|政治部|文化部)"
    r"\s*[・、･　 ]\s*"
    r"(?P<names>[\u4e00-\u9fff]{3,5}(?:、[\u4e00-\u9fff]{3,5})*)\s*[）)】］]?$"
)
"""Japanese names behind the office of the paper for which they report: '（美浜支局・沢田智也）'."""
LONGEST_START = 60
"""Code points of what stands before such names at most, and 'reporter' with it."""
NAME_MARK = pattern(r"[ 、,，·]+")


def reporters_in(line: str) -> tuple[str, ...]:
    """The Chinese, Korean or Japanese names of reporters in a line, empty where there are none."""
    if line.isascii() or not CJK.search(line):
        return ()
    korean = KOREAN_REPORTER.match(line) or KOREAN_WRITER.match(line)
    reporter = korean or JAPANESE.match(line) or REPORTER_AT.match(line) or REPORTER.search(line)
    return tuple(NAME_MARK.split(reporter["names"])) if reporter else ()


def reporters_of_wire(paragraph: str) -> tuple[str, ...]:
    """The Chinese names of the reporters that a report's first paragraph tells, empty where it tells none."""
    start = paragraph[:LONGEST_START]
    if start.isascii() or not ("记者" in start or "記者" in start):
        return ()
    reporter = WIRE.match(paragraph)
    return tuple(NAME_MARK.split(reporter["names"])) if reporter else ()
