"""Runs of lines in a text: boxes about authors, names, links, signs, and what stands between noise."""

from __future__ import annotations

import pytest

import cleaner
from cleaner.blocks.text import cut_text
from cleaner.judge.evidence.opened import opened, own_levels
from cleaner.judge.lines.link_lines import LINK_LINE
from cleaner.judge.lines.signed import author_boxes
from cleaner.judge.prose import is_prose

LONG = "The harbour office keeps the book in which every lamp of the town is written down by hand."
MORE = "It is an old book, and the first of its four columns has been empty for sixty years now."
LAST = "Nobody remembers what the column was for, and the clerk who drew it left no note behind."
BODY = "\n\n".join([LONG, MORE, LAST, f"{MORE} {LONG}"])


def gone(text: str) -> dict[str, tuple[str, str]]:
    return {r.text.strip(): (r.kind, r.by) for r in cleaner.clean_text(text).removed}


def test_what_is_prose() -> None:
    assert is_prose("The mayor said that the pier would be closed.", 9)
    assert not is_prose("Mayor closes the pier after the storm of Sunday", 9)
    assert not is_prose("It rains.", 2)
    assert is_prose("a sentence that never ends " * 8, 40)


def test_titles_of_other_articles_behind_the_body_are_no_paragraphs() -> None:
    titles = [
        "Mayor of the northern island closes the old pier after the storm of last Sunday night",
        "Four boats that nobody has claimed are sold in front of the customs house on Monday",
        "Why the lamps of the lower town burn longer than those above the market square",
    ]
    found = gone("\n\n".join([BODY, "Related articles", *titles, "Leave a Reply"]))
    assert [found.get(title, ("", ""))[0] for title in titles] == ["related-links"] * 3


def test_readers_comments_go_with_their_heading() -> None:
    talk = ["Ada", "12 May 2024 at 10:31", "I have seen the book, and the column is not empty at all, as you say."]
    found = gone("\n\n".join([BODY, BODY, "2 Comments", *talk]))
    assert [found.get(line, ("", ""))[0] for line in talk] == ["comment-list"] * 3


def test_comments_may_be_ten_times_as_long_as_a_blog_s_text() -> None:
    said = [
        (
            f"{name} says:",
            f"{day} May 2024 at 10:31",
            f"{name} has seen the book too, on day {day}, and it is no book. " * 12,
        )
        for day, name in enumerate(("Ada", "Ben", "Cleo", "Dirk", "Edda", "Finn", "Gro", "Hal"), 1)
    ]
    talk = [line for comment in said for line in comment]
    form = "Your email address will not be published. Required fields are marked *"
    found = gone("\n\n".join([BODY, BODY, "98 Responses", *talk, "Leave a Reply", form]))
    assert {found.get(line, ("", ""))[0] for line in map(str.strip, talk)} == {"comment-list"}
    assert BODY not in found
    thread = gone("\n\n".join([BODY, BODY, "98 Responses", *talk]))  # without such a form it may be a forum's
    assert said[0][2].strip() not in thread


def test_a_count_of_comments_above_the_text_heads_none() -> None:
    says = [f"{name} says:\n\n{day} May 2024 at 10:31\n\n{name} has seen it. {MORE * 9}" for day, name in enumerate(
        ("Ada", "Ben", "Cleo", "Dirk", "Edda", "Finn", "Gro", "Hal"), 1)]  # fmt: skip
    form = "Your email address will not be published. Required fields are marked *"
    body = [f"{LAST} The {n}th lamp is lit by hand, and nobody knows by whom it is put out." for n in range(7)]
    text = "\n\n".join([BODY, "98 Comments", "3 May 2024", *body, "98 Comments", *says, "Leave a Reply", form])
    kept = cleaner.clean_text(text).body
    assert all(paragraph in kept for paragraph in body)
    assert "has seen it" not in kept


def test_prose_under_a_heading_of_comments_is_the_article() -> None:
    text = "\n\n".join([BODY, BODY, "Comments", f"{LONG} Whoever has read it knows that it is true.", MORE])
    assert MORE in cleaner.clean_text(text).body.split("\n\n")[-1]


def test_a_box_about_the_author() -> None:
    bio = "Ann Example writes about harbours and lamps, and has done so since the ferry stopped."
    found = gone(f"{BODY}\n\nAnn Example\n\n{bio}")
    assert found[bio] == ("author-bio", "structure:author-box")
    assert found["Ann Example"] == ("author-bio", "structure:author-box")


@pytest.mark.parametrize("label", ["Despre autor", "Über die Autorin:", "Sobre la autora", "Об авторе", "O autorce"])
def test_a_note_whose_first_words_head_it(label: str) -> None:
    note = f"**{label}** Ann Example walks in the hills since 2009, and tells of it when she comes home dry."
    assert gone(f"{BODY}\n\n{note}")[note][0] == "author-bio"
    assert f"**The keeper** {note[9:]}" not in gone(f"{BODY}\n\n**The keeper** {note[9:]}")


def test_a_person_whom_the_text_is_about_is_no_author() -> None:
    bio = "Ann Example came back in March, and she has kept the book since then."
    body = BODY.replace("Nobody remembers", "Ann Example remembers")
    assert bio not in gone(f"{body}\n\nAnn Example\n\n{bio}")


def test_a_list_of_people_has_no_author() -> None:
    people = [f"{n} Doe\n\n{n} Doe is the keeper of a lamp, and has been for years now." for n in ("Ann", "Ben", "Cem")]
    blocks = cut_text("\n\n".join([LONG, *people, f"{MORE} Each has a key."]))
    assert author_boxes(blocks, ()) == {}


def test_a_name_before_noise() -> None:
    assert gone(f"{BODY}\n\nAnn Example\n\nShare this article")["Ann Example"][0] == "byline"
    assert "Ann Example" not in gone(f"{BODY}\n\nAnn Example")
    assert "the end" not in gone(f"{BODY}\n\nthe end\n\nShare this article")
    assert "The Salt Lamp" not in gone(f"{BODY}\n\nThe Salt Lamp\n\nShare this article")


@pytest.mark.parametrize(
    "signature", ["(sk)", "/ZJ", "(ann/ben)", "(Ann Example, Northtown)", "[B. Muster]", "(北沢恵)"]
)
def test_who_signs_below_the_body(signature: str) -> None:
    assert gone(f"The lamp book\n\n{BODY}\n\n{signature}")[signature][0] == "byline"


@pytest.mark.parametrize(
    "line", ["(Applause)", "(to be continued)", "(See the second book.)", "/usr/bin/lamp", "(1931)"]
)
def test_what_else_stands_in_brackets_below_the_body(line: str) -> None:
    assert gone(f"The lamp book\n\n{BODY}\n\n{line}").get(line, ("", ""))[1] != "structure:signed"


def test_links_in_a_row_above_the_body() -> None:
    menu = ["* [Home](/)", "* [Lamps](/lamps)", "* [Boats](/boats)"]
    found = gone("\n".join(menu) + f"\n\n# The lamp book\n\n{BODY}")
    assert {found[line.strip()][0] for line in menu} == {"site-nav"}


def test_signs_and_separators() -> None:
    found = gone(f"{BODY}\n\n×\n\nShare this article\n\n---")
    assert found["×"] == ("template-residue", "structure:stray")
    assert "---" in found
    assert "* * *" not in gone(f"{BODY}\n\n* * *\n\n{BODY}")
    bio = "Ann Example is a keeper of lamps in Northtown, where she writes about the harbour and its boats."
    behind = ["* * *", "### About the author", bio, "Next: Who pays for the oil", "We're hiring!", "© 2026 Port Wire"]
    assert "* * *" in gone("\n\n".join([BODY, *behind]))


def test_a_line_between_noise_goes_but_prose_stays() -> None:
    tail = ["Share this article", "The lamp that came back", "Leave a Reply"]
    assert gone("\n\n".join([BODY, *tail]))["The lamp that came back"][0] == "share-bar"
    second = "The second part of the report begins here, and it is about the boats."
    assert second in cleaner.clean_text("\n\n".join([BODY, "Share this article", second, "Leave a Reply"])).body
    short = "Käyttökustannukset maksaa lähikaupunki."  # three long words say as much as five short ones
    assert short in cleaner.clean_text("\n\n".join([BODY, "Share this article", short, "Leave a Reply"])).body


def test_paragraphs_below_a_heading_of_links_are_no_body() -> None:
    teaser = "The ferry that was to sail on Monday stays in port for a week, for its engine has lost a part."
    tail = ["Reportar un error", "Lo más leído", "The ferry stays in port", teaser]
    found = gone("\n\n".join([LONG, MORE, BODY, LONG, *tail]))
    assert found["Reportar un error"][0] == "report-error"
    assert found["Lo más leído"][0] == "related-links"
    assert found["The ferry stays in port"][0] == "related-links"


def test_a_standfirst_above_the_date_is_no_body_of_its_own() -> None:
    found = gone(f"The lamp book\n\n{LONG}\n\n4.02.2022\n\n{BODY}\n\n{BODY}")
    assert found["4.02.2022"][0] == "date-line"


def test_a_word_in_lower_case_is_no_label() -> None:
    text = f"{LONG}\n\nprint\n\nsource\n\nlatest\n\n{MORE}\n\nnext\n\nshare"
    assert gone(text) == {}


def test_a_first_line_longer_than_titles_stays() -> None:
    first = "The mayor of the lower town and nine of the council have asked the harbour office to show the book to all"
    assert cleaner.clean_text(f"{first}\n\n{BODY}").body.startswith(first)
    assert gone(f"{first}\n\n{first}\n\n{BODY}")[first][0] == "title-line"


def test_a_title_that_comes_back_once_goes_and_a_refrain_stays() -> None:
    title = "The lamp book of the harbour"
    assert title in gone(f"{title}\n\n{BODY}\n\n{title}\n\n{BODY}")
    verses = f"{BODY}\n\n{title}\n\n" * 3
    assert cleaner.clean_text(f"{title}\n\n{verses}{BODY}").body.count(title) == 3


def test_the_byline_echoed_below_the_body() -> None:
    echoes = "Ben Muster, Ann Example\n\nMuster & Example\n\nAnn Example (Northtown)"
    found = gone(f"The lamp book\n\nBy Ann Example, Ben Muster\n\n{BODY}\n\n{echoes}\n\nwe heard it all")
    assert found["Ben Muster, Ann Example"] == ("byline", "field:authors")
    assert found["Muster & Example"] == ("byline", "structure:echo")
    assert found["Ann Example (Northtown)"] == ("byline", "structure:echo")
    assert "we heard it all" not in found


def test_code_of_markdown_stays_whatever_it_says() -> None:
    fence = "```yaml\ndatabase:\n    image: postgres:18\n\nLeave a Reply\n```"
    assert gone(f"# The lamp book\n\n{BODY}\n\n{fence}\n\n{BODY}").keys() <= {"# The lamp book"}
    opened = gone(f"# The lamp book\n\n{BODY}\n\n{fence[:-4]}")  # a fence that nothing closes
    assert "Leave a Reply" in opened
    other = gone(f"# The lamp book\n\n{BODY}\n\n{fence[:-4]}\n~~~")
    assert "Leave a Reply" in other


def test_hostile_rows_of_images_are_read_at_once() -> None:
    assert LINK_LINE.fullmatch("[" + "![a](/b)" * 2000 + "](/c)")
    assert not LINK_LINE.fullmatch("[" + "![a](/b)" * 2000 + "x")  # took twice as long for each image


def test_a_note_on_the_author_of_the_byline_above_the_last_paragraph() -> None:
    bio = "Ann Example writes about harbours and lamps, and has done so since the ferry stopped."
    end = "The lamp letter is written by volunteers, and each of them gives an evening a week to it."
    found = gone(f"By Ann Example\n\n{BODY}\n\n{bio}\n\n{end}")
    assert found[bio] == ("author-bio", "structure:author-box")
    assert end not in found


def test_a_note_that_calls_the_author_by_one_name() -> None:
    bio = "Ann has written about harbours and lamps since the ferry stopped, and lives on a boat."
    assert gone(f"By Ann Example on 5 May 2024\n\n{BODY}\n\nAnn Example\n\n{bio}")[bio][0] == "author-bio"
    assert bio not in gone(f"{BODY}\n\nAnn Example\n\n{bio}")


def test_a_long_line_names_no_author() -> None:
    long = "At Example, we are a company that repairs lamps on piers, and we have done so for sixty years now."
    bio = "At Example, we believe that a lamp that nobody repairs is no lamp at all, and we say so."
    assert bio not in gone(f"{long}\n\n{BODY}\n\n{bio}")


def test_a_month_of_the_date_may_head_an_entry() -> None:
    text = f"The year of the lamp\n\n23 June 2019 · Ann Example\n\n{BODY}\n\nJune\n\nThe lamp went out."
    assert "June" not in gone(text)


def test_a_label_with_a_name_between_the_body_and_noise() -> None:
    assert gone("\n\n".join([BODY, "Blorp: Town hall", "Share"]))["Blorp: Town hall"] == ("byline", "structure:name")
    assert "Note: the lamp burns" in cleaner.clean_text("\n\n".join([BODY, "Note: the lamp burns"])).body


def test_what_stands_between_a_credit_and_other_noise() -> None:
    found = gone("\n\n".join([BODY, "Source link", "Zarn blorp", "Report an error"]))
    assert found["Zarn blorp"][1] == "structure:tail"


def test_the_section_again_behind_the_body_and_what_stands_between_it_and_other_noise() -> None:
    text = f"The lamp book of Northtown\n\nCulture\n\n3 May 2026\n\n{BODY}"
    found = gone(f"{text}\n\nCulture\n\nzarn\n\nblorp\n\nNext post")
    assert found["Culture"] == ("section-label", "field:section")
    assert found["zarn"][1] == found["blorp"][1] == "structure:tail"
    assert cleaner.clean_text(f"{text}\n\nCulture\n\n{LONG}").body.endswith(f"Culture\n\n{LONG}")
    assert cleaner.clean_text(f"{text}\n\nCulture").body.endswith(LONG)


def test_a_note_on_the_author_whose_byline_ends_in_the_date() -> None:
    bio = "Ann Example is a science writer in Northtown. She has a degree in marine biology and four boats."
    found = gone(f"The lamp book of Northtown\n\nBy Ann Example published May 6, 2024\n\n{BODY}\n\n{bio}")
    assert found[bio] == ("author-bio", "structure:author-box")


def test_the_title_between_a_label_and_the_next_paragraph() -> None:
    title = "Why the ferry cannot take the lamps"
    found = gone("\n\n".join([LONG, MORE, "Read also", title, LAST, MORE]))
    assert found[title][0] == "related-links"
    for line in ("The second book", "- Why the ferry cannot take the lamps", f"{title}:", f"{title}."):
        assert line not in gone("\n\n".join([LONG, MORE, "Read also", line, LAST, MORE]))
    for below in (["The ropes", LAST, MORE], ["Share this article", LAST, MORE]):
        found = gone("\n\n".join([LONG, MORE, "Read also", title, *below]))
        assert found[title][0] == "related-links"
        assert "The ropes" not in found


def test_a_heading_of_the_text_ends_the_list_below_a_label() -> None:
    text = ["## The book", LONG, "[Read also](/more)", "[Mayor closes the pier](/pier)", "## The lamps", "* The first"]
    blocks = cut_text("\n\n".join(text))
    assert own_levels(blocks) == {"##": 0}
    assert [index for index, _ in opened(blocks, 2, kind="related-links", levels=own_levels(blocks))] == [3]
    assert len(opened(blocks[2:], 0, kind="related-links", levels=own_levels(blocks[2:]))) == 3


def test_a_line_between_two_lines_of_a_prompt() -> None:
    prompt = ["Subscribe to our newsletter", "All of the harbour on one page.", "Thank you for subscribing!"]
    assert gone("\n\n".join([LONG, MORE, *prompt, LAST]))[prompt[1]] == ("newsletter-prompt", "structure:prompt")
    paragraph = f"{LAST} {MORE}"
    assert paragraph not in gone("\n\n".join([LONG, MORE, prompt[0], paragraph, prompt[2], MORE]))


def test_a_subheading_below_the_title_that_a_label_points_to() -> None:
    title, subheading = "Mayor of Northtown closes the northern pier for good", "Thirty lamps and one keeper"
    found = gone("\n\n".join([LONG, MORE, "Also read", title, subheading, MORE, LAST]))
    assert found[title][0] == "related-links"
    assert subheading not in found
    found = gone(
        "\n\n".join([LONG, MORE, "Also read", title, "Also read: Who pays for oil now?", subheading, MORE, LAST])
    )
    assert subheading not in found


def test_a_sentence_between_prompts_of_two_kinds() -> None:
    above, below = "Subscribe to our newsletter", "Found a mistake? Select it and press Ctrl+Enter"
    sentence = "The council talks about the lamps on the fifth of March, says the clerk at the office."
    found = gone("\n\n".join([LONG, MORE, above, sentence, below]))
    assert {found[above][0], found[below][0]} == {"newsletter-prompt", "report-error"}
    assert sentence not in found


def test_several_titles_between_a_label_and_the_text() -> None:
    titles = [
        "Northtown: Why the ferry cannot take the lamps",
        "- Mayor closes the northern pier",
        "* Who pays for oil now?",
    ]
    for below in ([LAST], ["The ropes", LAST]):
        found = gone("\n\n".join([LONG, MORE, "Read also", *titles, *below, MORE]))
        assert all(found[title][0] == "related-links" for title in titles)
        assert "The ropes" not in found


def test_entries_below_a_label_before_a_paragraph_that_leads_to_a_list() -> None:
    titles = ["- Mayor closes the northern pier", "* [Fog soup](/fog-soup)", "- Who pays for the oil of the lamps"]
    asked = "The council has written down what it wants to know of the keeper and of his lamps:"
    found = gone("\n\n".join([LONG, MORE, "Read also", *titles, "The ropes", asked, "- who pays", "- and when", LAST]))
    assert [found.get(title.strip(), ("", ""))[0] for title in titles] == ["related-links"] * 3
    assert not {"The ropes", asked, "- who pays", "- and when"} & set(found)


def test_a_heading_of_other_articles_inside_the_body_with_the_titles_below_it() -> None:
    titles = ["Mayor closes the northern pier after the storm", "- Who pays for the oil of the lamps now?"]
    for below in ([LAST], ["3 May 2024", LAST], ["The ropes", LAST]):
        found = gone("\n\n".join([LONG, MORE, "Most read", *titles, *below, MORE]))
        assert {found[line] for line in ("Most read", *titles)} == {("related-links", "structure:inserted")}
        assert found.get("3 May 2024", ("date-line", ""))[0] == "date-line"
        assert ("3 May 2024" in found) == ("3 May 2024" in below)
        assert "The ropes" not in found
    for own in (["Most read", LAST], ["Most read", "Lamps", LAST], ["More on lamps", titles[0], LAST]):
        assert "structure:inserted" not in {by for _, by in gone("\n\n".join([LONG, MORE, *own, MORE])).values()}


def test_a_heading_of_a_section_s_articles_with_kickers_above_their_titles() -> None:
    titles = ["SHEAR PITY", "Mayor closes the northern pier after the storm", "OIL RIGHT", "Who pays for the lamps now"]
    for head in ("READ MORE IN LAMP NEWS", "Read more on the storm"):
        found = gone("\n\n".join([LONG, MORE, head, *titles, LAST, MORE]))
        assert {found[line] for line in (head, *titles)} == {("related-links", "structure:inserted")}
    for own in (["MORE ON LAMPS", *titles], ["READ MORE IN LAMP NEWS", titles[0]], ["Read more in bed", "LAMPS"]):
        assert not {*own} & {*gone("\n\n".join([LONG, MORE, *own, LAST, MORE]))}


def test_the_date_below_the_title_that_a_label_points_to() -> None:
    found = gone("\n\n".join([LONG, MORE, "Read also", "Mayor closes the northern pier", "3 May 2024", LAST, MORE]))
    assert found["3 May 2024"] == ("date-line", "structure:inserted")
    assert "3 May 2024" not in gone("\n\n".join([LONG, MORE, "3 May 2024", LAST, MORE]))


def test_a_line_that_leads_to_a_list_ends_the_titles_below_a_label() -> None:
    asked = "What the new plan of the council holds:"
    own = [asked, "- a lamp for each pier", "- and oil for it", MORE]
    found = gone("\n\n".join([BODY, BODY, "Related articles", "- Mayor closes the northern pier", *own]))
    assert found["- Mayor closes the northern pier"][0] == "related-links"
    assert not {asked, "- a lamp for each pier", MORE} & set(found)


def test_a_subheading_below_the_titles_stays_where_two_paragraphs_follow_it() -> None:
    title = "Advice from the harbour: how to light a low room"
    lines = [BODY, BODY, "Læs også", title, "The pier was closed", LONG, MORE]
    found = gone("\n\n".join(lines))
    assert found[title][0] == "related-links"
    assert "The pier was closed" not in found
    assert "The pier was closed" in gone("\n\n".join(lines[:-2]))


def test_a_few_words_and_a_full_stop_are_no_title_of_another_article() -> None:
    lines = [BODY, "Related articles", "Mayor closes the northern pier", "It burns again.", "Share", "Leave a Reply"]
    found = gone("\n\n".join(lines))
    assert found["Mayor closes the northern pier"][0] == "related-links"
    assert found.get("It burns again.", ("", "model"))[1].startswith("model")


def test_the_title_between_a_label_and_a_short_sentence() -> None:
    title = "Mayor of Northtown closes the northern pier"
    found = gone(
        "\n\n".join([LONG, MORE, "Also read", title, "He gave no reason for it.", "The lamp is out now.", LAST])
    )
    assert found[title][0] == "related-links"


def test_names_and_buttons_of_posts() -> None:
    posts = [
        *("ropekeeper", "New here", "10-03-2025, 21:14", "Posts: 12", LONG),
        *("Reply", "Quote", "lampkeeper", "Harbourmaster", "10-03-2025, 22:03", "Posts: 9", MORE),
    ]
    found = gone("\n\n".join(["Lamp on the pier goes out after rain", *posts, LAST]))
    assert {found.get(name, ("", ""))[1] for name in ("lampkeeper", "Harbourmaster")} <= {
        "structure:post",
        "structure:thread",
    }
    entries = [LONG, "Repairs", "10-03-2025, 21:14", MORE, "Boats", "10-03-2025, 22:03"]
    assert not {"Repairs", "Boats"} & set(gone("\n\n".join(["The log of the pier in March", *entries, LAST])))


@pytest.mark.parametrize(
    "items",
    ["1. Brass lamps\n2. Copper lamps\n3. Lamps of tin", "Height: 1.2 metres\nWeight: 14 kilograms\nMade of: copper"],
)
def test_a_list_of_the_text_below_an_insert_stays(items: str) -> None:
    insert = "Read also:\nA new harbour master walks the pier"
    end = "All of them hang in the museum of the harbour, and two of them burn."
    text = f"{LONG}\n{MORE}\n{LAST}\n{insert}\nThe lamps of the pier\n{items}\n{end}\nRelated stories\nBoats come back"
    body = cleaner.clean_text(text).body
    assert all(line in body for line in ("The lamps of the pier", *items.split("\n"), end))
    assert "walks the pier" not in body
    assert "Boats come back" not in body


def test_a_list_of_tags_ends_the_body_above_the_note_on_its_author() -> None:
    bio = "She writes about harbours and what becomes of them, and was born on the island in a hard winter."
    assert gone("\n\n".join([BODY, BODY, "Tags: Lamps | Old boats", bio]))["Tags: Lamps | Old boats"][0] == "tag-list"
    assert "Tags: Lamps | Old boats" not in gone("\n\n".join([BODY, "Tags: Lamps | Old boats", BODY]))


def test_the_name_of_the_byline_alone_above_a_note_on_its_owner() -> None:
    bio = "Harbour reporter. Has written about lamps since she was at school, and keeps a boat of her own."
    found = gone("\n\n".join(["The lamp on the pier", "By Ann Example", BODY, "Ann Example", bio]))
    assert found[bio] == ("author-bio", "structure:author-box")
    assert "Ann Example" in found
    other = gone("\n\n".join(["The lamp on the pier", "By Ann Example", BODY, "Ben Muster", bio]))
    assert other.get(bio, ("", ""))[1] != "structure:author-box"
    named = f"{MORE} Ann Example found it."
    about = gone("\n\n".join(["The lamp on the pier", "By Ann Example", named, BODY, "Ann Example", bio]))
    assert about.get(bio, ("", ""))[1] != "structure:author-box"


@pytest.mark.parametrize(
    ("byline", "bio"),
    [
        ("Por Rafael Montenegro", "Rafael Montenegro mora no porto e cobre faróis e barcos desde o ano 2011."),
        ("بواسطة: رامي الحداد", "رامي الحداد: محرر تقني من بيروت، يكتب عن الصوتيات والهواتف منذ سنوات عديدة هنا."),
        ("By Callum Heighway", "Callum is our gear editor, and has walked to the lamp of each pier on the coast."),
    ],
)
def test_a_note_that_begins_with_the_name_of_the_byline(byline: str, bio: str) -> None:
    caption = "Closed, the book has the size of a lamp of the old kind (Picture: Rafael Montenegro)"
    text = "\n\n".join(["The lamp on the pier - Port Wire", byline, BODY, caption, LAST, bio])
    assert gone(text)[bio] == ("author-bio", "structure:author-box")


def test_a_first_name_that_the_text_has_too_is_not_the_author_s() -> None:
    last = "Callum has a new boat now, and has walked to the lamp of each pier on the whole coast."
    named = "Callum, a fisherman of the island, says that the lamp was out for most of the winter."
    text = "\n\n".join(["The lamp on the pier - Port Wire", "By Callum Heighway", named, BODY, LAST, last])
    assert last not in gone(text)


@pytest.mark.parametrize(
    ("byline", "note"),
    [
        (["By [Ann Example](https://port.example/ann) | 5 May 2024"], "**Ann Example** is a keeper of lamps in our northern team, and looks after eleven."),
        (["News by [Ann Example](https://port.example/ann) Senior Lamp Writer", "Published on 5 May 2024"], "Ann likes lamps of the old kind. She joined us in 2013 and is still looking for the second one."),
        (["Ann Example", "Keeper of Lamps", "May 5, 2024", "6 min read"], "Ann works on lamps and ropes at the harbour office. She lives in Northtown and restores old radios."),
        (["by", "Ann Example", "Keeper", "Published on 5 May 2024"], "Ann has been writing about lamps since 2013 and has never let one of them go out."),
    ],
)  # fmt: skip
def test_a_note_on_the_author_may_be_emphasised_or_have_the_first_name_alone(byline: list[str], note: str) -> None:
    text = "\n\n".join(["# The lamp book", *byline, BODY, note, "Related articles", "The lamps of the quay"])
    assert cleaner.clean_text(text).body == BODY
    assert note in cleaner.clean_text(text.replace(MORE, f"{MORE} Ann Example knows, said Ann.")).body


def test_a_name_without_a_date_below_it_is_nobody_who_writes() -> None:
    note = "Ann works on lamps and ropes at the harbour office. She lives in Northtown and restores old radios."
    assert note in cleaner.clean_text("\n\n".join(["The lamp book", "Ann Example", BODY, note])).body


def test_signs_that_end_a_release_and_a_tag_between_date_and_notices_go() -> None:
    assert cleaner.clean_text(f"The lamp book\n\n{BODY}\n\n###\n\nShare this page").body == BODY
    assert "###" in cleaner.clean_text(f"The lamp book\n\n{BODY}\n\n###\n\n{BODY}").body
    end = "Published in Port Wire, May 5th, 2024\n\nNorthtown\n\nDownload our app"
    assert cleaner.clean_text(f"The lamp book\n\n{BODY}\n\n{end}").body == BODY


def test_a_note_on_the_author_may_stand_right_below_the_byline() -> None:
    note = "Ann Example is a keeper of lamps who has written about piers and the boats below them since 2012."
    text = "\n\n".join(["The lamp book", "By Ann Example", "5 May 2024", note, BODY])
    assert cleaner.clean_text(text).body == BODY
    assert note in cleaner.clean_text(text.replace("By Ann Example", "By Ann Sample")).body
    assert note in cleaner.clean_text(text.replace(MORE, f"{MORE} Ann Example wrote it.")).body
