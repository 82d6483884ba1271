import type { Context } from '@discferry/cli-kit';
import type { Localized, Reply } from '@discferry/shared-schema';
import { texts } from '../texts-reply.js';
import { FIELDS, type Field } from './fields.js';
import { fieldsOf, type KnownFields, type TypedFields } from './typed-fields.js';

type Decision = Reply['decision'];

/** Asks for every field that is not known yet, in the order of the sheet, each until it fits. */
export async function askForRest(
  context: Context,
  given: Decision | undefined,
  known: KnownFields,
): Promise<TypedFields> {
  const decision = given ?? (await askDecision(context, known));
  const appointment = decision === 'agreed' ? await askAppointment(context, known) : {};
  const reason = known.reason ?? (await askReason(context, decision));
  const decided = known.decided ?? (await askField(context, FIELDS.decided));
  const code = known.code ?? (await askField(context, FIELDS.code));
  const said = reason === undefined ? {} : { reason };
  return fieldsOf(decision, { ...appointment, ...said, decided, code });
}

const DECISIONS: Readonly<Partial<Record<string, Decision>>> = {
  '1': 'agreed',
  同意: 'agreed',
  '2': 'refused',
  不同意: 'refused',
};

async function askDecision(context: Context, { at, place }: KnownFields): Promise<Decision> {
  // Only what is agreed to has an appointment.
  if ((at ?? place) !== undefined) return 'agreed';
  for (;;) {
    const answer = await answerTo(context, texts.askDecision);
    const decision = DECISIONS[answer.normalize('NFKC')];
    if (decision !== undefined) return decision;
    context.notify(context.say(texts.decisionWanted));
  }
}

/** No answer for the time means that nobody has to come, unless a place was given. */
async function askAppointment(
  context: Context,
  known: KnownFields,
): Promise<Pick<KnownFields, 'at' | 'place'>> {
  const typed = known.at ?? (await answerTo(context, FIELDS.at.question));
  if (typed === '' && known.place === undefined) return {};
  const at = await fitting(context, FIELDS.at, typed);
  return { at, place: known.place ?? (await askField(context, FIELDS.place)) };
}

/** A reason may have several lines; a refusal has at least one. */
async function askReason(context: Context, decision: Decision): Promise<string | undefined> {
  const { question, wanted, read } = FIELDS.reason;
  for (;;) {
    const lines: string[] = [];
    for (let line; (line = await answerTo(context, question)) !== '';) lines.push(line);
    if (lines.length === 0 && decision === 'agreed') return undefined;
    const value = read(lines.join('\n'));
    if (value !== undefined) return value;
    context.notify(context.say(wanted));
  }
}

async function askField(context: Context, field: Field): Promise<string> {
  return await fitting(context, field, await answerTo(context, field.question));
}

/** Reads an answer, and asks again until one fits. */
async function fitting(
  context: Context,
  { question, wanted, read }: Field,
  first: string,
): Promise<string> {
  for (let answer = first; ; answer = await answerTo(context, question)) {
    const value = read(answer);
    if (value !== undefined) return value;
    context.notify(context.say(wanted));
  }
}

async function answerTo(context: Context, question: Localized): Promise<string> {
  return (await context.ask(question)) ?? '';
}
