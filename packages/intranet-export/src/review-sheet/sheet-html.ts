import { RULES, type RedactionRule } from '@discferry/redaction';
import { shanghaiDate } from '@discferry/shared-schema';
import { escapeHtml, htmlPage } from '../printing/html-page.js';
import { shanghaiTime } from '../texts/wording.js';
import { doubtList } from './doubts-html.js';
import { escapeText } from './escape-text.js';
import { layOut } from './laid-text.js';
import { RULE_LOOKS, ruleArticle, ruleIds } from './rule-looks.js';
import { SHEET_SCRIPT } from './sheet-script.js';
import { SHEET_STYLE } from './sheet-style.js';
import type { ReviewedApproval, ReviewSheet } from './sheet.js';
import { textRows } from './texts-html.js';

const KEYS_HELP =
  'j、k：下一处、上一处屏蔽；n、p：下一处、上一处疑点；Tab 逐处移动，Enter 在原文中显示。';

/** The sheet as one HTML page that needs nothing from outside it, to read on a screen or to print. */
export function sheetHtml(sheet: ReviewSheet): string {
  const laid = layOut(sheet);
  return htmlPage({
    lang: 'zh-CN',
    title: `核对单 ${sheet.caseNumber} ${sheet.documentId}`,
    style: SHEET_STYLE,
    script: SHEET_SCRIPT,
    body: [
      '<h1>法律文书公开核对单</h1>',
      '<p class="warning">本单含有姓名等不公开内容，仅限内网使用和保管，不得带出。</p>',
      factsTable(sheet),
      approvalsTable(sheet.approvals),
      legend(sheet),
      doubtList(laid, sheet.marksCountHere),
      '<h2>逐段对照</h2>',
      `<p class="screen">${KEYS_HELP}</p>`,
      '<table class="texts"><thead><tr><th>送达文书原文</th><th>拟公开文本</th></tr></thead>',
      ...laid.map(textRows),
      '</table>',
    ].join('\n'),
  });
}

function factsTable(sheet: ReviewSheet): string {
  const { state, waitsFor } = sheet;
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['部门受案号', escapeText(sheet.caseNumber), '文书编号', escapeText(sheet.documentId)],
    ['文书类别', escapeText(sheet.kind), '文书字号', escapeText(sheet.documentNumber)],
    ['状态', escapeText(state), '待办事项', waitsFor.map(escapeText).join('；')],
    [
      '原文摘要',
      `<code>${escapeHtml(sheet.contentSha256)}</code>`,
      '公开文本摘要',
      `<code>${escapeHtml(sheet.publicSha256)}</code>`,
    ],
  ];
  const cells = rows.map(
    ([one, value, other, otherValue]) =>
      `<tr><th>${one}</th><td>${value}</td><th>${other}</th><td>${otherValue}</td></tr>`,
  );
  return `<table class="facts">${cells.join('\n')}</table>`;
}

const RESULTS = { approved: '同意', returned: '退回' } as const;

function approvalsTable(approvals: readonly ReviewedApproval[]): string {
  if (approvals.length === 0) return '<h2>审批情况</h2>\n<p>尚无审批。</p>';
  const head = ['序号', '环节', '职务', '审批人编码', '结果', '时间', '所审内容'];
  const rows = approvals.map(({ number, step, rank, person, result, at, isOfThisContent }) => [
    String(number),
    step,
    rank,
    person,
    RESULTS[result],
    `${shanghaiDate(at)} ${shanghaiTime(new Date(at))}`,
    isOfThisContent ? '现内容' : '变动前的内容',
  ]);
  return `<h2>审批情况</h2>\n${table(head, rows)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeText(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${line(head, 'th')}${rows.map((cells) => line(cells, 'td')).join('')}</table>`;
}

/** The rules that masked something: how their masks look, on what they rest, and how many there are. */
function legend({ title, body }: ReviewSheet): string {
  const counts = new Map<RedactionRule, number>();
  for (const { rule } of [...title.redacted.spans, ...body.redacted.spans]) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  const rows = ruleIds.flatMap((rule) => {
    const count = counts.get(rule);
    if (count === undefined) return [];
    const sample = `<span class="mask ${rule}">${RULE_LOOKS[rule].label}</span>`;
    const name = `${escapeHtml(RULES[rule].title.zh)}（${rule}）`;
    return [
      `<tr><td>${sample}</td><td>${name}</td><td>${ruleArticle(rule)}</td><td>${String(count)}</td></tr>`,
    ];
  });
  if (rows.length === 0) return '<h2>屏蔽情况</h2>\n<p>没有屏蔽任何内容。</p>';
  const head = '<tr><th>标记</th><th>屏蔽事由</th><th>依据</th><th>处数</th></tr>';
  return (
    `<h2>屏蔽情况</h2>\n<table class="legend">${head}${rows.join('\n')}</table>\n` +
    '<p>《规定》指《人民检察院案件信息公开工作规定（试行）》。除上列屏蔽外，公开文本与送达文书一致（第二十二条）。</p>'
  );
}
