/** A text in a notebook or a message: one string, or one string a line. */
type Text = string | string[];

/** An output of a cell, as it stands in a notebook file. */
export interface Output {
  output_type: string;
  name?: string;
  text?: Text;
  data?: Record<string, unknown>;
  metadata?: object;
  execution_count?: number | null;
  ename?: string;
  evalue?: string;
  traceback?: string[];
}

/** An output in the one form that a page shows. */
export interface Shown {
  kind: "svg" | "png" | "html" | "text" | "error";
  data: string;
  /** What it says, for those who do not see it. */
  words: string;
}

/** Joins a text that is kept as lines. */
export function joined(text: unknown): string {
  return Array.isArray(text) ? text.join("") : String(text ?? "");
}

/** The form of an output that a page without JupyterLab can show. */
export function shown(output: Output): Shown {
  if (output.output_type === "stream") {
    const kind = output.name === "stderr" ? "error" : "text";
    const data = joined(output.text).replace(ansi, "");
    return { kind, data, words: "" };
  }
  if (output.output_type === "error") {
    const data = output.traceback?.join("\n") || String(output.evalue);
    return { kind: "error", data: data.replace(ansi, ""), words: "" };
  }
  const data = output.data ?? {};
  const words = joined(data["text/plain"]);
  const [mime, kind] = kinds.find(([type]) => type in data) ?? kinds[3];
  return { kind, data: joined(data[mime]), words };
}

const kinds = [
  ["image/svg+xml", "svg"],
  ["image/png", "png"],
  ["text/html", "html"],
  ["text/plain", "text"],
] as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is meant
const ansi = /\u001b\[[0-9;]*m/g;
