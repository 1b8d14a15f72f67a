// The keyboard: "/" searches, "j" and "k" walk a list, Enter opens (it is a link), "?" shows the keys.
"use strict";

const typing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;

const firstLinks = () =>
  [...document.querySelectorAll("[data-list] tbody tr, [data-list] > li")]
    .map((row) => row.querySelector("a[href], button"))
    .filter((link) => link !== null && link.offsetParent !== null);

function walk(step) {
  const links = firstLinks();
  if (links.length === 0) return;
  const row = document.activeElement.closest("tr, li");
  const now = links.findIndex((link) => link.closest("tr, li") === row);
  const next = now < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(now + step, 0), links.length - 1);
  links[next].focus();
  links[next].scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && document.activeElement.closest(".search")) document.activeElement.blur();
  if (typing(event.target)) return;
  const search = document.getElementById("search");
  if (event.key === "/" && search) search.focus();
  else if (event.key === "?") document.getElementById("keys")?.showModal();
  else if (event.key === "j") walk(1);
  else if (event.key === "k") walk(-1);
  else return;
  event.preventDefault();
});

// Arrows go from the search box into what was found, and back.
document.addEventListener("keydown", (event) => {
  const box = event.target.closest(".search");
  if (!box || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const stops = [box.querySelector("input"), ...box.querySelectorAll(".found a")];
  const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  stops[Math.min(Math.max(next, 0), stops.length - 1)].focus();
  event.preventDefault();
});
