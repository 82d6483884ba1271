import { defineTexts } from '@discferry/cli-kit';

/** What a simulated day can do, by kind of change. */
const kinds = defineTexts({
  'new-case': { en: 'new case', zh: '新收案件' },
  progress: { en: 'progress', zh: '办案进展' },
  measure: { en: 'coercive measure', zh: '强制措施变更' },
  charge: { en: 'charge', zh: '案由变更' },
  'forbidden-charge': { en: 'charge that forbids', zh: '变更为不得公开的案由' },
  'name-correction': { en: 'name corrected', zh: '姓名更正' },
  'age-correction': { en: 'age corrected: a minor', zh: '年龄更正：未成年' },
  'age-supplied': { en: 'missing age supplied', zh: '补填年龄' },
  'charge-correction': { en: 'charge corrected', zh: '案由更正' },
  approval: { en: 'form decided', zh: '审批表已审批' },
  deletion: { en: 'deleted', zh: '案件删除' },
});

/** What a simulated day can do to a document. */
const documentWork = defineTexts({
  'new-document': { en: 'new document', zh: '新制作文书' },
  'document-approval': { en: 'document approved by one more', zh: '文书审批' },
  judgment: { en: 'effective judgment received', zh: '收到生效判决' },
  'text-change': { en: 'text changed, approvals void', zh: '文书修改，审批失效' },
});

/** What the next export should make of a change. */
const effects = defineTexts({
  publish: { en: 'publish', zh: '公开' },
  update: { en: 'update', zh: '更新' },
  withdraw: { en: 'withdraw', zh: '撤回' },
  none: { en: 'nothing', zh: '无变化' },
});

/** Every text of this command, in both languages. */
export const texts = {
  kinds,
  documentWork,
  effects,
  ...defineTexts({
    programSummary: {
      en: 'A reference business system: realistic cases with the export views, and days that pass',
      zh: '参考版统一业务应用系统：带导出视图的仿真案件，并可模拟每日变化',
    },

    createSummary: {
      en: 'Create a system with three years of cases; the same seed and day give the same system',
      zh: '生成含三年案件的系统；种子和日期相同则结果相同',
    },
    createExample: { en: 'a county for trying things out', zh: '适合试用的规模' },
    createExampleFull: { en: 'a large one, repeatable on any day', zh: '大规模，任何一天都可重现' },
    casesOption: { en: 'number of cases', zh: '案件数量' },
    seedOption: { en: 'seed of all that is random (1)', zh: '随机种子（1）' },
    outOption: {
      en: 'file to create (business-system.sqlite)',
      zh: '要生成的文件（business-system.sqlite）',
    },
    asOfOption: { en: 'last day of the history (today)', zh: '数据截止日期（今天）' },
    creating: { en: 'Creating cases', zh: '正在生成案件' },
    createNextExport: { en: 'set up the export from it', zh: '以它为数据源设置导出' },

    documentsOption: {
      en: 'cases with legal documents, as far as so many can have them (500)',
      zh: '带法律文书的案件数，以实际可有者为限（500）',
    },

    goldSummary: {
      en: 'Write legal documents with gold spans: what must be masked in each, and what must stay',
      zh: '生成带标准答案的法律文书：每份文书中应屏蔽和应保留的内容',
    },
    goldExample: { en: 'to measure a redaction with', zh: '用于测量技术处理的效果' },
    goldDocumentsOption: { en: 'number of documents', zh: '文书数量' },
    goldOutOption: {
      en: 'folder to create, a JSON file for each',
      zh: '要生成的目录，每份一个 JSON 文件',
    },

    simulateDaySummary: {
      en: 'Let a day pass: new cases, progress, changed charges, corrections, late commits',
      zh: '模拟一天：新收案件、办案进展、案由变更、更正、延迟提交',
    },
    simulateDayExample: { en: 'the day after the last change', zh: '最后一次变更的次日' },
    simulateDayExampleExact: {
      en: 'a day after which the next export carries 40 records',
      zh: '次日导出恰好 40 条记录',
    },
    simulateDayExampleDate: { en: 'a certain day', zh: '指定日期' },
    dbOption: {
      en: 'the system (business-system.sqlite)',
      zh: '系统文件（business-system.sqlite）',
    },
    dateOption: { en: 'the day (the one after the last change)', zh: '日期（最后变更的次日）' },
    daySeedOption: { en: 'seed of what happens (1)', zh: '当日变化的随机种子（1）' },
    changesOption: {
      en: 'cases changed, each in what is public (40)',
      zh: '变更的案件数，均影响公开内容（40）',
    },
    newCasesOption: { en: 'cases accepted (20)', zh: '新收案件数（20）' },
    approvalsOption: { en: 'approval forms decided (2)', zh: '审批的审批表数（2）' },
    dayDocumentsOption: {
      en: 'changes of legal documents, as far as there are some to change (6)',
      zh: '法律文书的变更数，以实际可变更者为限（6）',
    },
    deletionsOption: { en: 'cases deleted (one on some days)', zh: '删除的案件数（偶尔一件）' },

    changeChargeSummary: {
      en: 'Give a case another charge, such as one that forbids its disclosure',
      zh: '变更案件的案由，例如变更为不得公开的案由',
    },
    changeChargeExample: { en: 'espionage: it must be withdrawn', zh: '间谍罪：应当撤回' },
    decideFormSummary: { en: 'Decide the approval form of a case', zh: '审批案件的审批表' },
    decideFormExample: { en: 'agree', zh: '同意' },
    decideFormExampleRefuse: { en: 'refuse', zh: '不同意' },
    refuseOption: { en: 'refuse instead of agreeing', zh: '不同意（默认同意）' },
    deleteCaseSummary: {
      en: 'Delete a case without a trace; only a full comparison notices',
      zh: '不留痕迹地删除案件，仅全量比对能发现',
    },
    deleteCaseExample: { en: 'as databases lose rows', zh: '模拟数据丢失' },
    plantFaultSummary: {
      en: 'Make the document of a case wrong in one way, so that it must be held',
      zh: '使案件的文书出现一种差错，导出时应当拦截',
    },
    plantFaultExample: { en: 'approved by its own undertaker', zh: '承办人自行审核' },
    faultArgument: {
      en: 'missing-approval, wrong-order, self-approval, wrong-rank, stale-approval, no-judgment, touch-screen-only or internal-document',
      zh: 'missing-approval 缺审批、wrong-order 顺序错、self-approval 自批、wrong-rank 级别不符、stale-approval 审批后改动、no-judgment 判决未生效、touch-screen-only 仅供触摸屏、internal-document 内部文书',
    },
    faultLabel: { en: 'Fault', zh: '差错' },
    documentColumn: { en: 'Document', zh: '文书编号' },
    caseArgument: { en: 'case number', zh: '部门受案号' },
    codeArgument: { en: 'code of the charge, docs/charges.md', zh: '罪名代码，见 docs/charges.md' },

    viewsSummary: {
      en: 'Print the SQL of the export views, the contract with the exporter',
      zh: '输出导出视图的 SQL（与导出程序的约定）',
    },
    viewsExample: { en: 'read with docs/export-views.md', zh: '参见 docs/export-views.md' },
    viewsExampleJson: { en: 'names, columns and SQL as data', zh: '名称、列和 SQL 的结构化数据' },

    fileLabel: { en: 'File', zh: '文件' },
    folderLabel: { en: 'Folder', zh: '目录' },
    documentsLabel: { en: 'Legal documents', zh: '法律文书' },
    charactersLabel: { en: 'Characters', zh: '字符' },
    asOfLabel: { en: 'As of', zh: '截止日期' },
    casesLabel: { en: 'Cases', zh: '案件' },
    personsLabel: { en: 'Persons and organisations', zh: '人员和单位' },
    chargesLabel: { en: 'Charges and causes', zh: '案由' },
    measuresLabel: { en: 'Coercive measures', zh: '强制措施' },
    formsLabel: { en: 'Approval forms', zh: '审批表' },
    dateLabel: { en: 'Day', zh: '日期' },
    doneLabel: { en: 'Changes', zh: '变更' },
    atLabel: { en: 'Recorded at', zh: '修改时间' },
    kindColumn: { en: 'What', zh: '内容' },
    caseColumn: { en: 'Case', zh: '部门受案号' },
    effectColumn: { en: 'In public', zh: '对公开的影响' },
    late: { en: 'committed late', zh: '延迟提交' },
  }),
};
