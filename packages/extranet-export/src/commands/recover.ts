import {
  defineCommand,
  facts,
  nextSteps,
  paragraph,
  value,
  type Context,
} from '@discferry/cli-kit';
import { groupFingerprint } from '@discferry/package-format';
import { packageFiles } from '@discferry/package-media';
import type { AdoptedHead } from '@discferry/public-store';
import {
  channelId,
  DiscferryError,
  packageId,
  sequenceSchema,
  sha256HexSchema,
} from '@discferry/shared-schema';
import { mkdir, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { withSession, type Session } from '../session.js';
import { texts } from '../texts.js';
import { findWayOut, type WayOut } from './way-out.js';

export const recoverCommand = defineCommand({
  name: 'recover',
  summary: texts.recoverSummary,
  asks: ['number'],
  examples: [
    { line: 'extranet-export recover', says: texts.recoverExample },
    {
      line: 'extranet-export recover --head 7 --manifest "3b6a27bc …"',
      says: texts.recoverExampleTyped,
    },
  ],
  options: {
    head: value(
      'NUMBER',
      texts.headOption,
      z.coerce.number<string>().pipe(sequenceSchema).optional(),
    ),
    manifest: value(
      'DIGEST',
      texts.manifestOption,
      z
        .string()
        .transform((typed) => typed.replace(/[\s:\-.]/g, '').toLowerCase())
        .pipe(sha256HexSchema)
        .optional(),
    ),
  },
  run: (context, options) =>
    withSession(context, async (session) => {
      const { settings, requests, operator, log } = session;
      const { channel } = settings;
      const { say } = context;
      const way = await findWayOut(context, session, typedHead(context, options));
      const { head, foreign, adopted, heldThrough } = way;
      const number = packageId(channel, head.sequence);
      await announce(context, session, way);
      await context.confirmNumber(number);
      const by = { now: context.now(), operator };
      const recovery =
        foreign === null
          ? { abandoned: [], again: 0 }
          : await requests.adoptHead({ channel, head: foreign, ...by });
      await requests.adoptKept({ channel, packages: adopted, heldThrough, ...by });
      const abandoned = [...new Set([...recovery.abandoned, ...way.stray])];
      await setAside(session, abandoned);
      const data = {
        head: number,
        manifestSha256: head.manifestSha256,
        adopted: adopted.map(({ manifest }) => manifest.packageId),
        abandoned,
        again: recovery.again,
      };
      log.warn({ ...data, operator }, 'recovered');
      return {
        data,
        view: [
          paragraph(say(texts.recovered, { number })),
          facts(
            [say(texts.adoptedLabel), data.adopted.join(', ') || '-'],
            [say(texts.abandonedLabel), abandoned.join(', ') || '-'],
            [say(texts.againLabel), data.again],
          ),
          nextSteps({ line: 'extranet-export plan', says: say(texts.recoverNext) }),
        ],
      };
    }),
});

interface Typed {
  readonly head: number | undefined;
  readonly manifest: string | undefined;
}

/** What the people on the other side read out; undefined when nothing was typed. */
function typedHead({ say }: Context, { head, manifest }: Typed): AdoptedHead | undefined {
  if (head === undefined && manifest === undefined) return undefined;
  if (head !== undefined && manifest !== undefined) {
    return { sequence: head, manifestSha256: manifest };
  }
  throw new DiscferryError('E_USAGE', { reason: say(texts.headAndManifest) });
}

/** Says what will be done, before the number is asked for. */
async function announce(
  { say, notify }: Context,
  { settings, requests }: Session,
  { head, foreign, adopted, stray }: WayOut,
): Promise<void> {
  const { channel } = settings;
  if (foreign !== null) {
    const own = await requests.head(channelId(channel));
    notify(
      say(texts.aboutToRecover, {
        number: packageId(channel, foreign.sequence),
        digest: groupFingerprint(foreign.manifestSha256),
        own: own.sequence === 0 ? '-' : packageId(channel, own.sequence),
      }),
    );
  }
  const ids = adopted.map(({ manifest }) => manifest.packageId).join(', ');
  if (adopted.length > 0) notify(say(texts.aboutToAdopt, { ids }));
  if (stray.length > 0) {
    const number = packageId(channel, head.sequence);
    notify(say(texts.aboutToGiveUp, { ids: stray.join(', '), number }));
  }
}

/** Moves packages out of the way whose numbers will be given again. */
async function setAside({ settings }: Session, ids: readonly string[]): Promise<void> {
  const { packages, abandoned } = settings.folders;
  if (ids.length > 0) await mkdir(abandoned, { recursive: true });
  for (const id of ids) {
    const { archive, envelope } = packageFiles(packages, id);
    for (const path of [envelope, archive]) {
      await rename(path, join(abandoned, basename(path))).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      });
    }
  }
}
