import type { AttachmentRefusal } from '../refusals.js';

const group = (refusal: AttachmentRefusal, names: string): readonly [string, AttachmentRefusal][] =>
  names.split(' ').map((name) => [name, refusal]);

/**
 * Names that do not occur in a page that only shows something (ISO 32000-2, 12.6 actions, 12.5
 * annotations, 7.11 files, 12.7 forms, 13 multimedia). Refused wherever they stand, as key or as
 * value: an action may be put together from references, but its names must be written somewhere.
 *
 * Of the actions only GoTo, a jump within the document, is left. URI leads out: on the intranet a
 * link can still reach a server there, or hand credentials to a file share.
 */
export const FORBIDDEN_NAMES: ReadonlyMap<string, AttachmentRefusal> = new Map([
  ...group('pdf-javascript', 'JavaScript JS'),
  ...group('pdf-launch', 'Launch'),
  ...group(
    'pdf-embedded-file',
    'EmbeddedFile EmbeddedFiles FileAttachment Filespec EF RF AF Collection UF',
  ),
  ...group('pdf-form', 'AcroForm XFA Widget SubmitForm ImportData ResetForm NeedsRendering'),
  ...group('pdf-encrypted', 'Encrypt'),
  ...group(
    'pdf-rich-media',
    'RichMedia RichMediaContent RichMediaSettings RichMediaExecute Movie Sound Rendition MR ' +
      '3D 3DD 3DV U3D PRC GoTo3DView',
  ),
  ...group('pdf-external-action', 'URI GoToR GoToE GoToDp Thread Named Hide SetOCGState OPI'),
  ...group('pdf-automatic-action', 'AA'),
]);

/**
 * Names that are harmless as keys, and harmful as values: of Subtype and S. Wherever a value may be
 * fetched by reference, the key it will stand under is not known.
 */
export const FORBIDDEN_VALUES: ReadonlyMap<string, AttachmentRefusal> = new Map([
  ...group('pdf-rich-media', 'Screen'),
  ...group('pdf-external-action', 'Trans PS'),
]);

/** The one place where a value of {@link FORBIDDEN_VALUES} is in order: the blend mode Screen. */
export const BLEND_MODE = { key: 'BM', value: 'Screen' } as const;
