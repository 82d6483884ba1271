import { describe, expect, it } from 'vitest';
import { readDocumentText } from '../src/index.js';
import { expectRefused } from './refusal.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('plain text', () => {
  it.each([
    ['起诉书\n被告人张三，\t男。', '起诉书\n被告人张三，\t男。'],
    ['\ufeff起诉书', '起诉书'],
    ['一\r\n二\r三\n', '一\n二\n三\n'],
    ['', ''],
    ['é é 𠮷 \u200b', 'é é 𠮷 \u200b'],
  ])('%j reads %j', async (written, text) => {
    expect(await readDocumentText(bytesOf(written), 'txt')).toEqual({ text, title: null });
  });

  it.each([
    '\u0000',
    '\u0007',
    '\u000b',
    '\u000c',
    '\u001b',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u{e0041}',
  ])('refuses the control character %j', async (character) => {
    await expectRefused(bytesOf(`张${character}三`), 'txt', 'control-character');
  });

  it.each(['\u061c', '\u200e', '\u202a', '\u202e', '\u2066', '\u2069'])(
    'refuses %j, which turns the direction of text',
    async (character) => {
      await expectRefused(bytesOf(`张${character}三`), 'txt', 'text-direction');
    },
  );

  it('refuses characters that only one font knows', async () => {
    await expectRefused(bytesOf('张\ue815'), 'txt', 'symbol');
  });

  it.each([
    ['GBK', [0xd5, 0xc5, 0xc8, 0xfd]],
    ['UTF-16', [0xff, 0xfe, 0x20, 0x5f]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('refuses %s', async (_, bytes) => {
    await expectRefused(Uint8Array.from(bytes), 'txt', 'character-encoding');
  });

  it.each([
    ['a PDF', '%PDF-1.7\n'],
    ['RTF', '{\\rtf1 }'],
    ['a ZIP', 'PK\u0003\u0004'],
  ])('refuses %s', async (_, text) => {
    await expectRefused(bytesOf(text), 'txt', 'file-type');
  });

  it('refuses more than 20 MB', async () => {
    await expectRefused(new Uint8Array(20_000_001).fill(0x20), 'txt', 'size');
  });
});
