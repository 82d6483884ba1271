import { deflateRawSync, gzipSync } from 'node:zlib';
import type { ErrorCode } from '@discferry/shared-schema';
import { forgeZip, type ForgedEntry, type ForgedFrame } from '@discferry/test-kit';
import { HONEST } from './archives.js';

/** An archive with one trick, and how it must be refused. */
export interface Forgery {
  readonly trick: string;
  readonly code: ErrorCode;
  /** What the findings point at, each once: the rules that stop the trick, and no other ones. */
  readonly rules: string;
  readonly bytes: Buffer;
}

const [first, second] = HONEST;
const honest = forgeZip(HONEST);

/** The honest archive, with a lie in its first entry. */
function lying(entry: Partial<ForgedEntry>): Buffer {
  return forgeZip([{ ...first, ...entry }, second]);
}

/** The honest archive, with a lie in what stands around the entries. */
function framed(frame: ForgedFrame): Buffer {
  return forgeZip(HONEST, frame);
}

/** External attributes of a Unix mode. */
function mode(unix: number): Partial<ForgedEntry> {
  return { central: { externalAttributes: unix * 0x1_0000 } };
}

function manyEntries(count: number, entry: Partial<ForgedEntry> = {}): Buffer {
  const numbers = Array.from({ length: count }, (_, number) => String(number));
  return forgeZip(numbers.map((number) => ({ name: `${number}.ndjson`, ...entry })));
}

/** A directory and an end record that show only the first entry. */
const otherDirectory = forgeZip([{ ...first, only: 'central' }]);

const zip64Locator = Buffer.from('504b060700000000000000000000000001000000', 'hex');
/** A 64-bit end record that counts fifty million entries, and its locator. */
const zip64End = Buffer.concat([
  Buffer.from('504b06062c000000000000002d002d000000000000000000', 'hex'),
  ...[50_000_000n, 50_000_000n, 64n, 79n].map((number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(number);
    return bytes;
  }),
  zip64Locator,
]);
const zip64Extra = Buffer.from('01001000100000000000000f0000000000000000', 'hex');
const unicodePathExtra = Buffer.from('757008000100000000657669', 'hex');
const deflatedFirst = deflateRawSync(first.content);
const bomb = Buffer.alloc(10_000_000);

/** Tricks by the rules of the profile that stop them. */
const PROFILE: Record<string, Record<string, Buffer>> = {
  // The end record
  signature: {
    'bytes behind the end record': Buffer.concat([honest, Buffer.from('x')]),
    'cut short by one byte': honest.subarray(0, -1),
    'a comment': framed({ comment: Buffer.from('hello') }),
    'a central record without its signature': lying({ central: { signature: 0x02014b51 } }),
    'a name that is shorter in the directory': lying({ central: { nameLength: 17 } }),
    'a local header without its signature': forgeZip([
      first,
      { ...second, local: { signature: 0 } },
    ]),
    'a data descriptor without its signature': lying({ descriptor: { signature: 0 } }),
  },
  'length of the comment': {
    'a comment that is not there': framed({ end: { commentLength: 5 } }),
    'a comment on an entry': lying({ comment: Buffer.from('hello') }),
  },
  'end of the directory': {
    'another end record in the comment': framed({ comment: otherDirectory }),
    'another end record behind it': Buffer.concat([honest, otherDirectory]),
    'a whole other archive behind it': Buffer.concat([honest, honest]),
    'a directory said to be shorter': framed({ end: { directorySize: 50 } }),
    'a directory said to begin elsewhere': framed({ end: { directoryOffset: 0 } }),
    'a directory said to be in 64-bit records': framed({ end: { directoryOffset: 0xffff_ffff } }),
    'a 64-bit locator before the end record': framed({ afterDirectory: zip64Locator }),
    'a signature behind the directory': framed({ afterDirectory: Buffer.from('PK\x05\x05\0\0') }),
  },
  'number of this disc': { 'an end record of another disc': framed({ end: { disk: 1 } }) },
  'disc of the directory': { 'a directory on another disc': framed({ end: { directoryDisk: 1 } }) },
  'entries on this disc': { 'counts that disagree': framed({ end: { countOnDisk: 1 } }) },
  'number of entries': {
    'more entries than are allowed': manyEntries(17),
    'a count that keeps a reader busy': framed({ end: { count: 0xffff, countOnDisk: 0xffff } }),
  },
  'size of the directory': {
    'a directory of more than names': manyEntries(16, { comment: Buffer.alloc(100) }),
  },
  'size of the directory, end of the directory': {
    'a directory larger than any memory': framed({ end: { directorySize: 0xffff_ffff } }),
  },
  'entries on this disc, number of entries, end of the directory': {
    'a 64-bit end record that counts millions': framed({
      afterDirectory: zip64End,
      end: { count: 0xffff, directoryOffset: 0xffff_ffff },
    }),
  },
  // The central directory
  'length of the directory': {
    'fewer entries counted than listed': framed({ end: { count: 1, countOnDisk: 1 } }),
    'no entry counted': framed({ end: { count: 0, countOnDisk: 0 } }),
    'more entries counted than listed': framed({ end: { count: 3, countOnDisk: 3 } }),
    'a name that goes beyond the directory': forgeZip([{ ...first, central: { nameLength: 99 } }]),
  },
  system: { 'a system with other attributes': lying({ central: { madeBy: 10 << 8 } }) },
  'version needed': {
    'a version that is too new': lying({ both: { versionNeeded: 45 } }),
    'another version in the local header': lying({ local: { versionNeeded: 10 } }),
  },
  flags: {
    'an encrypted entry': lying({ both: { flags: 0x0009 } }),
    'a strongly encrypted entry': lying({ both: { flags: 0x0048 } }),
    'masked headers': lying({ both: { flags: 0x2008 } }),
    'patched data': lying({ both: { flags: 0x0028 } }),
    'a flag without a meaning': lying({ both: { flags: 0x8008 } }),
    'other flags in the local header': lying({ local: { flags: 0 } }),
  },
  method: {
    'a method nobody asked for': lying({ both: { method: 12, flags: 8 } }),
    'deflate with a larger window': lying({ both: { method: 9, flags: 8 }, data: deflatedFirst }),
    'another method in the local header': lying({ local: { method: 0 } }),
  },
  time: {
    'a time that is not the fixed one': lying({ both: { time: 0x6000 } }),
    'another time in the local header': lying({ local: { time: 1 } }),
  },
  date: {
    'a date that is not the fixed one': lying({ both: { date: 0x5a75 } }),
    'another date in the local header': lying({ local: { date: 0x22 } }),
  },
  'length of the extra field': {
    'an extra field in the directory': lying({ centralExtra: unicodePathExtra }),
    'an extra field in the local header': lying({ localExtra: unicodePathExtra }),
    'sizes in a 64-bit extra field': lying({ centralExtra: zip64Extra }),
  },
  disc: { 'an entry on another disc': lying({ central: { disk: 1 } }) },
  'internal attributes': { 'an entry of text': lying({ central: { internalAttributes: 1 } }) },
  'special permissions': {
    'a program that runs as another user': lying(mode(0o104755)),
    'a hidden file by its DOS attribute': lying({ central: { externalAttributes: 0x02 } }),
  },
  'descriptor of stored data': {
    'stored data with a data descriptor': lying({ both: { method: 0, flags: 0x0008 } }),
  },
  size: {
    'a size for 64 bits': lying({ both: { size: 0xffff_ffff, compressedSize: 0x7fff_ffff } }),
    'a bomb that says what it is': lying({ content: bomb }),
    'a size in the local header though it comes later': lying({ local: { size: 16 } }),
    'another size in the local header': lying({ both: { flags: 0 }, local: { size: 15 } }),
    'another size in the data descriptor': lying({ descriptor: { size: 15 } }),
  },
  'compressed size': {
    'deflated data without a size': lying({ content: '', both: { compressedSize: 0 } }),
    'stored data that is said to be compressed': lying({ both: { method: 0, size: 15 } }),
    'a compressed size in the local header though it comes later': lying({
      local: { compressedSize: 15 },
    }),
    'another compressed size in the data descriptor': lying({ descriptor: { compressedSize: 9 } }),
  },
  // The entries
  checksum: {
    'a checksum in the local header though it comes later': lying({ local: { checksum: 1 } }),
    'another checksum in the local header': lying({ both: { flags: 0 }, local: { checksum: 1 } }),
    'another checksum in the data descriptor': lying({ descriptor: { checksum: 1 } }),
  },
  'signature, checksum, compressed size, size': {
    'no data descriptor': lying({ descriptor: null }),
  },
  name: { 'another name in the local header': lying({ localName: 'withdrawalz.ndjson' }) },
  'length of the name': { 'more name in the local header': lying({ localName: `${first.name}x` }) },
  'offset of the local header': {
    'a directory in another order': framed({ listed: [1, 0] }),
    'bytes between entries': forgeZip([first, { ...second, gap: Buffer.from('hidden') }]),
    'an entry that is in no directory': forgeZip([{ ...first, only: 'local' }, second]),
    'two entries over the same data': forgeZip([
      first,
      { ...first, name: 'b.ndjson', only: 'central', central: { offset: 0 } },
    ]),
    'an entry beyond the end of the file': lying({ central: { offset: 0x7fff_ffff } }),
  },
  'end of the entry': {
    'an entry that reaches into the directory': lying({ central: { compressedSize: 200 } }),
    'an entry that reaches beyond the file': lying({ central: { compressedSize: 0x7fff_ffff } }),
    'an entry that is only in the directory': forgeZip([first, { ...second, only: 'central' }]),
  },
  'end of the entries': {
    'bytes before the directory': framed({ beforeDirectory: Buffer.from('hidden') }),
    'a last entry that is in no directory': forgeZip([first, { ...second, only: 'local' }]),
    'an empty directory': forgeZip([{ ...first, only: 'local' }]),
  },
  // The data, read to its end
  [first.name]: {
    'more data than declared': lying({ both: { size: 15 } }),
    'less data than declared': lying({ both: { size: 17 } }),
    'a bomb that says it is small': lying({ content: bomb, both: { size: 16 } }),
    'stored data with another checksum': lying({ both: { method: 0, checksum: 1 } }),
    'deflated data with another checksum': lying({ both: { checksum: 1 } }),
    'data that does not inflate': lying({ data: Buffer.from('ffffffffffff', 'hex') }),
    'deflated data cut short': lying({ data: deflatedFirst.subarray(0, -1) }),
    'bytes behind the end of deflated data': lying({
      data: Buffer.concat([deflatedFirst, Buffer.from('hidden')]),
    }),
    'an archive behind the end of deflated data': lying({
      data: Buffer.concat([deflatedFirst, honest]),
    }),
  },
};

const NAMES: Record<string, string | Buffer> = {
  'no name': '',
  'an absolute name': '/etc/passwd',
  'a way out': '../procedural.ndjson',
  'a way out in the middle': 'a/../../b.ndjson',
  'a folder by its name': 'files/',
  'a file in a folder': 'files/a.ndjson',
  'a way out with backslashes': '..\\procedural.ndjson',
  'a drive': 'c:procedural.ndjson',
  'a network share': '\\\\server\\share\\a',
  'a second stream of a file': 'procedural.ndjson:b',
  'a name that ends early': 'procedural.ndjson\0.txt',
  'an escape sequence': '\x1b[2Ja.ndjson',
  'a line break': 'a\nb.ndjson',
  'a space at the end': 'procedural.ndjson ',
  'a dot at the end': 'procedural.ndjson.',
  'a hidden file': '.ndjson',
  'an option': '-rf',
  'capital letters': 'PROCEDURAL.ndjson',
  'a device on Windows': 'con',
  'a device on Windows with an extension': 'nul.ndjson',
  'a numbered device on Windows': 'com1.ndjson',
  'letters outside ASCII': '\u7a0b\u5e8f.ndjson',
  'a letter in two parts': 'proce\u0301dural.ndjson',
  'letters that run backwards': 'a\u202enosjdn.exe',
  'bytes that are no UTF-8': Buffer.from('c0af612e6e646a736f6e', 'hex'),
  'a name that never ends': 'a'.repeat(65),
};

const TYPES: Record<string, Partial<ForgedEntry>> = {
  'a link': mode(0o120777),
  'a folder': mode(0o040755),
  'a folder by its DOS attribute': { central: { externalAttributes: 0x10 } },
  'a volume label': { central: { externalAttributes: 0x08 } },
  'a pipe': mode(0o010644),
  'a socket': mode(0o140644),
  'a block device': mode(0o060644),
  'a character device': mode(0o020644),
};

const NOT_ZIP: Record<string, Buffer> = {
  'nothing at all': Buffer.alloc(0),
  'a few bytes': Buffer.from('PK\x03\x04'),
  'a text': Buffer.from('{"caseNumber":"not an archive, but long enough for one"}\n'),
  'another compression': gzipSync('some content that is long enough for an end record'),
  'an archive without entries': forgeZip([]),
  'a program in front': Buffer.concat([Buffer.from('#!/bin/sh\n'), honest]),
  'a program in front that the offsets know of': lying({ gap: Buffer.from('#!/bin/sh\n') }),
  'the mark of a split archive in front': lying({ gap: Buffer.from('PK00') }),
};

function forgeries(
  code: ErrorCode,
  rules: string,
  tricks: Record<string, Buffer>,
): readonly Forgery[] {
  return Object.entries(tricks).map(([trick, bytes]) => ({ trick, code, rules, bytes }));
}

function mapped<Value>(
  tricks: Record<string, Value>,
  forge: (value: Value) => Buffer,
): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(tricks).map(([trick, value]) => [trick, forge(value)]));
}

/** Every forged archive, one trick each. */
export const FORGERIES: readonly Forgery[] = [
  ...Object.entries(PROFILE).flatMap((group) => forgeries('E_ARCHIVE_PROFILE', ...group)),
  ...forgeries(
    'E_ENTRY_NAME',
    'name',
    mapped(NAMES, (name) => lying({ name, both: { flags: 0x0808 } })),
  ),
  ...forgeries('E_ENTRY_LINK', 'type of file', mapped(TYPES, lying)),
  ...forgeries('E_ENTRY_DUPLICATE', 'name', {
    'the same name twice': forgeZip([first, second, first]),
    'an entry listed twice': framed({ listed: [0, 0, 1] }),
  }),
  ...forgeries('E_ARCHIVE_NOT_ZIP', 'signature', NOT_ZIP),
];
