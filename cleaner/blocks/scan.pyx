# cython: boundscheck=False, wraparound=False
"""What scan.py does, a character after the other: see there."""

from array import array

from cpython.unicode cimport (
    PyUnicode_1BYTE_KIND, PyUnicode_2BYTE_KIND, PyUnicode_DATA, PyUnicode_FromKindAndData, PyUnicode_KIND,
    PyUnicode_Substring,
)

from cleaner.blocks.characters cimport is_common_letter, is_letter, is_mark, is_unspaced

cdef enum:
    PER_WORD = 2
    SENTENCE_WORDS = 3
    DIGITS_BY_CHARACTER = 400
    COPYRIGHT_CHARS = 6
    WORDS_READ = 12
    END_CHARS = 120
    PHRASE_CHARS = 80
    TO_SMALL = 32  # from a capital letter of ASCII

cdef str SIGNS = (
    "sentences commas digits upper all_upper copyright bars question quotes breaks address at dots"
)


cdef inline bint is_alnum(Py_UCS4 c) noexcept:
    if c < 0x80:
        return u"a" <= c <= u"z" or u"A" <= c <= u"Z" or u"0" <= c <= u"9"
    return is_common_letter(c) or c.isalnum()


cdef unsigned char[0x80] ALNUMS  # whether each character of ASCII is a letter or digit

for place in range(0x80):
    ALNUMS[place] = is_alnum(place)


ctypedef fused Char:
    unsigned char
    unsigned short
    unsigned int


cdef Py_ssize_t words_among(const Char* chars, Py_ssize_t size) noexcept:
    """How many words so many characters are."""
    cdef Py_ssize_t place, words = 0, unspaced = 0
    cdef bint inside = False  # whether the last character belongs to a word
    cdef bint joining = False  # whether it is an apostrophe behind one
    cdef bint letter
    cdef Py_UCS4 c
    for place in range(size):
        c = chars[place]
        if c < 0x80:  # without a branch: what comes next is hard to tell
            letter = ALNUMS[c]
            words += letter > (inside | joining)
            joining = inside & (c == u"'")
            inside = letter
        elif is_alnum(c):
            if is_unspaced(c):
                unspaced += 1
                inside = joining = False
            elif not inside:
                words += not joining
                inside, joining = True, False
        elif is_mark(c):
            joining = False
        else:
            unspaced += is_unspaced(c)
            joining = inside and (c == u"'" or c == u"’")
            inside = False
    return words + (unspaced + 1) // PER_WORD


cpdef Py_ssize_t count_words(str text) except -1:
    """How many words the text has; in scripts without spaces, two characters count as one word."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    if kind == PyUnicode_1BYTE_KIND:  # a loop of its own for each kind takes half the time
        return words_among(<const unsigned char*> data, len(text))
    if kind == PyUnicode_2BYTE_KIND:
        return words_among(<const unsigned short*> data, len(text))
    return words_among(<const unsigned int*> data, len(text))


cdef bint any_invisible(const Char* chars, Py_ssize_t size) noexcept:
    """Whether one of the characters is invisible; they are looked at many at once, so none ends the search."""
    cdef Py_ssize_t place
    cdef unsigned int c, found = 0
    for place in range(size):
        c = chars[place]
        found |= (
            (c < 0x20) & ((c < 0x09) | (c > 0x0D)) | (c >= 0x7F) & (c <= 0x9F) & (c != 0x85)
            | (c == 0x200B) | (c == 0x2060) | (c == 0xFEFF)
        )
    return found != 0


cpdef bint has_invisible(str text) except -1:
    """Whether a character that nobody sees is in the text."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    if kind == PyUnicode_1BYTE_KIND:
        return any_invisible(<const unsigned char*> data, len(text))
    if kind == PyUnicode_2BYTE_KIND:
        return any_invisible(<const unsigned short*> data, len(text))
    return any_invisible(<const unsigned int*> data, len(text))


cdef bint any_line_end(const Char* chars, Py_ssize_t size) noexcept:
    """Whether one of the characters ends a line; they are looked at many at once."""
    cdef Py_ssize_t place
    cdef unsigned int c, found = 0
    for place in range(size):
        c = chars[place]
        found |= (c == 0x0D) | (c == 0x2028) | (c == 0x2029)
    return found != 0


cpdef bint has_line_ends(str text) except -1:
    """Whether a line may end in it in something else than a line feed alone."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    if kind == PyUnicode_1BYTE_KIND:
        return any_line_end(<const unsigned char*> data, len(text))
    if kind == PyUnicode_2BYTE_KIND:
        return any_line_end(<const unsigned short*> data, len(text))
    return any_line_end(<const unsigned int*> data, len(text))


cpdef str fold_space(str text):
    """The text with each run of white space as one space, and none at its ends."""
    cdef Py_ssize_t place = 0, begin = -1, end = 0  # from the first to behind the last character that is seen
    cdef Py_UCS4 c, gap = u" "  # the last white space
    cdef bint folded = True  # whether what is between is single spaces
    for c in text:
        if c == u" " or (c < 0x20 or c >= 0x80) and c.isspace():
            gap = c
        else:
            if begin < 0:
                begin = place
            elif place > end and (place > end + 1 or gap != u" "):
                folded = False
            end = place + 1
        place += 1
    if begin < 0:
        return ""
    return PyUnicode_Substring(text, begin, end) if folded else " ".join(text.split())


cdef struct Counts:
    Py_ssize_t sentences, commas, digits, upper, bars, breaks
    bint copyright, question, quotes, at, dots


cdef int count(str text, Py_ssize_t words, Counts* seen) except -1:
    """0; fills in what one text holds."""
    cdef Py_ssize_t stops = 0, wide = 0, points = 0  # characters of the run of stops that the last one belongs to
    cdef bint by_value = len(text) >= DIGITS_BY_CHARACTER and not text.isascii()
    cdef Py_UCS4 c
    seen.sentences = seen.commas = seen.digits = seen.upper = seen.bars = seen.breaks = 0
    seen.copyright = seen.question = seen.quotes = seen.at = seen.dots = False
    for c in text:
        if c < 0x80:
            if u"a" <= c <= u"z" or c == u" ":
                if stops:
                    seen.sentences += 1 if c == u" " else wide
                    stops = wide = 0
                points = 0
                continue
            if u"A" <= c <= u"Z":
                seen.upper += 1
            elif u"0" <= c <= u"9":
                seen.digits += 1
            elif c == u"," or c == u";":
                seen.commas += 1
            elif c == u"|":
                seen.bars += 1
            elif c == u"\n":
                seen.breaks += 1
            elif c == u'"':
                seen.quotes = True
            elif c == u"@":
                seen.at = True
        elif c == u"©":
            seen.copyright = True
        elif 0xC0 <= c <= 0xDE or 0x410 <= c <= 0x42F:
            seen.upper += 1
        elif c == u"，" or c == u"、" or c == u"،" or c == u"；":
            seen.commas += 1
        elif c == u"·" or c == u"•":
            seen.bars += 1
        elif c == u"»":
            seen.bars += 1
            seen.quotes = True
        elif c == u"“" or c == u"”" or c == u"„" or c == u"«" or c == u"「" or c == u"」":
            seen.quotes = True
        elif c == u"…":
            seen.dots = True
        elif c.isdecimal() if by_value else c.isdigit():
            seen.digits += 1
        if c == u"." or c == u"!" or c == u"?" or c == u"؟" or c == u"।":
            stops += 1
        elif c == u"。" or c == u"！" or c == u"？":
            stops += 1
            wide += 1
        elif stops:
            seen.sentences += 1 if c.isspace() else wide
            stops = wide = 0
        if c == u"?" or c == u"？":
            seen.question = True
        if c == u".":
            points += 1
            if points == 3:
                seen.dots = True
        else:
            points = 0
    if stops:
        seen.sentences += 1
    if words <= SENTENCE_WORDS:
        seen.sentences = 0
    if not seen.copyright:
        seen.copyright = "(c)" in text[:COPYRIGHT_CHARS]
    return 0


def sign_columns(list texts, const long long[::1] words):
    """For each sign its column over some texts, which have so many words: counts, shares of characters, or 0 and 1."""
    cdef Py_ssize_t row, rows = len(texts)
    cdef Counts seen
    cdef str text
    columns = {name: array("d", bytes(8 * rows)) for name in SIGNS.split()}
    cdef double[::1] sentences, commas, digits, upper, all_upper, copyright, bars, question, quotes, breaks
    cdef double[::1] address, at, dots
    (
        sentences, commas, digits, upper, all_upper, copyright, bars, question, quotes, breaks, address, at, dots
    ) = columns.values()
    for row in range(rows):
        text = texts[row]
        count(text, words[row], &seen)
        sentences[row] = seen.sentences
        commas[row] = seen.commas / <double>(words[row] or 1)
        digits[row] = seen.digits / <double>len(text)
        upper[row] = seen.upper / <double>len(text)
        all_upper[row] = seen.upper > 0 and text.isupper() if text.isascii() else text.isupper()
        copyright[row] = seen.copyright
        bars[row] = seen.bars
        question[row] = seen.question
        quotes[row] = seen.quotes
        breaks[row] = seen.breaks
        address[row] = "http" in text or "www." in text
        at[row] = seen.at
        dots[row] = seen.dots
    return columns


cpdef list letters(str text):
    """All words of two letters or more, in lower case."""
    cdef str low = text.lower()
    cdef list found = []
    cdef Py_ssize_t place = 0, begin = 0, length = len(low)
    cdef Py_UCS4 c
    for c in low:
        if not is_letter(c):
            if place - begin > 1:
                found.append(PyUnicode_Substring(low, begin, place))
            begin = place + 1
        place += 1
    if place - begin > 1:
        found.append(PyUnicode_Substring(low, begin, place))
    return found


cpdef list word_tokens(str text):
    """The words at both ends of a text that a table of words is asked about, in lower case."""
    cdef Py_ssize_t begin, end
    cdef list first, last, words
    if len(text) > 2 * END_CHARS:
        begin, end = text.find(" ", END_CHARS), text.rfind(" ", 0, len(text) - END_CHARS)
        if 0 <= begin <= end:
            first, last = letters(text[:begin]), letters(text[end:])
            if len(first) >= WORDS_READ and len(last) >= WORDS_READ:
                return first[:WORDS_READ] + last[len(last) - WORDS_READ:]
    words = letters(text)
    return words if len(words) <= 2 * WORDS_READ else words[:WORDS_READ] + words[len(words) - WORDS_READ:]


cpdef str phrase_token(str text):
    """The whole text, folded and with digits as 0, where it is short; else None."""
    cdef list parts
    cdef str low
    cdef Py_ssize_t size = 0
    cdef bint gap = False  # whether something that is no word was passed since the last one
    cdef bint number = False  # whether the last character is a decimal digit
    cdef bint digit
    cdef Py_UCS4 c
    cdef Py_UCS4[4 * PHRASE_CHARS] folded  # a character in lower case has at most three; and a space before it
    if len(text) > PHRASE_CHARS:
        return None
    low = text if text.isascii() else text.lower()
    for c in low:
        if u"A" <= c <= u"Z":
            c = <Py_UCS4> (<unsigned int> c + TO_SMALL)
        if c == u"_" or is_alnum(c):
            if gap and size:
                folded[size] = u" "
                size += 1
                number = False
            gap = False
            digit = u"0" <= c <= u"9" if c < 0x80 else not is_common_letter(c) and c.isdecimal()
            if digit:
                if not number:
                    folded[size] = u"0"
                    size += 1
                number = True
            else:
                folded[size] = c
                size += 1
                number = False
        else:
            gap = True
    return None if size == 0 else PyUnicode_FromKindAndData(4, folded, size)


cpdef list name_parts(str name):
    """The words of a class name or id in lower case: runs of two letters or more, of a to z or of others."""
    cdef list found = []
    cdef Py_ssize_t place = 0, begin = 0
    cdef int kind = 0, last = 0  # of a character: 1 is a letter from a to z, 2 another, 0 none
    cdef Py_UCS4 c
    for c in name:
        kind = 1 if u"a" <= c <= u"z" else 2 if is_letter(c) else 0
        if kind != last:
            if last and place - begin > 1:
                found.append(PyUnicode_Substring(name, begin, place))
            begin = place
            last = kind
        place += 1
    if last and place - begin > 1:
        found.append(PyUnicode_Substring(name, begin, place))
    return found


def split_name(str name not None):
    """The tokens of a class name or id: itself, and its words, each behind a '~', where it has more than one."""
    cdef list parts = name_parts(name)
    return (name, *["~" + part for part in parts]) if parts and parts != [name] else (name,)


