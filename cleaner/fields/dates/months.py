"""Names of months and days in the languages of many pages: data only."""

from __future__ import annotations

from collections.abc import Mapping

from ...blocks.characters import UNACCENTED

_NAMES = (
    "january jan januar jänner enero janvier janv gennaio gen janeiro januari januára stycznia styczeń sty января "
    "январь янв січня січень ιανουαρίου ιανουάριος ιαν ocak oca يناير جانفي ינואר जनवरी ianuarie ledna leden januarja "
    "januara јануар јануара јануари януари студзеня січ siječnja siječanj tammikuuta tammikuu jaanuar janvāris "
    "janvārī sausio janúar gener xaneiro janar yanvar қаңтар იანვარი հունվարի január januarie ene كانون_الثاني ژانویه "
    "جنوری জানুয়ারি জানুয়ারী ஜனவரி జనవరి जानेवारी જાન્યુઆરી ಜನವರಿ ജനുവരി ਜਨਵਰੀ มกราคม ม.ค ιανουαριου ιανουαριος "
    "ජනවාරි ionawr eanáir urtarrila urtarrilak urtarrilaren មករា ມັງກອນ ဇန်နဝါရီ ဇန်နဝါရီလ "
    "հունվար январ ýanwar jannar janairu ଜାନୁଆରୀ জানুৱাৰী جنوري",
    "february feb febr februar feber febrero février févr fév febbraio fevereiro fev februari lutego luty lut февраля "
    "февраль фев лютого лютий φεβρουαρίου φεβρουάριος φεβ şubat şub فبراير فيفري פברואר फरवरी फ़रवरी pebruari "
    "februarie února únor februára februarja februara фебруар фебруара февруари лютага лют veljače veljača helmikuuta "
    "helmikuu veebruar februāris februārī vasario febrúar febrer febreiro shkurt fevral ақпан თებერვალი փետրվարի "
    "február pebrero peb شباط فوریه فروری ফেব্রুয়ারি ফেব্রুয়ারী பிப்ரவரி ఫిబ్రవరి फेब्रुवारी ફેબ્રુઆરી ಫೆಬ್ರವರಿ "
    "ഫെബ്രുവരി ਫ਼ਰਵਰੀ ਫਰਵਰੀ กุมภาพันธ์ ก.พ φεβρουαριου φεβρουαριος "
    "පෙබරවාරි chwefror feabhra otsaila otsailak otsailaren កុម្ភៈ កុម្ភះ ກຸມພາ ဖေဖော်ဝါရီ ဖေဖော်ဝါရီလ "
    "փետրվար феврал fewral frar fabrairu ଫେବୃଆରୀ ଫେବ୍ରୁଆରୀ ফেব্ৰুৱাৰী فبروري फेब्रुअरी फेब्रुवरी "
    "veebruari",
    "march mar mär märz mrz marzo mars março maart mrt marts marca marzec марта март мар березня березень μαρτίου "
    "μάρτιος μαρ mart مارس מרץ मार्च maret martie března březen marta сакавіка бер ožujka ožujak maaliskuuta "
    "maaliskuu märts martā kovo març наурыз მარტი մարտի március márc machi marso آذار اذار مارچ মার্চ மார்ச் మార్చి "
    "માર્ચ ಮಾರ್ಚ್ മാർച്ച് ਮਾਰਚ มีนาคม มี.ค μαρτιου μαρτιος "
    "මාර්තු mawrth márta martxoa martxoak martxoaren មីនា ມີນາ မတ် မတ်လ մարտ ýmart marzu maris ମାର୍ଚ୍ଚ "
    "মাৰ্চ mäerz",
    "april apr abril abr avril avr aprile kwietnia kwiecień kwi апреля апрель апр квітня квітень απριλίου απρίλιος "
    "απρ nisan nis أبريل ابريل أفريل אפריל अप्रैल aprilie dubna duben apríla aprila април априла красавіка квіт "
    "travnja travanj huhtikuuta huhtikuu aprill aprīlis aprīlī balandžio apríl prill aprel сәуір აპრილი ապրիլի "
    "április ápr aprili نيسان آوریل اپریل এপ্রিল ஏப்ரல் ఏప్రిల్ एप्रिल એપ્રિલ ಏಪ್ರಿಲ್ ഏപ്രിൽ ਅਪ੍ਰੈਲ เมษายน เม.ย "
    "απριλιου απριλιος "
    "අප්‍රේල් අප්රේල් ebrill aibreán apirila apirilak apirilaren មេសា ເມສາ ဧပြီ ဧပြီလ ապրիլ апрел abrëll "
    "afrilu ଅପ୍ରେଲ अप्रिल",
    "may mai mayo maggio mag maio mei maj maja мая май травня травень μαΐου μαίου μάιος μάϊος μαΐ mayıs مايو ماي מאי "
    "मई mei května květen mája мај маја трав svibnja svibanj toukokuuta toukokuu maijs maijā gegužės maí maig мамыр "
    "მაისი մայիսի május máj أيار ايار مه می مئی মে மே మే मे મે ಮೇ മേയ് മെയ് ਮਈ พฤษภาคม พ.ค "
    "μαϊου μαιου μαιος μαϊος μαϊ mayis "
    "මැයි bealtaine maiatza maiatzak maiatzaren ឧសភា ພຶດສະພາ မေ မေလ մայիս maý mejju ମଇ mayu",
    "june jun juni junio juin giugno giu junho czerwca czerwiec cze июня июнь июн червня червень ιουνίου ιούνιος ιουν "
    "haziran haz يونيو جوان יוני जून iunie června červen júna junija juna јун јуна јуни юни чэрвеня черв lipnja "
    "lipanj kesäkuuta kesäkuu juuni jūnijs jūnijā birželio júní juny xuño qershor iyun маусым ივნისი հունիսի június "
    "jún junie hunyo حزيران ژوئن جون জুন ஜூன் జూన్ જૂન ಜೂನ್ ജൂൺ ਜੂਨ มิถุนายน มิ.ย ιουνιου ιουνιος "
    "ජූනි mehefin meitheamh ekaina ekainak ekainaren មិថុនា ມິຖຸນາ ဇွန် ဇွန်လ հունիս iýun ġunju yuni ଜୁନ "
    "जुन",
    "july jul juli julio juillet juil luglio lug julho lipca lipiec lip июля июль июл липня липень ιουλίου ιούλιος "
    "ιουλ temmuz tem يوليو جويلية יולי जुलाई iulie července červenec júla julija jula јул јула јули юли ліпеня лип "
    "srpnja srpanj heinäkuuta heinäkuu juuli jūlijs jūlijā liepos júlí juliol xullo korrik iyul шілде ივლისი հուլիսի "
    "július júl julie julai hulyo juill تموز يوليوز ژوئیه جولای جولائی জুলাই ஜூலை జులై జూలై जुलै જુલાઈ ಜುಲೈ ജൂലൈ "
    "ਜੁਲਾਈ กรกฎาคม ก.ค ιουλιου ιουλιος "
    "ජූලි ජුලි gorffennaf iúil uztaila uztailak uztailaren កក្កដា ກໍລະກົດ ဇူလိုင် ဇူလိုင်လ հուլիս iýul "
    "lulju yuli ଜୁଲାଇ",
    "august aug agosto ago août agosto augustus augusti sierpnia sierpień sie августа август авг серпня серпень "
    "αυγούστου αύγουστος αυγ ağustos ağu أغسطس اغسطس أوت אוגוסט अगस्त agustus srpna srpen augusta avgusta avgust "
    "жніўня серп kolovoza kolovoz elokuuta elokuu augusts augustā rugpjūčio ágúst agost gusht avqust тамыз აგვისტო "
    "օգոստոսի augusztus agosti ogos agu agt آب اب غشت اوت آگوست اگست আগস্ট ஆகஸ்ட் ஆகஸ்டு ఆగస్టు ఆగష్టు ऑगस्ट ઓગસ્ટ "
    "ಆಗಸ್ಟ್ ഓഗസ്റ്റ് ਅਗਸਤ สิงหาคม ส.ค αυγουστου αυγουστος "
    "අගෝස්තු awst lúnasa abuztua abuztuak abuztuaren សីហា ສິງຫາ ဩဂုတ် ဩဂုတ်လ သြဂုတ် သြဂုတ်လ օգոստոս "
    "awgust awwissu agusta ଅଗଷ୍ଟ আগষ্ট اګست अगस्ट",
    "september sep sept septiembre setiembre septembre settembre set setembro września wrzesień wrz сентября сентябрь "
    "сен сент вересня вересень σεπτεμβρίου σεπτέμβριος σεπ σεπτ eylül eyl سبتمبر ספטמבר सितंबर सितम्बर septembrie "
    "září septembra septembar септембар септембра септември верасня вер rujna rujan syyskuuta syyskuu septembris "
    "septembrī rugsėjo setembre shtator sentyabr sentabr қыркүйек სექტემბერი սեպտեմբերի szeptember szept septemba "
    "setyembre أيلول ايلول شتنبر سپتامبر ستمبر সেপ্টেম্বর செப்டம்பர் సెప్టెంబర్ సెప్టెంబరు सप्टेंबर સપ્ટેમ્બર "
    "ಸೆಪ್ಟೆಂಬರ್ സെപ്റ്റംബർ ਸਤੰਬਰ กันยายน ก.ย σεπτεμβριου σεπτεμβριος "
    "සැප්තැම්බර් medi iraila irailak irailaren កញ្ញា ກັນຍາ စက်တင်ဘာ စက်တင်ဘာလ սեպտեմբեր сентябр sentýabr "
    "settembru satumba ସେପ୍ଟେମ୍ବର ছেপ্টেম্বৰ سپټمبر सेप्टेम्बर",
    "october oct oktober okt octubre octobre ottobre ott outubro out października październik paź октября октябрь окт "
    "жовтня жовтень οκτωβρίου οκτώβριος οκτ ekim eki أكتوبر اكتوبر אוקטובר अक्टूबर octombrie října říjen októbra "
    "oktobra oktobar октобар октобра октомври кастрычніка жовт lokakuuta lokakuu oktoober oktobris oktobrī spalio "
    "október tetor oktyabr oktabr қазан ოქტომბერი հոկտեմբերի oktoba oktubre تشرين_الأول تشرين_الاول اکتبر اکتوبر "
    "অক্টোবর அக்டோபர் అక్టోబర్ అక్టోబరు ऑक्टोबर अक्तूबर ઓક્ટોબર ಅಕ್ಟೋಬರ್ ഒക്ടോബർ ਅਕਤੂਬਰ ตุลาคม ต.ค "
    "οκτωβριου οκτωβριος "
    "ඔක්තෝබර් hydref urria urriak urriaren តុលា ຕຸລາ အောက်တိုဘာ အောက်တိုဘာလ հոկտեմբեր октябр oktýabr "
    "ottubru ଅକ୍ଟୋବର অক্টোবৰ अक्टोबर",
    "november nov noviembre novembre novembro listopada listopad lis ноября ноябрь ноя нояб листопада νοεμβρίου "
    "νοέμβριος νοε kasım kas نوفمبر נובמבר नवंबर नवम्बर noiembrie novembra novembar новембар новембра ноември "
    "лістапада лист studenoga studenog marraskuuta marraskuu novembris novembrī lapkričio nóvember nëntor noyabr "
    "қараша ნოემბერი նոյեմբերի novemba nobyembre listopadu تشرين_الثاني نونبر نوامبر نومبر নভেম্বর நவம்பர் నవంబర్ "
    "నవంబరు नोव्हेंबर નવેમ્બર ನವೆಂಬರ್ നവംബർ ਨਵੰਬਰ พฤศจิกายน พ.ย νοεμβριου νοεμβριος kasim "
    "නොවැම්බර් tachwedd samhain azaroa azaroak azaroaren វិច្ឆិកា ພະຈິກ နိုဝင်ဘာ နိုဝင်ဘာလ նոյեմբեր ноябр "
    "noýabr novembru nuwamba ନଭେମ୍ବର নৱেম্বৰ नोभेम्बर",
    "december dec dez dezember diciembre dic décembre déc dicembre dezembro desember des grudnia grudzień gru декабря "
    "декабрь дек грудня грудень δεκεμβρίου δεκέμβριος δεκ aralık ara ديسمبر דצמבר दिसंबर दिसम्बर desember decembrie "
    "prosince prosinec decembra decembar децембар децембра декември снежня груд prosinca prosinac joulukuuta joulukuu "
    "detsember decembris decembrī gruodžio desembre decembro dhjetor dekabr желтоқсан დეკემბერი դեկտեմբերի desemba "
    "disember disyembre كانون_الأول كانون_الاول دجنبر دسامبر دسمبر ডিসেম্বর டிசம்பர் డిసెంబర్ డిసెంబరు डिसेंबर "
    "ડિસેમ્બર ಡಿಸೆಂಬರ್ ഡിസംബർ ਦਸੰਬਰ ธันวาคม ธ.ค δεκεμβριου δεκεμβριος aralik "
    "දෙසැම්බර් rhagfyr nollaig abendua abenduak abenduaren ធ្នូ ທັນວາ ဒီဇင်ဘာ ဒီဇင်ဘာလ դեկտեմբեր декабр "
    "diċembru disamba ଡିସେମ୍ବର ডিচেম্বৰ डिसेम्बर",
)
"""The names and short names of each month, in the forms that stand in dates, and as capitals write them."""
_BARE = str.maketrans(UNACCENTED)
MONTHS: Mapping[str, int] = {
    name.replace("_", " "): number
    for number, names in enumerate(_NAMES, 1)
    for name in f"{names} {names.translate(_BARE)}".split()
}
"""Name in lower case, with its accents or without, and no full stop at its end -> 1..12; no name here means different
months in two languages."""
BEHIND_ORDINAL: Mapping[str, int] = {"listopada": 10, "listopad": 10}
"""Names that mean another month where a full stop follows the day: Croatian '3. listopada', Polish '3 listopada'."""
SOLAR_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        "فروردین,اردیبهشت,خرداد,تیر,مرداد امرداد,شهریور,مهر,آبان,آذر,دی,بهمن,اسفند".split(","), 1
    )
    for name in names.split()
}
"""The months of Iran's calendar -> 1..12."""
ETHIOPIC_MONTHS: Mapping[str, int] = {
    name: number
    for number, names in enumerate(
        "መስከረም,ጥቅምት,ኅዳር ህዳር,ታኅሣሥ ታህሳስ ታኅሳስ ታህሣሥ,ጥር,የካቲት,መጋቢት,ሚያዝያ ሚያዚያ,ግንቦት,ሰኔ,ሐምሌ,ነሐሴ,ጳጉሜን ጳጉሜ".split(","), 1
    )
    for name in names.split()
}
"""The months of Ethiopia's calendar -> 1..13."""
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica segunda feira terça quarta quinta sexta "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag "
    "mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "понедельник вторник среда четверг пятница суббота воскресенье "
    "пн вт ср чт пт сб вс понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя "
    "понеделник сряда четвъртък петък събота неделя понедељак уторак среда четвртак петак недеља "
    "ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak subota nedjelja nedelja pondělí úterý čtvrtek pátek "
    "neděle pondelok utorok streda štvrtok piatok nedeľa hétfő kedd szerda csütörtök péntek szombat vasárnap "
    "luni marți marţi miercuri joi vineri sâmbătă duminică dum maanantai tiistai keskiviikko torstai perjantai "
    "lauantai "
    "sunnuntai dilluns dimarts dimecres dijous divendres dissabte diumenge الثلثاء الإثنين الاربعاء الأثنين "
    "شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه שני שלישי רביעי חמישי שישי שבת ראשון "
    "วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่ "
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή pazartesi salı çarşamba perşembe cuma cumartesi pazar "
    "senin selasa rabu kamis jumat sabtu minggu thứ hai ba tư năm sáu bảy chủ nhật "
    "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
    "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार 월요일 화요일 수요일 목요일 금요일 토요일 일요일 "
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 "
    "সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার جمعرات ہفتہ اتوار "
    "திங்கட்கிழமை செவ்வாய்க்கிழமை புதன்கிழமை வியாழக்கிழமை வெள்ளிக்கிழமை சனிக்கிழமை ஞாயிற்றுக்கிழமை "
    "సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం ಸೋಮವಾರ ಮಂಗಳವಾರ ಬುಧವಾರ ಗುರುವಾರ ಶುಕ್ರವಾರ ಶನಿವಾರ ಭಾನುವಾರ "
    "સોમવાર મંગળવાર બુધવાર ગુરુવાર શુક્રવાર શનિવાર રવિવાર सोमबार मंगलबार मङ्गलबार बुधबार बिहीबार शुक्रबार शनिबार आइतबार "
    "සඳුදා අඟහරුවාදා බදාදා සිකුරාදා සෙනසුරාදා ඉරිදා երկուշաբթի երեքշաբթի չորեքշաբթի հինգշաբթի ուրբաթ շաբաթ կիրակի "
    "ორშაბათი სამშაბათი ოთხშაბათი ხუთშაბათი პარასკევი შაბათი კვირა çərşənbə cümə şənbə "
    "дүйсенбі сейсенбі сәрсенбі бейсенбі сенбі жексенбі dushanba seshanba chorshanba payshanba yakshanba "
    "четврток петок сабота недела панядзелак аўторак серада чацвер пятніца нядзеля "
    "pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis "
    "pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena "
    "esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev "
    "mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur "
    "astelehena asteartea asteazkena osteguna ostirala larunbata igandea mércores xoves venres "
    "jumatatu jumatano alhamisi ijumaa jumamosi jumapili miyerkules huwebes biyernes isnin jumaat "
    "ចន្ទ អង្គារ ពុធ ព្រហស្បតិ៍ សុក្រ សៅរ៍ អាទិត្យ ຈັນ ອັງຄານ ພຸດ ພະຫັດ ສຸກ ເສົາ ອາທິດ "
    "ሰኞ ማክሰኞ ረቡዕ ሐሙስ ዓርብ አርብ ቅዳሜ እሑድ እሁድ".split()
)
"""Words of the days' names in lower case, but for those that are people's names too, such as Mongolia's."""
