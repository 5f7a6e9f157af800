"""Compiles the modules of the hot path, from the same source that runs without a compiler, and prepares the start.

The extensions are optional: where they cannot be built, the modules beside them are used as they are. All of them
are built or none, for the compiled ones share C structs. Both forms give the same article (tests/test_twins.py).
"""

import os
import subprocess
import sys
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.command.build_py import build_py
from setuptools.errors import BaseError, CCompilerError

MODULES = [
    "cleaner.assemble",
    "cleaner.blocks.elements",
    "cleaner.blocks.features.context",
    "cleaner.blocks.features.declared",
    "cleaner.blocks.features.groups",
    "cleaner.blocks.features.heads",
    "cleaner.blocks.features.measures",
    "cleaner.blocks.features.names",
    "cleaner.blocks.features.nodes",
    "cleaner.blocks.features.page",
    "cleaner.blocks.features.page_tokens",
    "cleaner.blocks.features.places",
    "cleaner.blocks.features.text",
    "cleaner.blocks.features.tokens",
    "cleaner.blocks.fences",
    "cleaner.blocks.html",
    "cleaner.blocks.open_elements",
    "cleaner.blocks.rows",
    "cleaner.blocks.tags",
    "cleaner.blocks.text",
    "cleaner.blocks.trim",
    "cleaner.blocks.walking",
    "cleaner.blocks.words",
    "cleaner.fields.candidates",
    "cleaner.fields.crumbs",
    "cleaner.fields.language",
    "cleaner.fields.lines.candidates",
    "cleaner.fields.marks",
    "cleaner.fields.ranker",
    "cleaner.fields.shown",
    "cleaner.fields.suffix",
    "cleaner.fields.title_measures",
    "cleaner.fields.visible",
    "cleaner.frozen",
    "cleaner.judge.evidence.attached",
    "cleaner.judge.built",
    "cleaner.judge.evidence.company",
    "cleaner.judge.evidence.contents",
    "cleaner.judge.evidence.copies",
    "cleaner.judge.core",
    "cleaner.judge.decide",
    "cleaner.judge.evidence.declared_parts",
    "cleaner.judge.gather",
    "cleaner.judge.inline",
    "cleaner.judge.known",
    "cleaner.judge.lines.breaks",
    "cleaner.judge.lines.contents",
    "cleaner.judge.lines.features",
    "cleaner.judge.lines.forms",
    "cleaner.judge.lines.lists",
    "cleaner.judge.lines.model",
    "cleaner.judge.lines.places",
    "cleaner.judge.lines.runs",
    "cleaner.judge.lines.shape",
    "cleaner.judge.lines.signed",
    "cleaner.judge.lines.whole",
    "cleaner.judge.phrases.lookup",
    "cleaner.judge.markup",
    "cleaner.judge.match",
    "cleaner.judge.evidence.opened",
    "cleaner.judge.pictures",
    "cleaner.judge.places",
    "cleaner.judge.evidence.pointers",
    "cleaner.judge.prose",
    "cleaner.judge.evidence.repeats",
    "cleaner.judge.said",
    "cleaner.judge.learned.selection",
    "cleaner.judge.evidence.self_links",
    "cleaner.judge.evidence.standfirst",
    "cleaner.judge.structure",
    "cleaner.judge.learned.trees",
    "cleaner.judge.learned.type_tokens",
    "cleaner.judge.evidence.unparsed",
    "cleaner.judge.vouchers",
    "cleaner.records",
    "cleaner.write.outline",
    "cleaner.write.tables",
    "cleaner.write.text",
]
"""Modules that are compiled as they are, with the types of the .pxd beside them where there is one."""
TWINS = [
    "cleaner.blocks.fast_walk",
    "cleaner.blocks.features.lexicon",
    "cleaner.blocks.made",
    "cleaner.blocks.scan",
    "cleaner.judge.phrases.exact",
    "cleaner.judge.phrases.folding",
    "cleaner.judge.lines.signs",
    "cleaner.judge.lines.words",
    "cleaner.judge.made",
    "cleaner.judge.learned.scorer",
    "cleaner.fields.words",
    "cleaner.judge.phrases.needles",
]
"""Modules that have a form of their own for the compiler, a .pyx, beside the plain one."""
SHARED = "cleaner._cyutility"
"""The module of what Cython adds to modules, such as its memoryviews: once, and not in each of them, which would make
what is compiled two thirds larger and the start slower. Cython writes it."""
UNTRACKED = {"cleaner.judge.lines.shape", "cleaner.records", "cleaner.write.outline", "cleaner.write.tables"}
"""Modules whose objects the garbage collector is not told of: they are frozen, so that no cycle can be made of them.
It would look through some thousands for each page."""
DIRECTIVES = {
    "language_level": 3,
    "binding": False,  # nobody looks into what is compiled, and plain functions are sooner made and called
    "annotation_typing": False,  # annotations are for people and mypy: an int there may be of any size
}
FLAGS = ["-ffp-contract=off", "-g0"]
"""For gcc and clang: a fused multiply-add rounds otherwise than Python does; and nobody debugs the C."""
OPTIMISED = "-O2"
"""What is asked of them unless CFLAGS says how far to optimise: lxml's headers hold functions that only an optimiser
leaves out of the walk, with the libxml2 they call; and -O3, which Python itself is often built with, takes the compiler
two fifths longer, for no time that could be measured."""


def prepare(package):
    """None; leaves the rules and expressions of a package in the form that is read fast (cleaner/prepare.py)."""
    folder = (package / "ready").resolve()
    subprocess.run([sys.executable, "-m", "cleaner.prepare", folder], cwd=package.parent, check=True)


class BuildReady(build_py):
    """build_py that prepares the start."""

    def run(self):
        super().run()
        prepare(Path("cleaner") if self.editable_mode else Path(self.build_lib, "cleaner"))


class BuildAllOrNone(build_ext):
    """build_ext that asks for Python's arithmetic, and goes on without extensions where one cannot be built."""

    def finalize_options(self):
        """Compiles as many files at once as there are processors, unless it was told how many."""
        super().finalize_options()
        self.parallel = self.parallel or os.cpu_count()

    def run(self):
        """Prepares the start once more: what lies as C structs do, only the compiled modules can make."""
        super().run()
        package = Path("cleaner") if self.inplace else Path(self.build_lib, "cleaner")
        if self.extensions and (package / "prepare.py").exists():
            prepare(package)

    def build_extensions(self):
        if self.compiler.compiler_type != "msvc":
            flags = FLAGS if "-O" in os.environ.get("CFLAGS", "") else [*FLAGS, OPTIMISED]
            for extension in self.extensions:
                extension.extra_compile_args = [*extension.extra_compile_args, *flags]
        try:
            super().build_extensions()
        except (BaseError, CCompilerError, OSError) as error:
            print(f"cleaner is installed without its compiled part, and is slower: {error}", file=sys.stderr)
            for extension in self.extensions:
                Path(self.get_ext_fullpath(extension.name)).unlink(missing_ok=True)
            self.extensions = []

    def get_source_files(self):
        """The files for an sdist: none, since the package data (setup.cfg) holds what the C files are made from."""
        return []


def includes(name):
    """The folders of headers that a module needs: lxml brings those of its libxml2."""
    if name != "cleaner.blocks.fast_walk":
        return []
    import lxml

    return lxml.get_include()


def extensions():
    """The extensions; none where Cython is missing, as in a build without isolation, or is one that refuses them."""
    try:
        from Cython.Build import cythonize
        from Cython.Compiler import Options
        from Cython.Compiler.Errors import CompileError
    except ImportError:
        return []
    files = [(name, ".py") for name in MODULES] + [(name, ".pyx") for name in TWINS]
    sources = [
        Extension(name, [name.replace(".", "/") + ending], include_dirs=includes(name)) for name, ending in files
    ]
    sources.append(Extension(SHARED, [SHARED.replace(".", "/") + ".c"]))
    made = []
    try:
        for untracked in (True, False):
            # A class says so by a decorator of Cython's, which our plain source cannot carry: so its default says it.
            Options.get_directive_defaults()["no_gc"] = untracked
            chosen = [source for source in sources if (source.name in UNTRACKED) == untracked]
            made += cythonize(
                chosen,
                compiler_directives=DIRECTIVES,
                build_dir="build/cython",
                shared_utility_qualified_name=SHARED,
            )
        return made
    except CompileError as error:
        print(f"cleaner is installed without its compiled part, and is slower: {error}", file=sys.stderr)
        return []


setup(ext_modules=extensions(), cmdclass={"build_ext": BuildAllOrNone, "build_py": BuildReady})
