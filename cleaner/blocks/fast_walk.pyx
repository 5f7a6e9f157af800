# cython: boundscheck=False, wraparound=False
"""walk.Walk over libxml2's nodes: the same events, without a Python object for each element (see walk.py)."""

cimport lxml.includes.etreepublic as lxml
from cpython.unicode cimport PyUnicode_DecodeUTF8
from libc.string cimport strlen
from lxml.includes cimport tree
from lxml.includes.etreepublic cimport _Document, _Element

from .walk import READ

cdef extern from "libxml/xmlversion.h":
    int LIBXML_VERSION

lxml.import_lxml__etree()

BUILT_WITH = (lxml.LXML_VERSION_STRING.decode(), LIBXML_VERSION // 10000, LIBXML_VERSION // 100 % 100)
"""lxml's version when this was compiled, and libxml2's first two numbers."""

cdef enum:
    START = 0
    END = 1
    TEXT = 2

cdef dict NOTHING = {}
cdef frozenset WANTED = READ


cdef class Walk:
    """A walk over libxml2's nodes; it holds the tree while it goes."""

    cdef _Element root
    cdef _Document document
    cdef tree.xmlNode* top
    cdef tree.xmlNode* node
    cdef bint opened  # whether the last event opened node, whose content is still to come
    cdef bint skipped  # whether that content is to be left out
    cdef bint begun
    cdef dict names  # address of a name in libxml2's dictionary -> the name

    def __init__(self, _Element root not None):
        self.root = root
        self.document = root._doc
        self.top = self.node = root._c_node
        self.names = {}
        self.begun = self.opened = self.skipped = False

    def __iter__(self):
        return self

    def __next__(self):
        cdef tree.xmlNode* following
        if not self.begun:
            self.begun = True
            return self._open(self.top)
        if self.opened:
            self.opened = False
            following = NULL if self.skipped else _first(self.node.children)
            self.skipped = False
            if following is NULL:
                return self._pass(END)
            return self._open(following)
        if self.node is self.top:
            raise StopIteration
        following = _first(self.node.next)
        if following is NULL:
            self.node = self.node.parent
            return self._pass(END)
        return self._open(following)

    cdef tuple _open(self, tree.xmlNode* node):
        """The event of a node that the walk comes to."""
        self.node = node
        if node.type != tree.XML_ELEMENT_NODE:
            return self._pass(TEXT)
        self.opened = True
        return START, self._name(node.ns, node.name), self._attributes(node), None

    cdef tuple _pass(self, int event):
        return event, "", NOTHING, None if self.node is self.top else lxml.tailOf(self.node)

    cdef str _name(self, tree.xmlNs* ns, const tree.xmlChar* name):
        """A name as lxml has it; those of libxml2's dictionary are decoded once."""
        if ns is not NULL and ns.href is not NULL:
            return lxml.namespacedNameFromNsName(ns.href, name)
        key = <size_t> name
        known = self.names.get(key)
        if known is None:
            known = self.names[key] = lxml.pyunicode(name)
        return known

    cdef dict _attributes(self, tree.xmlNode* node):
        """Those of READ, in the order of the page."""
        cdef tree.xmlAttr* attribute = node.properties
        cdef dict found
        if attribute is NULL:
            return NOTHING
        found = {}
        while attribute is not NULL:
            if attribute.type == tree.XML_ATTRIBUTE_NODE:
                name = self._name(attribute.ns, attribute.name)
                if name in WANTED:
                    found[name] = _value(node, attribute)
            attribute = attribute.next
        return found

    def text(self):
        """The text between the opened element's tag and the next one."""
        return lxml.textOf(self.node)

    def element(self):
        """The opened element."""
        return lxml.elementFactory(self.document, self.node)

    def skip(self):
        """None; leaves out what is in the opened element."""
        self.skipped = True


cdef str _value(tree.xmlNode* node, tree.xmlAttr* attribute):
    cdef tree.xmlNode* content = attribute.children
    if content is NULL:
        return ""
    if content.type == tree.XML_TEXT_NODE and content.next is NULL and content.content is not NULL:
        return PyUnicode_DecodeUTF8(<const char*> content.content, strlen(<const char*> content.content), NULL)
    return lxml.attributeValue(node, attribute)


cdef tree.xmlNode* _first(tree.xmlNode* node) noexcept nogil:
    """The first of a node and those behind it that is no text."""
    while node is not NULL and not lxml._isElement(node):
        node = node.next
    return node
