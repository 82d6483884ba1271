import { packageFiles, type PackageFiles } from '@discferry/package-media';
import type { SealedPackage } from './sealed-package.js';

/** Where an exporter makes its packages and where it keeps them. */
export interface IssueFolders {
  /** Every package issued, for ever: what is burned, and burned again, comes from here. */
  readonly packages: string;
  /** A package in the making. Nothing in it is valid until it has moved to `packages`. */
  readonly staging: string;
}

/** The two files of a package in a folder, whether they are there or not. */
export function filesIn(
  folder: string,
  { manifest }: Pick<SealedPackage, 'manifest'>,
): PackageFiles {
  return packageFiles(folder, manifest.packageId);
}
