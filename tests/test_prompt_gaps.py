"""Between two prompts stand their titles and buttons, and paragraphs where a site prints the same prompt twice."""

from __future__ import annotations

import pytest

import cleaner

BODY = [
    f"The {part} of the pier has been shut since the storm of last week, and nobody at the town hall can say when it "
    "will open again to the boats and to the people who fish from it."
    for part in ("upper end", "lower end", "eastern side", "western side")
]


@pytest.mark.parametrize("prompt", ["Sign up for our newsletter", "Follow us on Facebook", "Listen to this article"])
@pytest.mark.parametrize("between", ["The tram will run again on Wednesday.", "“We were lucky,” he said."])
def test_a_sentence_between_two_of_them_stays(prompt: str, between: str) -> None:
    article = cleaner.clean_text("\n\n".join([*BODY[:2], prompt, between, prompt, *BODY[2:]]))
    assert between in article.body
    assert prompt not in article.body


def test_a_body_between_two_of_them_stays() -> None:
    said = "The rain that fell on Monday night flooded the old harbour of the town and closed two of its roads."
    prompt = "Subscribe to our newsletter"
    assert cleaner.clean_text("\n\n".join(["Rain floods the harbour", prompt, said, prompt])).body == said
