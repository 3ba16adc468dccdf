/** How the pages look; readable in black and white as well. */
export const STYLE = `
body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 2rem;
  color: #1b1b1b; background: #fff; }
main { max-width: 60rem; margin: auto; }
.points { font-size: 1.25rem; font-weight: bold; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: 0.4rem 0.6rem; text-align: left;
  vertical-align: top; }
tbody th, td:last-child { overflow-wrap: anywhere; min-width: 7rem; }
[class] > td:nth-child(2), [class] > td:nth-child(3) { white-space: nowrap; }
caption { text-align: left; font-weight: bold; padding: 0.4rem 0; }
.chart { overflow: auto; margin: 1rem 0; }
figure { margin: 0.8rem 0 0; }
figure .chart { margin: 0 0 0.2rem; }
figcaption { font-size: 0.9rem; }
.chart svg { max-width: 100%; height: auto; }
td p { margin: 0 0 0.4rem; }
tr.failed td:nth-child(2) { font-weight: bold; color: #8a1c00; }
tr.passed td:nth-child(2) { color: #00513b; }
pre { overflow: auto; max-width: 30rem; max-height: 12rem; padding: 0.4rem;
  background: #f2f2f2; white-space: pre-wrap; overflow-wrap: anywhere; }
tr { break-inside: avoid; }
@media (max-width: 40rem) {
  body { margin: 1rem; }
  table { font-size: 0.85rem; }
  th, td { padding: 0.25rem; }
  .chart svg { min-width: 36rem; } /* to be moved sideways, and readable */
}
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; }
  body { color: #eee; background: #1b1b1b; }
  .chart { background: #fff; }
  tr.failed td:nth-child(2) { color: #ffb4a2; }
  tr.passed td:nth-child(2) { color: #8fe3c0; }
  pre { background: #2e2e2e; }
}
@media print {
  body { margin: 0; }
  main fieldset { display: none; }
}
`;
