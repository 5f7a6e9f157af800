# cython: boundscheck=False, wraparound=False
"""What scorer.py does, for the rows of a chunk at once: see there.

A forest is asked as QuickScorer asks it: each node has a mask of the leaves of its tree that a row which it sends right
can still reach, and a row's leaf is the first that all those masks leave over. So the nodes can be asked in any order:
here column by column, by threshold. A node below the least value of a column sends all rows right, one that is not
below the greatest sends them left: the first are asked once a page, or once a chunk, the second never. Neighbours on a
page are so alike that few are in between. Those are asked of all rows of a chunk in turn: the compiler makes vectors of
that, twice as wide where the processor has AVX2, and no branch waits for a value.
Source: Lucchese, C. et al. (2015), QuickScorer: a fast algorithm to rank documents with additive ensembles of
regression trees. SIGIR.
"""

from array import array

from cpython cimport array as arrays
from libc.stdlib cimport free, malloc, qsort
from libc.string cimport memcpy

from cleaner.judge.learned cimport trees

cdef extern from *:
    """
    #ifdef _MSC_VER
    #include <intrin.h>
    static CYTHON_INLINE int first_bit(unsigned long long bits) {
        unsigned long at;
        _BitScanForward64(&at, bits);
        return (int) at;
    }
    #else
    #define first_bit __builtin_ctzll
    #endif

    /* The same function for two processors, of which the one that runs is chosen as the module is loaded. */
    #if defined(__x86_64__) && defined(__GLIBC__) && defined(__GNUC__) && !defined(__clang__)
    #define WIDE __attribute__((target_clones("avx2", "default")))
    #else
    #define WIDE
    #endif

    #define ROWS 32

    typedef struct {
        int column, word;
        float threshold;
        unsigned int mask;
    } Node;

    /* Takes from what is left over to each row of a chunk the leaves that it cannot reach any more, by the nodes of its
       column as far as they are below the greatest value there. */
    WIDE static void ask_rows(const Node *node, const Node *end, float high, const float *restrict column,
                              unsigned int *restrict left_over) {
        for (; node < end && node->threshold < high; node++) {
            const float threshold = node->threshold;
            const unsigned int mask = node->mask;
            unsigned int *restrict own = left_over + ROWS * node->word;
            for (int row = 0; row < ROWS; row++) own[row] &= mask | -(unsigned int) (column[row] <= threshold);
        }
    }
    """
    int first_bit(unsigned long long bits) noexcept nogil
    enum:
        ROWS  # of a chunk
    ctypedef struct Node:
        int column, word  # the first of a tree is twice its number
        float threshold
        unsigned int mask  # of the leaves that a row can reach which goes right
    void ask_rows(
        const Node* node, const Node* end, float high, const float* column, unsigned int* left_over
    ) noexcept nogil

ctypedef unsigned long long Leaves  # a bit for each leaf of a tree
ctypedef unsigned int Word  # half of them: twice as many rows fit into a vector, and most masks concern one half

cdef enum:
    FEW = 4  # rows up to which the way down the trees is shorter
    MOST_LEAVES = 64  # of a tree, for each is a bit of a mask
    HALF = 32  # of them are a word
    LINE = 64  # bytes of a cache's line: no vector is to stand on two

cdef arrays.array FLOATS = array("f")
cdef Word ALL = ~<Word> 0

cdef struct Asked:
    const Node* begin  # of the nodes of a column that do not send all rows of a page the same way
    const Node* end  # behind the last of them
    int column

cdef struct Page:
    Py_ssize_t width  # of its rows
    Asked* asked  # a column after the other
    Py_ssize_t count  # how many of them
    Word* for_all  # the leaves of each tree that are left over for all rows; there is room for a column behind them


cdef int order(const void* one, const void* other) noexcept nogil:
    """Below 0, 0 or above 0 as one node stands before, beside or behind another: by column, then by threshold."""
    cdef const Node* a = <const Node*> one
    cdef const Node* b = <const Node*> other
    if a.column != b.column:
        return a.column - b.column
    return (a.threshold > b.threshold) - (a.threshold < b.threshold)


def matrix(list columns, Py_ssize_t count):
    """The rows of columns of count values, one row behind the other, as float32."""
    cdef Py_ssize_t width = len(columns), place, first, row
    cdef arrays.array values = arrays.clone(FLOATS, count * width, False)
    cdef float* cells = values.data.as_floats
    cdef const double[::1] column
    cdef const double** begins = <const double**> malloc((width + 1) * sizeof(double*))
    if begins is NULL:
        raise MemoryError
    try:
        for place in range(width):
            column = columns[place]
            begins[place] = &column[0]
        for first in range(0, count, ROWS):  # a chunk's rows stay in the cache while all columns are written
            for place in range(width):
                for row in range(first, min(first + ROWS, count)):
                    cells[row * width + place] = <float> begins[place][row]
    finally:
        free(begins)
    return values


cdef class Scorer:
    """What the arrays of a forest (forest.Forest) say of rows."""

    cdef const unsigned short[::1] feature
    cdef const float[::1] threshold
    cdef const short[::1] left, right
    cdef const float[::1] leaf
    cdef const int[::1] root, leaf_root
    cdef tuple given
    cdef Node* nodes
    cdef Py_ssize_t count, trees, masks  # how many nodes of the forest, trees, and nodes of ours
    cdef float[::1] output  # for each tree those of its leaves, from left to right
    cdef bint marked, fits  # whether nodes and outputs were filled in; whether masks can hold the forest

    def __cinit__(self, feature, threshold, left, right, leaf, root, leaf_root):
        self.given = (feature, threshold, left, right, leaf, root, leaf_root)
        self.feature, self.threshold, self.left, self.right = feature, threshold, left, right
        self.leaf, self.root, self.leaf_root = leaf, root, leaf_root
        self.count, self.trees = len(feature), len(root)
        self.output = array("f", bytes(4 * MOST_LEAVES * self.trees))
        self.nodes = <Node*> malloc((2 * self.count + 1) * sizeof(Node))
        if self.nodes is NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.nodes)

    def __reduce__(self):
        return Scorer, self.given

    cdef void mark_all(self) noexcept:
        """Fills in all nodes and outputs, once: forests that are asked of a row at a time do without. No other thread
        sees them half done, for no Python object is touched."""
        cdef Py_ssize_t tree
        self.fits = True
        for tree in range(self.trees):
            self.fits = self.fits and self.mark(tree)
        if self.fits:
            qsort(self.nodes, self.masks, sizeof(Node), order)
        self.marked = True

    cdef bint mark(self, Py_ssize_t tree) noexcept:
        """Fills in the nodes and outputs of a tree; False where it has too many leaves or a node before the one above.
        """
        cdef Py_ssize_t first = self.root[tree], node, child, side, half
        cdef Leaves mask
        cdef Word word
        cdef Py_ssize_t count = (self.root[tree + 1] if tree + 1 < self.trees else self.count) - first
        cdef Py_ssize_t[MOST_LEAVES] size, begin  # how many leaves are below each node, and the place of the first
        cdef Py_ssize_t[2] sides
        if count >= MOST_LEAVES:
            return False
        for node in range(count - 1, -1, -1):
            size[node] = 0
            sides[0], sides[1] = self.left[first + node], self.right[first + node]
            for child in sides:
                if 0 <= child <= node:
                    return False
                size[node] += 1 if child < 0 else size[child]
        begin[0] = 0
        for node in range(count):
            child = self.left[first + node]
            side = 1 if child < 0 else size[child]
            mask = ~(((<Leaves> 1 << side) - 1) << begin[node])
            for half in range(2):
                word = <Word> (mask >> HALF * half)
                if word != ALL:
                    self.nodes[self.masks] = Node(
                        self.feature[first + node], 2 * tree + half, self.threshold[first + node], word
                    )
                    self.masks += 1
            self.place(tree, begin, child, begin[node])
            self.place(tree, begin, self.right[first + node], begin[node] + side)
        return True

    cdef void place(self, Py_ssize_t tree, Py_ssize_t* begin, Py_ssize_t child, Py_ssize_t at) noexcept:
        """Notes which is the first leaf below a child, or what it gives where it is a leaf."""
        if child >= 0:
            begin[child] = at
        else:
            self.output[MOST_LEAVES * tree + at] = self.leaf[self.leaf_root[tree] + ~child]

    def scores(self, const float[::1] values, Py_ssize_t count, Py_ssize_t width):
        """The sum of the trees' outputs for each of count rows of values, none of which is a NaN."""
        if count > FEW and not self.marked:
            self.mark_all()
        if count <= FEW or not self.fits:
            return trees.scores(
                self.feature, self.threshold, self.left, self.right, self.leaf, self.root, self.leaf_root,
                values, count, width,
            )
        totals = array("d", bytes(8 * count))
        cdef double[::1] sums = totals
        cdef Py_ssize_t chunks = (count + ROWS - 1) // ROWS, chunk, row, size = 2 * self.trees
        cdef void* room = malloc((size * (ROWS + 2) + ROWS + 2 * width * (chunks + 1)) * sizeof(Word) + LINE)
        cdef Asked* asked = <Asked*> malloc((width + 1) * sizeof(Asked))
        cdef Word* left_over = <Word*> ((<size_t> room + LINE) & ~<size_t> (LINE - 1))
        cdef Page page = Page(width, asked, 0, left_over + size * (ROWS + 1))
        cdef float* bounds = <float*> (page.for_all + size + ROWS)
        cdef float* around = bounds + 2 * width * chunks  # the bounds of the page
        try:
            if room is NULL or asked is NULL:
                raise MemoryError
            with nogil:
                for chunk in range(chunks):
                    row = ROWS * chunk
                    bound(&values[row * width], min(<Py_ssize_t> ROWS, count - row), width, bounds + 2 * width * chunk)
                widen(bounds, chunks, width, around)
                self.ask_page(&page, around)
                for chunk in range(chunks):
                    row = ROWS * chunk
                    self.ask(
                        &page, &values[row * width], min(<Py_ssize_t> ROWS, count - row), bounds + 2 * width * chunk,
                        left_over,
                    )
                    self.add(min(<Py_ssize_t> ROWS, count - row), left_over, &sums[row])
        finally:
            free(room)
            free(asked)
        return totals.tolist()

    cdef void ask_page(self, Page* page, const float* bounds) noexcept nogil:
        """Fills in what the nodes say that send all rows of a page the same way, and which are left to be asked."""
        cdef const Node* node = self.nodes
        cdef const Node* end = node + self.masks
        cdef const Node* begin
        cdef Py_ssize_t i
        for i in range(2 * self.trees):
            page.for_all[i] = ALL
        while node < end:
            i = node.column
            while node < end and node.column == i and node.threshold < bounds[i]:
                page.for_all[node.word] &= node.mask
                node += 1
            begin = node
            while node < end and node.column == i and node.threshold < bounds[page.width + i]:
                node += 1
            if begin < node:
                page.asked[page.count] = Asked(begin, node, i)
                page.count += 1
            while node < end and node.column == i:
                node += 1

    cdef void ask(
        self, const Page* page, const float* values, Py_ssize_t rows, const float* bounds, Word* left_over
    ) noexcept nogil:
        """Fills in the leaves of each tree that are left over for each of a chunk's rows, and behind them those that
        are for all of its rows. The last row is repeated where they are few."""
        cdef Word* for_all = left_over + ROWS * 2 * self.trees
        cdef float* column = <float*> (page.for_all + 2 * self.trees)
        cdef float low, high
        cdef Py_ssize_t width = page.width, row, place, i
        cdef const Node* node
        cdef const Node* end
        for i in range(ROWS * 2 * self.trees):
            left_over[i] = ALL
        for i in range(2 * self.trees):
            for_all[i] = page.for_all[i]
        for place in range(page.count):
            node, end, i = page.asked[place].begin, page.asked[place].end, page.asked[place].column
            low, high = bounds[i], bounds[width + i]
            while node < end and node.threshold < low:
                for_all[node.word] &= node.mask
                node += 1
            if node < end and node.threshold < high:
                for row in range(ROWS):
                    column[row] = values[width * min(row, rows - 1) + i]
                ask_rows(node, end, high, column, left_over)

    cdef void add(self, Py_ssize_t rows, const Word* left_over, double* sums) noexcept nogil:
        """Adds to the sum of each row what its leaf of each tree gives."""
        cdef const Word* for_all = left_over + ROWS * 2 * self.trees
        cdef const Word* own
        cdef const float* output = &self.output[0]
        cdef Leaves low, high
        cdef Py_ssize_t tree, row
        for tree in range(self.trees):
            own = left_over + ROWS * 2 * tree
            for row in range(rows):
                low, high = own[row] & for_all[2 * tree], own[ROWS + row] & for_all[2 * tree + 1]
                sums[row] += output[MOST_LEAVES * tree + first_bit(low | high << HALF)]


cdef void bound(const float* values, Py_ssize_t rows, Py_ssize_t width, float* bounds) noexcept nogil:
    """Fills in the least value of each column of some rows, and behind those the greatest of each."""
    cdef float* low = bounds
    cdef float* high = bounds + width
    cdef Py_ssize_t row, i
    for i in range(width):
        low[i] = high[i] = values[i]
    for row in range(1, rows):
        for i in range(width):
            low[i] = min(low[i], values[row * width + i])
            high[i] = max(high[i], values[row * width + i])


cdef void widen(const float* bounds, Py_ssize_t chunks, Py_ssize_t width, float* around) noexcept nogil:
    """Fills in the bounds of all chunks together, of which those of each stand one behind the other."""
    cdef Py_ssize_t chunk, i
    memcpy(around, bounds, 2 * width * sizeof(float))
    for chunk in range(1, chunks):
        bounds += 2 * width
        for i in range(width):
            around[i] = min(around[i], bounds[i])
            around[width + i] = max(around[width + i], bounds[width + i])
