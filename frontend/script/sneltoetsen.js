// Shortcuts come from the page: every element with data-sneltoets. A worker can switch them off (WCAG 2.1.4).
const OPSLAG = "zicht-sneltoetsen";
const aan = () => localStorage.getItem(OPSLAG) !== "uit";
const typt = (doel) => doel.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function doelen() {
  return [...document.querySelectorAll("[data-sneltoets]")].filter((doel) => doel.getClientRects().length);
}

function naamVan(doel) {
  return doel.dataset.sneltoetsNaam ?? doel.getAttribute("aria-label") ?? doel.textContent.trim().replace(/\s+/g, " ");
}

function regel(naam, toets) {
  const rij = document.createElement("div");
  const dt = rij.appendChild(document.createElement("dt"));
  const kbd = rij.appendChild(document.createElement("dd")).appendChild(document.createElement("kbd"));
  dt.textContent = naam;
  kbd.textContent = toets;
  return rij;
}

function toonLijst(venster) {
  const lijst = venster.querySelector("dl");
  lijst.replaceChildren(...doelen().map((doel) => regel(naamVan(doel), doel.dataset.sneltoets)));
  lijst.append(regel("Formulier versturen", "Ctrl Enter"), regel("Deze lijst", "?"));
  venster.querySelector("input").checked = aan();
  venster.showModal();
}

function gebruik(doel) {
  if (doel.matches("input, textarea, select")) doel.focus();
  else doel.click();
}

export function bewaakSneltoetsen() {
  const venster = document.querySelector("dialog[data-toetsen]");
  if (!venster) return;
  venster.querySelector("input").addEventListener("change", ({ target }) => {
    localStorage.setItem(OPSLAG, target.checked ? "aan" : "uit");
  });
  for (const knop of document.querySelectorAll("[data-toon-toetsen]")) {
    knop.hidden = false;
    knop.addEventListener("click", () => toonLijst(venster));
  }
  document.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey || gebeurtenis.defaultPrevented) return;
    if (!aan() || venster.open || typt(gebeurtenis.target)) return;
    const doel = doelen().find((een) => een.dataset.sneltoets === gebeurtenis.key);
    if (!doel && gebeurtenis.key !== "?") return;
    gebeurtenis.preventDefault();
    if (doel) gebruik(doel);
    else toonLijst(venster);
  });
}
