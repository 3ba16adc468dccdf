import type { Numbers } from "./compare.ts";

const MOST = 8; // rows and columns of a matrix that are shown

/** Numbers in rows; a wrong one is bold and marked by ✗. */
export function Matrix({
  shape,
  values,
  wrong = [],
}: Numbers & { wrong?: boolean[] }) {
  const columns = shape.at(-1) ?? 1;
  const rows = columns > 0 ? values.length / columns : 0;
  const shown = (n: number) => Array.from({ length: Math.min(n, MOST) });
  return (
    <div>
      <small>shape ({shape.join(", ")})</small>
      <table>
        <tbody>
          {shown(rows).map((_, r) => (
            <tr key={r}>
              {shown(columns).map((_, c) => {
                const i = r * columns + c;
                const number = String(Number(values[i].toPrecision(5)));
                return (
                  <td key={i}>
                    {wrong[i] ? <strong>✗ {number}</strong> : number}
                  </td>
                );
              })}
              {columns > MOST && <td>…</td>}
            </tr>
          ))}
          {rows > MOST && (
            <tr>
              <td>…</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
