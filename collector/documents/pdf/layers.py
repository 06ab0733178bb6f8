"""Takes what stands on layers (optional content) that are off out of a PDF's pages, so that text and paper show what a viewer shows.

PDF 32000-1:2008, 8.11: a group is off if the default configuration lists it under ``OFF``, or if its ``BaseState`` is ``OFF`` and ``ON``
does not list it; a membership dictionary combines groups by its policy ``P``.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from collector.documents.pdf.engine import FAULTS, Unreadable

_PAINTS = {"Tj", "TJ", "'", '"', "Do", "sh", "INLINE IMAGE", "EI"}
_PATHS = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s"}
_POLICIES = {"/AllOn": lambda on: all(on), "/AnyOff": lambda on: not all(on), "/AllOff": lambda on: not any(on)}


def without_hidden_layers(data: bytes, password: str = "") -> tuple[bytes, int]:
    """The PDF without what is hidden, and how many layers are off; the same bytes if none is. Raises Unreadable for a locked one."""
    if b"/OCProperties" not in data and b"/ObjStm" not in data:
        return data, 0
    try:
        with pikepdf.open(io.BytesIO(data), password=password) as pdf:
            layers = _Layers.of(pdf)
            if not layers.off:
                return data, 0
            for page in pdf.pages:
                layers.clean_page(page)
            out = io.BytesIO()
            pdf.save(out, encryption=False)
            return out.getvalue(), len(layers.off)
    except pikepdf.PasswordError as error:
        raise Unreadable("locked") from error
    except FAULTS:
        return data, 0  # pdfium opens what pikepdf does not; its text is then read with all layers


@dataclass
class _Layers:
    pdf: pikepdf.Pdf
    off: set[tuple[int, int]]
    done: set[tuple[int, int]] = field(default_factory=set)

    @classmethod
    def of(cls, pdf: pikepdf.Pdf) -> _Layers:
        held = pdf.Root.get("/OCProperties")
        if not isinstance(held, pikepdf.Dictionary):
            return cls(pdf, set())
        usual = held.get("/D", pikepdf.Dictionary())
        off = _named(usual.get("/OFF", pikepdf.Array()))
        if usual.get("/BaseState") == "/OFF":
            off |= _named(held.get("/OCGs", pikepdf.Array())) - _named(usual.get("/ON", pikepdf.Array()))
        on, out = _by_use(usual.get("/AS", pikepdf.Array()))
        return cls(pdf, (off | out) - on)

    def hides(self, content: object) -> bool:
        """Whether a group or membership dictionary is off."""
        if not isinstance(content, pikepdf.Dictionary):
            return False
        if content.get("/Type") != "/OCMD":
            return content.objgen in self.off
        groups = content.get("/OCGs")
        listed = groups.as_list() if isinstance(groups, pikepdf.Array) else [groups] if groups is not None else []
        on = [group.objgen not in self.off for group in listed if isinstance(group, pikepdf.Dictionary)]
        if not on:
            return False
        return not _POLICIES.get(str(content.get("/P", "/AnyOn")), lambda states: any(states))(on)

    def clean_page(self, page: pikepdf.Page) -> None:
        """Takes hidden marks, forms and notes off one page."""
        kept = [note for note in page.obj.get("/Annots", pikepdf.Array()).as_list() if not self.hides(note.get("/OC"))]
        if "/Annots" in page.obj:
            page.obj["/Annots"] = pikepdf.Array(kept)
        resources = page.obj.get("/Resources") or page.resources
        page.contents_coalesce()
        body = self._cleaned(page, resources)
        if body is not None:
            page.obj["/Contents"] = self.pdf.make_stream(body)

    def _cleaned(self, holder: pikepdf.Page | pikepdf.Object, resources: pikepdf.Object) -> bytes | None:
        """The content without hidden marks; None if nothing was hidden."""
        named = resources.get("/Properties", pikepdf.Dictionary())
        forms = resources.get("/XObject", pikepdf.Dictionary())
        self._clean_forms(forms)
        out: list[Any] = []
        marks: list[bool] = []
        changed = False
        for step in pikepdf.parse_content_stream(holder):
            what = str(step.operator)
            if what in ("BMC", "BDC"):
                of = step.operands[1] if what == "BDC" and step.operands and step.operands[0] == "/OC" else None
                marks.append(self.hides(named.get(str(of)) if isinstance(of, pikepdf.Name) else of))
            elif what == "EMC" and marks:
                marks.pop()
            form = forms.get(str(step.operands[0])) if what == "Do" and step.operands else None
            if any(marks) or (form is not None and self.hides(form.get("/OC"))):
                if what in _PAINTS:
                    changed = True
                    continue
                if what in _PATHS:
                    changed = True
                    out.append(([], pikepdf.Operator("n")))
                    continue
            out.append(step)
        return pikepdf.unparse_content_stream(out) if changed else None

    def _clean_forms(self, forms: pikepdf.Object) -> None:
        for _, form in forms.items():
            if form.get("/Subtype") != "/Form" or form.objgen in self.done:
                continue
            self.done.add(form.objgen)
            body = self._cleaned(form, form.get("/Resources", pikepdf.Dictionary()))
            if body is not None:
                form.write(body)


def _by_use(uses: pikepdf.Object) -> tuple[set[tuple[int, int]], set[tuple[int, int]]]:
    """The groups that a viewer switches on, and off, by itself when it shows the file (8.11.4.4, ``AS`` of the event ``View``)."""
    on: set[tuple[int, int]] = set()
    off: set[tuple[int, int]] = set()
    for use in uses.as_list() if isinstance(uses, pikepdf.Array) else ():
        if not isinstance(use, pikepdf.Dictionary) or use.get("/Event") != "/View":
            continue
        for group in use.get("/OCGs", pikepdf.Array()).as_list():
            view = group.get("/Usage", pikepdf.Dictionary()).get("/View", pikepdf.Dictionary())
            state = str(view.get("/ViewState", ""))
            (off if state == "/OFF" else on if state == "/ON" else set()).add(group.objgen)
    return on, off


def _named(groups: Iterable[object]) -> set[tuple[int, int]]:
    return {group.objgen for group in groups if isinstance(group, pikepdf.Object)}
