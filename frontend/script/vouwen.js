// What is folded must not be overlooked: not when a draft fills it, and not on paper.
const gewijzigd = (veld) => {
  if (veld.type === "checkbox" || veld.type === "radio") return veld.checked !== veld.defaultChecked;
  if (veld.options) return [...veld.options].some((keuze) => keuze.selected && !keuze.defaultSelected && keuze.index > 0);
  return "defaultValue" in veld && veld.value !== veld.defaultValue;
};

export function openGevuld(formulier) {
  for (const vouw of formulier.querySelectorAll("details.vouw:not([open])")) {
    if ([...formulier.elements].some((veld) => vouw.contains(veld) && gewijzigd(veld))) vouw.open = true;
  }
}

export function bewaakAfdruk() {
  let geopend = [];
  addEventListener("beforeprint", () => {
    geopend = [...document.querySelectorAll("main details:not([open], .waarom)")];
    for (const een of geopend) een.open = true;
  });
  addEventListener("afterprint", () => {
    for (const een of geopend) een.open = false;
  });
}
