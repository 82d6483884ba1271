import type { Lang } from '@discferry/cli-kit';
import { fillText } from '@discferry/shared-schema';
import { PHRASES, reason, type ApprovalForm } from '@discferry/screening';
import { describe, expect, it } from 'vitest';
import type { Explanation } from '../src/explain/explanation.js';
import { statementOf } from '../src/explain/statement.js';
import { toldForms } from '../src/explain/told-forms.js';
import { dateIn } from '../src/texts/wording.js';
import { policy } from './support/policy.js';

const { pack } = policy;
const NUMBER = '潍检捕受[2026]37070000019号';

/** A case without anything against it, never sent. */
const OPEN: Explanation = {
  caseNumber: NUMBER,
  outcome: 'disclose',
  reasons: [],
  card: {
    flow: 'arrest-review',
    charges: ['盗窃罪'],
    acceptedOn: '2026-11-17',
    department: '第一检察部',
  },
  forms: [],
  published: null,
  withdrawn: null,
  next: 'publish',
};

const inquiry = { operator: '案管一号', at: new Date('2026-11-20T16:05:00Z'), policy };

function paragraph(change: Partial<Explanation>, lang: Lang): string {
  return statementOf({ ...OPEN, ...change }, inquiry, lang).paragraph;
}

const rule = (id: string) => {
  const found = pack.rules.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
};
const espionage = reason(
  rule('B2-STATE-SECURITY'),
  'prohibition',
  fillText(PHRASES.forbiddenCharge.en, { code: '110.1', article: '110' }),
);
const minor = reason(rule('B4-JUVENILE'), 'prohibition', fillText(PHRASES.minors.en, { count: 1 }));
const noAge = reason(pack.doubt, 'doubt', PHRASES.noAge.en);
const noCode = reason(pack.doubt, 'doubt', PHRASES.noCode.en);
const differs = reason(pack.conflict, 'conflict', PHRASES.withholdsAllowed.en);
const fault = reason(pack.doubt, 'doubt', 'GK_AJ.SLRQ: a date expected, nothing found');
const fault2 = reason(pack.doubt, 'doubt', 'GK_RY[2].XM: a name expected, nothing found');

const NEVER = {
  en: 'It was never sent to the extranet; the next export sends nothing for it.',
  zh: '本案信息从未发送至外网；下次导出时无需发送。',
};
const CASE = {
  en: `On examination, case ${NUMBER} (charge: 盗窃罪; accepted on 17 November 2026; handled by 第一检察部)`,
  zh: `经审查，${NUMBER}案（案由：盗窃罪；2026年11月17日受理；第一检察部承办）`,
};

describe('a statement over a case', () => {
  it.each<[string, Partial<Explanation>, { readonly en: string; readonly zh: string }]>([
    [
      'that is disclosed',
      {},
      {
        en: `${CASE.en} shows none of the grounds on which “Rules of 2014, on trial” keeps a case from the public (State security, Terrorism, Juvenile at the time of the act). The information on the case is therefore disclosed. It was never sent to the extranet; the next export publishes it.`,
        zh: `${CASE.zh}未发现《人民检察院案件信息公开工作规定（试行）》规定的不予公开情形（危害国家安全、恐怖活动犯罪、未成年人犯罪）。据此，本案信息予以公开。本案信息从未发送至外网；下次导出时将予以公开。`,
      },
    ],
    [
      'that a rule withholds',
      { outcome: 'withhold', reasons: [espionage], next: 'nothing' },
      {
        en: `${CASE.en}: under Provisions on disclosing case information (trial), art. 4 (2014-10-01); Criminal Law, art. 102–113 (1997-10-01), because of “charge 110.1, art. 110”, it falls under “State security” (B2-STATE-SECURITY), a ground for not disclosing it. The information on the case is therefore not disclosed. ${NEVER.en}`,
        zh: `${CASE.zh}，依照《人民检察院案件信息公开工作规定（试行）》第4条（2014-10-01）、《刑法》第102条至第113条（1997-10-01），因“案由 110.1，第 110 条”，属于不予公开的“危害国家安全”情形（B2-STATE-SECURITY）。据此，本案信息不予公开。${NEVER.zh}`,
      },
    ],
    [
      'that waits for a form',
      { outcome: 'needs-approval', reasons: [differs], next: 'nothing' },
      {
        en: `${CASE.en}: under Operating rules on disclosing case information online (trial), 人机选择不一致 (2014-10-01), because of “the undertaker withholds, the rules allow”, it falls under “Undertaker's choice differs” (B6-CHOICE), which an approval form has to settle. Until an approval form or a corrected card has settled this, the information on the case is not disclosed. ${NEVER.en}`,
        zh: `${CASE.zh}，依照《人民检察院案件信息网上公开工作操作规范（试行）》人机选择不一致（2014-10-01），因“承办人选择不公开，规则允许公开”，属于须经审批的“人机选择不一致”情形（B6-CHOICE）。据此，在审批决定作出或者案卡补正之前，本案信息不予公开。${NEVER.zh}`,
      },
    ],
    [
      'whose card cannot be read',
      { outcome: 'hold', card: null, reasons: [fault, fault2], next: 'nothing' },
      {
        en: `On examination, the card of case ${NUMBER} cannot be read in full (GK_AJ.SLRQ: a date expected, nothing found; GK_RY[2].XM: a name expected, nothing found); under Provisions on disclosing case information (trial), art. 4 (2014-10-01), “Facts missing or contradictory” (B11-DOUBT), nothing is guessed at. Until the card is corrected, the information on the case is not disclosed. ${NEVER.en}`,
        zh: `经审查，${NUMBER}案的案卡无法完整读取（GK_AJ.SLRQ：应为日期，实为空；GK_RY[2].XM：应为姓名或名称，实为空）；依照《人民检察院案件信息公开工作规定（试行）》第4条（2014-10-01），属于“案卡信息缺失或矛盾”情形（B11-DOUBT），对未能读取的内容不作推断。据此，在案卡补正之前，本案信息不予公开。${NEVER.zh}`,
      },
    ],
    [
      'that is no longer in the source',
      {
        outcome: 'not-in-source',
        card: null,
        published: { firstSequence: 1, lastSequence: 3 },
        next: 'withdraw',
      },
      {
        en: `On examination, case ${NUMBER} is no longer in the business system; under “Rules of 2014, on trial” it may not stay public. The information on the case is therefore not disclosed. It has been public since disc 1 and was sent last with disc 3; the next export withdraws it.`,
        zh: `经审查，业务系统中已无${NUMBER}案；依照《人民检察院案件信息公开工作规定（试行）》，该案信息不得继续公开。据此，本案信息不予公开。本案信息自第 1 号光盘起在外网公开，最近一次随第 3 号光盘发送；下次导出时将予以撤回。`,
      },
    ],
  ])('%s', (_, change, expected) => {
    expect(paragraph(change, 'en')).toBe(expected.en);
    expect(paragraph(change, 'zh')).toBe(expected.zh);
  });

  it('numbers the rules that spoke, each once with all it saw', () => {
    const change = {
      outcome: 'needs-approval',
      reasons: [minor, noAge, noCode, differs],
    } as const;
    expect(paragraph(change, 'zh')).toMatch(
      /有下列情形：（一）依照.*“1 名涉案人作案时未成年”.*（B4-JUVENILE）；（二）依照.*因“缺少作案时年龄”“案由没有代码”，属于须经审批或者补正案卡的“案卡信息缺失或矛盾”情形（B11-DOUBT）；（三）依照.*（B6-CHOICE）。据此/,
    );
    expect(paragraph(change, 'en')).toMatch(
      /shows the following: \(1\) under .*\(B4-JUVENILE\).*; \(2\) under .*because of “no age at the act” and “a charge without code”.*; \(3\) under .*\(B6-CHOICE\)/,
    );
  });

  it('says that a charge is not recognised instead of quoting it', () => {
    const card = { ...OPEN.card, charges: [] } as Explanation['card'];
    expect(paragraph({ card }, 'zh')).toContain('（案由：未能识别；');
    expect(paragraph({ card }, 'en')).toContain('(charge: not recognised;');
  });
});

describe('what was sent and what comes next', () => {
  const published = { firstSequence: 4, lastSequence: 6 };
  const withdrawn = { sequence: 2, reason: 'held' } as const;
  it.each<[string, Partial<Explanation>, { readonly en: RegExp; readonly zh: RegExp }]>([
    [
      'public, and updated',
      { published, next: 'update' },
      {
        en: /public since disc 4 and was sent last with disc 6; the next export updates it\.$/,
        zh: /自第 4 号光盘起在外网公开，最近一次随第 6 号光盘发送；下次导出时将予以更新。$/,
      },
    ],
    [
      'public again after a withdrawal',
      { published, withdrawn, next: 'nothing' },
      {
        en: /withdrawn with disc 2 before, has been public since disc 4 and was sent last with disc 6; the next export sends nothing/,
        zh: /曾随第 2 号光盘撤回，自第 4 号光盘起再次在外网公开，最近一次随第 6 号光盘发送；下次导出时无需发送。$/,
      },
    ],
    [
      'withdrawn as held',
      { withdrawn, next: 'nothing' },
      {
        en: /withdrawn from the public with disc 2 \(held until a person has looked\); /,
        zh: /已随第 2 号光盘从外网撤回（待审批或待补全案卡）；/,
      },
    ],
    [
      'withdrawn by a rule',
      { withdrawn: { sequence: 2, reason: 'screening' } },
      { en: /\(a rule or a decision forbids it\)/, zh: /（依规则或审批不予公开）/ },
    ],
    [
      'withdrawn for it was deleted',
      { withdrawn: { sequence: 2, reason: 'removed' } },
      { en: /\(no longer in the source\)/, zh: /（数据源中已无该案）/ },
    ],
  ])('%s', (_, change, { en, zh }) => {
    expect(paragraph(change, 'en')).toMatch(en);
    expect(paragraph(change, 'zh')).toMatch(zh);
  });
});

describe('the forms of a case', () => {
  const form = (number: string, change: Partial<ApprovalForm> = {}): ApprovalForm => ({
    number,
    asks: 'disclose',
    state: 'approved',
    rank: 'chief',
    decidedOn: '2026-02-28',
    ...change,
  });
  const approval = (saw: string) => reason(pack.conflict, 'approval', saw);

  it('are told as they weigh in the decision', () => {
    const forms = toldForms(
      [
        form('SPB-1'),
        form('SPB-2', { asks: 'withhold', state: 'refused', rank: 'department-head' }),
        form('SPB-3', { state: 'pending', rank: null, decidedOn: null }),
        form('SPB-4', { asks: 'withhold', decidedOn: '2026-02-27' }),
      ],
      [
        approval(PHRASES.formPending.en),
        approval(
          fillText(PHRASES.formDecided.en, {
            number: 'SPB-1',
            asks: 'disclose',
            state: 'approved',
          }),
        ),
        approval(fillText(PHRASES.formIgnored.en, { number: 'SPB-2' })),
      ],
    );
    expect(forms.map(({ weight }) => weight)).toEqual([
      'decides',
      'does-not-count',
      'pending',
      'superseded',
    ]);
    expect(paragraph({ forms }, 'zh')).toContain(
      '）。审批情况：审批表 SPB-1 申请公开，2026年2月28日经检察长审批同意，本案依此决定；审批表 SPB-2 申请不公开，审批不同意，因职级、日期或编号不符不予采信；审批表 SPB-3 申请公开，尚待审批；审批表 SPB-4 申请不公开，审批同意，已由其他审批表代替。据此，',
    );
    expect(paragraph({ forms }, 'en')).toContain(
      '. Approval forms: form SPB-1, to disclose, was approved by the chief procurator on 28 February 2026, and decides; form SPB-2, to withhold, was refused and does not count, for its rank, date or number; form SPB-3, to disclose, waits for its decision; form SPB-4, to withhold, was approved, and another form decides in its place. The information',
    );
  });

  it('do not stand among the rules that spoke', () => {
    const reasons = [approval(PHRASES.formPending.en)];
    const told = paragraph({ outcome: 'needs-approval', reasons }, 'zh');
    expect(told).toContain('未发现');
    expect(told).not.toContain('B6-CHOICE');
  });
});

describe('the lines below a statement', () => {
  it('are for the signature, and for who asked, when and under which pack', () => {
    const digits = policy.sha256.slice(0, 16).replace(/.{4}(?=.)/g, '$& ');
    expect(statementOf(OPEN, inquiry, 'zh')).toMatchObject({
      title: `关于${NUMBER}案信息公开情况的说明`,
      signature: `部门负责人（签名）：${'＿'.repeat(10)}  日期：${'＿'.repeat(10)}`,
      asked: `本说明由案管一号于2026年11月21日 00:05 查询生成，依据的规则包为 2014-trial（SHA-256 指纹 ${digits}…）。`,
    });
    expect(statementOf(OPEN, inquiry, 'en')).toMatchObject({
      title: `Statement on the disclosure of case ${NUMBER}`,
      signature: `Head of department (signature): ${'_'.repeat(20)}   Date: ${'_'.repeat(20)}`,
      asked: `Asked for by 案管一号 on 21 November 2026 at 00:05 (Beijing time), under the policy pack 2014-trial (SHA-256 ${digits}…).`,
    });
  });
});

describe('wording', () => {
  it.each([
    ['2028-02-29', '29 February 2028', '2028年2月29日'],
    ['2026-12-31', '31 December 2026', '2026年12月31日'],
    ['2027-01-01', '1 January 2027', '2027年1月1日'],
  ])('writes the date %s in full', (date, en, zh) => {
    expect(dateIn('en', date)).toBe(en);
    expect(dateIn('zh', date)).toBe(zh);
  });
});
