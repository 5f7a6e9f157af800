"""Words around people's names in bylines, in the languages of many pages: data only."""

from __future__ import annotations

from ...patterns import by_first_letter

WROTE = by_first_letter(
    r"пишува|подготовил[аи]?|записал[аи]?|беседовал[аи]?|підготува(?:в|ла|ли)|розмовля(?:в|ла)|изготви|"
    r"parengė|sagatavoja|kirjutas|oprac\.|opracował[a]?|rozmawiał[a]?|připravil[ay]?|zpracoval[ay]?|pripravil[aio]?|"
    r"spracoval[aio]?|pripremi(?:o|la)|razgovara(?:o|la)|zapisal[a]?|készítette|γράφει(?: [οη])?|hazırlayan|"
    r"எழுதியவர்|imeandikwa na|isinulat ni|লিখেছেন|опубликовал[аи]?|написал[аи]?|опубліку(?:вав|вала|вали)|"
    r"напис(?:ав|ала|али)|vložil[ay]?|dodał[a]?"
)
"""How languages that have a verb for it say who wrote or prepared an article, or held an interview."""
WROTE_BEHIND = (" skrifar", " skrifa", " skrivar", " yazdı", " විසින්")
"""The same of languages in which the verb, or a word for 'by', stands behind the name."""
BEFORE = by_first_letter(
    r"by|von|par|por(?! favor\b)|di|door|av|af|oleh|przez|bởi|بقلم|بواسطة|كتبه|به قلم|توسط|מאת|โดย|gönderen|"
    r"eingestellt von|írta|piše|napisao|napisala|napsal|napsala|napísal|napísala|napisał|napisała|пише|"
    r"написао|написала|kirjoittanut|propos recueillis par|recueilli par|a cura di|投稿者|"
    r"글쓴이|द्वारा|نشر بواسطة|نوشته(?: شده)?(?: توسط| به قلم)|"
    r"נכתב על[- ]ידי|เขียนโดย|публикувано от|написано от|γράφτηκε από|"
    r"escrit per|publicat per|dodane przez|contributed by|ရေးသားသူ|ដោយ៖?|ໂດຍ|විසින්|በ(?=\s+\S+\s+\S)|"
    r"deur|geskryf deur|kitba ta[’']|miktub minn"
) + (
    rf"|{WROTE}|"
    r"(?-i:gan(?=\s+[A-Z]\S*\s+[A-Z]))|"
    r"(?-i:(?:de|da)(?=\s+[^\W\d_a-zß-ÿ]\S*\s+[^\W\d_a-zß-ÿ]))|"
    r"(?:(?:an?|eine?|une?|una|een|en)\s+)?"
    r"(?:words|text|texte|texto|testo|tekst|story|article|artikel|beitrag|bericht|analysis|analyse|opinion|comment|column|review|"
    r"essay|interview|reportage|kommentar|gastbeitrag|kolumne|porträt|chronique|entrevista|intervista|crónica)\s+"
    r"(?:by|von|par|por|di|door|av|af)|"
    r"(?:story|words|text|report)\s+(?:and|&)\s+(?:photos?|pictures|photographs|video|illustrations?)\s+by"
)
"""What stands before a name and hardly anywhere else at the start of a line; 'de' only where no line starts so."""
MARKED = (
    r"durch|nga|na|ni|του|της|των|от|od|από|על ידי|ע[\"״]י|"
    r"(?-i:De(?=\s+[^\W\d_a-zß-ÿ]\S*\s+[^\W\d_a-zß-ÿ]))"
)
"""What stands before a name, and so often before other words that it tells only where the markup names the author."""
LABELS = by_first_letter(
    r"authors?|autor(?:in|en|a|as|es|i|zy|ka)?|auteure?s?|autor[ei]|autrice|verfasser(?:in)?|words|text|texte|texto|testo|tekst|teksti|"
    r"redaktion|penulis|pewarta|jurnalis|reporter|laporan|yazar|yazan|haber|muhabir|"
    r"interview|reportage|автор[ыиі]?|текст|συντάκτης|συντάκτρια|συγγραφέας|κείμενο|كتب|كتبت|الكاتب|المؤلف|إعداد|تحرير|"
    r"כתב|כתבה|כתבת|लेखक|লেখক|நிருபர்|ผู้เขียน|ผู้สื่อข่าว|เรื่อง|نویسنده|خبرنگار|گزارشگر|تحریر|ავტორი|հեղինակ|müəllif|"
    r"作者|撰文|采写|文|記者|记者|執筆者?|작성자|取材・文|ライター|글|기자명?|"
    r"tác giả|forfatter|författare|kirjoittaja|szerző|"
    r"autors|autorius|höfundur|skribent|journalist|autor(?:ė|iai|ky)|autoři|avtor(?:ica|ji|ici)?|аутори?|авторка|"
    r"besedilo|szöveg|teksts|мәтін|লেখা|প্রতিবেদক|mwandishi|ni|nga|επιμέλεια|"
    r"ရေးသားသူ|ဆောင်းပါးရှင်|អ្នកនិពន្ធ|ຂຽນໂດຍ|ጸሐፊ|ዘጋቢ|በ|awdur|údar|egilea|testua|аўтар(?:ы|ка)?|тэкст|muallif|муаллиф|"
    r"жазған|автору|нийтлэлч|сэтгүүлч|сурвалжлагч|бэлтгэсэн|зохиогч|රචනය|రచయిత|ಲೇಖಕರು|ലേഖകൻ|ਲੇਖਕ|લેખક|wartawan|outeur|"
    r"shkruan|shkroi"
)
"""What names the author with a colon behind it; many of these are words of a text, too."""
AND_PICTURES = (
    r"\s*(?:(?:und|och|og|y|et|e|en|ja|i|és|и|й|та|in|a|și|&|\+)\s+|[/&+])\s*"
    r"(?:fotos?|foto['’]s|fotografie[ns]?|fotografije|bild(?:er)?|photos?|kuvat|zdjęcia|fotók?|fotografías|фото)"
)
"""What such a label goes on with where one person did both."""
DONE = by_first_letter(
    r"written|posted|published|reported|submitted|started|created|post|geschrieben|verfasst|veröffentlicht|erstellt|"
    r"beitrag|écrit|publié|rédigé|posté|escrito|publicado|publicada|postado|scritto|pubblicato|postato|geschreven|"
    r"geplaatst|gepost|skriven|skrevet|skrivet|upplagd|opublikowan[eoy]|napisan[ey]|ditulis|diposting|được đăng|viết|"
    r"gespeichert|eingereicht|soumis|proposé|enviado|enviada|submetido|inviato|ingediend|ingezonden|inskickat|inskickad|"
    r"indsendt|innsendt|sendt inn|wysłan[eoy]|trimis|"
    r"postat|publicat|scris|публикувано|опубликовано|објавио|αναρτήθηκε|مرسلة|נכתב|פורסם|"
    r"this (?:(?:blog )?post|article|story|guide|review) (?:was|is) (?:originally )?(?:written|posted|published)|"
    r"dieser (?:beitrag|artikel|text) wurde (?:verfasst|geschrieben|erstellt|veröffentlicht)|"
    r"cet article a été (?:écrit|publié|rédigé)|este (?:artículo|post|texto) (?:fue|ha sido) (?:escrito|publicado)|"
    r"este (?:artigo|texto|post) foi (?:escrito|publicado)|questo articolo è stato (?:scritto|pubblicato)|"
    r"dit artikel (?:is|werd) (?:geschreven|geplaatst)"
)
ROLES = frozenset(
    "writer editor reporter correspondent contributor staff press agency news times post columnist producer redakteur "
    "redakteurin korrespondent korrespondentin journaliste rédacteur redactor redactora periodista dpa afp ap reuters "
    "photographer fotograf director professor university founder cofounder ceo cto cfo coo cmo chief head manager "
    "officer president lead leader senior junior former expert specialist consultant analyst attorney lawyer advisor "
    "adviser physician doctor dietitian nutritionist therapist engineer developer designer architect scientist "
    "researcher research development marketing sales reviewer strategist coach trainer teacher educator gardener "
    "grader fellow associate assistant partner chair critic host author blogger team department desk bureau institute "
    "representative graduate student candidate master certified licensed health healthcare hospital clinic college "
    "school centre center foundation association society media services solutions systems technologies platforms "
    "ministry council committee museum holdings verlag gmbh geschäftsführer leiter leiterin "
    "projektleiterin projektleiter pressesprecher pressesprecherin anwalt rechtsanwalt of at for in".split()
)
"""Words of a person's work or house: a piece behind a comma that has one is no further name."""
HOUSE = frozenset("team staff editors editor editorial desk newsroom newsdesk redaktion group agency".split())
"""Words of a byline that names a house rather than a person."""
ACCOUNTS = frozenset(
    "admin administrator administrateur administrador amministratore beheerder superuser sysadmin siteadmin wpadmin "
    "author autor user editor redaktor webmaster staff root undefined null none unknown publisher "
    "default name wordpress website post beitrag 未知 佚名 匿名 不详 本站 anonymous anonyme anonym "
    "facebook instagram linkedin mastodon medium pinterest telegram threads tiktok twitter "
    "whatsapp youtube".split()
) | {
    "super user",
    "super utilisateur",
    "site admin",
    "topic author",
    "original poster",
    "thread starter",
    "the author",
    "der autor",
    "die autorin",
    "el autor",
    "l auteur",
    "l autore",
}
"""Names of accounts, of networks and of badges, not of people."""
PARTICLES = frozenset(
    "de da do das dos del della dal dei degli di du la le lo los las van von der den ter ten te 't ’t zu zur af av "
    "bin ibn bint ben abu al el y ml ml. st st.".split()
)
"""Words of names that are written small."""
NO_PERSON = frozenset(
    "the a an and of or how why what when with from your our my new best top more read share follow view show all by "
    "home blog news posts recent article articles guide guides print save back next menu contents table latest "
    "comments comment min minutes updated published posted written reviewed fact disclosure last reading sign log "
    "subscribe newsletter free get learn about contact us privacy policy terms video podcast watch listen download "
    "buy shop register now text size email content study edition gallery spotlight united search request "
    "quote demo overview press release related topics zu zum "
    "ihr ihre ihrer zurück login logout übersicht pressemitteilung ort datum aktuell und der die das für mit le la "
    "les un une yazarın tüm diğer yazıları haberin devamı takip voir tous toutes suivre todos todas más weitere "
    "folgen tutti tutte все всі другие інші подписаться підписатися wszystkie obserwuj polub összes további toate "
    "seuraa".split()
)
"""Words that no person's name has (particles aside) but labels of a page have."""
ALSO_NAMES = frozenset(("Das", "Le", "An", "Min"))
"""Words of NO_PERSON that are names where they stand behind another one: 'Mahua Das', 'Anh Le'."""
