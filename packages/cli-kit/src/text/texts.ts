import { defineTexts } from './define-texts.js';

/** What every command line says in the same words. */
export const texts = defineTexts({
  // Help
  examples: { en: 'Examples', zh: '示例' },
  usage: { en: 'Usage', zh: '用法' },
  commands: { en: 'Commands', zh: '命令' },
  arguments: { en: 'Arguments', zh: '参数' },
  options: { en: 'Options', zh: '选项' },
  everyCommand: { en: 'On every command', zh: '所有命令通用' },
  commandWord: { en: 'command', zh: '命令' },
  optionsWord: { en: 'options', zh: '选项' },
  moreHelp: {
    en: 'More on one command: {line}',
    zh: '查看某个命令的说明：{line}',
  },
  required: { en: 'required', zh: '必填' },
  json: {
    en: 'One JSON document on stdout instead of text',
    zh: '在标准输出给出一个 JSON 文档，不输出文字',
  },
  lang: { en: 'Language: zh or en', zh: '语言：zh 或 en' },
  config: {
    en: 'Configuration file (default: {file} in the current folder)',
    zh: '配置文件（默认为当前目录下的 {file}）',
  },
  operatorOption: {
    en: 'Who runs this; recorded with the run',
    zh: '操作人姓名，随本次运行一并记录',
  },
  noColor: { en: 'No colours', zh: '不使用颜色' },
  version: { en: 'Version', zh: '版本号' },
  help: { en: 'This help', zh: '显示本说明' },
  confirmOption: {
    en: 'The disc number, instead of typing it when asked',
    zh: '光盘编号，用于代替询问时的输入',
  },
  passphraseFileOption: {
    en: 'File whose first line is the passphrase (or DISCFERRY_PASSPHRASE_FILE)',
    zh: '首行为口令的文件（也可设置 DISCFERRY_PASSPHRASE_FILE）',
  },

  // Usage errors: they end the sentence of E_USAGE.
  unknownCommand: { en: '“{word}” is no command', zh: '没有“{word}”这个命令' },
  unknownOption: { en: '“{word}” is no option here', zh: '此处没有“{word}”这个选项' },
  didYouMean: { en: ' (did you mean {word}?)', zh: '（是否要输入 {word}？）' },
  noCommand: { en: 'no command is named', zh: '没有输入命令' },
  missingValue: { en: '{name} is missing ({summary})', zh: '缺少 {name}（{summary}）' },
  optionWithoutValue: { en: '{name} needs a value', zh: '{name} 后面缺少内容' },
  wrongValue: {
    en: 'the value given for {name} does not fit ({summary})',
    zh: '{name} 的内容不合要求（{summary}）',
  },
  tooMany: { en: 'there are more arguments than the command takes', zh: '参数过多' },
  notParsed: { en: 'the line cannot be read', zh: '无法识别这行命令' },

  // Talk
  error: { en: 'Error', zh: '错误' },
  warning: { en: 'Warning', zh: '注意' },
  next: { en: 'What to type next', zh: '接下来可以输入' },
  whatToDo: { en: 'What to do', zh: '处理办法' },
  where: { en: 'Where', zh: '位置' },
  expected: { en: 'Expected', zh: '应为' },
  actual: { en: 'Found', zh: '实际' },
  moreFindings: { en: 'and {count} more', zh: '另有 {count} 项' },
  stopping: {
    en: 'Stopping … (press Ctrl-C again to end at once)',
    zh: '正在中止……（再按一次 Ctrl-C 立即结束）',
  },
  someDisk: { en: 'the disk', zh: '磁盘' },

  // Questions
  typeNumber: {
    en: 'Type the disc number {number} to confirm',
    zh: '请输入光盘编号 {number} 以确认',
  },
  passphrase: { en: 'Passphrase of the signing key', zh: '请输入签名密钥的口令' },
  newPassphrase: { en: 'Choose a passphrase for the signing key', zh: '请设置签名密钥的口令' },
  newPassphraseAgain: { en: 'Type the same passphrase again', zh: '请再次输入同一口令' },
  menuHow: { en: '(↑ ↓ and Enter)', zh: '（用 ↑ ↓ 选择，按回车）' },
  quit: { en: 'Quit', zh: '退出' },
});
