import { defineTexts } from '@discferry/cli-kit';

/** What the demonstration says between the commands, in both languages. */
export const texts = defineTexts({
  title: {
    en: 'Discferry: three working days in one minute',
    zh: '光盘摆渡：一分钟演示三个工作日',
  },
  intro: {
    en: 'Everything below really runs, in {folder}. Lines with $ are what a person types.',
    zh: '以下内容均为真实运行，数据位于 {folder}。以 $ 开头的行就是用户输入的命令。',
  },
  setUp: { en: 'Two machines are set up', zh: '设置内网和外网两台计算机' },
  setUpSays: {
    en: 'A business system with some thousand cases; on each side a configuration; the public key crosses once.',
    zh: '建立含数千件案件的业务系统；两侧各一份配置；公钥只需带过去一次。',
  },
  dayOne: { en: 'Day one: the first disc', zh: '第一天：第一张光盘' },
  dayOneSays: {
    en: 'The clerk looks first, then exports. Forbidden and incomplete cases stay inside, each with its reason.',
    zh: '案管人员先查看，再导出。禁止公开和信息不全的案件留在内网，并逐件说明原因。',
  },
  across: {
    en: 'The disc crosses the gap: anyone can verify it, and the operator imports it.',
    zh: '光盘带到外网：任何人都可以校验，操作人导入。',
  },
  dayTwo: { en: 'Day two: only what changed', zh: '第二天：只导出变更' },
  dayTwoSays: {
    en: 'Cases progress, new ones come, some turn out to be forbidden. The disc carries the difference.',
    zh: '案件有进展、有新收，也有转为不得公开的。光盘只带变更部分。',
  },
  dayThree: {
    en: 'Day three: a published case turns secret',
    zh: '第三天：已公开的案件转为不得公开',
  },
  dayThreeSays: {
    en: 'The charge of {case} is changed to espionage (art. 110). The next disc withdraws it.',
    zh: '案件 {case} 的案由变更为间谍罪（第一百一十条），下一张光盘将撤回该案。',
  },
  explain: { en: 'Why is this case not public?', zh: '这个案件为什么不公开？' },
  tampered: { en: 'Somebody changes one byte', zh: '有人改动了一个字节' },
  tamperedSays: {
    en: 'A copy of disc three with one byte changed is refused; nothing of it is loaded.',
    zh: '第三张光盘的副本被改动一个字节：拒绝导入，没有载入任何内容。',
  },
  genuine: { en: 'The real disc three is taken', zh: '真正的第三张光盘可以导入' },
  end: { en: 'Where everything lies', zh: '文件位置' },
  endSays: {
    en: '{folder}/intranet is the clerk’s side, {folder}/extranet the operator’s, {folder}/disc-1 to disc-3 are the discs.',
    zh: '{folder}/intranet 为内网侧，{folder}/extranet 为外网侧，{folder}/disc-1 至 disc-3 为光盘。',
  },
  next: { en: 'What to type next', zh: '接下来可以输入' },
  nextMenuClerk: { en: 'the clerk’s menu', zh: '案管人员菜单' },
  nextMenuOperator: { en: 'the operator’s menu', zh: '外网操作人菜单' },
  nextVerify: { en: 'check a disc as an auditor would', zh: '像审计人员一样校验光盘' },
  nextHelp: { en: 'every command, examples first', zh: '全部命令（示例在前）' },
  unexpected: {
    en: 'The demonstration stopped: {command} ended with status {status}.',
    zh: '演示中止：{command} 的退出码为 {status}。',
  },
});
