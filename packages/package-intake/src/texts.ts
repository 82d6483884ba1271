import { defineTexts } from '@discferry/cli-kit';
import { fillText, type Localized } from '@discferry/shared-schema';

/** Texts that both importers have in common. */
export const texts = defineTexts({
  trustAddSummary: {
    en: 'Enrol the public key of a sender for one channel, after comparing its fingerprint',
    zh: '核对指纹后，登记发送方在某一通道上的公钥',
  },
  trustAddExample: {
    en: 'shows the fingerprint and asks for part of it',
    zh: '显示指纹并要求输入其中一部分',
  },
  trustAddExampleTyped: {
    en: 'the fingerprint as the sender read it out, with or without spaces',
    zh: '直接给出发送方读出的指纹，空格可有可无',
  },
  publicKeyArgument: { en: 'public key file of the sender', zh: '发送方的公钥文件' },
  channelOption: {
    en: 'office and direction, {channel}',
    zh: '单位编码和方向，如 {channel}',
  },
  fingerprintOption: {
    en: 'the whole fingerprint, 64 digits, from the sender by another way than the file',
    zh: '完整指纹（64 位），须与公钥文件经由不同途径取得',
  },
  askChannel: {
    en: 'Which channel may this key sign for? ({channel})',
    zh: '该密钥可为哪个通道签名？（如 {channel}）',
  },
  channelNeeded: {
    en: '--channel is needed, as in --channel {channel}',
    zh: '需要 --channel，例如 --channel {channel}',
  },
  compareFingerprint: {
    en: 'Key of {holder}. Call the sender and have the fingerprint read out; it is not shown here.',
    zh: '{holder}的密钥。请致电发送方，由对方念出指纹；此处不予显示。',
  },
  typeGroups: {
    en: 'Type the first eight groups as you hear them, or all',
    zh: '请按听到的内容输入前八组（或全部）',
  },
  fingerprintNeeded: {
    en: '--fingerprint is needed where nobody can be asked',
    zh: '无人值守时需要 --fingerprint',
  },
  enrolled: {
    en: 'Enrolled: this key may sign for channel {channel}.',
    zh: '已登记：该密钥可为通道 {channel} 签名。',
  },
  enrolledBefore: {
    en: 'This key was enrolled for channel {channel} before. Nothing was changed.',
    zh: '该密钥此前已为通道 {channel} 登记，没有改动。',
  },
  holderLabel: { en: 'Holder', zh: '持有人' },
  fingerprintLabel: { en: 'Fingerprint', zh: '指纹' },
  enrolledAtLabel: { en: 'Enrolled at', zh: '登记时间' },
  needsLabel: { en: 'Signers needed', zh: '所需签名人数' },
  trustAddNext: { en: 'look at a disc of this sender', zh: '查看该发送方的光盘' },
  trustListSummary: {
    en: 'Show whose signatures are accepted, and for which channels',
    zh: '查看接受哪些密钥的签名、用于哪些通道',
  },
  trustListExample: { en: 'at any time', zh: '随时可用' },
  nobodyTrusted: { en: 'Nobody is trusted yet.', zh: '尚未登记任何发送方。' },
  pathArgument: {
    en: 'folder, mounted disc or .dsse.json file (default: the configured disc)',
    zh: '目录、光盘或 .dsse.json 文件（默认为配置的光盘）',
  },
  askPath: { en: 'Where is the disc?', zh: '光盘在哪个位置？' },
  pathNeeded: {
    en: 'no path is given and none is configured',
    zh: '没有输入路径，也没有配置光盘位置',
  },
  discHeading: { en: 'Disc {number}', zh: '光盘 {number}' },
  createdLabel: { en: 'Made at', zh: '制作时间' },
  signersLabel: { en: 'Signed by', zh: '签名人' },
  sizeLabel: { en: 'Size in bytes', zh: '大小（字节）' },
  policyLabel: { en: 'Screened under', zh: '筛选规则' },
  digestLabel: { en: 'Digest', zh: '校验值' },
  placeNext: {
    en: 'Genuine and whole, and the next disc of its channel: it may be imported.',
    zh: '光盘真实完整，是本通道的下一张光盘，可以导入。',
  },
  placeImported: {
    en: 'Genuine and whole. It was imported already; importing it again changes nothing.',
    zh: '光盘真实完整，此前已导入；再次导入不会有任何改动。',
  },
  placeRefused: {
    en: 'Signed by a trusted sender, but it would be refused: {message} ({code}) {hint}',
    zh: '由受信任的发送方签名，但会被拒绝：{message}（{code}）{hint}',
  },
  inspectNext: { en: 'load it', zh: '导入' },
  refusedHeading: { en: 'Refused last', zh: '最近被拒的光盘' },
  refusedAtColumn: { en: 'At', zh: '时间' },
  codeColumn: { en: 'Code', zh: '代码' },
  unnamed: { en: 'unnamed', zh: '无编号' },
  discColumn: { en: 'Disc', zh: '光盘' },
  operatorColumn: { en: 'Operator', zh: '操作人' },
  quarantined: { en: 'The package was put into quarantine: {id}', zh: '数据包已隔离：{id}' },
  notQuarantined: {
    en: 'The package could NOT be put into quarantine: the disk is full or cannot be written. The disc itself is the only evidence.',
    zh: '数据包未能隔离：磁盘已满或无法写入。光盘本身是唯一的证据。',
  },
  alarmNotRecorded: {
    en: 'The alarm could NOT be written down: the database is busy or cannot be written. Try the same disc again later, so that it is.',
    zh: '警报未能登记：数据库正忙或无法写入。请稍后用同一张光盘重试，以便登记。',
  },
});

/** A text with some of its placeholders filled, where it is shown before a language is chosen. */
export function filled(text: Localized, values: Readonly<Record<string, string>>): Localized {
  return { en: fillText(text.en, values), zh: fillText(text.zh, values) };
}
