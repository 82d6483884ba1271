import { joined, t, type Text } from '../text/pieces.js';
import type { Figure } from './figure.js';
import type { Scene } from './scene.js';

/** Who did it: some of the accused, with accomplices whose cases are handled elsewhere. */
export function culprits(scene: Scene): Text {
  const { random, label, accused, accomplices } = scene;
  const some = accused.length > 2 && random.chance(0.5) ? accused.slice(0, 2) : accused;
  const people = joined(some);
  if (accomplices.length === 0 || random.chance(0.4)) return t`${label}${people}`;
  const others = joined(accomplices.map((one) => t`${one}${elsewhere(scene)}`));
  return random.chance(0.5)
    ? t`${label}${people}伙同${others}`
    : t`${label}${people}与${others}经预谋`;
}

/** One of the accused, as the text calls them. */
export function culprit({ random, label, accused }: Scene): Text {
  const one = random.pick(accused);
  const alias = one.aliases.length > 0 && random.chance(0.15);
  return alias
    ? t`${label}${one}（${one.aliases[0]?.kind ?? ''}“${one.mentionAlias()}”）`
    : t`${label}${one}`;
}

/** Somebody without the word for what they are. */
export function oneOf(scene: Scene): Figure {
  return scene.random.pick(scene.accused);
}

function elsewhere({ random }: Scene): string {
  return random.pick([
    '（另案处理）',
    '（另案处理）',
    '（在逃）',
    '（已判刑）',
    '（另处）',
    '（另案起诉）',
  ]);
}
