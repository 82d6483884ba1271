import { z } from 'zod';
import {
  bullets,
  defineCommand,
  defineTexts,
  facts,
  flag,
  heading,
  nextSteps,
  paragraph,
  rest,
  table,
  value,
  warning,
  type Context,
  type Outcome,
  type Program,
} from '../../src/index.js';

const t = defineTexts({
  program: { en: 'Carries sample cases', zh: '样例程序' },
  export: { en: 'Write a package', zh: '制作数据包' },
  exportExample: { en: 'Write the next package', zh: '制作下一个数据包' },
  full: { en: 'Compare everything', zh: '全部重新比对' },
  out: { en: 'Folder to write to', zh: '输出目录' },
  cases: { en: 'How many cases, 1 to 1,000', zh: '案件数，1 至 1000' },
  written: { en: 'Wrote {count} records.', zh: '已写入 {count} 条记录。' },
  case: { en: 'Case', zh: '案件' },
  records: { en: 'Records', zh: '记录数' },
  trustAdd: { en: 'Enrol a sender', zh: '登记发送方' },
  key: { en: 'Key file', zh: '密钥文件' },
  check: { en: 'Check packages', zh: '检查数据包' },
  packages: { en: 'Packages to check', zh: '要检查的数据包' },
  menu: { en: 'What is to be done today?', zh: '今天要办什么？' },
  whichDisc: { en: 'Where is the disc?', zh: '光盘在哪里？' },
});

/** Hostile: clears the screen, turns the reading direction round, hides a space. */
export const hostile = 'a\u001B[2Jb\u202Ec\u200Bd';

export const exportCommand = defineCommand({
  name: 'export',
  summary: t.export,
  options: {
    full: flag(t.full),
    outDir: value('DIR', t.out, z.string().default('out')),
    cases: value('N', t.cases, z.coerce.number().int().min(1).max(1000).default(3)),
  },
  asks: ['number', 'passphrase'],
  examples: [{ line: 'sample export', says: t.exportExample }],
  run: ({ say }, { full, outDir, cases }) =>
    Promise.resolve({
      data: { full, outDir, cases, name: hostile },
      view: [
        heading(say(t.export)),
        paragraph(say(t.written, { count: 12345 })),
        facts([say(t.case), hostile], [say(t.records), cases]),
        table(
          [say(t.case), say(t.records)],
          [
            ['潍检延受[2016]37070000019号', 1],
            [{ text: '李某某', tone: 'bad' }, 12345],
          ],
        ),
        bullets([outDir]),
        warning(hostile),
        nextSteps({ line: 'sample status', says: say(t.records) }),
      ],
    }),
});

/** A program whose one command does what the test says. */
export function programRunning(run: (context: Context) => Outcome | Promise<Outcome>): Program {
  const command = defineCommand({
    name: 'work',
    summary: t.export,
    asks: ['number', 'passphrase'],
    examples: [{ line: 'sample work', says: t.exportExample }],
    run: async (context) => await run(context),
  });
  return { name: 'sample', summary: t.program, version: '1.2.3', commands: [command] };
}

export const program: Program = {
  name: 'sample',
  summary: t.program,
  version: '1.2.3',
  configFile: 'sample.json',
  commands: [
    exportCommand,
    defineCommand({
      name: 'trust add',
      summary: t.trustAdd,
      arguments: { keyFile: value('KEYFILE', t.key, z.string()) },
      options: { fingerprint: value('HEX|FILE', t.key, z.string().regex(/^[0-9a-f]{64}$/)) },
      examples: [{ line: 'sample trust add north.pub.json', says: t.trustAdd }],
      run: (_context, { keyFile, fingerprint }) =>
        Promise.resolve({ data: { keyFile, fingerprint }, view: [] }),
    }),
    defineCommand({
      name: 'inspect',
      summary: t.check,
      arguments: { packages: rest('PACKAGE', t.packages, z.array(z.string()).min(1)) },
      examples: [{ line: 'sample inspect E:/', says: t.check }],
      run: (_context, { packages }) =>
        Promise.resolve({ data: { packages }, view: [bullets(packages)] }),
    }),
  ],
  menu: {
    title: t.menu,
    items: [
      { label: t.export, words: ['export'] },
      { label: t.check, words: ['inspect'], ask: [t.whichDisc] },
    ],
  },
};

/** A program that is one command. */
export const verifier: Program = {
  name: 'verify',
  summary: t.check,
  version: '1.2.3',
  commands: [],
  main: defineCommand({
    name: 'verify',
    summary: t.check,
    arguments: { packages: rest('PACKAGE', t.packages, z.array(z.string()).min(1)) },
    examples: [{ line: 'verify 370700-out-000012.zip', says: t.check }],
    run: (_context, { packages }) => Promise.resolve({ data: { packages }, view: [], exit: 11 }),
  }),
};
