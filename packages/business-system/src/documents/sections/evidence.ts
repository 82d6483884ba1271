import { joined, kept, t, type Text } from '../text/pieces.js';
import { paragraph, type Block } from '../text/blocks.js';
import { victimOf, witnessOf, type Grammar, type Scene } from '../scene/scene.js';
import type { Figure } from '../scene/figure.js';

const LEADS: Grammar = [
  () => t`认定上述事实的证据如下：`,
  () => t`上述事实，有下列证据予以证实：`,
  () => t`认定上述犯罪事实的主要证据有：`,
];

/** 证据: the list of what proves it, in the order of the law. */
export function evidence(scene: Scene): Block[] {
  const items = [
    scene.one(THINGS),
    testimony(scene),
    statements(scene),
    t`${scene.label}${joined(scene.accused)}的供述与辩解；`,
    scene.one(EXPERTISE),
    scene.one(RECORDS),
  ].filter((item) => item.length > 0);
  if (scene.random.chance(0.3)) {
    return [
      paragraph(
        t`${scene.one(LEADS)}${joined(
          items.map((item, index) => t`${index + 1}．${item}`),
          '',
        )}`,
      ),
    ];
  }
  return [
    paragraph(scene.one(LEADS)),
    ...items.map((item, index) => paragraph(t`${index + 1}．${item}`)),
  ];
}

const THINGS: Grammar = [
  () => t`物证、书证：扣押的作案工具照片、户籍证明、到案经过、银行交易明细等；`,
  (s) =>
    t`书证：受案登记表、户籍资料、${s.p.phone()}的通话清单、微信聊天记录（微信号${s.p.wechat()}）等；`,
  (s) =>
    t`书证：营业执照（统一社会信用代码${s.p.organisationCode()}）、对公账户（${s.p.bankName()}，账号${s.p.organisationAccount()}）交易明细、电子邮箱${s.p.email()}的往来邮件等；`,
  (s) =>
    t`书证：抓获经过、常住人口基本信息、开户名为${s.stranger('name.other')}的银行流水（账号${s.p.bank()}）等；`,
  (s) => t`物证照片及书证：车辆行驶证（${s.p.plate()}）、扣押决定书及清单、谅解书等；`,
];

function testimony(scene: Scene): Text {
  const { witnesses, random } = scene;
  const some: Figure[] =
    witnesses.length > 0
      ? [...witnesses]
      : Array.from({ length: random.int(1, 3) }, () => witnessOf(scene));
  return random.pick([
    () => t`证人${joined(some)}的证言；`,
    () => t`证人证言：证人${joined(some)}${some.length > 1 ? '等人' : ''}的证言；`,
    () =>
      joined(
        some.map((one) => t`证人${one}证言`),
        '、',
      ).concat('；'),
  ])();
}

function statements(scene: Scene): Text {
  const { victims, random, guardians } = scene;
  const people = victims.filter(({ organisation }) => !organisation);
  const harmed =
    people.length > 0 ? people.slice(0, 6) : random.chance(0.12) ? [victimOf(scene)] : [];
  if (harmed.length === 0) return [];
  const guardian = guardians[0];
  return guardian !== undefined && random.chance(0.6)
    ? t`被害人${joined(harmed)}的陈述及其法定代理人${guardian}的陈述；`
    : t`被害人${joined(harmed)}的陈述；`;
}

const EXPERTISE: Grammar = [
  (s) =>
    t`鉴定意见：${s.office.town}公安司法鉴定中心${kept('case-number', `（${s.office.short.slice(0, 1)}）公（${s.random.pick(['物', '法', '毒'])}）鉴（${s.random.pick(['伤', '化', '价'])}）字〔${s.actedOn.slice(0, 4)}〕${s.random.int(10, 999)}号`)}鉴定书，鉴定人${joined(experts(s))}；`,
  (s) =>
    t`鉴定意见：由鉴定人${joined(experts(s), s.random.pick(['、', '和']))}出具的${s.random.pick(['价格认定结论书', '法医学人体损伤程度鉴定书', '司法会计鉴定意见书'])}；`,
  (s) => t`${s.office.town}价格认证中心关于涉案物品的价格认定结论书；`,
];

function experts(scene: Scene): readonly Figure[] {
  const { experts: known, stranger, random } = scene;
  if (known.length > 0) return known;
  return Array.from({ length: random.int(1, 2) }, () =>
    stranger('name.expert', { role: 'expert' }),
  );
}

const RECORDS: Grammar = [
  () => t`勘验、检查、辨认笔录：现场勘验笔录、辨认笔录及照片；视听资料：监控录像光盘一张。`,
  (s) =>
    t`辨认笔录：证人${witnessOf(s)}对${s.label}${joined(s.accused.slice(0, 1))}的辨认笔录；监控视频等视听资料、电子数据。`,
  (s) =>
    t`现场勘验、检查工作记录及见证人${s.stranger('name.other')}签字确认的提取笔录；同步录音录像光盘。`,
];
