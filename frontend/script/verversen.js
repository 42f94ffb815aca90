import htmx from "htmx.org/dist/htmx.esm.min.js";

// Parts of a page that renew themselves. A page that answers with itself whole is fine: the same part is taken out of it.
const gewijzigd = (veld) =>
  veld.matches("[type=checkbox], [type=radio]")
    ? veld.checked !== veld.defaultChecked
    : veld.value !== veld.defaultValue;

// Never take away what somebody is pointing at or has ticked.
function ligtStil(plek) {
  return document.hidden || plek.contains(document.activeElement) || [...plek.querySelectorAll("input")].some(gewijzigd);
}

async function haal(adres) {
  const antwoord = await fetch(adres, { redirect: "manual", headers: { "Zicht-Achtergrond": "1" } });
  if (!antwoord.ok) return null;
  return new DOMParser().parseFromString(await antwoord.text(), "text/html");
}

async function ververs(plek) {
  const pagina = await haal(plek.dataset.ververs);
  if (!pagina || ligtStil(plek)) return;
  const nieuw = pagina.querySelector(`[data-ververs="${CSS.escape(plek.dataset.ververs)}"]`) ?? pagina.body;
  if (nieuw.innerHTML.trim() === plek.innerHTML.trim()) return;
  plek.replaceChildren(...nieuw.childNodes);
  htmx.process(plek);
}

async function beurt(plek) {
  if (!plek.isConnected || plek.querySelector("[data-klaar]")) return;
  try {
    if (!ligtStil(plek)) await ververs(plek);
  } catch (fout) {
    // Offline for a moment: the list that stands there stays, the next turn tries again.
    if (!(fout instanceof TypeError)) throw fout;
  }
  plan(plek);
}

function plan(plek) {
  setTimeout(() => beurt(plek), Number(plek.dataset.seconden) * 1000);
}

export function bewaakVerversing() {
  document.querySelectorAll("[data-ververs]").forEach(plan);
}
