// Keeps what is typed as a draft on the server (TG-9). Nothing is written in the browser itself (TG-10).
import { csrf } from "./csrf.js";
import { leesGegevens, zetGegevens } from "./gegevens.js";
import { vulRijenAan } from "./rijen.js";
import { openGevuld } from "./vouwen.js";

const ADRES = document.documentElement.dataset.conceptAdres ?? "/concept/";
const WACHT = 1000;
const PAUZES = [2000, 5000, 15000, 30000, 60000];
const MISLUKT = {
  verbinding: "Niet bewaard, we proberen het opnieuw. Uw tekst blijft hier staan.",
  uitgelogd: "Niet bewaard: u bent uitgelogd. Log in op een ander tabblad; uw tekst blijft hier staan.",
  weg: "Niet bewaard: dit dossier is er niet meer, of niet meer voor u. Neem uw tekst zelf over als die nodig is.",
  geweigerd: "Het concept is niet bewaard. Verstuur het formulier om uw tekst te bewaren.",
};

const NOG_EENS = ["verbinding", "uitgelogd"];
const HOUDT_TEGEN = [...NOG_EENS, "weg"];

const tijd = (moment) => moment.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });

class Concept {
  constructor(formulier) {
    this.formulier = formulier;
    this.regel = formulier.querySelector("[data-concept-stand]");
    this.pogingen = 0;
    this.versturen = false;
    this.verstuurd = false;
    this.zetTerug();
    this.bewaard = this.inhoud();
    formulier.addEventListener("input", () => this.plan(WACHT));
    formulier.addEventListener("change", () => this.plan(WACHT));
    formulier.addEventListener("zicht:rijen", () => this.plan(WACHT));
    formulier.addEventListener("submit", (gebeurtenis) => this.bijVersturen(gebeurtenis));
  }

  inhoud() {
    return JSON.stringify(leesGegevens(this.formulier));
  }

  get gewijzigd() {
    return !this.verstuurd && this.inhoud() !== this.bewaard;
  }

  meld(tekst, stand = "goed") {
    if (!this.regel) return;
    this.regel.dataset.stand = stand;
    const plek = this.regel.querySelector("[data-concept-tekst]");
    if (plek.textContent !== tekst) plek.textContent = tekst;
  }

  plan(wacht) {
    clearTimeout(this.wekker);
    this.wekker = setTimeout(() => this.bewaar(), wacht);
  }

  async stuur(gegevens, keepalive = false) {
    this.lopend?.abort();
    this.lopend = new AbortController();
    const antwoord = await fetch(ADRES, {
      method: "POST",
      redirect: "manual",
      keepalive,
      signal: this.lopend.signal,
      headers: { "Content-Type": "application/json", "X-CSRFToken": csrf() },
      body: JSON.stringify({ sleutel: this.formulier.dataset.concept, gegevens }),
    });
    if (antwoord.type === "opaqueredirect" || antwoord.status === 401 || antwoord.status === 403) return "uitgelogd";
    if (antwoord.status === 410) return "weg";
    if (antwoord.status >= 500) return "verbinding";
    return antwoord.ok ? "bewaard" : "geweigerd";
  }

  async bewaar(keepalive = false) {
    clearTimeout(this.wekker);
    const inhoud = this.inhoud();
    if (inhoud === this.bewaard) return "bewaard";
    let uitkomst;
    try {
      uitkomst = await this.stuur(JSON.parse(inhoud), keepalive);
    } catch (fout) {
      if (fout.name === "AbortError") return "vervangen";
      uitkomst = "verbinding";
    }
    this.verwerk(uitkomst, inhoud);
    return uitkomst;
  }

  verwerk(uitkomst, inhoud) {
    if (uitkomst === "bewaard") {
      this.bewaard = inhoud;
      this.pogingen = 0;
      this.meld(`Concept bewaard om ${tijd(new Date())}`);
      return;
    }
    this.meld(MISLUKT[uitkomst], "mislukt");
    if (NOG_EENS.includes(uitkomst)) this.plan(PAUZES[Math.min(this.pogingen++, PAUZES.length - 1)]);
  }

  // First keep the draft, then send: a session that ended or a lost connection then costs nothing.
  async bijVersturen(gebeurtenis) {
    if (gebeurtenis.defaultPrevented) return;
    if (!this.gewijzigd) {
      this.klaar();
      return;
    }
    gebeurtenis.preventDefault();
    if (this.versturen) return;
    this.versturen = true;
    const uitkomst = await this.bewaar();
    this.versturen = false;
    if (HOUDT_TEGEN.includes(uitkomst)) {
      this.meld(`Niet verstuurd. ${MISLUKT[uitkomst]}`, "mislukt");
      return;
    }
    this.klaar();
    this.formulier.requestSubmit(gebeurtenis.submitter);
  }

  klaar() {
    clearTimeout(this.wekker);
    this.lopend?.abort();
    this.verstuurd = true;
  }

  zetTerug() {
    const bron = this.formulier.querySelector("script[data-concept-inhoud]");
    if (!bron) return;
    const { gegevens, tekst } = JSON.parse(bron.textContent);
    vulRijenAan(this.formulier, gegevens);
    zetGegevens(this.formulier, gegevens);
    openGevuld(this.formulier);
    this.meld(tekst);
    const opnieuw = this.regel?.querySelector("[data-concept-opnieuw]");
    if (!opnieuw) return;
    opnieuw.hidden = false;
    opnieuw.addEventListener("click", () => this.beginOpnieuw(opnieuw));
  }

  async beginOpnieuw(knop) {
    let uitkomst;
    try {
      uitkomst = await this.stuur({});
    } catch {
      uitkomst = "verbinding";
    }
    if (uitkomst !== "bewaard") {
      this.meld("Het concept kon niet worden weggegooid. Probeer het opnieuw.", "mislukt");
      return;
    }
    this.verstuurd = true;
    knop.hidden = true;
    location.reload();
  }
}

export function bewaakConcepten() {
  const concepten = [...document.querySelectorAll("form[data-concept]")].map((formulier) => new Concept(formulier));
  if (!concepten.length) return;
  addEventListener("online", () => concepten.forEach((concept) => concept.gewijzigd && concept.bewaar()));
  addEventListener("visibilitychange", () => {
    if (document.hidden) concepten.forEach((concept) => concept.gewijzigd && concept.bewaar(true));
  });
  addEventListener("beforeunload", (gebeurtenis) => {
    if (concepten.some((concept) => concept.gewijzigd)) gebeurtenis.preventDefault();
  });
  // A page that comes back with the browser's Back button was sent before, but can be typed in again.
  addEventListener("pageshow", (gebeurtenis) => {
    if (gebeurtenis.persisted) concepten.forEach((concept) => (concept.verstuurd = false));
  });
}
