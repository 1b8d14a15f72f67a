// The editor of models: a name of the palette goes where the cursor was; the palette is searched as one types.
"use strict";

(() => {
  const editor = document.getElementById("editor");
  if (!editor) return;
  let field = editor.elements.body;

  editor.addEventListener("focusin", (event) => {
    if (["subject", "body"].includes(event.target.name)) field = event.target;
  });

  document.addEventListener("click", (event) => {
    const name = event.target.closest("[data-inserts]");
    if (!name || !field) return;
    field.focus();
    field.setRangeText(name.dataset.inserts, field.selectionStart, field.selectionEnd, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });

  document.getElementById("palette-search")?.addEventListener("input", (event) => {
    const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const wanted = plain(event.target.value.trim());
    for (const group of document.querySelectorAll("[data-palette] details")) {
      let shown = 0;
      for (const line of group.querySelectorAll("li")) {
        line.hidden = !plain(line.textContent).includes(wanted);
        if (!line.hidden) shown++;
      }
      group.hidden = shown === 0;
      if (wanted) group.open = shown > 0;
    }
  });
})();
