import { describe, expect, test } from 'vitest';
import { claimHealth } from '../src/particulars/health/health.js';
import { viewOf } from '../src/text/text-view.js';

/** The text with what is somebody's health between ⟦ and ⟧. */
function marked(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of claimHealth(viewOf(text))) {
    shown += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return shown + text.slice(at);
}

function masked(text: string): string {
  return marked(text).replace(/⟦[^⟧]*⟧/gu, '**');
}

describe('names of illnesses are read whole, whatever they are built of', () => {
  test.each([
    '，⟦左侧股骨头缺血性坏死⟧，',
    '，⟦慢性阻塞性肺疾病⟧，',
    '，⟦腰椎间盘突出症（L4/5）⟧，',
    '，⟦冠状动脉粥样硬化性心脏病⟧，',
    '，⟦急性早幼粒细胞白血病⟧，',
    '，⟦双侧感音神经性耳聋⟧，',
    '，⟦双肾结石伴左肾积水⟧，',
    '，⟦慢性肾功能不全（CKD3期）⟧，',
    '，⟦神经纤维瘤病⟧，',
    '，⟦弥漫大B细胞淋巴瘤IV期⟧，',
    '，⟦高血压3级（很高危）⟧，',
    '，⟦川崎病⟧，',
    '，⟦听力、言语多重残疾一级⟧，',
  ])('%s', (text) => {
    expect(marked(text.replace(/[⟦⟧]/gu, ''))).toBe(text);
  });
});

describe('behind a sure word even what no list knows is an illness', () => {
  test.each([
    '其岳父患⟦老烂脚⟧多年。',
    '其患有⟦布加综合征⟧、⟦门静脉高压⟧、⟦脾功能亢进⟧。',
    '其患有严重的⟦类风湿⟧，行走困难。',
    '有⟦晕厥⟧病史。',
    '原有⟦陈旧性腰椎压缩性骨折⟧。',
    '系⟦乙肝大三阳⟧。',
  ])('%s', (text) => {
    expect(marked(text.replace(/[⟦⟧]/gu, ''))).toBe(text);
  });
});

describe('states, treatments and findings', () => {
  test.each([
    '其母⟦瘫⟧在床上。',
    '妻子⟦怀孕28周⟧。',
    '已有⟦六个月的身孕⟧。',
    '其⟦HBsAg阳性⟧、⟦梅毒抗体阳性⟧。',
    '⟦智商48⟧。',
    '长期服用⟦奥氮平⟧、⟦丙戊酸钠⟧。',
    '其父因⟦尿毒症⟧每周⟦透析⟧三次。',
    '持有⟦肢体残疾⟧证。',
    '⟦双目失明⟧的母亲。',
  ])('%s', (text) => {
    expect(marked(text.replace(/[⟦⟧]/gu, ''))).toBe(text);
  });
});

describe('what is no health of anybody’s stays', () => {
  test.each([
    ['injuries', '经诊断为脑挫裂伤、硬膜下血肿、头皮血肿。'],
    ['outcomes of the act', '致被害人右眼失明，造成终身瘫痪，构成重伤二级。'],
    ['what an injury brought with it', '因外伤致肠穿孔、腹膜炎，构成重伤二级。'],
    ['statutes', '根据刑法第四十九条的规定，怀孕的妇女不适用死刑。'],
    ['titles', '依照《传染病防治法》《精神疾病司法鉴定程序》办理。'],
    ['charges', '妨害传染病防治罪，传播性病罪。'],
    ['institutions', '在肿瘤医院、精神病院、糖尿病专科、肾病科工作。'],
    ['goods', '宣称该产品可治疗高血压、糖尿病、癌症。'],
    ['drugs for sale', '销售“印度版格列卫”、易瑞沙。'],
    ['campaigns', '参加糖尿病防治知识讲座，因新冠肺炎疫情停工。'],
    ['compensation', '赔偿残疾赔偿金、残疾辅助器具费。'],
    ['animals and plants', '养殖的牛感染布鲁氏菌病，松材线虫病疫木。'],
    ['metaphors', '系统陷入瘫痪，公司患上“大企业病”，系社会毒瘤。'],
    ['drunkenness', '处于醉酒状态，血液酒精含量180毫克。'],
    ['troubles of traffic and business', '造成道路障碍，因手续不全无法办理，因线路老化失火。'],
    ['moods', '情绪异常，心情抑郁，精神压力大。'],
    ['tests for drugs', '吗啡检测呈阳性，有吸毒史。'],
  ])('%s', (_, text) => {
    expect(marked(text)).toBe(text);
  });
});

describe('drugs and devices are told of whoever takes or wears them', () => {
  test.each([
    '其父长期口服⟦氨氯地平⟧、⟦瑞舒伐他汀⟧。',
    '她每天吃三片⟦拉莫三嗪⟧，离不开。',
    '其要求注射⟦信迪利单抗⟧。',
    '常年服用⟦桂枝茯苓丸⟧。',
    '停了⟦甲巯咪唑⟧半年。',
    '给母亲买⟦速效救心丸⟧。',
    '其佩戴⟦助听器⟧。',
    '我换过⟦主动脉瓣⟧。',
  ])('%s', (text) => {
    expect(marked(text.replace(/[⟦⟧]/gu, ''))).toBe(text);
  });

  test.each([
    ['for sale', '药店销售布洛芬、甲硝唑。'],
    ['seized', '扣押阿莫西林胶囊20盒、降压药5盒。'],
    ['found by a laboratory', '上述胶囊检出格列美脲、盐酸二甲双胍。'],
    ['given by somebody else', '为其注射头孢他啶。'],
    ['abused or poisonous', '注射海洛因，服用三唑仑，喝了敌敌畏。'],
    ['food and goods', '他吃了两碗米饭，买了平板电脑，查获假肢30套。'],
  ])('not %s', (_, text) => {
    expect(marked(text)).toBe(text);
  });
});

describe('what was measured of somebody is read with its number', () => {
  test.each([
    '⟦血红蛋白65g/L⟧，⟦血小板23×10^9/L⟧，⟦肌酐高⟧。',
    '其⟦谷丙转氨酶128单位/升⟧。',
    '⟦裸眼视力左0.1右0.2⟧。',
    '其⟦心功能IV级⟧，⟦肢体三级⟧。',
    '其与⟦右下肢缩短3厘米⟧的体征相符。',
  ])('%s', (text) => {
    expect(marked(text.replace(/[⟦⟧]/gu, ''))).toBe(text);
  });

  test('not in goods, in traffic or in a plan', () => {
    const text = '白细胞检测试剂，视力表一张，响应二级，车速过高。';
    expect(marked(text)).toBe(text);
  });
});

describe('as people speak', () => {
  test.each([
    '他爹是个⟦瘸子⟧。',
    '村里都喊她“⟦疯婆子⟧”。',
    '其姐⟦全色盲⟧。',
    '老母⟦瘫痪⟧多年，⟦褥疮⟧，⟦二便失禁⟧，⟦口齿不清⟧。',
    '祖母⟦冠心病⟧、⟦耳背⟧。',
    '患⟦脊髓小脑性共济失调（SCA3）3型⟧。',
    '患⟦双相障碍，目前为不伴精神病性症状的躁狂发作⟧。',
  ])('%s', (text) => {
    expect(marked(text.replace(/[⟦⟧]/gu, ''))).toBe(text);
  });
});

describe('an illness that is the business of many is nobody’s', () => {
  test.each([
    ['associations', '糖尿病之友协会、白血病患儿互助群的登记簿。'],
    ['days', '参加“世界艾滋病日”“血友病儿童关爱周”活动。'],
    ['subsidies and services', '申领精神残疾人托养补助，残疾人服务中心。'],
    ['forms', '体检表“是否有高血压、心脏病、癫痫”栏填“否”。'],
    ['goods in quotation marks', '购得“关节炎茶”“高血压鞋垫”。'],
    ['advertisement', '张贴“痔疮专治”广告。'],
    ['statutes', '患有麻风病的人员不得结婚；依照《精神卫生法》关于精神障碍患者的规定。'],
    ['pretexts', '以“治好癌症”为幌子骗取钱财。'],
    ['animals that are counted', '30余只因肺炎死亡。'],
    ['plants', '果园葡萄同期感染炭疽病。'],
    ['what the act left', '致其颅骨骨折，遗留左侧偏瘫、失语。'],
    ['denials', '他没有真的得癌症。'],
  ])('%s', (_, text) => {
    expect(marked(text)).toBe(text);
  });

  test('but what an illness left is somebody’s', () => {
    const text = '其父⟦脑出血⟧，遗留⟦右侧偏瘫⟧、⟦失语⟧。';
    expect(marked(text.replace(/[⟦⟧]/gu, ''))).toBe(text);
  });
});

describe('lists', () => {
  test('one after another, each its own', () => {
    expect(marked('患有高血压、糖尿病。')).toBe('患有⟦高血压⟧、⟦糖尿病⟧。');
  });

  test('tied by a word, as one', () => {
    expect(marked('患有高血压和糖尿病。')).toBe('患有⟦高血压和糖尿病⟧。');
  });

  test('what is said of the last is said of all', () => {
    expect(marked('有眩晕、高血压病史。')).toBe('有⟦眩晕⟧、⟦高血压⟧病史。');
    expect(marked('高血压、糖尿病防治知识。')).toBe('高血压、糖尿病防治知识。');
  });
});

describe('what remains of a masked text makes nothing more masked', () => {
  test.each([
    '系省肿瘤医院科主任和听力一级残疾，患有白血病。',
    '患有脑梗死头痛，视网膜脱离和骨折。',
    '妻子刚做完子宫切除手术，因先天性心脏病住院，伤后卧床。',
    '其患陈旧性骨折，出现水肿、头晕。',
  ])('%s', (text) => {
    const once = masked(text);
    expect(masked(once)).toBe(once);
  });

  test('a long text without an end is read in one go', () => {
    expect(marked('心'.repeat(20_000))).toBe('心'.repeat(20_000));
  });
});
