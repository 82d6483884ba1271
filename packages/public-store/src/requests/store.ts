import type { ReceiverState } from '@discferry/package-format';
import type { Receipt } from '@discferry/shared-schema';
import { adoptKept, type KeptAdoption } from './adopt-kept.js';
import {
  addBinding,
  findBinding,
  listBindings,
  revokeBinding,
  type ListBindingsOptions,
  type NewBinding,
  type RecordedBinding,
} from './bindings.js';
import { addRequest, type NewRequest } from './enter-request.js';
import { withOutbox, type Outbox, type OutboxOptions } from './outbox.js';
import { countPending, listPending, type PendingCounts, type PendingList } from './pending.js';
import {
  countRequests,
  findRequest,
  listRequests,
  type ListRequestsOptions,
  type RecordedRequest,
  type RequestState,
  type RequestSummary,
} from './read-requests.js';
import { contradictions, findReceipt, type ContradictingReceipt } from './receipts.js';
import { adoptHead, type Adoption, type Recovery } from './recover.js';
import { enterReply, type EnteredReply, type TypedReply } from './replies.js';
import {
  replyTroubles,
  settleReplyTroubles,
  type ReplyTroubles,
  type SettledReplies,
} from './reply-troubles.js';
import {
  confirmByCode,
  markDelivered,
  packagesOf,
  returnHead,
  type Confirmation,
  type ReturnPackage,
} from './return-packages.js';
import type { By, Site } from './site.js';
import { withdrawRequest } from './withdraw-request.js';

/** What may be asked about the way back. */
export interface RequestReader {
  findBinding(bindingId: string): Promise<RecordedBinding | undefined>;
  listBindings(options: ListBindingsOptions): Promise<readonly RecordedBinding[]>;
  findRequest(requestId: string): Promise<RecordedRequest | undefined>;
  listRequests(options: ListRequestsOptions): Promise<readonly RequestSummary[]>;
  countRequests(): Promise<Readonly<Record<RequestState, number>>>;
  replyTroubles(limit: number): Promise<ReplyTroubles>;
  /** How much is to be told at an office, `370700`. */
  countPending(office: string): Promise<PendingCounts>;
  listPending(office: string, limit: number): Promise<PendingList>;
  /** What the receiver of a reverse channel, `370700-in`, has when everything arrived. */
  head(channel: string): Promise<ReceiverState>;
  /** The packages of a reverse channel, `370700-in`, in order. */
  packages(channel: string): Promise<readonly ReturnPackage[]>;
  /** The receipt for a package that came, `370700-out-000012`. */
  findReceipt(packageId: string): Promise<Receipt | undefined>;
  contradictions(channel: string): Promise<readonly ContradictingReceipt[]>;
}

/**
 * The way back (回程): bindings, requests and replies, and the packages that take them home. What each
 * method throws stands with the function it calls; any may throw what the store throws.
 */
export interface RequestStore extends RequestReader {
  addBinding(binding: NewBinding): Promise<RecordedBinding>;
  revokeBinding(bindingId: string, by: By): Promise<RecordedBinding>;
  addRequest(request: NewRequest): Promise<RecordedRequest>;
  withdrawRequest(requestId: string, by: By): Promise<RecordedRequest>;
  enterReply(typed: TypedReply): Promise<EnteredReply>;
  settleReplyTroubles(settled: SettledReplies): Promise<number>;
  withOutbox<Result>(
    options: OutboxOptions,
    work: (outbox: Outbox) => Promise<Result>,
  ): Promise<Result>;
  markDelivered(sent: ReturnPackage, by: By): Promise<void>;
  confirmByCode(sent: ReturnPackage, confirmation: Confirmation): Promise<void>;
  adoptHead(adoption: Adoption): Promise<Recovery>;
  adoptKept(adoption: KeptAdoption): Promise<void>;
}

/** @param translated turns failures of the database into ours */
export function requestStore(
  site: Site,
  translated: <Value>(work: () => Promise<Value>) => Promise<Value>,
): RequestStore {
  const { db } = site;
  return {
    findBinding: (id) => translated(() => findBinding(db, id)),
    listBindings: (options) => translated(() => listBindings(db, options)),
    findRequest: (id) => translated(() => findRequest(db, id)),
    listRequests: (options) => translated(() => listRequests(db, options)),
    countRequests: () => translated(() => countRequests(db)),
    replyTroubles: (limit) => translated(() => replyTroubles(db, limit)),
    countPending: (office) => translated(() => countPending(db, office)),
    listPending: (office, limit) => translated(() => listPending(db, office, limit)),
    head: (channel) => translated(() => returnHead(db, channel)),
    packages: (channel) => translated(() => packagesOf(db, channel)),
    findReceipt: (id) => translated(() => findReceipt(db, id)),
    contradictions: (channel) => translated(() => contradictions(db, channel)),
    addBinding: (binding) => translated(() => addBinding(site, binding)),
    revokeBinding: (id, by) => translated(() => revokeBinding(site, id, by)),
    addRequest: (request) => translated(() => addRequest(site, request)),
    withdrawRequest: (id, by) => translated(() => withdrawRequest(site, id, by)),
    enterReply: (typed) => translated(() => enterReply(site, typed)),
    settleReplyTroubles: (settled) => translated(() => settleReplyTroubles(site, settled)),
    withOutbox: (options, work) => translated(() => withOutbox(site, options, work)),
    markDelivered: (sent, by) => translated(() => markDelivered(site, sent, by)),
    confirmByCode: (sent, confirmation) =>
      translated(() => confirmByCode(site, sent, confirmation)),
    adoptHead: (adoption) => translated(() => adoptHead(site, adoption)),
    adoptKept: (adoption) => translated(() => adoptKept(site, adoption)),
  };
}
