import type { Manifest } from '@discferry/package-format';

/** A package that was made and signed, by all that its two files are known again by. */
export interface SealedPackage {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  /** SHA-256 of the envelope file's bytes. With the archive's digest it knows both files again. */
  readonly envelopeSha256: string;
}
