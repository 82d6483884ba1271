import { MAX_ARCHIVE_BYTES } from '@discferry/package-format';
import { safeName } from './entry-name.js';
import { atLeast, atMost, is, type Rule } from './rules.js';
import {
  FLAG_DESCRIPTOR,
  FLAG_UTF8,
  METHOD_DEFLATED,
  METHOD_STORED,
  type ListedEntry,
} from './structures.js';

/** An entry may be small before its ratio counts. SPEC.md, ZIP profile. */
const FREE_BYTES = 1_048_576;
/** Ten times what the most uniform honest records reach, and a quarter of what deflate can. */
const MAX_RATIO = 256;

/** 1980-01-01 00:00:00, the first moment DOS knows: times are fixed so that bytes are. */
const FIXED_TIME = 0;
const FIXED_DATE = 0x0021;

/** Unix modes and DOS attributes, as external attributes pack them. */
const TYPE_MASK = 0o170000;
const REGULAR = 0o100000;
const DOS_VOLUME_FOLDER_DEVICE = 0x0058;
/** Set-user-id, set-group-id and sticky bits; all DOS attributes but `archive`. */
const OTHER_ATTRIBUTES = 0o7000 * 0x1_0000 + 0xff87;

/** An empty block: what deflate makes of nothing. */
const MIN_DEFLATED_BYTES = 2;

const HOST_DOS = 0;
const HOST_UNIX = 3;

/** The rules every record of the central directory keeps by itself. */
export function recordRules(entry: ListedEntry): readonly Rule[] {
  return [
    ...fileRules(entry),
    ...dataRules(entry),
    // Later versions mean ZIP64, encryption and methods the profile does not have.
    oneOf('version needed', entry.versionNeeded, [10, 20]),
    is('time', entry.time, FIXED_TIME),
    is('date', entry.date, FIXED_DATE),
    // Extra fields can restate name and sizes; readers differ in which they believe.
    is('length of the extra field', entry.extraLength, 0),
    is('length of the comment', entry.commentLength, 0),
    is('disc', entry.disk, 0),
  ];
}

/** Which file the entry would become. */
function fileRules({ name, madeBy, ...entry }: ListedEntry): readonly Rule[] {
  const attributes = entry.externalAttributes;
  const type = (attributes >>> 16) & TYPE_MASK;
  return [
    {
      field: 'type of file',
      // Written out, a link leads the next file to wherever it points.
      holds: (type === 0 || type === REGULAR) && (attributes & DOS_VOLUME_FOLDER_DEVICE) === 0,
      expected: 'a regular file',
      actual: `attributes ${attributes.toString(16)}`,
      code: 'E_ENTRY_LINK',
    },
    safeName(name),
    // On other systems the attributes mean other things.
    oneOf('system', madeBy >>> 8, [HOST_DOS, HOST_UNIX]),
    is('special permissions', (attributes & OTHER_ATTRIBUTES) >>> 0, 0),
    is('internal attributes', entry.internalAttributes, 0),
  ];
}

/** How the entry's data is to be read. */
function dataRules({ flags, method, size, compressedSize }: ListedEntry): readonly Rule[] {
  const rules = [
    // No encryption, no patches, no masked headers, no bits without meaning.
    oneOf('flags', flags & ~FLAG_UTF8, [0, FLAG_DESCRIPTOR]),
    oneOf('method', method, [METHOD_STORED, METHOD_DEFLATED]),
    atMost('size', size, MAX_ARCHIVE_BYTES),
  ];
  return method === METHOD_STORED
    ? [
        ...rules,
        is('compressed size', compressedSize, size),
        // Stored data has no end of its own: a reader that looks for the descriptor finds a false
        // one in the data.
        is('descriptor of stored data', flags & FLAG_DESCRIPTOR, 0),
      ]
    : [
        ...rules,
        // Without its size, readers look for the end of the data instead, each in its own way.
        atLeast('compressed size', compressedSize, MIN_DEFLATED_BYTES),
        // Bombs unpack to more than honest records ever do.
        atMost('size', size, FREE_BYTES + compressedSize * MAX_RATIO),
      ];
}

function oneOf(field: string, actual: number, allowed: readonly number[]): Rule {
  const holds = allowed.includes(actual);
  return { field, holds, expected: allowed.join(' or '), actual: String(actual) };
}
