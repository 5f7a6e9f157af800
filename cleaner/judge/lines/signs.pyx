# cython: boundscheck=False, wraparound=False, cdivision=True
"""What signs.py does, a character after the other: see there."""

from array import array

from cpython.unicode cimport PyUnicode_1BYTE_KIND, PyUnicode_2BYTE_KIND, PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ

from cleaner.blocks.characters cimport is_letter, is_unspaced

cdef enum:
    FEW_LETTERS = 3
    BASIC = 0x10000  # code points below have a place in KINDS

cdef enum:  # what a character is, one bit each
    MET = 1  # set for each, so that 0 stands for one that was not met yet
    ALPHA = 2
    ALNUM = 4  # or an underscore
    SPACE = 8
    DIGIT = 16
    DECIMAL = 32
    UPPER = 64  # a letter that has a small form
    LOWER = 128  # a letter that has a capital, which no script without them has
    SMALL = 256  # one of a to z
    UNSPACED = 512
    OPENING = 1024
    CLOSING = 2048
    JOINT = 4096
    COMMA = 8192
    STOP = 16384  # a mark that ends sentences inside texts
    PART = 32768  # a sign that addresses and names in networks hold

cdef dict MARKS = {OPENING: "\"'“„«(", CLOSING: "'\"”’»)", JOINT: "|/»›>·•←→❮❯", COMMA: ",،、，;；", STOP: ".!?。！？؟।", PART: "@#:"}
cdef unsigned short[BASIC] KINDS
cdef str SIGNS = (
    "ends_lead_in ends_open sentences digits dated address joints letters capitals shouted lower_start quoted "
    "commas unspaced"
)


cdef unsigned short learned(Py_UCS4 c) except 0:
    """What a character is, asked of Python."""
    cdef str char = chr(c)
    cdef unsigned short kind = MET
    if is_letter(c) and char.lower() != char.upper():
        kind |= UPPER if char.isupper() else LOWER
    for bit, holds in (
        (ALPHA, char.isalpha()), (ALNUM, char.isalnum() or char == "_"), (SPACE, char.isspace()),
        (DIGIT, char.isdigit()), (DECIMAL, char.isdecimal()), (SMALL, "a" <= char <= "z"), (UNSPACED, is_unspaced(c)),
    ):
        if holds:
            kind |= bit
    for bit, marks in MARKS.items():
        if char in marks:
            kind |= bit
    return kind


cdef inline unsigned short kind_of(Py_UCS4 c) except 0:
    """What a character is: one that was met is looked up."""
    cdef unsigned short kind = KINDS[c] if c < BASIC else 0
    if not kind:
        kind = learned(c)
        if c < BASIC:
            KINDS[c] = kind
    return kind


cdef Py_ssize_t length_of(str text) noexcept:
    """Its length without a line break at its end."""
    cdef Py_ssize_t size = len(text)
    if size and PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), size - 1) == u"\n":
        return size - 1
    return size


cdef Py_ssize_t before_closing(str text, bint single) except -2:
    """Where the last character stands that closes nothing and emphasises nothing, -1 for none."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t place = length_of(text) - 1
    cdef Py_UCS4 c
    while place >= 0:
        c = PyUnicode_READ(kind, data, place)
        if not (kind_of(c) & CLOSING or c == u"]" or c == u"*" or c == u"_" or (single and c == u"›")):
            break
        place -= 1
        if single and place > 0 and (c == u"»" or c == u"›") and kind_of(PyUnicode_READ(kind, data, place)) & SPACE:
            place -= 1  # French sets a space before it
    return place


cpdef bint ends_sentence(str text) except -1:
    """Whether the text ends as a sentence does."""
    cdef Py_ssize_t place = before_closing(text, True)
    cdef Py_UCS4 c
    if place < 0:
        return False
    c = PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), place)
    return kind_of(c) & STOP != 0 or c in u"…｡．۔॥።፧։။។៕"


cdef bint ends_lead_in(str text) except -1:
    """Whether it ends in a colon."""
    cdef Py_ssize_t place = before_closing(text, False)
    cdef Py_UCS4 c
    if place < 0:
        return False
    c = PyUnicode_READ(PyUnicode_KIND(text), PyUnicode_DATA(text), place)
    return c == u":" or c == u"："


cdef bint ends_open(str text) noexcept:
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


cdef Py_ssize_t digits_at(str text, Py_ssize_t place) except -1:
    """How many digits stand in a row from a place of the text on."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t end = place
    while end < len(text) and kind_of(PyUnicode_READ(kind, data, end)) & DECIMAL:
        end += 1
    return end - place


cdef bint begins_date(str text, Py_ssize_t place, Py_ssize_t digits) except -1:
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


cdef bint goes_on(str text, Py_ssize_t place) except -1:
    """Whether another sentence stands behind the end of one, which is before a place of the text."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef Py_ssize_t size = len(text)
    cdef Py_UCS4 c
    while place < size and kind_of(PyUnicode_READ(kind, data, place)) & CLOSING:
        place += 1
    if place == size:
        return False
    c = PyUnicode_READ(kind, data, place)
    return kind_of(c) & SPACE != 0 or 0x3040 <= c <= 0x9FFF


ctypedef fused Char:
    unsigned char
    unsigned short
    unsigned int


cdef bint is_address(const Char* data, Py_ssize_t place, Py_ssize_t size) except -1:
    """Whether the sign of PART at a place makes what stands around it an address or a name."""
    cdef Py_UCS4 sign = data[place]
    cdef bint begins = place == 0 or kind_of(data[place - 1]) & SPACE != 0
    if place + 1 == size:
        return False
    if sign == u":":
        if place < 4 or place + 2 >= size or data[place + 1] != u"/" or data[place + 2] != u"/":
            return False
        if data[place - 1] == u"s":
            place -= 1
        return (
            place >= 4 and data[place - 1] == u"p" and data[place - 2] == u"t" and data[place - 3] == u"t"
            and data[place - 4] == u"h"
        )
    if begins:
        return kind_of(data[place + 1]) & ALNUM != 0
    return sign == u"@" and not kind_of(data[place + 1]) & SPACE


cdef inline bint is_host(const Char* data, Py_ssize_t place) noexcept:
    """Whether 'www' stands right before a place."""
    return place >= 3 and data[place - 1] == u"w" and data[place - 2] == u"w" and data[place - 3] == u"w"


cdef struct Signs:
    Py_ssize_t letters, digits, joints, commas, breaks
    Py_ssize_t cased, upper  # words that begin with a letter that has a capital, and with one
    Py_ssize_t run_end  # where the last run of digits ends
    int kinds  # the bits of all characters
    bint dated, address


cdef int count_sign(str text, const Char* data, Py_ssize_t place, int what, Signs* seen) except -1:
    """0; counts the digit or sign that stands at a place."""
    cdef Py_ssize_t run
    if what & DIGIT:
        seen.digits += 1
        if what & DECIMAL and place >= seen.run_end and not seen.dated:
            run = digits_at(text, place)
            seen.run_end = place + run
            seen.dated = begins_date(text, place, run)
    elif what & JOINT:
        seen.joints += 1
    elif what & COMMA:
        seen.commas += 1
    elif what & PART:
        seen.address = seen.address or is_address(data, place, len(text))
    elif what & STOP:
        seen.address = seen.address or (data[place] == u"." and is_host(data, place))
        if place > 1 and kind_of(data[place - 1]) & kind_of(data[place - 2]) & ALNUM:  # behind a word, not an initial
            seen.breaks += goes_on(text, place + 1)
    return 0


cdef int count(str text, const Char* data, Signs* seen) except -1:
    """0; fills in what a text is made of, whose characters are data."""
    cdef Py_ssize_t place, letters = 0, cased = 0, upper = 0
    cdef int what, kinds = 0, before = SPACE  # what the last character was
    cdef int begins  # whether a word may begin
    seen[0] = Signs(0, 0, 0, 0, 0, 0, 0, 0, 0, False, False)
    for place in range(len(text)):  # without a branch but at signs: where words end is hard to tell
        what = kind_of(data[place])
        kinds |= what
        letters += (what & ALPHA) != 0
        begins = (before & SPACE) != 0
        cased += begins & ((what & (UPPER | LOWER)) != 0)
        upper += begins & ((what & UPPER) != 0)
        before = what
        if what & (DIGIT | JOINT | COMMA | PART | STOP | OPENING):
            if begins and what & OPENING:
                before = SPACE
            count_sign(text, data, place, what, seen)
    seen.letters, seen.kinds, seen.cased, seen.upper = letters, kinds, cased, upper
    return 0


cdef int count_in(str text, Signs* seen) except -1:
    """0; fills in what a text is made of."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    if kind == PyUnicode_1BYTE_KIND:
        return count(text, <const unsigned char*> data, seen)
    if kind == PyUnicode_2BYTE_KIND:
        return count(text, <const unsigned short*> data, seen)
    return count(text, <const unsigned int*> data, seen)


def sign_columns(list texts not None, list words not None, list asked not None):
    """For each sign its column over some texts, which have so many words: counts, shares of characters, or 0 and 1; 0
    for a text that is not asked about."""
    cdef dict cols = {name: array("d", bytes(8 * len(texts))) for name in SIGNS.split()}
    cdef double[::1] lead_in, open_end, sentences, digits, dated, address, joints, letters, capitals
    cdef double[::1] shouted, lower_start, quoted, commas, unspaced
    cdef Py_ssize_t i, size, length
    cdef Signs seen
    cdef Py_UCS4 c
    cdef str text
    lead_in, open_end, sentences, digits, dated, address, joints, *others = cols.values()
    letters, capitals, shouted, lower_start, quoted, commas, unspaced = others
    for i in range(len(texts)):
        if not asked[i]:
            continue
        text = texts[i]
        size, length = len(text) or 1, words[i]
        count_in(text, &seen)
        lead_in[i] = ends_lead_in(text)
        open_end[i] = ends_open(text)
        sentences[i] = seen.breaks
        digits[i] = <double> seen.digits / size
        dated[i] = seen.dated
        address[i] = seen.address
        joints[i] = seen.joints
        letters[i] = <double> seen.letters / size
        capitals[i] = <double> seen.upper / seen.cased if seen.cased else -1.0
        shouted[i] = seen.letters > FEW_LETTERS and not seen.kinds & SMALL and text.isupper()
        commas[i] = <double> seen.commas / (length or 1)
        unspaced[i] = seen.kinds & UNSPACED != 0
        c = text[0] if text else u'"'
        lower_start[i] = c.islower()
        quoted[i] = c == u'"' or c == u"'" or c == u"“" or c == u"„" or c == u"«" or c == u"「" or c == u"『" or c == u"‘"
    return cols
