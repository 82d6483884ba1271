import type { Context } from '@discferry/cli-kit';
import { DiscferryError, type Reply } from '@discferry/shared-schema';
import { texts } from '../texts-reply.js';
import { askForRest } from './ask-reply.js';
import { FIELD_NAMES, FIELDS, type FieldName } from './fields.js';
import { fieldsOf, type KnownFields, type TypedFields } from './typed-fields.js';

/** What the options gave. */
export interface GivenReply extends Readonly<Partial<Record<FieldName, string | undefined>>> {
  readonly agree: boolean;
  readonly refuse: boolean;
}

/** All fields, and whether any had to be asked for. */
export interface CompletedReply {
  readonly fields: TypedFields;
  readonly asked: boolean;
}

type Decision = Reply['decision'];

/**
 * The fields of a reply: those that options gave, and, where any is missing, the others as a person
 * answers for them.
 * @throws E_USAGE for what does not fit, and for what is missing where nobody can be asked
 */
export async function completeReply(context: Context, given: GivenReply): Promise<CompletedReply> {
  const { say } = context;
  const decision = decisionOf(context, given);
  const known = readOptions(context, given);
  if (decision === 'refused' && (known.at ?? known.place) !== undefined) {
    throw usage(say(texts.refusedWithAppointment));
  }
  const { decided, code } = known;
  const missing = missingOf(context, decision, known);
  if (decision !== undefined && decided !== undefined && code !== undefined && !missing.length) {
    return { fields: fieldsOf(decision, { ...known, decided, code }), asked: false };
  }
  if (!context.interactive) {
    throw usage(say(texts.missing, { fields: missing.join(say(texts.separator)) }));
  }
  return { fields: await askForRest(context, decision, known), asked: true };
}

function decisionOf({ say }: Context, { agree, refuse }: GivenReply): Decision | undefined {
  if (agree && refuse) throw usage(say(texts.bothDecisions));
  if (agree) return 'agreed';
  return refuse ? 'refused' : undefined;
}

function readOptions({ say }: Context, given: GivenReply): KnownFields {
  const known: Partial<Record<FieldName, string>> = {};
  for (const name of FIELD_NAMES) {
    const typed = given[name];
    if (typed === undefined) continue;
    const { option, wanted, read } = FIELDS[name];
    const value = read(typed);
    if (value === undefined) throw usage(say(texts.fieldWrong, { option, wanted: say(wanted) }));
    known[name] = value;
  }
  return known;
}

/** What a whole reply still needs, as it is typed. */
function missingOf(
  { say }: Context,
  decision: Decision | undefined,
  known: KnownFields,
): readonly string[] {
  const needed: Readonly<Record<FieldName, boolean>> = {
    at: known.place !== undefined,
    place: known.at !== undefined,
    reason: decision === 'refused',
    decided: true,
    code: true,
  };
  const missing = FIELD_NAMES.filter((name) => needed[name] && known[name] === undefined);
  return [
    ...(decision === undefined ? [say(texts.decisionMissing)] : []),
    ...missing.map((name) => FIELDS[name].option),
  ];
}

function usage(reason: string): DiscferryError<'E_USAGE'> {
  return new DiscferryError('E_USAGE', { reason });
}
