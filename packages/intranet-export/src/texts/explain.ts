import { defineTexts } from '@discferry/cli-kit';

/** What `explain` says: the sentences of a statement that a head of department can sign. */
export const explainTexts = defineTexts({
  summary: {
    en: 'State why one case is in or out, rule by rule, as a paragraph to be signed',
    zh: '逐条说明某一案件公开或不公开的原因，形成可签名的文字说明',
  },
  example: { en: 'why is this case not public?', zh: '这个案件为什么不公开？' },
  caseArgument: { en: '部门受案号 or 统一受案号', zh: '部门受案号或统一受案号' },

  title: {
    en: 'Statement on the disclosure of case {number}',
    zh: '关于{number}案信息公开情况的说明',
  },

  theCase: {
    en: 'On examination, case {number} (charge: {charges}; accepted on {accepted}; handled by {department})',
    zh: '经审查，{number}案（案由：{charges}；{accepted}受理；{department}承办）',
  },
  unknownCharge: { en: 'not recognised', zh: '未能识别' },
  noGround: {
    en: '{theCase} shows none of the grounds on which “{policy}” keeps a case from the public ({titles}).',
    zh: '{theCase}未发现《{policy}》规定的不予公开情形（{titles}）。',
  },
  oneGround: { en: '{theCase}: {ground}.', zh: '{theCase}，{ground}。' },
  manyGrounds: {
    en: '{theCase} shows the following: {grounds}.',
    zh: '{theCase}有下列情形：{grounds}。',
  },
  numbered: { en: '({number}) {ground}', zh: '（{number}）{ground}' },
  prohibition: {
    en: 'under {basis}, because of {saw}, it falls under “{title}” ({rule}), a ground for not disclosing it',
    zh: '依照{basis}，因{saw}，属于不予公开的“{title}”情形（{rule}）',
  },
  conflict: {
    en: 'under {basis}, because of {saw}, it falls under “{title}” ({rule}), which an approval form has to settle',
    zh: '依照{basis}，因{saw}，属于须经审批的“{title}”情形（{rule}）',
  },
  doubt: {
    en: 'under {basis}, because of {saw}, it falls under “{title}” ({rule}), which an approval form or a corrected card has to settle',
    zh: '依照{basis}，因{saw}，属于须经审批或者补正案卡的“{title}”情形（{rule}）',
  },
  quoted: { en: '“{text}”', zh: '“{text}”' },
  unreadable: {
    en: 'On examination, the card of case {number} cannot be read in full ({faults}); under {basis}, “{title}” ({rule}), nothing is guessed at.',
    zh: '经审查，{number}案的案卡无法完整读取（{faults}）；依照{basis}，属于“{title}”情形（{rule}），对未能读取的内容不作推断。',
  },
  absent: {
    en: 'On examination, case {number} is no longer in the business system; under “{policy}” it may not stay public.',
    zh: '经审查，业务系统中已无{number}案；依照《{policy}》，该案信息不得继续公开。',
  },

  forms: { en: 'Approval forms: {forms}.', zh: '审批情况：{forms}。' },
  formDecides: {
    en: 'form {number}, to {asks}, was {state} by the {rank} on {date}, and decides',
    zh: '审批表 {number} 申请{asks}，{date}经{rank}审批{state}，本案依此决定',
  },
  formPending: {
    en: 'form {number}, to {asks}, waits for its decision',
    zh: '审批表 {number} 申请{asks}，尚待审批',
  },
  formDoesNotCount: {
    en: 'form {number}, to {asks}, was {state} and does not count, for its rank, date or number',
    zh: '审批表 {number} 申请{asks}，审批{state}，因职级、日期或编号不符不予采信',
  },
  formSuperseded: {
    en: 'form {number}, to {asks}, was {state}, and another form decides in its place',
    zh: '审批表 {number} 申请{asks}，审批{state}，已由其他审批表代替',
  },

  sentAndNext: { en: '{sent}; {next}.', zh: '{sent}；{next}。' },
  sentPublished: {
    en: 'It has been public since disc {first} and was sent last with disc {last}',
    zh: '本案信息自第 {first} 号光盘起在外网公开，最近一次随第 {last} 号光盘发送',
  },
  sentAgain: {
    en: 'It was withdrawn with disc {withdrawn} before, has been public since disc {first} and was sent last with disc {last}',
    zh: '本案信息曾随第 {withdrawn} 号光盘撤回，自第 {first} 号光盘起再次在外网公开，最近一次随第 {last} 号光盘发送',
  },
  sentWithdrawn: {
    en: 'It was withdrawn from the public with disc {sequence} ({reason})',
    zh: '本案信息已随第 {sequence} 号光盘从外网撤回（{reason}）',
  },
  sentNever: { en: 'It was never sent to the extranet', zh: '本案信息从未发送至外网' },

  signature: {
    en: 'Head of department (signature): {blank}   Date: {blank}',
    zh: '部门负责人（签名）：{blank}  日期：{blank}',
  },
  asked: {
    en: 'Asked for by {operator} on {date} at {time} (Beijing time), under the policy pack {pack} (SHA-256 {fingerprint}…).',
    zh: '本说明由{operator}于{date} {time} 查询生成，依据的规则包为 {pack}（SHA-256 指纹 {fingerprint}…）。',
  },
});

/** How a statement concludes, by outcome. */
export const conclusionTexts = defineTexts({
  disclose: {
    en: 'The information on the case is therefore disclosed.',
    zh: '据此，本案信息予以公开。',
  },
  withhold: {
    en: 'The information on the case is therefore not disclosed.',
    zh: '据此，本案信息不予公开。',
  },
  'needs-approval': {
    en: 'Until an approval form or a corrected card has settled this, the information on the case is not disclosed.',
    zh: '据此，在审批决定作出或者案卡补正之前，本案信息不予公开。',
  },
  hold: {
    en: 'Until the card is corrected, the information on the case is not disclosed.',
    zh: '据此，在案卡补正之前，本案信息不予公开。',
  },
  'not-in-source': {
    en: 'The information on the case is therefore not disclosed.',
    zh: '据此，本案信息不予公开。',
  },
});

/** What the next export does for a case. */
export const nextTexts = defineTexts({
  publish: { en: 'the next export publishes it', zh: '下次导出时将予以公开' },
  update: { en: 'the next export updates it', zh: '下次导出时将予以更新' },
  withdraw: { en: 'the next export withdraws it', zh: '下次导出时将予以撤回' },
  nothing: { en: 'the next export sends nothing for it', zh: '下次导出时无需发送' },
});
