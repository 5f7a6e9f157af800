"""Words that stand where a section may stand, in the languages of many pages: data only.

They are compared with the keys of a page's texts, so they are kept as keys too: some scripts lose signs by it.
"""

from __future__ import annotations

from .words import fold


def _keys(*words: str) -> frozenset[str]:
    return frozenset(map(fold, words))


UI_WORDS = _keys(
    *"home|homepage|home page|start|startseite|accueil|inicio|portada|início|página inicial|strona główna|hem|forside|"
    "etusivu|главная|anasayfa|ana sayfa|الرئيسية|首页|ホーム|トップ|トップページ|홈|index|back|zurück|retour|volver|"
    "open|closed|merged|solved|unsolved|pinned|about|about me|"
    "open in app|write|start here|über mich|über uns|à propos|qui suis je|sobre mí|sobre mim|chi sono|"
    "chi siamo|over mij|over ons|om mig|om meg|o mnie|o nas|o mně|o mne|o meni|обо мне|о нас|про мене|про нас|"
    "despre mine|hakkımda|hakkımızda|rólam|rólunk|tentang kami|关于我|关于|關於我|プロフィール|"
    "سەرەتا|کور پاڼه|destpêk|hafan|baile|paġna ewlenija|shafin farko|ໜ້າຫຼັກ|саҳифаи асосӣ|ទំព័រដើម|ပင်မစာမျက်နှာ|ዋና ገጽ|"
    "መነሻ|मुख्यपृष्ठ|गृहपृष्ठ|ഹോം|હોમ|ಮುಖಪುಟ|ਹੋਮ|මුල් පිටුව|нүүр хуудас|нүүр|kreu|laman utama|mwanzo|башкы бет|bogga hore|"
    "breadcrumb|menu|you are here|sie sind hier|share|teilen|partager|compartir|print|drucken|login|log in|sign in|"
    "sign up|search|suche|read more|more|mehr|contact|contact us|kontakt|about us|next|previous|weiter|nächstes|"
    "vorheriges|prev|up|précédent|suivant|anterior|siguiente|seguinte|precedente|successivo|vorige|volgende|назад|"
    "вперед|戻る|次へ|前へ|上一页|下一页|이전|다음|previous article|next article|top|top stories|advertisement|anzeige|"
    "comments|tags|category|categories|"
    "kategorie|kategorien|section|follow us|subscribe|newsletter|正文|本文|内容|posts|post|article|articles|artikel|"
    "detalj|detalji|detalle|detalles|détail|détails|dettaglio|dettagli|szczegóły|részletek|подробно|podrobnosti|detaljer|"
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
ROOTS = _keys("domov")
"""What a trail begins with in one language and what another calls the news of its country: 'home' in Slovak and
Slovene, a section in Czech."""
DESKS = _keys(
    *"ویب ڈیسک|نیوز ڈیسک|اسٹاف رپورٹر|செய்திப்பிரிவு|செய்தியாளர்|வலைத்தளக் குழு|संवाददाता|वार्ताहर|न्यूज़ डेस्क|डिजिटल डेस्क|"
    "প্রতিনিধি|স্টাফ রিপোর্টার|বিশেষ প্রতিনিধি|নিউজ ডেস্ক|వెబ్ డెస్క్|న్యూస్ డెస్క్|ವೆಬ್ ಡೆಸ್ಕ್|ನ್ಯೂಸ್ ಡೆಸ್ಕ್|വെബ് ഡെസ്ക്|സ്വന്തം ലേഖകൻ|"
    "ન્યૂઝ ડેસ્ક|વેબ ડેસ્ક|ਵੈੱਬ ਡੈਸਕ|समाचारदाता|गोरखापत्र संवाददाता|हाम्रो संवाददाता|گروه خبر|خبرنگار|تحریریه|المحرر|"
    "هيئة التحرير|غرفة الأخبار|מערכת|כתבי האתר|กองบรรณาธิการ|ผู้สื่อข่าว|ทีมข่าว|ban biên tập|tim redaksi|meja berita|"
    "haber merkezi|xəbər mərkəzi|redaksiya|tahririyat|редакциясы|рэдакцыя|რედაქცია|խմբագրություն|сурвалжлагч|"
    "redakce|redakcja|redakcia|redakció|szerkesztőség|redacția|redakcija|uredništvo|редакција|redaksia|toimetus|toimitus|"
    "redaktionen|redaksjonen|redaccio|redacció|erredakzioa|συντακτική ομάδα|newsroom|news team|editorial team|"
    "編集部|编辑部|編輯部|本报记者|本刊讯|편집부|뉴스팀|디지털뉴스팀|newsdesk|correspondent|special correspondent|"
    "our correspondent".split("|")
)
"""Desks of a newsroom, and callings, that stand below a headline in the place of a name: never a section."""
SEARCHES = _keys(
    *"search|buscar|pesquisar|cerca|zoeken|szukaj|поиск|пошук|ara|بحث|جستجو|חיפוש|खोजें|সার্চ|"
    "hledat|hľadať|keresés|căutare|търсене|αναζήτηση|pretraži|претрага|sök|søg|søk|haku|otsi|meklēt|paieška|cari|"
    "tìm kiếm|ค้นหา|搜索|搜尋|検索|검색|axtar|іздеу|qidirish|ძებნა|որոնում|kërko|барај|išči|"
    "rechercher|recherche|suchen|অনুসন্ধান|খুঁজুন".split("|")
)
"""What fields and buttons for a search say."""
WIDGETS = SEARCHES | _keys(
    *"filter|filters|sort by|sortieren|sortieren nach|filtern|filtrer|trier par|filtrar|ordenar por|filtra|ordina per|"
    "filteren|sorteren op|filtruj|sortuj|filtrovat|řadit podle|"
    "фильтр|сортировать|фільтр|絞り込み|並べ替え|筛选|排序|필터|정렬|"
    "menü|menú|meny|valikko|меню|μενού|القائمة|منو|فهرست|תפריט|मेन्यू|मेनू|মেনু|メニュー|菜单|選單|메뉴|"
    "comment|kommentare|commentaires|comentarios|comentários|commenti|reacties|komentarze|komentáře|kommentarer|"
    "kommentit|hozzászólások|комментарии|коментарі|коментари|σχόλια|yorumlar|التعليقات|تعليقات|دیدگاه ها|نظرات|תגובות|"
    "टिप्पणियाँ|टिप्पणियां|মন্তব্য|コメント|评论|評論|댓글|bình luận|komentar|comentarii|"
    "leave a comment|schreibe einen kommentar|laisser un commentaire|deja un comentario|deixe um comentário|"
    "lascia un commento|geef een reactie|dodaj komentarz|napsat komentář|оставить комментарий|yorum yap|اترك تعليقا|"
    "condividi|compartilhar|partilhar|delen|udostępnij|sdílet|del|dela|jaa|megosztás|поделиться|поділитися|споделяне|"
    "κοινοποίηση|paylaş|شارك|مشاركة|اشتراک گذاری|שיתוף|शेयर करें|শেয়ার করুন|シェア|シェアする|分享|分享到|공유|공유하기|"
    "chia sẻ|bagikan|distribuie|"
    "anmelden|einloggen|connexion|se connecter|iniciar sesión|entrar|accedi|inloggen|zaloguj|zaloguj się|přihlásit|"
    "logga in|logg inn|log ind|kirjaudu|belépés|войти|увійти|вход|σύνδεση|giriş yap|تسجيل الدخول|ورود|התחברות|כניסה|"
    "लॉग इन|লগ ইন|ログイン|登录|登入|로그인|đăng nhập|autentificare|"
    "abonnieren|s abonner|suscribirse|suscríbete|subscrever|"
    "assinar|iscriviti|abbonati|abonneren|inschrijven|zapisz się|"
    "odebírat|prenumerera|abonner|tilaa|feliratkozás|подписаться|підписатися|абониране|εγγραφή|abone ol|اشترك|عضویت|"
    "הרשמה|सदस्यता लें|সাবস্ক্রাইব|購読|登録する|订阅|訂閱|구독|đăng ký|berlangganan|abonare|"
    "all posts|all articles|alle beiträge|alle artikel|tous les articles|todos los artículos|todos os artigos|"
    "tutti gli articoli|alle berichten|wszystkie wpisy|"
    "все записи|всі записи|tüm yazılar|كل المقالات|すべての記事|全部文章|"
    "모든 글|전체 글".split("|")
)
"""What searches, filters and buttons say that stand about a list or a headline: no section of a page."""
BUTTONS = SEARCHES | _keys(
    *"close|schließen|fermer|cerrar|fechar|chiudi|sluiten|zamknij|закрыть|закрити|kapat|stäng|luk|lukk|sulje|zavřít|"
    "play episode|play|watch|listen|don't know|weiß nicht|weiss nicht|ne sait pas|no sabe|não sei|non so|weet niet|"
    "nie wiem|не знаю|bilmiyorum|vet ej|vet inte|ved ikke|vet ikke|en osaa sanoa".split("|")
)
"""Searches, players and answers of polls: labels that stand near a headline, many of them words of other languages'
texts, so that they count for no menu."""
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
    "جهان علمی سیاحت "
    "პოლიტიკა ეკონომიკა საზოგადოება სპორტი კულტურა მსოფლიო სამართალი ჯანმრთელობა შოუბიზნესი "
    "քաղաքականություն տնտեսություն հասարակություն մշակույթ սպորտ աշխարհ կրթություն առողջություն "
    "siyasət iqtisadiyyat cəmiyyət dünya idman mədəniyyət təhsil səhiyyə turizm "
    "siyosat iqtisodiyot jamiyat dunyo jahon madaniyat taʼlim "
    "саясат экономика қоғам әлем мәдениет білім денсаулық "
    "улс төр эдийн засаг нийгэм дэлхий соёл "
    "politikë ekonomi sport kulturë botë rajoni aktualitet kronikë shëndetësi "
    "политика економија култура свет друштво македонија балкан забава живот "
    "политика икономика общество култура свят българия регион крими здраве "
    "politika gospodarstvo svijet kultura zdravlje lifestyle magazin društvo regija zabava crna-kronika "
    "gospodarstvo družba svet slovenija šport kultura zdravje kronika "
    "politika ekonomika verslas pasaulis lietuva sportas kultūra sveikata švietimas mokslas nusikaltimai "
    "politika ekonomika bizness pasaulē latvijā sports kultūra veselība izglītība kriminālziņas "
    "poliitika majandus maailm eesti kultuur tervis haridus krimi arvamus "
    "innlent erlent viðskipti íþróttir menning heilsa íslenskt "
    "política societat esports cultura economia salut opinió món comarques "
    "politika ekonomia kirolak kultura gizartea mundua "
    "پاکستان دنیا کھیل کاروبار صحت تعلیم سائنس تفریح انٹرٹینمنٹ بلاگ "
    "سياسة سياسي اقتصادي رياضي محلي عربي دولي حوادث صحة تعليم تقنية ثقافة فنون رياضة العرب "
    "חדשות כלכלה ספורט תרבות דעות בארץ בעולם פלילים חינוך צרכנות "
    "राजनीति समाज अर्थ अन्तर्राष्ट्रिय खेलकुद मनोरञ्जन विचार स्वास्थ्य प्रदेश महाराष्ट्र मुंबई क्रीडा राजकारण करमणूक "
    "தமிழகம் தமிழ்நாடு இந்தியா உலகம் அரசியல் விளையாட்டு சினிமா வணிகம் ஆன்மிகம் மாவட்டம் கல்வி "
    "తెలంగాణ ఆంధ్రప్రదేశ్ జాతీయం అంతర్జాతీయం రాజకీయాలు సినిమా క్రీడలు వ్యాపారం విద్య ఆరోగ్యం "
    "ಕರ್ನಾಟಕ ರಾಜ್ಯ ದೇಶ ವಿದೇಶ ರಾಜಕೀಯ ಕ್ರೀಡೆ ಸಿನಿಮಾ ವಾಣಿಜ್ಯ ಆರೋಗ್ಯ "
    "കേരളം ദേശീയം രാഷ്ട്രീയം കായികം സിനിമ വിനോദം വിദ്യാഭ്യാസം ആരോഗ്യം "
    "ગુજરાત દેશ દુનિયા રમતગમત રાજકારણ મનોરંજન વેપાર શિક્ષણ આરોગ્ય "
    "ਪੰਜਾਬ ਦੇਸ਼ ਵਿਦੇਸ਼ ਖੇਡਾਂ ਮਨੋਰੰਜਨ ਰਾਜਨੀਤੀ සිනමා දේශපාලන ක්‍රීඩා විදෙස් දේශීය ව්‍යාපාරික "
    "siasa michezo biashara burudani afya uchumi kimataifa kitaifa makala elimu "
    "balita palaro probinsya showbiz negosyo isports pulitika kalusugan "
    "sukan dunia hiburan bisnes ekonomi rencana pendidikan nasional setempat jenayah "
    "ፖለቲካ ስፖርት ቢዝነስ ኢኮኖሚ ጤና ባህል "
    "actualité actualités afrique culture sports santé international société économie faits-divers "
    "espectáculos policiales politica locales deportes economía cultura entretenimiento tendencias "
    "lokalsport sport kultur wirtschaft politik stellenmarkt anzeigenmarkt "
    "即時 政治 社會 生活 要聞 兩岸 地方 健康 旅遊 科技 汽車 房產 時尚 国内 滚动 时政 法治 军事 房产 汽车 "
    "政治 経済 社会 芸能 エンタメ 暮らし 地方 オピニオン 사회 오피니언 지역 연예 과학 사설".split(),
    *"real estate|human rights|middle east|social media|latin america|public health|personal finance|"
    "vida y estilo|medio ambiente|meio ambiente|faits divers|"
    "sức khỏe|thế giới|thời sự|kinh doanh|thể thao|giải trí|giáo dục|pháp luật|đời sống|du lịch|khoa học|công nghệ|"
    "gaya hidup".split("|"),
)
"""Names that sites give their sections the world over."""
MENU_LABELS = UI_WORDS | GENERIC | TOPICS
"""What stands in a site's menu."""
