import { unreadable, type Refusals } from '../refusals.js';
import type { XmlElement } from '../xml/element.js';
import { elementBudget, parseXml } from '../xml/parse-xml.js';
import { openParts } from '../zip/open-parts.js';
import { DOCUMENT_TYPE, readContentTypes, refusedType } from './content-types.js';
import {
  readRelationships,
  refusedRelationship,
  relationshipsPart,
  type Relationship,
} from './relationships.js';

/** A part that is read. */
export interface Part {
  /** Its name, fit to be shown in findings. */
  readonly name: string;
  readonly root: XmlElement;
  /** The part a relationship of this one leads to, by the relationship's id. */
  readonly byId: (id: string) => Part;
  /** The first part a relationship of some kind leads to, if there is one. */
  readonly byKind: (kind: string) => Part | undefined;
}

/** The names Word gives to its parts. Another may be anybody's words. */
const KNOWN_PART = new RegExp(
  `^(?:word|docprops|customxml)/(?:media/|fonts/|embeddings/|charts/|diagrams/|theme/)?(?:${[
    ...['document', 'styles', 'settings', 'numbering', 'footnotes', 'endnotes', 'comments'],
    ...['header', 'footer', 'theme', 'image', 'font', 'oleobject', 'chart', 'data', 'item'],
    ...['vbaproject', 'vbadata', 'activex', 'core', 'app', 'custom'],
  ].join('|')})\\d{0,4}\\.[a-z]{2,5}$`,
);
/** Of these a document has one at most: of two, each program could take another. */
const SINGLE: ReadonlySet<string> = new Set([
  'officedocument',
  'styles',
  'numbering',
  'settings',
  'footnotes',
  'endnotes',
  'theme',
]);
const CONTENT_TYPES = '[content_types].xml';

/**
 * Opens a .docx (ECMA-376-2, Open Packaging Conventions) at the part that holds its body. Every part
 * is accounted for by its type: read, never travelling, or refused; so is every relationship of the
 * parts that are read.
 * @throws E_DOCUMENT_UNREADABLE when it is no such package
 */
export function openPackage(bytes: Uint8Array, refusals: Refusals): Part {
  const parts = openParts(bytes);
  const budget = elementBudget();
  const parse = (name: string): XmlElement => {
    const content = parts.get(name)?.();
    if (content === undefined) throw unreadable('package', shownPart(name), 'a missing part');
    return parseXml(content, shownPart(name), budget);
  };
  const relationshipsOf = (source: string) => {
    const name = relationshipsPart(source);
    return parts.has(name) ? checked(readRelationships(parse(name), source), source, refusals) : [];
  };
  const typeOf = readContentTypes(parse(CONTENT_TYPES));
  for (const name of parts.keys()) {
    if (name === CONTENT_TYPES || name.endsWith('.rels')) continue;
    const feature = refusedType(typeOf(name));
    if (feature !== undefined) refusals.add(feature, shownPart(name), 'a part of this kind');
  }
  const opened = new Map<string, Part>();

  function open(name: string): Part {
    const known = opened.get(name) ?? openPart(name);
    opened.set(name, known);
    return known;
  }

  function openPart(name: string): Part {
    const relationships = relationshipsOf(name);
    return {
      name: shownPart(name),
      root: parse(name),
      byId: (id) => open(targetOf(relationships, (candidate) => candidate.id === id) ?? ''),
      byKind: (kind) => {
        const target = targetOf(relationships, (candidate) => candidate.kind === kind);
        return target === undefined ? undefined : open(target);
      },
    };
  }

  const body = targetOf(relationshipsOf(''), ({ kind }) => kind === 'officedocument');
  if (body === undefined || typeOf(body) !== DOCUMENT_TYPE) {
    refusals.settle();
    throw unreadable('file-type', 'document', 'a package that is no Word document');
  }
  return open(body);
}

/** Looks at all relationships of a part, whether anything in it uses them or not. */
function checked(
  relationships: readonly Relationship[],
  source: string,
  refusals: Refusals,
): readonly Relationship[] {
  for (const relationship of relationships) {
    const feature = refusedRelationship(relationship);
    if (feature !== undefined) refusals.add(feature, shownPart(source), 'a relationship to this');
  }
  if (new Set(relationships.map(({ id }) => id)).size < relationships.length) {
    throw unreadable('package', shownPart(source), 'two relationships of the same id');
  }
  const single = relationships.map(({ kind }) => kind).filter((kind) => SINGLE.has(kind));
  if (new Set(single).size < single.length) {
    throw unreadable('package', shownPart(source), 'two parts where one is expected');
  }
  return relationships;
}

function targetOf(
  relationships: readonly Relationship[],
  fits: (relationship: Relationship) => boolean,
): string | undefined {
  return relationships.find((each) => each.target !== null && fits(each))?.target ?? undefined;
}

function shownPart(name: string): string {
  if (name === '') return 'document';
  return KNOWN_PART.test(name) || name === CONTENT_TYPES ? name : 'another part';
}
