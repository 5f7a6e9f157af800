# cython: boundscheck=False, wraparound=False
"""What lexicon.py does, over characters: see there."""

from array import array

from cpython.unicode cimport PyUnicode_DATA, PyUnicode_GET_LENGTH, PyUnicode_KIND, PyUnicode_READ
from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcmp, memcpy

from cleaner.blocks.characters cimport is_letter

cdef enum:
    WORDS_READ = 12  # at each end of a text (scan.word_tokens)
    LEAST_LETTERS = 2  # of a word
    WIDEST = 4  # bytes of a character
    NOTHING = -1  # the number of a token that has none
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


cdef inline uint32_t mark_of(uint64_t value, Py_ssize_t bits) noexcept:
    """What is noted of a hash above an entry's number of so many bits."""
    return <uint32_t> (value >> 32) << bits


cdef inline bint are_equal(
    const Entry* entry, const char* letters, Py_UCS4 before, const Char* chars, Py_ssize_t length
) noexcept:
    """Whether some characters behind another are an entry's token, which stands among the letters of all."""
    cdef Py_ssize_t shift = before != 0, i
    letters += entry.at
    if entry.length != length + shift or before and PyUnicode_READ(entry.kind, <void*> letters, 0) != before:
        return False
    if entry.kind == sizeof(Char):
        return memcmp(<const Char*> letters + shift, chars, length * sizeof(Char)) == 0
    for i in range(length):
        if PyUnicode_READ(entry.kind, <void*> letters, i + shift) != chars[i]:
            return False
    return True


cdef inline Py_ssize_t room_of(str token) noexcept:
    """Bytes for a token's characters, so that the next one's are as well aligned as these."""
    return PyUnicode_KIND(token) * PyUnicode_GET_LENGTH(token) + WIDEST - 1 & ~<Py_ssize_t> (WIDEST - 1)


cdef class Lexicon:
    """What tables have of tokens. It is small in memory, for a page's other data drives it from the caches."""

    def __cinit__(self, scores, numbers=None):
        cdef dict score_of = dict(scores), number_of = dict(numbers or {})
        cdef list tokens = list({**score_of, **number_of})
        cdef Head head = Head(1 + max(number_of.values(), default=NOTHING), len(tokens), ROOM, 0, 0, 0)
        cdef str token
        while head.places < ROOM * head.entries:
            head.places *= 2
        for token in tokens:
            head.letters += room_of(token)
        head.last = head.places - 1
        head.bits = len(tokens).bit_length()
        cdef bytearray made = bytearray((<char*> &head)[: sizeof(Head)]) + bytes(size_of(&head) - sizeof(Head))
        cdef Entry* entry = <Entry*> (<char*> made + sizeof(Head))
        cdef uint32_t* places = <uint32_t*> (entry + head.entries)
        cdef char* letters = <char*> (places + head.places)
        cdef Py_ssize_t number, at, begin = 0
        cdef uint64_t found
        for number, token in enumerate(tokens, 1):
            entry.score, entry.has_score = score_of.get(token, 0.0), token in score_of
            entry.number = number_of.get(token, NOTHING)
            entry.at, entry.length, entry.kind = begin, PyUnicode_GET_LENGTH(token), PyUnicode_KIND(token)
            memcpy(letters + begin, PyUnicode_DATA(token), entry.kind * entry.length)
            found = hash_of(entry, letters + begin)
            at = found & head.last
            while places[at]:
                at = at + 1 & head.last
            places[at] = mark_of(found, head.bits) | <uint32_t> number
            begin += room_of(token)
            entry += 1
        self.take(bytes(made))

    @property
    def numbers(self):
        """How many marks hold all numbers."""
        return self.head.numbers

    cpdef bytes tables(self):
        """What lexicon_of makes the same of, without looking at a token."""
        return self.held

    cdef int take(self, bytes held) except -1:
        """0; becomes what tables gave. Raises ValueError where they are none."""
        cdef const char* data = held
        if len(held) < <Py_ssize_t> sizeof(Head) or len(held) != size_of(<const Head*> data):
            raise ValueError("these are no tables of tokens")
        self.held = held
        self.head = (<const Head*> data)[0]
        self.entries = <const Entry*> (data + sizeof(Head))
        self.places = <const uint32_t*> (self.entries + self.head.entries)
        self.letters = <const char*> (self.places + self.head.places)
        return 0

    cpdef add_name(self, str name, list found, bytearray met):
        """None; does the same as add for each token of a class name or id (scan.split_name), in their order."""
        self.look(name, True, found, met)

    cpdef add(self, str token, list found, bytearray met):
        """None; appends the score of a token, and marks its number, as far as it has them."""
        self.look(token, False, found, met)

    cdef int look(self, str text, bint is_name, list found, bytearray met) except -1:
        cdef void* data = PyUnicode_DATA(text)
        cdef Py_ssize_t length = PyUnicode_GET_LENGTH(text)
        if PyUnicode_KIND(text) == sizeof(unsigned char):
            return add_tokens(self, <const unsigned char*> data, length, is_name, found, met)
        if PyUnicode_KIND(text) == sizeof(unsigned short):
            return add_tokens(self, <const unsigned short*> data, length, is_name, found, met)
        return add_tokens(self, <const unsigned int*> data, length, is_name, found, met)


cpdef Lexicon lexicon_of(bytes tables):
    """The lexicon of what tables gave, which is used where it lies; None for what they give in Python alone, nothing.
    Raises ValueError for anything else."""
    cdef Lexicon lexicon = None
    if tables:
        lexicon = Lexicon.__new__(Lexicon, ())
        lexicon.take(tables)
    return lexicon


cdef Py_ssize_t size_of(const Head* head) noexcept:
    """Bytes of all that a head tells of, and of itself."""
    return sizeof(Head) + head.entries * sizeof(Entry) + head.places * sizeof(uint32_t) + head.letters


cdef uint64_t hash_of(const Entry* entry, const char* letters) noexcept:
    """The hash of an entry's token, whose characters begin at a place."""
    if entry.kind == sizeof(unsigned char):
        return hashed(0, <const unsigned char*> letters, entry.length)
    if entry.kind == sizeof(unsigned short):
        return hashed(0, <const unsigned short*> letters, entry.length)
    return hashed(0, <const unsigned int*> letters, entry.length)


cdef inline const Entry* find(Lexicon lexicon, Py_UCS4 before, const Char* chars, Py_ssize_t length) noexcept:
    """What a table has of the token that some characters behind another are; NULL where it does not know it."""
    cdef uint64_t value = hashed(before, chars, length)
    cdef Py_ssize_t bits = lexicon.head.bits
    cdef uint32_t mark = mark_of(value, bits), number = (<uint32_t> 1 << bits) - 1, place
    cdef Py_ssize_t at = value & lexicon.head.last
    cdef const Entry* entry
    while lexicon.places[at]:
        place = lexicon.places[at]
        if place & ~number == mark:
            entry = lexicon.entries + (place & number) - 1
            if are_equal(entry, lexicon.letters, before, chars, length):
                return entry
        at = at + 1 & lexicon.head.last
    return NULL


cdef int add_tokens(
    Lexicon lexicon, const Char* chars, Py_ssize_t length, bint is_name, list found, bytearray met
) except -1:
    """Appends what a table has of a text, and of its parts if it is a name."""
    cdef Py_ssize_t place, begin = 0
    cdef int kind = 0, last = 0  # of a character: 1 is a letter from a to z, 2 another, 0 none
    cdef Py_UCS4 c
    note(find(lexicon, 0, chars, length), found, met)
    if not is_name:
        return 0
    for place in range(length + 1):
        c = chars[place] if place < length else 0
        kind = 1 if u"a" <= c <= u"z" else 2 if is_letter(c) else 0
        if kind != last:
            if last and place - begin >= LEAST_LETTERS and place - begin < length:
                note(find(lexicon, PART, chars + begin, place - begin), found, met)
            begin, last = place, kind
    return 0


cdef inline int note(const Entry* entry, list found, bytearray met) except -1:
    """Appends the score of an entry, and marks its number, as far as there are such."""
    if entry is not NULL:
        if entry.has_score:
            found.append(entry.score)
        if entry.number >= 0:
            met[entry.number] = True
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
    return 0.0 if entry is NULL else entry.score


cdef inline void mark(const Entry* entry, unsigned char* met) noexcept:
    """Marks the number of an entry, if there is such."""
    if entry is not NULL and entry.number >= 0:
        met[entry.number] = True


cdef void mark_words(
    Lexicon lexicon, const Char* chars, Py_ssize_t begin, Py_ssize_t length, unsigned char* met
) noexcept:
    """Marks the numbers of a text's words from a place on."""
    cdef Py_ssize_t end = word_end(chars, &begin, length)
    while end:
        mark(find(lexicon, 0, chars + begin, end - begin), met)
        begin = end
        end = word_end(chars, &begin, length)


cdef Py_ssize_t read_words(
    Lexicon lexicon, const Char* chars, Py_ssize_t length, double* scores, Py_ssize_t start, unsigned char* met
) noexcept:
    """How many words of a text are asked for; fills in their scores, in the order of the text.

    Marks the numbers of the words that its start holds, which is so many characters long.
    """
    cdef Py_ssize_t count = 0, place = 2 * WORDS_READ, begin = 0, end, unmarked = 0
    cdef const Entry* entry
    start = min(start, length)
    while count < WORDS_READ:
        end = word_end(chars, &begin, length)
        if end == 0:
            break
        entry = find(lexicon, 0, chars + begin, end - begin)
        scores[count] = 0.0 if entry is NULL else entry.score
        count += 1
        begin = end
        if end <= start:
            mark(entry, met)
            unmarked = end
    mark_words(lexicon, chars, unmarked, start, met)  # the start may end within a word, and hold more than are read
    if count < WORDS_READ:
        return count
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


cpdef tuple word_scores(Lexicon lexicon, list texts, bytearray met, Py_ssize_t start):
    """For each text in lower case the mean, lowest, highest and first score of its word_tokens; 0: unknown."""
    cdef Py_ssize_t i, place, count, length
    cdef unsigned char* marks = met
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
            count = read_words(lexicon, <const unsigned char*> data, length, scores, start, marks)
        elif kind == sizeof(unsigned short):
            count = read_words(lexicon, <const unsigned short*> data, length, scores, start, marks)
        else:
            count = read_words(lexicon, <const unsigned int*> data, length, scores, start, marks)
        if count == 0:
            continue
        total = low = high = scores[0]
        for place in range(1, count):
            total += scores[place]
            low = min(low, scores[place])
            high = max(high, scores[place])
        means[i], lows[i], highs[i], firsts[i] = total / count, low, high, scores[0]
    return found


cpdef list marked(bytearray met):
    """The numbers that are marked, in order."""
    cdef unsigned char* marks = met
    cdef Py_ssize_t number
    return [number for number in range(len(met)) if marks[number]]
