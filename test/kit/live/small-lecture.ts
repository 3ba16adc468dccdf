const mark = (prompt: string) => ({
  live: { prompt, notes: `Say ${prompt}.` },
});

function cell(id: string, cell_type: string, source: string, metadata = {}) {
  const outputs = [{ output_type: "stream", name: "stdout", text: [id] }];
  const rest = cell_type === "code" ? { outputs, execution_count: 1 } : {};
  return { id, cell_type, source, metadata, ...rest };
}

/** A lecture of two steps: a function, and its use. */
export const smallLecture = JSON.stringify({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    cell("title", "markdown", "# 99 Doubling\n\nSee [08](08-x.ipynb)."),
    cell("given", "code", "const two = 2;"),
    cell("double", "code", "const f = (x) => two * x;", mark("a function")),
    cell("section", "markdown", "## 2. Its use"),
    cell("use", "code", "f(21)", mark("use it")),
    cell("last", "code", "f(f(1))"),
  ],
});
