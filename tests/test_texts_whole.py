"""Texts that are no news, and short ones, come out whole: nothing in them is noise, however they look."""

from __future__ import annotations

import pytest

import cleaner

WHOLE = {
    "two paragraphs": """The mill at the weir has turned since 1604, and nobody has ever asked it to stop.

On Sunday it will be asked.""",
    "one line": "Nothing was found in the second box.",
    "poem": """The heron stands
on one leg, then
on the other.

The river does
what rivers do:
it passes.

Share it, heron,
the last small fish.""",
    "grammar": """The language of the lamps has few words, and each of them is read by the keeper of the next lamp, who
answers before the next one is sent.

* Marks
* Comments
* Orders

1.1 Marks

A word is a long light and a short one. A keeper who reads one opens the book of the
lamps, finds the page of the month, and writes down the word with the hour at which it came and the name
of the lamp that sent it.

1.2 Comments

What is sent between two long lights is a comment. It is not answered.

1.3 Orders

An order is sent three times.
A. Of signs

#:        Comments
--:       Marks
!:        Orders
?:        Questions""",
    "dialogue": """Ann: Did you lock the boathouse?

Ben: I thought that you had the key.

Ann: I gave the key to Carla.

Ben: Carla left on Monday.

Ann: Then it is open.""",
    "recipe": """Knead flour, water, salt and yeast for ten minutes, then let the dough rest under a cloth for an hour.

Ingredients

- 500 g flour
- 320 g water
- 10 g salt
- 4 g yeast

Bake for 35 minutes at 230 degrees, on the lowest shelf, with a bowl of water beneath it.

Nutrition

Energy: 230 kcal
Protein: 8 g""",
    "glossary": """Abaft: towards the stern of a ship, or behind something else that is on board.

Bight: the middle part of a rope, or a bend in the coast that is wider than a bay.

Cringle: an eye of rope at the edge of a sail, through which a line can be passed.

Davit: a small crane that lowers a boat.""",
    "questions": """Q: How long may I leave a boat at the visitors' pier, and whom do I have to tell?

A: Two nights. Tell the harbour office.

Q: What does it cost?

A: Nothing in winter, and nine crowns a metre from May to September.

Q: Is there water?

A: Yes, at both ends.""",
    "code": """To print the numbers of all lamps, loop over the list and ask each for its number, as in the example.

for lamp in lamps:
    if lamp.lit:
        print(lamp.number)

source = lamps[0]
print(source)

The loop ends with the last lamp. Use enumerate where you need the place of each lamp too.""",
    "names": """The following wrote to the council, and none of them has had an answer so far:

Ada Olsen
Bruno Kraft
Cem Yildiz
Dora Vance

The council says that it will answer all four of them before the end of the month.""",
    "steps": """How the lamp at the end of the pier is changed, as the harbour book of 1911 has it.

1. Wait for the ebb.
2. Row out.
3. Lift the glass.
4. Change the wick.
5. Come home.""",
    "minutes": """Present were the mayor, the treasurer and nine members; the clerk took the minutes.

Budget

The treasurer said that the lamp oil had cost more than the lamps, which nobody could explain.

Any other business

None.""",
    "letter": """Dear Sir, the lamp in front of our house has been dark since March, and we have written twice about it.

We ask you once more to send somebody.

Yours faithfully,

the family at number nine""",
    "indented code": """The lamps are lit by this program, which has not been changed since the harbour office bought it.

    for lamp in lamps:
        if lamp.is_dark():
            lamp.light()

Nobody knows who wrote it.""",
    "table": """The tides of the week, in metres above the old mark, as measured at the inner pier at noon.

Monday\t1.2
Tuesday\t1.4
Wednesday\t1.5
Thursday\t1.3

On Friday the gauge was under repair.""",
    "Thai": """สภาเมืองท่าได้เชิญนายกเทศมนตรีของเกาะรอบนอกมาหารือเรื่องเรือข้ามฟากในฤดูหนาว ซึ่งหยุดให้บริการมาเกือบสองปีแล้วเพราะไม่มีลูกเรือและไม่มีใครยอมจ่ายค่าน้ำมัน ชาวเกาะจึงต้องพายเรือไปทำงานเองทุกเช้า และกลับบ้านตอนค่ำ

การประชุมจะมีขึ้นในวันศุกร์ที่ศาลาว่าการเมืองเก่า""",
    "Chinese": """港口议会已邀请外岛的市长们就冬季渡轮举行会谈，会谈将于星期五在旧海关大楼举行。

去年春天以来，这座大楼一直空着。""",
}


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_goes(name: str) -> None:
    article = cleaner.clean_text(WHOLE[name])
    assert [(r.text, r.by) for r in article.removed if r.by != "field:title"] == []


def test_code_keeps_its_indentation() -> None:
    assert cleaner.clean_text(WHOLE["indented code"]).body == WHOLE["indented code"]


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_change_nothing(name: str, end: str) -> None:
    text = WHOLE[name]
    assert cleaner.clean_text(text.replace("\n", end)).body == cleaner.clean_text(text).body


@pytest.mark.parametrize("name", WHOLE)
def test_noise_behind_it_goes_and_it_stays(name: str) -> None:
    text = WHOLE[name]
    tail = ["Source link", "Leave a Reply", "Your email address will not be published. Required fields are marked *"]
    article = cleaner.clean_text("\n\n".join([text, *tail]))
    left = [line for line in tail if line in article.body.split("\n")]
    assert left == []
    assert article.body == cleaner.clean_text(text).body
