import { deflateRawSync, gzipSync } from 'node:zlib';
import type { ErrorCode } from '@discferry/shared-schema';
import { forgeZip, type ForgedEntry, type ForgedFrame } from '@discferry/test-kit';
import { HONEST } from './archives.js';

/** An archive with one trick, and how it must be refused. */
export interface Forgery {
  readonly name: string;
  readonly code: ErrorCode;
  readonly bytes: Buffer;
}

const [first, second] = HONEST;
const honest = forgeZip(HONEST);

/** The honest archive, with a lie in its first entry or in what stands around the entries. */
function lying(entry: Partial<ForgedEntry>, frame?: ForgedFrame): Buffer {
  return forgeZip([{ ...first, ...entry }, second], frame);
}

function framed(frame: ForgedFrame): Buffer {
  return forgeZip(HONEST, frame);
}

/** External attributes of a Unix mode. */
function mode(unix: number): Partial<ForgedEntry> {
  return { central: { externalAttributes: unix * 0x1_0000 } };
}

/** A central directory of its own, with an end record behind it, for a file at the beginning. */
const otherEnd = forgeZip([{ ...first, only: 'central' }]);

const zip64Locator = Buffer.from('504b0607000000000000000000000000000000000100000000'.slice(0, 40), 'hex');
const zip64Extra = Buffer.from('0100100010000000000000000f00000000000000', 'hex');
const unicodePathExtra = Buffer.from('757009000100000000657669', 'hex');

/** Sizes and checksum of the first entry, as its data descriptor in the 64-bit form. */
const deflatedFirst = deflateRawSync(first.content);

const structure: Record<string, Buffer> = {
  'bytes behind the end record': Buffer.concat([honest, Buffer.from('x')]),
  'cut short by one byte': honest.subarray(0, -1),
  'a comment': framed({ comment: Buffer.from('hello') }),
  'a comment with another end record in it': framed({ comment: otherEnd }),
  'another end record behind it': Buffer.concat([honest, otherEnd]),
  'a whole other archive behind it': Buffer.concat([honest, honest]),
  'an end record that claims a comment that is not there': framed({ end: { commentLength: 5 } }),
  'an end record on another disc': framed({ end: { disk: 1 } }),
  'a directory on another disc': framed({ end: { directoryDisk: 1 } }),
  'fewer entries counted than listed': framed({ end: { count: 1, countOnDisk: 1 } }),
  'more entries counted than listed': framed({ end: { count: 3, countOnDisk: 3 } }),
  'counts that disagree': framed({ end: { countOnDisk: 1 } }),
  'a count that keeps a reader busy': framed({ end: { count: 0xffff, countOnDisk: 0xffff } }),
  'no entry counted': framed({ end: { count: 0, countOnDisk: 0 } }),
  'a directory said to be shorter': framed({ end: { directorySize: 50 } }),
  'a directory said to be enormous': framed({ end: { directorySize: 0xffff_ffff } }),
  'a directory said to begin elsewhere': framed({ end: { directoryOffset: 0 } }),
  'a directory said to be in 64-bit records': framed({ end: { directoryOffset: 0xffff_ffff } }),
  'a 64-bit locator before the end record': framed({ afterDirectory: zip64Locator }),
  'a signature behind the directory': framed({ afterDirectory: Buffer.from('PK\x05\x05\0\0') }),
  'bytes before the directory': framed({ beforeDirectory: Buffer.from('hidden') }),
  'a directory in another order': framed({ listed: [1, 0] }),
  'a directory that lists an entry twice': framed({ listed: [0, 0, 1] }),
  'more entries than the profile allows': forgeZip(
    Array.from({ length: 17 }, (_, index) => ({ name: `${String(index)}.ndjson` })),
  ),
  'bytes between entries': forgeZip([first, { ...second, gap: Buffer.from('hidden') }]),
  'an entry that is in no directory': forgeZip([{ ...first, only: 'local' }, second]),
  'a last entry that is in no directory': forgeZip([first, { ...second, only: 'local' }]),
  'an entry that is only in the directory': forgeZip([first, { ...second, only: 'central' }]),
  'two entries over the same data': forgeZip([
    first,
    { ...first, name: 'b.ndjson', only: 'central', central: { offset: 0 } },
  ]),
  'an entry that reaches into the next': lying({ central: { compressedSize: 200 } }),
  'an entry that reaches into the directory': forgeZip([
    first,
    { ...second, both: { compressedSize: 5000, size: 5000 } },
  ]),
  'an entry beyond the end of the file': lying({ central: { offset: 0x7fff_ffff } }),
};

const headers: Record<string, Buffer> = {
  'a local header without its signature': lying({ local: { signature: 0 }, gap: Buffer.alloc(0) }),
  'a central record without its signature': lying({ central: { signature: 0x02014b51 } }),
  'a name of other length in the directory': lying({ central: { nameLength: 17 } }),
  'another name in the local header': lying({ localName: 'withdrawalz.ndjson' }),
  'a longer name in the local header': lying({ localName: 'withdrawals.ndjsonx' }),
  'another method in the local header': lying({ local: { method: 0 } }),
  'other flags in the local header': lying({ local: { flags: 0 } }),
  'another version in the local header': lying({ local: { versionNeeded: 10 } }),
  'another time in the local header': lying({ local: { time: 1 } }),
  'another date in the local header': lying({ local: { date: 0x22 } }),
  'a size in the local header though it comes later': lying({ local: { size: 16 } }),
  'a checksum in the local header though it comes later': lying({ local: { checksum: 1 } }),
  'another size in the local header': lying({ both: { flags: 0 }, local: { size: 15 } }),
  'another checksum in the local header': lying({ both: { flags: 0 }, local: { checksum: 1 } }),
  'no data descriptor': lying({ descriptor: null }),
  'a data descriptor without its signature': lying({ descriptor: { signature: 0 } }),
  'another checksum in the data descriptor': lying({ descriptor: { checksum: 1 } }),
  'another size in the data descriptor': lying({ descriptor: { size: 15 } }),
  'another compressed size in the data descriptor': lying({ descriptor: { compressedSize: 9 } }),
  'a time that is not the fixed one': lying({ both: { time: 0x6000 } }),
  'a date that is not the fixed one': lying({ both: { date: 0x5a75 } }),
  'an extra field in the local header': lying({ localExtra: unicodePathExtra }),
  'an extra field in the directory': lying({ centralExtra: unicodePathExtra }),
  'sizes in a 64-bit extra field': lying({
    central: { size: 0xffff_ffff },
    centralExtra: zip64Extra,
  }),
  'a comment on an entry': lying({ comment: Buffer.from('hello') }),
  'an entry on another disc': lying({ central: { disk: 1 } }),
  'an entry said to be text': lying({ central: { internalAttributes: 1 } }),
  'an entry that runs as another user': lying(mode(0o104755)),
  'an entry made on a system with other attributes': lying({ central: { madeBy: 10 << 8 } }),
  'an entry that needs a later version': lying({ both: { versionNeeded: 45 } }),
};

const data: Record<string, Buffer> = {
  'an encrypted entry': lying({ both: { flags: 0x0009 } }),
  'a strongly encrypted entry': lying({ both: { flags: 0x0048 } }),
  'masked headers': lying({ both: { flags: 0x2008 } }),
  'patched data': lying({ both: { flags: 0x0028 } }),
  'a flag without a meaning': lying({ both: { flags: 0x8008 } }),
  'a method nobody asked for': lying({ both: { method: 12 } }),
  'deflate with a larger window': lying({ both: { method: 9 }, data: deflatedFirst }),
  'stored data that is said to be compressed': lying({ both: { method: 0, size: 15 } }),
  'stored data with a data descriptor': lying({ both: { method: 0, flags: 0x0008 } }),
  'deflated data without a size': lying({ both: { compressedSize: 0, size: 0 }, content: '' }),
  'a size only 64 bits can hold': lying({ both: { size: 0xffff_ffff } }),
  'a bomb that says what it is': lying({ content: Buffer.alloc(10_000_000) }),
  'a bomb that says it is small': lying({ content: Buffer.alloc(10_000_000), both: { size: 16 } }),
  'more data than declared': lying({ both: { size: 15 } }),
  'less data than declared': lying({ both: { size: 17 } }),
  'stored data with another checksum': lying({ both: { method: 0, checksum: 1 } }),
  'deflated data with another checksum': lying({ both: { checksum: 1 } }),
  'data that does not inflate': lying({ data: Buffer.from('ffffffffffff', 'hex') }),
  'deflated data cut short': lying({ data: deflatedFirst.subarray(0, -1) }),
  'bytes behind the end of deflated data': lying({
    data: Buffer.concat([deflatedFirst, Buffer.from('hidden')]),
  }),
  'a whole entry behind the end of deflated data': lying({
    data: Buffer.concat([deflatedFirst, honest]),
  }),
};

const names: Record<string, string | Buffer> = {
  'no name': '',
  'an absolute name': '/etc/passwd',
  'a way out': '../procedural.ndjson',
  'a way out in the middle': 'a/../../b.ndjson',
  'a folder': 'files/a.ndjson',
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
  'capital letters': 'Procedural.ndjson',
  'a device on Windows': 'con',
  'a device on Windows with an extension': 'nul.ndjson',
  'a numbered device on Windows': 'com1.ndjson',
  'letters outside ASCII': '程序.ndjson',
  'a letter in two parts': 'proce\u0301dural.ndjson',
  'letters that run backwards': 'a\u202enosjdn.exe',
  'bytes that are no UTF-8': Buffer.from('c0af612e6e646a736f6e', 'hex'),
  'a name that never ends': 'a'.repeat(65),
};

const types: Record<string, Partial<ForgedEntry>> = {
  'a link': mode(0o120777),
  'a folder': { ...mode(0o040755), content: '' },
  'a folder by its DOS attribute': { central: { externalAttributes: 0x10 } },
  'a volume label': { central: { externalAttributes: 0x08 } },
  'a pipe': mode(0o010644),
  'a socket': mode(0o140644),
  'a block device': mode(0o060644),
  'a character device': mode(0o020644),
};

const notZip: Record<string, Buffer> = {
  'nothing at all': Buffer.alloc(0),
  'a few bytes': Buffer.from('PK\x03\x04'),
  'a text': Buffer.from('{"caseNumber":"not an archive, but long enough for one"}\n'),
  'another compression': gzipSync('some content that is long enough for an end record'),
  'an archive without entries': forgeZip([]),
  'a program in front': Buffer.concat([Buffer.from('#!/bin/sh\n'), honest]),
  'a program in front that the offsets know of': lying({ gap: Buffer.from('#!/bin/sh\n') }),
  'the mark of a split archive in front': lying({ gap: Buffer.from('PK00') }),
};

/** Every forged archive, one trick each. */
export const FORGERIES: readonly Forgery[] = [
  ...forgeries('E_ARCHIVE_PROFILE', { ...structure, ...headers, ...data }),
  ...forgeries('E_ENTRY_NAME', named(names)),
  ...forgeries('E_ENTRY_LINK', mapped(types, (entry) => lying(entry))),
  ...forgeries('E_ENTRY_DUPLICATE', { 'the same name twice': forgeZip([first, second, first]) }),
  ...forgeries('E_ENTRY_NAME', {
    'the same name in capital letters': forgeZip([first, { ...first, name: 'WITHDRAWALS.ndjson' }]),
  }),
  ...forgeries('E_ARCHIVE_NOT_ZIP', notZip),
];

function forgeries(code: ErrorCode, tricks: Record<string, Buffer>): Forgery[] {
  return Object.entries(tricks).map(([name, bytes]) => ({ name, code, bytes }));
}

function named(hostile: Record<string, string | Buffer>): Record<string, Buffer> {
  return mapped(hostile, (name) => lying({ name, both: { flags: 0x0808 } }));
}

function mapped<Value>(
  tricks: Record<string, Value>,
  forge: (value: Value) => Buffer,
): Record<string, Buffer> {
  return Object.fromEntries(Object.entries(tricks).map(([name, value]) => [name, forge(value)]));
}
