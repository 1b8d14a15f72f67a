// Lists: a dialog carries what is ticked (or the one row it was opened from), letters act on the row that has the focus.
"use strict";

function carry(opener, dialog) {
  const name = dialog?.dataset.carries;
  if (!name) return;
  const form = dialog.querySelector("form");
  for (const old of form.querySelectorAll("input[data-carried]")) old.remove();
  const ticked = [...document.querySelectorAll(`input[type=checkbox][name="${name}"]:checked`)].map((box) => box.value);
  for (const value of opener.dataset.only ? [opener.dataset.only] : ticked) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    input.dataset.carried = "";
    form.append(input);
  }
}

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) carry(opener, document.getElementById(opener.dataset.opens));
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type=text], input:not([type]), textarea, select, dialog")) return;
  const row = document.activeElement.closest("[data-list] tr, [data-list] > li");
  const button = row?.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!button) return;
  button.click();
  event.preventDefault();
});
