import { escapeHtml, htmlPage } from '../printing/html-page.js';
import { SIGNATURE_LINE, tickBoxes, type ApprovalSheet, type SheetRow } from './sheet.js';

const STYLE = `
h1 { text-align: center; font-size: 18pt; letter-spacing: 2pt; margin: 0 0 4mm; }
th { width: 15%; }
td.wide ol { margin: 0; padding-left: 1.4em; }
td.box { height: 11mm; vertical-align: bottom; text-align: right; }
td.box em { float: left; font-style: normal; font-weight: bold; }
td.inner { padding: 0; }
td.inner table { border: none; }
td.inner th { width: auto; text-align: center; }
td.inner tr:first-child > * { border-top: none; }
td.inner tr:last-child > * { border-bottom: none; }
td.inner tr > :first-child { border-left: none; }
td.inner tr > :last-child { border-right: none; }
`;

/** The form as one printable page of HTML that needs nothing from outside it. */
export function sheetHtml({ title, rows, notes }: ApprovalSheet): string {
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    '<table>',
    ...rows.map((row) => `<tr>${rowHtml(row)}</tr>`),
    '</table>',
    ...notes.map((note) => `<p>${escapeHtml(note)}</p>`),
  ];
  return htmlPage({ lang: 'zh-CN', title, style: STYLE, body: body.join('\n') });
}

function rowHtml(row: SheetRow): string {
  switch (row.kind) {
    case 'fields':
      return row.fields
        .map((field) => (field === undefined ? '' : fieldHtml(field, row.fields.length === 1)))
        .join('');
    case 'lines':
      return wide(row.label, `<td class="wide" colspan="3">${linesHtml(row.lines)}</td>`);
    case 'table':
      return wide(row.label, `<td class="inner" colspan="3">${tableHtml(row)}</td>`);
    case 'choices':
      return wide(row.label, `<td colspan="3">${escapeHtml(tickBoxes(row))}</td>`);
    case 'signature': {
      const box = `<em>${escapeHtml(row.remark)}</em>${escapeHtml(SIGNATURE_LINE)}`;
      return wide(row.label, `<td class="box" colspan="3">${box}</td>`);
    }
  }
}

function wide(label: string, cell: string): string {
  return `<th>${escapeHtml(label)}</th>${cell}`;
}

function fieldHtml([label, value]: readonly [string, string], alone: boolean): string {
  return wide(label, `<td${alone ? ' colspan="3"' : ''}>${escapeHtml(value)}</td>`);
}

function linesHtml(lines: readonly string[]): string {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return escapeHtml(only);
  return `<ol>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ol>`;
}

function tableHtml({ columns, rows }: Extract<SheetRow, { kind: 'table' }>): string {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${line(columns, 'th')}${rows.map((cells) => line(cells, 'td')).join('')}</table>`;
}
