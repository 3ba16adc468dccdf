// An extension of JupyterLab, as it stands: no build step. It tells the
// conductor what stands in the notebook, and does what the conductor asks for.
//
// JupyterLab calls `init` with the modules that it shares, and `get` for the
// plugin. What it finds in the page's own data, `courseLive`, says where the
// conductor listens and which notebook is meant.
(() => {
  const REST = 60; // milliseconds between two reports

  /** @type {Record<string, Record<string, { get: () => Promise<() => any> }>>} */
  let shared = {};

  const plugin = {
    id: "course-live:plugin",
    autoStart: true,
    activate,
  };

  const labs = window._JUPYTERLAB ?? {};
  window._JUPYTERLAB = labs;
  labs["course-live"] = {
    init: (scope) => {
      shared = scope;
    },
    get: async () => () => ({ __esModule: true, default: plugin }),
  };

  async function activate(app) {
    const config = document.getElementById("jupyter-config-data");
    const { courseLive: told } = JSON.parse(config?.textContent ?? "{}");
    if (!told) return;
    const courseLive = JSON.parse(told);
    // In large type "[107]:" needs more room than JupyterLab leaves.
    const { style } = document.documentElement;
    style.setProperty("--jp-cell-prompt-width", "96px");
    const { NotebookActions } = await load("@jupyterlab/notebook");
    let ended = () => {};
    let panel;
    setInterval(() => {
      if (panel && !panel.isDisposed) return;
      ended();
      ended = () => {};
      panel = [...app.shell.widgets("main")].find(
        ({ context }) => context?.path === courseLive.path,
      );
      if (panel) ended = report(panel, courseLive.url, NotebookActions);
    }, 200);
  }

  async function load(name) {
    const [version] = Object.values(shared[name]);
    return (await version.get())();
  }

  /** Reports about a notebook until the returned function is called. */
  function report(panel, url, NotebookActions) {
    let over = false;
    let socket;
    const say = (message) => {
      if (socket?.readyState === WebSocket.OPEN) {
        socket.send(JSON.stringify(message));
      }
    };
    const reporter = reportCells(panel, say);
    const runs = (_, { cell }) => {
      if (!panel.content.widgets.includes(cell)) return;
      reporter.flush();
      say({ kind: "runs", id: cell.model.id });
    };
    const ran = (_, { notebook, cell, success }) => {
      if (notebook !== panel.content || cell.model.type !== "code") return;
      reporter.flush();
      const source = cell.model.sharedModel.getSource();
      say({ kind: "ran", id: cell.model.id, source, ok: success });
    };
    const status = (_, state) => {
      if (/restarting/.test(state)) say({ kind: "restarted" });
    };
    NotebookActions.executionScheduled.connect(runs);
    NotebookActions.executed.connect(ran);
    panel.sessionContext.statusChanged.connect(status);
    const connect = () => {
      if (over) return;
      socket = new WebSocket(url);
      socket.onopen = () => reporter.all();
      socket.onmessage = ({ data }) => obey(panel, JSON.parse(data), say);
      socket.onclose = () => setTimeout(connect, 1000);
    };
    // The kernel is there by then, so that nobody starts a second one.
    const { context, sessionContext } = panel;
    Promise.all([context.ready, sessionContext.ready]).then(connect);
    return () => {
      over = true;
      NotebookActions.executionScheduled.disconnect(runs);
      NotebookActions.executed.disconnect(ran);
      socket?.close();
    };
  }

  /** Follows the cells of a notebook, and says which have changed. */
  function reportCells(panel, say) {
    const changed = new Set();
    const followed = new WeakSet();
    let order = "";
    let timer;
    let flushed = 0;
    const soon = () => {
      const rest = Math.max(0, REST - (Date.now() - flushed));
      timer ??= setTimeout(flush, rest);
    };
    const cells = () => [...(panel.content.model?.cells ?? [])];
    const follow = (cell) => {
      if (followed.has(cell)) return;
      followed.add(cell);
      changed.add(cell);
      const again = () => {
        changed.add(cell);
        soon();
      };
      cell.contentChanged.connect(again);
      // More of what is printed goes into the text of the output before it,
      // which tells that by itself alone.
      const followTexts = () => {
        for (let i = 0; i < cell.outputs.length; i++) {
          const text = cell.outputs.get(i).streamText;
          if (!text || followed.has(text)) continue;
          followed.add(text);
          text.changed.connect(again);
        }
      };
      if (!cell.outputs) return;
      followTexts();
      cell.outputs.changed.connect(() => {
        followTexts();
        again();
      });
    };
    function flush() {
      clearTimeout(timer);
      timer = undefined;
      flushed = Date.now();
      const all = cells();
      for (const cell of all) follow(cell);
      const ids = all.map(({ id }) => id);
      if (ids.join() !== order) say({ kind: "order", ids });
      order = ids.join();
      const news = all.filter((cell) => changed.has(cell)).map(snapshot);
      changed.clear();
      if (news.length > 0) say({ kind: "cells", cells: news });
    }
    panel.context.ready.then(() => {
      panel.content.model.cells.changed.connect(soon);
    });
    return {
      flush,
      all() {
        order = "";
        for (const cell of cells()) changed.add(cell);
        flush();
      },
    };
  }

  function snapshot(cell) {
    const outputs = cell.outputs?.toJSON() ?? [];
    const source = cell.sharedModel.getSource();
    return { id: cell.id, type: cell.type, source, outputs: outputs.map(lean) };
  }

  /** An output without the chart's specification, where its picture is there. */
  function lean(output) {
    if (!output.data?.["image/svg+xml"]) return output;
    const { "application/vnd.vegalite.v5+json": _, ...data } = output.data;
    return { ...output, data };
  }

  /** Does what the conductor asks for. */
  async function obey(panel, wish, say) {
    const { content, context } = panel;
    const cells = [...content.model.cells];
    const at = cells.findIndex(({ id }) => id === wish.id);
    if (wish.kind === "save") await context.save();
    if (wish.kind === "show" && at >= 0) {
      content.activeCellIndex = at;
      content.deselectAll();
      content.widgets[at].node.scrollIntoView({ block: "center" });
    }
    if (wish.kind === "fill" && at >= 0) fill(cells[at], wish);
    say({ kind: "answer", request: wish.request });
  }

  /** Fills in a cell, unless somebody has edited it meanwhile. */
  function fill(cell, { before, source, outputs, count }) {
    if (cell.sharedModel.getSource() !== before) return;
    if (before !== source) cell.sharedModel.setSource(source);
    cell.outputs.fromJSON(outputs);
    cell.executionCount = count;
  }
})();
