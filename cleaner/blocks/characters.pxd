"""What a character is, for the loops in C: each such module takes these in (see characters.py for the scripts)."""


cdef inline bint is_unspaced(Py_UCS4 c) noexcept:
    """Whether it is of a script written without spaces (characters.UNSPACED)."""
    return c >= 0xE00 and (
        c <= 0xEFF or 0x1000 <= c <= 0x109F or 0x1780 <= c <= 0x17FF or 0x3040 <= c <= 0x30FF
        or 0x3400 <= c <= 0x9FFF or 0xF900 <= c <= 0xFAFF or 0x20000 <= c <= 0x3FFFF
    )


cdef inline bint is_common_letter(Py_UCS4 c) noexcept:
    """Whether it is a letter of Latin, Cyrillic, Hebrew, Arabic, Han or Hangul beyond ASCII: told without a call."""
    return (
        (0xC0 <= c <= 0x2AF and c != 0xD7 and c != 0xF7) or 0x400 <= c <= 0x481 or 0x5D0 <= c <= 0x5EA
        or 0x620 <= c <= 0x64A or 0x4E00 <= c <= 0x9FEF or 0xAC00 <= c <= 0xD7A3
    )


cdef inline bint is_letter(Py_UCS4 c) noexcept:
    """Whether it is one of [^\\W\\d_]: a letter, or a number that is no decimal digit."""
    if c < 0x80:
        return u"a" <= c <= u"z" or u"A" <= c <= u"Z"
    return is_common_letter(c) or (c.isalnum() and not c.isdecimal())


cdef inline bint is_mark(Py_UCS4 c) noexcept:
    """Whether it is no letter and yet part of a word (characters.MARKS and JOINERS); letters in the ranges are too."""
    return c >= 0x300 and (
        c <= 0x36F or 0x483 <= c <= 0x489
        or 0x591 <= c <= 0x5C7 and c != 0x5BE and c != 0x5C0 and c != 0x5C3 and c != 0x5C6
        or 0x610 <= c <= 0x61A or 0x64B <= c <= 0x65F or c == 0x670 or 0x6D6 <= c <= 0x6DC or 0x6DF <= c <= 0x6E4
        or c == 0x6E7 or c == 0x6E8 or 0x6EA <= c <= 0x6ED
        or 0x900 <= c <= 0xDFF and c != 0x964 and c != 0x965
        or c == 0x200C or c == 0x200D
    )
