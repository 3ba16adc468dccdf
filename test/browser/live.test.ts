import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Lecture, parseLecture } from "../../kit/live/lecture.ts";
import {
  type Lecture as Conducted,
  conduct,
} from "../../scripts/live/conduct.mjs";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { courseCopy } from "../kernel/course-copy.ts";
import { findBrowser } from "./find-browser.ts";
import { followAll } from "./followers.ts";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic"];
const followers = 80;

/** Cells that an instructor adds when somebody asks. */
const before = `import { NDArray, ReLU } from "@course/lib";
import { reload } from "@course/kit";
const layer = new ReLU();
console.log("before", layer.forward(NDArray.from([[2]])).toArray());`;
const after = `import { NDArray, ReLU } from "@course/lib";
console.log("after", new ReLU().forward(NDArray.from([[2]])).toArray());`;
const train = `import { fit, MultiLayerNet, oneHot, Random, SGD } from "@course/lib";
const random = new Random(1);
const x = random.normal([5000, 50]);
const t = oneHot(Array.from({ length: 5000 }, (_, i) => i % 10), 10);
const net = new MultiLayerNet({ sizes: [50, 50, 10], random });
const options = { batchSize: 100, optimizer: new SGD({ lr: 0.1 }), random };
const history = await fit(net, { x, t }, { ...options, epochs: 5000 });`;
const goOn = `const more = await fit(net, { x: x, t: t }, { ...options, epochs: 3 });
console.log("epochs more: " + more.length);`;

describe.each([
  { name: "07-affine-layer", dark: false },
  { name: "03-autodiff", dark: true },
])("$name, typed in front of a class", ({ name, dark }) => {
  let folder = "";
  let pictures = "";
  let live: Conducted;
  let lecture: Lecture;
  let browser: Browser;
  let lab: Page;
  let conductor: Page;
  let follower: Page;

  beforeAll(async () => {
    folder = join(root, courseCopy());
    pictures =
      process.env.LIVE_PICTURES || mkdtempSync(join(tmpdir(), "live-"));
    const file = join("notebooks", `${name}.ipynb`);
    copyFileSync(join(root, file), join(folder, file));
    lecture = parseLecture(readFileSync(join(root, file), "utf8"));
    const from = 20_000 + Math.floor(Math.random() * 10_000);
    const port = await freePort(undefined, from);
    live = await conduct(folder, name, { dark, share: true, port });
    const executablePath = await findBrowser();
    browser = await chromium.launch({ executablePath, args: flags });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      colorScheme: dark ? "dark" : "light",
    });
    await live.ready;
    [conductor, follower, lab] = [
      await context.newPage(),
      await context.newPage(),
      await context.newPage(),
    ];
    await conductor.goto(live.conductor);
    await follower.goto(String(live.followers));
    await lab.goto(live.lab);
    await lab.getByText("TypeScript | Idle").waitFor();
    const seen = async () => (await said(conductor, "#window")) === "";
    await vi.waitUntil(seen, { timeout: 30_000, interval: 100 });
  });

  afterAll(async () => {
    await browser?.close();
    await live?.stop();
    console.log(`The pictures are in ${pictures}`);
  });

  const picture = async (page: Page, what: string) => {
    await page.bringToFront();
    await page.waitForTimeout(500);
    const look = dark ? "dark" : "light";
    await page.screenshot({
      path: join(pictures, `${name}-${look}-${what}.png`),
    });
  };

  /** The number of the cell among those of code, and its editor. */
  const cellOf = (at: number) => {
    const code = lecture.cells.filter(({ type }) => type === "code");
    return lab.locator(".jp-CodeCell").nth(code.indexOf(lecture.cells[at]));
  };

  /** Types into a cell over what stands there, and runs it. */
  async function typeAndRun(at: number, text: string) {
    await lab.bringToFront();
    await cellOf(at).locator(".cm-content").click();
    await lab.keyboard.press("Control+a");
    await lab.keyboard.insertText(text);
    await lab.keyboard.press("Shift+Enter");
  }

  /** Runs with Shift + Enter what stands between two steps. */
  async function runUntil(from: number, to: number) {
    await lab.bringToFront();
    for (let at = from; at < to; at++) {
      if (lecture.cells[at].type !== "code") continue;
      await cellOf(at).locator(".cm-content").click();
      await lab.keyboard.press("Shift+Enter");
      await hasRun(at);
    }
  }

  const hasRun = (at: number) =>
    expect
      .poll(() => cellOf(at).locator(".jp-InputPrompt").innerText(), {
        timeout: 60_000,
      })
      .toMatch(/\[\d+\]/);

  const standing = (step: number) =>
    expect.poll(
      () =>
        conductor
          .locator("#steps button")
          .nth(step - 1)
          .getAttribute("class"),
      { timeout: 60_000 },
    );

  test("the projector shows prompts in large type, and nothing pops up", async () => {
    const [first] = lecture.steps;
    expect(await cellOf(first).locator(".cm-content").innerText()).toBe(
      `// ${lecture.cells[first].mark?.prompt}`,
    );
    const size = await cellOf(first)
      .locator(".cm-content")
      .evaluate((element) => getComputedStyle(element).fontSize);
    expect(size).toBe("20px");
    expect(await lab.locator(".jp-Dialog, .Toastify__toast").count()).toBe(0);
    await picture(lab, "lab");
  });

  test("a step that is typed is done, and the conductor goes on", async () => {
    const [first, second] = lecture.steps;
    await runUntil(0, first);
    await typeAndRun(first, lecture.cells[first].source);
    await standing(1).toContain("done");
    await runUntil(first + 1, second);
    await standing(2).toContain("next");
  });

  test("a slip is shown as one, and eighty followers see it at once", async () => {
    const [, second] = lecture.steps;
    const crowd = await followAll(String(live.followers), followers);
    await typeAndRun(second, "console.log(Date.now(), nobody);");
    await standing(2).toContain("failed");
    await picture(conductor, "conductor-failed");
    await typeAndRun(second, 'console.log("now " + Date.now());');
    const delays = await crowd.delays();
    expect(delays).toHaveLength(followers);
    delays.sort((a, b) => a - b);
    console.log(
      `From run to ${followers} pages: median ${delays[followers / 2]} ms, ` +
        `last ${delays[followers - 1]} ms`,
    );
    crowd.leave();
  });

  test("catching up fills what is empty, and leaves what was typed", async () => {
    const { length } = lecture.steps;
    const typed = await cellOf(lecture.steps[1])
      .locator(".cm-content")
      .innerText();
    await conductor.bringToFront();
    for (let i = 0; i < length - 1; i++)
      await conductor.keyboard.press("ArrowDown");
    await conductor
      .locator("#steps button")
      .nth(length - 2)
      .click();
    await conductor.keyboard.press("c");
    await conductor
      .getByText(`The kernel is at step ${length - 1}: `)
      .waitFor({ timeout: 120_000 });
    await picture(conductor, "conductor-caught-up");
    await picture(lab, "lab-caught-up");
    expect(
      await cellOf(lecture.steps[1]).locator(".cm-content").innerText(),
    ).toBe(typed);
    const at = lecture.steps[2];
    const filled = await cellOf(at).locator(".cm-content").innerText();
    expect(filled.replace(/\s+/g, "")).toBe(
      lecture.cells[at].source.replace(/\s+/g, ""),
    );
  });

  test("the lecture goes on to its last step with the names that are there", async () => {
    const last = lecture.steps.at(-1) ?? 0;
    const before = lecture.steps.at(-2) ?? 0;
    await runUntil(before + 1, last);
    await typeAndRun(last, lecture.cells[last].source);
    await standing(lecture.steps.length).toContain("done");
    await hasRun(last);
    const errors = cellOf(last).locator('[data-mime-type$="stderr"]');
    expect(await errors.count()).toBe(0);
  });

  /** Adds a cell at the end, runs it, and gives the cell. */
  async function add(text: string) {
    await lab.bringToFront();
    const cells = lab.locator(".jp-CodeCell");
    await cells.last().locator(".cm-content").click();
    await lab.keyboard.press("Escape");
    const count = await cells.count();
    await lab.keyboard.press("b");
    await expect.poll(() => cells.count()).toBe(count + 1);
    await lab.keyboard.press("Enter");
    await lab.keyboard.insertText(text);
    await lab.keyboard.press("Control+Enter");
    return cells.nth(count);
  }

  test("a saved file of the library is taken over without a restart", async () => {
    const shows = { timeout: 60_000 };
    const first = await add(before);
    await first.getByText("before [ [ 2 ] ]").waitFor(shows);
    const file = join(folder, "lib/layers/relu.ts");
    const text = readFileSync(file, "utf8");
    const [old, changed] = ["x.maximum(0)", "x.maximum(0).mul(10)"];
    expect(text).toContain(old);
    writeFileSync(file, text.replace(old, changed));
    const said = await add("await reload();");
    await said.getByText("New: lib/layers/relu.ts.").waitFor(shows);
    await said.getByText("layer (ReLU)").waitFor();
    const second = await add(after);
    await second.getByText("after [ [ 20 ] ]").waitFor(shows);
    const number = second.locator(".jp-InputPrompt");
    expect(await number.evaluate(isCut)).toBe(false);
    await picture(lab, "lab-reloaded");
  });

  test("a training is stopped by JupyterLab's own button, and goes on", async () => {
    const trained = await add(train);
    const left = trained.getByText(/steps, about \d+ (s|min) left/);
    await left.waitFor({ timeout: 60_000 });
    const began = performance.now();
    await lab.locator('[data-jp-item-name="interrupt"]').click();
    await trained.getByText(/steps, stopped/).waitFor();
    const took = Math.round(performance.now() - began);
    console.log(`The training had stopped after ${took} ms`);
    await picture(lab, "lab-stopped");
    const more = await add(goOn);
    await more.getByText("epochs more: 3").waitFor({ timeout: 60_000 });
  });

  test("a follower sees what has run, and a browser that was away catches up", async () => {
    await follower.bringToFront();
    const last = lecture.cells[lecture.steps.at(-1) ?? 0].source;
    const shown = () => follower.locator(".code > pre").allInnerTexts();
    await expect.poll(shown).toContain(last);
    const progress = follower.locator("iframe").last();
    const { height } = (await progress.boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(35);
    expect(height).toBeLessThan(100);
    await picture(follower, "follower");
    await follower.context().setOffline(true);
    await follower.context().setOffline(false);
    await follower.reload();
    await expect.poll(shown).toContain(last);
    expect(await follower.locator("script:not([src])").count()).toBe(0);
  });

  test("a follower sees what is printed while the cell still runs", async () => {
    const go = join(folder, "go");
    const cell = await add(`import { existsSync } from "node:fs";
for (const word of ["first", "second", "third"]) {
  console.log("the " + word + " line");
  await new Promise((resolve) => setTimeout(resolve, 300));
}
while (!existsSync(${JSON.stringify(go)})) {
  await new Promise((resolve) => setTimeout(resolve, 50));
}
console.log("the " + "last line");`);
    const shows = { timeout: 30_000 };
    await cell.getByText("the third line").waitFor(shows);
    await follower.getByText("the third line").waitFor(shows);
    writeFileSync(go, "");
    await follower.getByText("the last line").waitFor(shows);
  });

  test("HTML that is printed stands in a frame as high as it is", async () => {
    await add(`import { display } from "tslab";
display.html("<p id='low'>one line</p><script>document.body.remove()</script>");`);
    const frame = follower.locator("iframe").last();
    await frame.contentFrame().getByText("one line").waitFor();
    const height = () => frame.evaluate((element) => element.clientHeight);
    await expect.poll(height).toBeLessThan(100);
    const hidden = await frame.evaluate((element) => {
      const html = (element as HTMLIFrameElement).contentDocument;
      const { scrollHeight, clientHeight } = html?.documentElement ?? element;
      return scrollHeight - clientHeight;
    });
    expect(hidden).toBe(0);
  });

  test("what was built is kept for the students", async () => {
    await conductor.bringToFront();
    await conductor.keyboard.press("s");
    await conductor.getByText("Kept for the students: live/saved/").waitFor();
    const words = await said(conductor, "#message");
    const path = words.replace("Kept for the students: ", "");
    const { cells } = parseLecture(readFileSync(join(folder, path), "utf8"));
    const at = lecture.steps.at(-1) ?? 0;
    expect(cells[at].source).toBe(lecture.cells[at].source);
  });
});

function isCut({ scrollWidth, clientWidth }: Element): boolean {
  return scrollWidth > clientWidth;
}

function said(page: Page, place: string): Promise<string> {
  return page.locator(place).innerText();
}
