import { verversCsrf } from "./csrf.js";

function verstuurMetCtrlEnter(gebeurtenis) {
  if (gebeurtenis.key !== "Enter" || !(gebeurtenis.ctrlKey || gebeurtenis.metaKey)) return;
  const formulier = gebeurtenis.target.closest("form[method=post i]");
  if (!formulier) return;
  gebeurtenis.preventDefault();
  formulier.requestSubmit(formulier.querySelector("button[data-hoofdknop]"));
}

export function bewaakFormulieren() {
  document.addEventListener("keydown", verstuurMetCtrlEnter);
  document.addEventListener("submit", (gebeurtenis) => verversCsrf(gebeurtenis.target));
  document.querySelector("[data-foutenlijst], [data-eerst]")?.focus();
}
