"""Words before the date of publication, in the languages of many pages: data only."""

from __future__ import annotations

import re

from ...patterns import by_first_letter, pattern
from ..candidates import key

TEXTS = frozenset("article artikel beitrag eintrag bericht artículo artigo articolo".split())
"""What is published: 'Artikel veröffentlicht am'."""
LABELS = frozenset(
    key(word)
    for word in "on at the of published posted submitted publication released date created first am vom den um "
    "veröffentlicht erstellt datum erschienen stand le du publié publiée paru mis en ligne el publicado "
    "publicada publicação fecha data em il pubblicato pubblicata op gepubliceerd geplaatst publicerad "
    "publiceret publisert opublikowano opublikowany dodano dnia опубликовано дата от δημοσιεύτηκε "
    "δημοσίευση ημερομηνία yayınlanma yayınlandı tarihi tarih yayın dipublikasikan diterbitkan terbit "
    "tanggal pada ngày đăng lúc نشر نُشر في بتاريخ تاريخ פורסם ב प्रकाशित 기사입력 "
    "입력 등록 발행 승인 게시 작성일 発行日 公開日 公開 投稿日 掲載 配信 "
    "发布日期 發布日期 發佈日期 公布日期 公告日期 發文日期 发文日期 刊登日期 发稿时间 "
    "发布时间 发布 发表于 发表 时间 日期 發布 發佈 發佈時間 發表於 公開日時 初出 등록일 등록일시 게재 "
    "publikováno vydáno zveřejněno zverejnené dne zo dňa objavljeno објављено датум la publicat publicată "
    "közzétéve megjelent julkaistu avaldatud publicēts paskelbta publicado publicados publicación postado postada "
    "inserito aangemaakt skapad oprettet giriş eklenme tayang ditayangkan diposting dimuat публикувано публикувана "
    "опубліковано створено เผยแพร่ วันที่ ลงวันที่ เมื่อ โพสต์ โพสต์เมื่อ انتشار النشر נכתב פרסום "
    "cyhoeddwyd foilsithe argitaratua publicouse প্রকাশিত شائع اشاعت வெளியிடப்பட்டது பதிவு ప్రచురణ ప్రచురించబడింది "
    "ಪ್ರಕಟಿತ പ്രസിദ്ധീകരിച്ചത് પ્રકાશિત ਪ੍ਰਕਾਸ਼ਿਤ жарияланды жарияланған жарыяланды эълон қилинган нийтэлсэн "
    "dərc olunub yayımlanıb გამოქვეყნდა გამოქვეყნებულია հրապարակվել հրապարակված објавено објавена publikuar "
    "imechapishwa inilathala nailathala gepubliseer foillsichte ထုတ်ဝေသည့်ရက် ថ្ងៃទី ວັນທີ апублікавана".split()
).union(TEXTS)
"""Words that lead to the date of publication, as candidates.key has them: it drops the vowel signs of some scripts."""
TELLING = LABELS.difference(TEXTS) - frozenset(
    key(word)
    for word in "on at the of am vom den um le du en el de em il op dnia dne zo dňa la от in في ב lúc tarih เมื่อ".split()
)
"""Those that hardly lead to anything else."""
EVENTS = frozenset(
    key(words)
    for words in (
        "when|date and time|date time|day and time|dates and times|event date|date of event|date of the event|"
        "starts|starts on|begins|ends|end date|end time|doors|doors open|doors at|deadline|"
        "application deadline|submission deadline|registration deadline|apply by|apply before|closing date|"
        "due|due date|expires|expiry date|valid until|born|died|date of birth|date of death|opening date|"
        "next meeting|wann|termin|termine|datum und uhrzeit|datum uhrzeit|einlass|bewerbungsschluss|"
        "bewerbungsfrist|anmeldeschluss|einsendeschluss|abgabefrist|frist|gültig bis|geboren|gestorben|quand|"
        "date et heure|dates et horaires|début|date limite|date de l'événement|décès|cuándo|fecha y hora|"
        "fecha del evento|inicio|fecha límite|plazo|quando|data e hora|data do evento|início|prazo|"
        "prazo final|data e ora|data dell'evento|inizio|scadenza|wanneer|datum en tijd|aanvang|begint|när|"
        "datum och tid|hvornår|dato og tid|hvor og når|når|dato og klokkeslett|milloin|kiedy|data i godzina|"
        "kdy|datum a čas|mikor|időpont|când|когда|дата и время|коли|дата і час|кога|πότε|ne zaman|"
        "tarih ve saat|متى|الموعد|מתי|日時|開催日|開催日時|開催期間|期間|締切|申込締切|"
        "活动时间|活動時間|会议时间|举办时间|截止日期|截止时间|일시|기간|마감|khi nào|kapan"
    ).split("|")
)
"""Labels of the day on which something that the page tells of is, begins or ends."""
POSTED = pattern(
    by_first_letter(
        r"this (?:blog )?(?:entry|post|article) (?:was|is|has been) (?:posted|published|written|submitted)\b|"
        r"dieser (?:blog)?(?:beitrag|eintrag|artikel|post) wurde\b.{0,160}?"
        r"\b(?:veröffentlicht|geschrieben|verfasst|gepostet|publiziert|erstellt)\b|"
        r"ce(?:tte entrée|t article| billet| message) (?:a été|est) (?:publié|posté|écrit|rédigé)e?\b|"
        r"est(?:a entrada|e artículo|e post) (?:fue|ha sido) (?:publicad|escrit|postead)[oa]\b|"
        r"esta entrada se publicó\b|"
        r"est(?:a entrada|e artigo|e post) foi (?:publicad|escrit|postad)[oa]\b|"
        r"quest(?:a voce|o articolo|o post) è stat[oa] (?:pubblicat|scritt|postat|inserit)[oa]\b|"
        r"dit (?:bericht|artikel) (?:is|werd)\b.{0,160}?\b(?:geplaatst|gepubliceerd|geschreven|gepost)\b|"
        r"det(?:ta|ta här|t här) inlägg(?:et)? (?:publicerades|postades|skrevs)\b|"
        r"dette indlæg (?:blev|er) (?:publiceret|udgivet|skrevet)\b|"
        r"dette innlegget (?:ble|er) (?:publisert|skrevet|postet)\b|"
        r"ten wpis został (?:opublikowany|dodany|napisany)\b|"
        r"эта запись (?:была )?(?:опубликована|размещена)\b|"
        r"запись (?:опубликована|размещена)\b|"
        r"tento příspěvek byl (?:publikován|zveřejněn)\b|"
        r"tämä (?:artikkeli|kirjoitus) (?:julkaistiin|on julkaistu)\b|"
        r"acest articol a fost (?:publicat|postat|scris)\b"
    ),
    re.IGNORECASE,
)
"""How the sentence begins in which WordPress says below a post when it was published, and where it is filed."""
