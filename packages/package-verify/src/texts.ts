import { defineTexts } from '@discferry/cli-kit';

/** Every text of the verifier, in both languages. */
export const texts = defineTexts({
  summary: {
    en: 'Check packages against the published format: offline, without database and without secrets',
    zh: '按公开格式校验数据包：离线运行，无需数据库，不涉及任何密钥',
  },
  exampleDisc: { en: 'the package on a disc', zh: '校验光盘中的数据包' },
  exampleChain: {
    en: 'a folder of packages, which must form an unbroken chain',
    zh: '校验目录中的全部数据包，且编号与链接必须连续',
  },
  exampleJson: {
    en: 'for a script: one JSON document, exit status of the worst',
    zh: '供脚本使用：输出 JSON，退出码取最严重者',
  },
  packages: { en: 'files, folders or discs', zh: '文件、目录或光盘' },
  trustOption: {
    en: 'trust file: who may sign for which channel',
    zh: '信任文件：谁可以为哪个通道签名',
  },
  sequenceOption: {
    en: 'also check that the packages of each channel follow each other without a gap',
    zh: '同时检查各通道的数据包是否连续无缺',
  },
  packageColumn: { en: 'Package', zh: '数据包' },
  verdictColumn: { en: 'Verdict', zh: '结论' },
  signerColumn: { en: 'Signed by', zh: '签名人' },
  recordsColumn: { en: 'Records', zh: '记录数' },
  documentsColumn: { en: 'Documents', zh: '文书' },
  good: { en: 'genuine and whole', zh: '真实完整' },
  allGood: {
    en: 'Genuine and whole: all ({count}).',
    zh: '共 {count} 个数据包，全部真实完整。',
  },
  someBad: {
    en: '{bad} of {count} packages must not be used.',
    zh: '共 {count} 个数据包，其中 {bad} 个不得使用。',
  },
});
