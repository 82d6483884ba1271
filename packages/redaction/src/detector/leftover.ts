/**
 * What found a leftover: the sequence model, a word for a role next to it (被害人, 另案处理), its surname in
 * a list of names, the shape of a number or an address, or the same name found elsewhere in the text.
 */
export type LeftoverMeans = 'crf' | 'role-cue' | 'surname' | 'shape' | 'propagated';

/** Something in a text that looks like a name or a particular; half open, in code points. */
export interface Leftover {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'particular';
  readonly by: LeftoverMeans;
}
