import {
  listPackages,
  openLedger,
  saveRequest,
  type IssuedPackage,
  type Ledger,
} from '@discferry/intranet-ledger';
import { verifyPackage, type EntryKind, type RecordOfKind } from '@discferry/package-format';
import { ownTrust } from '@discferry/package-issue';
import { readPackage } from '@discferry/package-media';
import type { RequestDetails } from '@discferry/shared-schema';
import { mkdirSync } from 'node:fs';
import { readSettings } from '../../src/settings.js';
import { requestIdOf } from './answers.js';
import { caseNumberOf } from './case-rows.js';
import type { Gate } from './gate.js';

/** Works on the ledger of a gate. */
export function withLedger<Result>(gate: Gate, work: (ledger: Ledger) => Result): Result {
  mkdirSync(gate.path('data'), { recursive: true });
  const ledger = openLedger(gate.path('data', 'ledger.sqlite'), '370700-out');
  try {
    return work(ledger);
  } finally {
    ledger.close();
  }
}

/** A package as the ledger remembers it. */
export function issuedPackage(gate: Gate, sequence: number): IssuedPackage {
  const issued = withLedger(gate, listPackages)[sequence - 1];
  if (issued === undefined) throw new Error(`no package ${String(sequence)}`);
  return issued;
}

/** The records of an entry of a kept package, which is verified as its receiver does. */
export async function recordsIn<Kind extends EntryKind>(
  gate: Gate,
  sequence: number,
  kind: Kind,
): Promise<readonly RecordOfKind[Kind][]> {
  const packages = withLedger(gate, listPackages);
  const issued = packages[sequence - 1];
  if (issued === undefined) throw new Error(`no package ${String(sequence)}`);
  const { manifest } = issued;
  const trust = await ownTrust(
    await readSettings(gate.path('intranet-export.json')),
    new Date(manifest.createdAt),
  );
  await using read = await readPackage(
    gate.path('data', 'packages', `${manifest.packageId}.dsse.json`),
  );
  const verified = await verifyPackage(read, trust, {
    direction: 'out',
    stateOf: () =>
      Promise.resolve({
        epoch: manifest.epoch,
        sequence: sequence - 1,
        manifestSha256: manifest.previousManifestSha256,
        stateSha256: manifest.state.before,
        imported: new Map(
          packages.slice(0, sequence - 1).map((one) => [one.manifest.sequence, one.manifestSha256]),
        ),
      }),
  });
  const records: RecordOfKind[Kind][] = [];
  for await (const { value } of verified.records<Kind>(kind)) records.push(value);
  return records;
}

/** Puts the n-th request into the inbox, in the n-th case. */
export function putRequest(
  gate: Gate,
  number: number,
  { kind = 'read-file', receivedOn, dueOn }: PutRequest,
): void {
  withLedger(gate, (ledger) => {
    saveRequest(ledger, {
      requestId: requestIdOf(number),
      digest: '0'.repeat(64),
      content: {
        bindingId: 'BD20261101-000001',
        caseNumber: caseNumberOf(number),
        submittedAt: `${receivedOn}T01:00:00Z`,
        withdrawnAt: null,
        details: DETAILS[kind],
        attachments: [],
      },
      state: 'inbox',
      receivedOn,
      dueOn,
      packageId: '370700-in-000001',
    });
  });
}

interface PutRequest {
  readonly kind?: keyof typeof DETAILS;
  readonly receivedOn: string;
  readonly dueOn: string;
}

const DETAILS = {
  'read-file': { kind: 'read-file', dates: ['2026-12-01'], medium: 'on-site' },
  meet: { kind: 'meet', dates: ['2026-12-01'], client: '李小明', place: '潍坊市看守所' },
  'be-heard': { kind: 'be-heard', dates: ['2026-12-01'], matter: '关于定性的意见' },
} as const satisfies Readonly<Record<string, RequestDetails>>;
