# cython: boundscheck=False, wraparound=False
"""What lexicon.py does, over characters: see there."""

from array import array

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_GET_LENGTH, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc
from libc.string cimport memcpy

from cleaner.blocks.characters cimport is_letter

cdef enum:
    WORDS_READ = 12  # at each end of a text (scan.word_tokens)
    LEAST_LETTERS = 2  # of a word
    SMALL = 0x20  # the bit of a small letter of ASCII
    WIDEST = 4  # bytes of a character
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


cdef inline uint32_t mark_of(uint64_t value, int bits) noexcept:
    """What is noted of a hash above an entry's number of so many bits."""
    return <uint32_t> (value >> 32) << bits


cdef bint are_equal(const Piece* piece, const Entry* entry) noexcept:
    """Whether a piece is an entry's token."""
    cdef Piece token = Piece(entry.kind, entry.data, 0, entry.length, 0, False)
    cdef Py_ssize_t shift = (1 if piece.before else 0) - piece.begin, i
    if token.end != piece.end + shift or piece.before and character(&token, 0) != piece.before:
        return False
    for i in range(piece.begin, piece.end):
        if character(&token, i + shift) != character(piece, i):
            return False
    return True


cdef inline Py_ssize_t room_of(str token) noexcept:
    """Bytes for a token's characters, so that the next one's are as well aligned as these."""
    return PyUnicode_KIND(token) * PyUnicode_GET_LENGTH(token) + WIDEST - 1 & ~<Py_ssize_t> (WIDEST - 1)


cdef class Lexicon:
    """What a table has of tokens: numbers. It is small in memory, for a page's other data drives it from the caches."""

    def __cinit__(self, table):
        self.table = dict(table)
        cdef Py_ssize_t size = ROOM, room = 0
        cdef str token
        while size < ROOM * len(self.table):
            size *= 2
        for token in self.table:
            room += room_of(token)
        self.last = size - 1
        self.bits = len(self.table).bit_length()
        self.counts = all([isinstance(value, int) for value in self.table.values()])
        self.places = <uint32_t*> calloc(size, sizeof(uint32_t))
        self.entries = <Entry*> calloc(len(self.table) + 1, sizeof(Entry))
        self.letters = <char*> malloc(room + 1)
        if self.places is NULL or self.entries is NULL or self.letters is NULL:
            raise MemoryError
        cdef Piece piece
        cdef uint64_t found
        cdef Entry* entry = self.entries
        cdef char* letters = self.letters
        for token, value in self.table.items():
            piece = whole(token)
            found = hashed(&piece)
            memcpy(letters, piece.data, piece.kind * piece.end)
            entry[0] = Entry(value, letters, piece.end, piece.kind)
            entry += 1
            self.place(&piece, found)[0] = mark_of(found, self.bits) | <uint32_t> (entry - self.entries)
            letters += room_of(token)

    def __dealloc__(self):
        free(self.places)
        free(self.entries)
        free(self.letters)

    def __reduce__(self):
        return Lexicon, (self.table,)

    cdef uint32_t* place(self, const Piece* piece, uint64_t value) noexcept:
        """Where a token of this hash stands, or would."""
        cdef uint32_t mark = mark_of(value, self.bits), number = (<uint32_t> 1 << self.bits) - 1
        cdef Py_ssize_t at = value & self.last
        while self.places[at]:
            if self.places[at] & ~number == mark and are_equal(piece, self.entries + (self.places[at] & number) - 1):
                break
            at = at + 1 & self.last
        return self.places + at

    cdef const Entry* find(self, const Piece* piece) noexcept:
        """What the table has of a token; NULL where it does not know it."""
        cdef uint32_t found = self.place(piece, hashed(piece))[0]
        return self.entries + (found & (<uint32_t> 1 << self.bits) - 1) - 1 if found else NULL

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
        cdef const Entry* entry = self.find(piece)
        if entry is not NULL:
            if self.counts:
                found.append(<Py_ssize_t> entry.value)
            else:
                found.append(entry.value)
        return 0

    cdef double score(self, const Piece* word) noexcept:
        cdef const Entry* entry = self.find(word)
        return 0.0 if entry is NULL else entry.value


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
