// Words to look at again, in a list below the field. The text itself is never touched; the server keeps nothing of it.
import { csrf } from "./csrf.js";

const WACHT = 900;
const BEVOEGD = ["diagnose_door", "diagnose_kwalificatie", "diagnose_op"];

class Schrijfhulp {
  constructor(blok) {
    this.blok = blok;
    this.veld = document.getElementById(blok.dataset.schrijfhulpBij);
    this.lijst = blok.querySelector("[data-schrijfhulp-lijst]");
    this.stand = blok.querySelector("[data-schrijfhulp-stand]");
    this.gezien = this.vraag();
    this.maakBereikbaar();
    // A draft was put back: the list was made for what stood there before.
    if (this.veld.value !== this.veld.defaultValue) this.kijk(true);
    this.veld.form.addEventListener("input", () => this.plan());
    this.veld.form.addEventListener("change", () => this.plan());
  }

  // The other fields of the same row stand in the same form, with the same beginning of their names.
  buur(naam) {
    const begin = this.veld.name.slice(0, this.veld.name.lastIndexOf("-") + 1);
    return this.veld.form.elements[begin + naam]?.value ?? "";
  }

  vraag() {
    return new URLSearchParams({
      tekst: this.veld.value,
      soort: this.veld.dataset.schrijfhulp,
      status: this.buur("status"),
      bevoegd: BEVOEGD.every((naam) => this.buur(naam)) ? "ja" : "",
    }).toString();
  }

  plan() {
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.kijk(), WACHT);
  }

  async kijk(altijd = false) {
    const vraag = this.vraag();
    if ((vraag === this.gezien && !altijd) || !this.blok.isConnected) return;
    this.lopend?.abort();
    this.lopend = new AbortController();
    try {
      const antwoord = await fetch(this.blok.dataset.adres, {
        method: "POST",
        redirect: "manual",
        signal: this.lopend.signal,
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": csrf() },
        body: vraag,
      });
      if (antwoord.ok) this.toon(await antwoord.text(), vraag);
    } catch (fout) {
      // Offline, or overtaken by a newer text: what stands there stays, the next letter asks again.
      if (!(fout instanceof TypeError) && fout.name !== "AbortError") throw fout;
    }
  }

  toon(html, vraag) {
    this.gezien = vraag;
    // The focus is in the list when somebody is reading it: then it waits for the next change.
    if (this.lijst.contains(document.activeElement)) return;
    this.lijst.innerHTML = html;
    this.maakBereikbaar();
    const kop = this.lijst.querySelector("[data-schrijfhulp-kop]")?.textContent ?? "";
    const tekst = kop || (this.stand.textContent ? "Schrijfhulp: niets meer om naar te kijken" : "");
    if (this.stand.textContent !== tekst) this.stand.textContent = tekst;
  }

  maakBereikbaar() {
    for (const woord of this.lijst.querySelectorAll("strong[data-begin]")) {
      const knop = document.createElement("button");
      knop.type = "button";
      knop.className = "schrijfhulp__woord";
      knop.textContent = woord.textContent;
      knop.title = "Wijs aan in de tekst";
      knop.addEventListener("click", () => this.wijsAan(Number(woord.dataset.begin), Number(woord.dataset.eind)));
      woord.replaceWith(knop);
    }
  }

  wijsAan(begin, eind) {
    this.veld.focus();
    this.veld.setSelectionRange(begin, eind);
  }
}

// Who had the list of this very text in sight while typing need not hear it again after saving.
function meldGezien(formulier, hulpen) {
  const hier = hulpen.filter((hulp) => hulp.veld.form === formulier);
  if (!hier.length || formulier.elements.schrijfhulp_gezien || hier.some((hulp) => hulp.vraag() !== hulp.gezien)) return;
  const veld = document.createElement("input");
  veld.type = "hidden";
  veld.name = "schrijfhulp_gezien";
  veld.value = "ja";
  formulier.append(veld);
}

export function helpBijSchrijven() {
  const hulpen = [];
  const begin = (plek) => {
    for (const blok of plek.querySelectorAll("[data-schrijfhulp-bij]:not([data-schrijfhulp-aan])")) {
      blok.dataset.schrijfhulpAan = "ja";
      hulpen.push(new Schrijfhulp(blok));
    }
  };
  begin(document);
  document.addEventListener("zicht:rijen", ({ target }) => begin(target), true);
  document.addEventListener("submit", ({ target }) => meldGezien(target, hulpen));
}
