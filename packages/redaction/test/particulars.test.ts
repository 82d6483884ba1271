import { describe, expect, test } from 'vitest';
import { light, person, publicText, redacted } from './sample-case.js';

describe('identity numbers', () => {
  test.each([
    ['of 18 digits', '居民身份证号码370705199005031234，汉族', '居民身份证号码3**4，汉族'],
    ['that end in X', '身份证号37070519900503123X。', '身份证号3**X。'],
    ['that end in a small x', '身份证号37070519900503123x。', '身份证号3**X。'],
    ['that end in a sign like X', '身份证号37070519900503123×。', '身份证号3**X。'],
    ['of 15 digits', '身份证号370705900503123。', '身份证号3**3。'],
    ['with spaces', '身份证号：370705 19900503 1234。', '身份证号：3**4。'],
    ['with hyphens', '身份证号370705-19900503-1234。', '身份证号3**4。'],
    ['in full width', '身份证号３７０７０５１９９００５０３１２３Ｘ。', '身份证号3**X。'],
    ['over a line break', '身份证号3707051990\n05031234。', '身份证号3**4\n。'],
    ['broken behind the birth date', '身份证号37070519900503\n1234。', '身份证号3**4\n。'],
    ['without any word before', '王某，370705199005031234。', '王某，3**4。'],
    ['whose checksum is wrong', '身份证号110101199001011111。', '身份证号1**1。'],
    ['that somebody masked by half', '身份证号******19811023****。', '身份证号****。'],
  ])('%s', (_what, text, expected) => {
    expect(publicText(text)).toBe(expected);
  });

  test('keep their first ten digits under the other policy', () => {
    const policy = { idStyle: 'ten-digits', organisationCode: 'mask' } as const;
    const { body } = redacted('身份证号370705199005031234。', [], { policy });
    expect(body.text).toBe('身份证号3707051990********。');
  });
});

describe('hidden by shape', () => {
  test.each([
    ['passport', 'ID-NUMBER', '持护照E12345678出境', '持护照**出境'],
    ['passport of the new style', 'ID-NUMBER', '护照号码EA1234567。', '护照号码**。'],
    ['permit', 'ID-NUMBER', '往来港澳通行证号码C12345678。', '往来港澳通行证号码**。'],
    ['permit of a Taiwan resident', 'ID-NUMBER', '台胞证12345678。', '台胞证**。'],
    ['officer card', 'ID-NUMBER', '军官证号南字第123456号。', '军官证号**。'],
    ['mobile number', 'CONTACT', '联系电话13805361234。', '联系电话**。'],
    ['mobile number in groups', 'CONTACT', '电话138 0536 1234，', '电话**，'],
    ['mobile number with hyphens', 'CONTACT', '电话138-0536-1234，', '电话**，'],
    ['mobile number without a word', 'CONTACT', '用13805361234拨打', '用**拨打'],
    ['landline', 'CONTACT', '电话0536-8123456。', '电话**。'],
    ['landline with brackets', 'CONTACT', '电话（0536）8123456。', '电话**。'],
    ['landline with a slash', 'CONTACT', '电话0433/2529 117。', '电话**。'],
    ['mobile number with the code of the country', 'CONTACT', '(+86)138 0536 1234', '**'],
    ['landline with an extension', 'CONTACT', '电话010-12345678转801。', '电话**。'],
    ['e-mail', 'CONTACT', '邮箱zhang.san_1@mail.example.com。', '邮箱**。'],
    ['WeChat', 'CONTACT', '微信号：wx_abc-123，', '微信号：**，'],
    ['QQ', 'CONTACT', 'QQ号码123456789。', 'QQ号码**。'],
    ['card', 'BANK-ACCOUNT', '卡号6222021607001234567的银行卡', '卡号**的银行卡'],
    ['card in groups', 'BANK-ACCOUNT', '卡号6222 0216 0700 1234 567的', '卡号**的'],
    ['last digits of a card', 'BANK-ACCOUNT', '尾号为6688的账户', '尾号为**的账户'],
    ['payment service', 'BANK-ACCOUNT', '支付宝账号13805361234转账', '支付宝账号**转账'],
    [
      'account of a company',
      'ORGANISATION-ACCOUNT',
      '鑫源公司对公账户37001616108050012345内',
      '鑫源公司对公账户**内',
    ],
    [
      'code of an organisation',
      'ORGANISATION-CODE',
      '统一社会信用代码91370100MA3C4T2X5K，',
      '统一社会信用代码**，',
    ],
    [
      'old code of an organisation',
      'ORGANISATION-CODE',
      '组织机构代码74566789-3。',
      '组织机构代码**。',
    ],
    ['plate', 'PLATE', '驾驶鲁V12345小型轿车', '驾驶**小型轿车'],
    ['plate with a dot', 'PLATE', '驾驶鲁V·12A45轿车', '驾驶**轿车'],
    ['plate of an electric car', 'PLATE', '驾驶鲁AD12345汽车', '驾驶**汽车'],
    ['plate of a trailer', 'PLATE', '鲁G·A123挂', '**'],
    ['birth date', 'BIRTH-DATE', '男，1990年5月3日出生', '男，****年**月**日出生'],
    ['birth date in Han numerals', 'BIRTH-DATE', '一九九〇年五月三日生，', '****年**月**日生，'],
    ['month of birth', 'BIRTH-DATE', '1990年5月出生', '****年**月出生'],
    ['date behind the word', 'BIRTH-DATE', '出生于1990年5月3日，', '出生于****年**月**日，'],
    ['illness', 'HEALTH', '其患有先天性心脏病，', '其患有**，'],
    ['illness without a verb', 'HEALTH', '系乙肝病毒携带者。', '系**。'],
    ['pregnancy', 'HEALTH', '当时怀孕5个月，', '当时**，'],
    ['disability', 'HEALTH', '系肢体残疾三级。', '系**。'],
    ['infection', 'HEALTH', '明知感染HIV，', '明知感染**，'],
    ['illness without a usual ending', 'HEALTH', '其患有肾上腺皮质功能亢进，', '其患有**，'],
    ['illness and its stage', 'HEALTH', '其患有精神分裂症（残留期），', '其患有**，'],
    ['disability and its kind', 'HEALTH', '系精神二级残疾，', '系**，'],
    ['finding of a laboratory', 'HEALTH', '其HIV抗体检测呈阳性，', '其**，'],
    ['operation', 'HEALTH', '曾行子宫肌瘤切除手术，', '曾行**，'],
    ['weeks of pregnancy', 'HEALTH', '系孕28周，', '系**，'],
    ['intelligence quotient', 'HEALTH', '测得智商为52，', '测得**，'],
    ['passport of another country', 'ID-NUMBER', '护照号C01X00T47。', '护照号**。'],
    ['residence permit', 'ID-NUMBER', '居留许可证号：370000123456。', '居留许可证号：**。'],
    [
      'identity card of a foreigner',
      'ID-NUMBER',
      '居留身份证：USA370080010112。',
      '居留身份证：**。',
    ],
    ['card of a seaman', 'ID-NUMBER', '海员证A1234567。', '海员证**。'],
    ['household register', 'ID-NUMBER', '户口簿编号370023456。', '户口簿编号**。'],
    ['plate with a slash', 'PLATE', '驾驶赣C/12345货车', '驾驶**货车'],
    ['plate for a short time', 'PLATE', '悬挂鲁V临12345', '悬挂**'],
    ['plate of the armed police', 'PLATE', '悬挂WJ鲁12345', '悬挂**'],
    ['plate of an electric bicycle', 'PLATE', '车牌号潍坊A12345，', '车牌号**，'],
  ])('%s', (...[, rule, text, expected]) => {
    const { body } = redacted(text);
    expect(body.text).toBe(expected);
    expect(body.spans.map((span) => span.rule)).toEqual([rule]);
  });

  test('codes of organisations may be kept by policy', () => {
    const text = '统一社会信用代码91370100MA3C4T2X5K，统一社会信用代码913701001234567890。';
    const policy = { idStyle: 'ends', organisationCode: 'keep' } as const;
    expect(redacted(text, [], { policy }).body.text).toBe(text);
  });

  test('numbers that stand side by side are two', () => {
    expect(publicText('电话13805361234、13905361234，13605361234\n13705361234')).toBe(
      '电话**、**，**\n**',
    );
  });
});

describe('addresses are hidden below the county', () => {
  test.each([
    ['现住海南省陵水县椰林镇文化路3号。', '现住海南省陵水县**。'],
    ['户籍所在地陕西省咸阳市乾县城关镇东街5号', '户籍所在地陕西省咸阳市乾县**'],
    ['住吉林省榆树市正阳街道1委2组，', '住吉林省榆树市**，'],
    ['住北京市朝阳区望京街道花家地小区3号楼501室；', '住北京市朝阳区**；'],
    ['家住寿光市圣城街道幸福小区5号楼，', '家住寿光市**，'],
    ['暂住上海市闵行区莘庄镇春申路100弄8号。', '暂住上海市闵行区**。'],
    [
      '户籍所在地：内蒙古自治区呼伦贝尔市鄂温克族自治旗巴彦托海镇。',
      '户籍所在地：内蒙古自治区呼伦贝尔市鄂温克族自治旗**。',
    ],
    [
      '住新疆维吾尔自治区伊犁哈萨克自治州伊宁县胡地亚于孜镇1村。',
      '住新疆维吾尔自治区伊犁哈萨克自治州伊宁县**。',
    ],
    [
      '住四川省凉山彝族自治州昭觉县竹核乡2组（户籍所在地同上）',
      '住四川省凉山彝族自治州昭觉县**（户籍所在地同上）',
    ],
    ['住本市奎文区东风东街88号因涉嫌盗窃罪被抓获', '住本市奎文区**因涉嫌盗窃罪被抓获'],
    ['在位于奎文区东风东街88号3单元501室的家中', '在位于奎文区**的家中'],
    ['现住东关街道苇湾村12号', '现住**'],
    ['住山东省潍坊市高密市\n', '住山东省潍坊市高密市\n'],
  ])('%s', (text, expected) => {
    expect(publicText(text)).toBe(expected);
  });

  test.each([
    ['住山东省寿光市15岁李小明李小明被害人', '住山东省寿光市15岁李某某李某某被害人'],
    ['住寿光市圣城街道5号李小明到场', '住寿光市**李某某到场'],
    ['住寿光市圣城街道**号，', '住寿光市****号，'],
    ['住寿光市圣城街道5号13805361234', '住寿光市****'],
    ['住寿光市幸福花园第3号楼，', '住寿光市**，'],
    ['住寿光市李小明路5号，', '住寿光市**，'],
    ['在位于寿光市圣城街道5号李小明的家中', '在位于寿光市**李某某的家中'],
  ])('up to what is none of an address: %s', (text, expected) => {
    const people = [person('李小明', 'victim')];
    expect(publicText(text, people)).toBe(expected);
    expect(publicText(expected, people)).toBe(expected);
  });

  test('the scene of the act stays', () => {
    const text = '在潍坊市奎文区东风东街88号幸福小区3号楼2单元501室实施盗窃。';
    expect(publicText(text)).toBe(text);
  });
});

describe('minors', () => {
  const child = person('陈小雨', 'victim', { ageAtAct: 13 });
  test.each([
    ['陈小雨（女，13周岁）到场', '陈某某（女，**）到场'],
    ['陈小雨时年13岁，系潍坊市第五中学初一（2）班学生。', '陈某某时年**，系**学生。'],
    ['陈小雨，女，2006年5月3日出生。', '陈某某，女，****年**月**日出生。'],
  ])('%s', (text, expected) => {
    expect(publicText(text, [child])).toBe(expected);
  });

  test.each([
    ['时年7岁6个月', '时年**'],
    ['在寿光市第二职业高中读高二', '在**读**'],
    ['系东方红学校六（2）班学生', '系**学生'],
    ['在一中上学', '在**上学'],
  ])('by particulars of any shape: %s', (text, expected) => {
    expect(publicText(`陈小雨${text}。`, [child])).toBe(`陈某某${expected}。`);
  });

  test('whose school the text names again', () => {
    expect(publicText('陈小雨就读于潍坊市育英小学。案发后，育英小学保卫科报警。', [child])).toBe(
      '陈某某就读于**。案发后，**保卫科报警。',
    );
  });

  test('whom the text alone calls so', () => {
    expect(publicText('证人陈小雨（15岁，就读于潍坊市第五中学）证实。')).toBe(
      '证人陈某某（**，就读于**）证实。',
    );
  });

  test.each([
    '被告人赵大海，小学文化，35岁。',
    '《中华人民共和国刑法》第十七条规定，已满十六周岁的人犯罪，应当负刑事责任。',
    '有期徒刑三年，2009年刑满释放，12年后再犯。',
  ])('and nothing of others: %s', (text) => {
    expect(
      publicText(text, [person('赵大海', 'defendant', { sentence: light, recidivist: true })]),
    ).toBe(text);
  });
});

describe('numbers that are nobody’s stay', () => {
  test.each([
    '转入招商银行卡\n2020-06-03｜东莞某电器厂｜38,000元',
    '潍奎检公诉刑诉〔2014〕157号',
    '部门受案号：潍检延受[2016]13070000019号，统一受案号37070520160000123。',
    '价值人民币13800000000元，共计123456789012元。',
    '手机串号356938035643809，订单编号202105201234567890。',
    '拨打客服热线400-820-8820、12345反映情况。',
    '姓名|订单号|金额\n甲|190523884120017736|2,760.00元',
    '2014年1月30日21时许，盗窃现金4500元、冰毒12.5克。',
    '《中华人民共和国刑法》第二百六十四条、第六十七条第三款',
    '发票号码12345678，检材编号2019-0012-3。',
    '卷宗3册，光盘2张，1990年至2014年间',
    '（2016）鲁01刑初45号刑事判决书',
    '驾驶证档案编号370700123456，车牌照片共1234张。',
    '左侧肋骨骨折，构成轻伤二级；行脾切除手术；因失血性休克死亡；致脑疝死亡。',
    '患得患失；患者；患处；水患严重；经抢救无效死亡。',
    '职业高中学生，学生家长到幼儿园接孩子。',
    '致人残疾，构成轻伤二级；传染病防治失职罪；残疾赔偿金5万元；精神病人犯罪的规定',
    '本院住所地变更，被告人住院治疗，其住宿于酒店，住房公积金。',
  ])('%s', (text) => {
    expect(publicText(text)).toBe(text);
  });
});
