import { showOutputs } from "./outputs.mjs";

const get = (id) => document.getElementById(id);
const signs = { done: "✓", failed: "✗", typing: "…", open: "" };

let steps = [];
let state = { standings: [], next: 1, message: "", busy: false };
let chosen = 1;
let follows = true; // the chosen step goes on with the lecture

connect();

function connect() {
  const url = new URL("page", location.href);
  url.protocol = "ws:";
  const socket = new WebSocket(url);
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.steps) begin(message);
    else change(message);
  };
  socket.onclose = () => {
    get("window").textContent = "The conductor has stopped.";
    setTimeout(connect, 1000);
  };
}

function begin({ title, steps: all, share }) {
  steps = all;
  document.title = `Conductor: ${title}`;
  get("title").textContent = title;
  get("followers").hidden = !share;
  get("steps").replaceChildren(...steps.map(entry));
}

function entry({ number, prompt }) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  const mark = document.createElement("span");
  mark.className = "mark";
  button.type = "button";
  button.append(mark, prompt);
  button.addEventListener("click", () => choose(number));
  item.append(button);
  return item;
}

function change(news) {
  if (news.message !== state.message) {
    get("message").textContent = news.message;
  }
  state = news;
  if (follows) chosen = Math.min(state.next, steps.length);
  get("window").textContent = state.window
    ? ""
    : "JupyterLab does not show the notebook.";
  const { followers } = state;
  get("followers").textContent = `${followers} following`;
  draw();
}

function choose(number) {
  chosen = Math.max(1, Math.min(number, steps.length));
  follows = chosen === state.next;
  draw();
}

function draw() {
  [...get("steps").children].forEach((item, i) => {
    const button = item.firstChild;
    const standing = state.standings[i] ?? "open";
    button.className = standing;
    button.classList.toggle("next", i + 1 === state.next);
    button.firstChild.textContent = signs[standing] || String(i + 1);
    if (i + 1 === chosen) {
      button.setAttribute("aria-current", "step");
      item.scrollIntoView({ block: "nearest" });
    } else button.removeAttribute("aria-current");
  });
  const step = steps[chosen - 1];
  if (!step) return;
  get("section").textContent =
    `Step ${chosen} of ${steps.length} · ${step.section}`;
  get("prompt").textContent = step.prompt;
  get("notes").textContent = step.notes;
  get("code").textContent = step.code;
  showOutputs(get("outputs"), step.outputs);
  get("outputs").previousElementSibling.hidden = step.outputs.length === 0;
  const after = steps[chosen];
  get("after").textContent = after
    ? `After that: ${after.prompt}`
    : "This is the last step.";
  get("catch-up").disabled = state.busy;
  get("write-in").disabled = state.busy;
}

async function command(path) {
  get("message").textContent = "…";
  const response = await fetch(path, { method: "POST" });
  get("message").textContent = await response.text();
}

const actions = {
  "catch-up": () => command(`catch-up/${chosen}`),
  "write-in": () => command(`write-in/${chosen}`),
  copy: async () => {
    await navigator.clipboard.writeText(steps[chosen - 1].code);
    get("message").textContent = "Copied.";
  },
};
for (const [id, act] of Object.entries(actions)) {
  get(id).addEventListener("click", act);
}

const keys = {
  ArrowDown: () => choose(chosen + 1),
  ArrowUp: () => choose(chosen - 1),
  j: () => choose(chosen + 1),
  k: () => choose(chosen - 1),
  n: () => choose(state.next),
  c: () => state.busy || actions["catch-up"](),
  w: () => state.busy || actions["write-in"](),
  y: actions.copy,
  s: () => command("save"),
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act =
    keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
