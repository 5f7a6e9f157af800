cimport cython

from cleaner.records cimport Block, Span

@cython.locals(kept=list, span=Span, text=str, value=str)
cpdef Block finish(Block block, cuts, resolve)
