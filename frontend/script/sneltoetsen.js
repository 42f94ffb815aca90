// Shortcuts come from the page: every element with data-sneltoets, and on every form its first field. A worker can
// switch them off (WCAG 2.1.4).
const OPSLAG = "zicht-sneltoetsen";
const aan = () => localStorage.getItem(OPSLAG) !== "uit";
const typt = (doel) => doel.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function doelen() {
  return [...document.querySelectorAll("[data-sneltoets]")].filter((doel) => doel.getClientRects().length);
}

function eersteVeld() {
  const velden = "input:not([type=hidden]), select, textarea";
  const veld = [...document.querySelectorAll(`main form[method=post i] :is(${velden})`)].find(
    (een) => een.getClientRects().length,
  );
  if (veld?.type !== "radio") return veld;
  return veld.form.querySelector(`[name="${CSS.escape(veld.name)}"]:checked`) ?? veld;
}

const BEDIENBAAR = "input:not([type=hidden]), select, textarea, button:not([tabindex='-1']), summary";
const BLOKKEN = "section, details.vouw:not(.rij *), details.blok, .rij, [data-rij-erbij], .knoppen";

function eersteIn(blok) {
  const lijst = blok.matches(BEDIENBAAR) ? [blok] : [...blok.querySelectorAll(BEDIENBAAR)];
  const veld = lijst.find((een) => een.getClientRects().length && !een.closest(".waarom"));
  if (veld?.type !== "radio") return veld;
  return veld.form.querySelector(`[name="${CSS.escape(veld.name)}"]:checked`) ?? veld;
}

// While somebody calls, the record is filled in the order of the story, not of the page: from block to block.
function naarBlok(vanaf, terug) {
  const beginnen = [...document.querySelectorAll(`main form[method=post i] :is(${BLOKKEN})`)].map(eersteIn);
  const kant = terug ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const verder = beginnen.filter((veld) => veld && vanaf.compareDocumentPosition(veld) & kant);
  const doel = terug ? verder.at(-1) : verder[0];
  doel?.focus();
  return Boolean(doel);
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
  if (eersteVeld()) lijst.append(regel("Naar het formulier", "f"), regel("Volgend blok", "Ctrl ↓"), regel("Formulier versturen", "Ctrl Enter"));
  lijst.append(regel("Deze lijst", "?"));
  venster.querySelector("input").checked = aan();
  venster.showModal();
}

function gebruik(doel) {
  if (doel.matches("section")) eersteIn(doel)?.focus();
  else if (doel.matches("input, textarea, select")) doel.focus();
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
    if (gebeurtenis.ctrlKey && ["ArrowDown", "ArrowUp"].includes(gebeurtenis.key) && aan() && !venster.open) {
      if (naarBlok(gebeurtenis.target, gebeurtenis.key === "ArrowUp")) gebeurtenis.preventDefault();
      return;
    }
    if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey || gebeurtenis.defaultPrevented) return;
    if (!aan() || venster.open || typt(gebeurtenis.target)) return;
    const eerste = gebeurtenis.key === "f" ? eersteVeld() : null;
    const doel = eerste ?? doelen().find((een) => een.dataset.sneltoets === gebeurtenis.key);
    if (!doel && gebeurtenis.key !== "?") return;
    gebeurtenis.preventDefault();
    if (doel) gebruik(doel);
    else toonLijst(venster);
  });
}
