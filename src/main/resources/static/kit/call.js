// The call screen by keyboard: a letter opens an outcome at its first empty field, Enter records, Escape closes.
"use strict";

const writing = (target) =>
  target.closest("dialog[open]") || target.closest("textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])");

const opened = () => document.querySelector("details.outcome[open]");

function begin(outcome) {
  if (outcome.hasAttribute("data-at-once")) return outcome.querySelector("form").requestSubmit();
  outcome.open = true;
  const fields = [...outcome.querySelectorAll("input:not([type=hidden]), select, textarea")];
  (fields.find((field) => field.value === "" && !field.name.endsWith("note")) ?? fields[0] ?? outcome.querySelector("button")).focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const open = opened();
  if (event.key === "Escape" && open) {
    open.open = false;
    open.querySelector("summary").focus();
  } else if (event.key === "Enter" && event.target.matches("details.outcome textarea") && !event.shiftKey) {
    event.target.form.requestSubmit();
  } else if (!writing(event.target)) {
    const outcome = document.querySelector(`details.outcome[data-key="${CSS.escape(event.key)}"]`);
    if (!outcome) return;
    begin(outcome);
  } else return;
  event.preventDefault();
});

// What is ticked on the left goes with whatever is recorded on the right.
document.addEventListener("formdata", (event) => {
  const subject = document.getElementById("subject");
  if (!subject || !event.target.closest("details.outcome")) return;
  for (const name of ["item", "contact", "incoming", "task", "currency"]) event.formData.delete(name);
  for (const [name, value] of new FormData(subject)) event.formData.append(name, value);
});

// Ticking draws the small forms anew (amounts follow), but never under somebody's fingers.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.requestConfig.elt.id === "subject" && opened()) event.detail.shouldSwap = false;
});
