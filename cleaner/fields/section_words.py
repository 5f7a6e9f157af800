"""Words that stand where a section may stand, in the languages of many pages: data only.

They are compared with the keys of a page's texts, so they are kept as keys too: some scripts lose signs by it.
"""

from __future__ import annotations

from .candidates import key


def _keys(*words: str) -> frozenset[str]:
    return frozenset(map(key, words))


UI_WORDS = _keys(
    *"home|homepage|home page|start|startseite|accueil|inicio|portada|início|página inicial|strona główna|hem|forside|"
    "etusivu|главная|anasayfa|ana sayfa|الرئيسية|首页|ホーム|トップ|トップページ|홈|index|back|zurück|retour|volver|"
    "breadcrumb|menu|you are here|sie sind hier|share|teilen|partager|compartir|print|drucken|login|log in|sign in|"
    "sign up|search|suche|read more|more|mehr|contact|contact us|kontakt|about us|next|previous|weiter|nächstes|"
    "vorheriges|previous article|next article|top|top stories|advertisement|anzeige|comments|tags|category|categories|"
    "kategorie|kategorien|section|follow us|subscribe|newsletter|正文|本文|内容|posts|post|article|articles|artikel|"
    "page|pages|all posts|detail|details|in|under|questions|threads|discussions|products|all products|collections|"
    "tag|author|authors|user|users|wiki|主页|hjem|hlavní stránka|domů|úvod|úvodní stránka|domov|kezdőlap|főoldal|"
    "címlap|"
    "acasă|prima pagină|pagina principală|начало|начална страница|αρχική|αρχική σελίδα|početna|početna stranica|"
    "naslovnica|naslovna|почетна|насловна|головна|головна сторінка|главная страница|avaleht|sākums|sākumlapa|titulinis|"
    "pradžia|forsíða|inici|hasiera|beranda|utama|laman utama|trang chủ|หน้าแรก|หน้าหลัก|होम|मुख्य पृष्ठ|मुखपृष्ठ|হোম|"
    "প্রচ্ছদ|صفحه اصلی|صفحه نخست|خانه|הבית|דף הבית|עמוד הבית|ראשי|ہوم|صفحۂ اول|முகப்பு|హోమ్|ana səhifə|басты бет|"
    "bosh sahifa|მთავარი|գլխավոր|kryefaqja|ballina|tuisblad|nyumbani|pagina iniziale|página principal|pagina d'inizio|"
    "strona startowa|startsida|startsidan|etusivulle|frontpage|front page|"
    "log in sign up|log in register|login register|sign in sign up|sign in register|sign up log in|"
    "本文へ移動|本文へスキップ|"
    "staff reporter|news desk|web desk|redaktion|redacción|redação|redazione|rédaction|редакция|редакція|"
    "নিজস্ব প্রতিবেদক|নিজস্ব সংবাদদাতা|অনলাইন ডেস্ক|ডেস্ক রিপোর্ট|स्टाफ रिपोर्टर|न्यूज डेस्क|वेब डेस्क".split("|")
)
GENERIC = _keys(
    *"news|blog|blogs|uncategorized|uncategorised|unkategorisiert|allgemein|allgemeines|general|all|alle|nachrichten|"
    "aktuelles|aktuell|actualités|actualites|noticias|notícias|notizie|nieuws|"
    "stories|featured|latest|insights|resources|magazine|magazin|新闻|ニュース|速報|뉴스|новости|haber|haberler|iindaba|"
    "الأخبار|أخبار|اخبار|vijesti|fréttir|uutiset|nyheter|nyheder|wiadomości|zprávy|tin tức|berita|новини|ειδήσεις|"
    "neuigkeiten|neues|actus|actualité|novedades|お知らせ|"
    "sonstiges|misc|other|archiv|archive|information|latest news|à la une|ข่าว|ข่าวสาร|समाचार|ताज़ा खबर|"
    "খবর|সংবাদ|செய்திகள்|వార్తలు|വാർത്തകൾ|خبریں|خبرها|tin|tin mới|xəbərlər|жаңалықтар|yangiliklar|новинки".split("|")
)
"""Names that say nothing of the topic; an answer only where nothing better is declared."""
TOPICS = _keys(
    *"world politics business economy sport sports football culture arts entertainment science technology tech health "
    "education environment climate travel lifestyle opinion local national international europe asia africa "
    "americas us uk crime weather money finance food fashion music film books gaming features interviews "
    "welt politik wirtschaft kultur wissen wissenschaft technik gesundheit reise meinung panorama gesellschaft "
    "feuilleton inland ausland umwelt bildung regionales lokales "
    "monde politique économie société culture sciences santé sport environnement médias opinions "
    "mundo política economía sociedad cultura deportes ciencia tecnología salud opinión sucesos "
    "economia sociedade ciência tecnologia saúde esportes esporte desporto opinião brasil "
    "mondo politica economia società cronaca spettacoli scienza tecnologia salute esteri "
    "ekonomi spor siyaset gündem dünya sağlık kültür teknoloji magazin eğitim yaşam "
    "politiek economie wetenschap gezondheid binnenland buitenland "
    "politikk økonomi helse utenriks innenriks vitenskap sundhed udland indland "
    "vetenskap hälsa utrikes inrikes politiikka talous kulttuuri terveys urheilu kotimaa ulkomaat "
    "polityka gospodarka świat kraj zdrowie nauka społeczeństwo biznes "
    "politika ekonomika kultura svět domácí zahraničí společnost zdraví věda "
    "политика экономика общество культура спорт наука здоровье мир технологии происшествия бизнес "
    "політика економіка суспільство світ πολιτική οικονομία κοινωνία πολιτισμός κόσμος ελλάδα υγεία αθλητισμός "
    "gazdaság belföld külföld egészség sănătate societate externe "
    "سياسة اقتصاد رياضة ثقافة صحة تكنولوجيا علوم منوعات فن العالم مجتمع محليات "
    "פוליטיקה כלכלה ספורט תרבות בריאות מדע "
    "olahraga nasional internasional kesehatan hiburan "
    "政治 经济 财经 社会 国际 国内 体育 娱乐 科技 文化 教育 健康 军事 評論 財經 國際 體育 娛樂 "
    "経済 国際 スポーツ 暮らし 地域 科学 정치 경제 사회 국제 스포츠 문화 연예 세계 생활 건강 "
    "obituaries community editorial editorials reviews recipes explainers analysis property motoring gardening "
    "relationships parenting theatre dance photography courts transport energy wildlife farming cricket rugby tennis "
    "golf cycling boxing motorsport soccer racing olympics basketball baseball hockey elections immigration defence "
    "military investigations immobilien karriere verkehr netzwelt ernährung familie region regional kommunalpolitik "
    "fußball handball rezensionen rezepte région régions justice éducation gastronomie immobilier nacional provincia "
    "provincias comarca internacional tribunales vivienda gastronomía televisión cine música libros educación fútbol "
    "cidades cidade polícia concursos emprego empregos educação entretenimento famosos televisão futebol ambiente "
    "motori scuola viaggi calcio libri televisione interni regionaal koken wonen voetbal opinie edukacja turystyka "
    "komunikacja motoryzacja nieruchomości reportaże reportaż felieton wywiad происшествие образование транспорт "
    "регионы регион кино музыка рецепты интервью освіта здоров'я регіони інтерв'ю reportaj reportaje educație cultură "
    "interne administrație regiony krimi doprava školství bydlení cestování rozhovory názory komentáře domáce "
    "zahraničné región kultúra megye közélet oktatás életmód tudomány gasztro utazás yerel asayiş röportaj otomobil "
    "emlak nöje familj ledare insändare krönika navne kendte mielipide viihde tiede ruoka matkailu asuminen τοπικά "
    "περιβάλλον παιδεία επιστήμη τεχνολογία άποψη εκπαίδευση местни здраве мнения hronika društvo друштво хроника "
    "obrazovanje kolumne nusantara megapolitan daerah pendidikan otomotif kuliner wisata peristiwa "
    "राजनीति देश विदेश दुनिया राज्य खेल मनोरंजन व्यापार शिक्षा स्वास्थ्य जीवनशैली विज्ञान রাজনীতি অর্থনীতি খেলা খেলাধুলা বিনোদন "
    "জাতীয় আন্তর্জাতিক সারাদেশ শিক্ষা স্বাস্থ্য বাণিজ্য প্রযুক্তি การเมือง เศรษฐกิจ กีฬา บันเทิง ต่างประเทศ อาชญากรรม "
    "ท้องถิ่น สังคม การศึกษา สุขภาพ เทคโนโลยี سیاسی سیاست اقتصادی اقتصاد ورزشی ورزش فرهنگ فرهنگی اجتماعی جامعه حوادث "
    "جهان علمی".split(),
    *"real estate|human rights|middle east|social media|latin america|public health|personal finance|"
    "vida y estilo|medio ambiente|meio ambiente|faits divers|"
    "sức khỏe|thế giới|thời sự|kinh doanh|thể thao|giải trí|giáo dục|pháp luật|đời sống|du lịch|khoa học|công nghệ|"
    "gaya hidup".split("|"),
)
"""Names that sites give their sections the world over."""
