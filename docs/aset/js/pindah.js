// The refresh in the page's head would drop the fragment, and with it the row.
const tujuan = document.getElementById("tujuan");
tujuan.hash = location.hash;
location.replace(tujuan.href);
