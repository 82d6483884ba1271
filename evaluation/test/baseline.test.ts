import { describe, expect, it } from 'vitest';
import { goldDocumentSchema } from '../gold/gold-document.ts';
import { publishByRoster } from '../publishers/baseline.ts';

function publicText(text: string): string {
  const document = goldDocumentSchema.parse({
    id: 'one',
    docType: 'indictment',
    title: '张三案',
    text,
    caseCard: {
      people: [
        {
          number: 1,
          name: '张三',
          role: 'defendant',
          sentence: { kind: 'fixed-term', months: 36 },
        },
        {
          number: 2,
          name: '李四',
          role: 'defendant',
          sentence: { kind: 'fixed-term', months: 37 },
        },
        { number: 3, name: '张三丰', role: 'victim' },
        { number: 4, name: '李𠮷', role: 'witness' },
      ],
    },
    mustMask: [],
    mustKeep: [],
  });
  return publishByRoster(document).body.text;
}

describe('publishByRoster', () => {
  it.each([
    ['张三和李四打伤张三丰', '张某和李四打伤张某某'],
    ['身份证号37010219900101123X，', '身份证号3**X，'],
    ['电话13800000000，', '电话**，'],
    ['卡号6222020200112233445，', '卡号**，'],
    ['住山东省潍坊市和平路5号，', '住山东省潍坊市**，'],
    ['1990年1月2日出生', '****年**月**日出生'],
    ['李𠮷和𠮷，张三', '李某和𠮷，张某'],
  ])('%s becomes %s', (text, expected) => {
    expect(publicText(text)).toBe(expected);
  });
});
