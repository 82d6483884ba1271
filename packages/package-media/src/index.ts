export type { EntryMeasure } from './archive/measure-entry.js';
export { openArchive, type OpenArchive } from './archive/open-archive.js';
export { writeArchive, type ArchiveInput, type WrittenArchive } from './archive/write-archive.js';
export {
  findPackage,
  listPackages,
  packageFiles,
  type PackageFiles,
} from './disc/package-files.js';
export { placePackage, type Placement } from './disc/place-package.js';
export { readPackage, type OpenPackage } from './disc/read-package.js';
export { receivePackage, type ReceivedPackage, type Reception } from './disc/receive-package.js';
export { createFile, type Chunks } from './files/create-file.js';
export { fsyncFolder } from './files/fsync-folder.js';
export { readError, writeError } from './files/media-error.js';
export { sweepPartials } from './files/partial.js';
export type { Measured } from './files/regular-file.js';
export { readTrustFile, writeTrustFile } from './files/trust-file.js';
export { writeFileDurably } from './files/write-file-durably.js';
