import { describe, expect, test } from 'vitest';
import { person, publicText } from './sample-case.js';

const people = [
  person('安康', 'victim'),
  person('高平', 'witness'),
  person('金星', 'witness'),
  person('赵城', 'victim'),
  person('张家港', 'witness'),
  person('周海燕', 'victim'),
];

describe('a name is not touched inside a longer name', () => {
  test.each([
    '由安康市中级人民法院二审。',
    '移送张家港市人民检察院审查。',
    '安康铁路运输检察院、安康铁路公安处。',
    '现羁押于高平看守所，后送金星监狱服刑。',
    '赵城人民法庭、赵城派出所、赵城镇政府。',
    '高平市公安局以高公（刑）诉字〔2017〕55号移送，高检诉刑诉〔2017〕8号。',
    '在赵城镇、赵城村、高平街与安康路交叉口。',
    '演唱《金星》。',
    '张家港金星贸易有限公司，金星贸易公司。',
    '金星大药房、金星手机店、金星KTV门口，购买金星啤酒。',
    '安康水库、金星桥、高平高速出口。',
  ])('%s', (text) => {
    expect(publicText(text, people)).toBe(text);
  });
});

describe('a name is hidden where what follows only looks like a longer name', () => {
  test.each([
    ['周海燕随即被送往县人民医院', '周某某随即被送往县人民医院'],
    ['周海燕不服市人民检察院的决定', '周某某不服市人民检察院的决定'],
    ['周海燕经营的店铺', '周某某经营的店铺'],
    ['周海燕高速行驶', '周某某高速行驶'],
    ['周海燕铁路职工', '周某某铁路职工'],
    ['周海燕任职的有限公司', '周某某任职的有限公司'],
    ['赵城酒后驾车', '赵某酒后驾车'],
    ['赵城电动车、赵城银行卡被盗', '赵某电动车、赵某银行卡被盗'],
    ['周海燕理发店门口', '周某某理发店门口'],
    ['被害人赵城县城的住处', '被害人赵某县城的住处'],
  ])('%s', (text, expected) => {
    expect(publicText(text, people)).toBe(expected);
  });
});

describe('officials', () => {
  test.each([
    '书记员安康担任记录。',
    '由审判长金星、审判员高平组成合议庭。',
    '民警钱大壮、辅警孙小勇到场，将其控制。',
    '侦查员钱大壮出庭说明情况。',
  ])('keep their names by their office: %s', (text) => {
    expect(publicText(text, people)).toBe(text);
  });

  test.each([
    ['殴打民警钱大壮，致其受伤。', '殴打民警钱某某，致其受伤。'],
    ['执勤民警钱大壮被打伤。', '执勤民警钱某某被打伤。'],
    ['民警高平到场。', '民警高某到场。'],
  ])('of the police may be victims: %s', (text, expected) => {
    expect(publicText(text, people)).toBe(expected);
  });
});
