import { crc32 } from 'node:zlib';

const POLYNOMIAL = 0xedb88320;

const TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) {
    value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  }
  return value >>> 0;
});

/** Content that begins as told and has whatever CRC-32 is wanted: four bytes at the end see to it. */
export function withChecksum(beginning: string, wanted: number): Buffer {
  // Backwards from the wanted register, byte by byte, to what the register must hold before.
  let register = ~wanted >>> 0;
  for (let step = 0; step < 4; step += 1) {
    const index = TABLE.findIndex((value) => value >>> 24 === register >>> 24);
    register = (((register ^ (TABLE[index] ?? 0)) << 8) | index) >>> 0;
  }
  const end = Buffer.alloc(4);
  end.writeUInt32LE((register ^ ~crc32(beginning)) >>> 0);
  return Buffer.concat([Buffer.from(beginning), end]);
}
