import type { Proof } from "./prove-exercise.ts";

const HEADINGS = [
  "exercise",
  "fill-ins",
  "hints",
  "hidden tests",
  "points",
  "mistakes named",
  "other answers",
  "fixed answers",
  "mutants killed",
  "explained",
  "seconds",
];

/** The proofs as a table of text. */
export function proofTable(proofs: readonly Proof[]): string {
  const rows = [HEADINGS, ...proofs.map(row)];
  const widths = HEADINGS.map((_, j) =>
    Math.max(...rows.map((cells) => cells[j].length)),
  );
  return rows
    .map(([name, ...cells]) =>
      [
        name.padEnd(widths[0]),
        ...cells.map((cell, j) => cell.padStart(widths[j + 1])),
      ].join("  "),
    )
    .join("\n");
}

function row(proof: Proof): string[] {
  const explained = proof.survivors.filter(({ reason }) => reason !== null);
  return [
    proof.exercise,
    `${proof.fillIns}`,
    `${proof.hints}`,
    `${proof.hiddenTests}`,
    `${proof.points}`,
    `${proof.mistakesNamed} of ${proof.mistakes}`,
    `${proof.otherAnswers}`,
    `${proof.fixedAnswers}`,
    `${proof.mutantsKilled} of ${proof.mutants}`,
    `${explained.length}`,
    proof.seconds.toFixed(1),
  ];
}
