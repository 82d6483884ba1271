import { errorFamily, EXIT } from '../error-kind.js';

const askForNewDisc = {
  en: 'Load nothing from it. Ask the sender to check its software and issue the disc again.',
  zh: '请勿导入。请通知发送方检查软件并重新制作光盘。',
} as const;

/** Exit 10: what is on the disc does not have the form docs/SPEC.md prescribes. */
export const malformedErrors = errorFamily({
  E_PACKAGE_NAME: {
    exit: EXIT.malformed,
    message: {
      en: 'The package calls itself {actual}, but its files are named {expected}.',
      zh: '数据包自称 {actual}，文件名却是 {expected}。',
    },
    hint: {
      en: 'Files were renamed or exchanged. Use the disc as it came, or have it issued again.',
      zh: '文件被改名或调换过。请使用原始光盘，或请发送方重新制作。',
    },
  },
  E_ENVELOPE_MALFORMED: {
    exit: EXIT.malformed,
    message: {
      en: 'The envelope {path} is not a DSSE envelope in canonical form.',
      zh: '信封文件 {path} 不是规范的 DSSE 信封。',
    },
    hint: {
      en: 'The file is damaged or was edited. Clean the disc and try again, or have it issued again.',
      zh: '文件损坏或被改动过。请清洁光盘后重试，或请发送方重新制作。',
    },
  },
  E_MANIFEST_MALFORMED: {
    exit: EXIT.malformed,
    message: {
      en: 'The signed manifest does not have the form of format version 1.',
      zh: '已签名的清单不符合第 1 版格式。',
    },
    hint: askForNewDisc,
  },
  E_FORMAT_VERSION: {
    exit: EXIT.malformed,
    message: {
      en: 'The package has format version {version}; this program reads version {supported}.',
      zh: '数据包格式为第 {version} 版，本程序只支持第 {supported} 版。',
    },
    hint: {
      en: 'Update Discferry on this machine, then import the same disc again.',
      zh: '请先升级本机的光盘摆渡软件，再导入同一张光盘。',
    },
  },
  E_ARCHIVE_NOT_ZIP: {
    exit: EXIT.malformed,
    message: { en: 'The payload archive is not a ZIP file.', zh: '数据文件不是 ZIP 压缩包。' },
    hint: askForNewDisc,
  },
  E_ARCHIVE_PROFILE: {
    exit: EXIT.malformed,
    message: {
      en: 'The payload archive breaks the strict ZIP profile.',
      zh: '数据压缩包不符合严格的 ZIP 规范。',
    },
    hint: askForNewDisc,
  },
  E_ENTRY_NAME: {
    exit: EXIT.malformed,
    message: {
      en: 'The archive holds a file name that is not allowed.',
      zh: '压缩包中含有不允许的文件名。',
    },
    hint: askForNewDisc,
  },
  E_ENTRY_LINK: {
    exit: EXIT.malformed,
    message: {
      en: 'The archive holds a link, folder or device instead of a regular file.',
      zh: '压缩包中含有链接、目录或设备，而不是普通文件。',
    },
    hint: askForNewDisc,
  },
  E_ENTRY_DUPLICATE: {
    exit: EXIT.malformed,
    message: {
      en: 'The archive holds the same file name twice.',
      zh: '压缩包中有重复的文件名。',
    },
    hint: askForNewDisc,
  },
  E_RECORD_MALFORMED: {
    exit: EXIT.malformed,
    message: {
      en: '{count} record(s) do not have the form the format prescribes.',
      zh: '有 {count} 条记录不符合规定格式。',
    },
    hint: askForNewDisc,
  },
});
