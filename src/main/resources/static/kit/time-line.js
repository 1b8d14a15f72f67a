// Steps on the time line: dragged with a finger or a mouse, moved by the arrow keys. The step's own form does the work.
"use strict";

function shift(mark, days) {
  const form = document.getElementById(mark.dataset.form);
  if (!form || days === 0) return;
  form.elements.days.value = days;
  form.requestSubmit();
}

const keys = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 7, PageDown: -7 };

document.addEventListener("keydown", (event) => {
  const mark = event.target.closest?.(".days [data-form]");
  if (!mark || !(event.key in keys)) return;
  shift(mark, keys[event.key]);
  event.preventDefault();
});

document.addEventListener("pointerdown", (event) => {
  const mark = event.target.closest?.(".days [data-form]");
  if (!mark || event.button !== 0) return;
  const from = event.clientX;
  const [x, y] = mark.getAttribute("transform").match(/-?\d+/g).map(Number);
  const moved = (now) => Math.round((now.clientX - from) / mark.dataset.day) * mark.dataset.day;
  const follow = (now) => mark.setAttribute("transform", `translate(${x + moved(now)} ${y})`);
  const drop = (now) => {
    mark.removeEventListener("pointermove", follow);
    if (now.type === "pointercancel") mark.setAttribute("transform", `translate(${x} ${y})`);
    else shift(mark, moved(now) / mark.dataset.day);
  };
  mark.setPointerCapture(event.pointerId);
  mark.addEventListener("pointermove", follow);
  mark.addEventListener("pointerup", drop, { once: true });
  mark.addEventListener("pointercancel", drop, { once: true });
  mark.focus();
  event.preventDefault();
});
