// What makes the pages quicker to use; every page works without it.
"use strict";

/** Whether keys belong to a field. */
const typing = (target) => target.matches("input, textarea, select, [contenteditable]") || target.shadowRoot;

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
    event.preventDefault();
    document.getElementById("search").focus();
  }
});

// ---- Completion of names: a list below the field, as the ARIA pattern of a combobox wants it.

let lists = 0;

const complete = (input) => {
  const list = document.createElement("ul");
  list.id = `choices-${lists++}`;
  list.className = "choices";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "names that fit");
  list.hidden = true;
  input.after(list);
  input.removeAttribute("list");
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  Object.entries(attributes).forEach(([name, value]) => input.setAttribute(name, value));
  let chosen = -1;
  let asked = 0;
  let timer = 0;

  const show = (open) => {
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    chosen = -1;
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (index) => {
    const options = [...list.children];
    if (!options.length) return;
    chosen = (index + options.length) % options.length;
    options.forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
    input.setAttribute("aria-activedescendant", options[chosen].id);
    options[chosen].scrollIntoView({ block: "nearest" });
  };
  const take = (option) => {
    if (input.dataset.complete === "page") {
      window.location.assign(option.dataset.page);
    } else {
      input.value = option.dataset.id;
      show(false);
      input.focus();
    }
  };
  const option = (hit, index) => {
    const item = document.createElement("li");
    item.id = `${list.id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.page = hit.page;
    item.dataset.id = hit.id;
    const kind = document.createElement("small");
    kind.textContent = hit.kinds.map((each) => each.label).join(", ");
    item.append(hit.label, hit.chineseLabel ? ` ${hit.chineseLabel} ` : " ", kind);
    item.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(item);
    });
    return item;
  };
  const ask = async () => {
    const turn = ++asked;
    const kind = input.dataset.kind ? `&kind=${encodeURIComponent(input.dataset.kind)}` : "";
    const answer = await fetch(`/api/v1/search?limit=8&q=${encodeURIComponent(input.value)}${kind}`);
    if (!answer.ok || turn !== asked) return;
    const { hits } = await answer.json();
    if (turn !== asked || document.activeElement !== input) return;
    list.replaceChildren(...hits.map(option));
    show(hits.length > 0);
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    asked++;
    if (input.value.trim()) timer = setTimeout(ask, 120);
    else show(false);
  });
  input.addEventListener("blur", () => show(false));
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      choose(chosen + (event.key === "ArrowDown" ? 1 : chosen < 0 ? 0 : -1));
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      show(false);
    }
  });
};
document.querySelectorAll("input[data-complete]").forEach(complete);

// ---- Tables: a heading sorts the rows that are shown.

const sortable = (table) => {
  const headings = [...table.querySelectorAll("thead th")];
  const text = (row, column) => row.cells[column].textContent.trim();
  const compare = (one, other) => {
    const [first, second] = [one, other].map((value) => (value === "" ? NaN : Number(value)));
    return Number.isNaN(first) || Number.isNaN(second) ? one.localeCompare(other, "en") : first - second;
  };
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const up = heading.getAttribute("aria-sort") !== "ascending";
      headings.forEach((other) => other.removeAttribute("aria-sort"));
      heading.setAttribute("aria-sort", up ? "ascending" : "descending");
      const body = table.tBodies[0];
      const rows = [...body.rows].sort((one, other) => compare(text(one, column), text(other, column)) * (up ? 1 : -1));
      body.append(...rows);
    });
  });
};
document.querySelectorAll("main table").forEach(sortable);

// ---- Diagrams: what can be done with a thing that is clicked; the page lists it for each thing.

/** Whether there is anything to choose from. */
const offer = (frame, link) => {
  document.getElementById("ways")?.remove();
  const things = frame.parentElement.dataset.things;
  const iri = link.getAttribute("href");
  const row = things && document.querySelector(`#${things} tr[data-iri="${CSS.escape(iri)}"]`);
  if (!row) return false;
  const panel = document.createElement("div");
  panel.id = "ways";
  panel.className = "panel";
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", row.cells[0].textContent);
  [row.cells[0], row.querySelector(".ways")].forEach((cell) => {
    const line = document.createElement("p");
    line.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
    panel.append(line);
  });
  frame.append(panel);
  const place = link.getBoundingClientRect();
  panel.style.left = `${Math.max(0, Math.min(place.left, frame.clientWidth - panel.offsetWidth))}px`;
  panel.style.top = `${Math.max(0, Math.min(place.bottom, frame.clientHeight - panel.offsetHeight))}px`;
  panel.querySelector("a").focus();
  return true;
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") document.getElementById("ways")?.remove();
});

// ---- Diagrams: drag to move, wheel or buttons to zoom, links lead to pages of this server.

const movable = (frame, svg) => {
  const box = svg.viewBox.baseVal;
  const whole = [box.x, box.y, box.width, box.height];
  const set = (x, y, width, height) => svg.setAttribute("viewBox", [x, y, width, height].join(" "));
  const zoom = (factor, x = 0.5, y = 0.5) => {
    const width = Math.min(whole[2] * 2, Math.max(whole[2] / 40, box.width * factor));
    const height = (width * whole[3]) / whole[2];
    set(box.x + (box.width - width) * x, box.y + (box.height - height) * y, width, height);
  };
  const move = (x, y) => set(box.x + x * box.width, box.y + y * box.height, box.width, box.height);
  svg.setAttribute("width", "100%");
  svg.setAttribute("height", "100%");
  svg.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.shiftKey) return; // A page is scrolled more often than a picture is zoomed.
      event.preventDefault();
      const place = svg.getBoundingClientRect();
      zoom(event.deltaY < 0 ? 0.8 : 1.25, (event.clientX - place.x) / place.width, (event.clientY - place.y) / place.height);
    },
    { passive: false }
  );
  let last = null;
  svg.addEventListener("pointerdown", (event) => (last = [event.clientX, event.clientY]));
  svg.addEventListener("pointermove", (event) => {
    if (!last || !event.buttons) return;
    const place = svg.getBoundingClientRect();
    move((last[0] - event.clientX) / place.width, (last[1] - event.clientY) / place.height);
    last = [event.clientX, event.clientY];
  });
  svg.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const address = link && link.getAttribute("href");
    if (!address) return document.getElementById("ways")?.remove();
    event.preventDefault();
    const { base } = frame.dataset;
    if (offer(frame, link)) return;
    window.location.assign(address.startsWith(base) ? `/${address.slice(base.length)}` : address);
  });
  const act = {
    in: () => zoom(0.8),
    out: () => zoom(1.25),
    left: () => move(-0.1, 0),
    right: () => move(0.1, 0),
    up: () => move(0, -0.1),
    down: () => move(0, 0.1),
    whole: () => set(...whole),
  };
  const bar = frame.querySelector(".tools");
  bar.hidden = false;
  bar.querySelectorAll("button").forEach((button) => button.addEventListener("click", act[button.dataset.act]));
};
document.querySelectorAll(".picture").forEach((frame) => {
  const object = frame.querySelector("object");
  const start = () => {
    const svg = object.contentDocument && object.contentDocument.querySelector("svg");
    if (svg && !frame.dataset.movable) {
      frame.dataset.movable = "true";
      movable(frame, svg);
    }
  };
  object.addEventListener("load", start);
  start();
});

// ---- Text to be copied.

document.querySelectorAll("[data-copy]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
  });
});

// ---- SPARQL: a query can be stopped while its answer is awaited. The server stops with a reader who leaves.

const stop = document.getElementById("stop");
if (stop) {
  stop.form.addEventListener("submit", () => (stop.hidden = false));
  stop.addEventListener("click", () => {
    window.stop();
    stop.hidden = true;
  });
  window.addEventListener("pageshow", () => (stop.hidden = true));
}
