// Shows the statements that fit all three choices; without it, all of them stand there.
const form = document.getElementById("filters");
const rows = [...document.querySelectorAll("article")];
form.addEventListener("change", () => {
  const wanted = new FormData(form);
  let shown = 0;
  for (const row of rows) {
    const fits = [...wanted].every(([name, value]) => !value || row.dataset[name].split(" ").includes(value));
    row.hidden = !fits;
    shown += fits;
  }
  document.getElementById("shown").value = shown;
});
