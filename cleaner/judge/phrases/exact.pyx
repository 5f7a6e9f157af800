# cython: boundscheck=False, wraparound=False
"""What exact.py does, over the texts that hold the phrases: see there."""

from cpython.unicode cimport (
    PyUnicode_1BYTE_KIND, PyUnicode_2BYTE_KIND, PyUnicode_DATA, PyUnicode_FindChar, PyUnicode_KIND, PyUnicode_Tailmatch,
)
from libc.stdlib cimport calloc, free

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

    def __init__(self, owned, ready=None):
        cdef str phrases
        cdef Py_ssize_t begin, end
        if self._head.size:
            raise ValueError("the phrases are set once")
        owned = list(owned)
        self._held = [held for _, held in owned]
        self._texts = [None] * len(owned)
        if ready is not None:
            self._ready = ready
            self._take(ready)
            return
        self._make(sum([self._text(number).count("\n") + 1 for number in range(len(owned))]))
        for number, (owner, _) in enumerate(owned):
            phrases = self._text(number)
            begin = 0
            while begin <= len(phrases):
                end = PyUnicode_FindChar(phrases, u"\n", begin, len(phrases), FORWARD)
                end = end if end >= 0 else len(phrases)
                self._add(number, begin, end, owner)
                begin = end + 1

    def __dealloc__(self):
        if not self._lent:
            free(self._phrases)
            free(self._slots)

    cdef int _make(self, Py_ssize_t count) except -1:
        """0; makes room for so many phrases."""
        self._head.size = FEWEST
        while self._head.size < <size_t>(2 * count):
            self._head.size *= 2
        self._phrases = <Phrase*>calloc(count + 1, sizeof(Phrase))
        self._slots = <unsigned int*>calloc(self._head.size, sizeof(unsigned int))
        if self._phrases == NULL or self._slots == NULL:
            raise MemoryError
        return 0

    cdef int _take(self, const unsigned char[::1] ready) except -1:
        """0; takes slots and phrases where they lie ready. Raises ValueError where they are none."""
        cdef Py_ssize_t slots = sizeof(Head), phrases
        if ready.shape[0] <= slots:
            raise ValueError("these are no tables of phrases")
        self._head = (<Head*>&ready[0])[0]
        phrases = slots + self._head.size * sizeof(unsigned int)
        if ready.shape[0] != <Py_ssize_t>(phrases + (self._head.count + 1) * sizeof(Phrase)):
            raise ValueError("these are no tables of phrases")
        self._slots = <unsigned int*>&ready[slots]
        self._phrases = <Phrase*>&ready[phrases]
        self._lent = True
        return 0

    cpdef bytes tables(self):
        """What makes the same phrases ready: how many they are, the slots and the phrases."""
        return (
            (<char*>&self._head)[: sizeof(Head)] + (<char*>self._slots)[: self._head.size * sizeof(unsigned int)]
            + (<char*>self._phrases)[: (self._head.count + 1) * sizeof(Phrase)]
        )

    cdef str _text(self, Py_ssize_t number):
        """The text of a number, decoded when it is first asked for."""
        if self._texts[number] is None:
            self._texts[number] = str(self._held[number], "utf-8")
        return self._texts[number]

    cdef int _add(self, int text, Py_ssize_t begin, Py_ssize_t end, int owner) except -1:
        """0; adds a phrase that stands between two places of the text of a number."""
        cdef unsigned int hashed = hash_of(self._text(text), begin, end)
        cdef size_t place = hashed & (self._head.size - 1)
        self._phrases[self._head.count] = Phrase(hashed, owner, text, begin, end)
        self._head.count += 1
        self._head.longest = max(self._head.longest, end - begin)
        while self._slots[place]:
            place = (place + 1) & (self._head.size - 1)
        self._slots[place] = self._head.count
        return 0

    cpdef list found(self, str text):
        """The owners of a phrase that is the text, in order; None where it is no phrase."""
        cdef list owners = None
        cdef Py_ssize_t size = len(text)
        cdef unsigned int hashed
        cdef size_t place
        cdef Phrase* phrase
        if size > self._head.longest:
            return None
        hashed = hash_of(text, 0, size)
        place = hashed & (self._head.size - 1)
        while self._slots[place]:
            phrase = &self._phrases[self._slots[place] - 1]
            place = (place + 1) & (self._head.size - 1)
            if phrase.mixed != hashed or phrase.end - phrase.begin != size:
                continue
            if PyUnicode_Tailmatch(self._text(phrase.text), text, phrase.begin, phrase.end, AT_BEGIN):
                if owners is None:
                    owners = []
                owners.append(phrase.owner)
        return owners
