/* SPDX-License-Identifier: 0BSD */
"use strict";

/* One diagram at a time, by slider or by name. Without this all stand below each other. */
const control = document.querySelector(".control");
if (control) {
  const frames = [...document.querySelectorAll(".frame")];
  const slider = control.querySelector("[type=range]");
  const choices = [...control.querySelectorAll("[type=radio]")];
  const show = (number) => {
    frames.forEach((frame, i) => frame.classList.toggle("away", i !== number));
    choices[number].checked = true;
    slider.value = number;
    slider.setAttribute("aria-valuetext", choices[number].parentElement.textContent.trim());
  };
  slider.addEventListener("input", () => show(Number(slider.value)));
  choices.forEach((choice, i) => choice.addEventListener("change", () => show(i)));
  control.hidden = false;
  show(0);
}

/* On paper nothing is folded. */
const folded = () => [...document.querySelectorAll("details:not([open])")];
let opened = [];
addEventListener("beforeprint", () => {
  opened = folded();
  opened.forEach((details) => { details.open = true; });
});
addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
