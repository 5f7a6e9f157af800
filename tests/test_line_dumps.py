"""Texts as browsers for terminals and converters to Markdown write them: numbers of links, addresses, underlines."""

from __future__ import annotations

import cleaner

BODY = """The harbour office keeps the book in which every lamp of the town is written down by hand.

It is an old book, and the first of its four columns has been empty for sixty years now."""
ADDRESSES = "\n".join(f"   {number}. https://port.example/{number}" for number in range(1, 7))
DUMP = f"""   [1]Home [2]Harbour [3]Lamps

                  The lamp on the pier goes out after rain

{BODY}

   The clerk who drew it left no note behind, says [4]the keeper of the lamps.

   See also

   * [5]Ropes and chains of the pier
   * [6]A ferry for the island

References

{ADDRESSES}
"""


def test_numbers_of_links_and_the_list_of_their_addresses_go() -> None:
    article = cleaner.clean_text(DUMP)
    last = "The clerk who drew it left no note behind, says the keeper of the lamps."
    assert article.body == f"{BODY}\n\n{last}"
    assert article.title == "The lamp on the pier goes out after rain"


def test_footnotes_and_lists_of_sources_stay() -> None:
    addresses = ADDRESSES.replace("   ", "")
    text = f"{BODY}\n\nNobody knows what it was for.[1] The clerk left no note.[2]\n\nReferences\n\n{addresses}"
    assert cleaner.clean_text(f"The lamp on the pier goes out after rain\n\n{text}").body == text


def test_addresses_of_links_that_went_go_too() -> None:
    menu = "* [Home][1]\n* [Harbour][2]\n* [Lamps][3]"
    used = "The [keeper][4] left no note behind, and nobody in the harbour remembers what it was for."
    addresses = "\n".join(f"[{number}]: https://port.example/{number}" for number in range(1, 5))
    article = cleaner.clean_text(f"{menu}\n\n# The lamp on the pier goes out\n\n{BODY}\n\n{used}\n\n{addresses}\n")
    assert article.body == f"{BODY}\n\n{used}\n\n[4]: https://port.example/4"


def test_the_line_below_a_heading_goes_with_it() -> None:
    head = "Lamps of the pier\n=================\n\n"
    below = (
        "\n\nWhat it is for\n--------------\n\nNobody remembers what the fourth of its columns was for, says the clerk."
    )
    article = cleaner.clean_text(
        f"{head}{BODY}{below}\n\nRelated posts\n-------------\n\n* [Ropes](https://port.example/r)"
    )
    assert article.title == "Lamps of the pier"
    assert article.body == f"{BODY}\n\nWhat it is for\n--------------{below[below.index(chr(10) * 2, 2) :]}"


def test_a_picture_alone_above_the_body_goes_and_one_within_stays() -> None:
    inside = "![The lamp](https://port.example/2.jpg)"
    picture = "![The pier](https://port.example/1.jpg)"
    last = "Nobody remembers what the fourth of its columns was for, says the clerk of the harbour."
    article = cleaner.clean_text(f"# The lamp on the pier goes out\n\n{picture}\n\n{BODY}\n\n{inside}\n\n{last}")
    assert article.body == f"{BODY}\n\n{inside}\n\n{last}"


def test_a_row_below_a_heading_is_not_wrapped_text() -> None:
    title = "The lamp on the pier goes out whenever it rains for so long"
    body = BODY.replace(" in which ", " in which\n").replace(", and the first", ", and\nthe first")
    article = cleaner.clean_text(f"{title}\n{'=' * len(title)}\n\n{body}")
    assert (article.title, article.body.split()[0]) == (title, "The")
    assert "=" not in article.body


def test_the_head_of_printed_pages_goes_with_their_numbers() -> None:
    head, first, second = "Papers of the Harbour Society", *BODY.split("\n\n")
    text = f"{first}\n\n{head}\nPage 2 of 3\n\n{second}\n\n{head}\nPage 3 of 3\n\n{first.replace('book', 'box')}"
    assert head not in cleaner.clean_text(text).body
    assert head in cleaner.clean_text(text.replace("Page 3 of 3", "It says so on the third page.")).body


def test_numbers_of_a_shelf_or_of_code_are_no_printed_pages() -> None:
    first, second = BODY.split("\n\n")
    shelf = "\n".join(f"Brass lamp\nBrand new\n{n}" for n in range(7, 12))
    assert cleaner.clean_text(f"{first}\n\n{shelf}\n\n{second}").body.count("Brand new") == 5
    code = "\n".join(f"Copy this block\n{n}\nlamp({n})" for n in (1, 2, 1, 2))
    assert cleaner.clean_text(f"{first}\n\n{code}\n\n{second}").body.count("Copy this block") == 4


def test_numbers_of_pages_that_stand_alone() -> None:
    head, first, second = "Papers of the Harbour Society, no. 44", *BODY.split("\n\n")
    body = cleaner.clean_text(f"{head}\n12\n\n{first}\n\n{head}\n13\n\n{second}").body.split()
    assert not {"12", "13"} & set(body)
    assert "13" in cleaner.clean_text(f"{first}\n\nThe lamps\n12\n\nThe ropes\n13\n\n{second}").body.split()
