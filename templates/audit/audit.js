// Shows the statements that fit all three choices; without it, all of them stand there, and no choices.
const form = document.getElementById("filters");
const rows = [...document.querySelectorAll("article")];
const choose = () => {
  const wanted = [...new FormData(form)];
  let shown = 0;
  for (const row of rows) {
    const fits = wanted.every(([name, value]) => !value || row.dataset[name].split(" ").includes(value));
    row.hidden = !fits;
    shown += fits;
  }
  document.getElementById("shown").value = shown;
};
form.hidden = false;
form.addEventListener("change", choose);
window.addEventListener("pageshow", choose); // a browser that comes back to the page keeps what was chosen
