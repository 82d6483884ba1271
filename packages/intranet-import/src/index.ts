export { REASONS, type Reason } from './messages/reasons.js';
export { program } from './program.js';
