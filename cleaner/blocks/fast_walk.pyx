# cython: boundscheck=False, wraparound=False
"""walk.Walk over libxml2's nodes: the same answers, without a Python object for each element (see walk.py)."""

cimport lxml.includes.etreepublic as lxml
from cpython.ref cimport PyObject
from cpython.unicode cimport PyUnicode_AsUTF8, PyUnicode_DecodeUTF8
from libc.stdint cimport uint64_t
from libc.string cimport memcmp, memcpy, memset, strcmp, strlen
from lxml.includes cimport tree
from lxml.includes.etreepublic cimport _Document, _Element

from cleaner.blocks.walking cimport Walking

from .walking import DONE, END, HIDING, KEPT_ATTRIBUTES, NOTHING, START, TEXT

cdef extern from "libxml/xmlversion.h":
    int LIBXML_VERSION

lxml.import_lxml__etree()

BUILT_WITH = (lxml.LXML_VERSION_STRING.decode(), LIBXML_VERSION // 10000, LIBXML_VERSION // 100 % 100)
"""lxml's version when this was compiled, and libxml2's first two numbers."""

cdef enum:
    IS_DONE = 0
    IS_START = 1
    IS_END = 2
    IS_TEXT = 3
    SLOTS = 512  # a page has about a hundred names of elements and attributes, and some hundred values of class
    IS_CLASS = 1  # what an attribute of a name is
    IS_ID = 2
    IS_KEPT = 4
    MAY_HIDE = 8

# Of the hash FNV-1a: Fowler, G. et al. (2019), The FNV non-cryptographic hash algorithm.
cdef uint64_t BASIS = 0xCBF29CE484222325
cdef uint64_t PRIME = 0x100000001B3

assert (IS_DONE, IS_START, IS_END, IS_TEXT) == (DONE, START, END, TEXT)

cdef dict ROLES = {
    "class": IS_CLASS, "id": IS_ID, **dict.fromkeys(KEPT_ATTRIBUTES, IS_KEPT), **dict.fromkeys(HIDING, MAY_HIDE)
}
cdef dict NO_ATTRIBUTES = NOTHING

cdef struct Name:
    const tree.xmlChar* address  # in libxml2's dictionary
    PyObject* text  # held by Walk.texts
    int role  # of an attribute of that name

cdef struct Class:
    const char* value  # a class attribute's, in the tree
    size_t length
    PyObject* names  # those in it, held by Walk.classes


cdef class Walk(Walking):
    """A walk over libxml2's nodes; it holds the tree while it goes."""

    cdef _Element root
    cdef _Document document
    cdef tree.xmlNode* top
    cdef tree.xmlNode* node
    cdef bint opened  # whether the walk stands before what is in node, else behind node
    cdef bint begun
    cdef int roles  # of all attributes of the opened element
    cdef dict texts  # address of a name -> the name
    cdef Name[SLOTS] known  # by their addresses, a later one in place of one that falls on the same slot
    cdef Class[SLOTS] met  # the same, by their characters

    def __init__(self, _Element root not None):
        super().__init__()
        self.root = root
        self.document = root._doc
        self.top = self.node = root._c_node
        self.texts = {}
        memset(self.known, 0, sizeof(self.known))
        memset(self.met, 0, sizeof(self.met))
        self.begun = self.opened = False

    cpdef int step(self) except -1:
        """The next event."""
        cdef tree.xmlNode* following
        if not self.begun:
            self.begun = True
            return self._come_to(self.top)
        if self.opened:
            self.opened = False
            following = _first(self.node.children)
            return IS_END if following is NULL else self._come_to(following)
        if self.node is self.top:
            return IS_DONE
        following = _first(self.node.next)
        if following is not NULL:
            return self._come_to(following)
        self.node = self.node.parent
        return IS_END

    cdef int _come_to(self, tree.xmlNode* node) except -1:
        cdef tree.xmlAttr* attribute
        self.node = node
        self.opened = node.type == tree.XML_ELEMENT_NODE
        if not self.opened:
            return IS_TEXT
        self.roles = 0
        attribute = node.properties
        while attribute is not NULL:
            self.roles |= self._role(attribute)
            attribute = attribute.next
        return IS_START

    cpdef str tag(self):
        """The tag of the opened element."""
        cdef tree.xmlNs* ns = self.node.ns
        if ns is not NULL and ns.href is not NULL:
            return lxml.namespacedNameFromNsName(ns.href, self.node.name)
        return <str> self._name(self.node.name).text

    cdef Name* _name(self, const tree.xmlChar* address) except NULL:
        """What is known of a name, which is decoded once."""
        cdef Name* name = &self.known[<size_t> address % SLOTS]
        if name.address != address:
            text = self.texts.get(<size_t> address)
            if text is None:
                text = self.texts[<size_t> address] = lxml.pyunicode(address)
            name.address, name.text, name.role = address, <PyObject*> text, ROLES.get(text, 0)
        return name

    cdef int _role(self, tree.xmlAttr* attribute) except -1:
        """What an attribute is; 0 where it has a namespace."""
        return self._name(attribute.name).role if _is_plain(attribute) else 0

    cpdef tuple names(self):
        """The opened element's class names and id."""
        cdef tree.xmlAttr* attribute = self.node.properties
        cdef tuple found = (), more
        cdef int role
        if not self.roles & (IS_CLASS | IS_ID):
            return found
        while attribute is not NULL:
            role = self._role(attribute)
            if role & IS_CLASS:
                more = self._class_names(attribute)
                found = found + more if found else more
            elif role & IS_ID:
                found = found + self.named("id", _value(self.node, attribute))
            attribute = attribute.next
        return found

    cdef tuple _class_names(self, tree.xmlAttr* attribute):
        """The names in a class attribute; a value that was met before need not be decoded."""
        cdef const char* value = _plain_value(attribute)
        cdef size_t length
        cdef Class* known
        cdef tuple names
        if value is NULL:
            return self.named("class", _value(self.node, attribute))
        length = strlen(value)
        known = &self.met[_mixed(value, length) % SLOTS]
        if known.value is NULL or known.length != length or memcmp(known.value, value, length) != 0:
            names = self.named("class", PyUnicode_DecodeUTF8(value, length, NULL))
            known.value, known.length, known.names = value, length, <PyObject*> names
        return <tuple> known.names

    cpdef dict kept(self):
        """The opened element's attributes that are kept."""
        cdef tree.xmlAttr* attribute = self.node.properties
        cdef dict found
        if not self.roles & IS_KEPT:
            return NO_ATTRIBUTES
        found = {}
        while attribute is not NULL:
            if self._role(attribute) & IS_KEPT:
                found[<str> self._name(attribute.name).text] = _value(self.node, attribute)
            attribute = attribute.next
        return found

    cpdef bint may_hide(self) except -1:
        """Whether the opened element has an attribute that may hide it."""
        return self.roles & MAY_HIDE != 0

    cpdef str attribute(self, str name):
        """The value of an attribute."""
        cdef tree.xmlAttr* attribute = self.node.properties
        cdef const char* wanted
        if attribute is NULL:
            return None
        wanted = PyUnicode_AsUTF8(name)
        while attribute is not NULL:
            if _is_plain(attribute) and strcmp(<const char*> attribute.name, wanted) == 0:
                return _value(self.node, attribute)
            attribute = attribute.next
        return None

    cpdef element(self):
        """The opened element."""
        return lxml.elementFactory(self.document, self.node)

    cpdef skip(self):
        """None; leaves the opened element."""
        self.opened = False

    cpdef str text(self, bint whole):
        """The text to the next tag."""
        cdef tree.xmlNode* node = self.node.children if self.opened else self.node.next
        cdef const char* content
        if node is NULL or node.type == tree.XML_ELEMENT_NODE or (not self.opened and self.node is self.top):
            return None
        content = <const char*> node.content
        if node.type == tree.XML_TEXT_NODE and (node.next is NULL or lxml._isElement(node.next)) and content and content[0]:
            return " " if not whole and _is_space(content) else PyUnicode_DecodeUTF8(content, strlen(content), NULL)
        return lxml.textOf(self.node) if self.opened else lxml.tailOf(self.node)

    cpdef list find(self, frozenset names):
        """The opened element and those in it of these names."""
        cdef tree.xmlNode* node = self.node
        cdef list found = []
        while node is not NULL:
            if node.type == tree.XML_ELEMENT_NODE and <str> self._name(node.name).text in names:
                found.append(lxml.elementFactory(self.document, node))
            node = _following(self.node, node)
        return found


cdef bint _is_plain(tree.xmlAttr* attribute) noexcept nogil:
    """Whether it is an attribute without a namespace."""
    return attribute.type == tree.XML_ATTRIBUTE_NODE and (attribute.ns is NULL or attribute.ns.href is NULL)


cdef bint _is_space(const char* text) noexcept nogil:
    """Whether it is white space of ASCII alone."""
    while text[0] == c" " or c"\t" <= text[0] <= c"\r":
        text += 1
    return text[0] == 0


cdef const char* _plain_value(tree.xmlAttr* attribute) noexcept nogil:
    """The value of an attribute where it is a single piece, as nearly all are; else NULL."""
    cdef tree.xmlNode* content = attribute.children
    if content is not NULL and content.type == tree.XML_TEXT_NODE and content.next is NULL:
        return <const char*> content.content
    return NULL


cdef str _value(tree.xmlNode* node, tree.xmlAttr* attribute):
    cdef const char* value = _plain_value(attribute)
    if value is not NULL:
        return PyUnicode_DecodeUTF8(value, strlen(value), NULL)
    return "" if attribute.children is NULL else lxml.attributeValue(node, attribute)


cdef size_t _mixed(const char* text, size_t length) noexcept nogil:
    """A number made of all characters (FNV-1a), eight at a time."""
    cdef uint64_t number = BASIS ^ length, eight
    while length >= sizeof(eight):
        memcpy(&eight, text, sizeof(eight))
        number = (number ^ eight) * PRIME
        number ^= number >> 32
        text += sizeof(eight)
        length -= sizeof(eight)
    while length:
        number = (number ^ <unsigned char> text[0]) * PRIME
        text += 1
        length -= 1
    return number ^ number >> 32


cdef tree.xmlNode* _following(tree.xmlNode* top, tree.xmlNode* node) noexcept nogil:
    """The node that begins behind the beginning of another, below top; NULL behind the last one."""
    if node.type == tree.XML_ELEMENT_NODE and node.children is not NULL:
        return node.children
    while node is not top:
        if node.next is not NULL:
            return node.next
        node = node.parent
    return NULL


cdef tree.xmlNode* _first(tree.xmlNode* node) noexcept nogil:
    """The first of a node and those behind it that is no text."""
    while node is not NULL and not lxml._isElement(node):
        node = node.next
    return node
