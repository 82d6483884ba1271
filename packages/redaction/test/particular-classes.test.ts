import { describe, expect, test } from 'vitest';
import { person, publicText } from './sample-case.js';

/** Each text holds what must be hidden between ⟦ and ⟧. */
function expectHidden(marked: string, people = [person('陈小雨', 'victim', { ageAtAct: 10 })]) {
  const shown = marked.replace(/⟦[^⟧]*⟧/gu, '**').replaceAll('陈小雨', '陈某某');
  // A school and its class may be two masks side by side.
  const text = publicText(marked.replace(/[⟦⟧]/gu, ''), people).replace(/(?:\*\*)+/gu, '**');
  expect(text).toBe(shown);
}

describe('number plates of every kind', () => {
  test.each([
    '驾驶⟦沪A·DA1234⟧新能源小客车。',
    '牵引⟦鲁QA123挂⟧半挂车。',
    '驾驶⟦湘A1234学⟧教练车。',
    '⟦京A1234领⟧的车辆。',
    '⟦使014578⟧号外交车辆。',
    '⟦京O·A1234⟧公务车。',
    '驾驶⟦粤Z·1234港⟧小客车、⟦粤ZAB12澳⟧客车。',
    '⟦WJ11·12345⟧车辆、⟦WJ·鲁1234X⟧车。',
    '悬挂⟦南V12345⟧、⟦海B45678⟧军车号牌。',
    '悬挂⟦临鲁B12345⟧号牌。',
    '驾驶⟦皖03-12345⟧号拖拉机。',
    '号牌为⟦豫14-B2345⟧的农用运输车。',
    '开着⟦鲁1512345⟧号联合收割机。',
    '驾驶⟦鲁１５　１２３４５⟧拖拉机。',
    '电动自行车（车牌⟦海口123456⟧）。',
    '悬挂⟦杭州K12345⟧号牌的电动自行车。',
  ])('%s', (text) => {
    expectHidden(text);
  });

  test.each([
    '（2016）豫0102刑初45号、鲁07刑终123号',
    '云南A级景区，鲁A级企业，沪昆高速K1234+500米',
    '号牌价值12345元，无号牌两轮摩托车',
    '毕业于云A123学校，京A1234学生',
  ])('but not %s', (text) => {
    expect(publicText(text)).toBe(text);
  });
});

describe('papers of every country', () => {
  test.each([
    '往来港澳通行证⟦CA1234567⟧、⟦W12345678⟧。',
    '护照号码⟦E12345678⟧、⟦P1234567⟧、⟦SE1234567⟧。',
    '台胞证⟦01234567⟧，旧证号⟦1234567890(B)⟧。',
    '澳门居民身份证⟦1234567(8)⟧，澳门身份证⟦5/123456/7⟧。',
    '边境居民通行证号⟦9/MKT(N)071284⟧。',
    '持越南身份证⟦085 127 446⟧入境。',
    '老挝身份证号⟦12-3456789⟧。',
  ])('%s', (text) => {
    expectHidden(text);
  });

  test('but not numbers of practice', () => {
    const text = '律师执业证号13707201510123456，电表户号3307840019285，IMEI码868224031557902。';
    expect(publicText(text)).toBe(text);
  });
});

describe('accounts by which somebody is reached', () => {
  test.each([
    '微信转账至⟦bian_sj1985⟧。',
    '用微信向⟦zhangsan_88⟧付款。',
    '微信ID：⟦hkaitk01⟧，VX：⟦hkaitk02⟧。',
    '微信号⟦linzhewei_tw⟧、⟦zqm930909⟧。',
    'QQ（⟦345678901⟧），扣扣号⟦123456789⟧，Q群号码⟦123456789⟧。',
    '飞机号⟦haige_tg⟧，Telegram账号⟦@hai_ge88⟧，小红书号⟦9512345678⟧。',
    '数字人民币钱包（编号⟦0052 7713 0918 4406⟧）。',
    '转入⟦0x52908400098527886E0F7030069857D2E4169EE7⟧。',
    '电话⟦8123456⟧、⟦8123457⟧，台湾手机⟦0912-345-678⟧。',
    '尾号分别为⟦1234⟧、⟦5678⟧的两张卡。',
  ])('%s', (text) => {
    expectHidden(text);
  });

  test.each([
    '微信支付2000元，微信购买iPhone12一部，QQ转账5000元。',
    '图片IMG_20190101.jpg在卷。',
    '联系电话0876-12309。',
  ])('but not %s', (text) => {
    expect(publicText(text)).toBe(text);
  });

  test('and never with a sum from the next column', () => {
    expectHidden('1　39000　⟦13069748820⟧　已返乡');
    expectHidden('2　3900　⟦155 1043 7796⟧　工地');
    expectHidden('山东临沂　⟦6217001820015609336⟧　　　　41,000元');
    expectHidden('支付宝⟦13599207718⟧　　　　16,888元');
    expectHidden('21,350.00　⟦13966600183⟧');
    expect(publicText('身份证号370798　5903　0520　3，1959年出生')).toBe(
      '身份证号3**3，****年出生',
    );
  });
});

describe('dates of birth', () => {
  test.each([
    [
      '男，农历一九六八年三月初七（公历1968年4月4日）生。',
      '男，农历****年**月**日（公历****年**月**日）生。',
    ],
    ['2008年冬月生，1968年腊月廿三出生。', '****年**月生，****年**月**日出生。'],
    ['（男，1990.5.3生）', '（男，****年**月**日生）'],
    ['生日5月3日。', '生日**月**日。'],
    [
      '1976年5月出生（身份证登记为1976年5月12日）。',
      '****年**月出生（身份证登记为****年**月**日）。',
    ],
    ['男，一九七四年三月初三（系农历）', '男，****年**月**日（系农历）'],
  ])('%s', (text, shown) => {
    expect(publicText(text)).toBe(shown);
  });

  test('but no other days of the moon', () => {
    const text = '2017年1月28日（农历正月初一）上午，2014年5月3日生效。';
    expect(publicText(text)).toBe(text);
  });
});

describe('homes, however they are told', () => {
  test.each([
    '户口在湖北省荆州市沙市区⟦胜利街⟧。',
    '老家在湖南省衡阳市衡南县⟦三塘镇⟧。',
    '其家位于寿光市⟦文家街道西文村32号⟧。',
    '搬至⟦永安路2号⟧居住。',
    '落户于寿光市⟦营里镇⟧。',
    '在其位于潍坊市奎文区⟦新华路中银大厦⟧的住处被抓获。',
    '在洛阳市老城区⟦夹马营巷25号⟧抓获暂住于此的人。',
    '住安徽省利辛县⟦城北镇（原胡集乡）刘庄村⟧。',
    '户籍地和现住址均为西藏自治区巴青县⟦雅安镇约雄村五组⟧。',
    '住福建省厦门市湖里区⟦禾山街道枋湖北一里56号⟧。',
    '住广西壮族自治区南宁市西乡塘区⟦安吉大道21号⟧。',
    '住甘肃省东乡族自治县⟦汪集镇何家村9号⟧。',
    '现住神木市⟦滨河新区街道惠民路12号楼⟧。',
    '证人，武都区⟦汉王镇仓院村五社⟧人，务农。',
  ])('%s', (text) => {
    expectHidden(text);
  });

  test.each([
    '住所系三层楼房，强制在住所执行监视居住。',
    '住同村，现住本村，住同上。',
    '被告单位寿光市鑫源公司，住所地寿光市圣城街道工业园区8号。',
  ])('but not %s', (text) => {
    expect(publicText(text)).toBe(text);
  });

  test('in a row behind a number of the same person', () => {
    expect(publicText('510129690714002/双楠路66号')).toBe('5**2/**');
  });
});

describe('illnesses, however they are told', () => {
  test.each([
    '有⟦睡眠障碍⟧。',
    '经诊断，陈小雨⟦急性应激反应⟧。',
    '体检查出⟦矽肺壹期⟧。',
    '当时⟦低血糖⟧发作。',
    '患有⟦糖尿病足⟧。',
    '患⟦高血压（极高危）⟧、⟦腔隙性脑梗⟧，并有⟦布鲁氏菌病⟧史。',
    '长期服用⟦抗抑郁药⟧。',
    '⟦妊娠期高血压⟧、⟦胎膜早破⟧。',
    '⟦右耳重听⟧。',
    '因病⟦截肢⟧。',
    '系⟦精神分裂症⟧患者。',
    '其⟦左手残疾⟧。',
    '⟦肺孢子菌肺炎⟧反复发作。',
    '患⟦精神发育迟滞（中度）⟧。',
  ])('%s', (text) => {
    expectHidden(text);
  });

  test.each([
    '有病历为证，有病休证明。',
    '声称能治癌症、糖尿病。',
    '致被害人左眼失明。造成终身残疾。',
    '心情抑郁，予以对症治疗。',
    '司法精神病鉴定，残疾职工三名。',
  ])('but not %s', (text) => {
    expect(publicText(text)).toBe(text);
  });
});

describe('schools of every kind', () => {
  test.each([
    '陈小雨系⟦文家中心校六年级（3）班⟧学生。',
    '陈小雨系⟦县职教中心19级电商3班⟧学生。',
    '陈小雨系⟦马店九年一贯制学校⟧学生。',
    '陈小雨系⟦渤海实验学校初中部八年级（1）班⟧学生。',
    '陈小雨系⟦庄河市实验小学二年五班⟧学生。',
    '陈小雨就读于⟦和日镇中心幼儿园大班⟧。',
    '多次对⟦般阳小学五年级⟧学生陈小雨打骂。',
    '陈小雨转至⟦榕江县古州镇第三小学⟧。',
  ])('%s', (text) => {
    expectHidden(text);
  });

  test('but no type of a car', () => {
    expectHidden('陈小雨乘坐⟦湘E5T932⟧小型客车。');
  });
});
