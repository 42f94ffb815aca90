// What a form holds, as {name: [values]}: what a draft consists of.
const NOOIT = new Set(["csrfmiddlewaretoken"]);

function mag(formulier, naam, waarde) {
  if (NOOIT.has(naam) || typeof waarde !== "string") return false;
  return !formulier.querySelector(`input[type=password][name="${CSS.escape(naam)}"]`);
}

export function leesGegevens(formulier) {
  const gegevens = {};
  for (const [naam, waarde] of new FormData(formulier)) {
    if (mag(formulier, naam, waarde)) (gegevens[naam] ??= []).push(waarde);
  }
  return gegevens;
}

function zetWaarde(veld, waarden, volgnummer) {
  if (veld.type === "checkbox" || veld.type === "radio") veld.checked = waarden.includes(veld.value);
  else if (volgnummer >= waarden.length || veld.type === "file" || veld.type === "password") return;
  else if (veld.type === "select-multiple")
    for (const keuze of veld.options) keuze.selected = waarden.includes(keuze.value);
  else veld.value = waarden[volgnummer];
}

export function zetGegevens(formulier, gegevens) {
  const gezien = {};
  for (const veld of formulier.elements) {
    if (!veld.name || NOOIT.has(veld.name) || veld.matches("button, fieldset, output")) continue;
    const volgnummer = (gezien[veld.name] = (gezien[veld.name] ?? -1) + 1);
    zetWaarde(veld, gegevens[veld.name] ?? [], volgnummer);
  }
}
