// Filters of the notes, by paper and by weight. Without this script every note
// stands there and the filters stay hidden. The choice lives in the address,
// so that a filtered view can be sent to someone.

const SARINGAN = ["dokumen", "bobot"];
const pilihan = Object.fromEntries(SARINGAN.map((nama) => [nama, document.getElementById(`saring-${nama}`)]));
const daftar = document.getElementById("daftar-catatan");
const jumlah = document.getElementById("saring-jumlah");

function cocok(butir, nama) {
  const nilai = pilihan[nama].value;
  return !nilai || butir.dataset[nama].split(/\s+/).includes(nilai);
}

function tampilkan() {
  const semua = [...daftar.querySelectorAll("[data-dokumen]")];
  for (const butir of semua) butir.hidden = !SARINGAN.every((nama) => cocok(butir, nama));
  const terlihat = semua.filter((butir) => !butir.hidden).length;
  if (jumlah) jumlah.textContent = `${terlihat} dari ${semua.length} catatan ditampilkan`;
}

function catat() {
  const alamat = new URL(location.href);
  for (const nama of SARINGAN) {
    if (pilihan[nama].value) alamat.searchParams.set(nama, pilihan[nama].value);
    else alamat.searchParams.delete(nama);
  }
  alamat.hash = "";
  history.replaceState(null, "", alamat);
}

function bacaAlamat() {
  const diminta = new URLSearchParams(location.search);
  for (const nama of SARINGAN) {
    const nilai = diminta.get(nama) ?? "";
    const dikenal = [...pilihan[nama].options].some((butir) => butir.value === nilai);
    pilihan[nama].value = dikenal ? nilai : "";
  }
}

// A link to a note must show the note, whatever the filter says.
function bukaTujuan() {
  const tujuan = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const butir = tujuan && tujuan.closest("[data-dokumen]");
  if (!butir || !butir.hidden) return;
  for (const nama of SARINGAN) pilihan[nama].value = "";
  tampilkan();
  tujuan.scrollIntoView();
}

if (daftar && SARINGAN.every((nama) => pilihan[nama])) {
  pilihan.dokumen.closest(".saringan").hidden = false;
  bacaAlamat();
  tampilkan();
  bukaTujuan();
  addEventListener("hashchange", bukaTujuan);
  for (const nama of SARINGAN) {
    pilihan[nama].addEventListener("change", () => {
      tampilkan();
      catat();
    });
  }
}
