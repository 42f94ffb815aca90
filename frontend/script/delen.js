// Parts of a page that htmx fetches while somebody works.
const laatst = new WeakMap();

function hoortHier({ target, text, response }) {
  // After the end of a session any address answers with another page, to log in or with a refusal: no part of this one.
  if (response.raw.redirected || !response.raw.ok) return false;
  // The same put in anew would be read aloud anew.
  if (laatst.get(target) === text) return false;
  laatst.set(target, text);
  return true;
}

export function bewaakDelen() {
  document.addEventListener("htmx:before:swap", (gebeurtenis) => {
    if (!hoortHier(gebeurtenis.detail.ctx)) gebeurtenis.preventDefault();
  });
}
