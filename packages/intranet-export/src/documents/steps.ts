/** 审批人职务, as the source names one. */
export const APPROVER_RANKS = [
  '承办人',
  '部门负责人',
  '分管副检察长',
  '检察长',
  '案管人员',
] as const;
export type ApproverRank = (typeof APPROVER_RANKS)[number];

/** 审批环节, as the source names one. */
export const APPROVAL_STEPS = [
  '承办人',
  '部门负责人',
  '分管副检察长',
  '检察长',
  '案管复核',
] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

/** The place of each step in the chain; the third is the deputy chief's or the chief's (art. 21). */
export const PLACES: Readonly<Record<ApprovalStep, number>> = {
  承办人: 0,
  部门负责人: 1,
  分管副检察长: 2,
  检察长: 2,
  案管复核: 3,
};

/** The steps of a whole chain, by the name a missing one is called. */
export const CHAIN: readonly ApprovalStep[] = ['承办人', '部门负责人', '分管副检察长', '案管复核'];

/** The ranks that may take a step. A chief may stand in for the deputy, never the other way round. */
export const RANKS_OF_STEP: Readonly<Record<ApprovalStep, readonly ApproverRank[]>> = {
  承办人: ['承办人'],
  部门负责人: ['部门负责人'],
  分管副检察长: ['分管副检察长', '检察长'],
  检察长: ['检察长'],
  案管复核: ['案管人员'],
};
