export { checkDisc, deliverPackage, type Delivery } from './deliver.js';
export { type IssueFolders } from './folders.js';
export { checkKept, isKept, keepPackage, keptEnvelope, sweepStaging } from './keep.js';
export { lineChunks } from './line-chunks.js';
export {
  makeOwnKey,
  openOwnKey,
  ownTrust,
  type MadeKey,
  type NewKey,
  type OwnKeyFiles,
} from './own-key.js';
export { readPackageNumber, type PackageNumber } from './package-number.js';
export { sealPackage, type Draft, type DraftEntry, type SealOptions } from './seal.js';
export type { SealedPackage } from './sealed-package.js';
export {
  keptAfter,
  unknownPackages,
  type UnknownOptions,
  type UnknownPackages,
} from './unknown-packages.js';
