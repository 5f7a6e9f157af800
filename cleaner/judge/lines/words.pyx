# cython: boundscheck=False, wraparound=False, cdivision=True
"""What words.py does, in one pass over each line: see there."""

from array import array

from cpython.unicode cimport PyUnicode_1BYTE_KIND, PyUnicode_2BYTE_KIND, PyUnicode_DATA, PyUnicode_KIND, PyUnicode_READ
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memcmp

from cleaner.blocks.characters cimport is_letter

cdef enum:
    LONG = 4  # letters that a word has at least
    FEWEST = 256  # slots of a table; it has at least twice as many as words
    UNKNOWN = -1  # stands for the number of a word that is not asked for

cdef double NONE = -1.0
cdef unsigned long long PRIME = 0x100000001B3  # that of the hash FNV-1a for 64 bits
cdef unsigned long long SEED = hash("words") & 0xFFFFFFFFFFFFFFFF  # another in each process: no text is slow in all


cdef struct Word:  # half a line of the processor's caches: a long text has tens of thousands
    char* at  # where it stands in the text that has it first
    unsigned long long mixed  # its hash
    int size
    int paragraphs  # how many hold it
    int last  # line that counted for them last
    unsigned char kind  # that text's: how many bytes a character takes
    bint titled  # whether it stands in a title


cdef inline bint is_paired(Py_UCS4 c) noexcept:
    return 0x3040 <= c <= 0x30FF or 0x3400 <= c <= 0x9FFF or 0x0E00 <= c <= 0x0E7F


cdef inline unsigned long long mix(unsigned long long mixed, Py_UCS4 c) noexcept:
    return (mixed ^ <unsigned int> c) * PRIME


ctypedef fused Char:
    unsigned char
    unsigned short
    unsigned int


cdef Py_ssize_t run_end(const Char* chars, Py_ssize_t place, Py_ssize_t size, unsigned long long* mixed) noexcept:
    """Where the run of letters ends that begins at a place; they are mixed in."""
    while place < size and is_letter(<Py_UCS4>chars[place]):
        mixed[0] = mix(mixed[0], <Py_UCS4>chars[place])
        place += 1
    return place


cdef Py_ssize_t end_of_run(
    int kind, void* data, Py_ssize_t place, Py_ssize_t size, unsigned long long* mixed
) noexcept:
    """What run_end gives."""
    if kind == PyUnicode_1BYTE_KIND:
        return run_end(<const unsigned char*>data, place, size, mixed)
    if kind == PyUnicode_2BYTE_KIND:
        return run_end(<const unsigned short*>data, place, size, mixed)
    return run_end(<const unsigned int*>data, place, size, mixed)


cdef class Vocabulary:
    """Different words, numbered in the order in which they were read. It points into texts, which must outlive it."""

    cdef Word* words
    cdef Py_ssize_t count
    cdef int* slots  # by hash: the number of a word and one, 0 for none
    cdef size_t size  # of the slots, a power of two
    cdef int* said  # the numbers of the words of the last texts, one text behind the other
    cdef Py_ssize_t written, room

    def __cinit__(self):
        self.size, self.room = FEWEST, FEWEST
        self.words = <Word*> malloc(self.size // 2 * sizeof(Word))
        self.slots = <int*> calloc(self.size, sizeof(int))
        self.said = <int*> malloc(self.room * sizeof(int))
        if self.words is NULL or self.slots is NULL or self.said is NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.words)
        free(self.slots)
        free(self.said)

    cdef int read(self, str text, bint learn) except -1:
        """0; writes the numbers of a text's words behind said. Only where it is to learn are new words numbered."""
        cdef int kind = PyUnicode_KIND(text)
        cdef void* data = PyUnicode_DATA(text)
        cdef Py_ssize_t place = 0, end = 0, size = len(text)  # end is that of the run of letters around the place
        cdef unsigned long long mixed = SEED
        cdef Py_UCS4 c, after
        while place < size:
            if end <= place:
                mixed = SEED
                end = end_of_run(kind, data, place, size, &mixed)
            if end - place >= LONG:
                self.say(kind, data, place, end - place, mixed, learn)
                place = end
                continue
            c = PyUnicode_READ(kind, data, place)
            if c >= 0x0E00 and is_paired(c) and place + 1 < size:
                after = PyUnicode_READ(kind, data, place + 1)
                if is_paired(after):
                    self.say(kind, data, place, 2, mix(mix(SEED, c), after), learn)
                    place += 2
                    continue
            place += 1
        return 0

    cdef int say(
        self, int kind, void* data, Py_ssize_t begin, Py_ssize_t size, unsigned long long mixed, bint learn
    ) except -1:
        """0; writes the number of a word."""
        cdef int* wider
        if self.written == self.room:
            wider = <int*> realloc(self.said, 2 * self.room * sizeof(int))
            if wider is NULL:
                raise MemoryError
            self.said = wider
            self.room *= 2
        self.said[self.written] = self.number(kind, data, begin, size, mixed, learn)
        self.written += 1
        return 0

    cdef int number(
        self, int kind, void* data, Py_ssize_t begin, Py_ssize_t size, unsigned long long mixed, bint learn
    ) except -2:
        """The number of a word, UNKNOWN for a new one that is not to be learned."""
        cdef size_t slot = self.slot_of(mixed)
        cdef Word* word
        while self.slots[slot]:
            word = &self.words[self.slots[slot] - 1]
            if word.mixed == mixed and word.size == size and is_same(word, kind, data, begin):
                return self.slots[slot] - 1
            slot = (slot + 1) & (self.size - 1)
        if not learn:
            return UNKNOWN
        self.words[self.count] = Word(<char*>data + begin * kind, mixed, <int>size, 0, UNKNOWN, kind, False)
        self.count += 1
        self.slots[slot] = <int> self.count
        if self.count == <Py_ssize_t> self.size // 2:
            self.widen()
        return <int> self.count - 1

    cdef inline size_t slot_of(self, unsigned long long mixed) noexcept:
        return <size_t> (mixed ^ (mixed >> 32)) & (self.size - 1)

    cdef int widen(self) except -1:
        """0; makes room for twice as many words."""
        cdef size_t slot
        cdef Py_ssize_t number
        cdef Word* words = <Word*> realloc(self.words, self.size * sizeof(Word))
        cdef int* slots = <int*> calloc(2 * self.size, sizeof(int))
        if words is not NULL:
            self.words = words
        if words is NULL or slots is NULL:
            free(slots)
            raise MemoryError
        free(self.slots)
        self.slots = slots
        self.size *= 2
        for number in range(self.count):
            slot = self.slot_of(self.words[number].mixed)
            while self.slots[slot]:
                slot = (slot + 1) & (self.size - 1)
            self.slots[slot] = <int> number + 1
        return 0

    cdef void count_line(self, Py_ssize_t begin, Py_ssize_t line) noexcept:
        """None; counts a paragraph for each of its words, which are those of said from a place on."""
        cdef Py_ssize_t place
        cdef Word* word
        for place in range(begin, self.written):
            if self.said[place] != UNKNOWN:
                word = &self.words[self.said[place]]
                word.paragraphs += word.last != line
                word.last = <int>line


cdef bint is_same(Word* word, int kind, void* data, Py_ssize_t begin) noexcept:
    """Whether a word is the one that stands at a place of a text."""
    cdef Py_ssize_t at
    if word.kind == kind:
        return memcmp(word.at, <char*>data + begin * kind, word.size * kind) == 0
    for at in range(word.size):
        if PyUnicode_READ(word.kind, word.at, at) != PyUnicode_READ(kind, data, begin + at):
            return False
    return True


def word_shares(list lines not None, list long not None, list wanted not None, list titles not None):
    """For each line that is wanted the shares of its words that stand in a title, and in a paragraph besides itself."""
    cdef Py_ssize_t count = len(lines), i, place, begin, own, in_titles, in_others
    cdef Vocabulary known = Vocabulary()
    cdef Word* word
    titled, told = array("d", [NONE]) * count, array("d", [NONE]) * count
    cdef double[::1] titled_shares = titled, told_shares = told
    cdef Py_ssize_t[::1] ends = array("q", bytes(8 * count))
    if True not in wanted:
        return titled, told
    for title in titles:
        known.read(title, True)
    for place in range(known.written):
        known.words[known.said[place]].titled = True
    known.written = 0
    for i in range(count):
        begin = known.written
        if wanted[i]:
            known.read(lines[i], True)
            if long[i]:
                known.count_line(begin, i)
        ends[i] = known.written
    for i in range(count):
        if long[i] and not wanted[i]:
            begin = known.written
            known.read(lines[i], False)
            known.count_line(begin, i)
            known.written = begin
    for i in range(count):
        begin = ends[i - 1] if i else 0
        own, in_titles, in_others = ends[i] - begin, 0, 0
        for place in range(begin, ends[i]):
            word = &known.words[known.said[place]]
            in_titles += word.titled
            in_others += word.paragraphs > (1 if long[i] else 0)
        if own:
            titled_shares[i] = <double> in_titles / own
            told_shares[i] = <double> in_others / own
    return titled, told
