import type { Manifest } from '@discferry/package-format';
import { channelId, DiscferryError } from '@discferry/shared-schema';
import type { Tally } from './tally.js';

/**
 * Checks that a package did what its manifest announces. A sender whose records do something else
 * here has another idea of what is published, or was made to announce less than it does.
 * @throws E_CHANGE_COUNT
 */
export function checkCounts({ changes }: Manifest, tally: Tally): void {
  const totals = tally.totals();
  const idle = tally.idle();
  const findings = (['published', 'updated', 'withdrawn'] as const)
    .filter((kind) => totals[kind] !== changes[kind])
    .map((kind) => ({
      path: `manifest.changes.${kind}`,
      expected: String(totals[kind]),
      actual: String(changes[kind]),
    }));
  if (idle > 0) {
    findings.push({
      path: 'records',
      expected: 'a change by each of them',
      actual: `${String(idle)} that change nothing`,
    });
  }
  if (findings.length > 0) throw new DiscferryError('E_CHANGE_COUNT', {}, { findings });
}

/**
 * Checks that what is published here is what the sender believes it to be.
 * @throws E_STATE_DIGEST
 */
export function checkState(
  manifest: Manifest,
  when: keyof Manifest['state'],
  expected: string,
): void {
  const actual = manifest.state[when];
  if (actual === expected) return;
  throw new DiscferryError(
    'E_STATE_DIGEST',
    { channel: channelId(manifest.channel) },
    { findings: [{ path: `manifest.state.${when}`, expected, actual }] },
  );
}
