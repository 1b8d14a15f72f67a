// Dialogs that ask before acting, ticking a whole column, forms that send themselves when a choice changes.
"use strict";

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) document.getElementById(opener.dataset.opens)?.showModal();
  const closer = event.target.closest("[data-closes]");
  if (closer) closer.closest("dialog")?.close();
  for (const menu of document.querySelectorAll("details.me[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("change", (event) => {
  const all = event.target.closest("[data-ticks]");
  if (all) {
    for (const box of document.querySelectorAll(`input[type=checkbox][name="${all.dataset.ticks}"]:not(:disabled)`)) {
      box.checked = all.checked;
    }
  }
  if (event.target.closest("[data-sends]")) event.target.form?.requestSubmit();
});

// A form is sent once: a second click on the same button changes nothing.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("data-again")) return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  setTimeout(() => delete form.dataset.sent, 5000);
});

// htmx asks through our own dialog instead of the browser's.
document.addEventListener("htmx:confirm", (event) => {
  const ask = document.getElementById("ask");
  if (!event.detail.question || !ask) return;
  event.preventDefault();
  ask.querySelector("p").textContent = event.detail.question;
  ask.querySelector("[data-yes]").onclick = () => { ask.close(); event.detail.issueRequest(true); };
  ask.showModal();
});
