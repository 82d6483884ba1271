import { describe, expect, it } from 'vitest';
import { documentIdSchema, documentNumberSchema } from '../src/index.js';

describe('the number of a document', () => {
  it.each([
    '陵检公诉刑诉〔2014〕157号',
    '潍检刑不诉〔2023〕Z1号',
    '潍检刑诉[2020]第0012号',
    '京检一分院刑抗（2016）3号',
    '鲁检刑申复决〔2021〕Z12-1号',
  ])('may be %s', (number) => {
    expect(documentNumberSchema.safeParse(number).success).toBe(true);
  });

  it.each([
    '陵检公诉刑诉157号',
    '陵检公诉刑诉〔2014〕157',
    '陵检公诉刑诉〔2014〕张三号',
    'LJGS〔2014〕157号',
    '陵检公诉刑诉〔2014〕157号 张三',
  ])('is not %s', (number) => {
    expect(documentNumberSchema.safeParse(number).success).toBe(false);
  });
});

it('the id of a document holds capital letters, digits and hyphens', () => {
  expect(documentIdSchema.safeParse('QSS-1').success).toBe(true);
  for (const id of ['', '-1', 'qss-1', 'QSS/1', '起诉书1', 'A'.repeat(41)]) {
    expect(documentIdSchema.safeParse(id).success).toBe(false);
  }
});
