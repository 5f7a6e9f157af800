"""Who claims the copyright below a text names its site."""

from __future__ import annotations

import pytest

from cleaner.fields.copyright import claimant, claimants

from .field_pages import text_fields, value


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2021 Lamps of the Quay", "lamps of the quay"),
        ("Copyright © 2010-2024 The Quay. All rights reserved.", "the quay"),
        ("Lamps & Ropes (c) 2019", "lamps ropes"),
        ("Todos os direitos reservados © Cais do Norte 2024", "cais do norte"),
        ("© 2022 Quay Ltd, made by Rope Works", "quay"),
        ("© 2021 港の台所ブログ", "港の台所ブログ"),
    ],
)
def test_the_name_beside_the_sign(line: str, name: str) -> None:
    assert name in claimants([line])


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2021 Ann Example", "Ann Example"),
        ("© 2021 Quay Platforms, Inc.", ""),
        ("© 2021 Rope Works Pte. Ltd.", ""),
        ("© Hafen Verlag GmbH", ""),
        ("© 2021 Cais do Norte, S.A.", ""),
        ("© 2021 Maria Sa", "Maria Sa"),
    ],
)
def test_a_company_is_nobody_s_name(line: str, name: str) -> None:
    assert claimant(line).strip() == name


def test_no_claim_no_name() -> None:
    assert claimants(["Lamps of the Quay", "The law of copyright " * 20]) == frozenset()


def test_a_suffix_that_claims_the_copyright_is_the_site() -> None:
    title, site = "縄の結び方", "きょうの港ブログ"
    lead = "今年も縄を干す季節がやってきました。むずかしそうに見えますが、道具は桶と竿だけで大丈夫です。"
    assert value(text_fields(f"{title} - {site}", lead), "title") == f"{title} - {site}"
    claimed = text_fields(f"{title} - {site}", lead, f"© 2021 {site}")
    assert value(claimed, "title") == title
    assert value(claimed, "site") == site
