"""Shows declarative shadow trees as browsers do: '<template shadowrootmode="open">' is content, not a hidden pattern.

What stands beside the template within its host is shown where the template has a slot for it, if it has one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

MODE = "shadowrootmode"
"""The attribute that makes a template the shadow tree of the element around it."""
MODES = ("open", "closed")
"""Its values."""


def holds_shadows(templates: Iterable[Any]) -> bool:
    """Whether some of these templates are shadow trees."""
    return any(template.get(MODE) in MODES for template in templates)


def open_shadows(root: Any) -> None:
    """None; makes each shadow tree of a tree, which is changed, a part of the page: of a host the first, as in
    browsers."""
    shown: dict[Any, Any] = {}
    for template in root.iter("template"):
        if template.get(MODE) in MODES:
            shown.setdefault(template.getparent(), template)
    for host, template in shown.items():
        if host is not None:
            _fill_slots(host, template)
            template.tag = "div"


def _fill_slots(host: Any, template: Any) -> None:
    """Moves the host's other elements to the template's slots; what has none stays beside it."""
    slots: dict[str, Any] = {}
    for slot in template.iter("slot"):
        slots.setdefault(slot.get("name", ""), slot)
    filled: set[str] = set()
    for child in [c for c in host if c is not template]:
        name = child.get("slot", "")
        slot = slots.get(name)
        if slot is None:
            continue
        if name not in filled:  # what a slot holds itself is shown where nothing is given
            filled.add(name)
            slot.text = None
            for own in list(slot):
                slot.remove(own)
        slot.append(child)
