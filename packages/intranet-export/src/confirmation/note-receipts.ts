import { findSent, listReceipts, type Day, type Ledger } from '@discferry/intranet-ledger';
import { recordDigest, recordLine } from '@discferry/package-format';

/**
 * Notes the receipts (回执) of discs from outside that were not told as they stand: the next disc takes
 * them along. They make none by themselves, or two idle sides would send receipts for receipts for ever.
 */
export function noteReceipts(day: Day, ledger: Ledger): void {
  const receipts = listReceipts(ledger);
  const told = findSent(
    ledger,
    'receipts',
    receipts.map(({ packageId }) => packageId),
  );
  for (const receipt of receipts) {
    const line = recordLine(receipt);
    const last = told.get(receipt.packageId)?.digest;
    if (last !== undefined && Buffer.compare(last, recordDigest(line)) === 0) continue;
    day.message({ kind: 'receipts', key: receipt.packageId, line });
  }
}
