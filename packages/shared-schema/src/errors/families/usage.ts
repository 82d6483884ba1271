import { errorFamily, EXIT } from '../error-kind.js';

/**
 * Exit 1, 2, 11, 15 and 130: the command itself, its configuration, what people type and compare,
 * and the run around it.
 */
export const usageErrors = errorFamily({
  E_INTERNAL: {
    exit: EXIT.internal,
    message: {
      en: 'Discferry met a fault of its own: {reason}.',
      zh: '程序内部出错：{reason}。',
    },
    hint: {
      en: 'Nothing was changed. Report it with the log file; run the command again afterwards.',
      zh: '没有任何改动。请连同日志文件报告技术部门，之后可重新运行本命令。',
    },
  },
  E_USAGE: {
    exit: EXIT.usage,
    message: { en: 'The command is not understood: {reason}.', zh: '命令有误：{reason}。' },
    hint: { en: 'See the examples in --help.', zh: '请查看 --help 中的示例。' },
  },
  E_CONFIG_MISSING: {
    exit: EXIT.usage,
    message: { en: 'There is no configuration at {path}.', zh: '找不到配置文件 {path}。' },
    hint: {
      en: 'Run the init command first, or name the file with --config.',
      zh: '请先运行 init，或用 --config 指定配置文件。',
    },
  },
  E_CONFIG_INVALID: {
    exit: EXIT.usage,
    message: {
      en: 'The configuration {path} cannot be used.',
      zh: '配置文件 {path} 无法使用。',
    },
    hint: {
      en: 'Correct the fields listed; the rest of the file is left as it is.',
      zh: '请更正所列字段，文件其余内容保持不变。',
    },
  },
  E_ALREADY_EXISTS: {
    exit: EXIT.usage,
    message: {
      en: '{path} already exists and is not overwritten.',
      zh: '{path} 已存在，不会被覆盖。',
    },
    hint: {
      en: 'Choose another place, or move the existing one away yourself.',
      zh: '请换一个位置，或自行移走已有的文件。',
    },
  },
  E_PASSPHRASE: {
    exit: EXIT.usage,
    message: {
      en: 'The passphrase does not open the signing key.',
      zh: '口令不能打开签名密钥。',
    },
    hint: { en: 'Type it again; mind the case.', zh: '请重新输入，注意大小写。' },
  },
  E_PASSPHRASE_MISSING: {
    exit: EXIT.usage,
    message: { en: 'The signing key needs its passphrase.', zh: '签名密钥需要口令。' },
    hint: {
      en: 'Start the command on a terminal, or give --passphrase-file FILE.',
      zh: '请在终端中运行，或使用 --passphrase-file FILE。',
    },
  },
  E_KEY_FILE: {
    exit: EXIT.usage,
    message: { en: 'The key file {path} cannot be used.', zh: '密钥文件 {path} 无法使用。' },
    hint: {
      en: 'Restore it from its backup; a damaged key file is never repaired by guessing.',
      zh: '请从备份恢复；受损的密钥文件不会被猜测修复。',
    },
  },
  E_FINGERPRINT: {
    exit: EXIT.trust,
    message: {
      en: 'The fingerprint given is not that of the file.',
      zh: '所给指纹与文件不一致。',
    },
    hint: {
      en: 'Nothing was enrolled. Read the fingerprint out with the sender again.',
      zh: '没有登记任何内容。请与发送方重新核对指纹。',
    },
  },
  E_POLICY_INVALID: {
    exit: EXIT.usage,
    message: { en: 'The policy pack {path} cannot be used.', zh: '规则包 {path} 无法使用。' },
    hint: {
      en: 'Without a valid policy pack nothing is exported or imported. Correct the fields listed.',
      zh: '没有有效的规则包就不能导出或导入。请更正所列字段。',
    },
  },
  E_POLICY_DATE: {
    exit: EXIT.usage,
    message: {
      en: 'The policy pack {id} is in force from {from} until {until}, not on {today}.',
      zh: '规则包 {id} 的施行期为 {from} 至 {until}，不含今天 {today}。',
    },
    hint: {
      en: 'Check the date of this machine, then the policy pack in the configuration.',
      zh: '请先检查本机日期，再检查配置中的规则包。',
    },
  },
  E_CLOCK: {
    exit: EXIT.usage,
    message: {
      en: 'The clock of this machine says {now}, but the last entry was made at {last}.',
      zh: '本机时间为 {now}，但上一次登记是在 {last}。',
    },
    hint: {
      en: 'Set the clock right, then run the command again.',
      zh: '请校正本机时间后重新运行。',
    },
  },
  E_NOT_CONFIRMED: {
    exit: EXIT.usage,
    message: {
      en: 'Not confirmed: the disc number typed is not {expected}.',
      zh: '未确认：输入的光盘编号不是 {expected}。',
    },
    hint: {
      en: 'Nothing was done. Start again and type the number shown, or pass --confirm {expected}.',
      zh: '没有执行任何操作。请重新开始并输入所示编号，或使用 --confirm {expected}。',
    },
  },
  E_CALENDAR_INVALID: {
    exit: EXIT.usage,
    message: {
      en: 'The working-day calendar {path} cannot be used.',
      zh: '工作日历 {path} 无法使用。',
    },
    hint: {
      en: 'Correct the fields listed; without a calendar no reply clock can be shown.',
      zh: '请更正所列字段；没有工作日历就不能显示答复期限。',
    },
  },
  E_CONFIRMATION_TYPO: {
    exit: EXIT.usage,
    message: {
      en: 'This is not a confirmation code: there is a slip in it.',
      zh: '这不是有效的确认码：输入有误。',
    },
    hint: {
      en: 'Nothing was confirmed. Read the twelve characters out with the receiver again.',
      zh: '没有确认任何光盘。请与接收方重新核对十二位确认码。',
    },
  },
  E_CONFIRMATION_UNKNOWN: {
    exit: EXIT.usage,
    message: {
      en: 'The confirmation code belongs to no disc that waits for one.',
      zh: '该确认码与任何待确认的光盘都不相符。',
    },
    hint: {
      en: 'Nothing was confirmed. See status for the discs that wait; if the receiver insists, run recover.',
      zh: '没有确认任何光盘。请用 status 查看待确认的光盘；若接收方确认无误，请运行 recover。',
    },
  },
  E_REPLY_CODE: {
    exit: EXIT.usage,
    message: {
      en: 'The check code does not belong to the reply as it was typed.',
      zh: '核对码与所录入的答复不相符。',
    },
    hint: {
      en: 'Nothing was entered. Compare every field with the reply sheet, the code included.',
      zh: '没有录入任何内容。请逐项与答复单核对，包括核对码。',
    },
  },
  E_CASE_UNKNOWN: {
    exit: EXIT.usage,
    message: {
      en: 'No case has this number, neither in the source nor among what was sent.',
      zh: '数据源和已发送记录中都没有这个案号。',
    },
    hint: {
      en: 'Check the number (部门受案号 or 统一受案号), brackets included.',
      zh: '请核对部门受案号或统一受案号，包括括号。',
    },
  },
  E_SEQUENCE_UNKNOWN: {
    exit: EXIT.usage,
    message: { en: 'Disc {sequence} was never issued.', zh: '从未制作过第 {sequence} 号光盘。' },
    hint: { en: 'See the list in status.', zh: '请用 status 查看已制作的光盘。' },
  },
  E_BUSY: {
    exit: EXIT.busy,
    message: {
      en: 'Another run is working on {path} (process {process}).',
      zh: '另一个任务正在使用 {path}（进程 {process}）。',
    },
    hint: {
      en: 'Wait until it has finished, then run the command again.',
      zh: '请等待它结束后重新运行。',
    },
  },
  E_INTERRUPTED: {
    exit: EXIT.interrupted,
    message: { en: 'Stopped at your request.', zh: '已按您的要求中止。' },
    hint: {
      en: 'Nothing half done remains; run the command again when ready.',
      zh: '没有留下未完成的内容，准备好后可重新运行。',
    },
  },
});
