"""Why a document is not valid: xmlschema's errors, told as an editor reads them.

Importing this module loads xmlschema, which takes longer than to encode a document: only a no should pay for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import xmlschema
from lxml import etree
from xmlschema.validators import XMLSchemaChildrenValidationError, XMLSchemaValidationError, XsdAttributeGroup, XsdGroup

from encoder.diagnostics import Severity
from encoder.validation.findings import Finding, path_of

_XML = "{http://www.w3.org/XML/1998/namespace}"


def explanations(tree: Any, path: Path) -> Iterator[Finding]:
    """Yield a finding for every error of the tree against the XML Schema at `path`."""
    structure = _structure(path)
    for error in structure.iter_errors(tree):
        element: Any = error.elem
        if element is None or "duplicated xs:ID" in (error.reason or ""):
            continue  # a repeated identifier is found without the grammar
        if isinstance(error.validator, xmlschema.XMLSchema10):
            yield _about_the_root(element, structure)
        elif isinstance(error, XMLSchemaChildrenValidationError):
            yield _about_children(element, error, structure)
        elif isinstance(error.validator, XsdAttributeGroup):
            yield _about_attributes(element, error.reason or "", error.validator)
        elif isinstance(error.validator, XsdGroup):
            yield _about_text(element)
        else:
            yield _about_value(element, error)


@cache
def _structure(path: Path) -> xmlschema.XMLSchema10:
    return xmlschema.XMLSchema10(str(path), allow="local")


def _about_the_root(element: Any, structure: xmlschema.XMLSchema10) -> Finding:
    message = (
        f"{_local(element.tag)} in the namespace '{etree.QName(element).namespace or ''}' is no element of the schema"
    )
    hint = f'Write xmlns="{structure.target_namespace}" on the root.'
    return _finding("wrong-root", message, element, ("TEI",), hint)


def _about_children(parent: Any, error: XMLSchemaChildrenValidationError, structure: xmlschema.XMLSchema10) -> Finding:
    child: Any = error.invalid_child
    expected = _names(error.expected or _elements(error.validator))
    if child is None or not isinstance(child.tag, str):
        message = f"{_local(parent.tag)} is not complete"
        return _finding(
            "incomplete-content", message, parent, expected, "Add what is missing, or leave the element out."
        )
    name = _local(child.tag)
    if child.tag not in structure.maps.elements:
        near = get_close_matches(name, [_local(known) for known in structure.elements], 1)
        hint = f"Did you mean {near[0]}?" if near else "Choose an element of the schema; text stays without one."
        return _finding(
            "unknown-element",
            f"there is no element {child.tag if '{' in child.tag and not _is_tei(child.tag) else name}",
            child,
            expected,
            hint,
        )
    homes = _names(
        owner for owner in structure.elements.values() if child.tag in {e.name for e in _elements(owner.type)}
    )
    hint = f"{name} stands in {', '.join(homes)}." if homes else f"{name} is the root of a document."
    return _finding("misplaced-element", f"{name} cannot stand here in {_local(parent.tag)}", child, expected, hint)


def _about_attributes(owner: Any, reason: str, attributes: XsdAttributeGroup) -> Finding:
    allowed = tuple(sorted(_local(name) for name in attributes if name))
    quoted = _local(reason.split("'")[1]) if "'" in reason else ""
    if reason.startswith("missing"):
        return _finding(
            "missing-attribute", f"{_local(owner.tag)} lacks the attribute {quoted}", owner, (quoted,), f"Add {quoted}."
        )
    near = get_close_matches(quoted, allowed, 1)
    hint = f"Did you mean {near[0]}?" if near else "Leave it out."
    return _finding("unknown-attribute", f"{_local(owner.tag)} has no attribute {quoted}", owner, allowed, hint)


def _about_text(element: Any) -> Finding:
    name = _local(element.tag)
    return _finding(
        "misplaced-text",
        f"{name} holds elements only, no text of its own",
        element,
        (),
        "Put the text into an element.",
    )


def _about_value(element: Any, error: XMLSchemaValidationError) -> Finding:
    reason = (error.reason or "the value is not valid").replace("attribute ", "", 1)
    values = tuple(str(value) for value in getattr(error.validator, "enumeration", None) or ())
    near = get_close_matches(str(error.obj), values, 1)
    hint = f"Did you mean {near[0]}?" if near else "Choose one of the values." if values else "Correct the value."
    message = reason.split(": value must be one of")[0]
    return _finding("bad-value", f"{_local(element.tag)} cannot have {message}", element, values, hint)


def _finding(code: str, message: str, element: Any, expected: Iterable[str], hint: str) -> Finding:
    return Finding(Severity.ERROR, "schema", code, message, path_of(element), expected=tuple(expected), hint=hint)


def _elements(model: Any) -> Iterator[Any]:
    """The elements that a content model names, whether a group or a type is given."""
    group = model if isinstance(model, XsdGroup) else getattr(model, "content", None)
    return group.iter_elements() if isinstance(group, XsdGroup) else iter(())


def _names(elements: Iterable[Any]) -> tuple[str, ...]:
    return tuple(sorted({_local(element.name) for element in elements if element.name}))


def _local(name: str) -> str:
    return "xml:" + name.removeprefix(_XML) if name.startswith(_XML) else etree.QName(name).localname


def _is_tei(name: str) -> bool:
    return name.startswith("{http://www.tei-c.org/ns/1.0}")
