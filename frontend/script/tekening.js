// A time line wider than the phone opens at today; the names of its lanes stay in sight while it slides under them.
function toon(rol, namen) {
  const svg = namen.ownerSVGElement;
  const schuif = () => {
    const maat = svg.viewBox.baseVal.width / svg.clientWidth;
    namen.setAttribute("transform", `translate(${rol.scrollLeft * maat} 0)`);
  };
  const naarVandaag = () => {
    const rand = rol.getBoundingClientRect();
    const vandaag = svg.querySelector(".t-vandaag").getBoundingClientRect();
    rol.scrollLeft += vandaag.right - rand.left - rol.clientWidth * 0.92;
    schuif();
  };
  rol.addEventListener("scroll", schuif, { passive: true });
  addEventListener("resize", naarVandaag);
  naarVandaag();
}

export function bewaakTekeningen() {
  for (const namen of document.querySelectorAll(".tekening__rol .t-namen")) toon(namen.closest(".tekening__rol"), namen);
}
