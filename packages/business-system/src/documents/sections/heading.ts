import type { Block } from '../text/blocks.js';
import { kept, t } from '../text/pieces.js';
import type { Scene } from '../scene/scene.js';

/** 院名, 文书名称, 文号: how every document begins. */
export function heading({ office, number, random }: Scene, title: string): Block[] {
  const spaced = title.length <= 4 && random.chance(0.4) ? Array.from(title).join(' ') : title;
  return [
    { kind: 'office', text: t`${kept('procuratorate', office.name)}` },
    { kind: 'title', text: t`${spaced}` },
    { kind: 'number', text: t`${kept('case-number', number)}` },
  ];
}
