/**
 * Measures the redaction over documents of which it is known what must be masked:
 *
 *   npm run eval:redaction                            the held-out documents
 *   npm run eval:redaction -- FOLDER                  a set of one's own
 *   npm run eval:redaction -- --generated 500 --seed 7
 *   npm run eval:redaction -- --only a-               documents whose id begins with that
 *   npm run eval:redaction -- --lapses                shows everything that went wrong, with its place and the text around it
 *   npm run eval:redaction -- --json
 *
 * Ends with 0 when every threshold holds, 3 when one does not, 2 when the set cannot be read. What the
 * numbers mean, and the format of a set, stand in docs/evaluation.md.
 */
import { goldDocuments } from '@discferry/business-system';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { detectLeftovers } from './publishers/detector.ts';
import { evaluate, speedsOf, type Contenders } from './evaluate.ts';
import type { GoldDocument } from './gold/gold-document.ts';
import { GoldError } from './gold/gold-error.ts';
import { checkedGold } from './gold/parse-json.ts';
import { readGold } from './gold/read-gold.ts';
import { publishByRoster } from './publishers/baseline.ts';
import { publishByRedaction } from './publishers/ours.ts';
import { reportOf } from './report/print.ts';
import { thresholdsOf } from './thresholds.ts';

const HELD_OUT = fileURLToPath(new URL('held-out', import.meta.url));

/** Enough to be slow in all the ways there are; a set may be larger than memory. */
const mostTimed = 200;

const contenders: Contenders = {
  redaction: publishByRedaction,
  baseline: publishByRoster,
  detector: detectLeftovers,
};
const timed: GoldDocument[] = [];
const { folder, generated, seed, only, lapses, json } = readArguments();
const documents = chosen(generated === null ? readGold(folder) : generate(generated, seed));
try {
  const evaluation = await evaluate(documents, contenders, (document, { what, place, around }) => {
    if (!lapses) return;
    const offsets = place === null ? '' : `${place.start}-${place.end}`;
    process.stdout.write(`${document}\t${what}\t${offsets}\t${around}\n`);
  });
  const speeds = speedsOf(timed, contenders);
  const thresholds = thresholdsOf(evaluation, speeds);
  const report = { ...evaluation, speeds, thresholds };
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : reportOf(report));
  process.exitCode = thresholds.every(({ holds }) => holds) ? 0 : 3;
} catch (error) {
  if (!(error instanceof GoldError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

async function* chosen(
  all: AsyncIterable<GoldDocument> | Iterable<GoldDocument>,
): AsyncGenerator<GoldDocument, void> {
  for await (const document of all) {
    if (!document.id.startsWith(only)) continue;
    if (timed.length < mostTimed) timed.push(document);
    yield document;
  }
  if (timed.length === 0) throw new GoldError(folder, 'no document to measure');
}

function* generate(count: number, from: number): Generator<GoldDocument, void> {
  for (const document of goldDocuments({ documents: count, seed: from })) {
    yield checkedGold(document, document.id);
  }
}

function readArguments(): {
  readonly folder: string;
  readonly generated: number | null;
  readonly seed: number;
  readonly only: string;
  readonly lapses: boolean;
  readonly json: boolean;
} {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        generated: { type: 'string' },
        seed: { type: 'string', default: '1' },
        only: { type: 'string', default: '' },
        lapses: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [folder = HELD_OUT, ...more] = positionals;
    if (more.length > 0) throw new RangeError('one folder at a time');
    if (values.json && values.lapses) throw new RangeError('--json or --lapses, not both');
    const generated = values.generated === undefined ? null : wholeNumber(values.generated);
    return {
      folder,
      generated,
      seed: wholeNumber(values.seed),
      only: values.only,
      lapses: values.lapses,
      json: values.json,
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}

function wholeNumber(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new RangeError('--generated and --seed take whole numbers');
  return Number(text);
}
