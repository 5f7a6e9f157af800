"""Names of months and days in the languages of many pages: data only."""

from __future__ import annotations

from collections.abc import Mapping

_NAMES = (
    "january jan januar jänner enero janvier janv gennaio gen janeiro januari januára stycznia styczeń sty января "
    "январь янв січня січень ιανουαρίου ιανουάριος ιαν ocak oca يناير جانفي ינואר जनवरी ianuarie ledna leden",
    "february feb febr februar feber febrero février févr fév febbraio fevereiro fev februari lutego luty lut февраля "
    "февраль фев лютого лютий φεβρουαρίου φεβρουάριος φεβ şubat şub فبراير فيفري פברואר फरवरी फ़रवरी pebruari "
    "februarie února únor",
    "march mar mär märz mrz marzo mars março maart mrt marts marca marzec марта март мар березня березень μαρτίου "
    "μάρτιος μαρ mart مارس מרץ मार्च maret martie března březen",
    "april apr abril abr avril avr aprile kwietnia kwiecień kwi апреля апрель апр квітня квітень απριλίου απρίλιος "
    "απρ nisan nis أبريل ابريل أفريل אפריל अप्रैल aprilie dubna duben",
    "may mai mayo maggio mag maio mei maj maja мая май травня травень μαΐου μαίου μάιος μάϊος μαΐ mayıs مايو ماي מאי "
    "मई mei května květen",
    "june jun juni junio juin giugno giu junho czerwca czerwiec cze июня июнь июн червня червень ιουνίου ιούνιος ιουν "
    "haziran haz يونيو جوان יוני जून iunie června červen",
    "july jul juli julio juillet juil luglio lug julho lipca lipiec lip июля июль июл липня липень ιουλίου ιούλιος "
    "ιουλ temmuz tem يوليو جويلية יולי जुलाई iulie července červenec",
    "august aug agosto ago août agosto augustus augusti sierpnia sierpień sie августа август авг серпня серпень "
    "αυγούστου αύγουστος αυγ ağustos ağu أغسطس اغسطس أوت אוגוסט अगस्त agustus srpna srpen",
    "september sep sept septiembre setiembre septembre settembre set setembro września wrzesień wrz сентября сентябрь "
    "сен сент вересня вересень σεπτεμβρίου σεπτέμβριος σεπ σεπτ eylül eyl سبتمبر ספטמבר सितंबर सितम्बर septembrie "
    "září",
    "october oct oktober okt octubre octobre ottobre ott outubro out października październik paź октября октябрь окт "
    "жовтня жовтень οκτωβρίου οκτώβριος οκτ ekim eki أكتوبر اكتوبر אוקטובר अक्टूबर octombrie října říjen",
    "november nov noviembre novembre novembro listopada listopad lis ноября ноябрь ноя нояб листопада νοεμβρίου "
    "νοέμβριος νοε kasım kas نوفمبر נובמבר नवंबर नवम्बर noiembrie",
    "december dec dez dezember diciembre dic décembre déc dicembre dezembro desember des grudnia grudzień gru декабря "
    "декабрь дек грудня грудень δεκεμβρίου δεκέμβριος δεκ aralık ara ديسمبر דצמבר दिसंबर दिसम्बर desember decembrie "
    "prosince prosinec",
)
"""The names and short names of each month, in the forms that stand in dates."""
MONTHS: Mapping[str, int] = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""Name in lower case -> 1..12; no name here means different months in two languages."""
WEEKDAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica segunda feira terça quarta quinta sexta "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag "
    "mandag tirsdag lørdag søndag poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "понедельник вторник среда четверг пятница суббота воскресенье "
    "δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή pazartesi salı çarşamba perşembe cuma cumartesi pazar "
    "senin selasa rabu kamis jumat sabtu minggu thứ hai ba tư năm sáu bảy chủ nhật "
    "الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد "
    "सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार 월요일 화요일 수요일 목요일 금요일 토요일 일요일 "
    "星期一 星期二 星期三 星期四 星期五 星期六 星期日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日".split()
)
"""Words of the days' names in lower case."""
