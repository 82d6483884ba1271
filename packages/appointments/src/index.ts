export { addMonths } from './add-months.js';
export { isReplyCheckCode, replyCheckCode } from './check-code.js';
export {
  confirmationCode,
  isConfirmationOf,
  readConfirmationCode,
  type Confirmed,
} from './confirmation-code.js';
export {
  checkEligibility,
  checkEntry,
  ELIGIBILITY_REFUSALS,
  type EligibilityFacts,
  type EligibilityRefusal,
} from './eligibility.js';
export { ID_RANDOM_BYTES, newBindingId, newRequestId } from './new-id.js';
export { QUOTAS } from './quotas.js';
export {
  clockState,
  REPLY_CLOCKS,
  replyDue,
  type ClockState,
  type ReplyClock,
} from './reply-clock.js';
export {
  addWorkingDays,
  isWorkingDay,
  knowsYear,
  nextWorkingDay,
  parseWorkingCalendar,
  type WorkingCalendar,
} from './working-calendar.js';
