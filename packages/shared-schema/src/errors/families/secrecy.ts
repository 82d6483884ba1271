import { errorFamily, EXIT } from '../error-kind.js';

/** Exit 11 and 16: the receiver's second look (二次筛选) at what a genuine package would publish. */
export const secrecyErrors = errorFamily({
  E_POLICY_UNKNOWN: {
    exit: EXIT.trust,
    message: {
      en: 'The package was screened under policy pack {id} ({digest}), which is not known here.',
      zh: '数据包按规则包 {id}（{digest}）筛选，本机未登记该规则包。',
    },
    hint: {
      en: 'Get the pack file from the sender, add it with policy add, then import the same disc again.',
      zh: '请向发送方索取规则包文件，用 policy add 登记后再导入同一张光盘。',
    },
  },
  E_SECRECY_RULE: {
    exit: EXIT.secrecy,
    message: {
      en: 'ALARM: {count} record(s) of the package must not be public.',
      zh: '警报：数据包中有 {count} 条记录不得公开。',
    },
    hint: {
      en: 'Nothing is loaded. Lock the disc away, and tell the secrecy department and the sender at once.',
      zh: '没有导入任何数据。请妥善封存光盘，并立即通知保密部门和发送方。',
    },
  },
});
