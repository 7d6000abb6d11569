// Which row of a page answers best. Pagefind finds the pages; it doesn't know
// what a row is, nor that two forms of a word are one notion.

import { kunci, pecah } from "./kosakata.js";

const TEMPAT = new Set(["tr", "li", "th", "dt", "td", "p", "article", "section", "h2", "h3", "h4"]);
const BAB = new Set(["article", "section", "h2", "h3", "h4"]);
const LAZIM = 25; // words of a usual row: longer places need more hits (as in BM25)
const JENUH = 1.2;
const PANJANG = 0.6;
const NAMA = new Set(["dt", "h2", "h3", "h4"]); // places whose anchor's text is their name
const TEPAT = { halaman: 6, id: 10, tempat: 2.5 }; // the question is the place's own name
const LAZIM_KATA = 0.45; // rareness of a word that seven of ten pages hold
const BERNAMA = 4; // a topic or a paper whose name holds all that was asked
const TERCETAK = 1.3; // a row of a paper, before pages that repeat it
const STAF = 0.25; // the staff's guide is for those who look for nothing else
const DAFTAR = 0.5; // a row that only names what another page holds
const KOSONG = 0.25; // a page that the office has not filled
const JUDUL = 0.35; // a notion that only the page's title holds

// Parts a page's words among its places. The id printed behind a heading, an
// item or a merged cell ends it; what follows belongs to the row around it.
export function bagiTempat(data) {
  const kata = data.content.split(/\s+/).map((asli) => ({ asli, kunci: pecah(asli).flatMap(kunci) }));
  const halaman = { id: "", kata: [] };
  const semua = [halaman];
  let luar = halaman; // the chapter around
  let baris; // the table row around
  let kini = halaman;
  const jangkar = data.anchors.filter((a) => TEMPAT.has(a.element)).sort((a, b) => a.location - b.location);
  let berikut = 0;
  kata.forEach((satu, i) => {
    for (; jangkar[berikut]?.location <= i; berikut += 1) {
      const a = jangkar[berikut];
      // The heading of an article or a row is part of it.
      if (/^h\d$/.test(a.element) && kini.unsur === "article" && kini.kata.length < 4) continue;
      kini = { id: a.id, unsur: a.element, nama: NAMA.has(a.element) ? a.text : "", kata: [] };
      semua.push(kini);
      if (a.element === "tr") baris = kini;
      if (BAB.has(a.element)) { luar = kini; baris = undefined; }
    }
    if (/\d/.test(kini.id) && satu.asli.toLowerCase() === kini.id) {
      kini.label = satu.asli;
      kini.kata.push({ asli: "", kunci: satu.kunci });
      if (["th", "li", "p"].includes(kini.unsur)) kini = (kini.unsur === "th" && baris) || luar;
      return;
    }
    kini.kata.push(satu);
  });
  return semua;
}

// How near the words from the i-th on are to a notion, and how many words that takes.
function kena(konsep, kata, i) {
  let bobot = 0;
  let panjang = 1;
  for (const satu of kata[i].kunci) bobot = Math.max(bobot, konsep.bentuk.get(satu) ?? 0);
  for (const [frasa, nilai] of konsep.frasa) {
    if (nilai > bobot && frasa.every((satu, j) => kata[i + j]?.kunci.includes(satu))) {
      [bobot, panjang] = [nilai, frasa.length];
    }
  }
  return { bobot, panjang };
}

// How well a place answers: every notion counts by its rareness, often
// repeated ones less each time, and notions side by side more.
function nilaiTempat(tempat, konsep, judul) {
  const { kata } = tempat;
  const rata = 1 - PANJANG + PANJANG * Math.max(kata.length / LAZIM, 0.5);
  let nilai = 0;
  let terliput = 0;
  let jumlah = 0;
  const letak = konsep.map(() => []);
  konsep.forEach((satu, k) => {
    let sering = 0;
    kata.forEach((_, i) => {
      const { bobot } = kena(satu, kata, i);
      if (!bobot) return;
      sering += bobot;
      letak[k].push(i);
    });
    const bobotJudul = judul[k] * (tempat.id ? JUDUL : 1);
    const isi = (sering * (JENUH + 1)) / (sering + JENUH * rata);
    nilai += satu.langka * Math.max(isi, bobotJudul);
    terliput += satu.langka * Math.max(sering ? 1 : 0, bobotJudul);
    jumlah += satu.langka;
  });
  const rapat = konsep.slice(1).filter((satu, k) => letak[k].some((i) => (
    letak[k + 1].some((j) => j > i && j - i <= Math.max(1, konsep[k].panjang ?? 1))))).length;
  const dekat = konsep.length > 1 ? rapat / (konsep.length - 1) : 0;
  const ada = letak.some((satu) => satu.length > 0) || (!tempat.id && judul.some(Boolean));
  return ada ? nilai * (terliput / jumlah) ** 2 * (1 + dekat / 2) * (tempat.label ? TERCETAK : 1) : 0;
}

function sebagaiKata(teks) {
  return pecah(teks).map((asli) => ({ asli, kunci: kunci(asli) }));
}

// Whether a name holds all that was asked, in these words or their abbreviation.
function memuat(konsep, nama) {
  return konsep.every((satu) => nama.some((_, i) => kena(satu, nama, i).bobot >= 0.9));
}

// A question that is a page's title, a row's id or a heading asks for just that.
function ketepatan(tempat, konsep, judulKata, bernama) {
  if (/\d/.test(tempat.id) && konsep.some((satu) => satu.bentuk.get(tempat.id) === 1)) return TEPAT.id;
  const nama = tempat.id ? sebagaiKata(tempat.nama ?? "") : judulKata;
  const semua = nama.length > 0 && tandai(konsep, nama).every(Boolean) && memuat(konsep, nama);
  // One word that most pages hold is no name of a paper.
  const dikenal = bernama === "topik" || (bernama && (konsep.length > 1 || konsep[0].langka > LAZIM_KATA));
  if (!semua) return !tempat.id && dikenal && memuat(konsep, judulKata) ? BERNAMA : 1;
  return tempat.id ? TEPAT.tempat : TEPAT.halaman;
}

// How much a place of this page weighs, whatever is asked.
function bobotTempat({ untuk, peran }, tempat) {
  if (untuk === "staf") return STAF;
  if (peran === "kosong") return KOSONG;
  return peran === "daftar" && tempat.id ? DAFTAR : 1;
}

// Ranks the places of one page: [{tempat, nilai}], the best first.
export function nilaiHalaman(data, konsep) {
  const judulKata = sebagaiKata(data.meta.title ?? "");
  const judul = konsep.map((satu) => Math.max(0, ...judulKata.map((_, i) => kena(satu, judulKata, i).bobot)));
  return bagiTempat(data)
    .map((tempat) => ({
      tempat,
      nilai: bobotTempat(data.meta, tempat) * nilaiTempat(tempat, konsep, judul) * ketepatan(tempat, konsep, judulKata, data.bernama),
    }))
    .filter(({ nilai }) => nilai > 0)
    .sort((a, b) => b.nilai - a.nilai);
}

// Says of each word of a place whether it answers the question.
export function tandai(konsep, kata) {
  const tanda = kata.map(() => false);
  kata.forEach((_, i) => {
    for (const satu of konsep) {
      const { bobot, panjang } = kena(satu, kata, i);
      if (bobot) tanda.fill(true, i, i + panjang);
    }
  });
  return tanda;
}
