import { Markup } from './markup';

/** Looks of the page: a readable column on the screen, A4 upright on paper, always light there. */
export const STYLE = new Markup(`
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --head: #f2f4f6; --link: #0b5cad;
  --error: #9c0006; --error-fill: #ffc7ce;
  --warning: #7f6000; --warning-fill: #ffeb9c;
  --info: #1f4e79; --info-fill: #ddebf7;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1d20; --ink: #e6e8ea; --soft: #a3abb3; --line: #3d444b; --head: #262a2e; --link: #7ab8f5;
    --error: #ffb3ba; --error-fill: #5c1a21;
    --warning: #ffe08a; --warning-fill: #4d3d00;
    --info: #b7d8f5; --info-fill: #17344f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 24px 20px 48px; max-width: 1080px;
  background: var(--paper); color: var(--ink);
  font: 14px/1.55 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 0 0 12px; font-size: 24px; line-height: 1.3; }
h2 { margin: 32px 0 8px; font-size: 18px; line-height: 1.35; }
h3 { margin: 20px 0 6px; font-size: 15px; line-height: 1.4; }
p { margin: 6px 0; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.counts { display: grid; grid-template-columns: repeat(3, 1fr); gap: 10px; margin: 16px 0 4px; padding: 0; list-style: none; }
.counts li { padding: 8px 12px; border-radius: 6px; border: 1px solid var(--line); }
.counts b { display: block; font-size: 24px; line-height: 1.25; font-variant-numeric: tabular-nums; }
.measures { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 6px 0; }
.measures > div { display: flex; gap: 6px; }
.soft, .hash { color: var(--soft); }
.hash { font: 11px/1.5 Consolas, 'Liberation Mono', monospace; }
table { width: 100%; margin: 6px 0 4px; border-collapse: collapse; table-layout: fixed; font-size: 13px; }
th, td { padding: 5px 8px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
td { white-space: pre-wrap; }
th { background: var(--head); font-weight: 600; }
.number { padding-left: 3px; text-align: right; font-variant-numeric: tabular-nums; }
th.number { overflow-wrap: normal; word-break: keep-all; }
.cell, .rule { white-space: nowrap; }
.mark { display: inline-block; padding: 0 6px; border-radius: 3px; font-size: 12px; white-space: nowrap; }
.error { background: var(--error-fill); color: var(--error); font-weight: 700; }
.warning { background: var(--warning-fill); color: var(--warning); }
.info { background: var(--info-fill); color: var(--info); }
.explanation { margin: 4px 0 0; padding-left: 8px; border-left: 3px solid var(--line); color: var(--soft); }
.note { padding: 4px 10px; border-left: 3px solid var(--line); }
.failure { padding: 6px 10px; border-left: 3px solid var(--error); }
@media (max-width: 640px) {
  body { padding: 16px 10px 32px; }
  table { table-layout: auto; font-size: 12px; }
  th, td { padding: 4px 5px; }
  .scroll { overflow-x: auto; }
}
@page { size: A4; margin: 15mm 13mm 16mm; @bottom-right { content: counter(page) ' / ' counter(pages); font-size: 9pt; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  h1 { font-size: 17pt; }
  h2 { font-size: 13pt; }
  h3 { font-size: 11pt; }
  h2, h3, .hash, .measures, .form, .note { break-after: avoid; }
  table { font-size: 9pt; }
  /* A printed page cuts off what the last line of a full-width table sticks out. */
  .scroll { padding-right: 1px; }
  thead { display: table-header-group; }
  tr, .counts, .failure { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
  a { color: inherit; }
}
`);
