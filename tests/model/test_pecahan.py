"""Test that a list may stand in parts, in any way, and is read and written as one."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.__main__ import main
from macros.checks.run import check_files
from macros.diff.banding import compare
from macros.findings import has_error
from macros.kelola.koleksi import list_single
from macros.load import load
from macros.model.data import Data
from macros.model.pecahan import TERPECAH, list_parts, whole_of
from macros.source.berkas import BATAS_UKURAN, Berkas
from macros.sunting.catat_terbit import PENUH, record_addresses
from tests.alat.folder import write_files
from tests.contoh_data import HARI, findings, sample

#: Ways to name the two parts of a list.
CARA = (
    ("{}.yml", "{}-2030.yml"),
    ("{}-2029.yml", "{}-2030.yml"),
    ("{}/2029.yml", "{}/2030.yml"),
    ("{}.yml", "{}/2030.yml"),
    ("{}/a.yml", "{}/b-2.yml"),
)
ADA = sorted(TERPECAH & sample().keys())


def _split(files: dict[str, bytes], dasar: str, cara: tuple[str, str]) -> dict[str, bytes]:
    """Return files with one list in two parts: the first of its items, then the rest."""
    whole = yaml.load(files[dasar], Loader=yaml.BaseLoader)  # noqa: S506 - every value is a text
    name = dasar.removesuffix(".yml")
    parts = ({k: v[:1] for k, v in whole.items()}, {k: v[1:] for k, v in whole.items()})
    rest = {path: isi for path, isi in files.items() if path != dasar}
    for path, part in zip(cara, parts, strict=True):
        rest[path.format(name)] = yaml.safe_dump(part, allow_unicode=True, sort_keys=False).encode()
    return rest


def _load(files: dict[str, bytes]) -> Data:
    muatan = load(tuple(Berkas(name, isi) for name, isi in sorted(files.items())), "data")
    assert muatan.lengkap, muatan.findings
    return muatan.data


@pytest.mark.parametrize(
    ("dasar", "cara"),
    # sumber/ is the folder of the sources themselves.
    [(d, c) for d in ADA for c in CARA if d != "sumber.yml" or "/" not in "".join(c)],
    ids=str,
)
def test_parts_are_read_as_one(dasar: str, cara: tuple[str, str]) -> None:
    """However a list is split, the data is the same: nothing is added, lost or put elsewhere."""
    files = _split(sample(), dasar, cara)
    assert compare(_load(sample()), _load(files)) == ()
    assert not has_error(findings(files))


def test_the_order_of_parts_is_that_of_their_years() -> None:
    """The whole file comes first, then figures by their size and not by their letters."""
    names = ["catatan/10.yml", "catatan-9.yml", "catatan.yml", "catatan-2022.yml", "catatan-a.yml"]
    assert list_parts(names, "catatan.yml") == (
        "catatan.yml", "catatan-9.yml", "catatan/10.yml", "catatan-2022.yml", "catatan-a.yml",
    )  # fmt: skip


@pytest.mark.parametrize("jalur", ["satker-2.yml", "kip/2.yml", "sumber/a.yml", "topik/a/b.yml"])
def test_what_is_no_list_has_no_parts(jalur: str) -> None:
    """The office itself, the rules of information and the sources' folder can't be split."""
    assert whole_of(jalur) is None


@pytest.mark.parametrize(
    ("dasar", "kunci"),
    [("catatan.yml", "C01"), ("topik.yml", "kepuasan"), ("id-terbit.yml", "PKK-2030-01")],
)
def test_what_stands_in_two_parts_is_found_with_both_places(dasar: str, kunci: str) -> None:
    """A note, a topic or a record in two files names the other file and its line."""
    name = dasar.removesuffix(".yml")
    files = sample()
    whole = yaml.load(files[dasar], Loader=yaml.BaseLoader)  # noqa: S506 - every value is a text
    ((key, items),) = ((k, v) for k, v in whole.items() if k in {name, "terbit"})
    twice = [one for one in items if one == kunci or isinstance(one, dict)][:1]
    files[f"{name}/lagi.yml"] = yaml.safe_dump({key: twice}, allow_unicode=True).encode()
    said = [f for f in findings(files) if f.kode == "IDN-001"]
    assert {f.place.path for f in said} == {f"data/{name}/lagi.yml"}
    assert all(f"data/{dasar}:" in f.salah for f in said)


def test_one_broken_part_is_no_whole_list() -> None:
    """While a part can't be read, what it may explain is not called a mistake."""
    files = _split(sample(), "catatan.yml", CARA[2])
    files["catatan/2030.yml"] = b"catatan: [\n"
    muatan = load(tuple(Berkas(name, isi) for name, isi in sorted(files.items())), "data")
    assert not muatan.lengkap
    assert "catatan.yml" not in muatan.terbaca


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data folder of a sample office whose lists stand in parts."""
    files = sample()
    for dasar in ("id-terbit.yml", "topik.yml", "koreksi.yml"):
        files = _split(files, dasar, CARA[2])
    write_files(tmp_path / "data", files)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TANGGAL", HARI.isoformat())
    return tmp_path / "data"


def test_every_writer_works_with_parts(office: Path) -> None:
    """`rapikan`, `catat-id` and `tahun-baru` find the parts, and the form opens each of them."""
    assert main(["skema"]) == main(["rapikan"]) == 0
    assert (office / "topik/2030.yml").read_text().startswith("# yaml-language-server: $schema=../")
    assert main(["rapikan", "--periksa"]) == 0
    record = office / "id-terbit/2030.yml"
    record.write_text(record.read_text().replace("  - RKK-2030-05\n", ""))
    assert main(["catat-id"]) == 0
    assert record.read_text().endswith("- RKK-2030-05\n")
    assert main(["tahun-baru", "2031", "--dari", "2030"]) == 0
    assert (
        "2031-" in (office / "topik/2029.yml").read_text() + (office / "topik/2030.yml").read_text()
    )
    assert main(["periksa"]) == 0
    data = load(tuple(_files(office)), "data").data
    parts = [one.jalur for one in list_single(data) if one.jalur.startswith("koreksi")]
    assert parts == ["koreksi/2029", "koreksi/2030"]


def _files(folder: Path) -> list[Berkas]:
    paths = sorted(path for path in folder.rglob("*.yml") if ".skema" not in path.parts)
    return [Berkas(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths]


def test_a_full_record_goes_on_in_a_new_part(office: Path) -> None:
    """A record of fifty years meets no limit: before a part is too large, another is begun."""
    record = office / "id-terbit/2030.yml"
    gone = "".join(
        f"  - {{id: LAMA-{n:06}, sebab: Karangan untuk pengujian, tanggal: 1 Juli 2030}}\n"
        for n in range(PENUH // 75)
    )
    text = record.read_text().replace("- RKK-2030-05\n", "")
    record.write_text(f"{text.replace('dicabut: []', '').rstrip()}\ndicabut:\n{gone}")
    assert PENUH < record.stat().st_size < BATAS_UKURAN
    assert main(["catat-id"]) == 0
    assert "RKK-2030-05" not in record.read_text()
    assert "- RKK-2030-05\n" in (office / "id-terbit/2030-2.yml").read_text()
    assert not [
        f
        for f in check_files(tuple(_files(office)), "data", HARI)[1]
        if f.kode in {"IDN-001", "IDN-004"}
    ]


def test_fifty_years_of_addresses_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty years of addresses like this year's: every one recorded once, no part too large."""
    names = [
        f"{2022 + year}/dokumen-karangan-{n:03}/#baris-{n:03}"
        for year in range(50)
        for n in range(300)
    ]
    addresses = "macros.sunting.catat_terbit.list_addresses"
    monkeypatch.setattr(addresses, lambda _: dict.fromkeys(names))
    satker = _load(sample()).satker
    assert record_addresses(tmp_path, Data(satker=satker)) == len(names)
    parts = list_parts((path.name for path in tmp_path.iterdir()), "alamat-terbit.yml")
    assert len(parts) > 1
    listed: list[str] = []
    for part in parts:
        isi = (tmp_path / part).read_bytes()
        assert len(isi) <= PENUH
        listed += yaml.safe_load(isi)["terbit"]
    assert listed == names
