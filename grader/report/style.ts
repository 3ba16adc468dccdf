/** How the pages look; readable in black and white as well. */
export const STYLE = `
body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 2rem;
  color: #1b1b1b; background: #fff; }
h1, h2, p, li, h4, figcaption, pre, caption { overflow-wrap: anywhere; }
main { max-width: 60rem; margin: auto; }
h2 { border-bottom: 1px solid #767676; margin-top: 2.5rem; }
h3 small { font-weight: normal; }
h4 { margin: 0; }
.points { font-size: 1.25rem; font-weight: bold; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: 0.4rem 0.6rem; text-align: left;
  vertical-align: top; }
tbody th, td:last-child { overflow-wrap: anywhere; min-width: 8rem; }
caption { text-align: left; font-weight: bold; padding: 0.4rem 0; }
.number { text-align: right; white-space: nowrap; }
.chart { overflow: auto; margin: 1rem 0; }
.chart svg { max-width: 100%; height: auto; }
article { border-left: 0.3rem solid #8a1c00; padding: 0.1rem 0 0.1rem 1rem;
  margin: 1rem 0 1.5rem; }
article p { margin: 0 0 0.4rem; }
.beside { display: flex; flex-wrap: wrap; gap: 0 2rem; }
.beside > div { flex: 1 1 18rem; }
.beside > figure { flex: 1 1 22rem; max-width: 28rem; }
figure { margin: 0; }
figure .chart { margin: 0 0 0.2rem; }
figcaption { font-size: 0.9rem; }
.failed { color: #8a1c00; font-weight: bold; }
.tests { columns: 22rem; column-gap: 2.5rem; }
.tests li { break-inside: avoid; }
.tests small { white-space: nowrap; }
pre { overflow: auto; max-height: 12rem; padding: 0.4rem; background: #f2f2f2;
  white-space: pre-wrap; }
tr, article { break-inside: avoid; }
h2, h3, h4, caption, .points { break-after: avoid; }
@media (max-width: 40rem) {
  body { margin: 1rem; }
  h1 { font-size: 1.6rem; }
  table { font-size: 0.85rem; }
  th, td { padding: 0.25rem; }
  main > .chart svg, section > .chart svg { max-width: none; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; }
  body { color: #eee; background: #1b1b1b; }
  .chart { background: #fff; }
  .failed { color: #ffb4a2; }
  article { border-color: #ffb4a2; }
  pre { background: #2e2e2e; }
}
@media print {
  body { margin: 0; font-size: 10pt; }
  main fieldset { display: none; }
  .beside > div { flex-basis: 12rem; }
  .beside > figure { flex-basis: 18rem; }
}
`;
