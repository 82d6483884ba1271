import { ruleIds, RULE_LOOKS } from './rule-looks.js';

const RULE_STYLES = ruleIds
  .map((rule) => {
    const { line, colour } = RULE_LOOKS[rule];
    return `.${rule} { background: ${colour}; text-decoration-style: ${line}; }`;
  })
  .join('\n');

/** CSS of the review sheet, on a screen and on paper. */
export const SHEET_STYLE = `
@page { size: A4 landscape; margin: 10mm 12mm; }
body { max-width: 281mm; padding: 0 4mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h1 { text-align: center; font-size: 16pt; letter-spacing: 2pt; margin: 4mm 0 2mm; }
h2 { font-size: 11pt; margin: 4mm 0 1mm; }
.warning { border: 1.5pt solid #000; padding: 1mm 2mm; font-weight: bold; }
.facts th { width: 12%; }
code { font: 9pt/1.3 "Consolas", "Menlo", monospace; }
ul.doubts { margin: 0; padding-left: 2em; font-size: 9.5pt; }
.doubts li { margin-bottom: 1mm; }
.texts thead th { font-weight: bold; background: #eee; }
.texts tr { break-inside: auto; }
.texts td { white-space: pre-wrap; vertical-align: top; line-height: 1.7; }
.title td { font-weight: bold; }
.mask { color: #000; text-decoration: underline; text-underline-offset: 2pt; }
.mask::after { content: attr(data-label); font: 6.5pt sans-serif; vertical-align: super; padding-left: 0.5pt; }
.doubt { background: #fff; color: #b00000; border: 2pt solid #b00000; font-weight: bold; }
.doubt::before { content: "？"; }
.doubt[data-label]::after { content: attr(data-label); font: bold 6.5pt sans-serif; vertical-align: super; }
.leak .public { border-left: 4pt solid #b00000; }
.released { color: #000; border: 1pt dashed #000; font-weight: normal; }
.released::before { content: none; }
.unseen { font: 6.5pt monospace; border: 0.5pt solid #b00000; color: #b00000; }
.unseen::before { content: attr(data-code); }
:focus, :target, .here { outline: 2.5pt solid #0050c8; outline-offset: 1pt; }
${RULE_STYLES}
@media print {
  body { padding: 0; }
  .screen { display: none; }
  :focus, :target, .here { outline: none; }
}
`;
