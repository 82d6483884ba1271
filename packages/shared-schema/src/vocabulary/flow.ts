import { z } from 'zod';

/** What a flow is about; screening and the right to query differ by it. */
export type FlowGroup = 'criminal' | 'appeal-compensation' | 'civil-administrative';

interface FlowFacts {
  /** 案件类别编码 in the source's column AJLB_BM. */
  readonly code: string;
  readonly zh: string;
  readonly group: FlowGroup;
}

/**
 * The twelve flows whose procedural information may be queried (公开涉及的流程).
 * @see 培训教程 2015 part 3, 案件程序性信息查询
 */
export const FLOWS = {
  'duty-crime-investigation': { code: '0101', zh: '反贪（反渎）立案侦查', group: 'criminal' },
  'arrest-review': { code: '0201', zh: '审查逮捕', group: 'criminal' },
  'first-instance-prosecution': { code: '0301', zh: '一审公诉', group: 'criminal' },
  'second-instance-appeal': { code: '0302', zh: '二审上诉', group: 'criminal' },
  'second-instance-protest': { code: '0303', zh: '二审抗诉', group: 'criminal' },
  'criminal-appeal-review': { code: '0401', zh: '刑事申诉审查', group: 'appeal-compensation' },
  'criminal-compensation': { code: '0402', zh: '刑事赔偿', group: 'appeal-compensation' },
  'compensation-supervision': {
    code: '0403',
    zh: '刑事赔偿及民事行政赔偿监督',
    group: 'appeal-compensation',
  },
  'administrative-compensation-supervision': {
    code: '0404',
    zh: '行政赔偿监督',
    group: 'appeal-compensation',
  },
  'judicial-aid': { code: '0405', zh: '国家司法救助', group: 'appeal-compensation' },
  'civil-supervision': { code: '0501', zh: '民事诉讼监督', group: 'civil-administrative' },
  'administrative-supervision': { code: '0502', zh: '行政诉讼监督', group: 'civil-administrative' },
} as const satisfies Readonly<Record<string, FlowFacts>>;

export type Flow = keyof typeof FLOWS;

const flows = Object.keys(FLOWS) as [Flow, ...Flow[]];

export const flowSchema = z.enum(flows);

const flowByCode = new Map<string, Flow>(flows.map((flow) => [FLOWS[flow].code, flow]));

/** The flow with a source code (AJLB_BM), or undefined when no flow has it. */
export function flowOfCode(code: string): Flow | undefined {
  return flowByCode.get(code);
}
