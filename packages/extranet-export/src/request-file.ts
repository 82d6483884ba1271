import {
  MAX_ATTACHMENT_BYTES,
  sanitiseAttachment,
  ATTACHMENT_REFUSALS,
} from '@discferry/attachments';
import { sha256Hex, startSha256 } from '@discferry/package-format';
import type { NewAttachment, NewRequest } from '@discferry/public-store';
import {
  DiscferryError,
  findingsOfIssues,
  MAX_ATTACHMENTS,
  normaliseCaseNumber,
  plainLineSchema,
} from '@discferry/shared-schema';
import { z } from 'zod';
import { readRegular } from './read-regular.js';

/** The largest file that holds a request: many times what all its fields may hold. */
const MAX_REQUEST_FILE_BYTES = 256 * 1024;

/** A name in the same folder: no way out of it, and nothing hidden. */
const fileNameSchema = plainLineSchema(200).regex(
  /^[^./\\:][^/\\:]*$/,
  'the name of a file beside it',
);

/** A request as a file (预约申请文件); docs/request-file.md. */
const requestFileSchema = z.strictObject({
  bindingId: z.string(),
  caseNumber: z.string().transform(normaliseCaseNumber),
  /** RequestDetails; the store looks at them. */
  details: z.unknown(),
  attachments: z
    .array(
      z.strictObject({
        file: fileNameSchema,
        type: z.enum(['pdf', 'jpeg', 'png']),
        title: plainLineSchema(100),
      }),
    )
    .max(MAX_ATTACHMENTS)
    .default([]),
});

export type RequestFile = z.infer<typeof requestFileSchema>;

/** What the store is given of a request file. */
export type FiledRequest = Pick<
  NewRequest,
  'bindingId' | 'caseNumber' | 'details' | 'attachments' | 'sourceSha256'
>;

/**
 * Reads the JSON of a request file.
 * @throws E_REQUEST_MALFORMED, E_MEDIA_NOT_FOUND, E_MEDIA_READ
 */
export async function readRequestFile(
  path: string,
  shownAs = path,
): Promise<{ readonly file: RequestFile; readonly bytes: Uint8Array }> {
  const bytes = await readRegular(path, { maxBytes: MAX_REQUEST_FILE_BYTES, shownAs });
  const json = parseJson(bytes);
  const file = requestFileSchema.safeParse(json);
  if (file.success) return { file: file.data, bytes };
  const findings = findingsOfIssues(file.error.issues, json, 'request.');
  throw new DiscferryError('E_REQUEST_MALFORMED', {}, { findings });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    // Editors on Windows put a byte order mark in front; the decoder takes it away.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own message quotes the file.
    const findings = [{ path: 'request', expected: 'JSON', actual: 'text that is not JSON' }];
    throw new DiscferryError('E_REQUEST_MALFORMED', {}, { findings });
  }
}

/**
 * Takes in the files that a request names, each sanitised: what it is by its content, and not by its
 * name. The digest is over request and files as they came, so that the same ones are known again.
 * @param pathOf where a file of this name lies
 * @throws E_ATTACHMENT_REFUSED, E_MEDIA_NOT_FOUND, E_MEDIA_READ
 */
export async function loadRequest(
  { file, bytes }: { readonly file: RequestFile; readonly bytes: Uint8Array },
  pathOf: (name: string) => string,
): Promise<FiledRequest> {
  const source = startSha256().update(sha256Hex(bytes));
  const attachments: NewAttachment[] = [];
  for (const [index, { file: name, type, title }] of file.attachments.entries()) {
    const raw = await readRegular(pathOf(name), {
      maxBytes: MAX_ATTACHMENT_BYTES,
      shownAs: `request.attachments.${String(index)}`,
    });
    source.update(sha256Hex(raw));
    const clean = await sanitiseAttachment(raw, type);
    if (!clean.ok) throw attachmentRefused(index + 1, clean);
    // Whoever receives it sanitises it once more, and takes no more than this.
    if (clean.bytes.length > MAX_ATTACHMENT_BYTES) {
      throw attachmentRefused(index + 1, { refusal: 'too-large', detail: 'after sanitising' });
    }
    attachments.push({ mediaType: clean.mediaType, title, bytes: clean.bytes });
  }
  const { bindingId, caseNumber, details } = file;
  return { bindingId, caseNumber, details, attachments, sourceSha256: source.digest('hex') };
}

function attachmentRefused(
  number: number,
  {
    refusal,
    detail,
  }: { readonly refusal: keyof typeof ATTACHMENT_REFUSALS; readonly detail: string },
): DiscferryError {
  const { zh, en } = ATTACHMENT_REFUSALS[refusal];
  const finding = {
    path: `request.attachments.${String(number - 1)}`,
    expected: `${zh} ${en}`,
    actual: detail,
  };
  return new DiscferryError(
    'E_ATTACHMENT_REFUSED',
    { number, reason: refusal },
    { findings: [finding] },
  );
}
