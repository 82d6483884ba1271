import { describe, expect, it } from 'vitest';
import { isMasked } from '../measure/is-masked.ts';

describe('a name is masked', () => {
  it.each([
    ['张小明', '张某某'],
    ['张小明', '张某甲'],
    ['张　明', '张某'],
    ['欧阳兰', '欧阳某'],
    ['第五明', '第五某'],
    ['司马义·热合曼', '司某某'],
    ['买买提·艾力', '某某'],
    ['张小明', '**'],
    ['李甲', '李某甲'],
    ['李甲', '李某甲二'],
  ])('when %s shows as %s', (original, shown) => {
    expect(isMasked({ type: 'name.victim', original, shown, owner: undefined })).toBe(true);
  });

  it.each([
    ['张小明', '张小明'],
    ['张小明', '张某明'],
    ['张小明', '某小某'],
    ['张　明', '张　明'],
    ['欧阳兰', '欧某某'],
    ['买买提·艾力', '买买提·某某'],
  ])('but not when %s shows as %s', (original, shown) => {
    expect(isMasked({ type: 'name.victim', original, shown, owner: undefined })).toBe(false);
  });

  it('when an alias shows as the surname of whom it belongs to', () => {
    const aliasMasked = (shown: string): boolean =>
      isMasked({ type: 'name.victim', original: '刀疤', shown, owner: '赵大' });
    expect(aliasMasked('赵某')).toBe(true);
    expect(aliasMasked('刀某')).toBe(true);
    expect(aliasMasked('刀疤')).toBe(false);
  });
});

describe('a particular is masked', () => {
  it.each([
    ['id', '37010219900101123X', '3**X', true],
    ['id', '37010219900101123x', '3**X', true],
    ['id', '３７０１０２１９９００１０１１２３Ｘ', '3**X', true],
    ['id', '37010219900101123X', '**', true],
    ['id', '37010219900101123X', '370102**X', false],
    ['id', '37010219900101123X', '3**19900101**X', false],
    ['phone', '138 0000 0000', '***', true],
    ['phone', '13800000000', '138****0000', false],
    ['phone', '138-0000-0000', '***-****-***', true],
    ['birth-date', '1990年1月2日', '****年**月**日', true],
    ['birth-date', '1990年1月2日', '1990年**月**日', false],
    ['plate', '鲁A12345', '鲁A*****', true],
    ['plate', '鲁A12345', '鲁*****', true],
    ['plate', '鲁A12345', '*****5', false],
    ['address', '和平路5号', '**', true],
    ['address', '和平路5号', '**5号', false],
    ['health', '高血压', '高血压', false],
  ] as const)('%s %s shown as %s: %s', (...[type, original, shown, expected]) => {
    expect(isMasked({ type, original, shown, owner: undefined })).toBe(expected);
  });
});
