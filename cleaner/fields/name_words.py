"""Words around people's names in bylines, in the languages of many pages: data only."""

from __future__ import annotations

BEFORE = (
    r"by|von|par|por|di|door|av|af|oleh|przez|bởi|بقلم|מאת|"
    r"(?:words|text|texte|texto|testo|tekst|story|article|artikel|bericht)\s+(?:by|von|par|por|di|door|av|af)"
)
"""What stands before a name and hardly anywhere else at the start of a line."""
LABELS = (
    r"authors?|autor(?:in|en|a|as|es)?|auteure?s?|autor[ei]|text|texte|texto|testo|tekst|redaktion|penulis|yazar|"
    r"interview|reportage|автор[ыи]?|текст|συντάκτης|συντάκτρια|κείμενο|كتب|كتبت|الكاتب|المؤلف|כתב|כתבה|लेखक|"
    r"作者|撰文|采写|文|記者|记者|執筆|取材・文|ライター|글|기자|tác giả|forfatter|författare|kirjoittaja|szerző"
)
"""What names the author with a colon behind it; many of these are words of a text, too."""
DONE = (
    r"written|posted|published|reported|submitted|started|created|post|geschrieben|verfasst|veröffentlicht|erstellt|"
    r"beitrag|écrit|publié|rédigé|escrito|publicado|scritto|pubblicato|geschreven|geplaatst|skriven|skrevet|"
    r"opublikowan[eoy]|ditulis"
)
ROLES = frozenset(
    "writer editor reporter correspondent contributor staff press agency news times post columnist producer redakteur "
    "redakteurin korrespondent korrespondentin journaliste rédacteur redactor redactora periodista dpa afp ap reuters "
    "photographer fotograf director professor university founder cofounder ceo cto cfo coo cmo chief head manager "
    "officer president lead leader senior junior former expert specialist consultant analyst attorney lawyer advisor "
    "adviser physician doctor dietitian nutritionist therapist engineer developer designer architect scientist "
    "researcher research development marketing sales reviewer strategist coach trainer teacher gardener grader "
    "fellow associate assistant partner chair critic host author blogger team department desk bureau institute "
    "representative graduate student candidate master certified licensed geschäftsführer leiter leiterin "
    "projektleiterin projektleiter pressesprecher pressesprecherin anwalt rechtsanwalt of at for in".split()
)
"""Words of a person's work or house: a piece behind a comma that has one is no further name."""
ACCOUNTS = frozenset(
    "admin administrator author autor user editor redaktor webmaster staff root undefined null none unknown publisher "
    "default wordpress website".split()
)
"""Names of accounts, not of people."""
PARTICLES = frozenset("de da do dos del della di du la le van von der den ter zu zur af bin ibn al el y".split())
"""Words of names that are written small."""
NO_PERSON = frozenset(
    "the a an and or how why what when with from your our my new best top more read share follow view show all by "
    "home blog news article articles guide guides print save back next menu contents table latest comments comment "
    "min minutes updated published posted written reviewed fact disclosure last reading sign log subscribe "
    "newsletter free get learn about contact us privacy policy terms video podcast watch listen download buy shop "
    "register now search request quote demo overview press release zu zum ihr ihre ihrer zurück übersicht "
    "pressemitteilung ort datum aktuell und der die das für mit le la les un une".split()
)
"""Words that no person's name has (particles aside) but labels of a page have."""
