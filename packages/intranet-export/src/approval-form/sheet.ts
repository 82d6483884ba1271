import { printable } from '@discferry/cli-kit';
import type { StandingDecision } from '@discferry/intranet-ledger';
import { citation, RANKS, reaches, type PolicyPack, type Rank } from '@discferry/screening';
import { DiscferryError, FLOWS, PARTY_ROLES } from '@discferry/shared-schema';
import type { CaseCard } from '../card/case-card.js';
import { sawIn } from '../card/phrases.js';
import { readCard } from '../card/read-card.js';
import { isAccused } from '../card/read-children.js';
import { voicesOf } from '../policy/voices.js';
import type { SourceCase } from '../source/export-views.js';
import { awaitingCase, type AwaitingCase } from './awaiting.js';

/** A field of the form: what it is called, and what stands in it. */
export type SheetField = readonly [label: string, value: string];

/** A row of the form, as wide as the page. */
export type SheetRow =
  | { readonly kind: 'fields'; readonly fields: readonly [SheetField, SheetField?] }
  | { readonly kind: 'lines'; readonly label: string; readonly lines: readonly string[] }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'choices';
      readonly label: string;
      readonly choices: readonly { readonly text: string; readonly ticked: boolean }[];
    }
  /** A box in which somebody writes an opinion, signs and dates it. */
  | { readonly kind: 'signature'; readonly label: string; readonly remark: string };

/**
 * The approval form (案件信息公开审批表) of one case, as data: what is printed, in order. Always in
 * Chinese. It holds names and stays on the intranet.
 */
export interface ApprovalSheet {
  readonly caseNumber: string;
  readonly title: string;
  readonly rows: readonly SheetRow[];
  readonly notes: readonly string[];
}

/** What stands in a box to be signed. */
export const SIGNATURE_LINE = '签名：　　　　　　　　年　　月　　日';

/** Choices on one line, each with its box. */
export function tickBoxes({ choices }: Extract<SheetRow, { kind: 'choices' }>): string {
  return choices.map(({ text, ticked }) => `${ticked ? '☑' : '☐'} ${text}`).join('　　');
}

const EMPTY = '（空）';
/** More of a text than this has no room on a page, and is none of an honest card. */
const maxTextWidth = 600;

/** Fills the form of a case that waits for it, from its case card and the decision over it. */
export function approvalSheet(
  decision: StandingDecision,
  sourceCase: SourceCase,
  pack: PolicyPack,
): ApprovalSheet {
  const reading = readCard(sourceCase);
  // A card that cannot be read is held, and waits for no form.
  if (!reading.ok) throw new DiscferryError('E_INTERNAL', { reason: 'a form for an unread card' });
  const waiting = awaitingCase(decision, sourceCase, pack);
  return {
    caseNumber: waiting.caseNumber,
    title: '案件信息公开审批表',
    rows: [
      ...caseRows(reading.card, sourceCase, waiting),
      ...questionRows(reading.card, sourceCase, { decision, waiting, pack }),
      ...signatureRows(waiting),
    ],
    notes: notesOf(waiting.rank, pack),
  };
}

function caseRows(
  card: CaseCard,
  sourceCase: SourceCase,
  { pendingForms }: AwaitingCase,
): readonly SheetRow[] {
  const { office, department, flow, acceptedOn, stage } = card;
  const source = (column: string) => textOf(sourceCase, column);
  const people = card.people
    .filter(isAccused)
    .map((person) => [
      shown(person.name),
      PARTY_ROLES[person.role].zh,
      person.birthDate ?? EMPTY,
      person.actDate ?? EMPTY,
      person.statedAge === null ? EMPTY : String(person.statedAge),
    ]);
  return [
    { kind: 'fields', fields: [['审批表编号', pendingForms.join('、')]] },
    {
      kind: 'fields',
      fields: [
        ['承办单位', `${office.name}（${office.code}）`],
        ['承办部门', department],
      ],
    },
    {
      kind: 'fields',
      fields: [
        ['承办人', source('CBR')],
        ['案件类别', FLOWS[flow].zh],
      ],
    },
    { kind: 'fields', fields: [['案件名称', source('AJMC')]] },
    {
      kind: 'fields',
      fields: [
        ['部门受案号', card.caseNumber],
        ['统一受案号', source('TYSAH')],
      ],
    },
    {
      kind: 'fields',
      fields: [
        ['受理日期', acceptedOn],
        ['办案进程', stage],
      ],
    },
    { kind: 'lines', label: '案由', lines: [chargesOf(card).join('；') || EMPTY] },
    {
      kind: 'table',
      label: '涉案人员',
      columns: ['姓名或名称', '诉讼地位', '出生日期', '作案日期', '作案时年龄'],
      rows: people,
    },
  ];
}

/** Every charge once: several lists may hold it. */
function chargesOf({ accusations }: CaseCard): readonly string[] {
  const named = accusations.map(({ code, name }) => (code === null ? name : `${name}（${code}）`));
  return [...new Set(named)].map(shown);
}

function questionRows(
  card: CaseCard,
  sourceCase: SourceCase,
  {
    decision,
    waiting,
    pack,
  }: { decision: StandingDecision; waiting: AwaitingCase; pack: PolicyPack },
): readonly SheetRow[] {
  const asks = askedFor(card, waiting);
  return [
    {
      kind: 'fields',
      fields: [
        ['承办人选择', card.choice === null ? '未选择' : CHOICES[card.choice]],
        ['选择理由', textOf(sourceCase, 'GKLY')],
      ],
    },
    { kind: 'lines', label: '系统筛选结果', lines: findingsOf(decision, pack) },
    {
      kind: 'choices',
      label: '申请事项',
      choices: (['disclose', 'withhold'] as const).map((choice) => ({
        text: CHOICES[choice],
        ticked: asks === choice,
      })),
    },
  ];
}

const CHOICES = { disclose: '公开', withhold: '不公开' } as const;

/**
 * What is ticked: what the form of this number asks for in the business system, else the undertaker's
 * choice. Nothing when two forms ask for different things.
 */
function askedFor(
  { approvals, choice }: CaseCard,
  { pendingForms }: AwaitingCase,
): CaseCard['choice'] {
  const asked = new Set(
    approvals.filter(({ number }) => pendingForms.includes(number)).map(({ asks }) => asks),
  );
  if (asked.size > 1) return null;
  const [only] = asked;
  return only ?? choice;
}

/** Every rule that spoke, what it saw and what it rests on. */
function findingsOf({ reasons }: StandingDecision, pack: PolicyPack): readonly string[] {
  const rules = new Map(voicesOf(pack).map((rule) => [rule.id, rule]));
  return reasons.map(({ rule: id, saw, basis }) => {
    const rule = rules.get(id);
    const cited = rule?.basis.map((each) => citation(each, 'zh')) ?? basis;
    return `${rule?.title.zh ?? id}（${id}）：${sawIn('zh', saw)}。依据：${cited.join('、')}`;
  });
}

function signatureRows({ rank, questions }: AwaitingCase): readonly SheetRow[] {
  const box = (label: string, remark = ''): SheetRow => ({ kind: 'signature', label, remark });
  const deciders = Object.keys(RANKS) as readonly Rank[];
  const able = deciders.filter((each) => rank !== null && reaches(each, rank));
  const must = able.length === 1 ? '必签' : '必签（其中一人）';
  return [
    box('承办人'),
    ...deciders.map((each) => box(RANKS[each], able.includes(each) ? must : '')),
    // Whoever cannot tell whether a case may be public asks the secrecy department (规定 2014 art. 4).
    ...(questions.includes('doubt') ? [box('保密部门意见')] : []),
    box('案件管理部门复核'),
  ];
}

function notesOf(rank: Rank | null, pack: PolicyPack): readonly string[] {
  const decided =
    rank === null
      ? '所涉规则不得以审批表变更。'
      : `须由${RANKS[rank]}${rank === 'chief' ? '' : '以上'}审批方为有效。`;
  return [
    `筛选依据：《${pack.title.zh}》（${pack.id}）。${decided}`,
    '审批后请在统一业务应用系统的审批表（GK_SPB）中录入审批表编号、申请事项、审批状态、审批人职务和审批日期；下次导出时从系统读取，以系统记录为准。决定之前本案不公开。',
  ];
}

function textOf({ row }: SourceCase, column: string): string {
  const value = row[column];
  return typeof value === 'string' || typeof value === 'number' ? shown(String(value).trim()) : '';
}

/** Text of the source, safe on paper: nothing in it is invisible, reorders a line or breaks XML. */
function shown(text: string): string {
  return printable(text, maxTextWidth);
}
