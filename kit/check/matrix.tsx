import type { Numbers } from "./compare.ts";
import { matrixRows } from "./matrix-rows.ts";

/** Numbers in rows; a wrong one is bold and marked by ✗. */
export function Matrix({
  wrong,
  ...numbers
}: Numbers & { wrong?: readonly boolean[] }) {
  const { rows, moreRows, moreColumns } = matrixRows(numbers, wrong);
  return (
    <div>
      <small>shape ({numbers.shape.join(", ")})</small>
      <table>
        <tbody>
          {rows.map((row, r) => (
            <tr key={r}>
              {row.map(({ number, isWrong }, c) => (
                <td key={c}>
                  {isWrong ? <strong>✗ {number}</strong> : number}
                </td>
              ))}
              {moreColumns && <td>…</td>}
            </tr>
          ))}
          {moreRows && (
            <tr>
              <td>…</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
