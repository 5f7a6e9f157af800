# cython: boundscheck=False, wraparound=False
"""What lexicon.py does, over characters: see there."""

from array import array

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_GET_LENGTH, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc
from libc.string cimport memcmp, memcpy

from cleaner.blocks.characters cimport is_letter

cdef enum:
    WORDS_READ = 12  # at each end of a text (scan.word_tokens)
    LEAST_LETTERS = 2  # of a word
    WIDEST = 4  # bytes of a character
    ROOM = 4  # places for each token at least: what is not known is mostly seen at the first

# Of the hash FNV-1a: Fowler, G. et al. (2019), The FNV non-cryptographic hash algorithm.
cdef uint64_t BASIS = 0xCBF29CE484222325
cdef uint64_t PRIME = 0x100000001B3
cdef Py_UCS4 PART = u"~"  # stands before a word of a name

ctypedef fused Char:  # a loop of its own for each width of characters takes half the time
    unsigned char
    unsigned short
    unsigned int


cdef inline uint64_t hashed(Py_UCS4 before, const Char* chars, Py_ssize_t length) noexcept:
    """The hash of some characters behind another; before is 0 where there is none."""
    cdef uint64_t value = BASIS
    cdef Py_ssize_t i
    if before:
        value = (value ^ <uint32_t> before) * PRIME
    for i in range(length):
        value = (value ^ chars[i]) * PRIME
    return value ^ value >> 32


cdef inline uint32_t mark_of(uint64_t value, int bits) noexcept:
    """What is noted of a hash above an entry's number of so many bits."""
    return <uint32_t> (value >> 32) << bits


cdef inline bint are_equal(const Entry* entry, Py_UCS4 before, const Char* chars, Py_ssize_t length) noexcept:
    """Whether some characters behind another are an entry's token."""
    cdef Py_ssize_t shift = before != 0, i
    if entry.length != length + shift or before and PyUnicode_READ(entry.kind, <void*> entry.data, 0) != before:
        return False
    if entry.kind == sizeof(Char):
        return memcmp(<const Char*> entry.data + shift, chars, length * sizeof(Char)) == 0
    for i in range(length):
        if PyUnicode_READ(entry.kind, <void*> entry.data, i + shift) != chars[i]:
            return False
    return True


cdef inline Py_ssize_t room_of(str token) noexcept:
    """Bytes for a token's characters, so that the next one's are as well aligned as these."""
    return PyUnicode_KIND(token) * PyUnicode_GET_LENGTH(token) + WIDEST - 1 & ~<Py_ssize_t> (WIDEST - 1)


cdef class Lexicon:
    """What a table has of tokens: numbers. It is small in memory, for a page's other data drives it from the caches."""

    def __cinit__(self, table):
        self.table = dict(table)
        cdef Py_ssize_t size = ROOM, room = 0, at
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
        cdef uint64_t found
        cdef Entry* entry = self.entries
        cdef char* letters = self.letters
        for token, value in self.table.items():
            entry[0] = Entry(value, letters, PyUnicode_GET_LENGTH(token), PyUnicode_KIND(token))
            memcpy(letters, PyUnicode_DATA(token), entry.kind * entry.length)
            found = hash_of(entry)
            entry += 1
            at = found & self.last
            while self.places[at]:
                at = at + 1 & self.last
            self.places[at] = mark_of(found, self.bits) | <uint32_t> (entry - self.entries)
            letters += room_of(token)

    def __dealloc__(self):
        free(self.places)
        free(self.entries)
        free(self.letters)

    def __reduce__(self):
        return Lexicon, (self.table,)

    cpdef add_name(self, str name, list found):
        """None; appends what the table has of the tokens of a class name or id (scan.split_name), in their order."""
        cdef void* data = PyUnicode_DATA(name)
        cdef Py_ssize_t length = PyUnicode_GET_LENGTH(name)
        if PyUnicode_KIND(name) == sizeof(unsigned char):
            add_tokens(self, <const unsigned char*> data, length, found)
        elif PyUnicode_KIND(name) == sizeof(unsigned short):
            add_tokens(self, <const unsigned short*> data, length, found)
        else:
            add_tokens(self, <const unsigned int*> data, length, found)


cdef uint64_t hash_of(const Entry* entry) noexcept:
    """The hash of an entry's token."""
    if entry.kind == sizeof(unsigned char):
        return hashed(0, <const unsigned char*> entry.data, entry.length)
    if entry.kind == sizeof(unsigned short):
        return hashed(0, <const unsigned short*> entry.data, entry.length)
    return hashed(0, <const unsigned int*> entry.data, entry.length)


cdef inline const Entry* find(Lexicon lexicon, Py_UCS4 before, const Char* chars, Py_ssize_t length) noexcept:
    """What a table has of the token that some characters behind another are; NULL where it does not know it."""
    cdef uint64_t value = hashed(before, chars, length)
    cdef uint32_t mark = mark_of(value, lexicon.bits), number = (<uint32_t> 1 << lexicon.bits) - 1, place
    cdef Py_ssize_t at = value & lexicon.last
    cdef const Entry* entry
    while lexicon.places[at]:
        place = lexicon.places[at]
        if place & ~number == mark:
            entry = lexicon.entries + (place & number) - 1
            if are_equal(entry, before, chars, length):
                return entry
        at = at + 1 & lexicon.last
    return NULL


cdef int add_tokens(Lexicon lexicon, const Char* chars, Py_ssize_t length, list found) except -1:
    """Appends what a table has of the tokens of a name."""
    cdef Py_ssize_t place, begin = 0
    cdef int kind = 0, last = 0  # of a character: 1 is a letter from a to z, 2 another, 0 none
    cdef Py_UCS4 c
    add(lexicon, found, find(lexicon, 0, chars, length))
    for place in range(length + 1):
        c = chars[place] if place < length else 0
        kind = 1 if u"a" <= c <= u"z" else 2 if is_letter(c) else 0
        if kind != last:
            if last and place - begin >= LEAST_LETTERS and place - begin < length:
                add(lexicon, found, find(lexicon, PART, chars + begin, place - begin))
            begin, last = place, kind
    return 0


cdef inline int add(Lexicon lexicon, list found, const Entry* entry) except -1:
    if entry is not NULL:
        if lexicon.counts:
            found.append(<Py_ssize_t> entry.value)
        else:
            found.append(entry.value)
    return 0


cdef inline Py_ssize_t word_end(const Char* chars, Py_ssize_t* begin, Py_ssize_t end) noexcept:
    """Where the next word behind a place ends that ends by another; moves the place to its begin. 0: there is none."""
    cdef Py_ssize_t i
    for i in range(begin[0], end + 1):
        if i == end or not is_letter(chars[i]):
            if i - begin[0] >= LEAST_LETTERS:
                return i
            begin[0] = i + 1
    return 0


cdef inline Py_ssize_t word_begin(const Char* chars, Py_ssize_t* end, Py_ssize_t begin) noexcept:
    """Where the last word before a place begins, at another or behind; moves the place to its end. Below 0: none."""
    cdef Py_ssize_t i
    for i in range(end[0] - 1, begin - 2, -1):
        if i < begin or not is_letter(chars[i]):
            if end[0] - i > LEAST_LETTERS:
                return i + 1
            end[0] = i
    return -1


cdef inline double score(Lexicon lexicon, const Char* chars, Py_ssize_t begin, Py_ssize_t end) noexcept:
    cdef const Entry* entry = find(lexicon, 0, chars + begin, end - begin)
    return 0.0 if entry is NULL else entry.value


cdef Py_ssize_t read_words(Lexicon lexicon, const Char* chars, Py_ssize_t length, double* scores) noexcept:
    """How many words of a text are asked for; fills in their scores, in the order of the text."""
    cdef Py_ssize_t count = 0, place = 2 * WORDS_READ, begin = 0, end
    while count < WORDS_READ:
        end = word_end(chars, &begin, length)
        if end == 0:
            return count
        scores[count] = score(lexicon, chars, begin, end)
        count += 1
        begin = end
    end = length
    while place > WORDS_READ:
        length = word_begin(chars, &end, begin)
        if length < 0:
            break
        place -= 1
        scores[place] = score(lexicon, chars, length, end)
        end = length
    while place < 2 * WORDS_READ:
        scores[count] = scores[place]
        count += 1
        place += 1
    return count


cpdef tuple word_scores(Lexicon lexicon, list texts):
    """For each text in lower case the mean, lowest, highest and first score of its word_tokens; 0 for what is unknown.
    """
    cdef Py_ssize_t i, place, count, length
    cdef int kind
    cdef void* data
    cdef double[2 * WORDS_READ] scores
    cdef double total, low, high
    cdef str text
    nothing = bytes(8 * len(texts))
    found = array("d", nothing), array("d", nothing), array("d", nothing), array("d", nothing)
    cdef double[::1] means, lows, highs, firsts
    means, lows, highs, firsts = found
    for i in range(len(texts)):
        text = texts[i]
        kind, data, length = PyUnicode_KIND(text), PyUnicode_DATA(text), PyUnicode_GET_LENGTH(text)
        if kind == sizeof(unsigned char):
            count = read_words(lexicon, <const unsigned char*> data, length, scores)
        elif kind == sizeof(unsigned short):
            count = read_words(lexicon, <const unsigned short*> data, length, scores)
        else:
            count = read_words(lexicon, <const unsigned int*> data, length, scores)
        if count == 0:
            continue
        total = low = high = scores[0]
        for place in range(1, count):
            total += scores[place]
            low = min(low, scores[place])
            high = max(high, scores[place])
        means[i], lows[i], highs[i], firsts[i] = total / count, low, high, scores[0]
    return found
