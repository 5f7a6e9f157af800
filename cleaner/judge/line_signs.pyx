# cython: boundscheck=False, wraparound=False, cdivision=True
"""What line_signs.py does, a character after the other: see there."""

from cleaner.blocks.characters cimport is_letter, is_unspaced

cdef extern from "Python.h":
    int PyUnicode_KIND(str text)
    void* PyUnicode_DATA(str text)
    Py_UCS4 PyUnicode_READ(int kind, void* data, Py_ssize_t place)
    str PyUnicode_Substring(str text, Py_ssize_t begin, Py_ssize_t end)

cdef enum:
    LONG = 4  # letters that a token has at least


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
    return is_stop(c) or c in u"…｡．۔॥።፧։။។៕"


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


cdef inline bint is_paired(Py_UCS4 c) noexcept:
    return 0x3040 <= c <= 0x30FF or 0x3400 <= c <= 0x9FFF or 0x0E00 <= c <= 0x0E7F


cpdef list tokens(str text):
    """Its words of four letters or more; pairs of characters in scripts without spaces."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t place = 0, end = 0, size = len(text)  # end is that of the run of letters in which the place lies
    cdef Py_UCS4 c
    cdef list found = []
    while place < size:
        if end <= place:
            end = place
            while end < size:
                c = PyUnicode_READ(kind, data, end)
                if not is_letter(c):
                    break
                end += 1
        if end - place >= LONG:
            found.append(PyUnicode_Substring(text, place, end))
            place = end
        elif (
            place + 1 < size
            and is_paired(PyUnicode_READ(kind, data, place))
            and is_paired(PyUnicode_READ(kind, data, place + 1))
        ):
            found.append(PyUnicode_Substring(text, place, place + 2))
            place += 2
        else:
            place += 1
    return found
