import { errorFamily, EXIT } from '../error-kind.js';

/** Exit 14 and 17: discs, folders and databases outside this program. */
export const mediaErrors = errorFamily({
  E_MEDIA_NOT_FOUND: {
    exit: EXIT.media,
    message: { en: 'There is nothing at {path}.', zh: '{path} 不存在。' },
    hint: {
      en: 'Is the disc inserted and the path typed right?',
      zh: '光盘是否已放入？路径是否正确？',
    },
  },
  E_MEDIA_EMPTY: {
    exit: EXIT.media,
    message: { en: 'There is no package at {path}.', zh: '{path} 中没有数据包。' },
    hint: {
      en: 'A package is a pair of files, NAME.dsse.json and NAME.zip. Is it the right disc?',
      zh: '数据包由 NAME.dsse.json 和 NAME.zip 两个文件组成。是否放错了光盘？',
    },
  },
  E_MEDIA_INCOMPLETE: {
    exit: EXIT.media,
    message: { en: 'Half of the package is missing: {path}.', zh: '数据包缺少一半：{path}。' },
    hint: {
      en: 'Copy both files, or have the disc issued again.',
      zh: '请同时复制两个文件，或请发送方重新制作。',
    },
  },
  E_MEDIA_AMBIGUOUS: {
    exit: EXIT.media,
    message: { en: 'There are {count} packages at {path}.', zh: '{path} 中有 {count} 个数据包。' },
    hint: {
      en: 'Name one of them: the path of its .dsse.json file.',
      zh: '请指定其中一个 .dsse.json 文件的路径。',
    },
  },
  E_MEDIA_FULL: {
    exit: EXIT.media,
    message: { en: 'No space is left at {path}.', zh: '{path} 空间不足。' },
    hint: {
      en: 'Nothing half written remains. Make room or take an empty disc, then run it again.',
      zh: '没有留下未写完的文件。请清理空间或换一张空盘后重新运行。',
    },
  },
  E_MEDIA_READ: {
    exit: EXIT.media,
    message: { en: '{path} cannot be read ({reason}).', zh: '无法读取 {path}（{reason}）。' },
    hint: {
      en: 'Clean the disc or try another drive; if it stays so, have it issued again.',
      zh: '请清洁光盘或换一台光驱；仍不行则请发送方重新制作。',
    },
  },
  E_MEDIA_WRITE: {
    exit: EXIT.media,
    message: { en: '{path} cannot be written ({reason}).', zh: '无法写入 {path}（{reason}）。' },
    hint: {
      en: 'Check that the folder exists and may be written to, then run it again.',
      zh: '请确认目录存在且可写，然后重新运行。',
    },
  },
  E_PACKAGE_LOST: {
    exit: EXIT.media,
    message: {
      en: 'The kept copy of disc {sequence} is missing or damaged.',
      zh: '第 {sequence} 号光盘的留存副本缺失或损坏。',
    },
    hint: {
      en: 'Restore the package folder from its backup; a different disc {sequence} must never be made.',
      zh: '请从备份恢复数据包目录；绝不能另做一张不同的第 {sequence} 号光盘。',
    },
  },
  E_PACKAGE_UNKNOWN: {
    exit: EXIT.media,
    message: {
      en: 'Disc {sequence} is kept here, but the records do not know it: they were restored from an older copy.',
      zh: '此处留存有光盘 {sequence}，但本机记录中没有：记录是从旧备份恢复的。',
    },
    hint: {
      en: 'Nothing was made: a number that was given once is never given to anything else. Run recover.',
      zh: '没有制作任何数据包：用过的编号绝不能再用于其他内容。请运行 recover。',
    },
  },
  E_SOURCE_UNREACHABLE: {
    exit: EXIT.unreachable,
    message: {
      en: 'The source at {path} cannot be opened ({reason}).',
      zh: '无法打开数据源 {path}（{reason}）。',
    },
    hint: {
      en: 'Nothing was changed. Check the source in the configuration, then run it again.',
      zh: '没有任何改动。请检查配置中的数据源后重新运行。',
    },
  },
  E_SOURCE_CONTRACT: {
    exit: EXIT.unreachable,
    message: {
      en: 'The source does not offer the export views as documented.',
      zh: '数据源没有按约定提供导出视图。',
    },
    hint: {
      en: 'Show the list to the database administrator; docs/export-views.md says what is needed.',
      zh: '请把清单交给数据库管理员；要求见 docs/export-views.md。',
    },
  },
  E_STORE_UNREACHABLE: {
    exit: EXIT.unreachable,
    message: {
      en: 'The database at {path} cannot be used ({reason}).',
      zh: '无法使用数据库 {path}（{reason}）。',
    },
    hint: {
      en: 'Nothing was changed. Check the path and the disk, then run it again.',
      zh: '没有任何改动。请检查路径和磁盘后重新运行。',
    },
  },
  E_STORE_VERSION: {
    exit: EXIT.unreachable,
    message: {
      en: 'The database at {path} was made by a newer Discferry.',
      zh: '数据库 {path} 由更新版本的光盘摆渡创建。',
    },
    hint: {
      en: 'Update this machine; an older program never writes a newer database.',
      zh: '请升级本机软件；旧版本不会写入新版数据库。',
    },
  },
});
