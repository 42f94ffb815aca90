// Names of colleagues under the field in which one is typed. Without this script the whole name is typed.
import { csrf } from "./csrf.js";

const WACHT = 200;
let volgnummer = 0;

class Naamvak {
  constructor(vak) {
    this.vak = vak;
    this.lijst = document.createElement("datalist");
    this.lijst.id = `collegas-${(volgnummer += 1)}`;
    vak.after(this.lijst);
    vak.setAttribute("list", this.lijst.id);
    vak.addEventListener("input", () => this.plan());
  }

  plan() {
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.zoek(), WACHT);
  }

  async zoek() {
    const tekst = this.vak.value.trim();
    if (tekst.length < 2 || tekst.endsWith(")")) return;
    try {
      const antwoord = await fetch(this.vak.dataset.collegas, {
        method: "POST",
        redirect: "manual",
        headers: { "Content-Type": "application/x-www-form-urlencoded", "X-CSRFToken": csrf() },
        body: new URLSearchParams({ q: tekst }),
      });
      if (antwoord.ok) this.toon((await antwoord.json()).namen);
    } catch (fout) {
      // Offline: the name can still be typed whole.
      if (!(fout instanceof TypeError)) throw fout;
    }
  }

  toon(namen) {
    this.lijst.replaceChildren(
      ...namen.map((naam) => Object.assign(document.createElement("option"), { value: naam })),
    );
  }
}

function bewaakLaatste(namen) {
  namen.addEventListener("input", () => {
    const vakken = namen.querySelectorAll("input");
    const laatste = vakken[vakken.length - 1];
    if (!laatste.value) return;
    const nieuw = laatste.cloneNode();
    nieuw.value = "";
    nieuw.id = laatste.id.replace(/\d+$/, vakken.length + 1);
    nieuw.setAttribute("aria-label", `Collega ${vakken.length + 1}`);
    namen.append(nieuw);
    new Naamvak(nieuw);
  });
}

export function bewaakCollegas() {
  document.querySelectorAll("input[data-collegas]").forEach((vak) => new Naamvak(vak));
  document.querySelectorAll("[data-namen]").forEach(bewaakLaatste);
}
