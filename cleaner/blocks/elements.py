"""What kinds of elements there are for the cut, and what a look into one tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..patterns import pattern

OF_MATH = frozenset(
    "mrow mi mn mo mtext msup msub msubsup mfrac msqrt mroot mover munder munderover mspace mstyle mfenced mtable mtr "
    "mtd mpadded mphantom semantics".split()
)
"""Elements of a formula."""
OF_MATHJAX = "mjx-"
"""How the names of the elements begin that a formula is drawn with."""
INLINE = (
    frozenset(
        "a abbr acronym amp-img b bdi bdo big cite code data del dfn em font g-emoji i img ins kbd label mark meter "
        "nobr output picture q rb rp rt rtc ruby s samp small source span strike strong sub sup time tt u var wbr "
        "slot math".split()
    )
    | OF_MATH
)
SKIPPED = frozenset(
    "script style svg template title meta link base iframe frame audio video canvas noframes noembed datalist "
    "annotation annotation-xml area track param col input".split()
)
"""Elements whose text a browser never shows as text."""
BLOCK = frozenset(
    "address article aside blockquote body button caption center colgroup dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main map "
    "marquee menu nav noscript object ol optgroup option p plaintext pre search section select summary table tbody td "
    "textarea tfoot th thead tr ul xmp".split()
)
"""Elements that HTML knows besides. A browser shows one that it does not know as words of the text around it."""
ENTRIES = frozenset("li td th dt dd caption figcaption h1 h2 h3 h4 h5 h6 summary legend".split())
"""Elements that may hold a run of text alone, as a paragraph does."""
WORD = pattern(r"\w")

LANGUAGE = pattern(
    r"(?:(?:language|lang|brush)[-:]|highlight-(?:source-|text-)?)([a-z][a-z0-9_+#.-]{0,29}?)(?:-basic)?(?:;.*)?"
)
"""A class that names the language of code."""
APART = ("brush:", "lang:")
"""The same where the name is the next class."""
HIGHLIGHTED = frozenset(("highlight", "hljs", "sourcecode", "prettyprint"))
"""Classes of code that a bare class may name the language of."""
NOT_A_LANGUAGE = frozenset(("default", "text", "none", "plaintext", "highlight", "wrapper", "container"))
LANGUAGES = frozenset(
    "abap actionscript ada apache applescript arduino asm assembly awk bash basic batch bibtex c c# c++ clojure cmake "
    "cobol coffeescript cpp crystal csharp css csv cuda dart delphi diff django dockerfile dos elixir elm erlang f# "
    "fortran fsharp glsl go golang gradle graphql groovy haml handlebars haskell hcl html http ini java javascript "
    "jinja js json json5 jsonc jsx julia kotlin latex less lisp llvm lua makefile markdown mathematica matlab mermaid "
    "mysql nasm nginx nim nix objc objective-c objectivec ocaml octave pascal perl php plsql postgresql powershell "
    "prolog properties protobuf puppet purescript python python3 r racket reason rest rst ruby rust sas sass scala "
    "scheme scss sh shell solidity sparql sql stata svelte swift systemverilog tcl terraform tex toml ts tsql tsx twig "
    "typescript vala vba vbnet verilog vhdl vim vue wasm xml xquery yaml yml zig zsh".split()
)
"""Names of languages of code, but those that are tags of languages of people too."""
SOFT_CELL = 300
"""Code points: a cell of more text, or with a block in it, stands alone (a table that lays out a page)."""
SOFT_CELL_NODES = 60
"""Elements looked at in a cell before it counts as large: keeps the look ahead linear. The same for unknown ones."""


def local_name(tag: str) -> str:
    """A tag's name without its namespace or prefix, in lower case."""
    return tag.rpartition("}")[2].rpartition(":")[2].lower()


def is_known(tag: str) -> bool:
    """Whether HTML knows a tag; none with a prefix, as word processors write them."""
    name = tag.rpartition("}")[2].lower()
    return name in BLOCK or name in INLINE or name in SKIPPED or name == "br"


def is_running(element: Any, around: str) -> bool:
    """Whether an element that HTML does not know, or a button, stands among the words of a text.

    around is the tag of the block-level element that holds it. Words stand on both sides of it; within an entry of a
    list or a table on one, parted from it, unless it is all there is; within a paragraph there need be none.
    """
    previous, parent = element.getprevious(), element.getparent()
    before = (parent.text if previous is None else previous.tail) or ""
    after = element.tail or ""
    left, right = WORD.search(before) is not None, WORD.search(after) is not None
    running = left and right
    if not running and not is_known(element.tag):
        apart = (left and not before[-1].isalnum()) or (right and not after[0].isalnum())
        running = around == "p" or (around in ENTRIES and (apart or (len(parent) == 1 and not left and not right)))
    return running and not _holds_block(element)


def _holds_block(element: Any) -> bool:
    """Whether an element holds a block-level one, or more elements than are looked at."""
    for count, inner in enumerate(element.iter()):
        if count > SOFT_CELL_NODES or (count and isinstance(inner.tag, str) and _is_block(inner.tag)):
            return True
    return False


def _is_block(tag: str) -> bool:
    return tag.rpartition("}")[2].lower() in BLOCK


def is_soft(cell: Any) -> bool:
    """Whether a cell holds a few words and no block: a datum, not a column of the page."""
    length = 0
    for count, element in enumerate(cell.iter()):
        if count > SOFT_CELL_NODES:
            return False
        if not isinstance(element.tag, str):
            continue
        tag = local_name(element.tag)
        if count and _is_block(element.tag):
            return False
        if tag not in SKIPPED:
            length += len(element.text or "")
        length += len(element.tail or "") if count else 0
        if length > SOFT_CELL:
            return False
    return True


def code_language(pre: Any) -> str | None:
    """The language that the classes of a pre, its code child or its wrappers name, or None."""
    for element in _around(pre):
        if value := (element.get("data-lang") or element.get("data-language") or "").strip().lower():
            return str(value)
        if named := _class_language((element.get("class") or "").lower().split()):
            return named
    lang = (pre.get("lang") or "").strip().lower()
    return lang if lang in LANGUAGES else None


def _class_language(names: list[str]) -> str | None:
    """The language of code that one of an element's classes names."""
    for i, name in enumerate(names):
        found = LANGUAGE.fullmatch("lang-" + names[i + 1] if name in APART and i + 1 < len(names) else name)
        if found and found[1] not in NOT_A_LANGUAGE:
            return found[1]
    if not HIGHLIGHTED.isdisjoint(names):
        for name in names:
            if name in LANGUAGES:
                return name
    return None


def _around(pre: Any) -> Iterator[Any]:
    """A pre, its first child, and two elements around it: where highlighters write the language."""
    yield pre
    if len(pre) and isinstance(pre[0].tag, str):
        yield pre[0]
    parent = pre.getparent()
    if parent is not None:
        yield parent
        if parent.getparent() is not None:
            yield parent.getparent()
