import { errorFamily, EXIT } from '../error-kind.js';

/** Exit 13: whether this package is the next one for this receiver. */
export const sequenceErrors = errorFamily({
  E_SEQUENCE_GAP: {
    exit: EXIT.sequence,
    message: {
      en: 'Disc {sequence} comes too early: {missing} missing.',
      zh: '第 {sequence} 号光盘来得过早：缺少 {missing}。',
    },
    hint: {
      en: 'Import the missing disc(s) first; ask the sender to reissue what is lost.',
      zh: '请先导入缺少的光盘；遗失的请发送方用 reissue 重新制作。',
    },
  },
  E_SEQUENCE_OLDER: {
    exit: EXIT.sequence,
    message: {
      en: 'Disc {sequence} is older than the last one imported ({last}).',
      zh: '第 {sequence} 号光盘早于最近导入的第 {last} 号。',
    },
    hint: {
      en: 'Nothing to do: it cannot be loaded over newer data. Take the next disc.',
      zh: '无需处理：旧数据不能覆盖新数据。请使用下一张光盘。',
    },
  },
  E_SEQUENCE_FORK: {
    exit: EXIT.sequence,
    message: {
      en: 'ALARM: two different packages claim to follow disc {last} of {channel}.',
      zh: '警报：通道 {channel} 第 {last} 号之后出现两个不同的数据包。',
    },
    hint: {
      en: 'Keep both discs. Import nothing from this sender until the secrecy department has decided.',
      zh: '请保存两张光盘，在保密部门作出决定前不要再导入该发送方的数据。',
    },
  },
  E_EPOCH: {
    exit: EXIT.sequence,
    message: {
      en: 'The package belongs to epoch {actual}; this receiver is in epoch {expected}.',
      zh: '数据包属于第 {actual} 纪元，本机处于第 {expected} 纪元。',
    },
    hint: {
      en: 'One side was re-anchored. Call the administrator of both sides.',
      zh: '其中一方重新建立过基准，请联系双方管理员。',
    },
  },
  E_CHANNEL_WRONG: {
    exit: EXIT.sequence,
    message: {
      en: 'The package comes over channel {actual}, which this receiver does not take.',
      zh: '数据包来自通道 {actual}，本机不接收该通道。',
    },
    hint: {
      en: 'Is it the disc of another office? Enrol the sender with trust add if it is meant for you.',
      zh: '是否拿错了其他单位的光盘？确属本机接收的，请先用 trust add 登记发送方。',
    },
  },
  E_DIRECTION_WRONG: {
    exit: EXIT.sequence,
    message: {
      en: 'This disc goes the other way: it is {actual}, this side takes {expected}.',
      zh: '光盘方向不对：这是 {actual}，本机只接收 {expected}。',
    },
    hint: {
      en: 'Put it into the machine on the other side.',
      zh: '请把它放入另一侧网络的计算机。',
    },
  },
});
