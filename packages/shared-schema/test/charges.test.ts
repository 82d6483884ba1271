import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readDocuments, type Change } from '../../../scripts/charges/documents.ts';
import { renderCatalogue } from '../../../scripts/charges/render.ts';
import { replay } from '../../../scripts/charges/replay.ts';
import {
  calendarDateSchema,
  chargeByCode,
  chargeByName,
  chargesInForce,
  compareArticles,
  parseArticle,
  type Charge,
} from '../src/index.js';

const documents = readDocuments();
const { baseline, supplements } = documents;
const catalogue = replay(documents);

function replayFirst(count: number): readonly Charge[] {
  return replay({ baseline, supplements: supplements.slice(0, count) });
}

function namesOf(charge: Charge): readonly string[] {
  return [charge.name, ...charge.formerNames.map(({ name }) => name)];
}

describe('the documents', () => {
  const articles = z.array(z.string().regex(/^([1-9]\d{2}(-[1-9]\d?)?|D1)$/)).min(1);
  const name = z.string().regex(/^[\p{Script=Han}、（）]+罪$/u);
  const source = {
    title: z.string().min(1),
    number: z.string().regex(/^\p{Script=Han}+〔\d{4}〕\d+号$/u),
    issuedBy: z.array(z.enum(['最高人民法院', '最高人民检察院'])).min(1),
    promulgated: calendarDateSchema,
    effective: calendarDateSchema,
  };
  const change = { articles, law: z.string().optional() };

  test('of 1997 have the shape the replay reads, and no other', () => {
    const baselineSchema = z.strictObject({
      sources: z.array(z.strictObject(source)).length(2),
      inForceSince: calendarDateSchema,
      chapters: z.array(
        z.strictObject({
          chapter: z.int(),
          title: name,
          firstArticle: z.int(),
          lastArticle: z.int(),
          charges: z.array(
            z.strictObject({
              articles,
              name: z.union([name, z.strictObject({ spc: name.optional(), spp: name })]),
            }),
          ),
        }),
      ),
    });
    expect(baselineSchema.parse(baseline)).toEqual(baseline);
  });

  const supplementSchema = z.strictObject({
    ...source,
    laws: z.record(z.string(), calendarDateSchema),
    changes: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          ...change,
          kind: z.literal('add'),
          name,
          chapter: z.int().min(1).max(10).optional(),
        }),
        z.strictObject({
          ...change,
          kind: z.literal('rename'),
          from: name,
          to: name,
          movedTo: articles.optional(),
          unstated: z.string().min(1).optional(),
        }),
        z.strictObject({ ...change, kind: z.literal('unify'), name, cancels: name }),
        z.strictObject({
          ...change,
          kind: z.literal('abolish'),
          name,
          into: z.array(name).min(1).optional(),
        }),
      ]),
    ),
  });

  test.each(supplements)('$number has the shape the replay reads, and no other', (supplement) => {
    expect(supplementSchema.parse(supplement)).toEqual(supplement);
  });

  test.each(supplements)('$number lists exactly the laws its changes rest on', (supplement) => {
    const used = supplement.changes.flatMap(({ law }) => law ?? []);
    expect(Object.keys(supplement.laws).sort()).toEqual([...new Set(used)].sort());
  });
});

describe('totals', () => {
  test('in 1997 the procuratorate names 414 charges and the court 413: art. 397 makes the difference', () => {
    const names = baseline.chapters.flatMap(({ charges }) => charges.map((charge) => charge.name));
    const onlyProcuratorate = names.filter((name) => typeof name !== 'string' && !name.spc);
    expect(replayFirst(0)).toHaveLength(414);
    expect(onlyProcuratorate).toEqual([{ spp: '国家机关工作人员徇私舞弊罪' }]);
  });

  test.each([
    [1, '2002-03-26', 418],
    [2, '2003-08-21', 422],
    [3, '2007-11-06', 435],
    [4, '2009-10-16', 444],
    [5, '2011-05-01', 451],
    [6, '2015-11-01', 468],
    [7, '2021-03-01', 483],
    [8, '2024-03-01', 483],
  ])('after supplement %i, in effect on %s: %i', (number, effective, total) => {
    expect(supplements[number - 1]?.effective).toBe(effective);
    expect(replayFirst(number).filter(({ until }) => until === null)).toHaveLength(total);
    expect(chargesInForce(effective)).toHaveLength(total);
  });

  test.each([
    ['1997-09-30', 0],
    ['1997-10-01', 414],
    ['2001-12-28', 417],
    ['2001-12-29', 420],
    ['2002-03-25', 420],
    ['2015-10-31', 451],
    ['2021-02-28', 468],
    ['2024-02-29', 483],
  ])('on %s: %i', (day, total) => {
    expect(chargesInForce(day)).toHaveLength(total);
  });

  test('the charges of 1 March 2024 rest on 364 articles', () => {
    const articles = chargesInForce('2024-03-01').flatMap((charge) => charge.articles);
    expect(new Set(articles).size).toBe(364);
  });
});

describe('the catalogue', () => {
  test('is what the documents yield', () => {
    const path = new URL('../src/charges/catalogue.generated.ts', import.meta.url);
    expect(readFileSync(path, 'utf8')).toBe(renderCatalogue(catalogue));
  });

  test('gives no name to two charges, at any time', () => {
    const names = catalogue.flatMap(namesOf);
    expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
  });

  test('finds every charge by its code and by every name it has or had', () => {
    for (const charge of catalogue) {
      expect(chargeByCode(charge.code)).toEqual(charge);
      for (const name of namesOf(charge)) expect(chargeByName(name)).toEqual(charge);
    }
  });

  test('keeps every code when a supplement is added', () => {
    supplements.forEach((_, count) => {
      for (const charge of replayFirst(count)) {
        expect(chargeByName(charge.name)?.code).toBe(charge.code);
      }
    });
  });

  test('dates every former name without gap or overlap, but for the double names of 1997', () => {
    for (const { formerNames, from, until } of catalogue) {
      let next = from;
      for (const former of formerNames) {
        expect(former.from).toBe(next);
        expect(former.until > former.from).toBe(true);
        next = former.until;
      }
      expect(until === null || until > next).toBe(true);
    }
  });

  test('has these charges in articles 102–113, 120 and 120-1 to 120-6', () => {
    const covered = catalogue.filter(({ articles }) =>
      articles.some((text) => {
        const article = parseArticle(text)?.article ?? 0;
        return (article >= 102 && article <= 113) || article === 120;
      }),
    );
    const rows = covered.map(({ code, name, from, until }) => [code, name, from, until]);
    expect(rows).toEqual([
      ['102.1', '背叛国家罪', '1997-10-01', null],
      ['103.1', '分裂国家罪', '1997-10-01', null],
      ['103.2', '煽动分裂国家罪', '1997-10-01', null],
      ['104.1', '武装叛乱、暴乱罪', '1997-10-01', null],
      ['105.1', '颠覆国家政权罪', '1997-10-01', null],
      ['105.2', '煽动颠覆国家政权罪', '1997-10-01', null],
      ['107.1', '资助危害国家安全犯罪活动罪', '1997-10-01', null],
      ['108.1', '投敌叛变罪', '1997-10-01', null],
      ['109.1', '叛逃罪', '1997-10-01', null],
      ['110.1', '间谍罪', '1997-10-01', null],
      ['111.1', '为境外窃取、刺探、收买、非法提供国家秘密、情报罪', '1997-10-01', null],
      ['112.1', '资敌罪', '1997-10-01', null],
      ['120.1', '组织、领导、参加恐怖组织罪', '1997-10-01', null],
      ['120-1.1', '帮助恐怖活动罪', '2001-12-29', null],
      ['120-2.1', '准备实施恐怖活动罪', '2015-11-01', null],
      ['120-3.1', '宣扬恐怖主义、极端主义、煽动实施恐怖活动罪', '2015-11-01', null],
      ['120-4.1', '利用极端主义破坏法律实施罪', '2015-11-01', null],
      ['120-5.1', '强制穿戴宣扬恐怖主义、极端主义服饰、标志罪', '2015-11-01', null],
      ['120-6.1', '非法持有宣扬恐怖主义、极端主义物品罪', '2015-11-01', null],
    ]);
    expect(covered.filter(({ formerNames }) => formerNames.length > 0)).toEqual([
      {
        code: '120-1.1',
        name: '帮助恐怖活动罪',
        articles: ['120-1'],
        chapter: 2,
        from: '2001-12-29',
        until: null,
        formerNames: [{ name: '资助恐怖活动罪', from: '2001-12-29', until: '2015-11-01' }],
      },
    ]);
  });

  test('has these charges that have ended, each on the day its law or, without one, its document says', () => {
    const ended = catalogue.filter(({ until }) => until !== null);
    expect(ended.map(({ code, name, until }) => [code, name, until])).toEqual([
      ['168.1', '徇私舞弊造成破产、亏损罪', '1999-12-25'],
      ['186.1', '违法向关系人发放贷款罪', '2006-06-29'],
      ['236.2', '奸淫幼女罪', '2002-03-26'],
      ['253-1.1', '出售、非法提供公民个人信息罪', '2015-11-01'],
      ['253-1.2', '非法获取公民个人信息罪', '2015-11-01'],
      ['341.1', '非法猎捕、杀害珍贵、濒危野生动物罪', '2021-03-01'],
      ['341.2', '非法收购、运输、出售珍贵、濒危野生动物、珍贵、濒危野生动物制品罪', '2021-03-01'],
      ['344.1', '非法采伐、毁坏国家重点保护植物罪', '2021-03-01'],
      ['344.2', '非法收购、运输、加工、出售国家重点保护植物、国家重点保护植物制品罪', '2021-03-01'],
      ['350.1', '走私制毒物品罪', '2015-11-01'],
      ['350.2', '非法买卖制毒物品罪', '2015-11-01'],
      ['360.2', '嫖宿幼女罪', '2015-11-01'],
      ['397.3', '国家机关工作人员徇私舞弊罪', '2002-03-26'],
    ]);
  });

  test('keeps the names that court and procuratorate gave side by side until 2002', () => {
    const span = { from: '1997-10-01', until: '2002-03-26' };
    expect(chargeByName('徇私枉法罪')?.formerNames).toEqual([
      { name: '枉法追诉、裁判罪', ...span },
    ]);
    expect(chargeByName('民事、行政枉法裁判罪')?.formerNames).toEqual([
      { name: '枉法裁判罪', ...span },
    ]);
    expect(chargeByName('国家机关工作人员签订、履行合同失职被骗罪')?.formerNames).toEqual([
      { name: '国家机关工作人员签订、履行合同失职罪', ...span },
    ]);
  });

  test('dates a name by its document and an offence by its law', () => {
    const [tax, influence] = [chargeByName('逃税罪'), chargeByName('利用影响力受贿罪')];
    expect(tax?.formerNames).toEqual([{ name: '偷税罪', from: '1997-10-01', until: '2009-10-16' }]);
    expect(influence?.from).toBe('2009-02-28');
  });

  test('keeps the code of a charge that moved to another article', () => {
    expect(chargeByName('走私固体废物罪')).toMatchObject({
      code: '155.1',
      name: '走私废物罪',
      articles: ['152'],
    });
  });

  test('has one offence outside the Criminal Law', () => {
    const outside = catalogue.filter(({ articles }) => !articles.every(parseArticle));
    expect(outside.map(({ code, name, chapter, from }) => [code, name, chapter, from])).toEqual([
      ['D1.1', '骗购外汇罪', 3, '1998-12-29'],
    ]);
  });

  test('explains each rename its document does not state, and docs/charges.md lists it', () => {
    const page = readFileSync(new URL('../../../docs/charges.md', import.meta.url), 'utf8');
    const unstated = supplements.flatMap(({ changes }) =>
      changes.filter((change) => change.kind === 'rename' && change.unstated !== undefined),
    );
    expect(unstated).toHaveLength(6);
    for (const change of unstated as Extract<Change, { kind: 'rename' }>[]) {
      expect(page).toContain(`${change.from} → ${change.to}`);
    }
  });
});

describe('looking up by name', () => {
  test.each([
    ['准备实施恐怖活动罪', '2015-10-31', undefined],
    ['准备实施恐怖活动罪', '2015-11-01', '120-2.1'],
    ['嫖宿幼女罪', '2015-10-31', '360.2'],
    ['嫖宿幼女罪', '2015-11-01', undefined],
    ['袭警罪', '2021-02-28', undefined],
    ['袭警罪', '2021-03-01', '277.2'],
    ['危害国家重点保护植物罪', '2021-02-28', undefined],
    ['危害国家重点保护植物罪', '2021-03-01', '344.3'],
    ['背叛国家罪', '1997-09-30', undefined],
    ['背叛国家罪', '1997-10-01', '102.1'],
    ['徇私舞弊低价折股、出售公司、企业资产罪', '2024-02-29', '169.1'],
    ['徇私舞弊低价折股、出售国有资产罪', '2024-03-01', '169.1'],
  ])('%s on %s', (name, on, code) => {
    expect(chargeByName(name, on)?.code).toBe(code);
  });

  test.each([
    '组织他人偷越国（边）境罪',
    '组织他人偷越国(边)境罪',
    ' 组织他人　偷越国（边）境罪\n',
  ])('width and white space do not matter: %j', (name) => {
    expect(chargeByName(name)?.code).toBe('318.1');
  });

  test.each(['', '盗窃', '盗窃罪、抢劫罪', '__proto__'])('%j is no charge', (name) => {
    expect(chargeByName(name)).toBeUndefined();
    expect(chargeByCode(name)).toBeUndefined();
  });
});

describe('articles', () => {
  test('are read as article and sub-article', () => {
    expect(parseArticle('120')).toEqual({ article: 120, sub: 0 });
    expect(parseArticle('120-6')).toEqual({ article: 120, sub: 6 });
  });

  test.each(['', 'D1', '120-', '120-0', '0120', '120之一', '120.1', ' 120'])(
    '%j is no article of the Criminal Law',
    (text) => {
      expect(parseArticle(text)).toBeUndefined();
    },
  );

  test('come in the order of the law', () => {
    const written = ['120-2', '121', '120', '120-10', '113', '120-1'];
    const ordered = written.toSorted((left, right) =>
      compareArticles(parseArticle(left)!, parseArticle(right)!),
    );
    expect(ordered).toEqual(['113', '120', '120-1', '120-2', '120-10', '121']);
  });
});

describe('the replay refuses', () => {
  const articles = ['264'];

  function replayNinth(changes: readonly Change[], effective = '2030-01-01'): readonly Charge[] {
    const ninth = {
      title: '补充规定（九）',
      number: '法释〔2030〕1号',
      issuedBy: [],
      promulgated: effective,
      effective,
      laws: { later: '2030-01-02' },
      changes,
    };
    return replay({ baseline, supplements: [...supplements, ninth] });
  }

  test.each<[string, Change, string]>([
    [
      'to rename what was never a charge',
      { kind: 'rename', articles, from: '偷窃罪', to: '窃盗罪' },
      'no charge in force on art. 264 is named 偷窃罪',
    ],
    [
      'to rename a former name',
      { kind: 'rename', articles: ['201'], from: '偷税罪', to: '漏税罪' },
      'no charge in force on art. 201 is named 偷税罪',
    ],
    [
      'to rename a charge of another article',
      { kind: 'rename', articles: ['263'], from: '盗窃罪', to: '窃盗罪' },
      'no charge in force on art. 263 is named 盗窃罪',
    ],
    [
      'to rename into a name that another charge had',
      { kind: 'rename', articles, from: '盗窃罪', to: '奸淫幼女罪' },
      '奸淫幼女罪 is or was a charge already',
    ],
    [
      'to end a charge twice',
      { kind: 'abolish', articles: ['360'], name: '嫖宿幼女罪' },
      'no charge in force on art. 360 is named 嫖宿幼女罪',
    ],
    [
      'to let a charge pass into one that has ended',
      { kind: 'abolish', articles, name: '盗窃罪', into: ['奸淫幼女罪'] },
      '盗窃罪 passes into 奸淫幼女罪, which is not in force',
    ],
    [
      'to add a charge there is',
      { kind: 'add', articles, name: '盗窃罪' },
      '盗窃罪 is or was a charge already',
    ],
    [
      'to add a charge whose chapter nobody can tell',
      { kind: 'add', articles: ['D2'], name: '逃汇新罪' },
      '逃汇新罪 needs its chapter',
    ],
    [
      'to unify two charges',
      { kind: 'unify', articles: ['103'], name: '分裂国家罪', cancels: '煽动分裂国家罪' },
      '煽动分裂国家罪 is not another name of 分裂国家罪',
    ],
    [
      'a law that takes effect after the document',
      { kind: 'add', articles, name: '窃电罪', law: 'later' },
      'later is no law that the document carries out',
    ],
    [
      'a law the document does not list',
      { kind: 'add', articles, name: '窃电罪', law: 'unknown' },
      'unknown is no law that the document carries out',
    ],
    [
      'a kind of change it does not know',
      { kind: 'merge', articles } as unknown as Change,
      'not a kind of change',
    ],
  ])('%s', (_, change, message) => {
    expect(() => replayNinth([change])).toThrow(message);
  });

  test('a document that is not later than the last', () => {
    expect(() => replayNinth([], '2024-03-01')).toThrow('法释〔2030〕1号 is not later');
  });

  test('nothing in a sound ninth supplement, which leaves all codes as they are', () => {
    const after = replayNinth([
      { kind: 'rename', articles, from: '盗窃罪', to: '窃盗罪' },
      { kind: 'add', articles, name: '窃电罪' },
    ]);
    expect(after.find(({ code }) => code === '264.1')).toEqual({
      ...chargeByCode('264.1'),
      name: '窃盗罪',
      formerNames: [{ name: '盗窃罪', from: '1997-10-01', until: '2030-01-01' }],
    });
    expect(after.find(({ name }) => name === '窃电罪')).toMatchObject({
      code: '264.2',
      chapter: 5,
      from: '2030-01-01',
    });
    expect(after).toHaveLength(catalogue.length + 1);
  });
});
