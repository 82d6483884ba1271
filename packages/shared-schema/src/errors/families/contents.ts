import { errorFamily, EXIT } from '../error-kind.js';

const altered = {
  en: 'Do not use the disc. Try another drive once; if it fails again, have the disc issued again.',
  zh: '请勿使用此光盘。可换一台光驱再试一次；仍失败则请发送方重新制作。',
} as const;

/** Exit 12: the contents are not those the signed manifest names. */
export const contentsErrors = errorFamily({
  E_ARCHIVE_TRUNCATED: {
    exit: EXIT.contents,
    message: {
      en: 'The payload archive is cut short: {actual} of {expected} bytes.',
      zh: '数据文件不完整：应为 {expected} 字节，实际 {actual} 字节。',
    },
    hint: altered,
  },
  E_ARCHIVE_OVERSIZE: {
    exit: EXIT.contents,
    message: {
      en: 'The payload archive is longer than the {expected} bytes that were signed.',
      zh: '数据文件超过已签名的 {expected} 字节。',
    },
    hint: altered,
  },
  E_ARCHIVE_DIGEST: {
    exit: EXIT.contents,
    message: {
      en: 'The payload archive is not the one that was signed.',
      zh: '数据文件不是被签名的那一个。',
    },
    hint: altered,
  },
  E_ENTRY_EXTRA: {
    exit: EXIT.contents,
    message: {
      en: 'The archive holds files the manifest does not name.',
      zh: '压缩包中有清单未列出的文件。',
    },
    hint: altered,
  },
  E_ENTRY_MISSING: {
    exit: EXIT.contents,
    message: {
      en: 'Files the manifest names are missing from the archive.',
      zh: '压缩包中缺少清单列出的文件。',
    },
    hint: altered,
  },
  E_ENTRY_SIZE: {
    exit: EXIT.contents,
    message: {
      en: 'A file in the archive does not have the size the manifest names.',
      zh: '压缩包中文件大小与清单不符。',
    },
    hint: altered,
  },
  E_ENTRY_DIGEST: {
    exit: EXIT.contents,
    message: {
      en: 'A file in the archive is not the one the manifest names.',
      zh: '压缩包中文件内容与清单不符。',
    },
    hint: altered,
  },
  E_ENTRY_COUNT: {
    exit: EXIT.contents,
    message: {
      en: 'A file in the archive does not hold the number of records the manifest names.',
      zh: '压缩包中文件的记录数与清单不符。',
    },
    hint: altered,
  },
  E_STATE_DIGEST: {
    exit: EXIT.contents,
    message: {
      en: 'What is published here for {channel} is not what the sender believes.',
      zh: '本机已发布的 {channel} 数据与发送方记录不一致。',
    },
    hint: {
      en: 'Nothing was loaded. The database was restored or edited; call the administrator of both sides.',
      zh: '没有导入任何数据。数据库可能被恢复或改动过，请联系双方管理员。',
    },
  },
  E_CHANGE_COUNT: {
    exit: EXIT.contents,
    message: {
      en: 'The package does not make the numbers of changes its manifest announces.',
      zh: '数据包的实际变更数与清单所述不符。',
    },
    hint: {
      en: 'Nothing was loaded. Call the administrator of both sides.',
      zh: '没有导入任何数据。请联系双方管理员。',
    },
  },
});
