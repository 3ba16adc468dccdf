import { type Notebook, parseNotebook } from "../notebook.ts";

/** Where a Jupyter server answers. */
export interface Address {
  /** Without path and token: `http://127.0.0.1:8888`. */
  address: string;
  token: string;
}

interface Session {
  id: string;
  path: string;
  kernel: { id: string } | null;
}

/** The part of Jupyter's REST interface that live coding needs. */
export class Jupyter implements Address {
  readonly address: string;
  readonly token: string;

  constructor({ address, token }: Address) {
    this.address = address;
    this.token = token;
  }

  /**
   * The kernel of a notebook: the one that JupyterLab has started for it, or a
   * new one that JupyterLab will take when it opens the notebook.
   *
   * @returns the number of the kernel
   * @throws {Error} when the server refuses
   */
  async kernelOf(path: string): Promise<string> {
    const sessions: Session[] = await this.ask("GET", "sessions");
    const found = sessions.find((session) => session.path === path)?.kernel;
    if (found) return found.id;
    const wish = { path, name: path, type: "notebook", kernel: kernelName };
    const made: Session = await this.ask("POST", "sessions", wish);
    if (!made.kernel) throw new Error("Jupyter has started no kernel.");
    return made.kernel.id;
  }

  /**
   * The notebook as it is saved.
   *
   * @throws {Error} when the server refuses
   */
  async read(path: string): Promise<Notebook> {
    const answer = await this.ask("GET", `contents/${encodePath(path)}`);
    return parseNotebook(JSON.stringify(answer.content));
  }

  /**
   * Saves a notebook.
   *
   * @throws {Error} when the server refuses
   */
  async write(path: string, content: Notebook): Promise<void> {
    const model = { type: "notebook", format: "json", content };
    await this.ask("PUT", `contents/${encodePath(path)}`, model);
  }

  /**
   * Ends the kernel of a notebook, if it has one.
   *
   * @throws {Error} when the server refuses
   */
  async end(path: string): Promise<void> {
    const sessions: Session[] = await this.ask("GET", "sessions");
    for (const { id } of sessions.filter((session) => session.path === path)) {
      await this.ask("DELETE", `sessions/${id}`);
    }
  }

  private async ask(method: string, path: string, body?: object) {
    const response = await fetch(`${this.address}/api/${path}`, {
      method,
      headers: {
        authorization: `token ${this.token}`,
        "content-type": "application/json",
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (response.status === 204) return null;
    if (response.ok) return response.json();
    const words = (await response.text()).slice(0, 200);
    throw new Error(`Jupyter says ${response.status} to ${path}: ${words}`);
  }
}

const kernelName = { name: "tslab" };

function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
