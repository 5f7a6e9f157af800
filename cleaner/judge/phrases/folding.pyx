# cython: boundscheck=False, wraparound=False
"""What folding.py does, a character after the other: see there. Nothing is remembered: a look-up takes as long."""

import unicodedata

from cpython.unicode cimport (
    PyUnicode_1BYTE_KIND, PyUnicode_2BYTE_KIND, PyUnicode_DATA, PyUnicode_FindChar, PyUnicode_FromKindAndData,
    PyUnicode_KIND, PyUnicode_New, PyUnicode_READ, PyUnicode_Substring,
)
from libc.stdlib cimport free, malloc

from .marks import FOLDED, MARKS, without_joints, without_links

cdef extern from "Python.h":
    void PyUnicode_WRITE(int kind, void* data, Py_ssize_t place, Py_UCS4 char)
    bint PyUnicode_IS_ASCII(str text)

cdef enum:
    ASCII = 0x80
    NON_JOINER = 0x200C
    REPLACED = 0x3010  # code points from here on are as they were (marks.FOLDED)
    MARKED = 0x17D4  # code points from here on are no marks (marks.MARKS)
    GONE = 0xFFFF  # stands for a character that goes
    SIMPLE = 0x3100  # code points below may have a simple form: Latin to Arabic, signs and punctuation, Japanese
    INDIC = 0x900  # but these, up to MARKED_LATIN: of scripts whose letters may join though they are no marks
    MARKED_LATIN = 0x1E00
    WIDE = 0xFEE0  # what a full-width sign is above its form in ASCII
    FIRST_STOP = 0x61F  # code point of the first sign beyond ASCII in which a sentence ends
    FIRST_DECIMAL = 0x660  # code point of the first decimal digit beyond ASCII
    FORWARD = 1  # PyUnicode_FindChar's direction
    HELD = 2000  # forms that have room on the stack
    SPELT = 4  # characters of the longest form of one
    OPENED = 4  # code points that opening gives

OPENING = OPENED

cdef unsigned char lowered[ASCII]  # of each ASCII character: itself in lower case, a space for white space
cdef unsigned char worded[ASCII]  # whether it is a letter or digit
cdef unsigned char stopping[ASCII]  # whether a sentence may end in it
cdef unsigned short replaced[REPLACED]
cdef unsigned char marked[MARKED]
cdef dict SEVERAL = {}  # the folded forms of those that were met that have none, or not of one character
cdef unsigned short simple[SIMPLE]  # the folded form of a character that has one by itself, else GONE; 0: not asked yet


cdef fill():
    """None; fills the tables."""
    cdef Py_ssize_t code, last, place = 0
    for code in range(ASCII):
        lowered[code] = 32 if chr(code).isspace() else ord(chr(code).lower())
        worded[code] = chr(code).isalnum()
        stopping[code] = chr(code) in ".!?"
    lowered[96] = 39  # a backtick for an apostrophe
    for code in range(REPLACED):
        replaced[code] = code
    for code, to in FOLDED.items():
        if code >= REPLACED:
            raise ValueError(f"marks.FOLDED has U+{code:X}, for which there is no room")
        replaced[code] = ord(to) if to else GONE
    for code in range(INDIC, MARKED_LATIN):
        simple[code] = GONE
    while place < len(MARKS):
        code = last = ord(MARKS[place])
        if MARKS[place + 1 : place + 2] == "-":
            last = ord(MARKS[place + 2])
            place += 2
        for code in range(code, last + 1):
            marked[code] = 1
        place += 1


cdef str form_of(Py_ssize_t code):
    """The folded form of a character whatever stands beside it, a space for white space; None where it has none.

    A mark that joins the letter before it has none, so in a text of such forms nothing is composed.
    """
    cdef str given = FOLDED.get(code, chr(code))
    cdef str form = unicodedata.normalize("NFKC", given).casefold().translate(FOLDED)
    if len(form) > SPELT or "\0" in form or any([unicodedata.combining(char) for char in given + form]):
        return None
    return "".join([" " if char.isspace() else char for char in form])


cdef unsigned short simple_form(Py_ssize_t code) except 0:
    """That form where it is one character; else GONE."""
    cdef str form = form_of(code)
    return ord(form) if form is not None and len(form) == 1 else GONE


cdef str several_forms(Py_ssize_t code):
    """That form where it is none or several, as of '…'; None where there is none."""
    if code >= SIMPLE or INDIC <= code < MARKED_LATIN:
        return None
    if code not in SEVERAL:
        SEVERAL[code] = form_of(code)
    return SEVERAL[code]


fill()


cpdef str fold(str text):
    """The text in the form in which phrases are compared."""
    if PyUnicode_FindChar(text, u"]", 0, len(text), FORWARD) >= 0:
        text = without_links(text)
    if PyUnicode_FindChar(text, u"*", 0, len(text), FORWARD) >= 0 and "**" in text:
        text = text.replace("**", "")
    if PyUnicode_IS_ASCII(text):
        folded = fold_ascii(text)
        return fold_ascii(folded[2:]) if is_ticked(folded) else folded
    if PyUnicode_FindChar(text, NON_JOINER, 0, len(text), FORWARD) >= 0:
        text = without_joints(text)
    cdef unsigned short[HELD] held
    cdef unsigned short* forms = held
    cdef Py_ssize_t size = len(text)
    if SPELT * size > HELD:
        forms = <unsigned short*>malloc(SPELT * size * sizeof(unsigned short))
        if forms == NULL:
            raise MemoryError
    try:
        size = fold_simple(text, forms)
        if size >= 0:
            return stripped_forms(forms, size)
    finally:
        if forms != held:
            free(forms)
    return stripped(unified(unicodedata.normalize("NFKC", unified(text)).casefold()))


cdef inline bint is_ticked(str folded) noexcept:
    """Whether a text of ASCII begins with TICKED."""
    cdef unsigned char* letters = <unsigned char*>PyUnicode_DATA(folded)
    return letters[0] == u"x" and letters[1] == u"]"


ctypedef fused Char:
    unsigned char
    unsigned short
    unsigned int


cdef Py_ssize_t fold_simple(str text, unsigned short* forms) except -2:
    """How many forms are filled in: those of the text's characters, with single spaces; -1 if one has none."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    if kind == PyUnicode_1BYTE_KIND:
        return fold_each(<const unsigned char*>data, len(text), forms)
    if kind == PyUnicode_2BYTE_KIND:
        return fold_each(<const unsigned short*>data, len(text), forms)
    return fold_each(<const unsigned int*>data, len(text), forms)


cdef inline unsigned int simple_of(unsigned int c) except 0:
    """The folded form of a character, if it is one by itself; else GONE. To ask Python of all takes longer than most
    texts, so that those that are met are looked up."""
    if c < SIMPLE:
        if not simple[c]:
            simple[c] = simple_form(c)
        return simple[c]
    if 0xFF01 <= c <= 0xFF5E:
        return lowered[c - WIDE]
    if 0x4E00 <= c <= 0x9FFF or 0xAC00 <= c <= 0xD7A3:
        return c
    return GONE


cpdef str opening(str text, Py_ssize_t start):
    """What the folded form of a text from a place on begins with; '' where the characters there do not tell it."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef unsigned short[OPENED + 1] forms
    cdef unsigned int c
    cdef Py_ssize_t at
    if start + OPENED >= len(text):
        return fold(text[start:])[:OPENED]
    for at in range(OPENED + 1):  # the one behind them too, for it may be an accent
        c = simple_of(<unsigned int> PyUnicode_READ(kind, data, start + at))
        if c == GONE or c == u"[" or c == u"]" or c == u"*":
            return ""
        forms[at] = <unsigned short> c
    if not (<Py_UCS4> forms[0]).isalnum():
        return ""
    if not (<Py_UCS4> forms[OPENED - 1]).isalnum() and not (<Py_UCS4> forms[OPENED]).isalnum():
        return ""  # it may be a mark at the end
    for at in range(1, OPENED):
        if forms[at] == 32 and forms[at + 1] == 32:
            return ""
    return PyUnicode_FromKindAndData(PyUnicode_2BYTE_KIND, forms, OPENED)


cdef Py_ssize_t fold_each(const Char* chars, Py_ssize_t length, unsigned short* forms) except -2:
    cdef Py_ssize_t place, size = 0
    cdef str several
    cdef Py_UCS4 char
    cdef unsigned int c, before = 0  # numbers, for Cython takes characters that are reckoned with for strings
    for place in range(length):
        c = simple_of(chars[place])
        if c == GONE:
            several = several_forms(chars[place])
            if several is None:
                return -1
            for char in several:
                forms[size] = <unsigned short>char
                size += char != u" " or before != 32
                before = char
            continue
        forms[size] = <unsigned short>c
        size += (c ^ 32 | before ^ 32) != 0  # without a branch: where words end is hard to tell
        before = c
    return size


cdef str stripped_forms(const unsigned short* forms, Py_ssize_t end):
    """What stripped does, of characters with single spaces."""
    cdef Py_ssize_t begin = 0
    cdef Py_UCS4 c
    while begin < end:
        c = forms[begin]
        if c == u"[" and end - begin > 2 and forms[begin + 1] == u"x" and forms[begin + 2] == u"]":
            begin += 3
            continue
        if c.isalnum() or c == u"©" or is_mark(c):
            break
        begin += 1
    while end > begin:
        c = forms[end - 1]
        if c.isalnum() or is_mark(c):
            break
        end -= 1
    return PyUnicode_FromKindAndData(PyUnicode_2BYTE_KIND, forms + begin, end - begin)


cdef str fold_ascii(str text):
    cdef unsigned char* given = <unsigned char*>PyUnicode_DATA(text)
    cdef unsigned char* made
    cdef unsigned char c, before = 0
    cdef Py_ssize_t begin = 0, end = len(text), place, size = 0
    cdef unsigned char differs = 0
    while begin < end and not worded[given[begin]]:
        begin += 1
    while end > begin and not worded[given[end - 1]]:
        end -= 1
    folded = PyUnicode_New(end - begin, 127)
    made = <unsigned char*>PyUnicode_DATA(folded)
    for place in range(begin, end):
        c = lowered[given[place]]
        differs |= c ^ given[place]
        made[size] = c
        size += (c ^ 32 | before ^ 32) != 0
        before = c
    if not differs and size == len(text):
        return text
    return folded if size == end - begin else PyUnicode_Substring(folded, 0, size)


cdef str unified(str text):
    """The text with one kind of quote and dash."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* given = PyUnicode_DATA(text)
    cdef void* made
    cdef Py_ssize_t place, length = len(text), size = 0
    cdef bint same = True
    cdef Py_UCS4 c, largest = 0
    for place in range(length):
        c = PyUnicode_READ(kind, given, place)
        if c < REPLACED and replaced[c] != c:
            same = False
            c = replaced[c]
            if c == GONE:
                continue
        size += 1
        if c > largest:
            largest = c
    if same:
        return text
    unified = PyUnicode_New(size, largest)
    made = PyUnicode_DATA(unified)
    size = 0
    for place in range(length):
        c = PyUnicode_READ(kind, given, place)
        if c < REPLACED:
            c = replaced[c]
            if c == GONE:
                continue
        PyUnicode_WRITE(PyUnicode_KIND(unified), made, size, c)
        size += 1
    return unified


cdef inline bint is_mark(Py_UCS4 c) noexcept:
    return c < MARKED and marked[c]


cdef inline bint is_letter(Py_UCS4 c) noexcept:
    """Whether it is one of [^\\W\\d_]."""
    return c.isalnum() and not c.isdecimal()


cdef str stripped(str text):
    """The text without marks at either end, with single spaces."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t begin = 0, end = len(text), place
    cdef Py_UCS4 c
    cdef bint single = True, spaced = False
    while begin < end:
        c = PyUnicode_READ(kind, data, begin)
        if c == u"[" and end - begin > 2 and PyUnicode_READ(kind, data, begin + 2) == u"]":
            if PyUnicode_READ(kind, data, begin + 1) == u"x":
                begin += 3
                continue
        if c.isalnum() or c == u"©" or is_mark(c):
            break
        begin += 1
    while end > begin:
        c = PyUnicode_READ(kind, data, end - 1)
        if c.isalnum() or is_mark(c):
            break
        end -= 1
    for place in range(begin, end):
        c = PyUnicode_READ(kind, data, place)
        if c.isspace():
            if spaced or c != u" ":
                single = False
                break
            spaced = True
        else:
            spaced = False
    text = PyUnicode_Substring(text, begin, end)
    return text if single else " ".join(text.split())


cpdef str digits_alike(str text):
    """The text with '0' for each decimal digit of any script."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* given = PyUnicode_DATA(text)
    cdef Py_ssize_t place, length = len(text)
    cdef Py_UCS4 c, largest = 0
    cdef bint same = True
    for place in range(length):
        c = PyUnicode_READ(kind, given, place)
        if (u"1" <= c <= u"9") or (c >= FIRST_DECIMAL and c.isdecimal()):
            same = False
            c = u"0"
        if c > largest:
            largest = c
    if same:
        return text
    alike = PyUnicode_New(length, largest)
    for place in range(length):
        c = PyUnicode_READ(kind, given, place)
        if (u"1" <= c <= u"9") or (c >= FIRST_DECIMAL and c.isdecimal()):
            c = u"0"
        PyUnicode_WRITE(PyUnicode_KIND(alike), PyUnicode_DATA(alike), place, c)
    return alike


cdef inline bint ends_sentence(Py_UCS4 c) noexcept:
    return (
        c == u"." or c == u"!" or c == u"?" or c == u"…" or c == u"。" or c == u"！" or c == u"？" or c == u"؟"
        or c == u"।"
    )


cdef inline bint closes(Py_UCS4 c) noexcept:
    return c == u'"' or c == u"'" or c == u"”" or c == u"’" or c == u"»" or c == u")" or c == u"]"


cdef Py_ssize_t behind(int kind, void* data, Py_ssize_t size, Py_ssize_t place) noexcept:
    """Where the next sentence begins, if one ends right before the place; else -1."""
    cdef Py_UCS4 end, last, before
    if place < 2:
        return -1
    end = PyUnicode_READ(kind, data, place - 1)
    if not ends_sentence(end):
        return -1
    last = PyUnicode_READ(kind, data, place - 2)
    if closes(last):  # a quotation that ends before the sentence does
        if place < 3 or not is_letter(PyUnicode_READ(kind, data, place - 3)):
            return -1
    elif not is_letter(last):
        return -1
    elif end == u"." and place > 2:
        before = PyUnicode_READ(kind, data, place - 3)
        if before == u"." or before.isspace():
            return -1
    while place < size and closes(PyUnicode_READ(kind, data, place)):
        place += 1
    while place < size and PyUnicode_READ(kind, data, place).isspace():
        place += 1
    return place if place < size and PyUnicode_READ(kind, data, place).isalnum() else -1


cdef bint behind_quote(int kind, void* data, Py_ssize_t size, Py_ssize_t place) noexcept:
    """Whether a sentence of a script without spaces ends in a quotation right before the place."""
    cdef Py_UCS4 quote, end
    if place < 2 or place >= size:
        return False
    quote = PyUnicode_READ(kind, data, place - 1)
    if not is_quote(quote):
        return False
    end = PyUnicode_READ(kind, data, place - 2)
    if end != u"。" and end != u"！" and end != u"？" and end != u"।":
        return False
    return PyUnicode_READ(kind, data, place).isalnum()


cdef inline bint is_quote(Py_UCS4 c) noexcept:
    """Whether a quotation ends in it in which scripts without spaces end a sentence."""
    return c == u"」" or c == u"』" or c == u"”"


cdef Py_ssize_t passed(const Char* chars, Py_ssize_t place, Py_ssize_t size) noexcept:
    """The first place from one on, right before which a sentence may end; one behind the last where there is none."""
    cdef Py_UCS4 c
    while 0 < place <= size:
        c = chars[place - 1]
        if c < ASCII:
            if stopping[c]:
                break
        elif c >= FIRST_STOP and (ends_sentence(c) or is_quote(c)):
            break
        place += 1
    return place


cdef Py_ssize_t next_end(int kind, void* data, Py_ssize_t place, Py_ssize_t size) noexcept:
    """What passed gives."""
    if kind == PyUnicode_1BYTE_KIND:
        return passed(<const unsigned char*>data, place, size)
    if kind == PyUnicode_2BYTE_KIND:
        return passed(<const unsigned short*>data, place, size)
    return passed(<const unsigned int*>data, place, size)


cpdef list sentence_breaks(str text, Py_ssize_t begin):
    """Where sentences begin behind others, from a place on."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t place = begin, size = len(text), found
    cdef list breaks = []
    while True:
        place = next_end(kind, data, place, size)
        if place > size:
            return breaks
        found = behind(kind, data, size, place)
        if found >= 0:
            breaks.append(found)
            if found > place and behind_quote(kind, data, size, found):
                breaks.append(found)
            place = found
        elif behind_quote(kind, data, size, place):
            breaks.append(place)
        place += 1
