# cython: boundscheck=False, wraparound=False
"""What needles.py does, in one pass over the text: see there."""

from libc.stdlib cimport free, realloc

cdef extern from "Python.h":
    int PyUnicode_KIND(str text)
    void* PyUnicode_DATA(str text)
    unsigned int PyUnicode_READ(int kind, void* data, Py_ssize_t place)

cdef enum:
    HELD, BEGIN, END  # kinds of entries: a word that stands anywhere, a pair by its beginning, an end alone
    LONGEST = 8  # code points that a key is made of at most, one in each byte

cdef unsigned long long MIXER = 0x9E3779B97F4A7C15  # 2 ** 64 over the golden ratio: spreads a key over the lists
cdef unsigned long long KINDS[3]
KINDS[:] = [0, 0x5555555555555555, 0x3333333333333333]  # keep the same key of two kinds apart


cdef inline unsigned long long longer(unsigned long long key, unsigned int char) noexcept:
    """The key of the characters of another and of one more."""
    return (key << 8) | ((char ^ (char >> 8)) & 0xFF)


cdef inline unsigned long long last(unsigned long long key, Py_ssize_t size) noexcept:
    """The key of so many of the last characters of a key."""
    return key if size >= LONGEST else key & ((<unsigned long long>1 << 8 * size) - 1)


cdef inline unsigned int place_of(unsigned long long key) noexcept:
    """The place of a key's bit; that of its list is found from it."""
    return <unsigned int>((key * MIXER) >> 48)


cdef inline Py_ssize_t key_size(Py_ssize_t size) noexcept:
    """How many code points at the end of a word that stands anywhere make its key: there are few sizes to look for."""
    return 4 if size >= 4 else 2 if size >= 2 else 1


cdef inline bint stands(str word, int kind, void* data, Py_ssize_t begin) noexcept:
    """Whether the text's characters from a place on are a word's."""
    cdef int own = PyUnicode_KIND(word)
    cdef void* letters = PyUnicode_DATA(word)
    cdef Py_ssize_t at
    for at in range(len(word)):
        if PyUnicode_READ(own, letters, at) != PyUnicode_READ(kind, data, begin + at):
            return False
    return True


cdef class Needles:
    """Words, each of an owner (a number). Immutable in effect; one serves any number of texts and threads."""

    def __init__(self, words, pairs=()):
        cdef str word, begin, end
        if self._count:
            raise ValueError("the words are set once")
        self._words = []
        self._count = 1
        for word, owner in words:
            self._add(HELD, word, "", owner)
        for begin, end, owner in pairs:
            if begin:
                self._add(BEGIN, begin, end, owner)
            else:
                self._add(END, end, "", owner)

    def __dealloc__(self):
        free(self._entries)

    cdef int _add(self, int kind, str word, str end, int owner) except -1:
        """0; adds a word that is not empty."""
        cdef Py_ssize_t size = key_size(len(word)) if kind == HELD else min(LONGEST, len(word))
        cdef str part = word[:size] if kind == BEGIN else word[-size:]
        cdef unsigned long long key = 0
        cdef unsigned int place
        cdef Entry* entry
        if self._count >= self._room:
            self._room = max(256, 2 * self._room)
            entry = <Entry*>realloc(self._entries, self._room * sizeof(Entry))
            if entry == NULL:
                raise MemoryError
            self._entries = entry
        for letter in part:
            key = longer(key, <unsigned int>ord(letter))
        if kind == HELD:
            self._sizes[key & 0xFF] |= size
        key ^= KINDS[kind]
        place = place_of(key)
        self._bits[kind != HELD][place >> 3] |= 1 << (place & 7)
        entry = &self._entries[self._count]
        entry.key, entry.owner, entry.words = key, owner, len(self._words)
        entry.next = self._lists[place // SHARED]
        self._lists[place // SHARED] = self._count
        self._count += 1
        self._words.append(word)
        if kind == BEGIN:
            self._words.append(end)
        return 0

    cpdef list found(self, str text):
        """The owners of what a text holds, or begins and ends with, each once and in order."""
        cdef list owners = None
        cdef int kind = PyUnicode_KIND(text)
        cdef void* data = PyUnicode_DATA(text)
        cdef unsigned long long key = 0
        cdef unsigned int sizes
        cdef Py_ssize_t at, length = len(text)
        for at in range(length):
            key = longer(key, PyUnicode_READ(kind, data, at))
            if at < LONGEST and self._has(BEGIN, key):
                owners = self._ask(BEGIN, key, text, 0, owners)
            sizes = self._sizes[key & 0xFF]
            if sizes & 4 and self._has(HELD, last(key, 4)):
                owners = self._ask(HELD, last(key, 4), text, at + 1, owners)
            if sizes & 2 and self._has(HELD, last(key, 2)):
                owners = self._ask(HELD, last(key, 2), text, at + 1, owners)
            if sizes & 1:
                owners = self._ask(HELD, last(key, 1), text, at + 1, owners)
        for at in range(1, min(LONGEST, length) + 1):
            if self._has(END, last(key, at)):
                owners = self._ask(END, last(key, at), text, length, owners)
        if owners is None:
            return []
        if len(owners) > 1:
            owners.sort()
        return owners

    cdef inline bint _has(self, int kind, unsigned long long key) noexcept:
        """Whether there may be entries of a key; there are none where not."""
        cdef unsigned int place = place_of(key ^ KINDS[kind])
        return self._bits[kind != HELD][place >> 3] >> (place & 7) & 1

    cdef list _ask(self, int kind, unsigned long long key, str text, Py_ssize_t at, list owners):
        """The owners so far, and those of entries of a key whose words stand where they should: up to a place, or at
        the beginning."""
        cdef int number = self._lists[place_of(key ^ KINDS[kind]) // SHARED]
        cdef Entry* entry
        cdef Py_ssize_t length = len(text), begin
        cdef str word, end
        while number:
            entry = &self._entries[number]
            number = entry.next
            if entry.key != key ^ KINDS[kind]:
                continue
            word = <str>self._words[entry.words]
            begin = 0 if kind == BEGIN else at - len(word)
            if begin < 0 or begin + len(word) > length or not stands(word, PyUnicode_KIND(text), PyUnicode_DATA(text), begin):
                continue
            if kind == BEGIN:
                end = <str>self._words[entry.words + 1]
                begin = length - len(end)
                if begin < 0 or not stands(end, PyUnicode_KIND(text), PyUnicode_DATA(text), begin):
                    continue
            if owners is None:
                owners = [entry.owner]
            elif entry.owner not in owners:
                owners.append(entry.owner)
        return owners
