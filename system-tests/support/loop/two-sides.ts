import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { GateName, Ran, RunGate } from './gates.ts';

const OFFICE = '370700';
const OFFICE_NAME = '潍坊市人民检察院';
const PASSPHRASE_FILE = 'passphrase.txt';
const SIGNED = ['--passphrase-file', PASSPHRASE_FILE];

export type Direction = 'out' | 'in';

/** The number on the label of a disc. */
export function discNumber(direction: Direction, sequence: number): string {
  return `${OFFICE}-${direction}-${String(sequence).padStart(6, '0')}`;
}

/** Who makes the discs of a direction, and who takes them. */
const GATES = {
  out: { sender: 'intranet-export', receiver: 'extranet-import' },
  in: { sender: 'extranet-export', receiver: 'intranet-import' },
} as const satisfies Record<Direction, { sender: GateName; receiver: GateName }>;

/** Both sides of the gap in one folder, with a clock that both believe. */
export interface TwoSides {
  readonly intranet: string;
  readonly extranet: string;
  /** The database of the business system. */
  readonly source: string;
  /** The ledger of the intranet, the public database of the extranet. */
  readonly ledger: string;
  readonly store: string;
  /** The instant that every command believes it to be. */
  clock: string;
  /** Runs a command at its place. */
  run(gate: GateName, ...words: readonly string[]): Promise<Ran>;
  /** Burns the next disc of a direction into a new folder. */
  burn(direction: Direction, sequence: number, more?: readonly string[]): Promise<Disc>;
  /** Burns an issued disc again. */
  reissue(direction: Direction, sequence: number): Promise<Disc>;
  /** Takes a disc in at the receiver of its direction, or at another gate. */
  take(disc: Pick<Disc, 'folder' | 'number'>, gate?: GateName): Promise<Ran>;
}

/** A disc, as it lies in a folder, and what its making said. */
export interface Disc {
  readonly direction: Direction;
  readonly number: string;
  readonly folder: string;
  readonly made: Ran;
}

/** Lays out the folders of both sides; nothing is set up in them yet. */
export function twoSides(root: string, runGate: RunGate, clock: string): TwoSides {
  const intranet = join(root, 'intranet');
  const extranet = join(root, 'extranet');
  const discs = join(root, 'discs');
  for (const folder of [intranet, extranet, discs]) mkdirSync(folder, { recursive: true });
  for (const side of [intranet, extranet]) {
    writeFileSync(join(side, PASSPHRASE_FILE), 'one passphrase\n', { mode: 0o600 });
  }
  let burned = 0;
  const newDisc = (): string => {
    burned += 1;
    const folder = join(discs, String(burned).padStart(5, '0'));
    mkdirSync(folder);
    return folder;
  };
  const sides: TwoSides = {
    intranet,
    extranet,
    source: join(intranet, 'business-system.sqlite'),
    ledger: join(intranet, 'data', 'ledger.sqlite'),
    store: join(extranet, 'data', 'public.sqlite'),
    clock,
    run(gate, ...words) {
      const cwd = gate.startsWith('extranet') ? extranet : intranet;
      return runGate(gate, words, { cwd, clock: sides.clock });
    },
    async burn(direction, sequence, more = []) {
      const number = discNumber(direction, sequence);
      const folder = newDisc();
      const words = ['export', '--disc', folder, '--confirm', number, ...SIGNED, ...more];
      return {
        direction,
        number,
        folder,
        made: await sides.run(GATES[direction].sender, ...words),
      };
    },
    async reissue(direction, sequence) {
      const number = discNumber(direction, sequence);
      const folder = newDisc();
      const words = ['reissue', String(sequence), '--disc', folder, '--confirm', number];
      return {
        direction,
        number,
        folder,
        made: await sides.run(GATES[direction].sender, ...words),
      };
    },
    take({ folder, number }, gate) {
      const direction = number.includes('-out-') ? 'out' : 'in';
      const receiver = gate ?? GATES[direction].receiver;
      return sides.run(receiver, 'import', folder, '--confirm', number);
    },
  };
  return sides;
}

const keySchema = z.object({ keyId: z.string(), publicKeyFile: z.string() });

/**
 * Sets up all four gates beside a business system that is there already, and carries the public keys
 * across, each compared by its fingerprint.
 */
export async function setUp(sides: TwoSides): Promise<readonly Ran[]> {
  const { intranet, extranet, source, store } = sides;
  const office = ['--office', OFFICE, '--office-name', OFFICE_NAME];
  const exporter = await sides.run(
    'intranet-export',
    'init',
    ...office,
    '--source',
    source,
    ...SIGNED,
  );
  const importer = await sides.run('extranet-import', 'init');
  const returner = await sides.run(
    'extranet-export',
    'init',
    ...office,
    '--database',
    store,
    ...SIGNED,
  );
  const inbox = await sides.run('intranet-import', 'init');
  const forward = await enrol(sides, keySchema.parse(exporter.data), {
    at: 'extranet-import',
    channel: `${OFFICE}-out`,
    home: extranet,
  });
  const back = await enrol(sides, keySchema.parse(returner.data), {
    at: 'intranet-import',
    channel: `${OFFICE}-in`,
    home: intranet,
  });
  return [exporter, importer, returner, inbox, forward, back];
}

/** Carries a public key to the other side, as a person would on a stick, and enrols it there. */
function enrol(
  sides: TwoSides,
  { keyId, publicKeyFile }: z.infer<typeof keySchema>,
  { at, channel, home }: { readonly at: GateName; readonly channel: string; readonly home: string },
): Promise<Ran> {
  const carried = join(home, `${channel}.pub.json`);
  copyFileSync(publicKeyFile, carried);
  return sides.run(at, 'trust', 'add', carried, '--channel', channel, '--fingerprint', keyId);
}

/** The files on a disc. */
export function filesOn({ folder }: Pick<Disc, 'folder'>): readonly string[] {
  return readdirSync(folder).sort();
}
