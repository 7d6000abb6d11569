// Copy the link of a row, or a citation of it. Without this script the id
// is that link, and the foot tells how to cite the page.

const TAUTAN = '.rujuk > a:first-child[href^="#"], a.kode[href^="#"]';
const kutipan = document.querySelector("[data-kutipan]");
const bagian = (nama) => kutipan.querySelector(`[data-kutip=${nama}]`);
const rapi = (teks) => teks.replace(/\s+/g, " ").trim();
// A copy of the site elsewhere is no permanent place.
const alamat = document.querySelector("link[rel=canonical]")?.href ?? location.origin + location.pathname;
const hari = new Date().toLocaleDateString("id-ID", { dateStyle: "long" });

function unsur(nama, kelas, isi = "") {
  return Object.assign(document.createElement(nama), { className: kelas, textContent: isi });
}

function tombol(judul, tekan) {
  const baru = unsur("button", "tombol", judul);
  baru.type = "button";
  baru.addEventListener("click", tekan);
  return baru;
}

// What a cell prints, without our readings; what is beside it in brackets.
function bersih(sel) {
  const salinan = sel.cloneNode(true);
  for (const s of salinan.querySelectorAll(".rujuk, .bacaan, .bulan-ringkas, .jalan")) s.remove();
  for (const s of salinan.querySelectorAll(".samping")) s.textContent = `(${rapi(s.textContent)})`;
  return rapi(salinan.textContent);
}

function isi(tautan) {
  const rujuk = tautan.closest(".rujuk");
  if (!rujuk) return `catatan ${tautan.textContent}: “${bersih(tautan.parentElement.querySelector("h3"))}”`;
  const induk = rujuk.parentElement;
  const teks = induk.querySelector(":scope > .teks, :scope > .nama-baris > .teks");
  const baris = document.getElementById(tautan.hash.slice(1));
  const sel = baris?.matches("tr") ? [...baris.querySelectorAll("[data-kolom]")] : [];
  const angka = sel.filter((s) => !s.contains(tautan) && bersih(s)).map((s) => `${s.dataset.kolom}: ${bersih(s)}`);
  const asal = rujuk.querySelector(".asal");
  if (asal) angka.push(`${asal.textContent} dalam sumber`);
  const catatan = [...rujuk.querySelectorAll(".tanda-catatan")].map((a) => a.hash.split("-")[1].toUpperCase());
  if (catatan.length) angka.push(`catatan data: ${catatan.join(", ")}`);
  const kata = teks ? `“${bersih(teks)}”` : bersih(induk.querySelector(".nama-baris") ?? induk);
  return `${tautan.dataset.sebut ?? `baris ${tautan.textContent}`}: ${[kata, ...angka].join("; ")}`;
}

function susun(tautan) {
  const baris = tautan ? `, ${isi(tautan)}` : "";
  return `${bagian("awal").textContent}${baris}. ${bagian("akhir").textContent} Diakses ${hari}. ${alamat}${tautan?.hash ?? ""}`;
}

// Without a clipboard the text stands there, selected.
async function salin(teks, kata, tempat, pesan) {
  try {
    await navigator.clipboard.writeText(teks);
    pesan.textContent = `${kata} disalin.`;
  } catch {
    getSelection().selectAllChildren(tempat);
    pesan.textContent = `${kata} belum disalin: salinlah teks yang dipilih ini.`;
  }
}

function tempatPesan() {
  const pesan = unsur("p", "kutip__pesan");
  pesan.setAttribute("role", "status");
  return pesan;
}

function pasangHalaman() {
  bagian("hari").textContent = hari;
  bagian("alamat").textContent = alamat;
  const pesan = tempatPesan();
  kutipan.after(tombol("Salin kutipan", () => salin(susun(), "Kutipan", kutipan, pesan)), pesan);
}

function pasangBaris() {
  const kotak = unsur("div", "kutip");
  const teks = unsur("p", "kutip__teks");
  const pesan = tempatPesan();
  let kini;
  const beri = (kata, isi) => salin(teks.textContent = isi, kata, teks, pesan);
  kotak.popover = "auto";
  kotak.setAttribute("role", "dialog");
  kotak.append(
    tombol("Salin tautan", () => beri("Tautan", alamat + kini.hash)), " ",
    tombol("Kutip", () => beri("Kutipan", susun(kini))), pesan, teks,
  );
  kotak.addEventListener("toggle", () => {
    kini.setAttribute("aria-expanded", kotak.matches(":popover-open"));
  });
  for (const tautan of document.querySelectorAll(TAUTAN)) tautan.setAttribute("aria-haspopup", "dialog");

  document.addEventListener("click", (peristiwa) => {
    const tautan = peristiwa.target.closest(TAUTAN);
    if (!tautan || peristiwa.ctrlKey || peristiwa.metaKey || peristiwa.shiftKey) return;
    peristiwa.preventDefault();
    kini?.setAttribute("aria-expanded", "false");
    kini = tautan;
    teks.textContent = pesan.textContent = "";
    kotak.setAttribute("aria-label", `Tautan dan kutipan ${tautan.dataset.sebut ?? tautan.textContent}`);
    history.replaceState(null, "", tautan.hash);
    tautan.focus();
    tautan.after(kotak); // next for Tab
    kotak.showPopover();
    const tempat = tautan.parentElement.getBoundingClientRect(); // below the row's links
    kotak.style.top = `${tempat.bottom + scrollY + 4}px`;
    kotak.style.left = `${Math.max(8, Math.min(tempat.left, document.body.clientWidth - kotak.offsetWidth - 8))}px`;
    kotak.querySelector("button").focus();
  });
}

if (kutipan) {
  pasangHalaman();
  if (HTMLElement.prototype.showPopover) pasangBaris();
}
