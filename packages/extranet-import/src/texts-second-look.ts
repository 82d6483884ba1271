import { defineTexts } from '@discferry/cli-kit';

/** Texts about policy packs, the second look, alarms and quarantine. */
export const texts = defineTexts({
  policyAddSummary: {
    en: 'Tell this receiver of a policy pack that a sender screens under, after comparing its fingerprint',
    zh: '核对指纹后，登记发送方所用的规则包',
  },
  policyAddExample: {
    en: 'shows the rules and asks for part of the fingerprint',
    zh: '显示各条规则并要求输入指纹的一部分',
  },
  policyAddExampleTyped: {
    en: 'the fingerprint as the sender read it out, with or without spaces',
    zh: '直接给出发送方读出的指纹，空格可有可无',
  },
  packArgument: { en: 'file of the policy pack', zh: '规则包文件' },
  packTitle: {
    en: 'Policy pack {id}: {title}. In force from {from} until {until}.',
    zh: '规则包 {id}：{title}。施行期：{from} 至 {until}。',
  },
  packRule: { en: '  {id}  {title}', zh: '  {id}  {title}' },
  comparePack: {
    en: 'Packages screened under these rules will be taken. Call the sender and have the fingerprint of the pack read out; it is not shown here.',
    zh: '登记后将接收按上述规则筛选的数据包。请致电发送方，由对方念出规则包的指纹；此处不予显示。',
  },
  packAdded: {
    en: 'Added: packages screened under policy pack {id} are taken.',
    zh: '已登记：接收按规则包 {id} 筛选的数据包。',
  },
  packKnown: {
    en: 'Policy pack {id} was known before. Nothing was changed.',
    zh: '规则包 {id} 此前已登记，没有改动。',
  },
  policyAddNext: { en: 'import the disc that was refused', zh: '导入先前被拒的光盘' },
  titleLabel: { en: 'Title', zh: '名称' },
  inForceLabel: { en: 'In force', zh: '施行期' },
  rulesLabel: { en: 'Rules', zh: '规则' },
  noEnd: { en: 'further notice', zh: '另行通知' },

  policyListSummary: {
    en: 'Show the policy packs that packages may be screened under',
    zh: '查看本机已登记的规则包',
  },
  policyListExample: { en: 'at any time', zh: '随时可用' },
  noPolicies: {
    en: 'No policy pack is known: every package is refused. Add one with policy add.',
    zh: '尚未登记任何规则包，所有数据包都会被拒绝。请用 policy add 登记。',
  },
  policiesLabel: { en: 'Policy packs', zh: '规则包目录' },

  screening: { en: 'Second look', zh: '正在二次筛选' },

  alarmWaiting: {
    en: 'ALARM for the way home: disc {number} was refused with {code} at {at} by {operator} ({attempts} time(s)). Tell the secrecy department; the sender has not been told by a disc yet.',
    zh: '待回传警报：光盘 {number} 于 {at} 由 {operator} 导入时被拒（{code}，共 {attempts} 次）。请通知保密部门；尚未通过光盘告知发送方。',
  },

  quarantineListSummary: {
    en: 'Show the packages in quarantine: when and why each was refused',
    zh: '查看被隔离的数据包及其被拒时间和原因',
  },
  quarantineListExample: { en: 'at any time', zh: '随时可用' },
  nothingQuarantined: { en: 'Nothing is in quarantine.', zh: '没有被隔离的数据包。' },
  quarantineHeading: { en: 'In quarantine', zh: '被隔离的数据包' },
  idColumn: { en: 'Id', zh: '编号' },
  bytesColumn: { en: 'Bytes', zh: '字节' },
  discardNext: {
    en: 'erase one, once the secrecy department has decided',
    zh: '保密部门作出决定后清除',
  },

  discardSummary: {
    en: 'Erase a package from quarantine, once the secrecy department has decided',
    zh: '保密部门作出决定后，清除被隔离的数据包',
  },
  discardExample: { en: 'asks for the disc number', zh: '要求输入光盘编号' },
  discardArgument: { en: 'id, as quarantine list shows it', zh: '编号，见 quarantine list' },
  notInQuarantine: {
    en: 'nothing in quarantine has this id; see quarantine list',
    zh: '没有此编号的被隔离数据包，请查看 quarantine list',
  },
  aboutToDiscard: {
    en: 'Package {id} ({codes}) is about to be erased. The alarm about it stays.',
    zh: '即将清除数据包 {id}（{codes}）。相关警报仍然保留。',
  },
  unknownCode: { en: 'no alarm written down', zh: '未登记警报' },
  discarded: { en: 'Package {id} was erased from quarantine.', zh: '被隔离的数据包 {id} 已清除。' },
  discardedAtLabel: { en: 'Erased at', zh: '清除时间' },
  discardDoneNext: { en: 'what is left in quarantine', zh: '查看仍被隔离的数据包' },

  menuPolicyAdd: { en: 'Add a policy pack', zh: '登记规则包' },
  menuAskPack: { en: 'File of the policy pack', zh: '请输入规则包文件的路径' },
  menuQuarantine: { en: 'Quarantine', zh: '查看被隔离的数据包' },
});
