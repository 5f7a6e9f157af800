# cython: boundscheck=False, wraparound=False
"""What needles.py does, in one pass over the text: see there."""

cdef extern from "Python.h":
    int PyUnicode_1BYTE_KIND
    int PyUnicode_KIND(str text)
    void* PyUnicode_DATA(str text)
    unsigned int PyUnicode_READ(int kind, void* data, Py_ssize_t place)
    Py_ssize_t PyUnicode_Tailmatch(str text, str part, Py_ssize_t begin, Py_ssize_t end, int direction) except -1

cdef enum:
    LONG = 4  # code points of a word's beginning that its key is made of: so many, or else SHORT, or one
    SHORT = 2
    FROM_BEGIN = -1  # PyUnicode_Tailmatch's direction

cdef unsigned int MIXER = 2654435761  # Knuth's multiplicative hash: spreads a key over the table


cdef class Needles:
    """Words, each of an owner (a number). Immutable in effect; one serves any number of texts and threads."""

    def __init__(self, words):
        cdef dict owners = {}
        self._buckets = [[]]
        for word, owner in words:
            owners.setdefault(word, set()).add(owner)
        for word, own in owners.items():
            self._add(word, frozenset(own))

    cdef _add(self, str word, frozenset own):
        cdef unsigned int key = 0, place
        cdef unsigned short* table
        cdef unsigned char* bits = NULL
        cdef Py_ssize_t size = LONG if len(word) >= LONG else SHORT if len(word) >= SHORT else 1
        for char in word[:size]:
            key = (key << 8) ^ <unsigned int>ord(char)
        if size == LONG:
            table, bits, place = self._long, self._long_bits, (key * MIXER) >> 16
        elif size == SHORT:
            table, bits, place = self._short, self._short_bits, key & 0xFFFF
        else:
            table, place = self._single, key & 0xFF
        if not table[place]:
            table[place] = len(self._buckets)
            self._buckets.append([])
            if bits != NULL:
                bits[place >> 3] |= 1 << (place & 7)
        self._buckets[table[place]].append((word, own))

    cpdef set found(self, str text):
        """The owners of the words that the text holds."""
        cdef set owners = set()
        cdef int kind = PyUnicode_KIND(text)
        cdef void* data = PyUnicode_DATA(text)
        cdef unsigned char* letters = <unsigned char*>data
        cdef unsigned int key = 0, place  # the key is of the last four characters, one in each byte
        cdef Py_ssize_t at
        for at in range(len(text)):
            key = (key << 8) ^ (letters[at] if kind == PyUnicode_1BYTE_KIND else PyUnicode_READ(kind, data, at))
            place = (key * MIXER) >> 16
            if self._long_bits[place >> 3] >> (place & 7) & 1:
                self._ask(self._long[place], text, at - LONG + 1, owners)
            place = key & 0xFFFF
            if self._short_bits[place >> 3] >> (place & 7) & 1:
                self._ask(self._short[place], text, at - SHORT + 1, owners)
            place = key & 0xFF
            if self._single[place]:
                self._ask(self._single[place], text, at, owners)
        return owners

    cdef int _ask(self, unsigned int number, str text, Py_ssize_t begin, set owners) except -1:
        """0; adds the owners of those words of a bucket that begin at a place of the text."""
        cdef str word
        if begin < 0:
            return 0
        for word, own in <list>self._buckets[number]:
            if PyUnicode_Tailmatch(text, word, begin, len(text), FROM_BEGIN):
                owners |= own
        return 0
