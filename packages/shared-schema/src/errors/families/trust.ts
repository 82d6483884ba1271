import { errorFamily, EXIT } from '../error-kind.js';

/** Exit 11: who signed, and whether this receiver trusts them for this. */
export const trustErrors = errorFamily({
  E_SIGNATURE_MISSING: {
    exit: EXIT.trust,
    message: { en: 'Nobody signed this package.', zh: '数据包没有签名。' },
    hint: {
      en: 'Do not use the disc. Tell the sender and the secrecy department.',
      zh: '请勿使用此光盘，并通知发送方和保密部门。',
    },
  },
  E_SIGNATURE_INVALID: {
    exit: EXIT.trust,
    message: {
      en: 'The signature does not belong to this content: it was forged or altered.',
      zh: '签名与内容不符：内容被伪造或篡改。',
    },
    hint: {
      en: 'Do not use the disc. Keep it, and tell the sender and the secrecy department.',
      zh: '请勿使用并妥善保存此光盘，立即通知发送方和保密部门。',
    },
  },
  E_KEY_UNKNOWN: {
    exit: EXIT.trust,
    message: {
      en: 'The package is signed with a key that is not enrolled here ({keyId}).',
      zh: '数据包由本机未登记的密钥签名（{keyId}）。',
    },
    hint: {
      en: 'Compare the fingerprint with the sender by telephone; enrol it with trust add only if it agrees.',
      zh: '请与发送方电话核对指纹；一致时才可用 trust add 登记。',
    },
  },
  E_KEY_NOT_TRUSTED: {
    exit: EXIT.trust,
    message: {
      en: 'The key is known, but not trusted for channel {channel}.',
      zh: '该密钥已登记，但无权为通道 {channel} 签名。',
    },
    hint: {
      en: 'This sender may not speak for that office. Ask both offices before enrolling anything.',
      zh: '该发送方无权代表此单位。登记前请向两个单位核实。',
    },
  },
  E_THRESHOLD: {
    exit: EXIT.trust,
    message: {
      en: 'Channel {channel} needs {expected} different signers; {actual} signed.',
      zh: '通道 {channel} 需要 {expected} 人签名，实际 {actual} 人。',
    },
    hint: {
      en: 'Return the disc to the sender to be signed by all who must.',
      zh: '请退回发送方补足签名。',
    },
  },
  E_KEY_INVALID: {
    exit: EXIT.trust,
    message: {
      en: 'This is not a usable Ed25519 public key.',
      zh: '这不是可用的 Ed25519 公钥。',
    },
    hint: {
      en: 'Take the .pub.json file from the sender again; type nothing by hand.',
      zh: '请重新向发送方索取 .pub.json 文件，不要手工录入。',
    },
  },
  E_TRUST_MALFORMED: {
    exit: EXIT.trust,
    message: { en: 'The trust file {path} cannot be used.', zh: '信任文件 {path} 无法使用。' },
    hint: {
      en: 'Restore it from its backup, or enrol the senders again.',
      zh: '请从备份恢复，或重新登记发送方。',
    },
  },
});
