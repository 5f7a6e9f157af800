"""What programs write into a <title> that nobody set, and what front pages are called: data only."""

from __future__ import annotations

from .candidates import key
from .section_words import HOMES

UNSET = frozenset(
    key(words)
    for words in (
        # editors and office programs; their numbers go before the look ('New Page 1', 'Untitled-2')
        "untitled|untitled page|untitled document|untitled post|untitled note|no title|page title|title|title here|"
        "insert title here|your title here|enter title here|document title|new page|new document|new note|document|"
        "html document|web page|webpage|page|my page|my website|my site|website|my web page|sample page|test|test page|"
        "index|default|main|body|content|frame|loading|redirecting|please wait|print|print page|print preview|"
        "print version|printable version|printer friendly version|slide|powerpoint presentation|microsoft word|"
        "microsoft word document|word document|presentation|post|article|"
        "blog detail|blog details|blog post|news detail|news details|article detail|article details|"
        "post detail|post details|single post|news article|view article|show article|detail|details|"
        "null|undefined|none|"
        "unbenannt|unbenannte seite|unbenanntes dokument|ohne titel|kein titel|titel|neue seite|neues dokument|"
        "dokument|druckversion|druckansicht|seite|"
        "sans titre|sans nom|page sans titre|document sans titre|document sans nom|nouvelle page|nouveau document|"
        "titre de la page|titre|version imprimable|"
        "sin título|documento sin título|página sin título|documento|página nueva|nueva página|nuevo documento|título|"
        "versión para imprimir|"
        "sem título|sem nome|documento sem título|página sem título|nova página|novo documento|"
        "senza titolo|documento senza titolo|pagina senza titolo|nuova pagina|nuovo documento|titolo|"
        "naamloos|naamloos document|zonder titel|nieuwe pagina|nieuw document|"
        "namnlös|namnlöst dokument|utan titel|ny sida|uden titel|unavngivet|unavngivet dokument|ny side|uten tittel|"
        "uten navn|dokument uten navn|nimetön|nimetön asiakirja|uusi sivu|"
        "bez tytułu|dokument bez tytułu|nowa strona|nowy dokument|bez názvu|dokument bez názvu|nová stránka|"
        "névtelen|névtelen dokumentum|cím nélkül|új lap|új oldal|fără titlu|document fără titlu|pagină nouă|"
        "bez naslova|bez naziva|nova stranica|brez naslova|nova stran|be pavadinimo|bez nosaukuma|nimetu|sense títol|"
        "без названия|без имени|документ без названия|документ без имени|новая страница|новый документ|без назви|"
        "нова сторінка|документ без назви|без заглавие|нова страница|без наслова|"
        "χωρίς τίτλο|έγγραφο χωρίς τίτλο|νέα σελίδα|adsız|adsız belge|başlıksız|başlıksız belge|isimsiz|yeni sayfa|"
        "بدون عنوان|بلا عنوان|مستند بدون عنوان|صفحة جديدة|ללא כותרת|ללא שם|מסמך ללא שם|"
        "無題|無題ドキュメント|無題のドキュメント|無題のページ|名称未設定|新しいページ|新規ページ|タイトルなし|"
        "无标题|无标题文档|无标题页|未命名|未命名文档|新建网页|新建页面|無標題|無標題文件|未命名文件|新網頁|"
        "제목 없음|제목없음|무제|새 페이지|không có tiêu đề|không tên|trang mới|tanpa judul|dokumen tanpa judul|"
        "halaman baru|ไม่มีชื่อ|शीर्षकहीन|बिना शीर्षक|"
        # generators of sites and of programs
        "react app|vite app|vite react|vite react ts|vite vue|vite vue ts|vite svelte|vite svelte ts|vite preact|"
        "vite solid|vite lit|vue app|vue js app|create next app|next js app|next app|nuxt app|nuxt|angular app|my app|"
        "svelte app|sveltekit app|gatsby default starter|gatsby starter blog|gatsby|astro|astro basics|remix app|"
        "new remix app|preact app|solid app|ember app|ionic app|flutter demo|flutter app|expo app|webpack app|"
        "parcel sandbox|web app|app|rails|laravel|django|hugo|jekyll|docusaurus|mkdocs|readme"
    ).split("|")
)
"""Keys of what stands there where nobody wrote a title, without numbers."""
OF_HOMES = HOMES | frozenset(
    key(words)
    for words in (
        "main page|start page|welcome|welcome page|blog|my blog|weblog|news|willkommen|herzlich willkommen|hauptseite|"
        "page d'accueil|bienvenue|página de inicio|principal|bienvenidos|bienvenido|bienvenida|bem vindo|bem vindos|"
        "início|inizio|benvenuti|benvenuto|welkom|hoofdpagina|startpagina|välkommen|velkommen|forsiden|tervetuloa|"
        "witamy|vítejte|vitajte|üdvözöljük|bun venit|добро пожаловать|ласкаво просимо|добре дошли|καλώς ήρθατε|"
        "hoş geldiniz|hoşgeldiniz|dobrodošli|добродошли|الصفحة الرئيسية|مرحبا|ברוכים הבאים|بخش اصلی|ようこそ|"
        "欢迎|歡迎|首頁|메인|환영합니다|chào mừng|selamat datang|ยินดีต้อนรับ|स्वागत"
    ).split("|")
)
"""Keys of what front pages are called, a site's pages of one template with them."""
