import { homeOf } from '../scene/known.js';
import type { Figure } from '../scene/figure.js';
import type { Scene } from '../scene/scene.js';
import type { Block } from '../text/blocks.js';
import { kept, t, type Text } from '../text/pieces.js';
import { zhDate, zhNumeralDate } from '../text/zh-dates.js';

/** 此致, signatures and date: where names of officials stay. */
export function signatures(scene: Scene, to?: string): Block[] {
  const { random, officials, madeOn } = scene;
  const { prosecutor, assistant, chief, clerk } = officials;
  const colon = random.pick(['：', '\u3000', '：\u3000']);
  const lines = random.choose<() => Text[]>([
    [() => [t`检察员${colon}${prosecutor}`], 30],
    [() => [t`检察官${colon}${prosecutor}`, t`检察官助理${colon}${assistant}`], 25],
    [() => [t`代理检察员${colon}${prosecutor}`, t`书记员${colon}${clerk}`], 15],
    [
      () => [t`检察长${colon}${chief}`, t`检察员${colon}${prosecutor}`, t`书记员${colon}${clerk}`],
      20,
    ],
    [() => [t`检察员${colon}${prosecutor}、${assistant}`], 10],
  ])();
  const date = random.chance(0.5) ? zhNumeralDate(madeOn) : zhDate(madeOn);
  return [
    ...(to === undefined ? [] : [addressee(t`此致`), addressee(t`${kept('court', to)}`)]),
    ...[...lines, t`${date}`, t`（院印）`].map((text): Block => ({ kind: 'signature', text })),
  ];
}

function addressee(text: Text): Block {
  return { kind: 'annex', text };
}

/** 附: what goes with the document; in some, a table of whom to summon. */
export function annex(scene: Scene): Block[] {
  const { random, accused, p, label, office } = scene;
  const lead = accused.find(({ organisation }) => !organisation);
  const where: Text =
    lead === undefined
      ? t`${label}单位联系电话：${p.landline()}。`
      : isHeld(scene, lead)
        ? t`${label}${lead}现羁押于${office.town}看守所。`
        : random.pick([
            () =>
              t`${label}${lead}现取保候审于${homeOf(scene, lead)}，联系电话：${p.phone(lead.row.LXDH)}。`,
            () =>
              t`${label}${lead}取保候审，保证人${scene.stranger('name.other', { kin: lead })}，电话${p.phone()}。`,
          ])();
  return [
    { kind: 'annex', text: t`附：` },
    { kind: 'annex', text: t`1．${where}` },
    {
      kind: 'annex',
      text: t`2．案卷材料和证据${random.int(1, 12)}册，光盘${random.int(1, 4)}张。`,
    },
    ...(random.chance(0.4) ? summonses(scene) : []),
  ];
}

function isHeld({ file }: Scene, { row }: Figure): boolean {
  const last = file.measures.findLast(({ RYXH }) => RYXH === row.RYXH);
  return last?.QZCS === '逮捕' || last?.QZCS === '拘留';
}

function summonses(scene: Scene): Block[] {
  const { victims, witnesses, experts, p } = scene;
  const listed = [
    ...victims
      .filter(({ organisation }) => !organisation)
      .slice(0, 4)
      .map((one) => ({ one, as: '被害人' })),
    ...witnesses.slice(0, 4).map((one) => ({ one, as: '证人' })),
    ...experts.slice(0, 2).map((one) => ({ one, as: '鉴定人' })),
  ];
  if (listed.length === 0) {
    const one = scene.stranger('name.witness');
    listed.push({ one, as: '证人' });
  }
  return [
    { kind: 'annex', text: t`3．证人、鉴定人、被害人名单：` },
    {
      kind: 'table',
      rows: [
        [t`姓名`, t`身份`, t`联系电话`, t`住址`],
        ...listed.map(({ one, as }) => [
          t`${one}`,
          t`${as}`,
          t`${p.phone(one.row.LXDH)}`,
          homeOf(scene, one),
        ]),
      ],
    },
  ];
}
