export { auditCommands, type Audited, type AuditGate } from './commands.js';
export { auditMenuItem } from './menu.js';
