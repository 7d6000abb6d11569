"""Find the field of a model that an error speaks of, and what that field accepts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from macros.model.dasar import Kosong, Model
from macros.model.isi import keys_of
from macros.model.realisasi import HasilAnggaran, Ukuran
from macros.model.susunan_model import base_of, list_models, row_model
from macros.model.uang import Uang


@dataclass(frozen=True)
class Bidang:
    """Hold a key of a model: whose it is, and whether the error is within its list."""

    pemilik: type[BaseModel]
    kunci: str
    isi: FieldInfo
    dalam_daftar: bool = False

    @property
    def wajib(self) -> bool:
        """Tell whether the key must be there."""
        return self.isi.is_required()

    @property
    def berdaftar(self) -> bool:
        """Tell whether the key holds a list (or a cell that stands for one)."""
        return str(base_of(self.isi.annotation)).startswith("tuple[") or _is_list_cell(self.isi)

    @property
    def model(self) -> type[BaseModel] | None:
        """Return the model that stands at the key, or at each item of its list."""
        kind = self.isi.annotation
        found = row_model(kind) or base_of(kind)
        return found if isinstance(found, type) and issubclass(found, BaseModel) else None

    @property
    def boleh_kosong(self) -> bool:
        """Tell whether `{kosong: tidak-tercetak}` may be written here."""
        return not self.dalam_daftar and accepts_blank(self.pemilik, self.model)


def accepts_blank(owner: type[BaseModel], kind: type[BaseModel] | None) -> bool:
    """Tell whether a cell of a kind may be blank where it stands in `owner`."""
    if kind is None or issubclass(kind, Ukuran) or (owner, kind) == (HasilAnggaran, Uang):
        return False
    field = keys_of(kind).get("kosong")
    return field is not None and base_of(field.annotation) is Kosong


def _is_list_cell(field: FieldInfo) -> bool:
    kind = base_of(field.annotation)
    return isinstance(kind, type) and issubclass(kind, Model) and "butir" in keys_of(kind)


def find_field(
    model: type[BaseModel], loc: Sequence[str | int], path: Sequence[str | int]
) -> Bidang | None:
    """Return the deepest key that an error's location names and that `path`, in the file, has.

    Steps that no key stands for (the text of a cell that was written as plain text) are walked,
    but it is the cell that is spoken of.
    """
    kinds: list[type[BaseModel]] = [model]
    found: Bidang | None = None
    left = list(path)
    for step in loc:
        written = left[:1] == [step]
        left = left[1:] if written else left
        if isinstance(step, int):
            found = replace(found, dalam_daftar=True) if found and written else found
            continue
        owner = next((kind for kind in kinds if step in keys_of(kind)), None)
        if owner is not None:
            kinds = list(list_models([keys_of(owner)[step].annotation]))
            found = Bidang(owner, step, keys_of(owner)[step]) if written else found
    return found
