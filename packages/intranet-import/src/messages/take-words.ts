import { raiseAlarm, takeConfirmation } from '@discferry/intranet-ledger';
import type { VerifiedPackage } from '@discferry/package-format';
import type { Receipt } from '@discferry/shared-schema';
import type { Take } from './take.js';

/** What the receiver of our discs said that a person has to look at. */
export interface Words {
  /** Packages issued here that it has confirmed. */
  confirmed: number;
  /** Packages it has refused. */
  refused: number;
  /** Receipts that contradict the ledger. */
  contradictions: number;
}

/** Takes in the receipts (回执) of forward discs: issued becomes confirmed, or an alarm. */
export async function takeReceipts(verified: VerifiedPackage, take: Take): Promise<Words> {
  const words: Words = { confirmed: 0, refused: 0, contradictions: 0 };
  for await (const { value: receipt } of verified.records('receipts')) {
    take.counts.receipts += 1;
    takeReceipt(receipt, take, words);
  }
  return words;
}

function takeReceipt(receipt: Receipt, { ledger, at, operator }: Take, words: Words): void {
  const { packageId, manifestSha256 } = receipt;
  const verdict = takeConfirmation(ledger, {
    packageId,
    manifestSha256,
    outcome: receipt.outcome,
    code: receipt.code,
    way: 'disc',
    at: receipt.at,
    notedAt: at,
    operator,
    stateAfter: receipt.state.after,
    trailHead: receipt.trailHead,
    counts: receipt.counts,
  });
  switch (verdict.kind) {
    case 'confirmed':
      words.confirmed += 1;
      return;
    case 'refused':
      words.refused += 1;
      return;
    case 'repeated':
      return;
    case 'contradiction':
      words.contradictions += 1;
      raiseAlarm(ledger, {
        origin: 'intranet',
        code: verdict.contradiction,
        packageId,
        manifestSha256,
        findings: [verdict.finding],
        at,
        lastAt: at,
        attempts: 1,
      });
  }
}

/** Takes in what the extranet raised an alarm (警报) about. */
export async function takeAlarms(verified: VerifiedPackage, take: Take): Promise<void> {
  for await (const { value } of verified.records('alarms')) {
    const { packageId, manifestSha256, code, at, attempts, lastAt, findings } = value;
    const told = { packageId, manifestSha256, code, at, attempts, lastAt, findings };
    raiseAlarm(take.ledger, { origin: 'extranet', ...told });
    take.counts.alarms += 1;
  }
}
