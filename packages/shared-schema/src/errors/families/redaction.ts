import { errorFamily, EXIT } from '../error-kind.js';

/** Exit 16: the proof that a public text is the served one but for what the rules hide. */
export const redactionErrors = errorFamily({
  E_REDACTION_PROOF: {
    exit: EXIT.secrecy,
    message: {
      en: 'The public text is not proven to be the served document ({count} defect(s)).',
      zh: '无法证明公开文本与送达文书一致（{count} 处问题）。',
    },
    hint: {
      en: 'Nothing of it is published. Redact the document again from the text that was served.',
      zh: '该文书没有任何内容被公开。请从送达文本重新进行技术处理。',
    },
  },
});
