import { defineTexts } from '@discferry/cli-kit';

/** What the demonstration says between the commands, in both languages. */
export const texts = defineTexts({
  title: {
    en: 'Discferry: four working days, there and back, in one minute',
    zh: '光盘摆渡：一分钟演示四个工作日的往返',
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
  wayBack: { en: 'The way back is set up', zh: '设置回程' },
  wayBackSays: {
    en: 'The extranet gets a key of its own, the intranet learns it. This is the direction from which an attacker would come.',
    zh: '外网有自己的密钥，由内网登记。攻击者只可能从这个方向进来。',
  },
  asks: { en: 'A lawyer asks to read the file', zh: '律师申请阅卷' },
  asksSays: {
    en: 'The reception hall has seen the mandate in {case} and binds the lawyer; the request comes with it as a PDF.',
    zh: '接待大厅查验了案件 {case} 的委托手续并绑定律师；预约附有委托书（PDF）。',
  },
  home: { en: 'The first disc home', zh: '第一张回程光盘' },
  homeSays: {
    en: 'It carries the request and the receipts of three discs. What comes in is checked one by one; the file is taken apart and made anew.',
    zh: '光盘带回预约申请和三张光盘的回执。内容逐件核查，附件拆开重做后才存储。',
  },
  decides: { en: 'The undertaker agrees', zh: '承办人同意' },
  decidesSays: {
    en: 'Case management prints the reply sheet, and the operator types it in: the check code finds every slip.',
    zh: '案管人员打印答复单，外网操作人照单录入：核对码可查出任何录入差错。',
  },
  dayFour: { en: 'Day four: both ways meet', zh: '第四天：两条途径汇合' },
  dayFourSays: {
    en: 'The disc takes the same reply along. It is known already: the first one holds, and nobody is answered twice.',
    zh: '光盘也带出同一答复。该答复已录入：以先到为准，不会重复答复。',
  },
  receipt: { en: 'The receipt comes home', zh: '回执带回' },
  receiptSays: {
    en: 'Issued becomes confirmed: the intranet knows what really arrived.',
    zh: '“已制作”变为“已确认”：内网知道哪些内容确已到达。',
  },
  agree: { en: 'Do both sides agree?', zh: '两侧是否一致？' },
  agreeSays: {
    en: 'Every row of both databases is held against its seal, the audit trail and the state digest.',
    zh: '两侧数据库的每一行都与封签、审计链和状态摘要核对。',
  },
  end: { en: 'Where everything lies', zh: '文件位置' },
  endSays: {
    en: '{folder}/intranet is the clerk’s side, {folder}/extranet the operator’s; {folder}/disc-1 to disc-4 are the discs out, disc-home-1 and disc-home-2 the discs home.',
    zh: '{folder}/intranet 为内网侧，{folder}/extranet 为外网侧；{folder}/disc-1 至 disc-4 为发出的光盘，disc-home-1 和 disc-home-2 为回程光盘。',
  },
  next: { en: 'What to type next', zh: '接下来可以输入' },
  nextMenuClerk: { en: 'the clerk’s menu', zh: '案管人员菜单' },
  nextMenuOperator: { en: 'the operator’s menu', zh: '外网操作人菜单' },
  nextMenuReturn: { en: 'what goes home', zh: '回程制作菜单' },
  nextMenuInbox: { en: 'what came home', zh: '回程导入菜单' },
  nextVerify: { en: 'check a disc as an auditor would', zh: '像审计人员一样校验光盘' },
  nextHelp: { en: 'every command, examples first', zh: '全部命令（示例在前）' },
  unexpected: {
    en: 'The demonstration stopped: {command} ended with status {status}.',
    zh: '演示中止：{command} 的退出码为 {status}。',
  },
});
