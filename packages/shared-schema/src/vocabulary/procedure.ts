import { z } from 'zod';

/**
 * The words a procedural record may use. Closed lists, so that no free text of the case card, in
 * which a name may stand, ever becomes public.
 */

/** 强制措施: the coercive measures of 刑事诉讼法 part 1 chapter 6. */
export const COERCIVE_MEASURES = [
  '拘传',
  '取保候审',
  '监视居住',
  '指定居所监视居住',
  '拘留',
  '逮捕',
] as const;

/** 办案进程: how far the case has come. */
export const STAGES = [
  '受理',
  '审查办理',
  '退回补充侦查',
  '重新移送审查',
  '延长办案期限',
  '中止审查',
  '立案',
  '侦查',
  '侦查终结',
  '提起公诉',
  '出庭',
  '审结',
  '办结',
] as const;

/** 处理结果: how the case ended in this flow. */
export const OUTCOMES = [
  '批准逮捕',
  '决定逮捕',
  '不批准逮捕',
  '不予逮捕',
  '移送审查起诉',
  '移送审查不起诉',
  '撤销案件',
  '提起公诉',
  '法定不起诉',
  '酌定不起诉',
  '存疑不起诉',
  '附条件不起诉',
  '移送其他院办理',
  '侦查机关撤回',
  '建议维持原判',
  '建议改判',
  '建议发回重审',
  '支持抗诉',
  '撤回抗诉',
  '提出抗诉',
  '提请抗诉',
  '提出再审检察建议',
  '不支持监督申请',
  '终结审查',
  '维持原决定',
  '纠正原决定',
  '给予赔偿',
  '不予赔偿',
  '提出重新审查意见',
  '不提出重新审查意见',
  '予以救助',
  '不予救助',
] as const;

export const coerciveMeasureSchema = z.enum(COERCIVE_MEASURES);
export const stageSchema = z.enum(STAGES);
export const outcomeSchema = z.enum(OUTCOMES);

/** 办案部门: an office's own name for a department, which ends in one of the usual words. */
export const departmentSchema = z.string().regex(/^[\p{Script=Han}]{1,20}(部|科|处|局|室|组|厅)$/u);
