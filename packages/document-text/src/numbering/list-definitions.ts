import { child, children, onOff, valueOf, type XmlElement } from '../xml/element.js';
import { readLook } from '../styles/look.js';

/** A level of a list. */
export interface ListLevel {
  readonly start: number;
  /** ST_NumberFormat; what is not plain is the empty string, which no format has. */
  readonly format: string;
  /** The label with `%1` … `%9` for the numbers of the levels. */
  readonly pattern: string;
  readonly allDecimal: boolean;
  /** After which levels, counted from 0, this one begins again: those up to here; -1 for none. */
  readonly restartsAfter: number;
  /** What follows the label. */
  readonly suffix: string;
  readonly hidden: boolean;
  readonly symbolFont: boolean;
  readonly paragraphStyle: string | undefined;
}

/** A list, as paragraphs refer to it. */
export interface List {
  /** Lists that share it count on. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that begin with a number of their own when this list begins. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The lists of a document by `w:numId`. */
export type Lists = ReadonlyMap<string, List>;

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['space', ' '],
  ['nothing', ''],
]);

/** Reads `numbering.xml`. Lists that borrow a list style are left out, and so refused when used. */
export function readLists(root: XmlElement | undefined): Lists {
  const definitions = new Map(
    children(root, 'w:abstractNum').map((definition) => [
      definition.attributes.get('w:abstractNumId') ?? '',
      definition,
    ]),
  );
  return new Map(
    children(root, 'w:num').flatMap((number): [string, List][] => {
      const abstractId = valueOf(number, 'w:abstractNumId') ?? '';
      const definition = definitions.get(abstractId);
      if (definition === undefined || child(definition, 'w:numStyleLink')) return [];
      return [[number.attributes.get('w:numId') ?? '', readList(number, definition)]];
    }),
  );
}

function readList(number: XmlElement, definition: XmlElement): List {
  const overrides = children(number, 'w:lvlOverride');
  const own = overrides.flatMap((override) => children(override, 'w:lvl'));
  return {
    abstractId: definition.attributes.get('w:abstractNumId') ?? '',
    levels: new Map(
      [...children(definition, 'w:lvl'), ...own].map((level) => [indexOf(level), readLevel(level)]),
    ),
    startOverrides: new Map(
      overrides.flatMap((override): [number, number][] => {
        const start = valueOf(override, 'w:startOverride');
        return start === undefined ? [] : [[indexOf(override), Number(start)]];
      }),
    ),
  };
}

function readLevel(level: XmlElement): ListLevel {
  const index = indexOf(level);
  const restart = valueOf(level, 'w:lvlRestart');
  const look = readLook(child(level, 'w:rPr'));
  // A picture for a bullet, or a format in two versions, has no format we could write.
  const plain = !child(level, 'w:lvlPicBulletId') && !child(level, 'mc:AlternateContent');
  return {
    start: Number(valueOf(level, 'w:start') ?? 0),
    format: plain ? (valueOf(level, 'w:numFmt') ?? 'decimal') : '',
    pattern: valueOf(level, 'w:lvlText') ?? '',
    allDecimal: onOff(level, 'w:isLgl') ?? false,
    restartsAfter: restart === undefined ? index - 1 : Number(restart) - 1,
    suffix: SUFFIXES.get(valueOf(level, 'w:suff') ?? 'tab') ?? '\t',
    hidden: look.hidden ?? false,
    symbolFont: look.symbolFont ?? false,
    paragraphStyle: valueOf(level, 'w:pStyle'),
  };
}

function indexOf(level: XmlElement): number {
  return Number(level.attributes.get('w:ilvl') ?? 0);
}
