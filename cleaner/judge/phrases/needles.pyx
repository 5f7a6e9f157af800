# cython: boundscheck=False, wraparound=False
"""What needles.py does, in one pass over the text: see there."""

from cpython.unicode cimport (
    PyUnicode_1BYTE_KIND, PyUnicode_2BYTE_KIND, PyUnicode_DATA, PyUnicode_FindChar, PyUnicode_KIND, PyUnicode_READ,
)
from libc.stdlib cimport calloc, free, realloc
from libc.string cimport memset

cdef enum:
    HELD, BEGIN, END  # kinds of entries: a word that stands anywhere, a pair by its beginning, an end alone
    LONG = 4  # of a word that stands anywhere so many characters tell its place at most
    LONGER = 6  # and so many, where it has them, whether to look there: a third as many places as by LONG again
    DIGIT = 48  # 0, which stands for any
    FIRST_DECIMAL = 0x660  # code point of the first decimal digit beyond ASCII
    LONGEST = 8  # code points that a key is made of at most, one in each byte
    ASCII = 128  # characters
    FORWARD = 1  # PyUnicode_FindChar's direction

cdef unsigned long long MIXER = 0x9E3779B97F4A7C15  # 2 ** 64 over the golden ratio: spreads keys over the places


cdef inline unsigned long long longer(unsigned long long key, unsigned int char) noexcept:
    """The key of the characters of another and of one more.

    Those of ASCII have bytes of their own: else the needle of one sign in Chinese would have to be looked for at each
    space of a text.
    """
    return (key << 8) | (char if char < ASCII else ASCII | ((char ^ (char >> 7)) & 0x7F))


cdef inline unsigned long long mask_of(Py_ssize_t size) noexcept:
    """The bits of a key that are of so many of its last characters."""
    return <unsigned long long>0 - 1 if size >= LONGEST else (<unsigned long long>1 << 8 * size) - 1


cdef inline unsigned long long mixed(int kind, unsigned long long key, Py_ssize_t size) noexcept:
    """The hash of so many of the last characters of a key."""
    return ((key & mask_of(size)) ^ (<unsigned long long>kind << 40)) * MIXER


cdef inline unsigned int place_of(unsigned long long hashed) noexcept:
    """The place that a hash tells."""
    return <unsigned int>(hashed >> 48)


cdef inline unsigned int again_of(unsigned long long hashed) noexcept:
    """Another one."""
    return <unsigned int>(hashed >> 32) & 0xFFFF


cdef inline bint is_set(const unsigned char* bits, unsigned int place) noexcept:
    """Whether a place's bit is set."""
    return bits[place >> 3] >> (place & 7) & 1


cdef inline void set_bit(unsigned char* bits, unsigned int place) noexcept:
    """None; sets a place's bit."""
    bits[place >> 3] |= 1 << (place & 7)


cdef inline Py_ssize_t placed_by(int kind, Py_ssize_t size) noexcept:
    """How many characters of a word tell its place: of those that stand anywhere few, so that few sizes are tried."""
    return min(size, LONG if kind == HELD else LONGEST)


cdef inline unsigned int digit_alike(unsigned int char) noexcept:
    """The character, DIGIT for a decimal digit."""
    if char < FIRST_DECIMAL:
        return DIGIT if char - DIGIT <= 9 else char  # one comparison: two would part spaces from letters
    return DIGIT if (<Py_UCS4>char).isdecimal() else char


cdef inline bint stands(
    int own, const void* letters, Py_ssize_t at, Py_ssize_t end, str text, Py_ssize_t begin, bint alike
) noexcept:
    """Whether the text's characters from a place on are those of a word, which stands between two places of letters,
    each of so many bytes; DIGIT in it is any where digits are alike."""
    cdef int kind = PyUnicode_KIND(text)
    cdef void* data = PyUnicode_DATA(text)
    cdef unsigned int char, wanted
    if begin < 0 or begin + end - at > len(text):
        return False
    while at < end:
        char = PyUnicode_READ(kind, data, begin)
        wanted = PyUnicode_READ(own, <void*>letters, at)
        if wanted != (digit_alike(char) if alike and wanted == DIGIT else char):
            return False
        at += 1
        begin += 1
    return True


cdef inline Py_ssize_t line_end(str text, Py_ssize_t begin, Py_ssize_t last) noexcept:
    """Where the line ends that begins at a place, of lines that stand up to the last one; behind them, there."""
    if begin > last:
        return begin
    cdef Py_ssize_t end = PyUnicode_FindChar(text, u"\n", begin, last, FORWARD)
    return end if end >= 0 else last


ctypedef fused Char:
    unsigned char
    unsigned short
    unsigned int


cdef inline bint is_again(
    const unsigned char* again, const unsigned char* more, unsigned long long key, unsigned long long hashed
) noexcept:
    """Whether the other hash of a key's LONG last characters, or of LONGER, has its bit set too."""
    return is_set(again, again_of(hashed)) | is_set(more, again_of(mixed(HELD, key, LONGER)))


cdef Py_ssize_t next_place(
    const Char* chars, Py_ssize_t at, Py_ssize_t length, bint alike, const unsigned char* bits,
    const unsigned char* again, const unsigned char* more, const unsigned char* ends, unsigned long long* key
) noexcept:
    """The next place from one on, right before which a word that stands anywhere may end, with its key; 0 for none."""
    cdef unsigned long long reached = key[0], hashed
    cdef unsigned int char
    while at < length:
        char = chars[at]
        reached = longer(reached, digit_alike(char) if alike else char)
        at += 1
        hashed = mixed(HELD, reached, LONG)
        if is_set(bits, place_of(hashed)) | is_set(ends, reached & 0xFFFF):  # one branch, that is seldom taken
            if is_again(again, more, reached, hashed) | is_set(ends, reached & 0xFFFF):
                key[0] = reached
                return at
    key[0] = reached
    return 0


cdef unsigned int char_of(str word, Py_ssize_t at) noexcept:
    return PyUnicode_READ(PyUnicode_KIND(word), PyUnicode_DATA(word), at)


cdef tuple in_order(list owners):
    """Some owners, or None for none, in their order."""
    if owners is None:
        return ()
    if len(owners) > 1:
        owners.sort()
    return tuple(owners)


cdef class Rarity:
    """How often characters, and LONG of them in a row, come in some words: so they do in texts, roughly."""

    def __init__(self, words):
        cdef str word
        cdef Py_ssize_t at
        cdef unsigned long long key
        for word in words:
            key = 0
            for at in range(len(word)):
                key = longer(key, char_of(word, at))
                self._chars[key & 0xFF] += 1
                if at >= LONG - 1:
                    self._rows[place_of(mixed(HELD, key, LONG))] += 1

    cdef Py_ssize_t cut(self, str word) noexcept:
        """Where the rarest LONG characters of a word end, the last ones if some are as rare: texts hold these seldom,
        while those of 'subscription' that stand last end many a word. LONGER stand before, where it has so many."""
        cdef Py_ssize_t at, cut = len(word), first = LONGER if len(word) >= LONGER else LONG
        cdef unsigned long long key = 0
        cdef long long worth, least = -1
        for at in range(len(word)):
            key = longer(key, char_of(word, at))
            if at >= first - 1:
                worth = self._chars[key & 0xFF] + self._chars[key >> 8 & 0xFF]
                worth += self._chars[key >> 16 & 0xFF] + self._chars[key >> 24 & 0xFF]
                worth *= self._rows[place_of(mixed(HELD, key, LONG))]
                if least < 0 or worth <= least:
                    least, cut = worth, at + 1
        return cut


cdef class Needles:
    """Words, each of an owner (a number). Immutable in effect; one serves any number of texts and threads."""

    def __init__(self, words, pairs=(), alike=False, groups=b"", lines=(b"", b"", 0), ready=None):
        if self._tables != NULL:
            raise ValueError("the words are set once")
        self._alike = alike
        if ready is not None:
            self._ready = ready
            self._take(ready)
        else:
            self._groups = groups
            self._make(list(words), [*pairs], lines)

    def __dealloc__(self):
        if not self._lent:
            free(self._tables)
            free(self._entries)

    cdef int _take(self, const unsigned char[::1] ready) except -1:
        """0; takes tables, entries and letters where they lie ready. Raises ValueError where they are none."""
        cdef Py_ssize_t size = sizeof(Tables)
        if ready.shape[0] < size:
            raise ValueError("these are no tables of needles")
        self._lent = True
        self._tables = <Tables*>&ready[0]
        size += self._tables.count * <Py_ssize_t>sizeof(Entry) + self._tables.length * self._tables.kind
        if ready.shape[0] != size or self._tables.count < 1 or self._tables.length < 1:
            raise ValueError("these are no tables of needles")
        self._entries = <Entry*>&ready[<Py_ssize_t>sizeof(Tables)]
        self._letters = &self._entries[self._tables.count]
        return 0

    cpdef bytes tables(self):
        """What makes the same words ready: the tables, the entries, and the letters of the words."""
        if self._entries == NULL:
            return b""  # of no words
        return (
            (<char*>self._tables)[: sizeof(Tables)]
            + (<char*>self._entries)[: self._tables.count * sizeof(Entry)]
            + (<char*>self._letters)[: self._tables.length * self._tables.kind]
        )

    cdef int _make(self, list words, list pairs, tuple lines) except -1:
        """0; makes the tables, and entries for the words, which stand in one text with all others."""
        cdef str text, begins, ends
        cdef Rarity rarity
        cdef Py_ssize_t at = 0
        pairs = [(begins, ends, owner, 0) for begins, ends, owner in pairs]
        pairs.append((str(lines[0], "utf-8"), str(lines[1], "utf-8"), lines[2], 1))
        self._words = "\n".join([*[text for text, _ in words], *[part for pair in pairs for part in pair[:2]]])
        self._tables = <Tables*>calloc(1, sizeof(Tables))
        if self._tables == NULL:
            raise MemoryError
        self._letters = PyUnicode_DATA(self._words)
        self._tables.kind, self._tables.length = PyUnicode_KIND(self._words), len(self._words)
        self._tables.count = 1
        rarity = Rarity([word for text, _ in words for word in text.split("\n")])
        for text, owner in words:
            self._add_words(at, at + len(text), owner, rarity)
            at += len(text) + 1
        for begins, ends, owner, step in pairs:
            self._add_lines(at, at + len(begins), at + len(begins) + 1 + len(ends), owner, step)
            at += len(begins) + len(ends) + 2
        return 0

    cdef int _add_words(self, Py_ssize_t at, Py_ssize_t last, int owner, Rarity rarity) except -1:
        """0; adds the words that are the lines between two places."""
        cdef Py_ssize_t end
        while at <= last:
            end = line_end(self._words, at, last)
            self._add(HELD, at, end, owner, rarity.cut(self._words[at:end]))
            at = end + 1
        return 0

    cdef int _add_lines(self, Py_ssize_t at, Py_ssize_t middle, Py_ssize_t last, int owner, int step) except -1:
        """0; adds the pairs of the lines up to a place and of those behind it, each of an owner so many behind that of
        the last."""
        cdef Py_ssize_t behind = middle + 1, begin, end
        while at <= middle or behind <= last:
            begin, end = line_end(self._words, at, middle), line_end(self._words, behind, last)
            if at < begin or behind < end:
                self._add_pair(at, begin, behind, end, owner)
            at, behind, owner = begin + 1, end + 1, owner + step
        return 0

    cdef int _add_pair(self, Py_ssize_t at, Py_ssize_t begin, Py_ssize_t behind, Py_ssize_t end, int owner) except -1:
        """0; adds a beginning, between two places, and an end, between two others."""
        if at == begin:
            return self._add(END, behind, end, owner, end - behind)
        self._add(BEGIN, at, begin, owner, min(LONGEST, begin - at))
        self._entries[self._tables.count - 1].behind, self._entries[self._tables.count - 1].last = behind, end
        return 0

    cdef int _add(self, int kind, Py_ssize_t begin, Py_ssize_t end, int owner, Py_ssize_t cut) except -1:
        """0; adds a word that is not empty, between two places, by the characters of it that stand before its cut."""
        cdef Py_ssize_t at, size = placed_by(kind, end - begin)
        cdef unsigned long long key = 0, hashed
        cdef unsigned int char, place
        cdef int group, groups = 1 | (self._groups[owner] if owner < len(self._groups) else 0)
        cdef Entry* entry
        if self._tables.count >= self._room:
            entry = <Entry*>realloc(self._entries, max(256, 2 * self._room) * sizeof(Entry))
            if entry == NULL:
                raise MemoryError
            self._entries = entry
            memset(&entry[self._room], 0, (max(256, 2 * self._room) - self._room) * sizeof(Entry))
            self._room = max(256, 2 * self._room)
        for at in range(begin + max(0, cut - LONGEST), begin + cut):
            char = char_of(self._words, at)
            key = longer(key, digit_alike(char) if self._alike else char)
        hashed = mixed(kind, key, size)
        for group in range(GROUPS):
            if groups >> group & 1:
                set_bit(self._tables.bits[group][kind], place_of(hashed))
                if kind == HELD and cut >= LONGER:
                    set_bit(self._tables.more[group], again_of(mixed(HELD, key, LONGER)))
                else:
                    set_bit(self._tables.again[group][kind], again_of(hashed))
                if kind == HELD and size < LONG:
                    for at in range(1 if size > 1 else PAIRS >> 8):  # a word of one stands behind any other
                        self._tables.short[group][(at << 8 | key) & 0xFFFF] |= 1 << size
                        set_bit(self._tables.ends[group], (at << 8 | key) & 0xFFFF)
        place = place_of(hashed)
        entry = &self._entries[self._tables.count]
        entry.kind, entry.groups, entry.owner, entry.key, entry.cut = kind, groups, owner, key, cut
        entry.begin, entry.end = begin, end
        entry.next = self._tables.lists[place // SHARED]
        self._tables.lists[place // SHARED] = self._tables.count
        self._tables.count += 1
        return 0

    cpdef tuple found(self, str text, int group=0):
        """The owners of a group of what a text holds, or begins and ends with, each once and in order."""
        cdef list owners
        cdef int kind = PyUnicode_KIND(text)
        cdef void* data = PyUnicode_DATA(text)
        cdef unsigned long long key = 0
        cdef unsigned int short
        cdef Py_ssize_t at, size, length = len(text)
        cdef int number
        if not 0 <= group < GROUPS:
            raise ValueError("there is no such group")
        owners = self._begun(text, group)
        at = self._next(kind, data, 0, length, group, &key)
        while at:
            short = self._tables.short[group][key & 0xFFFF]
            for size in range(1, LONG + 1):
                if size == LONG or short >> size & 1:
                    number = self._list_of(group, HELD, key, size)
                    if number:
                        owners = self._listed(group, number, HELD, key, text, at, owners)
            at = self._next(kind, data, at, length, group, &key)
        for size in range(1, min(LONGEST, length) + 1):
            number = self._list_of(group, END, key, size)
            if number:
                owners = self._listed(group, number, END, key, text, length, owners)
        return in_order(owners)

    cpdef tuple begun(self, str text, int group=0):
        """The owners of a group of what a text begins and ends with, each once and in order."""
        if not 0 <= group < GROUPS:
            raise ValueError("there is no such group")
        return in_order(self._begun(text, group))

    cpdef bint begins(self, str text) except -1:
        """Whether the text begins with a word, and ends with what stands with it."""
        return self._begun(text, 0) is not None

    cdef list _begun(self, str text, int group):
        """The owners of a group of what a text begins and ends with; None for none."""
        cdef list owners = None
        cdef int kind = PyUnicode_KIND(text)
        cdef void* data = PyUnicode_DATA(text)
        cdef unsigned long long key = 0
        cdef unsigned int char
        cdef Py_ssize_t at
        cdef int number
        for at in range(min(LONGEST, len(text))):
            char = PyUnicode_READ(kind, data, at)
            key = longer(key, digit_alike(char) if self._alike else char)
            number = self._list_of(group, BEGIN, key, LONGEST)
            if number:
                owners = self._listed(group, number, BEGIN, key, text, 0, owners)
        return owners

    cdef Py_ssize_t _next(
        self, int kind, void* data, Py_ssize_t at, Py_ssize_t length, int group, unsigned long long* key
    ) noexcept:
        """What next_place gives."""
        cdef const unsigned char* bits = self._tables.bits[group][HELD]
        cdef const unsigned char* again = self._tables.again[group][HELD]
        cdef const unsigned char* more = self._tables.more[group]
        cdef const unsigned char* ends = self._tables.ends[group]
        if kind == PyUnicode_1BYTE_KIND:
            return next_place(<const unsigned char*>data, at, length, self._alike, bits, again, more, ends, key)
        if kind == PyUnicode_2BYTE_KIND:
            return next_place(<const unsigned short*>data, at, length, self._alike, bits, again, more, ends, key)
        return next_place(<const unsigned int*>data, at, length, self._alike, bits, again, more, ends, key)

    cdef inline int _list_of(self, int group, int kind, unsigned long long key, Py_ssize_t size) noexcept:
        """The number of the first entry that so many of the last characters may tell; 0 for none."""
        cdef unsigned long long hashed = mixed(kind, key, size)
        cdef const unsigned char* again = self._tables.again[group][kind]
        if not is_set(self._tables.bits[group][kind], place_of(hashed)):
            return 0
        if is_set(again, again_of(hashed)) or (
            kind == HELD and size == LONG and is_again(again, self._tables.more[group], key, hashed)
        ):
            return self._tables.lists[place_of(hashed) // SHARED]
        return 0

    cdef list _listed(
        self, int group, int number, int kind, unsigned long long key, str text, Py_ssize_t at, list owners
    ):
        """The owners so far, and those of a list's entries whose words stand where they should: up to a place, or at
        the beginning."""
        cdef Entry* entry
        cdef Py_ssize_t place
        cdef int own = self._tables.kind
        while number:
            entry = &self._entries[number]
            number = entry.next
            if entry.kind != kind or ((key ^ entry.key) & mask_of(entry.cut)) or not entry.groups >> group & 1:
                continue
            place = 0 if kind == BEGIN else at - entry.cut
            if not stands(own, self._letters, entry.begin, entry.end, text, place, self._alike):
                continue
            if kind == BEGIN:
                place = len(text) - (entry.last - entry.behind)
                if not stands(own, self._letters, entry.behind, entry.last, text, place, self._alike):
                    continue
            if owners is None:
                owners = [entry.owner]
            elif entry.owner not in owners:
                owners.append(entry.owner)
        return owners
