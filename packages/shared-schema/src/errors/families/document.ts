import { errorFamily, EXIT } from '../error-kind.js';

/** Exit 10: a legal document that cannot be turned into text in full. */
export const documentErrors = errorFamily({
  E_DOCUMENT_UNREADABLE: {
    exit: EXIT.malformed,
    message: {
      en: 'The document cannot be turned into text in full: {feature}.',
      zh: '文书无法完整转换为文字：{feature}。',
    },
    hint: {
      en: 'Nothing of it is published. Replace what is listed by plain words in the document (pictures, formulas and the like), accept or reject its changes, save it as .docx and hand it in again.',
      zh: '该文书没有任何内容被公开。请将所列内容（图片、公式等）改写为普通文字，接受或拒绝全部修订，另存为 .docx 后重新提交。',
    },
  },
});
