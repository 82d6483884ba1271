import fc from 'fast-check';

const cues = fc.constantFrom(
  ...'住 现住 户籍地 户籍所在地 家住 住在 暂住 租住于 位于 在 到 进入 地址： 家庭住址 （ 经常居住地 出生地'.split(
    ' ',
  ),
);
const places = fc.constantFrom(
  ...(
    '山东省寿光市 寿光市 奎文区 本市 圣城街道5号 东风街88号3单元501室 文化路 苇湾村12号 幸福小区5号楼 ' +
    '山东省寿光市圣城街道 高峰村 莘庄镇 3号 某小区 某某路 某村'
  ).split(' '),
);
const masks = '某某 李某甲 李某某 欧阳某某 某甲 某 ** *** ×× 张×× 王某'.split(' ');
const behind = fc.constantFrom(
  ...(
    '15岁 13周岁 35岁 因涉嫌盗窃 的 家中 的家中 家 住处 的出租屋内 门口 被害人 证人 司机 老板 村民 ， 。 、 （ ） ' +
    '，男， ，系 母亲 的姐姐 租住房 附近 人 内'
  ).split(' '),
  '',
);
const health = fc.constantFrom(
  ...(
    '患有 患 因 系 有 诊断为 确诊 罹患 感染 病情 怀孕 行 做 既往有 查出 伴有 出现 自述有 服用 精神 先天性 急性 ' +
    '经诊断，'
  ).split(' '),
);
const illnesses = fc.constantFrom(
  ...(
    '糖尿病 心脏病 先天性心脏病 抑郁 障碍 感染 癌 脊肌萎缩 肾衰竭 乙肝 残疾二级 病史 患者 病 三级残疾 ' +
    '切除手术 反应 多年 发作 住院 就医 药物 急性应激反应 孕28周 视力残疾'
  ).split(' '),
);
const schools = fc.constantFrom(
  ...(
    '就读于 在 系 潍坊市 第五中学 育英小学 初一（2）班 学生 幼儿园 学校 五年级 的老师 学号20150609 小学 洪泽 ' +
    '，15岁， （13岁）'
  ).split(' '),
);
const numbers = fc.constantFrom(
  ...(
    '13805361234 370705199005031234 6222021607001234567 鲁V12345 abc_123 微信号 QQ号 尾号 1234 军官证 护照 ' +
    'E12345678 车牌 支付宝账号 2014年5月3日 出生 生于 卡号 支行 转801'
  ).split(' '),
);
const marks = fc.constantFrom(
  '，',
  '。',
  '、',
  '\n',
  '　',
  ' ',
  '（',
  '）',
  '：',
  '“',
  '”',
  '\t',
  '的',
);

/**
 * Texts in which what reaches as far as it can (an address, an illness, a school) stands beside names,
 * ages, numbers and masks, in every order.
 * @param names those of the case and others
 */
export function neighbourhoods(...names: readonly (readonly string[])[]): fc.Arbitrary<string> {
  const people = fc.oneof(
    fc.constantFrom(...names.flat()),
    fc.constantFrom(...masks, '被害人李小明', '证人钱多福', '被告人', '其', '他'),
  );
  const perhaps = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' });
  const together = (...parts: readonly fc.Arbitrary<string>[]) =>
    fc.tuple(...parts).map((texts) => texts.join(''));
  const parts = fc.oneof(
    together(cues, places, perhaps(places), behind, people, perhaps(people), behind),
    together(perhaps(people), health, perhaps(people), illnesses, perhaps(illnesses), behind),
    together(people, schools, schools, perhaps(people), schools),
    together(perhaps(people), numbers, perhaps(people), numbers, perhaps(people)),
    fc.oneof(people, cues, places, behind, health, illnesses, schools, numbers),
    marks,
  );
  return fc.array(parts, { minLength: 1, maxLength: 14 }).map((texts) => texts.join(''));
}
