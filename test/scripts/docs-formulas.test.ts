import { describe, expect, it } from "vitest";
import { findFormulas } from "../../scripts/docs/formulas/find.ts";
import { drawText } from "../../scripts/docs/formulas/markdown.ts";

/** The formulas of a text, as they stand there. */
function formulas(text: string): string[] {
  return findFormulas(text)
    .filter(({ formula }) => formula)
    .map(({ text: piece }) => piece);
}

/** MathML without its frame, for a formula alone in its text. */
function drawn(text: string): string {
  const html = drawText(text, true);
  return html.replace(/^<math[^>]*>(.*)<\/math>$/s, "$1");
}

describe("formulas are found in plain text", () => {
  it.each([
    [
      "Batch normalization: x̃ = (x − μ) / √(v + ε), y = γ x̃ + β.",
      ["x̃ = (x − μ) / √(v + ε)", "y = γ x̃ + β"],
    ],
    [
      "Momentum: v ← αv − λ ∂E/∂θ, θ ← θ + v.",
      ["v ← αv − λ ∂E/∂θ", "θ ← θ + v"],
    ],
    [
      "one in which E = −(1/N) Σₙ Σₖ tₙₖ log yₙₖ is a\nmean",
      ["E = −(1/N) Σₙ Σₖ tₙₖ log yₙₖ"],
    ],
    ["Shapes: x (N, K), W (K, L), b (L,).", ["x (N, K)", "W (K, L)", "b (L,)"]],
    ["From it to ∂E/∂(this value).", ["∂E/∂(this value)"]],
    ["y = a · b, where a is a number", ["y = a · b"]],
  ])("%s", (text, found) => {
    expect(formulas(text)).toEqual(found);
  });

  it.each([
    "A ball that I roll, i.e. a B-spline on a log scale, Lecture §3.3 (1).",
    "Kingma and Ba, 2014 (there 1e-8): 28 × 28, and 0.5 at most.",
    "the momentum (of a batch) and W's shape",
  ])("and not in: %s", (text) => {
    expect(formulas(text)).toEqual([]);
  });

  it("loses no character, so that what is not drawn is still read", () => {
    const text = "Adam: ŝ = s / (1 − β₁ᵗ), (and θ ← θ − λ ŝ / (√r̂ + ε) < a b)";
    const pieces = findFormulas(text).map(({ text: piece }) => piece);
    expect(pieces.join("")).toBe(text);
  });
});

describe("formulas are drawn as MathML", () => {
  it("divides the whole product before a slash with spaces", () => {
    expect(drawn("λ g / (h + ε)")).toBe(
      "<mfrac><mrow><mi>λ</mi><mi>g</mi></mrow>" +
        "<mrow><mi>h</mi><mo>+</mo><mi>ε</mi></mrow></mfrac>",
    );
  });

  it("divides by what touches the slash, and not by what follows", () => {
    expect(drawn("1/(2N) x")).toBe(
      "<mrow><mfrac><mn>1</mn><mrow><mn>2</mn><mi>N</mi></mrow></mfrac>" +
        "<mi>x</mi></mrow>",
    );
  });

  it("draws roots, hats, subscripts and superscripts", () => {
    expect(drawn("√r̂")).toBe(
      '<msqrt><mover accent="true"><mi>r</mi><mo>^</mo></mover></msqrt>',
    );
    expect(drawn("β₁ᵗ")).toBe(
      "<msubsup><mi>β</mi><mn>1</mn><mi>t</mi></msubsup>",
    );
    expect(drawn("e⁻ˣ")).toBe(
      "<msup><mi>e</mi><mrow><mo>−</mo><mi>x</mi></mrow></msup>",
    );
    expect(drawn("x_nk")).toBe(
      "<msub><mi>x</mi><mrow><mi>n</mi><mi>k</mi></mrow></msub>",
    );
  });

  it("keeps the plain text for those who hear the page", () => {
    expect(drawText("x > 0", true)).toContain('alttext="x &gt; 0"');
  });

  it("gives a line to a formula behind a colon, and none within words", () => {
    const block = (text: string) => drawText(text, true).includes("block");
    expect(block("The affine layer: y = xW + b.")).toBe(true);
    expect(block("The slope at x = 0 is 1.")).toBe(false);
    expect(block("ε = 1e-8 is the lecture's.")).toBe(false);
  });

  it("lets no HTML through", () => {
    expect(drawText("<b> & x < y", true)).not.toMatch(/<b>| & /);
  });
});
