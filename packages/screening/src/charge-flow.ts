import { FLOWS, type Flow } from '@discferry/shared-schema';

/**
 * Whether the cases of a flow are about a charge and somebody accused of it: all criminal flows, and
 * the review of criminal decisions (刑事申诉审查). There a card without a charge code, or without an
 * accused, lacks something; in the other flows it may be complete.
 */
export function isAboutCharge(flow: Flow): boolean {
  return FLOWS[flow].group === 'criminal' || flow === 'criminal-appeal-review';
}
