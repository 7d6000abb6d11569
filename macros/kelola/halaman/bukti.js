// Prove a file's new text before it is saved: it reads as it was meant, and nothing else changed.

import { Lexer, isMap, isSeq, visit } from "./yaml/index.js";
import { tanpaSamping } from "./cetak.js";
import { bentuk, bidangButir, bidangDaftar, namaKunci, nilai, nilaiPeta } from "./naskah.js";
import { sama } from "./padanan.js";
import { ringkas } from "./tulisan.js";
import { uraikan } from "./urai.js";

// Read again, the text holds the nodes that were printed, and says what the form says (a mapping
// where it says a mapping).
export function buktikanIsi(teks, naskah, isi, akar) {
  const terbaca = uraikan(teks);
  tuntut(sama(terbaca.toJS(), naskah.toJS()));
  tuntut(bentuk(ringkas(nilaiPeta(terbaca.contents, akar.fields), akar)) === bentuk(isi));
}

// What the form can't hold stands as it stood, and every comment that was in no row or key taken out.
export function buktikanLainnya(lama, teks, dibuang, akar) {
  const [sebelum, sesudah] = [lama, teks].map((satu) => daftarLainnya(uraikan(satu), akar));
  tuntut(sama(sebelum, sesudah));
  tuntut(sama(daftarCatatan(lama), [...daftarCatatan(teks), ...dibuang.flatMap(catatanDalam)].toSorted()));
}

function tuntut(benar) {
  if (!benar) throw new Error("Perubahan ini tidak dapat ditulis tanpa merusak berkas; tidak disimpan.");
}

function daftarLainnya(naskah, akar) {
  function* jalani(simpul, bidang, jalur) {
    if (bidang === undefined || nilai(simpul, bidang) === undefined) {
      yield JSON.stringify([jalur, simpul?.toJS(naskah)]);
    } else if (isMap(simpul) && bidang.widget === "object") {
      for (const satu of simpul.items) {
        const kunci = namaKunci(satu);
        yield* jalani(satu.value, bidang.fields.find(({ name }) => name === kunci), [...jalur, kunci]);
      }
    } else if (isSeq(simpul)) {
      for (const satu of simpul.items) yield* jalani(satu, bidangButir(bidangDaftar(bidang)), jalur);
    }
  }
  return [...jalani(naskah.contents, akar, [])].toSorted();
}

// Read letter by letter: what the parser of nodes would drop is counted here all the same.
function daftarCatatan(teks) {
  const catatan = [...new Lexer().lex(teks)].filter((satu) => satu.startsWith("#"));
  return catatan.map((satu) => satu.slice(1).trim()).filter(Boolean).toSorted();
}

function catatanDalam(simpul) {
  const catatan = [];
  visit(simpul, { Node: (_, { comment, commentBefore }) => { catatan.push(comment ?? "", commentBefore ?? ""); } });
  return catatan.flatMap((satu) => satu.split("\n")).map((satu) => tanpaSamping(satu).trim()).filter(Boolean);
}
