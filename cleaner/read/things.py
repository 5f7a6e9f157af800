"""Of what the strings in JSON tell: they are grouped by their thing, which is the object with a title around them, and
by their key."""

from __future__ import annotations

from functools import cached_property
from typing import Any, NamedTuple

from ..patterns import pattern
from .rich_text import is_heading, joined
from .strings import PARAGRAPH, SENTENCE, is_prose, letters, parsed, plain, unescaped, word_count

NESTED_CHARS = 200
"""Code points: a string of so many that looks like JSON is opened."""
UPDATES = "liveBlogUpdate"
"""The key of things that are parts of the one around them."""
TITLES = ("title", "headline", "name")
"""Keys of a thing's title; a name is one only where it is the page's own title, for people have names too."""
ADDRESSES = frozenset("url slug href link path uri permalink canonicalUrl canonical_url".split())
"""Keys of what a thing has that stands on a page of its own, and a section of another one does not."""
TITLE_LETTERS = 12
"""Letters of a title that is known within a longer one, as one with the site's name is."""
FORMS = ("rendered", "html", "raw")
"""Keys that say in what form a text is: what it is the key around them says."""
ITEMS = "items"
"""The key of the items of a list in rich text (Editor.js)."""
OTHERS = pattern(
    r"comment|(?<![a-z])repl(?:y|ies)(?![a-z])|related|recommend|suggest|latest|popular|trending|teaser|promo|footer"
    r"|newsletter|sidebar|menu|navigation|consent|cookie|vendor|gdpr|disclaimer|translation|i18n|reviews|most_?read"
    r"|read_?next|(?:next|more|other)_?(?:articles|posts|stories)"
)
"""In a key, in small letters: below it stand other things than the page's own."""
TRUST = 8
"""How many times the words of the thing with the page's title count."""


class Said(NamedTuple):
    """A string of a group."""

    order: int
    """How many strings of all groups were read before it."""
    text: str
    place: int
    """The number of the list that it stands in; of the items of a list in rich text that of its blocks."""
    is_heading: bool
    """Whether its object says that it is one."""
    is_prose: bool


class Group:
    """The strings that are said of a thing under one key."""

    def __init__(self, key: str, is_own: bool, items: Group | None = None) -> None:
        self.key = key
        self.is_own = is_own
        """Whether the thing has the page's title."""
        self.items = items
        """The group of the items of lists that are said of the same thing; None for that group itself."""
        self.said: list[Said] = []

    @cached_property
    def prose(self) -> list[str]:
        """Its prose in order, each once."""
        return list(dict.fromkeys([said.text for said in self.said if said.is_prose]))

    @cached_property
    def words(self) -> int:
        """About how many words of prose it has."""
        return sum(map(word_count, self.prose))

    def worth(self) -> tuple[int, str]:
        """What the largest of is taken, where no body is declared."""
        return self.words * (TRUST if self.is_own else 1), self.key

    def is_in_paragraphs(self) -> bool:
        """Whether its prose is laid out."""
        return len(self.prose) > 1 or "\n" in self.prose[0].strip() or PARAGRAPH.search(self.prose[0]) is not None

    def texts(self) -> list[Said]:
        """Its prose, and the short strings and items of lists between it and in the lists that it stands in; each
        once."""
        prose = [said for said in self.said if said.is_prose]
        if not self.key:
            return list({said.text: said for said in prose}.values())
        places = {said.place for said in prose}
        items = self.items.said if self.items is not None else []
        whole, found = set(self.prose), dict[str, Said]()
        for said in sorted([*self.said, *items]):
            among = prose[0].order < said.order < prose[-1].order or said.place in places
            if said.text in whole or (among and _is_wording(said)):
                found.setdefault(said.text, said)
        return list(found.values())


class Item(NamedTuple):
    """A value on the way through JSON."""

    value: Any
    key: str
    thing: int
    """Which one it tells of, by number; 0 for none."""
    place: int
    is_heading: bool


class Reader:
    """Reads values of JSON, and groups their strings."""

    def __init__(self, title: str) -> None:
        self.title = title
        """The letters of the page's title."""
        self.groups: dict[tuple[int, str], Group] = {}
        """By the number of their thing, and their key."""
        self.own = [False]
        """Whether each thing has the page's title."""
        self.lists = 0
        """How many lists were opened."""
        self.strings = 0
        """How many strings were read."""
        self.foreign: dict[str, bool] = {}
        """Whether other things stand below each key that was met."""

    def read(self, value: Any) -> None:
        """None; adds what is in a value, in its order; JSON in strings is opened too."""
        waiting = [Item(value, "", 0, 0, False)]
        while waiting:
            item = waiting.pop()
            if isinstance(item.value, dict):
                waiting.extend(self._members(item))
            elif isinstance(item.value, list):
                run = joined(item.value, item.key)
                if run is not None:
                    self._add(item._replace(key=run[0]), run[1])
                else:
                    self.lists += 1
                    place = item.place if item.key == ITEMS and item.place else self.lists
                    waiting.extend([item._replace(value=v, place=place) for v in reversed(item.value)])
            elif isinstance(item.value, str):
                if len(item.value) >= NESTED_CHARS and item.value[:1] in "[{":
                    waiting.append(item._replace(value=parsed(item.value)))
                elif item.value.strip():
                    self._add(item, item.value)

    def _members(self, item: Item) -> list[Item]:
        """What an object holds that is the page's own, the last first."""
        value, thing = item.value, item.thing
        titles = [letters(plain(title)) for name in TITLES if isinstance(title := _form(value.get(name)), str)]
        is_own = bool(self.title) and any(_is_same(title, self.title) for title in titles)
        is_part = (self.own[thing] and ADDRESSES.isdisjoint(value)) or item.key == UPDATES
        if is_own or (not is_part and any(isinstance(_form(value.get(name)), str) for name in TITLES[:2])):
            thing = len(self.own)
            self.own.append(is_own)
        heads = item.is_heading or is_heading(value)
        return [
            Item(inner, item.key or name if name in FORMS else name, thing, item.place, heads)
            for name, inner in reversed(value.items())
            if not self._is_foreign(name)
        ]

    def _is_foreign(self, name: str) -> bool:
        if name not in self.foreign:
            self.foreign[name] = OTHERS.search(name.lower()) is not None
        return self.foreign[name]

    def _add(self, item: Item, text: str) -> None:
        text = unescaped(text)
        self.strings += 1
        said = Said(self.strings, text, item.place, item.is_heading, is_prose(text))
        self._group(item.thing, item.key).said.append(said)

    def _group(self, thing: int, key: str) -> Group:
        group = self.groups.get((thing, key))
        if group is None:
            items = self._group(thing, ITEMS) if key != ITEMS else None
            group = self.groups[thing, key] = Group(key, self.own[thing], items)
        return group


def _form(value: Any) -> Any:
    """A text of which an object says in what form it is; else the value itself."""
    return value.get("rendered") if isinstance(value, dict) else value


def _is_same(title: str, other: str) -> bool:
    """Whether one of two titles, in letters, is the other, or that with the name of its site."""
    short, long = sorted((title, other), key=len)
    return short == long or (len(short) >= TITLE_LETTERS and short in long)


def _is_wording(said: Said) -> bool:
    """Whether a short string is words, and no name or address for programs."""
    text = said.text.strip()
    return said.is_heading or text.isalpha() or " " in text or SENTENCE.search(text) is not None
