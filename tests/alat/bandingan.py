"""Run the theme's own stock search over the same pages, to compare ours with it.

Nothing of it is imitated: the index is written by the theme's search plugin from the very HTML
we publish, and the theme's own compiled worker answers, in the browser, with its own tokens,
wildcards and ranking. The menu's search box hands the typed words to that worker unchanged.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import material

from tests.alat.situs import ROOT, BuildError

INDEX = "search/search_index.json"
WORKER = "pekerja.js"
PAGE = "index.html"

#: Sets the worker up as the theme's main script does, then answers one query after another.
SCRIPT = """
async ({worker, index, without, queries}) => {
  const pekerja = new Worker(worker);
  const kirim = (pesan) => new Promise((jawab, gagal) => {
    pekerja.onmessage = ({data}) => jawab(data);
    pekerja.onerror = gagal;
    pekerja.postMessage(pesan);
  });
  const {config, docs: semua} = await (await fetch(index)).json();
  const docs = semua.filter(({location}) => !without.includes(location.split("#")[0]));
  await kirim({type: 0, data: {config, docs, options: {suggest: false}}});
  const jawaban = [];
  for (const kueri of queries) {
    const {data} = await kirim({type: 2, data: kueri});
    jawaban.push(data.items.map((halaman) => halaman.map(({location}) => location)));
  }
  pekerja.terminate();
  return jawaban;
}
"""


def build_stock(target: Path) -> None:
    """Build the theme's search index into `target`, beside its worker and an empty page."""
    built = target.with_name(f"{target.name}-situs")
    done = subprocess.run(
        [sys.executable, "-m", "tests.alat.bandingan", str(built)],
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode:
        raise BuildError(done.stdout + done.stderr)
    (target / INDEX).parent.mkdir(parents=True)
    shutil.copy(built / INDEX, target / INDEX)
    folder = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"
    shutil.copy(next(folder.glob("search.*.min.js")), target / WORKER)
    (target / PAGE).write_text(
        '<!doctype html><link rel="icon" href="data:,"><title>Bandingan</title>', encoding="utf-8"
    )


def _build(site: str) -> None:
    """Build the site with the stock search plugin switched on."""
    from mkdocs.commands.build import build  # noqa: PLC0415 - only in the process that builds
    from mkdocs.config import load_config  # noqa: PLC0415

    macros = {"module_name": "macros", "render_by_default": False, "on_undefined": "strict"}
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        site_dir=site,
        plugins=[{"search": {"lang": "id"}}, {"macros": macros}],
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    words = json.loads((Path(site) / INDEX).read_text(encoding="utf-8"))
    if not words["docs"]:
        raise BuildError("the stock search found no page")


if __name__ == "__main__":
    _build(sys.argv[1])
