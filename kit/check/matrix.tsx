import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import type { Numbers } from "./compare.ts";
import { type MatrixOptions, matrixRows } from "./matrix-rows.ts";

// JupyterLab gives every row of a table a ground of its own, and room below.
const PLAIN = "margin: 0";
const CLEAR = "background: none";

/** Numbers in rows; a wrong one is bold and marked by ✗. */
export function Matrix({ wrong, digits, ...numbers }: Numbers & MatrixOptions) {
  const options = { wrong, digits };
  const { rows, moreRows, moreColumns } = matrixRows(numbers, options);
  return (
    <div>
      {numbers.shape.length > 0 && (
        <small>{say(messages.shape(numbers.shape))}</small>
      )}
      <table style={PLAIN}>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r} style={CLEAR}>
              {row.map(({ number, isWrong }, c) => (
                <td key={c}>
                  {isWrong ? <strong>✗ {number}</strong> : number}
                </td>
              ))}
              {moreColumns && <td>…</td>}
            </tr>
          ))}
          {moreRows && (
            <tr style={CLEAR}>
              <td>…</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
