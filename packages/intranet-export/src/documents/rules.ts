import { citation, type LegalBasis, type Reason } from '@discferry/screening';
import { fillText, type Localized, type TextValues } from '@discferry/shared-schema';

interface DocumentRule {
  readonly title: Localized;
  /** Article of the provisions on disclosing case information. */
  readonly article: string;
}

/** What may keep a document (文书) inside, by requirement and article: a closed table. */
export const DOCUMENT_RULES = {
  'B9-CASE': { title: { en: 'Its case stays inside', zh: '所属案件不公开' }, article: '4' },
  'A11-ENTRIES': {
    title: { en: 'Entries that cannot be read', zh: '文书登记信息无法读取' },
    article: '21',
  },
  'C1-KIND': { title: { en: 'Internal working document', zh: '内部工作性文书' }, article: '18' },
  'C1-JUDGMENT': { title: { en: 'No effective judgment', zh: '判决、裁定未生效' }, article: '18' },
  'C2-KIND': {
    title: { en: 'For the touch screen of the office', zh: '仅供本院触摸屏查阅' },
    article: '17',
  },
  'C3-SENTENCE': {
    title: { en: 'Sentence unknown', zh: '缺少被告人判决结果' },
    article: '19',
  },
  'C5-LEAK': {
    title: { en: 'Particulars that nobody may release', zh: '含有不得放行的个人信息' },
    article: '20',
  },
  'C8-SUSPICION': {
    title: { en: 'Names or particulars may remain', zh: '疑似仍有应当屏蔽的内容' },
    article: '20',
  },
  'C9-CONTENT': { title: { en: 'Content cannot be read', zh: '文书内容无法读取' }, article: '22' },
  'C9-PROOF': {
    title: { en: 'Not proven identical', zh: '无法证明与送达文书一致' },
    article: '22',
  },
  'C9-RECORD': { title: { en: 'No public record', zh: '无法形成公开记录' }, article: '22' },
  'D2-CHAIN': { title: { en: 'Approvals', zh: '审核批准程序' }, article: '21' },
  'D5-FILING': { title: { en: 'Review on file', zh: '备案审查' }, article: '21' },
} as const satisfies Readonly<Record<string, DocumentRule>>;

export type DocumentRuleId = keyof typeof DOCUMENT_RULES;
export const DOCUMENT_RULE_IDS = Object.keys(DOCUMENT_RULES) as DocumentRuleId[];

const LAW = {
  law: {
    en: 'Provisions on disclosing case information (trial)',
    zh: '人民检察院案件信息公开工作规定\uFF08试行\uFF09',
  },
  date: '2014-10-01',
} as const satisfies Omit<LegalBasis, 'article'>;

/** Says why a document stays inside: a rule, its article, and what it saw. Never words of the document. */
export function documentReason(rule: DocumentRuleId, kind: Reason['kind'], saw: string): Reason {
  const { article } = DOCUMENT_RULES[rule];
  return { rule, basis: [citation({ ...LAW, article }, 'zh')], kind, saw };
}

/** A phrase with its values, as it is remembered. */
export function told<Phrase extends Localized>(
  { en }: Phrase,
  values: TextValues<Phrase['en']>,
): string {
  return fillText(en, values);
}
