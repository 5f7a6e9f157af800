# cython: boundscheck=False, wraparound=False
"""What words.py does, in one pass over the text: see there."""

from cpython.unicode cimport PyUnicode_AsUTF8AndSize, PyUnicode_DecodeASCII
from libc.stdlib cimport free, malloc
from libc.string cimport strncmp

cdef extern from "Python.h":
    enum: PyUnicode_4BYTE_KIND
    bint PyUnicode_IS_ASCII(str text)
    str PyUnicode_FromKindAndData(int kind, const void* characters, Py_ssize_t size)

cdef enum:
    SHORT = 256  # characters of a text whose words have room on the stack
    ASCII = 128
    SOFT_HYPHEN = 0xad
    ZERO_WIDTH_SPACE = 0x200b

cdef unsigned char[ASCII] LOWER  # the letter in lower case or digit of each character, 0 for all else
for code in range(ASCII):
    LOWER[code] = ord(chr(code).lower()) if chr(code).isalnum() else 0


cpdef str fold(str text):
    """The words of a text in lower case, with one space between them."""
    cdef Py_UCS4[SHORT] room
    cdef void* words = room
    cdef bint plain = PyUnicode_IS_ASCII(text)
    cdef Py_ssize_t size
    if not plain:
        text = text.casefold()
    size = len(text) if plain else len(text) * <Py_ssize_t> sizeof(Py_UCS4)
    if size > <Py_ssize_t> sizeof(room):
        words = malloc(size)
        if words is NULL:
            raise MemoryError
    try:
        if plain:
            return PyUnicode_DecodeASCII(<char*> words, _fold_ascii(text, <char*> words), NULL)
        return PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, words, _fold_any(text, <Py_UCS4*> words))
    finally:
        if words is not <void*> room:
            free(words)


cdef Py_ssize_t _fold_ascii(str text, char* words) except -1:
    """How many characters of the text's words were written."""
    cdef Py_ssize_t length, place, size = 0
    cdef const char* given = PyUnicode_AsUTF8AndSize(text, &length)
    cdef unsigned char char
    cdef bint parted = False
    for place in range(length):
        char = LOWER[<unsigned char> given[place]]
        if not char:
            parted = size > 0
            continue
        if parted:
            words[size] = c" "
            size += 1
            parted = False
        words[size] = char
        size += 1
    return size


cdef Py_ssize_t _fold_any(str text, Py_UCS4* words) except -1:
    """The same of a casefolded text of any characters."""
    cdef Py_ssize_t size = 0
    cdef Py_UCS4 char
    cdef bint parted = False
    for char in text:
        if not char.isalnum():
            parted = parted or (char != SOFT_HYPHEN and char != ZERO_WIDTH_SPACE and size > 0)
            continue
        if parted:
            words[size] = u" "
            size += 1
            parted = False
        words[size] = char
        size += 1
    return size


cpdef bint has_digits(str text, Py_ssize_t least):
    """Whether a text has a digit of any script; an ASCII text is asked for at least so many."""
    cdef Py_UCS4 char
    if not PyUnicode_IS_ASCII(text):
        least = 1
    for char in text:
        if (u"0" <= char <= u"9") if char < ASCII else char.isdecimal():
            least -= 1
            if least == 0:
                return True
    return False


cdef class Bits:
    """What words, and parts of words, say of the text that has them, as bits of a number.

    Most words are told by a hash of their letters to be none that says anything.
    """

    def __init__(self, words, inside):
        cdef unsigned char first
        cdef unsigned int hash
        self.words, self.inside = dict(words), dict(inside)
        self.parts = sorted([part.encode("ascii") for part in self.inside])
        if len(self.parts) > PARTS:
            raise ValueError(f"{len(inside)} parts are given, and {PARTS} have room")
        for word in self.words:
            hash = 0
            for first in word.encode():
                hash = hash * FACTOR + first
            self.taken[hash % HASHES] = True
        for place, part in enumerate(self.parts):
            self.part[place], self.size[place] = part, len(part)
            self.bits[place] = self.inside[part.decode()]
            first = part[0]
            if not self.end[first]:
                self.begin[first] = place
            self.end[first] = place + 1

    cpdef int of(self, str text):
        """What a text says."""
        cdef Py_ssize_t length, place, size = 0
        cdef const char* given
        cdef unsigned char char, raw
        cdef unsigned int hash = 0
        cdef int found = 0
        if not PyUnicode_IS_ASCII(text):
            return self.of_any(text)
        given = PyUnicode_AsUTF8AndSize(text, &length)
        for place in range(length + 1):  # up to the 0 that ends it
            raw = given[place]
            if self.end[raw]:
                found |= self.beginning(given + place)
            char = LOWER[raw]
            if char:
                hash = hash * FACTOR + char
                size += 1
                continue
            if size and self.taken[hash % HASHES]:
                found |= <int> self.words.get(fold(text[place - size : place]), 0)
            hash = size = 0
        return found

    cdef int beginning(self, const char* given) noexcept:
        """What the parts say that begin here, of which one has this letter first; given ends with a 0."""
        cdef int found = 0, place
        for place in range(self.begin[<unsigned char> given[0]], self.end[<unsigned char> given[0]]):
            if given[1] == self.part[place][1] and strncmp(given, self.part[place], self.size[place]) == 0:
                found |= self.bits[place]
        return found

    cdef int of_any(self, str text):
        """What a text of any characters says."""
        cdef int found = 0
        for word in fold(text).split():
            found |= <int> self.words.get(word, 0)
        for part, bits in self.inside.items():
            if part in text:
                found |= <int> bits
        return found
