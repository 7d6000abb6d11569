// Search page. The index and the site's words are loaded only here, and only
// when there is a word to look for; all text enters the page as text, never as HTML.

import { muatKosakata } from "./kosakata.js";
import { urai } from "./kueri.js";
import { nilaiHalaman, tandai } from "./peringkat.js";

const INDEKS = new URL("../../pagefind/", import.meta.url);
const AKAR = new URL("../../", import.meta.url);
const CALON = 80; // pages whose rows are compared
const SEKALI = 3; // results of a kind drawn at a time
const PANJANG = 22; // words of a row's text in a result
const SEBELUM = 4; // words shown before the first hit of a long row
const BARIS = 3; // rows shown of one page
const JEDA = 220; // ms of rest before a typed word is searched

const masukan = document.getElementById("cari-kata");
const hasil = document.getElementById("cari-hasil");
const pesan = document.getElementById("cari-pesan");
const saran = document.getElementById("cari-saran");
let mesin; // promise of the Pagefind module and the site's words
let urutan = 0; // number of the newest search; older answers are dropped

function siapkanMesin() {
  const pagefind = async () => {
    const modul = await import(new URL("pagefind.js", INDEKS).href);
    await modul.options({ baseUrl: AKAR.pathname });
    await modul.init();
    return modul;
  };
  mesin ??= Promise.all([pagefind(), muatKosakata(new URL("kosakata.json", INDEKS)), muatIsi()]).catch((galat) => {
    mesin = undefined; // the next attempt may succeed
    throw galat;
  });
  return mesin;
}

// What kind of page answers. A topic and a paper have names that people ask for.
function jenis({ url, untuk }) {
  if (untuk === "staf") return { kelompok: "Panduan untuk staf" };
  if (url.startsWith("/topik/") && url !== "/topik/") return { kelompok: "Topik", bernama: "topik" };
  if (/^\/\d{4}[^/]*\/./.test(url)) return { kelompok: "Dokumen", bernama: "dokumen" };
  if (url.startsWith("/istilah/")) return { kelompok: "Arti kata" };
  if (url.startsWith("/catatan/")) return { kelompok: "Catatan data" };
  return { kelompok: "Halaman lain" };
}

// The text of all pages in one request, in the shape of Pagefind's own answers, page by page.
async function muatIsi() {
  const jawaban = await fetch(new URL("isi.json", INDEKS));
  if (!jawaban.ok) throw new Error(`${jawaban.status} isi.json`);
  return new Map(Object.entries(await jawaban.json()).map(([id, satu]) => [id, {
    ...jenis(satu),
    url: AKAR.pathname + satu.url.replace(/^\//, ""),
    meta: { title: satu.judul, untuk: satu.untuk, peran: satu.peran },
    content: satu.isi,
    anchors: satu.jangkar.map(([element, nama, text, location]) => ({ element, id: nama, text, location })),
  }]));
}

// What is on every page tells pages apart no more (as in BM25, but never nothing).
function kelangkaan(halaman, semua) {
  return Math.log(1 + (semua - halaman + 0.5) / (halaman + 0.5)) + 0.1;
}

// The pages that may hold each notion, those with the rarest first.
async function calonHalaman(pagefind, kosakata, konsep) {
  const calon = new Map();
  for (const satu of konsep) {
    const kata = [...satu.bentuk.keys()].flatMap((kunci) => [...(kosakata.bentuk.get(kunci) ?? [])]);
    const temuan = await Promise.all([...kata, ...satu.frasa.map(([frasa]) => frasa.join(" "))]
      .map((isi) => pagefind.search(isi)));
    const halaman = new Map(temuan.flatMap(({ results }) => results.map((r) => [r.id, r])));
    satu.langka = kelangkaan(halaman.size, kosakata.jumlahHalaman);
    for (const [id, hal] of halaman) {
      const lama = calon.get(id) ?? { hal, nilai: 0 };
      calon.set(id, { hal, nilai: lama.nilai + satu.langka * (1 + hal.score / 100) });
    }
  }
  return [...calon.values()].sort((a, b) => b.nilai - a.nilai).slice(0, CALON);
}

async function temukan(teks) {
  const [pagefind, kosakata, isi] = await siapkanMesin();
  const kueri = urai(kosakata, teks);
  const calon = await calonHalaman(pagefind, kosakata, kueri.konsep);
  const halaman = calon.map(({ hal }) => {
    const data = isi.get(hal.id);
    return { data, tempat: nilaiHalaman(data, kueri.konsep) };
  });
  return {
    ...kueri,
    halaman: halaman
      .filter(({ tempat }) => tempat.length)
      .sort((a, b) => b.tempat[0].nilai - a.tempat[0].nilai || a.data.url.localeCompare(b.data.url)),
  };
}

// A row's words, from its first hit if it is long; hits are marked.
function cuplikan(tempat, konsep) {
  const { kata } = tempat;
  const kena = tandai(konsep, kata);
  const pertama = kena.indexOf(true);
  const awal = pertama > PANJANG - 8 ? pertama - SEBELUM : 0;
  const akhir = Math.min(kata.length, awal + PANJANG);
  const p = document.createElement("span");
  if (awal) p.append("…");
  for (let i = awal; i < akhir; i += 1) {
    if (!kata[i].asli) continue;
    const isi = kena[i] ? document.createElement("mark") : document.createTextNode("");
    isi.textContent = kata[i].asli;
    p.append(isi, " ");
  }
  if (akhir < kata.length) p.append("…");
  return p;
}

function tautan(isi, alamat) {
  const a = document.createElement("a");
  const tujuan = new URL(alamat, location.href);
  a.href = tujuan.origin === location.origin ? tujuan.href : "#";
  a.append(isi);
  return a;
}

function butir({ data, tempat }, konsep) {
  const li = document.createElement("li");
  const judul = document.createElement("h3");
  judul.append(tautan(data.meta.title || data.url, data.url));
  li.append(judul);
  const terbaik = tempat.filter(({ nilai }) => nilai >= tempat[0].nilai / 2).slice(0, BARIS);
  const baris = terbaik.filter((satu) => satu.tempat.id);
  if (terbaik.length > baris.length) {
    const p = document.createElement("p");
    p.append(cuplikan(tempat.find((satu) => !satu.tempat.id).tempat, konsep));
    li.append(p);
  }
  if (baris.length) {
    const daftar = document.createElement("ul");
    daftar.append(...baris.map(({ tempat: satu }) => {
      const anak = document.createElement("li");
      anak.append(tautan(cuplikan(satu, konsep), `${data.url}#${satu.id}`));
      if (satu.label) anak.append(" ", label(satu.label));
      return anak;
    }));
    li.append(daftar);
  }
  return li;
}

function label(isi) {
  const tanda = document.createElement("span");
  tanda.className = "hasil-cari__id";
  tanda.textContent = isi;
  return tanda;
}

// The kinds of page in the order of their best answer; what is for staff comes last.
function kelompokkan(halaman) {
  const semua = Map.groupBy ? Map.groupBy(halaman, ({ data }) => data.kelompok) : new Map();
  if (!Map.groupBy) for (const satu of halaman) semua.set(satu.data.kelompok, [...(semua.get(satu.data.kelompok) ?? []), satu]);
  const staf = ([, isi]) => (isi[0].data.meta.untuk === "staf" ? 1 : 0);
  return [...semua].sort((a, b) => staf(a) - staf(b));
}

function gambarKelompok(nama, halaman, konsep) {
  const kepala = document.createElement("li");
  kepala.className = "hasil-cari__kelompok";
  const judul = document.createElement("h2");
  judul.textContent = `${nama}: ${halaman.length}`;
  kepala.append(judul);
  const isi = halaman.slice(0, SEKALI).map((satu) => butir(satu, konsep));
  hasil.append(kepala, ...isi);
  const sisa = halaman.slice(SEKALI);
  if (!sisa.length) return;
  const lagi = document.createElement("li");
  const tombol = document.createElement("button");
  tombol.type = "button";
  tombol.className = "tombol";
  tombol.textContent = `Tampilkan ${sisa.length} lagi`;
  tombol.setAttribute("aria-label", `Tampilkan ${sisa.length} lagi: ${nama}`);
  tombol.addEventListener("click", () => {
    const baru = sisa.map((satu) => butir(satu, konsep));
    lagi.replaceWith(...baru);
    baru[0].querySelector("a").focus();
  });
  lagi.append(tombol);
  hasil.append(lagi);
}

function gambar({ halaman, konsep }) {
  for (const [nama, isi] of kelompokkan(halaman)) gambarKelompok(nama, isi, konsep);
}

function kutip(kata) {
  return `“${kata}”`;
}

// What was changed in the question is said, and can be undone.
function beriSaran(teks, { koreksi, asing, halaman }) {
  saran.replaceChildren();
  if (halaman.length && asing.length) {
    saran.append(`Tidak ada ${asing.map(({ tulisan }) => kutip(tulisan)).join(", ")} di situs ini; hasilnya tanpa kata itu. `);
  }
  if (koreksi.length) {
    const persis = teks.replace(/["“”]/g, "");
    saran.append("Cari persis: ", tautan(kutip(persis), `?${new URLSearchParams({ q: `"${persis}"` })}`));
  }
}

function ringkasan(teks, { koreksi, halaman }) {
  if (!halaman.length) return `Tidak ada halaman yang memuat ${kutip(teks)}. Coba kata lain atau kata yang lebih pendek.`;
  if (!koreksi.length) return `${halaman.length} halaman untuk ${kutip(teks)}.`;
  const benar = koreksi.reduce((kata, { tulisan, usul }) => kata.replace(tulisan, usul), teks.toLowerCase());
  return `Menampilkan hasil untuk ${kutip(benar)}: ${halaman.length} halaman.`;
}

function kosongkan() {
  hasil.replaceChildren();
  saran.replaceChildren();
}

async function cari(kata) {
  const nomor = ++urutan;
  kata = kata.trim();
  const alamat = new URL(location.href);
  if (kata) alamat.searchParams.set("q", kata);
  else alamat.searchParams.delete("q");
  history.replaceState(null, "", alamat);
  delete hasil.dataset.untuk;
  if (!kata) {
    kosongkan();
    pesan.textContent = "";
    return;
  }
  pesan.textContent = "Mencari…";
  try {
    const temuan = await temukan(kata);
    if (nomor !== urutan) return;
    kosongkan();
    pesan.textContent = ringkasan(kata, temuan);
    beriSaran(kata, temuan);
    gambar(temuan);
    hasil.dataset.untuk = kata;
  } catch {
    if (nomor !== urutan) return;
    kosongkan();
    pesan.textContent = "Pencarian tidak dapat dimuat. Periksa sambungan internet lalu coba lagi, atau telusuri lewat menu.";
  }
}

let tunggu;
masukan.addEventListener("input", () => {
  clearTimeout(tunggu);
  tunggu = setTimeout(cari, JEDA, masukan.value);
});
masukan.form.addEventListener("submit", (peristiwa) => {
  peristiwa.preventDefault();
  clearTimeout(tunggu);
  cari(masukan.value);
});
const awal = new URLSearchParams(location.search).get("q");
if (awal) {
  masukan.value = awal;
  cari(awal);
}
