// Start the form: read its settings, teach it to read and write our YAML, then hand over to Sveltia CMS.

import { DIBINGKAI } from "./simpanan.js";
import CMS from "./sveltia/index.js";
import { nilaiPeta } from "./naskah.js";
import { sunting } from "./sunting.js";
import { uraikan } from "./urai.js";

// The text as it was read travels with the values under this key: Sveltia keeps what is no field,
// and tells a format neither the path of a file nor which reading belongs to which writing.
const ASAL = "_asal";

const KUNCI_KAMI = new Set(["daftar", "kepala", "susunan"]);

function* kelompokBerkas(koleksi) {
  for (const satu of koleksi) yield* satu.files ?? [satu];
}

// Sveltia reads a file once, for the first group with such a path: which group it is of, it says itself.
const kelompoknya = (semua, jenis) => semua.find(({ name }) => name === jenis) ?? semua[0];

function daftarkan(format, semua) {
  CMS.registerCustomFormat(format, "yml", {
    fromFile: (teks) => {
      const { contents } = uraikan(teks);
      const { fields } = kelompoknya(semua, contents.get("jenis"));
      return { ...nilaiPeta(contents, fields), [ASAL]: teks };
    },
    toFile: ({ [ASAL]: asal, ...isi }) => {
      const { kepala, fields } = kelompoknya(semua, isi.jenis);
      try { return asal ? sunting(asal, isi, fields) : `${kepala}\n${sunting("", isi, fields)}`; } catch (galat) {
        // Of an error by this name Sveltia CMS shows the cause; of any other it shows nothing.
        throw new Error("saving_failed", { cause: galat });
      }
    },
  });
}

function tunjukkan(galat) {
  const tempat = document.getElementById("galat");
  tempat.textContent = `Formulir tidak dapat dibuka: ${galat.message}`;
  tempat.hidden = false;
}

// Sveltia CMS adds a second viewport that forbids enlarging the page; who sees little needs that.
function izinkanPerbesaran() {
  const buang = () => [...document.head.querySelectorAll('meta[name="viewport"]')].slice(1).forEach((satu) => satu.remove());
  new MutationObserver(buang).observe(document.head, { childList: true });
}

try {
  if (DIBINGKAI) throw new Error("halaman lain membukanya di dalam bingkai. Buka alamat formulir di jendela sendiri, dan jangan isi token di sini.");
  const jawaban = await fetch(new URL("konfigurasi.json", import.meta.url));
  const teks = await jawaban.text();
  const { collections } = JSON.parse(teks);
  const formats = Map.groupBy(kelompokBerkas(collections), ({ format }) => format);
  for (const [format, semua] of formats) daftarkan(format, semua);
  // What is ours in the settings is not for Sveltia CMS, which warns of every word it does not know.
  const config = JSON.parse(teks, (kunci, isi) => (KUNCI_KAMI.has(kunci) ? undefined : isi));
  izinkanPerbesaran();
  await CMS.init({ config });
} catch (galat) {
  tunjukkan(galat);
}
