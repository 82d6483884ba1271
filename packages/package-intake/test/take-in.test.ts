import { verifyAuthenticity, type UnverifiedPackage } from '@discferry/package-format';
import { DiscferryError } from '@discferry/shared-schema';
import {
  createSender,
  expectCode,
  sampleBinding,
  sampleRecord,
  tempFolder,
  type BuiltPackage,
  type Sender,
} from '@discferry/test-kit';
import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eraseQuarantined, listQuarantine, takeIn } from '../src/index.js';
import { contextOf, notebook, type Notebook } from './support.js';

interface Scene extends Notebook {
  readonly folder: string;
  readonly sender: Sender;
  readonly built: BuiltPackage;
}

async function scene(direction: 'out' | 'in'): Promise<Scene> {
  const folder = await tempFolder();
  const sender = createSender({ folder: join(folder, 'sent'), direction });
  const built = await sender.nextPackage(
    direction === 'out'
      ? { publish: [sampleRecord(1)] }
      : { messages: { bindings: [sampleBinding(1)] } },
  );
  return { folder, sender, built, ...notebook(folder, sender) };
}

const left = (folder: string) => readdir(join(folder, 'spool')).catch(() => []);

describe.each(['out', 'in'] as const)('a package on its way %s', (direction) => {
  test('is found on a disc on which one of the other way lies as well', async () => {
    const { folder, intake, built, sender } = await scene(direction);
    const other = createSender({
      folder: built.folder,
      direction: direction === 'out' ? 'in' : 'out',
      keyNumbers: [2],
    });
    await other.nextPackage(
      direction === 'out'
        ? { messages: { bindings: [sampleBinding(1)] } }
        : { publish: [sampleRecord(1)] },
    );
    const { context } = contextOf();
    const work = async (copy: UnverifiedPackage) =>
      (await verifyAuthenticity(copy, sender.trust)).manifestSha256;
    expect(await takeIn(context, intake, { source: built.folder, work })).toBe(
      built.manifestSha256,
    );

    // Two of this way: nobody guesses which.
    await sender.nextPackage(
      direction === 'out'
        ? { publish: [sampleRecord(2)] }
        : { messages: { bindings: [sampleBinding(2)] } },
    );
    const two = takeIn(context, intake, { source: built.folder, work });
    await expectCode(two, 'E_MEDIA_AMBIGUOUS');
    expect(await left(folder)).toEqual([]);
  });

  test('is worked on as a private copy, of which nothing stays', async () => {
    const { folder, intake, built, sender, attempts } = await scene(direction);
    const { context } = contextOf();
    const found = await takeIn(context, intake, {
      source: built.envelopePath,
      work: async (copy) => {
        await rename(built.archivePath, `${built.archivePath}.gone`);
        return (await verifyAuthenticity(copy, sender.trust)).manifestSha256;
      },
    });
    expect(found).toBe(built.manifestSha256);
    expect(attempts).toEqual([]);
    expect(await left(folder)).toEqual([]);
  });

  test('that is refused is written down by the name of its files', async () => {
    const { folder, intake, built, attempts, alarms } = await scene(direction);
    const { context } = contextOf();
    const refusal = new DiscferryError('E_ARCHIVE_DIGEST', {});
    await expectCode(
      takeIn(context, intake, {
        source: built.envelopePath,
        work: () => Promise.reject(refusal),
      }),
      'E_ARCHIVE_DIGEST',
    );
    expect(attempts).toEqual([
      {
        at: '2026-11-21T02:00:00Z',
        operator: 'operator-1',
        channel: `370700-${direction}`,
        sequence: 1,
        code: 'E_ARCHIVE_DIGEST',
      },
    ]);
    expect(alarms).toEqual([]);
    expect(await left(folder)).toEqual([]);
  });

  test('that is a fork raises an alarm, and is kept for people alone', async () => {
    const { folder, intake, built, alarms } = await scene(direction);
    const { context, told } = contextOf();
    const channel = `370700-${direction}`;
    await expectCode(
      takeIn(context, intake, {
        source: built.envelopePath,
        work: () => Promise.reject(new DiscferryError('E_SEQUENCE_FORK', { channel, last: 0 })),
      }),
      'E_SEQUENCE_FORK',
    );
    const { manifestSha256 } = built;
    expect(alarms).toMatchObject([{ channel, sequence: 1, manifestSha256 }]);
    expect(told.join()).toContain('quarantine');
    const [kept] = await listQuarantine(intake.folders.quarantine, alarms);
    expect(kept).toMatchObject({ packageId: `${channel}-000001`, alarms });
    expect((await stat(kept!.folder)).mode & 0o077).toBe(0);
    await eraseQuarantined(kept!);
    expect(await readdir(join(folder, 'quarantine'))).toEqual([]);
  });
});

test('a disc of the other direction is refused before anything of it is read', async () => {
  const { intake } = await scene('in');
  const { built } = await scene('out');
  const { context } = contextOf();
  await expectCode(
    takeIn(context, intake, {
      source: built.envelopePath,
      work: () => Promise.resolve(),
    }),
    'E_DIRECTION_WRONG',
  );
});

test('what this side is not sure of is not copied', async () => {
  const { folder, intake, built } = await scene('out');
  const { context } = contextOf();
  await expectCode(
    takeIn(context, intake, {
      source: built.envelopePath,
      before: () => {
        throw new DiscferryError('E_POLICY_UNKNOWN', { id: 'x', digest: 'y' });
      },
      work: () => Promise.resolve(),
    }),
    'E_POLICY_UNKNOWN',
  );
  expect(await readdir(folder)).toEqual(['sent']);
});

test('a journal that cannot be written hides no refusal', async () => {
  const { intake, built } = await scene('in');
  const { context } = contextOf();
  const failing = () => Promise.reject(new Error('busy'));
  const journal = { recordAttempt: failing, recordAlarm: failing };
  await expectCode(
    takeIn(
      context,
      { ...intake, journal },
      {
        source: built.envelopePath,
        work: () =>
          Promise.reject(new DiscferryError('E_SEQUENCE_FORK', { channel: 'x', last: 0 })),
      },
    ),
    'E_SEQUENCE_FORK',
  );
});
