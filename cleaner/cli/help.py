"""What `cleaner --help` says around the options: how it is called, what it does, what comes out."""

from __future__ import annotations

USAGE = """cleaner [OPTIONS] SOURCE...
       cleaner rules [--format text|json]
       cleaner rules check FILE...
       cleaner train DIR... -o MODEL [--folds DIR] [--loose SET] [--text]
       cleaner train DIR... -o WEIGHTS --fields [--folds DIR]
       cleaner eval DIR... [--against NAMES] [--model FILE | --folds DIR] [--favor NAME|NUMBER]
                [--convention strict|wcxb | --own-convention [--loose SET]] [--second-opinion]
                [--rules] [--worst N] [--every K] [--gate FILE] [--json]
       cleaner bench DIR... [--against NAMES] [--every K] [--json]"""

DESCRIPTION = """\
Turns a scraped page, or text taken from one, into a clean article: its title, section and body.

A SOURCE is a file, an address (it is fetched) or '-' (standard input). It may be HTML or text that
was extracted already; its look tells which. One that fails does not stop the others.

'cleaner rules' lists the rules that come with cleaner. 'cleaner rules check' runs the examples that
the rules of a file carry, and prints a line for each that comes out wrong.

'cleaner train' learns a model from folders of labelled pages (extra 'train'), with --text those
that judge the lines of texts, with --fields what the fields' signals are worth, in pages and in
texts; 'cleaner eval' measures bodies and fields on such folders, against other extractors where
they are installed.
'cleaner bench' measures the time that the pages below any folder take, by stage and by size."""

EPILOG = """\
output:
  Data goes to standard output, always in UTF-8; messages go to standard error.
  text       line 1 is the title, line 2 the section in brackets if there is one; then a blank
             line and the body. Several articles each follow a line '==> SOURCE <=='
  markdown   title, section and body; several articles each follow a comment that names the source
  html       the same as a fragment that is safe to embed
  json       an object with all fields and a "source"; an array of them for several sources
  jsonl      such an object on one line for each source
  In json and jsonl, a source that failed is an object with "source" and "error".
  With --jsonl FIELD, each line of a corpus becomes a line with the field cleaned: its body as text,
  or as --format says, markdown or html. "cleaner" holds what else is known: title, section, site,
  authors, date, modified, language, description, image, tags, canonical_url, source_url, licence,
  page_type and confidence, null where it is not; what was removed, the codes of warnings, with
  --comments those, and the version of cleaner; or the error of a line that is no such record.
  Where a record has a "cleaner" already, ours is "cleaner-2". HTML is told from text a record at
  a time, as files are. Corpora and pages may be packed by gzip.
  A file of -o takes its name when it is whole: until then, and where an error or Ctrl-C ends it,
  one of that name stays as it was.

train, eval and bench:
  DIR is a folder with gold.jsonl and pages/ID.html.gz, or with cases of noise (text_cases.jsonl,
  html_cases.jsonl); for train --text also one with labelled_texts.jsonl (on each line an object:
  id, lang, text and body), for bench any folder of pages. eval takes --favor, --convention and
  --second-opinion too.
  --folds DIR        train: write the models of cross-validation there; eval: judge each page by the
                     one that never saw its site
  --loose SET        the bodies of this set follow WCXB's looser convention; repeatable (those
                     whose names begin with wcxb)
  --own-convention   ask for the convention that each set's bodies follow
  --against NAMES    measure other extractors too, parted by commas: trafilatura, resiliparse,
                     readability, newspaper, justext
  --rules            count each rule's hits on content and on noise
  --worst N          show the N worst bodies of each set
  --every K          take each K-th page only
  --gate FILE        floors that figures must hold; one that falls below ends with 1
  --json             print JSON

exit codes:
  0  a body was found; all rules that were checked do as their examples say
  1  no body was found; 'cleaner rules check' found something wrong; a floor of --gate is not held
  2  the command line, a selector or a rules file is wrong
  3  something could not be read, fetched, decoded or written
  Of several sources, the highest code comes out.

examples:
  cleaner page.html
  cleaner --format markdown -o article.md https://example.org/news/rain
  curl -s https://example.org/news/rain | cleaner --url https://example.org/news/rain -
  cleaner --format jsonl -o articles.jsonl pages/*.html
  cleaner -o articles/ pages/*.html
  cleaner --explain --drop .promo --without 'byline/*' page.html
  cleaner --jsonl text -o clean.jsonl corpus.jsonl
  cleaner --jsonl html --url-field url --format markdown --jobs 4 -o clean.jsonl crawl.jsonl.gz
  cleaner --diff scraped.txt
  cleaner rules check my-rules.toml
"""
