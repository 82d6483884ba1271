import { isReleased, type Doubt } from './doubts.js';
import { escapeText } from './escape-text.js';
import type { LaidText } from './laid-text.js';
import { LEAK_NAMES } from './leaks.js';

/** What spoke, in words. */
const WHY: Readonly<Record<string, string>> = {
  'word-name': '与本案人员姓名相同的词语',
  crf: '统计模型识别为姓名',
  'role-cue': '出现在诉讼称谓之后',
  surname: '以姓氏开头',
  shape: '形似号码或地址',
  propagated: '与文中他处的姓名相同',
};

/**
 * What a person must still settle in both texts, each with what is to be done about it.
 * @param marksCountHere whether code points of the text are those in which the source counts marks
 */
export function doubtList(laid: readonly LaidText[], marksCountHere: boolean): string {
  const items = [...laid.flatMap(leakItems), ...laid.flatMap(doubtItems(marksCountHere))];
  if (items.length === 0) return '<h2>疑点</h2>\n<p>没有发现疑似遗漏的姓名或个人信息。</p>';
  const open = laid.reduce(
    (sum, { leaks, doubts }) =>
      sum + leaks.length + doubts.filter((doubt) => !isReleased(doubt)).length,
    0,
  );
  const says =
    open === 0 ? '疑点均已放行。' : `尚有 ${String(open)} 处疑点未处理，处理之前本文书不会公开。`;
  return `<h2>疑点</h2>\n<p class="warning">${says}</p>\n<ul class="doubts">${items.join('\n')}</ul>`;
}

const TITLE_CANNOT = '文书名称不能加标记，请更正文书名称';

function leakItems({ part, leaks, from }: LaidText): readonly string[] {
  return leaks.map(({ paragraph, patterns }, index) => {
    const number = String(from.leak + index);
    const what = patterns.map((pattern) => LEAK_NAMES[pattern]).join('、');
    const where = paragraph === null ? '跨段' : `<a href="#l${number}">漏${number}</a>`;
    const todo = part === 'title' ? TITLE_CANNOT : '请由承办人在文书标记中加标记';
    return `<li>${where}${placeOf(part)}：形似${what}，任何审批均不得放行。${todo}。</li>`;
  });
}

function doubtItems(marksCountHere: boolean): (laid: LaidText) => readonly string[] {
  return ({ part, doubts, from }) =>
    doubts.map((doubt, index) => {
      const number = String(from.doubt + index);
      const { start, end } = doubt.original;
      const places = `（起始位置 ${String(start)}，终止位置 ${String(end)}）`;
      const mark =
        part === 'title'
          ? TITLE_CANNOT
          : `请由承办人在文书标记中加标记${marksCountHere ? places : ''}`;
      return (
        `<li><a href="#d${number}">疑${number}</a>${placeOf(part)}` +
        `“${escapeText(doubt.text)}”：${whyOf(doubt)}。${todoOf(doubt, mark)}</li>`
      );
    });
}

function placeOf(part: LaidText['part']): string {
  return part === 'title' ? '（文书名称）' : '';
}

function whyOf({ suspicions }: Doubt): string {
  const kind = suspicions.some((one) => one.kind === 'particular') ? '疑似个人信息' : '疑似姓名';
  const why = new Set(suspicions.map((one) => WHY[one.why] ?? escapeText(one.why)));
  return `${kind}（${[...why].join('、')}）`;
}

/** Masked or released: one of the two settles a doubt. */
function todoOf(doubt: Doubt, mark: string): string {
  if (isReleased(doubt)) return '已由审批放行。';
  return `如应隐去：${mark}，或在案卡中补录该人员；如不应隐去：请在审批时将该词语登记为放行词语。`;
}
