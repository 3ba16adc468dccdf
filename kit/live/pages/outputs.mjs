// Outputs of cells, for the pages of the conductor and of the followers.
// Nothing that a cell has made can run a script here: a chart is an image, and
// HTML stands in a frame of its own in which scripts are off.

const style =
  "<style>body{margin:8px;font:16px/1.5 system-ui,sans-serif;color:#1b1f24;" +
  "background:#fff;overflow-x:auto}table{border-collapse:collapse}" +
  "th,td{padding:4px 12px;text-align:left}</style>";

const FRAME = 4; // pixels: the border of a frame, and parts of a pixel

/** Shows outputs in `place`; what is there already stays where it is alike. */
export function showOutputs(place, outputs) {
  outputs.forEach((output, i) => {
    const old = place.children[i];
    const key = `${output.kind}:${output.data}`;
    if (old?.key === key) return;
    const element = elementFor(output);
    element.key = key;
    if (old) replace(old, element);
    else place.append(element);
  });
  while (place.children.length > outputs.length) place.lastChild.remove();
}

/** An image takes the place of another when it is ready, without a gap. */
function replace(old, element) {
  if (element.tagName !== "IMG") return old.replaceWith(element);
  const { key } = element;
  old.key = key;
  const swap = () => {
    if (old.key === key) old.replaceWith(element);
  };
  element.decode().then(swap, swap);
}

function elementFor({ kind, data, words }) {
  if (kind === "svg") return image("image/svg+xml;charset=utf-8", data, words);
  if (kind === "png") return image("image/png;base64", data, words);
  if (kind === "html") return frame(data, words);
  const pre = document.createElement("pre");
  pre.className = kind;
  pre.textContent = data;
  return pre;
}

function image(type, data, words) {
  const img = document.createElement("img");
  const base64 = type.endsWith("base64");
  const text = base64 ? data.replace(/\s/g, "") : encodeURIComponent(data);
  img.src = `data:${type},${text}`;
  img.alt = words;
  return img;
}

function frame(html, words) {
  const iframe = document.createElement("iframe");
  // Not allow-scripts: the page may measure the frame, nothing in it may run.
  iframe.setAttribute("sandbox", "allow-same-origin");
  iframe.title = words.split("\n")[0] || "output";
  iframe.srcdoc = style + html;
  iframe.addEventListener("load", () => {
    // Not scrollHeight: that is never below the height of the frame.
    const { offsetHeight } = iframe.contentDocument.documentElement;
    iframe.style.height = `${offsetHeight + FRAME}px`;
  });
  return iframe;
}
