// Rows of a Django formset. Without this script the same buttons send the form and the server adds the row.
const totaalVeld = (blok) => blok.querySelector(`[name="${CSS.escape(blok.dataset.rijen)}-TOTAL_FORMS"]`);

function nieuweRij(blok) {
  const totaal = totaalVeld(blok);
  const nummer = Number(totaal.value);
  const sjabloon = blok.querySelector("template[data-rij-sjabloon]");
  const houder = document.createElement("div");
  houder.innerHTML = sjabloon.innerHTML.replaceAll("__prefix__", nummer);
  const rij = houder.firstElementChild;
  blok.querySelector("[data-rijlijst]").append(rij);
  totaal.value = nummer + 1;
  hernummer(blok);
  return rij;
}

function hernummer(blok) {
  const zichtbaar = [...blok.querySelectorAll("[data-rijlijst] > .rij:not([hidden])")];
  zichtbaar.forEach((rij, nummer) => (rij.querySelector("[data-rijnummer]").textContent = nummer + 1));
}

function meldWijziging(blok) {
  blok.closest("form")?.dispatchEvent(new CustomEvent("zicht:rijen"));
}

function haalWeg(blok, rij) {
  rij.querySelector('input[type=checkbox][name$="-DELETE"]').checked = true;
  rij.hidden = true;
  hernummer(blok);
  meldWijziging(blok);
  blok.querySelector("[data-rij-erbij]").focus();
}

function klik(gebeurtenis) {
  const knop = gebeurtenis.target.closest("[data-rij-erbij], [data-rij-weg]");
  const blok = knop?.closest("[data-rijen]");
  if (!blok) return;
  gebeurtenis.preventDefault();
  if (knop.matches("[data-rij-weg]")) return haalWeg(blok, knop.closest(".rij"));
  const rij = nieuweRij(blok);
  meldWijziging(blok);
  rij.querySelector("input:not([type=hidden]), select, textarea")?.focus();
}

// A kept draft can hold more rows than the page was made with.
export function vulRijenAan(formulier, gegevens) {
  for (const blok of formulier.querySelectorAll("[data-rijen]")) {
    const gewenst = Number(gegevens[`${blok.dataset.rijen}-TOTAL_FORMS`]?.[0] ?? 0);
    while (Number(totaalVeld(blok).value) < gewenst) nieuweRij(blok);
    blok.querySelectorAll("[data-rijlijst] > .rij").forEach((rij, nummer) => {
      rij.hidden = Boolean(gegevens[`${blok.dataset.rijen}-${nummer}-DELETE`]);
    });
    hernummer(blok);
  }
}

export function bewaakRijen() {
  document.addEventListener("click", klik);
  document.querySelectorAll("[data-rijen]").forEach(hernummer);
}
