(() => {
  "use strict";
  // An open page follows: it is loaded anew when something was made, and tells what is wrong while something is.
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
  const frame = document.querySelector("iframe[data-follows]");
  const shown = frame ? frame.getAttribute("src") : decodeURI(location.pathname);
  let version = document.currentScript.dataset.version;
  let listen = null;
  const renew = () => {
    if (frame) frame.src = frame.src;
    else if (!document.querySelector("form[data-stays]")) location.reload();
  };
  const hear = (event) => {
    const state = JSON.parse(event.data);
    tell([...state.faults, ...state.failed]);
    if (state.version !== version) renew();
    version = state.version;
  };
  // A page that nobody sees listens to nothing: browsers allow few connections, and what is seen is made first.
  const attend = () => {
    if (listen) listen.close();
    listen = null;
    if (document.hidden) return;
    listen = new EventSource("/_preview/events?of=" + encodeURIComponent(shown));
    listen.addEventListener("message", hear);
  };
  document.addEventListener("visibilitychange", attend);
  addEventListener("pagehide", () => listen && listen.close());
  addEventListener("pageshow", (event) => event.persisted && attend());
  attend();
})();
