(() => {
  "use strict";
  // An open page follows: it is loaded anew when something was made, and tells what is wrong while something is.
  let made = null;
  const panel = document.createElement("section");
  panel.hidden = true;
  panel.setAttribute("role", "alert");
  Object.assign(panel.style, {
    position: "fixed", inset: "auto 0 0 0", maxHeight: "60vh", overflow: "auto", margin: "0", padding: "1rem", zIndex: "9",
    background: "#5c1200", color: "#fff", font: "0.875rem/1.5 ui-monospace, Consolas, monospace", whiteSpace: "pre-wrap",
  });
  document.body.append(panel);
  const tell = (faults) => {
    panel.hidden = !faults.length;
    panel.textContent = faults.join("\n\n");
  };
  const renew = () => {
    const frame = document.querySelector("iframe[data-follows]");
    if (frame) frame.src = frame.src; else if (!document.querySelector("form[data-stays]")) location.reload();
  };
  const listen = new EventSource("/_preview/events");
  listen.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    tell([...state.faults, ...state.failed]);
    if (made !== null && state.made !== made) renew();
    made = state.made;
  });
  addEventListener("beforeunload", () => listen.close());
})();
