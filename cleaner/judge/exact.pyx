# cython: boundscheck=False, wraparound=False
"""What exact.py does, over the texts that hold the phrases: see there."""

from cpython.unicode cimport (
    PyUnicode_1BYTE_KIND, PyUnicode_2BYTE_KIND, PyUnicode_DATA, PyUnicode_FindChar, PyUnicode_KIND, PyUnicode_Tailmatch,
)
from libc.stdlib cimport calloc, free, malloc

cdef enum:
    FORWARD = 1  # PyUnicode_FindChar's direction
    AT_BEGIN = -1  # PyUnicode_Tailmatch's
    FEWEST = 256  # slots of a table; it has at least twice as many as phrases

cdef unsigned long long PRIME = 0x100000001B3  # that of the hash FNV-1a for 64 bits


ctypedef fused Char:
    unsigned char
    unsigned short
    unsigned int


cdef inline unsigned int mixed(const Char* chars, Py_ssize_t size) noexcept:
    """The hash of so many characters."""
    cdef unsigned long long mixed = size
    cdef Py_ssize_t at
    for at in range(size):
        mixed = (mixed ^ chars[at]) * PRIME
    return <unsigned int>(mixed ^ mixed >> 32)


cdef unsigned int hash_of(str text, Py_ssize_t begin, Py_ssize_t end) noexcept:
    """The hash of what stands between two places of a text."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    if kind == PyUnicode_1BYTE_KIND:
        return mixed(<const unsigned char*>data + begin, end - begin)
    if kind == PyUnicode_2BYTE_KIND:
        return mixed(<const unsigned short*>data + begin, end - begin)
    return mixed(<const unsigned int*>data + begin, end - begin)


cdef class Exact:
    """Phrases without placeholders, each of owners (numbers). Immutable in effect; one serves any number of threads."""

    def __init__(self, owned):
        cdef str phrases
        cdef Py_ssize_t begin, end
        if self._size:
            raise ValueError("the phrases are set once")
        owned = list(owned)
        count = sum([phrases.count("\n") + 1 for _, phrases in owned])
        self._size = FEWEST
        while self._size < <size_t>(2 * count):
            self._size *= 2
        self._phrases = <Phrase*>malloc((count + 1) * sizeof(Phrase))
        self._slots = <unsigned int*>calloc(self._size, sizeof(unsigned int))
        if self._phrases == NULL or self._slots == NULL:
            raise MemoryError
        self._texts = []
        for owner, phrases in owned:
            self._texts.append(phrases)
            begin = 0
            while begin <= len(phrases):
                end = PyUnicode_FindChar(phrases, u"\n", begin, len(phrases), FORWARD)
                end = end if end >= 0 else len(phrases)
                self._add(phrases, begin, end, owner)
                begin = end + 1

    def __dealloc__(self):
        free(self._phrases)
        free(self._slots)

    cdef int _add(self, str text, Py_ssize_t begin, Py_ssize_t end, int owner) except -1:
        """0; adds a phrase that stands between two places of the last text."""
        cdef unsigned int hashed = hash_of(text, begin, end)
        cdef size_t place = hashed & (self._size - 1)
        self._phrases[self._count] = Phrase(hashed, owner, len(self._texts) - 1, begin, end)
        self._count += 1
        self._longest = max(self._longest, end - begin)
        while self._slots[place]:
            place = (place + 1) & (self._size - 1)
        self._slots[place] = self._count
        return 0

    cpdef list found(self, str text):
        """The owners of a phrase that is the text, in order; None where it is no phrase."""
        cdef list owners = None
        cdef Py_ssize_t size = len(text)
        cdef unsigned int hashed
        cdef size_t place
        cdef Phrase* phrase
        if size > self._longest:
            return None
        hashed = hash_of(text, 0, size)
        place = hashed & (self._size - 1)
        while self._slots[place]:
            phrase = &self._phrases[self._slots[place] - 1]
            place = (place + 1) & (self._size - 1)
            if phrase.mixed != hashed or phrase.end - phrase.begin != size:
                continue
            if PyUnicode_Tailmatch(<str>self._texts[phrase.text], text, phrase.begin, phrase.end, AT_BEGIN):
                if owners is None:
                    owners = []
                owners.append(phrase.owner)
        return owners
