// Fill a report with the page that the reader came from, and help to send it.
// Nothing is sent by the page itself: the reader copies it, or opens a letter.

const formulir = document.getElementById("lapor");
const akar = new URL("../../", import.meta.url);
const ISIAN = [
  ["halaman", "Alamat halaman"],
  ["baris", "Id baris"],
  ["tertulis", "Yang tertulis"],
  ["seharusnya", "Yang seharusnya"],
  ["dasar", "Dasarnya"],
];

// Only an address of this site is taken over: a link from elsewhere must not fill in its own.
function halamanAsal() {
  const diminta = new URLSearchParams(location.search).get("halaman");
  if (diminta === null) return "";
  try {
    const alamat = new URL(diminta, akar);
    return alamat.href.startsWith(akar.href) ? alamat.href : "";
  } catch { return ""; }
}

function laporan() {
  return ISIAN.map(([nama, judul]) => `${judul}: ${formulir.elements[nama].value.trim() || "-"}`).join("\n");
}

function perbaruiTautan() {
  const judul = encodeURIComponent("Laporan kesalahan data");
  const isi = encodeURIComponent(laporan());
  const surel = document.getElementById("lapor-surel");
  const repositori = document.getElementById("lapor-repositori");
  if (surel) surel.href = `mailto:${formulir.dataset.surel}?subject=${judul}&body=${isi}`;
  if (repositori) repositori.href = `${formulir.dataset.repositori}/issues/new?title=${judul}&body=${isi}`;
}

async function salin(peristiwa) {
  peristiwa.preventDefault();
  const teks = document.getElementById("lapor-teks");
  const pesan = document.getElementById("lapor-pesan");
  teks.value = laporan();
  teks.hidden = false;
  try {
    await navigator.clipboard.writeText(teks.value);
    pesan.textContent = "Laporan tersalin. Tempelkan dalam surat atau pesan Anda.";
  } catch {
    teks.select();
    pesan.textContent = "Laporan tertulis di bawah. Salin dari sana.";
  }
}

if (formulir) {
  formulir.elements.halaman.value = halamanAsal();
  formulir.hidden = false;
  formulir.addEventListener("input", perbaruiTautan);
  formulir.addEventListener("submit", salin);
  perbaruiTautan();
}
