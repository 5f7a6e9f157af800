"""Compiles the modules of the hot path, from the same source that runs without a compiler.

Each extension is optional: where it cannot be built, the module beside it is used as it is. What is
compiled and what is not give the same article (tests/test_twins.py).
"""

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

MODULES = [
    "cleaner.blocks.features.measures",
    "cleaner.blocks.features.nodes",
    "cleaner.blocks.features.text",
    "cleaner.blocks.features.tokens",
    "cleaner.blocks.html",
    "cleaner.judge.markup",
    "cleaner.judge.match",
    "cleaner.judge.structure",
    "cleaner.judge.trees",
    "cleaner.records",
]
"""Modules whose types stand in the .pxd beside them."""
TWINS = [
    "cleaner.blocks.fast_walk",
    "cleaner.judge.needles",
]
"""Modules that have a form of their own for the compiler, a .pyx, beside the plain one."""
DIRECTIVES = {
    "language_level": 3,
    "annotation_typing": False,  # annotations are for people and mypy: an int there may be of any size
}
EXACT = ["-ffp-contract=off"]
"""Flags of gcc and clang: a fused multiply-add rounds otherwise than Python does."""


class BuildExact(build_ext):
    """build_ext that asks the compiler for the arithmetic of Python."""

    def build_extensions(self):
        if self.compiler.compiler_type != "msvc":
            for extension in self.extensions:
                extension.extra_compile_args = [*extension.extra_compile_args, *EXACT]
        super().build_extensions()


def includes(name):
    """The folders of headers that a module needs: lxml brings those of its libxml2."""
    if name != "cleaner.blocks.fast_walk":
        return []
    import lxml

    return lxml.get_include()


def extensions():
    """The extensions; none where Cython is missing, as in a build without isolation."""
    try:
        from Cython.Build import cythonize
    except ImportError:
        return []
    files = [(name, ".py") for name in MODULES] + [(name, ".pyx") for name in TWINS]
    sources = [
        Extension(name, [name.replace(".", "/") + ending], include_dirs=includes(name)) for name, ending in files
    ]
    built = cythonize(sources, compiler_directives=DIRECTIVES, build_dir="build/cython")
    for extension in built:
        extension.optional = True
    return built


setup(ext_modules=extensions(), cmdclass={"build_ext": BuildExact})
