import type { Page } from "playwright-core";

/** What was seen of the last output, frame by frame, since it was there. */
export interface Watched {
  frames: number;
  /** Frames in which there was no picture. */
  empty: number;
  /** The smallest height of the output, in pixels. */
  lowest: number;
  /** Pictures that differed from the one before. */
  pictures: number;
  /** Seconds from the first picture to the last. */
  seconds: number;
}

/** Looks at the last output of the first cell in every frame, from now on. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = {
      frames: 0,
      empty: 0,
      lowest: Number.POSITIVE_INFINITY,
      pictures: 0,
      seconds: 0,
    };
    Object.assign(window, { seen });
    let before: string | undefined;
    let began = 0;
    const look = () => {
      const cell = document.querySelector(".jp-CodeCell");
      const outputs = cell?.querySelectorAll(".jp-OutputArea-output") ?? [];
      const output = outputs[outputs.length - 1];
      const drawn = output?.querySelector("svg, canvas");
      if (drawn || seen.frames > 0) {
        seen.frames += 1;
        if (!drawn) seen.empty += 1;
        const height = output?.getBoundingClientRect().height ?? 0;
        seen.lowest = Math.min(seen.lowest, height);
      }
      if (drawn && drawn.outerHTML !== before) {
        before = drawn.outerHTML;
        began ||= performance.now();
        seen.pictures += 1;
        seen.seconds = (performance.now() - began) / 1000;
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

/** What has been seen until now. */
export function watched(page: Page): Promise<Watched> {
  return page.evaluate(() => (window as unknown as { seen: Watched }).seen);
}
