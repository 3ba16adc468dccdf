import type { VNode } from "preact";
import type { Drawn } from "./draw.ts";
import { visible } from "./visible.ts";

/** A chart in a page: one picture, which those who hear it get in words. */
export function Figure({
  drawn: { svg, description },
}: {
  drawn: Drawn;
}): VNode {
  const markup = { __html: svg }; // Vega has escaped the texts in it
  return (
    <div
      class="chart"
      role="img"
      aria-label={visible(description)}
      dangerouslySetInnerHTML={markup}
    />
  );
}
