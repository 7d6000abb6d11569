// Filter of the notes by paper. Without this script every note stands there
// and the filter stays hidden. The choice lives in the address, so that a
// filtered view can be sent to someone.

const pilih = document.getElementById("saring-dokumen");
const daftar = document.getElementById("daftar-catatan");
const jumlah = document.getElementById("saring-jumlah");

function tampilkan(nilai) {
  let terlihat = 0;
  const semua = daftar.querySelectorAll("[data-dokumen]");
  for (const butir of semua) {
    const cocok = !nilai || butir.dataset.dokumen.split(/\s+/).includes(nilai);
    butir.hidden = !cocok;
    if (cocok) terlihat += 1;
  }
  if (jumlah) jumlah.textContent = `${terlihat} dari ${semua.length} catatan ditampilkan`;
}

function catat(nilai) {
  const alamat = new URL(location.href);
  if (nilai) alamat.searchParams.set("dokumen", nilai);
  else alamat.searchParams.delete("dokumen");
  alamat.hash = "";
  history.replaceState(null, "", alamat);
}

function dariAlamat() {
  const diminta = new URLSearchParams(location.search).get("dokumen") ?? "";
  const dikenal = [...pilih.options].some((pilihan) => pilihan.value === diminta);
  return dikenal ? diminta : "";
}

// A link to a note must show the note, whatever the filter says.
function bukaTujuan() {
  const tujuan = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const butir = tujuan && tujuan.closest("[data-dokumen]");
  if (!butir || !butir.hidden) return;
  pilih.value = "";
  tampilkan("");
  tujuan.scrollIntoView();
}

if (pilih && daftar) {
  for (let bagian = pilih; bagian && bagian !== document.body; bagian = bagian.parentElement) bagian.hidden = false;
  pilih.value = dariAlamat();
  tampilkan(pilih.value);
  bukaTujuan();
  addEventListener("hashchange", bukaTujuan);
  pilih.addEventListener("change", () => {
    tampilkan(pilih.value);
    catat(pilih.value);
  });
}
