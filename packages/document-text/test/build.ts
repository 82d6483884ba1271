import { forgeZip, type ForgedEntry } from '@discferry/test-kit';
import { readDocumentText } from '../src/index.js';

/** What a document written part by part holds beside its body. */
export interface Parts {
  /** Children of `w:body`. */
  readonly body: string;
  /** Other parts: name below `word/` → its relationship, content type and XML. */
  readonly parts?: Readonly<Record<string, NewPart>>;
  /** Further relationships of the body: XML. */
  readonly relationships?: string;
  /** Further entries of the archive as they are. */
  readonly entries?: readonly TextEntry[];
  /** Beside the body, in `w:document`. */
  readonly beside?: string;
}

interface NewPart {
  /** Content types and relationships agree on this word. */
  readonly kind: string;
  readonly xml: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const THEME = 'application/vnd.openxmlformats-officedocument.theme';
const MICROSOFT = 'http://schemas.microsoft.com/office/word';

/** An entry of an archive that is text. */
export interface TextEntry extends ForgedEntry {
  readonly name: string;
  readonly content: string;
}

/** All prefixes the tests use. */
export const NAMESPACES = Object.entries({
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: `${OFFICE}/relationships`,
  m: `${OFFICE}/math`,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
  wps: `${MICROSOFT}/2010/wordprocessingShape`,
  w14: `${MICROSOFT}/2010/wordml`,
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** An element that declares every prefix. */
export function rootOf(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} ${NAMESPACES}>${content}</${name}>`;
}

/** A run with text; its properties as XML. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph; its properties as XML. */
export function paragraph(content: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}

/** The entries of a .docx written part by part. */
export function entriesOf({
  body,
  parts = {},
  relationships = '',
  entries = [],
  beside = '',
}: Parts): readonly TextEntry[] {
  const others = Object.entries(parts);
  const override = (name: string, kind: string) =>
    `<Override PartName="/word/${name}" ContentType="${kind === 'theme' ? THEME : `${WORD}.${kind}`}+xml"/>`;
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${kind}" Target="${target}"/>`;
  const links = others.map(([name, { kind }]) => link(name, kind, name)).join('');
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/><Default Extension="ole" ContentType="application/vnd.openxmlformats-officedocument.oleObject"/>${override('document.xml', 'document.main')}${others.map(([name, { kind }]) => override(name, kind)).join('')}</Types>`,
    },
    {
      name: '_rels/.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${link('main', 'officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      name: 'word/document.xml',
      content: rootOf('w:document', `${beside}<w:body>${body}</w:body>`),
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="${PACKAGE}/relationships">${links}${relationships}</Relationships>`,
    },
    ...others.map(([name, { xml }]) => ({ name: `word/${name}`, content: xml })),
    ...entries,
  ];
}

/** A .docx written part by part. */
export function docx(parts: Parts): Buffer {
  return forgeZip(entriesOf(parts));
}

/** The text of a document written part by part; a string is its body. */
export async function textOf(parts: Parts | string): Promise<string> {
  const bytes = docx(typeof parts === 'string' ? { body: parts } : parts);
  return (await readDocumentText(bytes, 'docx')).text;
}

/** The styles part. */
export function styles(content: string): NewPart {
  return { kind: 'styles', xml: rootOf('w:styles', content) };
}

/** The settings part. */
export function settings(content: string): NewPart {
  return { kind: 'settings', xml: rootOf('w:settings', content) };
}
