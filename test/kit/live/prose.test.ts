import { expect, test } from "vitest";
import { prose } from "../../../kit/live/prose.ts";

test("prose is Markdown, with formulas that browsers draw", () => {
  const html = prose("# Title\n\nThe *slope* $x_1 * x_2$ and\n\n$$a_1\n+ b$$");
  expect(html).toContain("<h1>Title</h1>");
  expect(html).toContain("<em>slope</em>");
  expect(html.match(/<math/g)).toHaveLength(2);
  expect(html).not.toContain("$");
});

test("a dollar in code is a dollar", () => {
  expect(prose("`$a$ b`")).toContain("<code>$a$ b</code>");
});

test("answers fold, and no other HTML gets through", () => {
  const html = prose(
    "<details><summary>Answers</summary>\n\nx <b>y</b>\n\n</details>\n\n" +
      '<img src=x onerror="alert(1)"> <details ontoggle="a"> <script>b',
  );
  expect(html).toContain("<details><summary>Answers</summary>");
  expect(html).toContain("<b>y</b>");
  expect(html).not.toMatch(/<(img|script|details )/);
});

test("links to pages open beside, links to files are words", () => {
  const html = prose("[a](https://a.example) [b](b.ipynb) [c](javascript:d)");
  expect(html).toContain('<a href="https://a.example" target="_blank">a</a>');
  expect(html).toContain("<a>b</a>");
  expect(html).not.toContain('href="javascript');
});
