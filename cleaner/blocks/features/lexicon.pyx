# cython: boundscheck=False, wraparound=False
"""What lexicon.py does, over characters: see there."""

from array import array

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_GET_LENGTH, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport calloc, free

from cleaner.blocks.characters cimport is_letter

cdef enum:
    WORDS_READ = 12  # at each end of a text (scan.word_tokens)
    LEAST_LETTERS = 2  # of a word
    SMALL = 0x20  # the bit of a small letter of ASCII
    ROOM = 4  # places for each token at least: what is not known is mostly seen at the first

# Of the hash FNV-1a: Fowler, G. et al. (2019), The FNV non-cryptographic hash algorithm.
cdef uint64_t BASIS = 0xCBF29CE484222325
cdef uint64_t PRIME = 0x100000001B3


cdef inline Py_UCS4 character(const Piece* piece, Py_ssize_t i) noexcept:
    cdef Py_UCS4 c = PyUnicode_READ(piece.kind, <void*> piece.data, i)
    return <Py_UCS4> (<uint32_t> c | SMALL) if piece.fold and u"A" <= c <= u"Z" else c


cdef inline Piece whole(str text) noexcept:
    return Piece(PyUnicode_KIND(text), PyUnicode_DATA(text), 0, PyUnicode_GET_LENGTH(text), 0, False)


cdef uint64_t hashed(const Piece* piece) noexcept:
    cdef uint64_t value = BASIS
    cdef Py_ssize_t i
    if piece.before:
        value = (value ^ <uint32_t> piece.before) * PRIME
    for i in range(piece.begin, piece.end):
        value = (value ^ <uint32_t> character(piece, i)) * PRIME
    return value ^ value >> 32


cdef bint are_equal(const Piece* piece, str token) noexcept:
    cdef Piece other = whole(token)
    cdef Py_ssize_t shift = (1 if piece.before else 0) - piece.begin, i
    if other.end != piece.end + shift or piece.before and character(&other, 0) != piece.before:
        return False
    for i in range(piece.begin, piece.end):
        if character(&other, i + shift) != character(piece, i):
            return False
    return True


cdef class Lexicon:
    """What a table has of tokens."""

    def __cinit__(self, table):
        self.table = dict(table)
        cdef Py_ssize_t size = ROOM
        while size < ROOM * len(self.table):
            size *= 2
        self.last = size - 1
        self.places = <Place*> calloc(size, sizeof(Place))
        self.entries = <Entry*> calloc(len(self.table) + 1, sizeof(Entry))
        if self.places is NULL or self.entries is NULL:
            raise MemoryError
        cdef str token
        cdef Piece piece
        cdef Place* place
        cdef uint64_t found
        cdef uint32_t entry = 0
        for token, value in self.table.items():
            piece = whole(token)
            found = hashed(&piece)
            place = self.place(&piece, found)
            place.mark, place.entry = mark_of(found), entry
            self.entries[entry] = Entry(<PyObject*> token, <PyObject*> value)
            entry += 1

    def __dealloc__(self):
        free(self.places)
        free(self.entries)

    def __reduce__(self):
        return Lexicon, (self.table,)

    cdef Place* place(self, const Piece* piece, uint64_t value) noexcept:
        """Where a token of this hash stands, or would."""
        cdef uint32_t mark = mark_of(value)
        cdef Py_ssize_t at = value & self.last
        cdef Place* place = self.places + at
        while place.mark and not (place.mark == mark and are_equal(piece, <str> self.entries[place.entry].token)):
            at = at + 1 & self.last
            place = self.places + at
        return place

    cdef PyObject* find(self, const Piece* piece) noexcept:
        """What the table has of a token; NULL where it does not know it."""
        cdef const Place* place = self.place(piece, hashed(piece))
        return self.entries[place.entry].value if place.mark else NULL

    cpdef add_name(self, str name, list found):
        """None; appends what the table has of the tokens of a class name or id (scan.split_name), in their order."""
        cdef Piece all_of_it = whole(name), part = all_of_it
        cdef Py_ssize_t place, length = all_of_it.end
        cdef int kind = 0, last = 0  # of a character: 1 is a letter from a to z, 2 another, 0 none
        cdef Py_UCS4 c
        self.add(found, &all_of_it)
        part.before = u"~"
        for place in range(length + 1):
            c = character(&all_of_it, place) if place < length else 0
            kind = 1 if u"a" <= c <= u"z" else 2 if is_letter(c) else 0
            if kind != last:
                part.end = place
                if last and place - part.begin >= LEAST_LETTERS and place - part.begin < length:
                    self.add(found, &part)
                part.begin = place
                last = kind

    cdef int add(self, list found, const Piece* piece) except -1:
        cdef PyObject* value = self.find(piece)
        if value is not NULL:
            found.append(<object> value)
        return 0

    cdef double score(self, const Piece* word) except? -1.0:
        cdef PyObject* value = self.find(word)
        return 0.0 if value is NULL else <double> <object> value


cdef inline uint32_t mark_of(uint64_t value) noexcept:
    return <uint32_t> (value >> 32) | 1


cdef bint forth(Piece* word, Py_ssize_t end) noexcept:
    """Moves a piece to the next word behind it that ends by a place; False where there is none."""
    cdef Py_ssize_t i
    word.begin = word.end
    for i in range(word.end, end + 1):
        if i == end or not is_letter(character(word, i)):
            if i - word.begin >= LEAST_LETTERS:
                word.end = i
                return True
            word.begin = i + 1
    return False


cdef bint back(Piece* word, Py_ssize_t begin) noexcept:
    """Moves a piece to the last word before it that begins at a place or behind; False where there is none."""
    cdef Py_ssize_t i
    word.end = word.begin
    for i in range(word.begin - 1, begin - 2, -1):
        if i < begin or not is_letter(character(word, i)):
            if word.end - i > LEAST_LETTERS:
                word.begin = i + 1
                return True
            word.end = i
    return False


cpdef tuple word_scores(Lexicon lexicon, list texts):
    """For each text the mean, lowest, highest and first score of its word_tokens; 0 for what is unknown."""
    cdef Py_ssize_t i, place, count, length, left
    cdef Piece word
    cdef double[2 * WORDS_READ] scores
    cdef double total, low, high
    cdef str text
    nothing = bytes(8 * len(texts))
    found = array("d", nothing), array("d", nothing), array("d", nothing), array("d", nothing)
    cdef double[::1] means, lows, highs, firsts
    means, lows, highs, firsts = found
    for i in range(len(texts)):
        text = texts[i]
        if not text.isascii():
            text = text.lower()
        word = whole(text)
        word.fold = True
        length, word.end, count = word.end, 0, 0
        while count < WORDS_READ and forth(&word, length):
            scores[count] = lexicon.score(&word)
            count += 1
        if count == 0:
            continue
        left = word.end if count == WORDS_READ else length
        word.begin, place = length, 2 * WORDS_READ
        while place > WORDS_READ and back(&word, left):
            place -= 1
            scores[place] = lexicon.score(&word)
        while place < 2 * WORDS_READ:
            scores[count] = scores[place]
            count += 1
            place += 1
        total = low = high = scores[0]
        for place in range(1, count):
            total += scores[place]
            low = min(low, scores[place])
            high = max(high, scores[place])
        means[i], lows[i], highs[i], firsts[i] = total / count, low, high, scores[0]
    return found
