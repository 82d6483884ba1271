import { describe, expect, test } from 'vitest';
import { person, publicText } from './sample-case.js';

const defendant = person('赵大海', 'defendant', {
  sentence: { kind: 'heavier-or-other', months: null },
});

describe('a person whom the text introduces is hidden in the whole text', () => {
  test.each([
    ['by a role', '被害人钱小芳陈述，钱小芳当日报警。', '被害人钱某某陈述，钱某某当日报警。'],
    ['by a role and a colon', '证人：钱小芳。', '证人：钱某某。'],
    [
      'by several roles in a row',
      '被害人的法定代理人钱立新到场。',
      '被害人的法定代理人钱某某到场。',
    ],
    ['in a list', '证人钱小芳、孙立、周玉兰的证言', '证人钱某某、孙某、周某某的证言'],
    ['in a list that ends with 和', '证人钱小芳、孙立和周玉兰证实', '证人钱某某、孙某和周某某证实'],
    ['in a list with 等人', '被害人钱小芳、孙立等人报案。', '被害人钱某某、孙某等人报案。'],
    [
      'with a surname of two characters',
      '证人欧阳雪峰证实，欧阳雪峰在场。',
      '证人欧阳某某证实，欧阳某某在场。',
    ],
    [
      'by what happened elsewhere',
      '赵大海伙同冯九（另案处理）作案，冯九望风。',
      '赵大海伙同冯某（另案处理）作案，冯某望风。',
    ],
    [
      'several, dealt with elsewhere',
      '冯九、陈大山（均另案处理）望风。',
      '冯某、陈某某（均另案处理）望风。',
    ],
    ['still at large', '后陈大山（在逃）驾车逃离。', '后陈某某（在逃）驾车逃离。'],
    [
      'as a relative',
      '被害人之妻孙桂香、其子周强到场，周强报警。',
      '被害人之妻孙某某、其子周某到场，周某报警。',
    ],
    [
      'as a relative of the accused',
      '被告人赵大海之妻孙桂香退赔。',
      '被告人赵大海之妻孙某某退赔。',
    ],
    [
      'at the head of particulars',
      '钱小芳，女，1990年5月3日出生。',
      '钱某某，女，****年**月**日出生。',
    ],
    ['with a name in parts', '被害人买买提·吐尔逊陈述其被打。', '被害人买某某陈述其被打。'],
    ['with a foreign name', '证人约翰·史密斯证实。', '证人约某某证实。'],
    [
      'with a name in Latin letters',
      '证人Mary Brown证实，Mary Brown在场。',
      '证人某某证实，某某在场。',
    ],
    ['with a long name of sounds', '证人阿不都热合曼证实。', '证人阿某某证实。'],
    ['as the one who reported', '报案人钱小芳称', '报案人钱某某称'],
    ['as an agent', '诉讼代理人钱小芳，系被害人之母。', '诉讼代理人钱某某，系被害人之母。'],
    ['as an expert', '鉴定人钱小芳出具鉴定意见', '鉴定人钱某某出具鉴定意见'],
    ['in whose home it was', '赵大海伙同冯九在冯九家中吸食。', '赵大海伙同冯某在冯某家中吸食。'],
  ])('%s: %s', (_how, text, expected) => {
    expect(publicText(text, [defendant])).toBe(expected);
  });
});

describe('where a name ends', () => {
  test.each([
    [
      'before a verb that could be a given name',
      '被害人张三发现现场有人。',
      '被害人张某发现现场有人。',
    ],
    ['behind such a character when a verb follows', '证人李建发证实。', '证人李某某证实。'],
    ['before 进入', '证人王强进入房间。', '证人王某进入房间。'],
    ['before 家中', '被害人孙立家中被盗。', '被害人孙某家中被盗。'],
    ['before 立即', '证人王五立即报警。', '证人王某立即报警。'],
    [
      'as other places of the text say',
      '被害人钱发明白了。钱发明的证言。钱发明在场。',
      '被害人钱某某白了。钱某某的证言。钱某某在场。',
    ],
  ])('%s: %s', (_what, text, expected) => {
    expect(publicText(text)).toBe(expected);
  });
});

describe('what is nobody', () => {
  test.each([
    '被害人陈述其被打伤。',
    '被害人于2014年5月1日报案。',
    '被害人家属向公安机关报案。',
    '被告人供述与辩解。',
    '证人证言三份。',
    '被告人曾因盗窃罪被判处有期徒刑。',
    '被害人方面要求严惩。',
    '被害人向其支付现金。',
    '被害人单位的车辆停放在路边。',
    '被害人全身多处受伤。',
    '公安人员当场抓获被告人，查获毒品。',
    '法定代理人应当到场。',
    '申请人民法院强制执行。',
    '交通高峰时段，车流量大，文化路和平街口发生事故。',
    '其具有高中文化程度，安全意识淡薄，金额较大。',
    '于是马上报警，方便面和黄金饰品被盗。',
    '三名男子将其拦住，一名女子报警。',
    '公诉机关认为证据确实、充分，应当追究刑事责任。',
    '辩护人黄志刚，某律师事务所律师。',
    '委托代理人黄志刚，山东某律师事务所律师。',
    '被害人李某某、王某甲的陈述，证人张某证实。',
  ])('%s', (text) => {
    expect(publicText(text)).toBe(text);
  });
});
