// What was typed becomes a list of notions. A notion is met by any of its
// words (each with the weight of how near it is) or by any of its phrases.

import { kunci, pecah, sekeluarga } from "./kosakata.js";
import { terdekat } from "./ejaan.js";

const PERSIS = 1;
const SINGKATAN = 0.9; // the abbreviation for its words, or the other way round
const KERABAT = 0.7; // another form of the same word, where that very form stands nowhere
const KERABAT_JAUH = 0.35; // another form, where the typed one stands somewhere
const AWAL = 0.5; // a word that begins like the one being typed

// Words of a question, not of an answer; they count only when nothing else is asked.
const ABAI = new Set(("ada adalah agar apa apakah atas atau bagaimana bagi bahwa berapa beri bisa dalam dan dapat dari "
  + "dengan di dimana ia ini itu jika juga kalau kami kapan karena ke kenapa kepada maka mana menangani mengapa mengurus mereka "
  + "oleh pada para per rp saja saya sebagai secara sekarang selaku selalu seperti siapa tentang terhadap tetapi "
  + "untuk yang").split(" "));

// Words that take no affixes: what only looks like one of them with affixes is misspelt.
const TANPA_IMBUHAN = new Set("akan bahkan belum bukan jangan namun tanpa".split(" "));

function kerabat(kosakata, kata) {
  return sekeluarga(kosakata, kata).filter((satu) => !ABAI.has(satu) && !TANPA_IMBUHAN.has(satu));
}

function konsepKata(kosakata, kata, persis) {
  const konsep = { tulisan: kata, bentuk: new Map(), frasa: [] };
  const [satu] = kunci(kata);
  if (kosakata.bentuk.has(satu)) konsep.bentuk.set(satu, PERSIS);
  if (persis) return konsep;
  const bobot = konsep.bentuk.size ? KERABAT_JAUH : KERABAT;
  for (const lain of kerabat(kosakata, satu)) konsep.bentuk.set(lain, bobot);
  if (konsep.bentuk.size) return konsep;
  if (/^\p{L}{3,}$/u.test(satu)) {
    for (const lain of kosakata.bentuk.keys()) if (lain.startsWith(satu)) konsep.bentuk.set(lain, AWAL);
  }
  if (konsep.bentuk.size) return konsep;
  const usul = terdekat(satu, kosakata.halaman);
  if (!usul) return konsep;
  return { ...konsepKata(kosakata, usul, false), tulisan: kata, usul };
}

// An abbreviation and its words are one notion, whichever was typed.
function konsepSingkatan(kata, mulai, singkatan) {
  for (const [pendek, panjang] of singkatan) {
    for (const [tertulis, lain] of [[panjang, pendek], [pendek, panjang]]) {
      if (tertulis.some((satu, i) => kata[mulai + i] !== satu)) continue;
      const konsep = { tulisan: tertulis.join(" "), bentuk: new Map(), frasa: [], panjang: tertulis.length };
      for (const [isi, bobot] of [[tertulis, PERSIS], [lain, SINGKATAN]]) {
        if (isi.length === 1) konsep.bentuk.set(kunci(isi[0])[0], bobot);
        else konsep.frasa.push([isi, bobot]);
      }
      return konsep;
    }
  }
  return undefined;
}

function uraiBebas(kosakata, teks) {
  const singkatan = [...kosakata.singkatan].sort(([, a], [, b]) => b.length - a.length);
  // Parts of a word with a hyphen stand for it if the whole is unknown.
  const kata = pecah(teks).flatMap((satu) => (
    kosakata.bentuk.has(kunci(satu)[0]) || /\d/.test(satu) ? [satu] : satu.split(/[-.,'’]/)));
  const hasil = [];
  for (let i = 0; i < kata.length; i += 1) {
    const gabung = konsepSingkatan(kata, i, singkatan);
    hasil.push(gabung ?? konsepKata(kosakata, kata[i], false));
    if (gabung) i += gabung.panjang - 1;
  }
  return hasil;
}

function uraiPersis(kosakata, teks) {
  const kata = pecah(teks);
  if (kata.length === 1) return [konsepKata(kosakata, kata[0], true)];
  const dikenal = kata.every((satu) => kosakata.bentuk.has(kunci(satu)[0]));
  return kata.length ? [{ tulisan: teks, bentuk: new Map(), frasa: dikenal ? [[kata, PERSIS]] : [] }] : [];
}

// Gives the notions to look for, the corrections made, and the words that
// stand nowhere on the site. Words in quotation marks are taken as they are.
export function urai(kosakata, teks) {
  const semua = teks.split(/["“”]/).flatMap((bagian, i) => (
    i % 2 ? uraiPersis(kosakata, bagian) : uraiBebas(kosakata, bagian)));
  const bermakna = semua.filter((konsep) => !ABAI.has(konsep.tulisan));
  const dipakai = bermakna.length ? bermakna : semua;
  const dikenal = (konsep) => konsep.bentuk.size > 0 || konsep.frasa.length > 0;
  return {
    konsep: dipakai.filter(dikenal),
    koreksi: dipakai.filter((konsep) => konsep.usul),
    asing: dipakai.filter((konsep) => !dikenal(konsep)),
  };
}
