// Improves what works without it: keys while checking, dropping files, ticking all, no double send.
"use strict";

// A problem is read out and reached first.
const problems = document.querySelector(".errors");
if (problems) problems.focus();

// Keys: only while nobody types, and only where the page offers them.
const keyed = document.querySelectorAll("[data-key]");
if (document.querySelector("[data-check]")) {
  for (const hint of document.querySelectorAll("[data-keys]")) hint.hidden = false;
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select")) return;
    for (const element of keyed) {
      if (element.dataset.key === event.key) {
        event.preventDefault();
        element.click();
        if (element.tagName === "SUMMARY") {
          element.parentElement.querySelector("select, input").focus();
        }
        return;
      }
    }
  });
  // The evidence in view, without moving the page.
  const mark = document.querySelector("mark.focus");
  const lines = document.querySelector(".lines");
  if (mark && lines) lines.scrollTop = mark.offsetTop - lines.offsetTop - 60;
  const printed = document.querySelector(".printed");
  const box = document.querySelector(".printed rect.focus");
  if (printed && box) {
    printed.scrollTop += box.getBoundingClientRect().top - printed.getBoundingClientRect().top - 90;
  }
}

// Two clicks on lines of the letter fill in the passage.
const from = document.getElementById("from");
const to = document.getElementById("to");
const letter = document.querySelector(".lines");
if (from && to && letter) {
  letter.addEventListener("dblclick", (event) => {
    const line = event.target.closest("li");
    if (!line) return;
    from.closest("details").open = true;
    if (!from.value || to.value) {
      from.value = line.value;
      to.value = "";
    } else {
      to.value = line.value;
    }
  });
}

for (const field of document.querySelectorAll("[data-drop]")) {
  const input = field.querySelector("input[type=file]");
  field.addEventListener("dragover", (event) => {
    event.preventDefault();
    field.classList.add("over");
  });
  field.addEventListener("dragleave", () => field.classList.remove("over"));
  field.addEventListener("drop", (event) => {
    event.preventDefault();
    field.classList.remove("over");
    input.files = event.dataTransfer.files;
  });
}

for (const place of document.querySelectorAll("[data-tick-all]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "plain";
  button.textContent = "Tick all";
  button.addEventListener("click", () => {
    // In a list the boxes are outside the form and name it.
    const form = place.closest("form.chosen");
    const boxes = form ? [...form.elements].filter((element) => element.type === "checkbox")
      : [...place.parentElement.querySelectorAll("input[type=checkbox]")];
    const all = boxes.every((box) => box.checked);
    for (const box of boxes) box.checked = !all;
    button.textContent = all ? "Tick all" : "Tick none";
  });
  place.append(button);
}

// In a list: j and k go from row to row, x ticks, and a tick with Shift takes all since the last one.
const chosen = document.querySelector("form.chosen");
const boxes = chosen ? [...chosen.elements].filter((element) => element.type === "checkbox") : [];
let last = -1;
boxes.forEach((box, place) => {
  box.addEventListener("click", (event) => {
    if (event.shiftKey && last >= 0) {
      for (let n = Math.min(last, place); n <= Math.max(last, place); n++) boxes[n].checked = box.checked;
    }
    last = place;
  });
});
if (boxes.length) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
    const here = boxes.indexOf(document.activeElement);
    if (event.key === "j" || event.key === "k") {
      event.preventDefault();
      const next = event.key === "j" ? here + 1 : Math.max(here, 1) - 1;
      boxes[Math.min(next, boxes.length - 1)].focus();
    } else if (event.key === "x" && here >= 0) {
      event.preventDefault();
      boxes[here].click();
    }
  });
}

// A long list is one stop for the Tab key: the arrows, Home and End go from row to row and along a row.
const hint = document.createElement("p");
hint.className = "keys-hint";
hint.id = "keys-hint";
hint.textContent = "Arrow keys go through the list, Tab leaves it.";
hint.hidden = true;
for (const list of document.querySelectorAll("table.rows, table.questions, .steps, .ticks")) {
  const rows = [...list.querySelectorAll("tbody tr, li")]
    .map((row) => [...row.querySelectorAll("a[href], button, input, summary")])
    .filter((stops) => stops.length);
  const stops = rows.flat();
  if (stops.length < 25 || list.querySelector("tbody select, tbody input[type=text]")) continue;
  document.body.append(hint);
  list.setAttribute("aria-describedby", "keys-hint");
  for (const each of stops) each.tabIndex = -1;
  stops[0].tabIndex = 0;
  list.addEventListener("focusin", (event) => {
    hint.hidden = false;
    if (!stops.includes(event.target)) return;
    for (const each of stops) each.tabIndex = each === event.target ? 0 : -1;
  });
  list.addEventListener("focusout", () => { hint.hidden = true; });
  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const row = rows.findIndex((each) => each.includes(event.target));
    if (row < 0) return;
    const place = rows[row].indexOf(event.target);
    const go = {
      ArrowDown: () => rows[row + 1]?.[Math.min(place, rows[row + 1].length - 1)],
      ArrowUp: () => rows[row - 1]?.[Math.min(place, rows[row - 1].length - 1)],
      ArrowRight: () => rows[row][place + 1],
      ArrowLeft: () => rows[row][place - 1],
      Home: () => rows[0][0],
      End: () => rows[rows.length - 1][0],
    }[event.key];
    if (!go) return;
    event.preventDefault();
    go()?.focus();
  });
}

// The grid is one stop for the Tab key; inside it the arrows go from cell to cell.
const grid = document.querySelector("table.grid");
if (grid) {
  const rows = [...grid.rows].map((row) => [...row.cells]);
  const links = [...grid.querySelectorAll("a")];
  const link = (row, column) => rows[row]?.[column]?.querySelector("a");
  const step = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  for (const each of links) each.tabIndex = -1;
  // After a look at the words of a cell the keyboard goes on from that cell.
  const shown = new URLSearchParams(location.search).get("cell");
  const start = links.find((each) => shown && new URL(each.href).searchParams.get("cell") === shown);
  if (links.length) (start || links[0]).tabIndex = 0;
  if (start) start.classList.add("shown");
  const go = (next) => {
    for (const each of links) each.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
    next.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  grid.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const cell = event.target.closest("td, th");
    let row = rows.findIndex((cells) => cells.includes(cell));
    let column = rows[row]?.indexOf(cell) ?? 0;
    if (event.key === "Home" || event.key === "End") {
      const inRow = rows[row].filter((each) => each.querySelector("a"));
      event.preventDefault();
      return go((event.key === "Home" ? inRow[0] : inRow[inRow.length - 1]).querySelector("a"));
    }
    if (!step[event.key]) return;
    event.preventDefault();
    // Cells without a reply have nothing to go to and are passed over.
    do {
      row += step[event.key][0];
      column += step[event.key][1];
    } while (rows[row]?.[column] && !link(row, column));
    if (link(row, column)) go(link(row, column));
  });
}

// A slash goes to the search field, from where any case is a few letters away.
document.addEventListener("keydown", (event) => {
  const find = document.getElementById("find");
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !find) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  event.preventDefault();
  find.focus();
});

// Files to import go up with a bar that shows how far they are; the server's answer is the next page.
for (const form of document.querySelectorAll("form[data-upload]")) {
  form.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const button = form.querySelector("button");
    const bar = document.createElement("progress");
    const words = document.createElement("p");
    words.setAttribute("role", "status");
    bar.setAttribute("aria-label", "Sent");
    button.disabled = true;
    form.append(words, bar);
    const say = (text) => { words.textContent = text; };
    const stop = (text) => { say(text); bar.remove(); button.disabled = false; delete form.dataset.sent; };
    const send = new XMLHttpRequest();
    send.upload.addEventListener("progress", (sent) => {
      if (!sent.lengthComputable) return;
      bar.max = sent.total;
      bar.value = sent.loaded;
      const part = Math.floor((100 * sent.loaded) / sent.total);
      if (part % 10 === 0) say(`${part} % sent`);
    });
    send.addEventListener("load", () => {
      if (send.status === 200) { location.assign(send.responseURL); return; }
      stop(send.status === 413 ? "That is more than can be sent; import it on the command line."
        : "foi refused the files. Reload the page and send them again.");
    });
    send.addEventListener("error", () => stop("The connection broke off. Nothing was changed: send them again."));
    send.open("POST", form.action);
    send.send(new FormData(form));
  });
}

for (const form of document.querySelectorAll("form[method=post]")) {
  form.addEventListener("submit", (event) => {
    // A download leaves the page as it is.
    if (["download", "join-csv"].includes(event.submitter?.value)) return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "1";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

// While a case or a list is open, the page asks whether a colleague has changed it; nothing is loaded by itself, and
// nothing moves. Where the server is notified at once of what others record, its answer waits for that.
const watched = document.querySelector("[data-watch]");
const newsPlace = document.getElementById("news");
if (watched && newsPlace) {
  const say = (text, name, link) => {
    const words = document.createElement("p");
    words.append(text);
    if (link) {
      const way = document.createElement("a");
      way.href = link;
      way.textContent = name;
      words.append(" ", way);
    }
    newsPlace.className = "news";
    newsPlace.replaceChildren(words);
  };
  const made = Number(watched.dataset.made);
  const isList = watched.dataset.list === "1";
  const since = () => {
    const here = new URL(location.href);
    here.searchParams.delete("done");
    here.searchParams.set("since", made);
    here.hash = "";
    return here.pathname + here.search;
  };
  let known = made;
  let announced = 0;
  let asking = null;
  const announce = (latest) => {
    if (isList) {
      if (!latest.cases || latest.cases === announced) return;
      announced = latest.cases;
      const count = announced > 1000 ? "More than 1,000 cases" : announced === 1 ? "1 case" : `${announced} cases`;
      say(`${count} changed since you opened this page.`, announced === 1 ? "Show it." : "Show them.", since());
    } else if (latest.number > known && latest.by) {
      say(`${latest.by} changed this case just now.`, "Show what changed", since());
    }
    known = Math.max(known, latest.number);
  };
  // The pause before the page asks again; null if it should stop.
  const look = async () => {
    if (document.hidden) return 4_000;
    asking = new AbortController();
    const address = `${watched.dataset.watch}?since=${made}&after=${known}`;
    const answer = await fetch(address, { redirect: "manual", cache: "no-store", signal: asking.signal });
    if (answer.type === "opaqueredirect") {
      say("You are signed out. Copy what you have typed here before you sign in again.");
      return null;
    }
    if (!answer.ok) return 4_000;
    const latest = await answer.json();
    announce(latest);
    return latest.isLive ? 300 : 4_000;
  };
  const again = (pause) => setTimeout(() => {
    // A server that cannot be reached for a while is asked again.
    look().catch(() => 4_000).then((next) => { if (next !== null) again(next); });
  }, pause);
  again(500);
  // A browser has few connections to one server: a page that nobody sees leaves its own.
  document.addEventListener("visibilitychange", () => { if (document.hidden) asking?.abort(); });
}
