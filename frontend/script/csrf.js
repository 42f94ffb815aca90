// After logging in again (in another tab) the cookie holds a new token; what stands in the page is old by then.
export function csrf() {
  const gevonden = document.cookie.match(/(?:^|;\s*)(?:__Host-)?csrftoken=([^;]+)/);
  return gevonden?.[1] ?? document.querySelector("input[name=csrfmiddlewaretoken]")?.value ?? "";
}

export function verversCsrf(formulier) {
  const veld = formulier.querySelector("input[name=csrfmiddlewaretoken]");
  if (veld) veld.value = csrf();
}
