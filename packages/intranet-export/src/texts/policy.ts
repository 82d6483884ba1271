import { defineTexts } from '@discferry/cli-kit';

/** What this gate says about policy packs, and about what they decide. */
export const policyTexts = defineTexts({
  showSummary: {
    en: 'Show a policy pack: what each rule looks at, decides and rests on',
    zh: '查看规则包：每条规则审查的内容、处理结果和法律依据',
  },
  showExample: { en: 'the pack that is configured', zh: '配置中的规则包' },
  showExampleFile: { en: 'any other', zh: '其他规则包' },
  showArgument: {
    en: 'a policy pack; the configured one when left out',
    zh: '规则包文件，省略时为配置中的规则包',
  },
  checkSummary: {
    en: 'Check a policy pack, and name every fault with its line',
    zh: '检查规则包，逐行列出全部错误',
  },
  checkExample: { en: 'before anyone adopts it', zh: '启用之前' },
  fileArgument: { en: 'a policy pack', zh: '规则包文件' },
  menu: { en: 'See the rules', zh: '查看规则包' },
  checkDone: {
    en: 'The pack is valid: {rules} prohibitions.',
    zh: '规则包有效：共 {rules} 条不予公开规则。',
  },
  checkNext: {
    en: 'what it would change on today’s data',
    zh: '用今天的数据比较启用后的变化',
  },

  packLabel: { en: 'Pack', zh: '规则包' },
  inForceLabel: { en: 'In force', zh: '施行期' },
  inForceFrom: { en: 'from {from}', zh: '自 {from} 起' },
  inForceUntil: { en: 'from {from} until {until}', zh: '{from} 至 {until}' },
  notInForce: {
    en: 'This pack is not in force today: nothing can be exported under it.',
    zh: '该规则包今天不在施行期内，不能据以导出。',
  },
  fileLabel: { en: 'File', zh: '文件' },
  fingerprintLabel: { en: 'SHA-256', zh: 'SHA-256 指纹' },
  looksAtLabel: { en: 'Looks at', zh: '审查内容' },
  decidesLabel: { en: 'Decides', zh: '处理结果' },
  overrideLabel: { en: 'Gives way to', zh: '变更权限' },
  decidedByLabel: { en: 'Is decided by', zh: '审批权限' },
  basisLabel: { en: 'Legal basis', zh: '法律依据' },

  looksAtArticles: { en: 'charges under {articles}', zh: '案由是否属于{articles}规定的罪名' },
  looksAtCharges: { en: 'these charges: {charges}', zh: '案由是否为下列罪名：{charges}' },
  looksAtAccused: {
    en: 'the age of every accused at the act: under {age}',
    zh: '涉案人作案时是否未满 {age} 周岁',
  },
  looksAtVictim: {
    en: 'the age of every victim at the act: under {age}',
    zh: '被害人在案发时是否未满 {age} 周岁',
  },
  looksAtChoice: {
    en: 'whether the undertaker’s choice and the rules agree',
    zh: '承办人的选择与规则的结论是否一致',
  },
  looksAtFacts: {
    en: 'facts a rule needs that are missing, unreadable or contradictory',
    zh: '规则所需的信息是否缺失、无法读取或者相互矛盾',
  },
  articleOne: { en: 'art. {first} of the Criminal Law', zh: '刑法{first}' },
  articleSpan: { en: 'art. {first} to {last} of the Criminal Law', zh: '刑法{first}至{last}' },
  articleFrom: { en: '{articles} (from {from})', zh: '{articles}（自 {from} 起）' },
  articleUntil: {
    en: '{articles} (from {from} until {until})',
    zh: '{articles}（{from} 至 {until}）',
  },
  decidesWithhold: { en: 'the case is not disclosed', zh: '不予公开' },
  decidesApproval: {
    en: 'the case stays inside until an approval form or a corrected card',
    zh: '待审批，在审批或者补正案卡之前不予公开',
  },
  overrideRank: {
    en: 'an approved form (审批表) signed by the {rank} or higher',
    zh: '经{rank}或更高职级同意的审批表',
  },
  overrideChief: {
    en: 'an approved form (审批表) signed by the chief procurator',
    zh: '经检察长同意的审批表',
  },
  overrideNone: { en: 'no form', zh: '任何审批均不得变更' },

  withdrawalsHeading: { en: 'Withdrawn first', zh: '优先撤回' },
  byRuleHeading: { en: 'Cases by rule', zh: '各规则涉及的案件' },
  ruleColumn: { en: 'Rule', zh: '规则' },
  titleColumn: { en: 'What it is about', zh: '名称' },
  casesColumn: { en: 'Cases', zh: '案件数' },
  lastRunHeading: { en: 'Last run that examined cases', zh: '最近一次审查' },
  runAtLabel: { en: 'Run at', zh: '运行时间' },
  disclosedLabel: { en: 'May be public', zh: '可以公开' },
});

/** The class of the reason for a withdrawal (撤回原因), in the reader's words. */
export const withdrawalTexts = defineTexts({
  screening: { en: 'a rule or a decision forbids it', zh: '依规则或审批不予公开' },
  held: { en: 'held until a person has looked', zh: '待审批或待补全案卡' },
  removed: { en: 'no longer in the source', zh: '数据源中已无该案' },
});

/** What becomes of a case, as a cell shows it. */
export const outcomeTexts = defineTexts({
  disclose: { en: 'public', zh: '公开' },
  withhold: { en: 'withheld', zh: '不公开' },
  'needs-approval': { en: 'waiting', zh: '待审批' },
  hold: { en: 'card incomplete', zh: '案卡不完整' },
});

/** Who decides over an approval form (审批人职务). */
export const rankTexts = defineTexts({
  'department-head': { en: 'department head', zh: '部门负责人' },
  'deputy-chief': { en: 'deputy chief procurator', zh: '分管副检察长' },
  chief: { en: 'chief procurator', zh: '检察长' },
});

/** What `policy compare` says. */
export const compareTexts = defineTexts({
  summary: {
    en: 'Say what another pack would publish and withdraw on today’s data; writes nothing',
    zh: '用今天的数据比较两个规则包：将公开、撤回哪些案件（不写入任何内容）',
  },
  example: { en: 'before a revised pack is adopted', zh: '启用修订后的规则包之前' },
  exampleLong: { en: 'with longer lists', zh: '列表更长' },
  oldArgument: { en: 'the pack in use', zh: '现行规则包' },
  newArgument: { en: 'the pack that may follow it', zh: '拟启用的规则包' },
  comparing: { en: 'Comparing cases', zh: '正在比较案件' },
  oldLabel: { en: 'Old pack', zh: '现行规则包' },
  newLabel: { en: 'New pack', zh: '拟启用规则包' },
  packValue: { en: '{id}, “{title}”, {fingerprint}…', zh: '{id}，《{title}》，{fingerprint}…' },
  publishLabel: { en: 'Would be published', zh: '将新公开' },
  withdrawLabel: { en: 'Would be withdrawn', zh: '将撤回' },
  keptLabel: { en: 'Stay inside for other reasons', zh: '仍不公开但原因不同' },
  staysPublicLabel: { en: 'Stay public', zh: '继续公开' },
  sameLabel: { en: 'Stay inside as they are', zh: '仍不公开且原因相同' },
  publishHeading: { en: 'Published by the new pack', zh: '启用后将新公开' },
  withdrawHeading: { en: 'Withdrawn by the new pack', zh: '启用后将撤回' },
  keptHeading: { en: 'Kept inside for other reasons', zh: '启用后仍不公开但原因不同' },
  byRuleHeading: { en: 'By rule', zh: '按规则统计' },
  byRuleNote: {
    en: 'Withdrawn: rules that speak under the new pack. Published: rules that spoke under the old one. Kept: rules that do not say the same under both. A case counts under each of its rules.',
    zh: '撤回按新规则包中适用的规则统计，新公开按现行规则包中适用的规则统计，原因变化按前后不一致的规则统计；一案涉及多条规则的，分别计入。',
  },
  keptFromColumn: { en: 'From', zh: '原结果' },
  keptToColumn: { en: 'To', zh: '新结果' },
  publishColumn: { en: 'Published', zh: '新公开' },
  withdrawColumn: { en: 'Withdrawn', zh: '撤回' },
  keptColumn: { en: 'Kept', zh: '原因变化' },
  oldColumn: { en: 'Under the old pack', zh: '现行规则包' },
  newColumn: { en: 'Under the new pack', zh: '拟启用规则包' },
  outcomeWithRules: { en: '{outcome}: {rules}', zh: '{outcome}：{rules}' },
  sendsAll: {
    en: 'Every record that stays public ({count}) is sent again with the first disc under the new pack, because the pack’s id stands in each.',
    zh: '继续公开的全部记录（{count} 件）将随新规则包下的第一张光盘重新发送，因为每条记录都载有规则包编号。',
  },
  sendsSome: {
    en: 'Both packs have the same id: {count} of the {total} records that stay public differ and are sent again.',
    zh: '两个规则包编号相同：继续公开的 {total} 件中，有 {count} 件记录内容变化，将重新发送。',
  },
  next: {
    en: 'on the extranet, before the first disc under the new pack; then name it in the configuration',
    zh: '启用前先在外网登记新规则包，再在配置文件中改用该规则包',
  },
  nothingDiffers: {
    en: 'No case would be published, withdrawn or kept for other reasons.',
    zh: '没有案件将新公开、撤回或者变更不公开的原因。',
  },
  isNotInForce: {
    en: 'The pack {id} is not in force today; cases were compared as of today all the same.',
    zh: '规则包 {id} 今天不在施行期内，仍按今天的数据比较。',
  },
});
