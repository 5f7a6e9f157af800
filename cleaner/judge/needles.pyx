# cython: boundscheck=False, wraparound=False
"""What needles.py does, in one pass over the text: see there."""

from array import array

cdef enum:
    SIZE = 65536  # entries of a table of beginnings: some hundred words leave it nearly empty
    LONG = 4  # code points of a word's beginning that its key is made of: so many, or else SHORT, or one
    SHORT = 2

cdef unsigned int MIXER = 2654435761  # Knuth's multiplicative hash: spreads a key over the table


cdef class Needles:
    """Words, each of an owner (a number). Immutable in effect; one serves any number of texts and threads."""

    cdef unsigned short[::1] _long, _short, _single
    # Words whose beginnings have one key, with their owners; their numbers are the tables' entries, 0 is none.
    cdef list _buckets

    def __init__(self, words):
        cdef dict owners = {}
        self._long = array("H", bytes(2 * SIZE))
        self._short = array("H", bytes(2 * SIZE))
        self._single = array("H", bytes(2 * 256))
        self._buckets = [[]]
        for word, owner in words:
            owners.setdefault(word, set()).add(owner)
        for word, own in owners.items():
            self._add(word, frozenset(own))

    cdef _add(self, str word, frozenset own):
        cdef unsigned int key = 0, place
        cdef unsigned short[::1] table
        cdef Py_ssize_t size = LONG if len(word) >= LONG else SHORT if len(word) >= SHORT else 1
        for char in word[:size]:
            key = (key << 8) ^ <unsigned int>ord(char)
        if size == LONG:
            table, place = self._long, (key * MIXER) >> 16
        elif size == SHORT:
            table, place = self._short, key & 0xFFFF
        else:
            table, place = self._single, key & 0xFF
        if not table[place]:
            table[place] = len(self._buckets)
            self._buckets.append([])
        self._buckets[table[place]].append((word, own))

    def found(self, str text not None):
        """The owners of the words that the text holds."""
        cdef set owners = set()
        cdef bytearray seen = bytearray(len(self._buckets))
        cdef unsigned int key = 0  # of the last four characters, one in each byte
        cdef unsigned int number
        cdef Py_UCS4 char
        seen[0] = 1
        for char in text:
            key = (key << 8) ^ <unsigned int>char
            number = self._long[(key * MIXER) >> 16]
            if not seen[number]:
                self._ask(number, text, seen, owners)
            number = self._short[key & 0xFFFF]
            if not seen[number]:
                self._ask(number, text, seen, owners)
            number = self._single[key & 0xFF]
            if not seen[number]:
                self._ask(number, text, seen, owners)
        return owners

    cdef _ask(self, unsigned int number, str text, bytearray seen, set owners):
        """None; adds the owners of those words of a bucket that the text holds, and marks it as seen."""
        cdef str word
        seen[number] = 1
        for word, own in self._buckets[number]:
            if word in text:
                owners |= own
