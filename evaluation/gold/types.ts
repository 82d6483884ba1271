/**
 * Who commands that something is hidden. `named`: the provisions name it (规定 2014 arts. 19 (1)–(3),
 * 20 (1)–(3)). `follows`: it follows from them (arts. 19 "others", 20 (5)): whoever else is named in
 * the text, and what leads to a person as surely as what the provisions list.
 */
type Ground = 'named' | 'follows';

/** What must be masked, by type. */
export const MASK_TYPES = {
  'name.victim': 'named',
  'name.legal-representative': 'named',
  'name.witness': 'named',
  'name.expert': 'named',
  'name.not-prosecuted': 'named',
  'name.light-sentence': 'named',
  'name.other': 'follows',
  id: 'named',
  phone: 'named',
  email: 'named',
  wechat: 'named',
  qq: 'named',
  bank: 'named',
  address: 'named',
  health: 'named',
  minor: 'named',
  'org-account': 'named',
  'birth-date': 'follows',
  passport: 'follows',
  plate: 'follows',
  'payment-account': 'follows',
  'org-code': 'follows',
} as const satisfies Readonly<Record<string, Ground>>;

export type MaskType = keyof typeof MASK_TYPES;

/** What must be kept although it looks like something to mask. */
export const KEEP_TYPES = [
  'name.defendant',
  'name.official',
  'court',
  'procuratorate',
  'case-number',
  'lookalike',
] as const;

export type KeepType = (typeof KEEP_TYPES)[number];

/** A place that may be masked or kept: both are right. */
export const EITHER_TYPE = 'either';
export type EitherType = typeof EITHER_TYPE;

export const maskTypes = Object.keys(MASK_TYPES) as [MaskType, ...MaskType[]];

export function isMaskType(type: string): type is MaskType {
  return Object.hasOwn(MASK_TYPES, type);
}

export function isKeepType(type: string): type is KeepType {
  return (KEEP_TYPES as readonly string[]).includes(type);
}

/** A name of a person, to be masked or to be kept. */
export function isName(type: MaskType | KeepType | EitherType): boolean {
  return type.startsWith('name.');
}
