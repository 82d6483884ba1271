export { base64Schema } from './encoding/base64.js';
export { canonicalJson, type CanonicalValue } from './encoding/canonical-json.js';
export { sha256, sha256Hex, startSha256 } from './encoding/digest.js';
export {
  entryKey,
  MAX_LINE_BYTES,
  recordDigest,
  recordLine,
  type PackageRecord,
  type StateRecord,
} from './encoding/record-line.js';
export {
  encodeManifest,
  ENTRY_NAMES,
  FORMAT_VERSION,
  manifestSchema,
  MAX_ARCHIVE_BYTES,
  parseManifest,
  policyOf,
  STATE_ENTRIES,
  type EntryKind,
  type Manifest,
  type ManifestEntry,
  type ManifestPolicy,
  type StateEntryKind,
} from './manifest.js';
export {
  encodeEnvelope,
  envelopeSchema,
  MAX_ENVELOPE_BYTES,
  parseEnvelope,
  PAYLOAD_TYPE,
  preAuthEncoding,
  type Envelope,
  type EnvelopeSignature,
} from './signing/envelope.js';
export {
  checkPublicKey,
  groupFingerprint,
  keyIdOf,
  SUITE,
  verifySignature,
} from './signing/suite.js';
export {
  EMPTY_TRUST,
  enrolKey,
  parseTrustRoot,
  publicKeyBytes,
  trustedKeySchema,
  trustRootSchema,
  type TrustedKey,
  type TrustRoot,
} from './signing/trust-root.js';
export {
  bucketOf,
  EMPTY_STATE,
  refreshState,
  stateDigest,
  type StateLeaf,
  type StateTreeStore,
} from './state/state-tree.js';
export { FRESH_RECEIVER, type ReceiverState } from './verification/receiver-state.js';
export { checkStateBefore, placeOf, type Place } from './verification/place.js';
export type { ReceivedRecord, RecordOfKind } from './verification/records.js';
export type {
  ArchiveEntry,
  UnverifiedArchive,
  UnverifiedPackage,
} from './verification/unverified-package.js';
export {
  verifyAuthenticity,
  verifyEnvelope,
  verifyPackage,
  type AuthenticPackage,
  type Receiver,
  type SignedManifest,
  type VerifiedPackage,
} from './verification/verify.js';
