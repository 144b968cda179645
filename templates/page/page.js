(() => {
  "use strict";
  // The page is whole without this: it adds the reader's own hours, a button that copies, and a search where there is much.
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const root = document.documentElement, words = document.body.dataset;
  root.classList.add("scripted");

  const say = (told) => {
    const place = one("page_said");
    if (place) { place.textContent = ""; setTimeout(() => { place.textContent = told; }, 50); }
  };

  const age = Math.floor((Date.now() - new Date(`${words.asOf}T00:00:00`)) / 864e5), stale = one("page_stale");
  if (stale && age > 3) { stale.textContent = words.stale.replace("{days}", age); stale.hidden = false; }

  all("button[data-copy]").forEach((button) => button.addEventListener("click", async () => {
    const field = one(button.dataset.copy);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
    button.focus();
    say(words.copied);
  }));

  const locale = root.lang === "en" ? "en-GB" : root.lang;
  const clock = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
  const two = (number) => String(number).padStart(2, "0");
  all("time[datetime*='T']").forEach((time) => {
    const begin = new Date(time.dateTime);
    const mine = `${begin.getFullYear()}-${two(begin.getMonth() + 1)}-${two(begin.getDate())}T${two(begin.getHours())}:${two(begin.getMinutes())}`;
    if (time.dateTime.startsWith(mine)) return;
    const own = document.createElement("span");
    own.className = "mine";
    own.textContent = words.mine.replace("{time}", clock.format(begin));
    time.closest(".when").append(" ", own);
  });

  const unfold = (element) => { for (let e = element; e; e = e.parentElement) if (e.localName === "details") e.open = true; };
  const filter = one("page_filter"), articles = all("article");
  // As they are typed: the page has the quotes and apostrophes of print, and spaces that do not break.
  const typed = (words) => words.toLocaleLowerCase().replace(/[‘’‚]/g, "'").replace(/[“”„«»]/g, '"').replace(/\u00a0/g, " ");
  const search = () => {
    const wanted = typed(one("page_words").value.trim());
    const chosen = ["kind", "state", "year"].map((name) => [name, one(`page_${name}`).value]).filter(([, value]) => value);
    let shown = 0;
    articles.forEach((article) => {
      const found = (!wanted || typed(article.textContent).includes(wanted)) && chosen.every(([name, value]) => article.dataset[name] === value);
      article.hidden = !found;
      shown += found;
    });
    const asked = wanted || chosen.length;
    all("details.year").forEach((year) => {
      if (year.dataset.shown === undefined) year.dataset.shown = year.open;
      const some = all("article:not([hidden])", year).length;
      year.hidden = !some;
      year.open = asked ? some > 0 : year.dataset.shown === "true";
    });
    all(".list").forEach((list) => { list.hidden = Boolean(asked) && !all("article:not([hidden])", list).length; });
    one("page_found").textContent = words.found.replace("{shown}", shown).replace("{all}", articles.length);
  };
  if (filter) {
    filter.hidden = false;
    filter.addEventListener("input", search);
    filter.addEventListener("submit", (event) => event.preventDefault());
  }

  const arrive = () => {
    const target = one(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (filter && target.closest("[hidden]")) { filter.reset(); search(); }
    unfold(target);
    target.scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  if (location.hash) arrive();
})();
