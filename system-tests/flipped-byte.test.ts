import { verifyPackage, FRESH_RECEIVER } from '@discferry/package-format';
import { readPackage } from '@discferry/package-media';
import { isDiscferryError, EXIT } from '@discferry/shared-schema';
import { commandFile, createSender, runCli, sampleRecords, tempFolder } from '@discferry/test-kit';
import fc from 'fast-check';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dumpDatabase, withEvidence } from './support/final-state.ts';

/** What a scratch, a bad drive or a hand may do to one byte. */
const MASKS = [0x01, 0x20, 0x80, 0xff];
const REFUSALS: readonly number[] = [EXIT.malformed, EXIT.trust, EXIT.contents, EXIT.sequence];
const receiver = { direction: 'out', stateOf: () => Promise.resolve(FRESH_RECEIVER) } as const;

describe('a package with one changed byte', () => {
  test('is refused, whichever byte of either file it is', async () => {
    const sender = createSender({ folder: await tempFolder() });
    const built = await sender.nextPackage({ publish: sampleRecords(1, 3) });
    const verify = async () => {
      await using found = await readPackage(built.folder);
      return await verifyPackage(found, sender.trust, receiver);
    };
    await expect(verify()).resolves.toMatchObject({ place: 'next' });

    for (const path of [built.envelopePath, built.archivePath]) {
      const whole = readFileSync(path);
      for (const position of whole.keys()) {
        const changed = Buffer.from(whole);
        const mask = MASKS[position % MASKS.length] ?? 1;
        changed[position] = (changed[position] ?? 0) ^ mask;
        writeFileSync(path, changed);
        const error: unknown = await verify().catch((thrown: unknown) => thrown);
        const status = isDiscferryError(error) ? error.exit : 0;
        expect(REFUSALS, `${path} byte ${String(position)} ^ ${String(mask)}`).toContain(status);
      }
      writeFileSync(path, whole);
    }
    await expect(verify()).resolves.toMatchObject({ place: 'next' });
  });

  test('leaves the public database as it was', async () => {
    const folder = await tempFolder();
    const sender = createSender({ folder: join(folder, 'disc') });
    const built = await sender.nextPackage({ publish: sampleRecords(1, 20) });
    const importer = commandFile('extranet-import');
    await runCli(importer, ['init'], { cwd: folder });
    writeFileSync(join(folder, 'data', 'trust.json'), JSON.stringify(sender.trust));
    const store = join(folder, 'data', 'public.sqlite');
    const content = () => dumpDatabase(store, withEvidence('attempt'));
    const empty = content();

    const files = [built.envelopePath, built.archivePath] as const;
    const flips = fc.record({
      path: fc.constantFrom(...files),
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      bit: fc.integer({ min: 0, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(flips, async ({ path, place, bit }) => {
        const whole = readFileSync(path);
        const changed = Buffer.from(whole);
        const position = Math.floor(place * whole.length);
        changed[position] = (changed[position] ?? 0) ^ (1 << bit);
        writeFileSync(path, changed);
        const words = ['import', built.folder, '--confirm', '370700-out-000001'];
        const { status } = await runCli(importer, words, { cwd: folder });
        writeFileSync(path, whole);
        expect(REFUSALS).toContain(status);
        expect(content()).toBe(empty);
      }),
      { numRuns: 12 },
    );
  });
});
