import { describe, expect, test } from 'vitest';
import { light, person, publicText, redacted } from './sample-case.js';

const kept = { sentence: { kind: 'heavier-or-other', months: null } } as const;
const defendant = person('赵大海', 'defendant', kept);

describe('people whom no table of surnames knows', () => {
  test.each([
    [
      'in a list of witnesses',
      '证人周玉兰、降美莲、药秀兰、燕三毛的证言。',
      '证人周某某、降某某、药某某、燕某某的证言。',
    ],
    [
      'behind a relation, where the sentence goes on with a word',
      '死者之妻降美莲签订协议，降美莲到场。',
      '死者之妻降某某签订协议，降某某到场。',
    ],
    [
      'in front of brackets about a person',
      '其女完么措（小名措措，2011年5月20日出生）到场。',
      '其女完某某（小名完某某，****年**月**日出生）到场。',
    ],
    ['in sounds', '证人扎西东珠、仁青、多杰才让的证言', '证人扎某某、仁某、多某某的证言'],
    [
      'of two characters and two',
      '证人山本一郎（Yamamoto Ichiro）到场。',
      '证人山某某（山某某）到场。',
    ],
  ])('%s', (_where, text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test.each([
    '证人证言、书证、物证等证据。',
    '被害人当场死亡。',
    '司机逃离现场，同事报警。',
    '从慈溪、余姚、金华等地购得。',
    '由其孙女代接电话。',
  ])('but words are no names: %s', (text) => {
    expect(publicText(text, [defendant])).toBe(text);
  });
});

describe('what people are called', () => {
  test.each([
    ['“雷子”（身份不详）负责望风，雷子逃离。', '“雷某”（身份不详）负责望风，雷某逃离。'],
    ['阿彪（真实姓名不详）到场。', '阿某（真实姓名不详）到场。'],
    ['“老常”（真名常建华，另案处理）到场。', '“常某某”（真名常某某，另案处理）到场。'],
    ['证人辛明（大明，校外人员）到场。', '证人辛某（辛某，校外人员）到场。'],
    ['被害人林小雪小名雪雪。', '被害人林某某小名林某某。'],
  ])('%s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });
});

describe('names that are words, by what stands beside them', () => {
  const people = ['时光', '任何', '高明', '白雪', '谢天', '邵阳'].map((name) =>
    person(name, 'victim'),
  );

  test.each([
    '“时光网”上有其账号。',
    '写道“时光不能倒流”。',
    '任何人只要扫码即可入群。',
    '原判称“高明之处在于未动手”。',
    '石灰像白雪一样扬起。',
    '谢天谢地，未再发生。',
    '祖籍湖南邵阳。',
  ])('no name: %s', (text) => {
    const { body, suspicions } = redacted(text, people);
    expect([body.text, suspicions]).toEqual([text, []]);
  });

  test.each([
    ['时光趁看守不备逃出。', '时某趁看守不备逃出。'],
    ['当场从时光携带的包内查获。', '当场从时某携带的包内查获。'],
    ['持刀击打高明头面部。', '持刀击打高某头面部。'],
    ['次日，白雪经民警电话传唤到案。', '次日，白某经民警电话传唤到案。'],
  ])('the name: %s', (text, shown) => {
    expect(publicText(text, people)).toBe(shown);
  });
});

describe('illnesses that are on no list', () => {
  test.each([
    ['其患有冠状动脉粥样硬化性心脏病，长期服药。', '其患有**，长期服药。'],
    ['因包虫病做过肝部手术。', '因**做过肝部手术。'],
    ['遗留一氧化碳中毒迟发性脑病，生活需人照料。', '遗留**，生活需人照料。'],
    ['本人有轻度近视、色弱，体检未见其他异常。', '本人有**、**，体检未见其他异常。'],
    ['诊断为中度抑郁发作。', '诊断为**。'],
    ['因妊娠剧吐到医院就诊。', '因**到医院就诊。'],
    ['患有肝硬化失代偿期。', '患有**。'],
  ])('%s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test.each(['经诊断为左尺骨骨折、脑震荡。', '出现交通堵塞。', '发现其情绪异常后报告学校。'])(
    'but not %s',
    (text) => {
      expect(publicText(text, [defendant])).toBe(text);
    },
  );
});

describe('schools of minors', () => {
  const pupil = person('陈小雨', 'victim', { ageAtAct: 10 });

  test.each([
    ['陈小雨就读于招远市特殊教育学校。', '陈某某就读于**。'],
    ['陈小雨系蓝天幼儿园中一班幼儿。', '陈某某系**幼儿。'],
    ['陈小雨（学号20150609）到场。', '陈某某（学号**）到场。'],
    ['陈小雨系第五十九中学学生。五十九中学全校支持。', '陈某某系**学生。**全校支持。'],
    ['陈小雨就读于枝江职业中等专业学校2018级汽修班。', '陈某某就读于**。'],
  ])('%s', (text, shown) => {
    expect(publicText(text, [pupil])).toBe(shown);
  });

  test('also of one who is not on the card, but whose date of birth tells', () => {
    const text = '卞晓晓（洪泽实验中学高一（9）班，2010年2月26日生）到场。2020年1月1日';
    expect(publicText(text)).not.toMatch(/洪泽|高一/u);
  });

  test('the ages on which the law turns stay', () => {
    const text = '陈小雨系未成年人。犯罪时已满十六周岁不满十八周岁，依法从轻。';
    expect(publicText(text, [pupil])).toBe(text.replace('陈小雨', '陈某某'));
  });
});

describe('organisations', () => {
  test.each([
    '被害单位山东恒昌贸易有限公司，住所地寿光市圣城街以南。',
    '公司地址：杭州市余杭区良渚街道莫干山路2988号。',
  ])('keep name and seat: %s', (text) => {
    const company = person('山东恒昌贸易有限公司', 'victim', { kind: 'organisation' });
    expect(publicText(text, [company])).toBe(text);
  });

  test('a company named after somebody of the card is not half masked', () => {
    const text = '金玉系该公司股东，广州市金玉珠宝有限公司报案。';
    const company = person('广州市金玉珠宝有限公司', 'victim', { kind: 'organisation' });
    expect(publicText(text, [company, person('金玉', 'witness')])).toBe(
      '金某系该公司股东，广州市金玉珠宝有限公司报案。',
    );
  });
});

describe('numbers of papers and things stay', () => {
  test.each([
    '病历（住院号201807192213）在卷。',
    '发票号码04118826至04118856。',
    '医师执业证书（编码110500222001437）。',
    '流水号202001011234567890123。',
  ])('%s', (text) => {
    expect(publicText(text)).toBe(text);
  });
});

describe('what stands beside something hidden', () => {
  test('keeps the names of a signature block behind a longer word for an office', () => {
    const signed = '检察员　高浩峰\n书记员　程娟\n二〇二〇年五月六日';
    expect(publicText(signed, [defendant])).toBe(signed);
  });

  test.each(['通林司鉴〔2018〕林鉴字第31号', '潍高检刑诉〔2019〕12号', '（2018）鲁07刑终第3号'])(
    'no name is inside the number of a paper: %s',
    (number) => {
      const text = `经${number}意见书鉴定。`;
      expect(publicText(text, [defendant, person('林鉴', 'witness')])).toBe(text);
    },
  );

  test.each([
    ['林小雪哮喘发作。', '林某某**发作。'],
    ['患有林小雪，现已到场。', '患有林某某，现已到场。'],
    ['王芳林小雪到场。', '王某林某某到场。'],
  ])('each has its own mask: %s', (text, shown) => {
    const people = [defendant, person('林小雪', 'victim')];
    const once = publicText(text, people);
    expect(once).toBe(shown);
    expect(publicText(once, people)).toBe(shown);
  });
});

describe('identity numbers, whatever stands before them', () => {
  test.each([
    ['登记编号（370784199002031234）。', '登记编号（3**4）。'],
    ['残疾人证37078419900203123443。', '残疾人证**。'],
  ])('%s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test('but not numbers of papers', () => {
    const text = '合同编号20190415000120190415，发票号码210211420200003316。';
    expect(publicText(text, [defendant])).toBe(text);
  });
});

describe('illnesses of which only their surroundings tell', () => {
  test.each([
    ['其患脊肌萎缩。', '其患**。'],
    ['患月经不调多年。', '患**多年。'],
    ['系渐冻人患儿。', '系**患儿。'],
    ['有癔球病史。', '有**病史。'],
    ['原有腰肌劳损。', '原有**。'],
    ['因偏头痛请假。', '因**请假。'],
    ['言语不清，右侧肢体瘫，需人照料。', '言语不清，**，需人照料。'],
    ['做阑尾手术。', '做**。'],
    ['系怀孕的妇女。', '系**的妇女。'],
  ])('%s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test.each([
    '经查，存在安全隐患。',
    '因医患纠纷发生争执。',
    '患者家属到场。',
    '有吸毒史。',
    '因琐事请假。',
    '患难与共。',
    '因患病不宜羁押。',
    '接受手术治疗。',
  ])('but not %s', (text) => {
    expect(publicText(text, [defendant])).toBe(text);
  });
});

describe('what concerns a minor', () => {
  const child = { ...person('卢小雨', 'victim'), ageAtAct: 13 };

  test.each([
    ['卢小雨在新生登记册上的编号为2018-073、2018-074。', '卢某某在新生登记册上的编号为**、**。'],
    ['卢小雨现为1602班学生。', '卢某某现为**学生。'],
    ['赵大海系东关小学教师。卢小雨系该校学生。', '赵大海系**教师。卢某某系该校学生。'],
  ])('%s', (text, shown) => {
    expect(publicText(text, [defendant, child])).toBe(shown);
  });

  test('but neither days nor sums', () => {
    const text = '卢某某的父亲于2018年登记注册公司，住院12天，花费门诊费1234元。';
    expect(publicText(text, [defendant, child])).toBe(text);
  });
});

describe('people by what the sentence makes of them', () => {
  test.each([
    ['客人蔺小棠当晚在场。', '客人蔺某某当晚在场。'],
    ['邻桌车大勇劝阻。', '邻桌车某某劝阻。'],
    ['船工鲁阿根证实。', '船工鲁某某证实。'],
    ['经专家岑立群鉴定。', '经专家岑某某鉴定。'],
    ['“憨包”另案处理，“阿K”在逃。', '“憨某”另案处理，“阿某”在逃。'],
    ['持有钥匙的谷丰收打开房门。', '持有钥匙的谷某某打开房门。'],
    ['高远、田丰另案处理。', '高某、田某另案处理。'],
    ['嘎查长白音宝力格报案。', '嘎查长白某某报案。'],
  ])('%s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test.each([
    '“老铁哥”火锅店已停业。',
    '向银行贷款，由银行扣划。',
    '租住的房屋内有毒品。',
    '商标为“水哥”的饮料。',
  ])('but not %s', (text) => {
    expect(publicText(text, [defendant])).toBe(text);
  });

  test.each(['“春华秋实”的展板', '表示谅解和谢意。', '文静的教学楼', '可可饼干一盒'])(
    'nor where the name of somebody is only a part: %s',
    (text) => {
      const people = ['秋实', '谢意', '文静', '可可'].map((name) => person(name, 'witness'));
      expect(publicText(text, [defendant, ...people])).toBe(text);
    },
  );
});

describe('what stands beside names and particulars', () => {
  test.each([
    ['检举丁国强非法持有猎枪。', '检举丁某某非法持有猎枪。'],
    ['妻子周春梅患地中海贫血。', '妻子周某某患**。'],
    ['客人金明日劝阻时被打。', '客人金某某劝阻时被打。'],
    ['证人李扎体、娜朵、罗扎妥的证言；娜朵到场。', '证人李某某、娜某、罗某某的证言；娜某到场。'],
    ['承包户何老大表示谅解。', '承包户何某某表示谅解。'],
    ['村民称其为“建国家的”，证人孙建国的证言。', '村民称其为“孙某某家的”，证人孙某某的证言。'],
    ['。高远伙同赵大海撬门，另案处理。', '。高某伙同赵大海撬门，另案处理。'],
  ])('is hidden: %s', (text, shown) => {
    expect(publicText(text, [defendant])).toBe(shown);
  });

  test.each([
    '硕士研究生文化，公司股东。',
    '申诉人称未收到，并非事实。',
    '鼎丰银行出具谅解函。',
    '药店出售“金伟哥”一盒。',
    '拦住下晚自习骑车路过的人。',
    '取保候审于住处，随传随到。',
  ])('stays: %s', (text) => {
    expect(publicText(text, [defendant])).toBe(text);
  });

  test('one character of a name of two, as others say it', () => {
    const accused = person('金露', 'defendant', { sentence: light });
    expect(publicText('小武供述“本子都是露姐做的”。', [accused])).toContain('“本子都是金某做的”');
  });

  test('a name of the case in front of a quotation, and the verb that it also is', () => {
    const son = person('许诺', 'victim');
    expect(publicText('许诺到场。其曾对其许诺“项目优先”。', [son])).toBe(
      '许某到场。其曾对其许诺“项目优先”。',
    );
  });

  test('what is said begins with an adverb', () => {
    const victim = person('马上有', 'victim');
    expect(publicText('马上有听业务员说“马上有分红”。', [victim])).toBe(
      '马某某听业务员说“马上有分红”。',
    );
  });

  test('a way that a house faces', () => {
    const accused = person('向阳', 'defendant', { sentence: light });
    expect(publicText('店员证实向阳出租房朝南，向阳的窗台上放着卡。', [accused])).toBe(
      '店员证实向某出租房朝南，向阳的窗台上放着卡。',
    );
  });

  test.each([
    ['右耳失聪，系听力残疾三级。', '**，系**。'],
    ['患有艾滋病，2015年病故。', '患有**，2015年病故。'],
    ['有糖尿病、慢性阻塞性肺疾病史。', '有**、**史。'],
    ['尿路感染反复发作。', '**反复发作。'],
    ['有乙型肝炎，无精神疾病史。', '有**，无**史。'],
  ])('health, from its first to its last character: %s', (text, shown) => {
    expect(publicText(text)).toBe(shown);
  });

  test('a mask and the conjunction behind it begin no name when published again', () => {
    const people = [
      person('艾合买提·阿不都热合曼', 'convict', kept),
      person('阿不都热合曼·依明', 'petitioner'),
    ];
    const once = publicText('申诉人阿不都热合曼·依明因艾合买提·阿不都热合曼抢劫一案申诉。', people);
    expect(publicText(once, people)).toBe(once);
  });

  test('the school of a minor, by who attends it, and the place of an accident', () => {
    const child = person('周小豪', 'victim', { birthDate: '2006-05-28', ageAtAct: 7 });
    expect(publicText('周小豪现在大同市特殊教育学校三年级寄读。', [child])).toBe(
      '周某某现在****寄读。',
    );
    expect(publicText('行经东山县仙桥镇荷花小学路段撞倒周小豪。', [child])).toBe(
      '行经东山县仙桥镇**路段撞倒周某某。',
    );
  });

  test('an address to its last character', () => {
    expect(publicText('住绍兴市越城区前观巷12号台门内，务农。')).toBe('住绍兴市越城区**，务农。');
  });
});
