import {
  type AttachmentNote,
  type AttachmentPart,
  type Binding,
  type BindingContent,
  type Request,
  type RequestContent,
} from '@discferry/shared-schema';
import { makePdf } from './make-pdf.js';
import { makePng } from './make-png.js';
import type { Messages } from './package-builder.js';
import { sampleAttachment, sampleBinding, sampleRequest } from './sample-messages.js';

/** A message that plays one trick upon whoever takes it, and nothing else about it is wrong. */
export interface HostileRequest {
  readonly name: string;
  /** The one message that must be put aside. */
  readonly kind: 'binding' | 'request';
  readonly reason: string;
  readonly messages: Messages;
}

type Json = Request['content'];

/** The first sample request, spoiled. What it becomes is for no type to say. */
function spoiled(name: string, reason: string, spoil: (content: Json) => Json): HostileRequest {
  const { content, ...request } = sampleRequest(1);
  const requests = [{ ...request, content: spoil(content) }];
  return { name, kind: 'request', reason, messages: { bindings: [sampleBinding(1)], requests } };
}

/** A request of a kind that has free text, with this in a text of one line or of several. */
function withText(name: string, reason: string, text: string): HostileRequest {
  const details = { kind: 'be-heard', dates: ['2026-11-09'], matter: text };
  return spoiled(name, reason, (content) => ({ ...content, details }));
}

function withLine(name: string, reason: string, line: string): HostileRequest {
  const details = { kind: 'meet', dates: ['2026-11-09'], client: '孙当事', place: line };
  return spoiled(name, reason, (content) => ({ ...content, details }));
}

function withDetails(name: string, reason: string, details: Json): HostileRequest {
  return spoiled(name, reason, (content) => ({
    ...content,
    details: { ...(content['details'] as Json), ...details },
  }));
}

function withField(name: string, reason: string, fields: Json): HostileRequest {
  return spoiled(name, reason, (content) => ({ ...content, ...fields }));
}

/** The first sample binding, spoiled. */
function spoiledBinding(name: string, reason: string, changes: Json): HostileRequest {
  const { content, ...binding } = sampleBinding(1);
  const bindings: readonly Binding[] = [{ ...binding, content: { ...content, ...changes } }];
  return { name, kind: 'binding', reason, messages: { bindings } };
}

function spoiledPerson(name: string, reason: string, changes: Json): HostileRequest {
  const { person } = sampleBinding(1).content as unknown as BindingContent;
  return spoiledBinding(name, reason, { person: { ...person, ...changes } });
}

interface SpoiledFile {
  readonly note?: Partial<AttachmentNote>;
  readonly parts?: (parts: readonly AttachmentPart[]) => readonly AttachmentPart[];
  readonly bytes?: Uint8Array;
  readonly mediaType?: AttachmentNote['mediaType'];
}

/** A request with one file, which is not what it should be. */
function withFile(
  name: string,
  reason: string,
  { note: changes = {}, parts: spoil = (parts) => parts, ...file }: SpoiledFile,
): HostileRequest {
  // No two tricks share a file: what came of the one would be known of the other.
  const { bytes = makePdf({ catalogue: `/Lang (${name})` }), mediaType = 'application/pdf' } = file;
  const { note, parts } = sampleAttachment(bytes, mediaType);
  const attachments: RequestContent['attachments'] = [{ ...note, ...changes }];
  return {
    name,
    kind: 'request',
    reason,
    messages: {
      bindings: [sampleBinding(1)],
      requests: [sampleRequest(1, { attachments })],
      attachments: spoil(parts),
    },
  };
}

const items = (count: number) =>
  Array.from({ length: count }, () => ({ what: '录音', proves: '不在现场' }));

const note = {
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  sizeBytes: 10,
  title: '委托书',
};

const nested = (depth: number): Json => (depth === 0 ? {} : { x: nested(depth - 1) });

/** Requests, bindings and files with one trick each. */
export const hostileRequests: readonly HostileRequest[] = [
  withText('a NUL', 'text-unsafe', '意见\u0000'),
  withText('a command to the terminal', 'text-unsafe', '意见\u001b[2J'),
  withText('a backspace over what was said', 'text-unsafe', '同意\b\b反对'),
  withText('a carriage return over the line', 'text-unsafe', '反对\r同意'),
  withText('text that runs backwards', 'text-unsafe', '\u202e同意'),
  withText('an isolated direction', 'text-unsafe', '\u2066同意\u2069'),
  withText('a space of no width', 'text-unsafe', '同\u200b意'),
  withText('a joiner of no width', 'text-unsafe', '同\u200d意'),
  withText('a byte order mark', 'text-unsafe', '\ufeff意见'),
  withText('a soft hyphen', 'text-unsafe', 'agree\u00adment'),
  withText('tags that nobody sees', 'text-unsafe', '意见\u{e0041}\u{e0042}'),
  withText('a character of private use', 'text-unsafe', '\ue000意见'),
  withText('a code point that is no character', 'text-unsafe', '意见\ufffe'),
  withText('marks piled upon a letter', 'text-unsafe', `a${'\u0300'.repeat(30)}`),
  withText('a line separator', 'text-unsafe', '意见\u2028同意'),
  withText('letters that are put together otherwise', 'text-unsafe', 'e\u0301crit'),
  withText('blanks behind the text', 'text-unsafe', '意见 '),
  withLine('a line feed in a line', 'text-unsafe', '看守所\n承办人已同意'),
  withLine('a line that is too long', 'too-long', '所'.repeat(201)),
  withText('a text that is too long', 'too-long', '意'.repeat(2_001)),
  withText('a text of a hundred thousand', 'too-long', '意'.repeat(100_000)),
  withDetails('more days than may be named', 'too-long', {
    dates: ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'],
  }),
  withField('more items than may be submitted', 'too-long', {
    details: { kind: 'submit-evidence', items: items(21) },
  }),
  withField('more files than may be attached', 'too-long', {
    attachments: Array.from({ length: 6 }, (_, index) => ({
      ...note,
      sha256: String(index).repeat(64),
    })),
  }),
  withField('a field beside the others', 'unknown-field', { approved: true }),
  withField('a field that means something to programs', 'unknown-field', { constructor: 'x' }),
  withDetails('a field among the details', 'unknown-field', { priority: 1 }),
  withField('nesting in a field nobody asked for', 'unknown-field', { x: nested(60) }),
  withField('a kind that does not exist', 'malformed', { details: { kind: 'release-suspect' } }),
  withField('no details', 'malformed', { details: null }),
  withField('a list for an object', 'malformed', { details: [] }),
  withDetails('a day that does not exist', 'malformed', { dates: ['2026-02-29'] }),
  withDetails('no day at all', 'malformed', { dates: [] }),
  withDetails('a number for a word', 'malformed', { medium: 1 }),
  withDetails('a medium that is a path', 'malformed', { medium: '../../etc/passwd' }),
  withText('no words', 'malformed', ''),
  withField('a command to the database', 'malformed', { caseNumber: "x'; DROP TABLE WSYY; --" }),
  withField('a binding that climbs out', 'malformed', { bindingId: '../../BD20261101-000001' }),
  withField('an instant without a zone', 'malformed', { submittedAt: '2026-11-02T01:00:00' }),
  withField('an instant that is a number', 'malformed', { submittedAt: 1_793_000_000 }),
  spoiled('nothing at all', 'malformed', () => ({})),
  withField('the same file twice', 'malformed', { attachments: [note, note] }),
  withField('a file of less than nothing', 'malformed', {
    attachments: [{ ...note, sizeBytes: -1 }],
  }),
  withField('a file that is a page of the web', 'malformed', {
    attachments: [{ ...note, mediaType: 'text/html' }],
  }),
  withField('a digest that is a path', 'malformed', {
    attachments: [{ ...note, sha256: '../'.repeat(21) + 'x' }],
  }),
  withField('a title that turns its extension round', 'text-unsafe', {
    attachments: [{ ...note, title: 'fdp.\u202eexe' }],
  }),

  withFile('a file that never came', 'attachment-missing', { parts: () => [] }),
  withFile('a file without its first part', 'attachment-refused', {
    parts: (parts) => parts.map((part) => ({ ...part, part: 2, parts: 2 })),
  }),
  withFile('a file that counts more parts than came', 'attachment-refused', {
    parts: (parts) => parts.map((part) => ({ ...part, parts: 3 })),
  }),
  withFile('other bytes under the digest', 'attachment-refused', {
    parts: (parts) =>
      parts.map((part) => ({ ...part, data: Buffer.from('%PDF-1.7').toString('base64') })),
  }),
  withFile('another type than it says', 'attachment-other', {
    bytes: makePng(),
    mediaType: 'image/jpeg',
  }),
  withFile('another size than it says', 'attachment-other', { note: { sizeBytes: 12 } }),
  withFile('a program called a document', 'attachment-refused', {
    bytes: Buffer.from('MZ\u0090\u0000 this program cannot be run in DOS mode'),
  }),
  withFile('files beyond what one request may bring', 'quota-bytes', {
    note: { sizeBytes: 21 * 1024 * 1024 },
  }),

  spoiledPerson('a name that runs backwards', 'text-unsafe', { name: '\u202e钱律师' }),
  spoiledPerson('a name of two lines', 'text-unsafe', { name: '钱律师\n承办人' }),
  spoiledPerson('a name without an end', 'too-long', { name: '钱'.repeat(61) }),
  spoiledPerson('a role that nobody may have', 'malformed', { as: 'prosecutor' }),
  spoiledPerson('a phone that is a script', 'malformed', { phone: '<script>1</script>' }),
  spoiledPerson('a licence that is none', 'malformed', {
    licence: '１３７０７２０１８１０００００１９',
  }),
  spoiledBinding('a mandate that ends on no day', 'malformed', { revokedOn: '2026-13-01' }),
  spoiledBinding('a field that makes it valid', 'unknown-field', { verified: true }),
];
