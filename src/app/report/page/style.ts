import { el } from '../../charts/markup.ts';

/** The styles of the page: light, dark, narrow, and printed. */
const CSS = `
:root {
  color-scheme: light;
  --page: #ffffff; --card: #f6f6f8; --line: #e1e1e6; --track: #e6e6ea;
  --text: #222226; --muted: #5b5b64; --quiet: #a6a6b0; --accent: #6f4fd2; --good: #14764a; --late: #8f4e0a;
  --heat-0: #ececf0; --heat-1: #d6caf5; --heat-2: #b19bec; --heat-3: #8767dd; --heat-4: #573ab9;
  --part-1: #14764a; --part-2: #b0651a; --part-3: #2b6cb0;
}
@media (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --page: #1b1b1e; --card: #242428; --line: #37373d; --track: #38383f;
    --text: #dfdfe2; --muted: #adadb6; --quiet: #6d6d77; --accent: #a68bf8; --good: #66cf8e; --late: #e7ab64;
    --heat-0: #2b2b30; --heat-1: #403561; --heat-2: #604b9c; --heat-3: #8566d7; --heat-4: #b9a1fb;
    --part-1: #66cf8e; --part-2: #e7ab64; --part-3: #7db8ee;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; font-variant-numeric: tabular-nums; }
main { max-inline-size: 920px; margin: 0 auto; padding: 48px 32px 56px; }
h1, h2, p, table { margin: 0; padding: 0; }
h1 { font-size: 28px; line-height: 1.2; letter-spacing: -0.02em; }
h2 { font-size: 16px; }
small { display: block; font-size: 12px; font-weight: 400; color: var(--muted); overflow-wrap: anywhere; }
.muted, .sub { color: var(--muted); }
.sub { max-inline-size: 68ch; margin-block: 2px 14px; font-size: 13px; text-wrap: pretty; }
.lead { margin-block-start: 12px; max-inline-size: 60ch; font-size: 17px; line-height: 1.45; text-wrap: pretty; }
section { position: relative; margin-block-start: 40px; min-inline-size: 0; }
.two { display: grid; grid-template-columns: 1fr 1fr; column-gap: 40px; }
.is-tight { align-items: start; }
.scroll { overflow-x: auto; }
/* What does not fit begins with its end: the latest is there first. */
.latest { direction: rtl; }
.latest > svg { direction: ltr; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 4px; }
svg { display: block; }
svg text { fill: var(--muted); font-size: 11px; }

.score { position: relative; display: grid; grid-template-columns: 1.15fr 1fr; gap: 40px; align-items: end; margin-block-start: 32px; padding: 24px; border-radius: 12px; background: var(--card); }
.big { display: flex; flex-wrap: wrap; align-items: baseline; gap: 7px; font-size: 15px; color: var(--muted); }
.big b { font-size: 44px; line-height: 1; letter-spacing: -0.03em; font-weight: 600; color: var(--text); }
.big em { margin-inline-start: auto; font-style: normal; font-weight: 600; }
.bar { position: relative; block-size: 10px; margin-block: 14px 8px; border-radius: 5px; background: var(--track); }
.bar i { position: absolute; inset-block: 0; inset-inline-start: 0; border-radius: inherit; background: var(--accent); }
.bar b { position: absolute; inset-block: -4px; inline-size: 2px; background: var(--text); box-shadow: 0 0 0 2px var(--card); }
.row { display: flex; justify-content: space-between; gap: 12px; font-size: 13px; color: var(--muted); }

table { inline-size: 100%; border-collapse: collapse; }
th { font-weight: 500; text-align: start; }
thead th { padding-block-end: 6px; font-size: 12px; color: var(--muted); }
td, tbody th, tfoot th { padding: 7px 0; border-block-start: 1px solid var(--line); overflow-wrap: anywhere; }
:is(td, th) + :is(td, th) { padding-inline-start: 14px; }
.num { text-align: end; white-space: nowrap; overflow-wrap: normal; }
tfoot :is(th, td) { font-weight: 600; }
.purpose th { padding-block: 16px 4px; border: 0; font-size: 12px; color: var(--muted); }
.purpose + tr > * { border: 0; }
.goals td { white-space: nowrap; }
.goals tbody th { min-inline-size: 150px; }
.state { font-weight: 500; font-size: 13px; }
.is-met { color: var(--good); } .is-on-pace { color: var(--accent); } .is-behind { color: var(--late); }
.is-off, .is-upcoming, .is-missed { color: var(--muted); }

rect.is-track { fill: var(--track); } rect.is-met, rect.is-given { fill: var(--muted); } rect.is-short, rect.is-asked, rect.is-off { fill: var(--quiet); }
rect.is-now { fill: var(--accent); } rect.is-given { fill: var(--accent); } circle.is-result { fill: var(--good); }
.dash { fill: none; stroke: var(--muted); stroke-dasharray: 3 2.5; }
.netvault-heat-0 { fill: var(--heat-0); background: var(--heat-0); } .netvault-heat-1 { fill: var(--heat-1); background: var(--heat-1); }
.netvault-heat-2 { fill: var(--heat-2); background: var(--heat-2); } .netvault-heat-3 { fill: var(--heat-3); background: var(--heat-3); }
.netvault-heat-4 { fill: var(--heat-4); background: var(--heat-4); }
.legend { display: flex; flex-wrap: wrap; align-items: center; gap: 5px; margin-block-start: 8px; font-size: 12px; color: var(--muted); }
.legend i { inline-size: 11px; block-size: 11px; border-radius: 2.5px; }
.legend i.is-short { background: var(--quiet); } .legend i.is-result { border-radius: 50%; background: var(--good); margin-inline-start: 8px; }
.legend .end { margin-inline-start: auto; }
.stack { display: flex; gap: 2px; block-size: 14px; margin-block: 4px 12px; }
.stack i, .dot { border-radius: 3px; }
.dot { display: inline-block; inline-size: 9px; block-size: 9px; margin-inline-end: 8px; }
.part-0 { background: var(--accent); } .part-1 { background: var(--part-1); } .part-2 { background: var(--part-2); } .part-3 { background: var(--part-3); } .part-none { background: var(--quiet); }
.netvault-heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
footer { margin-block-start: 48px; padding-block-start: 16px; border-block-start: 1px solid var(--line); font-size: 12px; color: var(--muted); }

@media screen and (max-width: 700px) {
  .two, .score { grid-template-columns: minmax(0, 1fr); }
  main { padding: 28px 16px; }
  .scroll svg:not(.goals svg) { min-inline-size: 640px; }
}
@media (forced-colors: active) {
  rect, circle, .bar i, .bar b, .stack i, .dot, .legend i { forced-color-adjust: none; }
  .bar, .stack { border: 1px solid CanvasText; }
}
@media print {
  @page { size: A4; margin: 14mm 13mm; }
  :root { color-scheme: light; --page: #fff; --card: #fff; --line: #cfcfd4; --track: #dcdce1; --text: #000; --muted: #48484f; --quiet: #9898a2; --accent: #5f41bf; --good: #0f6a3e; --late: #7d4407; --heat-0: #eeeef1; --heat-1: #d8cdf6; --heat-2: #b39eee; --heat-3: #8a6ae0; --heat-4: #5a3bbd; --part-1: #0f6a3e; --part-2: #b0651a; --part-3: #2b6cb0; }
  body { font-size: 9pt; line-height: 1.35; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-inline-size: none; padding: 0; }
  section { margin-block-start: 17px; break-inside: avoid; }
  .sub { margin-block-end: 7px; }
  .score { margin-block-start: 16px; padding: 14px 16px; border: 1px solid var(--line); break-inside: avoid; }
  td, tbody th, tfoot th { padding-block: 2.5px; }
  tr { break-inside: avoid; }
  .scroll { overflow: visible; }
  .two { column-gap: 28px; }
  .goals tbody th { min-inline-size: 0; }
  .goals svg { inline-size: 165px; block-size: auto; }
}
`;

/** Not escaped: it is our own and contains no closing tag. */
export const STYLE = el('style', {}, CSS);
