# cython: boundscheck=False, wraparound=False, cdivision=True
"""What line_signs.py does, a character after the other: see there."""

from cleaner.blocks.characters cimport is_letter, is_unspaced

cdef extern from "Python.h":
    int PyUnicode_KIND(str text)
    void* PyUnicode_DATA(str text)
    Py_UCS4 PyUnicode_READ(int kind, void* data, Py_ssize_t place)


cdef inline bint is_alpha(Py_UCS4 c) noexcept:
    if c < 0x80:
        return u"a" <= c <= u"z" or u"A" <= c <= u"Z"
    return c.isalpha()


cdef inline bint is_space(Py_UCS4 c) noexcept:
    if c < 0x80:
        return c == u" " or 0x09 <= c <= 0x0D or 0x1C <= c <= 0x1F
    return c.isspace()


cdef inline bint is_stop(Py_UCS4 c) noexcept:
    """Whether it is a mark that ends sentences inside texts."""
    return (
        c == u"." or c == u"!" or c == u"?" or c == u"。" or c == u"！" or c == u"？" or c == u"؟" or c == u"।"
    )


cdef inline bint is_closing(Py_UCS4 c) noexcept:
    return c == u"'" or c == u'"' or c == u"”" or c == u"’" or c == u"»" or c == u")"


cdef Py_ssize_t length_of(str text) noexcept:
    """Its length without a line break at its end."""
    cdef Py_ssize_t size = len(text)
    if size and PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), size - 1) == u"\n":
        return size - 1
    return size


cdef Py_ssize_t before_closing(str text, bint single) noexcept:
    """Where the last character stands that closes nothing and emphasises nothing, -1 for none."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t place = length_of(text) - 1
    cdef Py_UCS4 c
    while place >= 0:
        c = PyUnicode_READ(kind, data, place)
        if not (is_closing(c) or c == u"]" or c == u"*" or c == u"_" or (single and c == u"›")):
            break
        place -= 1
    return place


cpdef bint ends_sentence(str text) except -1:
    """Whether the text ends as a sentence does."""
    cdef Py_ssize_t place = before_closing(text, True)
    cdef Py_UCS4 c
    if place < 0:
        return False
    c = PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), place)
    return is_stop(c) or c == u"…" or c == u"॥" or c == u"።" or c == u"։"


cpdef bint ends_lead_in(str text) except -1:
    """Whether it ends in a colon."""
    cdef Py_ssize_t place = before_closing(text, False)
    cdef Py_UCS4 c
    if place < 0:
        return False
    c = PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), place)
    return c == u":" or c == u"："


cpdef bint ends_open(str text) except -1:
    """Whether it ends in an ellipsis."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t place = length_of(text) - 1, dots
    cdef Py_UCS4 c
    while place >= 0:
        c = PyUnicode_READ(kind, data, place)
        if c != u"]" and c != u")":
            break
        place -= 1
    if place < 0:
        return False
    if PyUnicode_READ(kind, data, place) == u"…":
        return True
    if place < 2:
        return False
    for dots in range(3):
        if PyUnicode_READ(kind, data, place - dots) != u".":
            return False
    return True


cdef inline bint is_cased(Py_UCS4 c):
    cdef str letter
    if c < 0x80:
        return True
    letter = chr(c)
    return letter.lower() != letter.upper()


cpdef double capitals(str text) except -2:
    """Share of its words that begin with a capital; -1 where its script has none."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t place = 0, size = len(text), cased = 0, upper = 0
    cdef bint begins = True  # whether a word may begin here
    cdef Py_UCS4 c
    for place in range(size):
        c = PyUnicode_READ(kind, data, place)
        if is_space(c):
            begins = True
        elif begins and not (c == u'"' or c == u"'" or c == u"“" or c == u"„" or c == u"«" or c == u"("):
            begins = False
            if is_letter(c) and is_cased(c):
                cased += 1
                upper += c.isupper()
    return <double>upper / <double>cased if cased else -1.0


cdef inline bint is_digit(Py_UCS4 c) noexcept:
    return u"0" <= c <= u"9" if c < 0x80 else c.isdecimal()


cdef Py_ssize_t digits_at(str text, Py_ssize_t place) noexcept:
    """How many digits stand in a row from a place of the text on."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t end = place
    while end < len(text) and is_digit(PyUnicode_READ(kind, data, end)):
        end += 1
    return end - place


cdef bint begins_date(str text, Py_ssize_t place, Py_ssize_t digits) noexcept:
    """Whether a date, a year or an hour begins with so many digits in a row that stand at a place of the text."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t after = place + digits, more  # more is how many digits stand behind the mark
    cdef Py_UCS4 first = PyUnicode_READ(kind, data, place), mark, second
    if digits == 4:
        second = PyUnicode_READ(kind, data, place + 1)
        return (first == u"1" and second == u"9") or (first == u"2" and second == u"0")
    if digits > 2 or after == len(text):
        return False
    mark = PyUnicode_READ(kind, data, after)
    more = digits_at(text, after + 1)
    if mark == u"月" or mark == u"日":
        return first < 0x80 and PyUnicode_READ(kind, data, after - 1) < 0x80 and not more
    if (mark == u":" or mark == u"." or mark == u"h") and more == 2:
        return True
    if not is_date_mark(mark) or not 1 <= more <= 2:
        return False
    after += 1 + more
    return (
        after < len(text)
        and is_date_mark(PyUnicode_READ(kind, data, after))
        and 2 <= digits_at(text, after + 1) <= 4
    )


cdef inline bint is_date_mark(Py_UCS4 c) noexcept:
    return c == u"." or c == u"/" or c == u"-"


cpdef bint is_dated(str text) except -1:
    """Whether the text holds a date, a year or an hour."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t place = 0, digits
    while place < len(text):
        if not is_digit(PyUnicode_READ(kind, data, place)):
            place += 1
            continue
        digits = digits_at(text, place)
        if begins_date(text, place, digits):
            return True
        place += digits
    return False


cpdef tuple signs(str text):
    """Counts of letters, digits, joints, commas and ends of sentences; whether a script without spaces is in it."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t place, after, size = len(text), letters = 0, digits = 0, joints = 0, commas = 0, breaks = 0
    cdef Py_ssize_t word = 0  # characters of the word right before
    cdef bint unspaced = False
    cdef Py_UCS4 c
    for place in range(size):
        c = PyUnicode_READ(kind, data, place)
        if is_alpha(c):
            letters += 1
            word += 1
            unspaced = unspaced or is_unspaced(c)
            continue
        if c == u" ":
            word = 0
            continue
        if c.isdigit():
            digits += 1
        elif (
            c == u"|" or c == u"/" or c == u"»" or c == u"›" or c == u">" or c == u"·" or c == u"•" or c == u"←"
            or c == u"→" or c == u"❮" or c == u"❯"
        ):
            joints += 1
        elif c == u"," or c == u"،" or c == u"、" or c == u"，" or c == u";" or c == u"；":
            commas += 1
        elif word > 1 and is_stop(c):
            after = place + 1
            while after < size and is_closing(PyUnicode_READ(kind, data, after)):
                after += 1
            if after < size:
                c = PyUnicode_READ(kind, data, after)
                breaks += is_space(c) or 0x3040 <= c <= 0x9FFF
            word = 0
            continue
        unspaced = unspaced or is_unspaced(c)
        word = word + 1 if c.isalnum() or c == u"_" else 0
    return letters, digits, joints, commas, breaks, unspaced
