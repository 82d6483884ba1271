import { children, type XmlElement } from '../xml/element.js';
import type { DocumentFeature } from '../refusals.js';

/** What a part is, by its name in lower case. */
export type ContentTypes = (part: string) => string;

/** Reads `[Content_Types].xml` (ECMA-376-2 section 10.1.2). Types come in lower case. */
export function readContentTypes(root: XmlElement): ContentTypes {
  const overrides = new Map(
    children(root, 'ct:Override').map(({ attributes }) => [
      (attributes.get('PartName') ?? '').replace(/^\//, '').toLowerCase(),
      typeOf(attributes),
    ]),
  );
  const defaults = new Map(
    children(root, 'ct:Default').map(({ attributes }) => [
      (attributes.get('Extension') ?? '').toLowerCase(),
      typeOf(attributes),
    ]),
  );
  return (part) => overrides.get(part) ?? defaults.get(/[^.]*$/.exec(part)?.[0] ?? '') ?? '';
}

function typeOf(attributes: ReadonlyMap<string, string>): string {
  return (attributes.get('ContentType') ?? '').toLowerCase();
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/** The type of the part that holds a document's body. Templates and macro documents have others. */
export const DOCUMENT_TYPE = `${WORD}document.main+xml`;

/** What is read, and what never travels: neither can show anything that is not accounted for. */
const HARMLESS: ReadonlySet<string> = new Set([
  DOCUMENT_TYPE,
  ...[
    'styles',
    'settings',
    'websettings',
    'fonttable',
    'numbering',
    'footnotes',
    'endnotes',
    'header',
    'footer',
    'comments',
    'commentsextended',
    'commentsids',
    'commentsextensible',
    'people',
    'document.glossary',
  ].map((kind) => `${WORD}${kind}+xml`),
  `${WORD}printersettings`,
  'application/vnd.ms-word.styleswitheffects+xml',
  'application/vnd.openxmlformats-officedocument.theme+xml',
  'application/vnd.openxmlformats-officedocument.themeoverride+xml',
  'application/vnd.openxmlformats-officedocument.customxmlproperties+xml',
  'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  'application/vnd.openxmlformats-package.core-properties+xml',
  'application/vnd.openxmlformats-package.relationships+xml',
  'application/vnd.openxmlformats-package.digital-signature-origin',
  'application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml',
  // Items of custom XML.
  'application/xml',
  'text/xml',
]);

/** Which words in a type tell what it cannot be turned into text for; the first that fits. */
const REFUSED: readonly (readonly [RegExp, DocumentFeature])[] = [
  [/macro|vba|keymap|toolbars/, 'macro'],
  [/template\.main/, 'file-type'],
  [/font|ttf|otf/, 'embedded-font'],
  [/chart/, 'chart'],
  [/diagram/, 'diagram'],
  [/oleobject|activex|control|package|^audio|^video|html|rtf|rfc822|plain/, 'embedded-content'],
];

/** The feature for which a part of some type makes a document unreadable, if it does. */
export function refusedType(type: string): DocumentFeature | undefined {
  // A picture shows only where a part refers to it, and then that relationship is refused.
  if (HARMLESS.has(type) || type.startsWith('image/')) return undefined;
  return REFUSED.find(([words]) => words.test(type))?.[1] ?? 'unknown-part';
}
