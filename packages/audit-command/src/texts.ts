import type { AuditProblem } from '@discferry/audit-trail';
import { defineTexts } from '@discferry/cli-kit';

/** Texts of the audit. */
export const texts = defineTexts({
  auditSummary: {
    en: 'Look for rows that were changed by hand, and for whatever contradicts itself',
    zh: '核查数据库：查找人为改动的数据行和前后矛盾之处',
  },
  auditExample: {
    en: 'the whole database: file, seals, audit trail, records, state digest',
    zh: '核查整个数据库：文件、行封印、审计链、记录、状态摘要',
  },
  verifySummary: {
    en: 'Check the audit trail alone: no entry changed, taken away or put elsewhere',
    zh: '只核对审计链：条目未被修改、删除或调换',
  },
  verifyExample: { en: 'quick, also with millions of records', zh: '数据再多也很快' },
  listExample: { en: 'a longer list', zh: '列出更多' },
  listOption: { en: 'how many findings are listed (20)', zh: '最多列出多少处（20）' },
  looking: { en: 'Looking at rows', zh: '正在核查数据行' },
  clean: {
    en: 'Every row is as this program wrote it, and nothing contradicts itself.',
    zh: '所有数据行均与本程序写入时一致，没有矛盾之处。',
  },
  trailClean: {
    en: 'The audit trail is whole, and the tables are as its last entry found them.',
    zh: '审计链完整，各表与最后一条审计记录相符。',
  },
  headLabel: { en: 'Head of the audit trail', zh: '审计链末端摘要' },
  headNote: {
    en: 'Write the head down elsewhere, or compare it with the one written down: a whole database exchanged for an older copy shows in nothing else here.',
    zh: '请将末端摘要另行登记，或与先前登记的核对：整个数据库被换成旧副本时，此处只有它能反映出来。',
  },
  found: {
    en: 'The database was changed by something other than this program: {count} findings.',
    zh: '数据库曾被本程序以外的途径改动，共发现 {count} 处。',
  },
  tableColumn: { en: 'Table', zh: '表' },
  keyColumn: { en: 'Row', zh: '行' },
  problemColumn: { en: 'Finding', zh: '发现' },
  expectedColumn: { en: 'Expected', zh: '应为' },
  actualColumn: { en: 'Found', zh: '实为' },
  andMore: { en: '… and {count} more.', zh: '……另有 {count} 处。' },
  nextKeep: { en: 'keep the whole list', zh: '保存完整清单' },
  nextStatus: { en: 'which discs went through', zh: '查看已处理的光盘' },
  whatNow: {
    en: 'Copy the database files away before anything else, find out who had access, then restore a backup that audits clean. Nothing was repaired.',
    zh: '请先将数据库文件另存一份，查明何人接触过，再恢复核查无误的备份。本命令不作任何修复。',
  },
  menu: { en: 'Audit the database', zh: '核查数据库' },
});

/** What each problem is called. */
export const problemTexts = defineTexts({
  'row-changed': { en: 'changed', zh: '被修改' },
  'row-added': { en: 'added', zh: '被添加' },
  'row-removed': { en: 'taken away', zh: '被删除' },
  'rows-replaced': { en: 'rows and seals replaced', zh: '数据行连同封印被替换' },
  'seal-missing': { en: 'not watched any more', zh: '封印被去除' },
  'entry-changed': { en: 'entry changed', zh: '审计记录被修改' },
  'entry-missing': { en: 'entry missing', zh: '审计记录缺失' },
  'changed-without-entry': { en: 'changed without an entry', zh: '改动未留审计记录' },
  damaged: { en: 'damaged', zh: '文件损坏' },
  contradiction: { en: 'contradiction', zh: '前后矛盾' },
} satisfies Record<AuditProblem, { readonly en: string; readonly zh: string }>);
