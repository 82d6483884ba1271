/** A file in an archive, as the archive describes it. The archive may lie. */
export interface ArchiveEntry {
  readonly name: string;
  /** Uncompressed size in bytes. */
  readonly size: number;
}

/** An archive about which nothing is known yet. Its methods are called in the order they stand. */
export interface UnverifiedArchive {
  /** Size in bytes and SHA-256 (hex) of the archive as plain bytes, reading at most `maxBytes`. */
  digest(maxBytes: number): Promise<{ readonly size: number; readonly sha256: string }>;
  /**
   * The entries, once the archive has been found to keep the strict ZIP profile.
   * @throws E_ARCHIVE_NOT_ZIP, E_ARCHIVE_PROFILE, E_ENTRY_NAME, E_ENTRY_LINK, E_ENTRY_DUPLICATE
   */
  entries(): Promise<readonly ArchiveEntry[]>;
  /**
   * The uncompressed bytes of an entry, never more than its declared size.
   * @throws E_ARCHIVE_PROFILE when checksum or size turn out wrong
   */
  open(name: string): AsyncIterable<Uint8Array>;
}

/** A package as it was found: two files that nobody vouches for. */
export interface UnverifiedPackage {
  /** The common stem of its two file names. */
  readonly name: string;
  readonly envelope: Uint8Array;
  readonly archive: UnverifiedArchive;
}
