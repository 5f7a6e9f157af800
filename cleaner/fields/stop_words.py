"""The commonest words of languages that share the Latin script, and the letters of other scripts: data only."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS = {
    "en": "the of and to in is that it for was with as on are be this by at from have not they you his her which or "
    "an were their has would been but we can will about more when there who",
    "de": "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber",
    "fr": "de la le et les des en un du une que est pour qui dans sur par plus pas au avec ce il sont cette ne se aux "
    "ont été mais nous vous ou leur ces elle comme",
    "es": "de la que el en y los del se las por un con una para es su al lo como más pero sus le ha este sí porque "
    "esta entre cuando muy sin sobre también me hasta hay donde",
    "pt": "de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando "
    "muito nos já está também pelo pela até isso",
    "it": "di e che la il un è per in una sono del con non si da come le dei nel alla più anche gli della ha lo al ma "
    "dal delle questo nella degli",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door naar heeft "
    "hij ze wordt deze over je worden of",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när "
    "också eller efter vid",
    "da": "og i at det er en til af på for den de med der som et ikke har at han var fra kan vi om men også blev efter "
    "eller",
    "no": "og i det er på en til som for av med de at den har ikke et om fra å kan var vi men også etter ved eller "
    "være",
    "fi": "ja on ei se että oli hän mutta kun ovat myös joka tai niin kuin jo vain mukaan ole sen olla",
    "pl": "w i na z się do że nie to jest o jak od przez po ale za dla oraz są ma być tym który ze które co też",
    "cs": "a se v na je že s z do o to i ve by ale za jako pro jsou který po byl od jeho také aby",
    "ro": "de și în a la cu pe care din nu o un că mai sunt pentru este au se fi sau dar prin fost",
    "hu": "a az és hogy nem is egy ez van meg de csak már mint vagy volt még el kell lehet",
    "tr": "ve bir bu da için de ile olarak daha çok olan gibi kadar en sonra ise değil ama ne her göre",
    "id": "yang dan di dengan untuk ini dari pada itu dalam tidak akan adalah juga ke oleh sebagai karena telah bisa",
    "vi": "và của các là có trong được cho không người với những này đã một từ khi về đến cũng",
}
LATIN_LANGUAGES = frozenset(_WORDS)
"""The languages that have such words here."""
LANGUAGES_OF_WORD: dict[str, tuple[str, ...]] = {}
"""Word in lower case -> the languages that it is common in."""
for _language, _words in _WORDS.items():
    for _word in dict.fromkeys(_words.split()):
        LANGUAGES_OF_WORD[_word] = (*LANGUAGES_OF_WORD.get(_word, ()), _language)
LATIN = "latin"
SCRIPTS: Mapping[str, str] = {
    LATIN: "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "kana": "\u3040-\u30ff",
    "han": "\u3400-\u9fff",
    "hangul": "\uac00-\ud7af",
    "cyrillic": "\u0400-\u04ff",
    "greek": "\u0370-\u03ff",
    "hebrew": "\u0590-\u05ff",
    "arabic": "\u0600-\u06ff",
    "devanagari": "\u0900-\u097f",
    "bengali": "\u0980-\u09ff",
    "tamil": "\u0b80-\u0bff",
    "telugu": "\u0c00-\u0c7f",
    "thai": "\u0e00-\u0e7f",
    "georgian": "\u10a0-\u10ff",
    "armenian": "\u0530-\u058f",
}
"""Script -> the ranges of its letters."""
LANGUAGES_OF: Mapping[str, tuple[str, ...]] = {
    "kana": ("ja",),
    "han": ("zh", "ja", "yue"),
    "hangul": ("ko",),
    "cyrillic": ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky", "mn", "tg", "tt", "bs"),
    "greek": ("el",),
    "hebrew": ("he", "iw", "yi"),
    "arabic": ("ar", "fa", "ur", "ps", "ku", "ckb", "ug", "sd"),
    "devanagari": ("hi", "mr", "ne", "sa", "mai", "bho"),
    "bengali": ("bn", "as"),
    "tamil": ("ta",),
    "telugu": ("te",),
    "thai": ("th",),
    "georgian": ("ka",),
    "armenian": ("hy",),
}
"""Script -> the languages that are written in it, the most likely one first."""
LETTERS: Mapping[str, str] = {"uk": "іїєґ", "be": "ў", "sr": "јљњћђџ", "fa": "پچگژ", "ur": "ٹڈڑے"}
"""Letters that a language has and the first of its script has not."""
SAME: Mapping[str, str] = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "ms": "id"}
"""Codes of languages that the common words do not tell apart, or older codes."""
