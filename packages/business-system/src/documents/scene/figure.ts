import type { Random } from '../../random.js';
import type { PersonRow } from '../../schema/rows.js';
import type { Mark, Mentionable, Piece } from '../text/pieces.js';

/** How often a name is torn apart in writing. */
const TORN_SHARE = 0.012;

/** 绰号, 化名, 又名, 曾用名: what else somebody is called. */
export interface Alias {
  readonly kind: '绰号' | '化名' | '又名' | '曾用名';
  readonly name: string;
}

/** Somebody in a document: a person of the case card, or one that only the text knows. */
export interface Figure extends Mentionable {
  readonly row: PersonRow;
  readonly name: string;
  readonly organisation: boolean;
  readonly aliases: readonly Alias[];
  /** An alias instead of the name; the name where there is none. */
  mentionAlias(): Piece;
}

export interface FigureOptions {
  readonly row: PersonRow;
  /** Whether the name is masked or kept; undefined where neither is prescribed. */
  readonly mark: Mark | undefined;
  readonly aliases?: readonly Alias[];
  readonly random: Random;
}

export function makeFigure({ row, mark, aliases = [], random }: FigureOptions): Figure {
  const name = row.XM ?? '';
  const written = (text: string): Piece => (mark === undefined ? text : { text, mark });
  const organisation = row.LX === '单位';
  return {
    row,
    name,
    organisation,
    aliases,
    mention: () => written(!organisation && random.chance(TORN_SHARE) ? torn(name, random) : name),
    mentionAlias: () => written(aliases.length > 0 ? random.pick(aliases).name : name),
  };
}

/** A name with a blank or the end of a line in it, or another dot between its parts. */
function torn(name: string, random: Random): string {
  if (name.includes('·')) return name.replaceAll('·', random.pick(['\u2022', '\u30FB', '\u2027']));
  const characters = Array.from(name);
  const at = random.int(1, characters.length - 1);
  const gap = random.pick([' ', '\u3000', '\u3000', '\n']);
  return `${characters.slice(0, at).join('')}${gap}${characters.slice(at).join('')}`;
}
