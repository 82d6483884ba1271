import { defineTexts } from '@discferry/cli-kit';

/** Texts about legal documents (法律文书), in both languages. */
export const documentTexts = defineTexts({
  examinedLabel: { en: 'Documents examined', zh: '审查文书' },
  publishLabel: { en: 'Documents published', zh: '新公开文书' },
  updateLabel: { en: 'Documents updated', zh: '更新文书' },
  withdrawLabel: { en: 'Documents withdrawn', zh: '撤回文书' },
  withheldLabel: { en: 'Documents withheld', zh: '不公开文书' },
  waitingLabel: { en: 'Documents waiting for approval', zh: '待审批文书' },
  heldLabel: { en: 'Documents held', zh: '暂缓公开文书' },
  withheldHeading: { en: 'Documents withheld', zh: '不公开的文书' },
  waitingHeading: { en: 'Documents waiting for approval', zh: '待审批的文书' },
  heldHeading: { en: 'Documents held until a person has looked', zh: '需人工处理的文书' },
  byRuleHeading: { en: 'Documents by rule', zh: '各规则涉及的文书' },
  countColumn: { en: 'Documents', zh: '文书数' },
  documentColumn: { en: 'Document', zh: '文书编号' },
  documentsHeading: { en: 'Documents of the case', zh: '本案文书' },
  outcomeColumn: { en: 'Outcome', zh: '结论' },
  disclose: { en: 'public', zh: '公开' },
  withhold: { en: 'withheld', zh: '不公开' },
  'needs-approval': { en: 'waiting', zh: '待审批' },
  hold: { en: 'held', zh: '暂缓公开' },
  'not-in-source': { en: 'no longer in the source', zh: '数据源中已不存在' },
  kindColumn: { en: 'Kind', zh: '文书类别' },
  publishedDocuments: { en: 'Published documents', zh: '已公开文书' },
});
