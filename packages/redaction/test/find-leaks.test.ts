import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLeaks } from '../src/index.js';

describe('a leak is found', () => {
  it.each([
    ['an identity number', 'ID-NUMBER', '身份证号码370702199003071234'],
    ['one with X', 'ID-NUMBER', '37070219900307123X'],
    ['one in full width', 'ID-NUMBER', '３７０７０２１９９００３０７１２３Ｘ'],
    ['one with spaces', 'ID-NUMBER', '370702 19900307 1234'],
    ['one in groups of four', 'ID-NUMBER', '3707 0219 9003 0712 34'],
    ['one that a line end parts', 'ID-NUMBER', '号码3707021990\n03071234。'],
    ['one with invisible characters', 'ID-NUMBER', '370702\u200b19900307\u00ad1234'],
    ['one beside another number', 'ID-NUMBER', '2014 370702199003071234 3'],
    ['one of 15 digits', 'ID-NUMBER', '身份证号:370702900307123'],
    ['a mobile number', 'MOBILE', '联系电话13800138000'],
    ['one in groups', 'MOBILE', '138-0013-8000'],
    ['one with the code of the country', 'MOBILE', '+86 138 0013 8000'],
    ['one beside another', 'MOBILE', '13800138000 13900139000'],
    ['a landline', 'LANDLINE', '(0536)8123456'],
    ['a bank card', 'BANK-CARD', '6222 0200 1234 5678 901'],
    ['an account', 'ACCOUNT', '账号为1234567890'],
    ['an e-mail address', 'E-MAIL', '邮箱zhang.san@example.com'],
    ['a WeChat id', 'WECHAT', 'wxid_abc123def'],
    ['a QQ number', 'QQ', 'QQ号：12345678'],
    ['a plate', 'PLATE', '驾驶鲁G12345号车'],
  ])('%s', (_, pattern, text) => {
    expect(findLeaks(text)).toContain(pattern);
  });
});

describe('none is', () => {
  it.each([
    ['an identity number masked to its ends', '身份证号码3**X'],
    ['one masked behind ten digits', '3707021990********'],
    ['a case number', '潍检诉受[2026]37070000007号'],
    ['a case number across departments', '统一受案号51010020260000031'],
    ['a number of a document', '潍检公诉刑诉〔2026〕157号'],
    ['an amount', '共计13800138000元、价值3.1415926535897'],
    ['a column of amounts', '1500\n2300\n300\n'],
    ['the number of a device', '手机串号860123041234567'],
    ['a number of a transfer with its day', '流水号1000012014030512345678'],
    ['a masked account', '账号**** **** 1234'],
    ['a masked plate', '鲁G***45'],
    ['days', '2014-03-05 2014-03-06 2014-03-07'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(findLeaks(text)).toEqual([]);
  });
});

it('an identity number is found wherever it stands, and however it is typed', () => {
  const typed = fc
    .tuple(
      fc.constantFrom('370702199003071234', '11010119901230123x'),
      fc.array(fc.constantFrom('', '', '', ' ', '-', '\n', '\u3000', '\u200b'), {
        minLength: 18,
        maxLength: 18,
      }),
    )
    .map(([number, marks]) =>
      Array.from(number, (digit, at) => digit + (marks[at] ?? '')).join(''),
    );
  const around = fc.string({ unit: fc.constantFrom('，', '某', '。', '\n', 'a') });
  fc.assert(
    fc.property(around, typed, around, (before, number, after) => {
      expect(findLeaks(`${before}。${number}。${after}`)).toContain('ID-NUMBER');
    }),
  );
});
