import { expect, it } from "vitest";
import { shortSvg } from "../../../lib/charts/short-svg.ts";

it("rounds places in pixels, and no number in a text or a name", () => {
  const svg = '<svg><path d="M1.2345,6.789e-12"/><text>x="1.2345"</text></svg>';
  expect(shortSvg(svg)).toContain('<path d="M1.2,0"/><text>x="1.2345"</text>');
});

it("leaves out what is not seen: empty parts and usual values", () => {
  const svg =
    '<svg><path class="background" aria-hidden="true" d="M0,0h0v0h0Z"/>' +
    '<path class="foreground" aria-hidden="true" d="" display="none"/>' +
    '<path class="background" d="M0,0h9v9h-9Z" opacity="1" fill="red"/>' +
    '<text font-family="sans-serif" opacity="0.1">class="a"</text></svg>';
  expect(shortSvg(svg)).toBe(
    '<svg font-family="sans-serif"><path d="M0,0h9v9h-9Z" fill="red"/>' +
      '<text opacity="0.1">class="a"</text></svg>',
  );
});
