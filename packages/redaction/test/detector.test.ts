import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourcesDigest } from '../../../scripts/train-detector/sources.ts';
import { findLeftovers } from '../src/detector/find-leftovers.js';
import { WEIGHTS } from '../src/detector/weights.generated.js';
import { heldOutTexts } from './support/held-out.js';

const leastCoverage = 0.97;
const mostFalseAlarmsPer1000 = 1.5;
const maxWeightsBytes = 650_000;
const trainingData = new URL('../../../scripts/train-detector/data/', import.meta.url);

/** What was found, as text and means. */
function found(text: string): readonly string[] {
  const points = Array.from(text);
  return findLeftovers(text).map(({ start, end }) => points.slice(start, end).join(''));
}

describe('on texts that training never saw, the detector', () => {
  const texts = heldOutTexts();

  test('covers the names and raises few false alarms', () => {
    let names = 0;
    let covered = 0;
    let falseAlarms = 0;
    let characters = 0;
    for (const text of texts) {
      const spans = findLeftovers(text.text).filter(({ kind }) => kind === 'name');
      characters += Array.from(text.text).length;
      names += text.names.length;
      covered += text.names.filter(([start, end]) =>
        spans.some((span) => span.start <= start && span.end >= end),
      ).length;
      falseAlarms += spans.filter(
        (span) => !text.names.some(([start, end]) => span.start < end && span.end > start),
      ).length;
    }
    expect(names).toBeGreaterThan(400);
    expect(covered / names).toBeGreaterThanOrEqual(leastCoverage);
    expect((falseAlarms / characters) * 1000).toBeLessThanOrEqual(mostFalseAlarmsPer1000);
  });

  test('never meets a name that stands in the training data', () => {
    const files = readdirSync(trainingData, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /(?:names|templates.*)\.txt$/u.test(file),
    );
    const data = files.map((file) => readFileSync(new URL(file, trainingData), 'utf8')).join('\n');
    for (const { text, names } of texts) {
      const points = Array.from(text);
      for (const [start, end] of names) {
        expect(data).not.toContain(points.slice(start, end).join(''));
      }
    }
  });
});

describe('the detector', () => {
  test.each([
    ['next to a role', '被害人裘晓棠陈述，当晚有人敲门。', ['裘晓棠']],
    ['behind what became of somebody', '其伙同覃卓然（另案处理）潜入仓库。', ['覃卓然']],
    ['bare in a story', '他转身把钱交给了陈振国，陈振国点数后放进抽屉。', ['陈振国', '陈振国']],
    ['in a list', '在场的有周立业、宋春娥、贺兰英等人。', ['周立业', '宋春娥', '贺兰英']],
    ['with a compound surname', '证人欧阳慧敏证实上述事实。', ['欧阳慧敏']],
    ['in parts', '被告人买买提·吐尔逊供述，其不在场。', ['买买提·吐尔逊']],
    [
      'in a list behind a role, though it is a word',
      '证人李强、方便、权利的证言。',
      ['李强', '方便', '权利'],
    ],
    [
      'behind what somebody is called',
      '被告人张三丰（绰号“铁锤”、“锤子”）。',
      ['张三丰', '铁锤', '锤子'],
    ],
    ['that is another name without quotes', '附：被害人小名圆圆，在读。', ['圆圆']],
    [
      'in its own script',
      '证人安德烈·索科洛夫（Andrei Sokolov，俄罗斯籍）。',
      ['安德烈·索科洛夫', 'Andrei Sokolov'],
    ],
    ['broken by a line end', '证人周立\n业的证言证实其不在现场。', ['周立\n业']],
  ])('finds a name %s', (_what, text, names) => {
    expect(found(text)).toEqual(names);
  });

  test.each([
    ['被告人李某某、于某某将被害人王某甲带至宿舍，证人张某1、周XX、赵××在场。'],
    ['男，****年**月**日出生，居民身份证号码6**X，现住海南省陵水县**公司宿舍。'],
    ['高峰时段，和平路车流量较大，方便面、毛巾、黄金首饰等商品马上售完。'],
    ['石家庄市人民检察院、江苏省高级人民法院曾经成立专门小组，高度重视安全。'],
    ['依照《中华人民共和国刑法》第二百六十四条之规定，判处有期徒刑三年。'],
    ['陵检公诉刑诉〔2014〕157号，2014年1月30日生效，罚金人民币5000元。'],
    ['其微信转账50000元，住院治疗，被群众抓住，微信收款2000元。'],
    ['合同编号1370783190000028，认定书第330109202000087号，IMEI：867521040118263。'],
    ['发票号码04118826至04118856，咨询电话0876-12309。'],
    ['绰号“李某某”，又名无，被害人如果不服本决定，可以申诉。'],
    [''],
    ['\u{1F600}\uD800 \n'],
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['身份证号370785199001011234。', '370785199001011234'],
    ['身份证号码37078519900101123Ｘ。', '37078519900101123Ｘ'],
    ['身份证号370785 19900101 1234。', '370785 19900101 1234'],
    ['旧身份证号370785900101123。', '370785900101123'],
    ['残留的******19811023****。', '19811023'],
    ['电话138-0013-8000。', '138-0013-8000'],
    ['座机0536-8212345。', '0536-8212345'],
    ['卡号6222 0216 0300 1234 567。', '6222 0216 0300 1234 567'],
    ['邮箱abc.d@163.com。', 'abc.d@163.com'],
    ['微信号wx_abc123。', 'wx_abc123'],
    ['QQ：123456789，备用。', '123456789'],
    ['驾驶鲁G12345号轿车。', '鲁G12345'],
    ['护照号码E12345678。', 'E12345678'],
    ['统一社会信用代码91370700MA3C1D2E3F。', '91370700MA3C1D2E3F'],
    ['1990年5月1日出生。', '1990年5月1日'],
    ['出生于一九八八年三月二日。', '一九八八年三月二日'],
    ['现住潍坊市奎文区东风街12号3栋2单元501室，', '东风街12号3栋2单元501室'],
    ['（户籍所在地陕西省咸阳市乾县城关镇文庙村3组）', '城关镇文庙村3组'],
  ])('finds the particular in %j', (text, particular) => {
    expect(found(text)).toEqual([particular]);
  });

  test('finds a name again where its surroundings say nothing', () => {
    const text = '被害人钟离雪报警。附件：钟离雪手写便条一张。';
    expect(found(text)).toEqual(['钟离雪', '钟离雪']);
  });

  test('finds a name whole where it is named whole elsewhere', () => {
    const text = '被不起诉人汤小雷到案。决定对汤小雷附条件不起诉。';
    expect(found(text)).toEqual(['汤小雷', '汤小雷']);
  });

  test('tells a name from the same word', () => {
    const text = '被害人文化报案称，文化停在文化路口的车被盗。证人高峰证实，时值高峰时段。';
    expect(found(text)).toEqual(['文化', '文化', '高峰']);
  });

  test('reports spans within the text, in order and apart, whatever it reads', () => {
    const piece = fc.oneof(
      fc.constantFrom('被告人', '、', '（另案处理）', '张伟', '住', '市', '号', '1', '-', '@', 'a'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end } of findLeftovers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(Array.from(text).length);
      }),
    );
  });
});

describe('the weights', () => {
  test('were learnt from the sources as they are: else run node scripts/train-detector/main.ts', () => {
    expect(WEIGHTS.sources).toBe(sourcesDigest());
  });

  test('are small', () => {
    expect(WEIGHTS.slots.length + WEIGHTS.words.length * 3).toBeLessThan(maxWeightsBytes);
  });
});
