import {
  defineCommand,
  describeError,
  flag,
  heading,
  paragraph,
  rest,
  table,
  value,
  bullets,
  warning,
  type Block,
  type Context,
  type Program,
} from '@discferry/cli-kit';
import { listPackages, packageFiles, readTrustFile } from '@discferry/package-media';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { texts } from './texts.js';
import { verifyChain } from './verify-chain.js';
import { verifyOne } from './verify-one.js';
import { worstExit, type Passed, type Verdict } from './verdict.js';

const NAME = 'package-verify';

const verifyCommand = defineCommand({
  name: NAME,
  summary: texts.summary,
  examples: [
    { line: 'package-verify --trust trust.json /media/disc', says: texts.exampleDisc },
    {
      line: 'package-verify --trust trust.json --require-sequence archive/',
      says: texts.exampleChain,
    },
    { line: 'package-verify --trust trust.json --json *.dsse.json', says: texts.exampleJson },
  ],
  arguments: { packages: rest('PACKAGE', texts.packages, z.array(z.string()).min(1)) },
  options: {
    trust: value('FILE', texts.trustOption, z.string()),
    requireSequence: flag(texts.sequenceOption),
  },
  async run(context, options) {
    const trust = await readTrustFile(resolve(context.cwd, options.trust));
    const verdicts: Verdict[] = [];
    for (const path of options.packages) {
      for (const one of await packagesAt(resolve(context.cwd, path))) {
        context.signal.throwIfAborted();
        verdicts.push(await verifyOne(one, trust, context.lang));
      }
    }
    const judged = options.requireSequence ? withChain(verdicts) : verdicts;
    return {
      data: { packages: judged.map((verdict) => dataOf(verdict, context)) },
      view: viewOf(judged, context),
      exit: worstExit(judged),
    };
  },
});

/** Offline verification of any package. */
export const program: Program = {
  name: NAME,
  summary: texts.summary,
  version: '0.1.0',
  commands: [],
  main: verifyCommand,
};

/** A folder stands for all packages in it; everything else is looked at as it is. */
async function packagesAt(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const names = await listPackages(path);
  return names.length === 0 ? [path] : names.map((name) => packageFiles(path, name).envelope);
}

/** Genuine packages take their place in a chain; refused ones stay refused. */
function withChain(verdicts: readonly Verdict[]): readonly Verdict[] {
  const passed = verdicts.filter((verdict): verdict is Passed => verdict.ok);
  return [...verdicts.filter(({ ok }) => !ok), ...verifyChain(passed)];
}

function dataOf(verdict: Verdict, { lang }: Context): object {
  if (!verdict.ok) {
    const { exit } = verdict.error;
    return { path: verdict.path, ok: false, ...describeError(verdict.error, lang), exit };
  }
  const { path, manifest, manifestSha256, signers } = verdict;
  return { path, ok: true, manifestSha256, signers, manifest };
}

/** How many records of all kinds a package has, and how many documents. */
function recordsOf({ manifest: { entries } }: Passed): readonly [number, number] {
  const sumOf = (some: typeof entries) => some.reduce((sum, { records }) => sum + records, 0);
  return [sumOf(entries), sumOf(entries.filter(({ kind }) => kind === 'documents'))];
}

function viewOf(verdicts: readonly Verdict[], { say, lang }: Context): readonly Block[] {
  const refused = verdicts.filter((verdict) => !verdict.ok);
  const count = verdicts.length;
  return [
    table(
      [
        say(texts.packageColumn),
        say(texts.verdictColumn),
        say(texts.signerColumn),
        say(texts.recordsColumn),
        say(texts.documentsColumn),
      ],
      verdicts.map((verdict) =>
        verdict.ok
          ? [
              verdict.manifest.packageId,
              { text: say(texts.good), tone: 'good' as const },
              verdict.signers.join(', '),
              ...recordsOf(verdict),
            ]
          : [verdict.path, { text: verdict.error.code, tone: 'bad' as const }, '', '', ''],
      ),
    ),
    ...refused.flatMap(({ path, error }) => {
      const { message, hint, findings } = describeError(error, lang);
      return [
        heading(path),
        paragraph(`${error.code}: ${message}`),
        ...(findings.length === 0
          ? []
          : [bullets(findings.map((one) => `${one.path}: ${one.expected} ≠ ${one.actual}`))]),
        paragraph(hint),
      ];
    }),
    refused.length === 0
      ? paragraph(say(texts.allGood, { count }))
      : warning(say(texts.someBad, { bad: refused.length, count })),
  ];
}
