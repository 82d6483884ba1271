import { checkEligibility, QUOTAS } from '@discferry/appointments';
import {
  shanghaiDate,
  type BindingContent,
  type Flow,
  type RequestContent,
} from '@discferry/shared-schema';

/** What a receiver has taken in of a channel. */
export interface ReceiverModel {
  sequence: number;
  manifestSha256: string | null;
  readonly imported: Map<number, string>;
}

/** A package as its sender remembers it. */
export interface SentPackage {
  readonly sequence: number;
  readonly manifestSha256: string;
  /** Of the package that it was made upon. */
  readonly previous: string | null;
  readonly createdAt: string;
  /** What the receiver is known to have said. */
  outcome: 'imported' | 'refused' | null;
  /** Whether a receipt on a disc said so. */
  signed: boolean;
  abandoned: boolean;
}

export interface RequestModel {
  readonly bindingId: string;
  readonly caseNumber: string;
  readonly submittedAt: string;
  withdrawnAt: string | null;
}

/** Which word of a message went home, and with which package. */
export interface Told {
  readonly word: string;
  readonly sequence: number;
}

/** What must be true of the public database. */
export interface ExtranetModel {
  readonly receiver: ReceiverModel;
  /** Line by record key: what is public. */
  readonly published: Map<string, string>;
  readonly bindings: Map<string, BindingContent>;
  readonly requests: Map<string, RequestModel>;
  /** Line by request: the reply that holds, and the others that came. */
  readonly replies: Map<string, string>;
  readonly conflicts: Map<string, Set<string>>;
  readonly sent: SentPackage[];
  /** After which package the next one home comes. */
  head: { readonly sequence: number; readonly manifestSha256: string | null };
  readonly told: Map<string, Told>;
  /** Receipts that did not fit, by what they said. */
  readonly contradictions: Map<string, Contradiction>;
}

/** A receipt that told of a disc unknown here. */
export interface Contradiction {
  readonly sequence: number;
  readonly manifestSha256: string;
  readonly imported: boolean;
  settled: boolean;
}

/** A request as the ledger holds it. */
export interface TakenRequest {
  readonly line: string;
  readonly content: RequestContent;
  readonly state: 'inbox' | 'withdrawn' | 'unseen';
}

/** What must be true of the ledger. */
export interface IntranetModel {
  readonly receiver: ReceiverModel;
  readonly sent: SentPackage[];
  readonly bindings: Map<string, BindingContent>;
  readonly requests: Map<string, TakenRequest>;
  /** What was ever put aside, by its line. */
  readonly quarantined: Map<string, Quarantined>;
  /** Line by request: the reply that the ledger put on a disc. */
  readonly told: Map<string, string>;
  /** Line by record key: what the ledger has issued. */
  readonly published: Map<string, string>;
  /** The discs that open alarms are about. */
  readonly alarms: Set<string>;
}

export interface Quarantined {
  readonly key: string;
  readonly reason: string;
  state: 'waiting' | 'released' | 'discarded';
}

export function freshReceiver(): ReceiverModel {
  return { sequence: 0, manifestSha256: null, imported: new Map() };
}

export function freshExtranet(): ExtranetModel {
  return {
    receiver: freshReceiver(),
    published: new Map(),
    bindings: new Map(),
    requests: new Map(),
    replies: new Map(),
    conflicts: new Map(),
    sent: [],
    head: { sequence: 0, manifestSha256: null },
    told: new Map(),
    contradictions: new Map(),
  };
}

export function freshIntranet(): IntranetModel {
  return {
    receiver: freshReceiver(),
    sent: [],
    bindings: new Map(),
    requests: new Map(),
    quarantined: new Map(),
    told: new Map(),
    published: new Map(),
    alarms: new Set(),
  };
}

/** What a receiver must say to a package: null when it is the next, else a code or `known`. */
export function refusalOf(
  receiver: ReceiverModel,
  {
    sequence,
    manifestSha256,
    previous,
  }: {
    readonly sequence: number;
    readonly manifestSha256: string;
    readonly previous: string | null;
  },
): string | null {
  const there = receiver.imported.get(sequence);
  if (there !== undefined) return there === manifestSha256 ? 'known' : 'E_SEQUENCE_FORK';
  if (sequence <= receiver.sequence) return 'E_SEQUENCE_OLDER';
  if (sequence > receiver.sequence + 1) return 'E_SEQUENCE_GAP';
  return previous === receiver.manifestSha256 ? null : 'E_SEQUENCE_FORK';
}

/** Notes a package as taken in. */
export function takeIn(receiver: ReceiverModel, sequence: number, manifestSha256: string): void {
  receiver.sequence = sequence;
  receiver.manifestSha256 = manifestSha256;
  receiver.imported.set(sequence, manifestSha256);
}

/** The card of a case, as one side knows it. */
export interface CaseFacts {
  readonly flow: Flow;
  readonly closedOn: string | null;
}

/** Whether somebody may ask in a case on a day: null, or the reason why not. */
export function rightToAsk(
  { caseNumber, submittedAt }: Pick<RequestContent, 'caseNumber' | 'submittedAt'>,
  facts: CaseFacts,
  { caseNumber: bound, person, revokedOn }: BindingContent,
): string | null {
  return checkEligibility({
    ...facts,
    caseNumber,
    binding: { caseNumber: bound, as: person.as, revokedOn },
    on: shanghaiDate(submittedAt),
  });
}

/** Whether the extranet must refuse one more request for its number alone. */
export function reachesQuota(model: ExtranetModel, bindingId: string, now: string): boolean {
  const own = [...model.requests].filter(([, request]) => request.bindingId === bindingId);
  const day = shanghaiDate(now);
  const today = own.filter(([, { submittedAt }]) => shanghaiDate(submittedAt) === day);
  const open = own.filter(
    ([id, { withdrawnAt }]) => withdrawnAt === null && !model.replies.has(id),
  );
  return today.length >= QUOTAS.requestsPerDay || open.length >= QUOTAS.openRequests;
}

/** Whether a clock was set back too far to go on after an instant. */
export function isSetBack(now: string, last: string | undefined): boolean {
  return last !== undefined && Date.parse(now) < Date.parse(last) - 5 * 60_000;
}
