import type { RequestDetails } from '@discferry/shared-schema';

const MEDIA = { 'on-site': '现场查阅', paper: '纸质复制', disc: '光盘复制' } as const;

const SIDES = {
  victim: '被害人',
  'victim-relative': '被害人近亲属',
  'victim-witness': '被害人提供的证人',
  other: '其他单位或个人',
} as const;

/**
 * What a request asks (预约内容), in Chinese for the undertaker: a line for each field. The words of the
 * applicant stand in it as they are; a field never begins a line of another, since their line feeds
 * are followed by a space.
 */
export function contentText(details: RequestDetails): string {
  return linesOf(details)
    .map(([label, text]) => `${label}：${text.replaceAll('\n', '\n ')}`)
    .join('\n');
}

type Line = readonly [label: string, text: string];

function linesOf(details: RequestDetails): readonly Line[] {
  switch (details.kind) {
    case 'read-file':
      return [datesLine(details.dates), ['阅卷方式', MEDIA[details.medium]]];
    case 'meet':
      return [datesLine(details.dates), ['会见对象', details.client], ['会见地点', details.place]];
    case 'collect-evidence':
      return [
        ...details.items.flatMap(({ what, holder }, index): Line[] => [
          [`证据${String(index + 1)}`, what],
          [`证据${String(index + 1)}持有人`, holder],
        ]),
        ['理由', details.why],
      ];
    case 'submit-evidence':
      return details.items.flatMap(({ what, proves }, index): Line[] => [
        [`证据${String(index + 1)}`, what],
        [`证据${String(index + 1)}证明事项`, proves],
      ]);
    case 'gather-evidence':
      return [
        ['收集对象', details.from],
        ['对象身份', SIDES[details.side]],
        ['收集内容', details.what],
        ['理由', details.why],
      ];
    case 'be-heard':
      return [datesLine(details.dates), ['意见事项', details.matter]];
    case 'change-measure':
      return [
        ['现强制措施', details.present],
        ['申请', details.wanted === null ? '解除' : `变更为${details.wanted}`],
        ['理由', details.why],
      ];
  }
}

function datesLine(dates: readonly string[]): Line {
  return ['希望日期', dates.join('、')];
}
