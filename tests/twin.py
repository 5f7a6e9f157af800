"""Cleans pages in one of the two forms, and prints for each the hash of its whole article; run by test_twins.py.

usage: python twin.py compiled|plain HASHES|ARTICLES, with lines of JSON [path, url] on standard input
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from pathlib import Path


def main() -> None:
    form, wanted = sys.argv[1:]
    if form == "plain":
        sys.path.append(str(Path(__file__).parent))
        from plain_modules import use_plain_modules

        use_plain_modules()
    import cleaner
    from cleaner.blocks.walk import _walker
    from cleaner.judge.learned import trees
    from cleaner.learn.bench import compiled

    print(json.dumps({"compiled": compiled(), "walk": _walker().__module__, "file": trees.__file__}))
    for line in sys.stdin:
        path, url = json.loads(line)
        data = gzip.decompress(Path(path).read_bytes()) if path.endswith(".gz") else Path(path).read_bytes()
        try:
            article = (cleaner.clean_text if path.endswith(".txt") else cleaner.clean)(
                data, **({"url": url} if url else {})
            )
            told = article.to_json() + article.html
        except cleaner.CleanerError as error:
            told = repr(error)
        print(json.dumps(told if wanted == "articles" else hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()))


main()
