import { newBindingId } from '@discferry/appointments';
import {
  bindingContentSchema,
  DiscferryError,
  findingsOfIssues,
  shanghaiDate,
  toInstant,
  type Binding,
  type BindingContent,
} from '@discferry/shared-schema';
import type { Kysely, Selectable } from 'kysely';
import type { PublicDatabase } from '../schema.js';
import { lineOf } from './message-line.js';
import { unusedId, type IdSource } from './new-id.js';
import { noted, type By, type Site } from './site.js';
import type { BindingTable } from './tables.js';

/** A binding as it is remembered. It holds personal data. */
export interface RecordedBinding {
  readonly bindingId: string;
  /** The office that recorded it and to which it is told. */
  readonly office: string;
  readonly content: BindingContent;
  readonly enteredAt: string;
  readonly enteredBy: string;
  /** The package home that has it as it is now; null while none has. */
  readonly sentSequence: number | null;
}

/** What the reception hall saw in the papers (案件绑定). */
export interface NewBinding extends By, IdSource {
  readonly office: string;
  /** A BindingContent without `revokedOn`, as somebody typed it. */
  readonly content: object;
}

/**
 * Enters a binding.
 * @throws E_BINDING_MALFORMED
 */
export async function addBinding(site: Site, binding: NewBinding): Promise<RecordedBinding> {
  const { office, now, operator } = binding;
  const content = contentOf(binding);
  return noted(site, async (trx) => {
    const isTaken = async (id: string) => (await findBinding(trx, id)) !== undefined;
    const bindingId = await unusedId(binding, newBindingId, isTaken);
    const at = toInstant(now);
    const row: BindingTable = {
      binding_id: bindingId,
      office_code: office,
      case_number: content.caseNumber,
      representative: content.person.as,
      revoked_on: null,
      entered_at: at,
      entered_by: operator,
      ...lineOf({ kind: 'binding', bindingId, content }),
      sent_digest: null,
      sent_sequence: null,
    };
    await trx.insertInto('binding').values(row).execute();
    const entry = { at, operator, action: 'bind', subject: bindingId, detail: {} };
    return { result: recordedBinding(row), entry };
  });
}

function contentOf({ content, now }: NewBinding): BindingContent {
  const whole = { ...content, revokedOn: null };
  const parsed = bindingContentSchema.safeParse(whole);
  if (!parsed.success) {
    const findings = findingsOfIssues(parsed.error.issues, whole, 'binding.');
    throw new DiscferryError('E_BINDING_MALFORMED', {}, { findings });
  }
  const today = shanghaiDate(now);
  if (parsed.data.boundOn <= today) return parsed.data;
  const findings = [{ path: 'binding.boundOn', expected: `${today} or before`, actual: 'later' }];
  throw new DiscferryError('E_BINDING_MALFORMED', {}, { findings });
}

/**
 * Ends a mandate (解除委托), from today on (requirement F5). One that has ended stays as it ended.
 * @throws E_BINDING_UNKNOWN
 */
export async function revokeBinding(
  site: Site,
  bindingId: string,
  { now, operator }: By,
): Promise<RecordedBinding> {
  return noted(site, async (trx) => {
    const found = await findBinding(trx, bindingId);
    if (found === undefined) throw new DiscferryError('E_BINDING_UNKNOWN', { id: bindingId });
    if (found.content.revokedOn !== null) return { result: found, entry: null };
    const today = shanghaiDate(now);
    // On a clock that is behind, the mandate still does not end before it began.
    const revokedOn = today < found.content.boundOn ? found.content.boundOn : today;
    const content = { ...found.content, revokedOn };
    await trx
      .updateTable('binding')
      .set({ revoked_on: revokedOn, ...lineOf({ kind: 'binding', bindingId, content }) })
      .where('binding_id', '=', bindingId)
      .execute();
    const at = toInstant(now);
    return {
      result: { ...found, content, sentSequence: null },
      entry: { at, operator, action: 'revoke', subject: bindingId, detail: {} },
    };
  });
}

/** The binding with an id, or undefined. */
export async function findBinding(
  db: Kysely<PublicDatabase>,
  bindingId: string,
): Promise<RecordedBinding | undefined> {
  const row = await db
    .selectFrom('binding')
    .selectAll()
    .where('binding_id', '=', bindingId)
    .executeTakeFirst();
  return row === undefined ? undefined : recordedBinding(row);
}

export interface ListBindingsOptions {
  readonly caseNumber?: string;
  /** The id after which the list goes on. */
  readonly after?: string;
  readonly limit: number;
}

/** Bindings in the order of their ids, that is of their days. */
export async function listBindings(
  db: Kysely<PublicDatabase>,
  { caseNumber, after, limit }: ListBindingsOptions,
): Promise<readonly RecordedBinding[]> {
  let query = db.selectFrom('binding').selectAll();
  if (caseNumber !== undefined) query = query.where('case_number', '=', caseNumber);
  if (after !== undefined) query = query.where('binding_id', '>', after);
  const rows = await query.orderBy('binding_id').limit(limit).execute();
  return rows.map(recordedBinding);
}

function recordedBinding(row: Selectable<BindingTable>): RecordedBinding {
  // Only addBinding and revokeBinding write lines, of content that was checked.
  const { content } = JSON.parse(row.line) as Binding & { readonly content: BindingContent };
  return {
    bindingId: row.binding_id,
    office: row.office_code,
    content,
    enteredAt: row.entered_at,
    enteredBy: row.entered_by,
    sentSequence: row.sent_digest === row.digest ? row.sent_sequence : null,
  };
}
