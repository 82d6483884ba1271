import type { Figure } from './figure.js';
import type { Scene } from './scene.js';

/** Who stands by a minor: the legal representative of the card, else a relative. */
export function guardianOf(
  scene: Scene,
  ward: Figure,
): { readonly name: Figure; readonly relation: string } {
  const { guardians, random } = scene;
  const name =
    guardians.length > 0
      ? random.pick(guardians)
      : scene.stranger('name.legal-representative', { role: 'legal-representative', kin: ward });
  return { name, relation: name.row.XB === '女' ? '母亲' : '父亲' };
}
