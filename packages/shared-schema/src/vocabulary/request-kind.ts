import { z } from 'zod';

/**
 * The kinds of request that a defender or a litigation agent may make (辩护与代理预约), the first of
 * which has two purposes.
 * @see 培训教程 2015 part 3, 辩护与代理网上预约
 */
export const REQUEST_KINDS = {
  'read-file': { zh: '申请阅卷', en: 'to read the file' },
  meet: { zh: '申请会见', en: 'to meet the client' },
  'collect-evidence': { zh: '申请收集（调取）证据材料', en: 'that evidence be collected' },
  'submit-evidence': { zh: '提供证据材料', en: 'to submit evidence' },
  'gather-evidence': { zh: '申请自行收集证据材料', en: 'to gather evidence oneself' },
  'be-heard': { zh: '要求听取意见', en: 'to be heard' },
  'change-measure': {
    zh: '申请变更（解除）强制措施',
    en: 'that a coercive measure be changed or lifted',
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export type RequestKind = keyof typeof REQUEST_KINDS;

const kinds = Object.keys(REQUEST_KINDS) as [RequestKind, ...RequestKind[]];

export const requestKindSchema = z.enum(kinds);

/** Who may ask: 辩护人 or 诉讼代理人. */
export const REPRESENTATIVES = {
  defender: { zh: '辩护人', en: 'defender' },
  'litigation-agent': { zh: '诉讼代理人', en: 'litigation agent' },
} as const;

export type Representative = keyof typeof REPRESENTATIVES;

export const representativeSchema = z.enum(['defender', 'litigation-agent']);
