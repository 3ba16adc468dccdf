import type { Locator, Page } from "playwright-core";
import type { Notebook } from "../../scripts/notebooks/notebook-format.ts";

/** Somebody who works on a notebook in JupyterLab, by mouse and keyboard. */
export class Student {
  private readonly page: Page;
  private readonly sources: string[];

  constructor(page: Page, { cells }: Notebook) {
    this.page = page;
    this.sources = cells.map(({ source }) => [source].flat().join(""));
  }

  /** Runs the notebook from top to bottom. */
  async runAll(): Promise<void> {
    await this.page.getByText("Run", { exact: true }).click();
    await this.page.getByText("Run All Cells", { exact: true }).click();
    const codeCells = this.page.locator(".jp-CodeCell .jp-InputPrompt");
    await codeCells
      .last()
      .filter({ hasText: /\[\d+\]/ })
      .waitFor();
    await this.idle();
  }

  /**
   * Puts new lines in the place of a part of a cell.
   *
   * @param part a text that only this cell has, as it stands there
   */
  async replace(part: string, lines: string): Promise<void> {
    const i = this.indexOf(part);
    this.sources[i] = this.sources[i].replace(part, () => lines);
    await this.enter(this.cell(i), this.sources[i]);
  }

  /** Runs the cell that has this text in it; what the page then shows below. */
  async run(part: string): Promise<string> {
    return this.runCell(this.cell(this.indexOf(part)));
  }

  /** Starts a cell, and presses the stop button while it runs. */
  async runAndStop(part: string): Promise<string> {
    const cell = this.cell(this.indexOf(part));
    await this.startCell(cell);
    const running = cell.locator(".jp-InputPrompt", { hasText: "[*]" });
    await running.waitFor();
    // While the kernel still compiles the cell, it does not hear the button.
    while ((await running.count()) > 0) {
      await this.page
        .locator('[data-command="notebook:interrupt-kernel"]')
        .click();
      await this.page.waitForTimeout(1000);
    }
    await this.idle();
    return shown(cell);
  }

  /** Writes a cell of their own below the one with this text, and runs it. */
  async runBelow(part: string, source: string): Promise<string> {
    const i = this.indexOf(part);
    await this.cell(i).locator(".cm-content").click();
    await this.page.keyboard.press("Escape");
    await this.page.keyboard.press("b");
    this.sources.splice(i + 1, 0, source);
    await this.enter(this.cell(i + 1), source);
    return this.runCell(this.cell(i + 1));
  }

  /** The output of the cell that has this text in it. */
  output(part: string): Locator {
    return this.cell(this.indexOf(part)).locator(".jp-OutputArea");
  }

  private indexOf(part: string): number {
    const found = this.sources.flatMap((source, i) =>
      source.includes(part) ? [i] : [],
    );
    if (found.length === 1) return found[0];
    throw new Error(`${found.length} cells have "${part}", expected one.`);
  }

  private cell(i: number): Locator {
    return this.page.locator(
      `.jp-Notebook .jp-Cell[data-windowed-list-index="${i}"]`,
    );
  }

  private async enter(cell: Locator, source: string): Promise<void> {
    await cell.scrollIntoViewIfNeeded();
    await cell.locator(".cm-content").click();
    await this.page.keyboard.press("Control+a");
    await this.page.keyboard.insertText(source);
  }

  private async startCell(cell: Locator): Promise<void> {
    await cell.scrollIntoViewIfNeeded();
    await cell.locator(".cm-content").click();
    await this.page.keyboard.press("Control+Enter");
  }

  private async runCell(cell: Locator): Promise<string> {
    const prompt = cell.locator(".jp-InputPrompt");
    const before = await prompt.textContent();
    await this.startCell(cell);
    const next = prompt.filter({ hasText: /\[\d+\]/ });
    await next.filter({ hasNotText: before || "[never]" }).waitFor();
    await this.idle();
    return shown(cell);
  }

  private async idle(): Promise<void> {
    const sign = ".jp-Notebook-ExecutionIndicator[data-status=idle]";
    await this.page.locator(sign).first().waitFor();
  }
}

/** What a cell shows below its code, without line breaks. */
async function shown(cell: Locator): Promise<string> {
  const outputs = cell.locator(".jp-OutputArea-output");
  const texts = await outputs.allInnerTexts();
  return texts.join(" ").replace(/\s+/g, " ").trim();
}
