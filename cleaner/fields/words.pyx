# cython: boundscheck=False, wraparound=False
"""What words.py does, in one pass over the text: see there."""

from cpython.unicode cimport PyUnicode_AsUTF8AndSize, PyUnicode_DecodeASCII
from libc.stdlib cimport free, malloc

cdef extern from "Python.h":
    enum: PyUnicode_4BYTE_KIND
    str PyUnicode_FromKindAndData(int kind, const void* characters, Py_ssize_t size)

cdef enum:
    SHORT = 256  # characters of a text whose words have room on the stack
    ASCII = 128
    LONGEST = 31  # characters of a word: those of as many and more share a bit

cdef unsigned char[ASCII] LOWER  # the letter in lower case or digit of each character, 0 for all else
for code in range(ASCII):
    LOWER[code] = ord(chr(code).lower()) if chr(code).isalnum() else 0


cpdef str fold(str text):
    """The words of a text in lower case, with one space between them."""
    cdef Py_UCS4[SHORT] room
    cdef void* words = room
    cdef bint plain = text.isascii()
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
            parted = size > 0
            continue
        if parted:
            words[size] = u" "
            size += 1
            parted = False
        words[size] = char
        size += 1
    return size


cpdef bint has_digit(str text):
    """Whether a text has a digit of any script."""
    cdef Py_UCS4 char
    for char in text:
        if char < ASCII:
            if u"0" <= char <= u"9":
                return True
        elif char.isdecimal():
            return True
    return False


cdef class Bits:
    """What each of some words says, as bits of a number. Most words of a text are told by their length and first letter
    to be none of them."""

    def __init__(self, words):
        cdef unsigned char first
        self.words = dict(words)
        for word in self.words:
            if word.isascii():
                first = ord(word[0])
                self.lengths[first] |= <unsigned int> 1 << min(len(word), <Py_ssize_t> LONGEST)

    cpdef int of(self, str text):
        """What the words of a text say together."""
        cdef Py_ssize_t length, place, size = 0
        cdef const char* given
        cdef unsigned char char, first = 0
        cdef int found = 0
        if not text.isascii():
            for word in fold(text).split():
                found |= <int> self.words.get(word, 0)
            return found
        given = PyUnicode_AsUTF8AndSize(text, &length)
        for place in range(length + 1):  # up to the 0 that ends it
            char = LOWER[<unsigned char> given[place]]
            if char:
                if not size:
                    first = char
                size += 1
                continue
            if size and self.lengths[first] >> min(size, <Py_ssize_t> LONGEST) & 1:
                found |= <int> self.words.get(fold(text[place - size : place]), 0)
            size = 0
        return found
