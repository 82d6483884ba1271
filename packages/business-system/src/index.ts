export { createBusinessSystem, type CreatedSystem, type CreateOptions } from './create.js';
export {
  changeCharge,
  decideForm,
  deleteCase,
  type CaseEdit,
  type EditedCase,
} from './edit-case.js';
export {
  EXPORT_VIEWS,
  EXPORT_VIEWS_SQL,
  type ExportView,
  type ViewColumn,
} from './schema/export-views.js';
export {
  simulateDay,
  type ChangeKind,
  type SimulatedChange,
  type SimulatedDay,
  type SimulateDayOptions,
} from './simulate/day.js';
export type { PublicEffect } from './simulate/public-effect.js';
