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
