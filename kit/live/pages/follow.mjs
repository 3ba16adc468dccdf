import { showOutputs } from "./outputs.mjs";

const place = document.getElementById("cells");
const status = document.getElementById("status");
const along = document.getElementById("along");
const elements = new Map();

// It comes back by itself, and says the last event that it has seen.
const events = new EventSource("events");
events.onopen = () => {
  status.textContent = "live";
};
events.onerror = () => {
  status.textContent = "Waiting for the lecture …";
};
events.onmessage = ({ data }) => show(JSON.parse(data));

function show({ fresh, order, cells }) {
  if (fresh) {
    elements.clear();
    place.replaceChildren();
  }
  let newest;
  for (const cell of cells) {
    const element = elements.get(cell.id) ?? elementFor(cell);
    elements.set(cell.id, element);
    fill(element, cell);
    if (cell.source !== undefined) newest = element;
  }
  if (order) arrange(order);
  nameAfter(place.querySelector("h1"));
  if (newest && along.checked) newest.scrollIntoView({ block: "center" });
}

/** Puts the elements in order, and moves only those that are elsewhere. */
function arrange(order) {
  order.forEach((id, i) => {
    const element = elements.get(id);
    if (element && place.children[i] !== element) {
      place.insertBefore(element, place.children[i] ?? null);
    }
  });
  while (place.children.length > order.length) place.lastChild.remove();
}

function nameAfter(heading) {
  if (!heading) return;
  document.title = heading.textContent;
  document.getElementById("title").textContent = heading.textContent;
}

function elementFor({ source }) {
  const element = document.createElement("section");
  if (source === undefined) {
    element.className = "prose";
    return element;
  }
  const pre = document.createElement("pre");
  const copy = document.createElement("button");
  const outputs = document.createElement("div");
  copy.type = "button";
  copy.textContent = "Copy";
  copy.addEventListener("click", () => copyText(pre, copy));
  outputs.className = "outputs";
  element.append(pre, copy, outputs);
  return element;
}

function fill(element, { html, source, outputs, runs }) {
  if (html !== undefined) {
    // Made by our server, which lets only plain tags through; the page's
    // policy lets no script run in any case.
    element.innerHTML = html;
    return;
  }
  const [pre, , place] = element.children;
  element.className = runs ? "code runs" : "code";
  pre.textContent = source;
  showOutputs(place, outputs);
}

/** The clipboard is closed to pages of a plain network: the text is chosen. */
async function copyText(pre, button) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(pre.textContent);
  } else {
    getSelection().selectAllChildren(pre);
    document.execCommand("copy");
  }
  button.textContent = "Copied";
  setTimeout(() => {
    button.textContent = "Copy";
  }, 1200);
}
