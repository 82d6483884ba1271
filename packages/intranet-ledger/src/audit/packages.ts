import { digestText, keyText, type AuditFinding } from '@discferry/audit-trail';
import {
  encodeManifest,
  manifestSchema,
  sha256Hex,
  type Manifest,
} from '@discferry/package-format';
import { z } from 'zod';
import type { Ledger } from '../open-ledger.js';

const rowSchema = z.object({
  sequence: z.number(),
  epoch: z.number(),
  package_id: z.string(),
  manifest_sha256: z.string(),
  manifest: z.string(),
});

type PackageRow = z.infer<typeof rowSchema>;

/** Every package has the manifest it says, and they follow each other without a gap. */
export function* auditPackages({ database }: Ledger): Generator<AuditFinding> {
  const rows = database.prepare('SELECT * FROM package ORDER BY sequence').all();
  let last: Linked | undefined;
  for (const [index, cells] of rows.entries()) {
    const row = rowSchema.safeParse(cells).data;
    const manifest = row && manifestOf(row);
    if (row === undefined || manifest === undefined) {
      yield finding(index + 1, 'a package with its manifest', 'something else');
      return;
    }
    yield* rowFindings(row, manifest, index + 1);
    yield* linkFindings(manifest, last);
    last = { manifest, manifestSha256: row.manifest_sha256 };
  }
}

interface Linked {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
}

function manifestOf({ manifest }: PackageRow): Manifest | undefined {
  try {
    return manifestSchema.safeParse(JSON.parse(manifest)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function* rowFindings(
  row: PackageRow,
  manifest: Manifest,
  sequence: number,
): Generator<AuditFinding> {
  if (row.sequence !== sequence) {
    yield finding(sequence, `sequence ${String(sequence)}`, `sequence ${String(row.sequence)}`);
  }
  const digest = sha256Hex(encodeManifest(manifest));
  if (digest !== row.manifest_sha256) {
    yield finding(row.sequence, `manifest ${digestText(row.manifest_sha256)}`, digestText(digest));
  }
  const named =
    row.sequence === manifest.sequence &&
    row.epoch === manifest.epoch &&
    row.package_id === manifest.packageId;
  if (!named) yield finding(row.sequence, 'numbered as its manifest is', 'numbered otherwise');
}

function* linkFindings(manifest: Manifest, last: Linked | undefined): Generator<AuditFinding> {
  if (last === undefined) return;
  if (manifest.previousManifestSha256 !== last.manifestSha256) {
    yield finding(
      manifest.sequence,
      `after manifest ${digestText(last.manifestSha256)}`,
      digestText(manifest.previousManifestSha256),
    );
  }
  const { after } = last.manifest.state;
  if (manifest.state.before !== after) {
    const actual = digestText(manifest.state.before);
    yield finding(manifest.sequence, `from state ${digestText(after)}`, actual);
  }
}

function finding(sequence: number, expected: string, actual: string): AuditFinding {
  const key = keyText(['sequence'], [sequence]);
  return { table: 'package', key, problem: 'contradiction', expected, actual };
}
