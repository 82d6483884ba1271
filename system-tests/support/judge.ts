import { join } from 'node:path';
import {
  FRESH_RECEIVER,
  verifyAuthenticity,
  type Receiver,
  type ReceiverState,
  type TrustRoot,
  type VerifiedPackage,
} from '@discferry/package-format';
import { readPackage, readTrustFile } from '@discferry/package-media';
import type { PublicStore } from '@discferry/public-store';
import { keepShippedPolicy, screenPackage } from '@discferry/extranet-import';
import { EXIT, isDiscferryError } from '@discferry/shared-schema';
import { tempFolder, withVerified } from '@discferry/test-kit';
import type { Fixture } from '../../scripts/fixtures/read.ts';

const NOW = new Date('2027-01-04T01:00:00Z');

/** What became of a package. */
export interface Judgement {
  readonly code: string | null;
  readonly exit: number;
  /** Where anybody asked for it. */
  readonly place?: string;
}

/** A fixture's package as somebody sees it who is no receiver. */
export function judgeAlone(fixture: Fixture): Promise<Judgement> {
  return judged(fixture, async (trust) => {
    await using found = await readPackage(fixture.folder);
    await verifyAuthenticity(found, trust);
    return {};
  });
}

/** A fixture's package at its receiver. */
export function judgePlaced(fixture: Fixture): Promise<Judgement> {
  return judged(fixture, async (trust) => {
    const state = await stateBefore(fixture, trust);
    const receiver = receiverOf(fixture, () => Promise.resolve(state));
    const placed = ({ place }: VerifiedPackage) => Promise.resolve({ place });
    return withVerified(at(fixture.folder), { trust, receiver }, placed);
  });
}

/** A fixture's package, to be screened and loaded into a store that holds what came before. */
export function judgeImported(fixture: Fixture, store: PublicStore): Promise<Judgement> {
  return judged(fixture, async (trust) => {
    const { place } = await load(store, fixture.folder, { fixture, trust });
    return { place };
  });
}

/** Loads what the fixture's receiver has imported before. */
export async function importEarlier(fixture: Fixture, store: PublicStore): Promise<void> {
  if (fixture.receiver.imported.length === 0) return;
  const trust = await readTrustFile(fixture.trustPath);
  for (const path of earlierPaths(fixture)) await load(store, path, { fixture, trust });
}

/** The verdict of a piece of work that begins with reading the trust file. */
async function judged(
  { trustPath }: Fixture,
  work: (trust: TrustRoot) => Promise<Pick<Judgement, 'place'>>,
): Promise<Judgement> {
  try {
    return { code: null, exit: EXIT.done, ...(await work(await readTrustFile(trustPath))) };
  } catch (error) {
    if (!isDiscferryError(error)) throw error;
    return { code: error.code, exit: error.exit };
  }
}

/** Loads a package as the importer does, which knows the policy pack that every receiver knows. */
async function load(
  store: PublicStore,
  path: string,
  { fixture, trust }: { readonly fixture: Fixture; readonly trust: TrustRoot },
) {
  const receiver = receiverOf(fixture, (channel) => store.receiverState(channel));
  const policies = await tempFolder();
  await keepShippedPolicy(policies);
  return withVerified(at(path), { trust, receiver }, async (verified) => {
    const screened = await screenPackage(verified, { policies, now: NOW });
    return store.applyPackage(screened, { now: NOW, operator: 'fixtures' });
  });
}

/** What the receiver remembers when the fixture's package comes. */
async function stateBefore(fixture: Fixture, trust: TrustRoot): Promise<ReceiverState> {
  const { anchor } = fixture.receiver;
  let state: ReceiverState =
    anchor === undefined ? FRESH_RECEIVER : { ...anchor, imported: new Map() };
  for (const path of earlierPaths(fixture)) {
    const receiver = receiverOf(fixture, () => Promise.resolve(state));
    state = await withVerified(at(path), { trust, receiver }, after(state));
  }
  return state;
}

function after({ imported }: ReceiverState) {
  return ({ manifest, manifestSha256 }: VerifiedPackage): Promise<ReceiverState> =>
    Promise.resolve({
      epoch: manifest.epoch,
      sequence: manifest.sequence,
      manifestSha256,
      stateSha256: manifest.state.after,
      imported: new Map([...imported, [manifest.sequence, manifestSha256]]),
    });
}

/** The package that a path means, be it a file or the folder that stands for a disc. */
function at(path: string): { readonly envelopePath: string } {
  return { envelopePath: path };
}

function earlierPaths({ folder, receiver }: Fixture): readonly string[] {
  return receiver.imported.map((path) => join(folder, `${path}.dsse.json`));
}

function receiverOf({ receiver }: Fixture, stateOf: Receiver['stateOf']): Receiver {
  return { direction: receiver.direction, stateOf };
}
