// On a phone the sections of a dossier slide: let the current one be in sight, also after the phone is turned.
export function toonHuidigeSectie() {
  const toon = () => {
    const lijst = document.querySelector(".secties ul");
    const hier = lijst?.querySelector("[aria-current]");
    if (hier) lijst.scrollLeft = hier.offsetLeft - (lijst.clientWidth - hier.offsetWidth) / 2;
  };
  toon();
  addEventListener("resize", toon);
}
