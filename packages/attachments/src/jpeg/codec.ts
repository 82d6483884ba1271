import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import decoderFactory from '@jsquash/jpeg/codec/dec/mozjpeg_dec.js';
import encoderFactory from '@jsquash/jpeg/codec/enc/mozjpeg_enc.js';
import { refused } from '../refusals.js';
import type { Pixels } from './turn-pixels.js';

/** What a compiled codec is started with; the types it comes with need those of a browser. */
type Factory<Codec> = (options: {
  readonly noInitialRun: true;
  readonly wasmBinary: Uint8Array;
  readonly print: () => void;
  readonly printErr: () => void;
  readonly quit: (status: number, reason: unknown) => never;
}) => Promise<Codec>;

interface Decoder {
  readonly decode: (bytes: Uint8Array, preserveOrientation: boolean) => Pixels | null;
}

interface Encoder {
  readonly encode: (
    ...image: [
      data: Uint8ClampedArray,
      width: number,
      height: number,
      options: typeof ENCODING & { readonly color_space: number },
    ]
  ) => Uint8Array;
}

const GREY = 1;
const YCBCR = 3;

/** Baseline, 4:2:0, with a quality at which small print stays legible. Nothing depends on the input. */
const ENCODING = {
  quality: 90,
  baseline: true,
  arithmetic: false,
  progressive: false,
  optimize_coding: true,
  smoothing: 0,
  quant_table: 3,
  trellis_multipass: false,
  trellis_opt_zero: false,
  trellis_opt_table: false,
  trellis_loops: 1,
  auto_subsample: false,
  chroma_subsample: 2,
  separate_chroma_quality: false,
  chroma_quality: 90,
} as const;

const { resolve } = createRequire(import.meta.url);

/** The program of a codec, which is code and not data. Loaded once, when first needed. */
function program(path: string): () => Uint8Array {
  let loaded: Uint8Array | undefined;
  return () => (loaded ??= readFileSync(resolve(path)));
}

const decoderProgram = program('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
const encoderProgram = program('@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm');

/**
 * Decodes a JPEG to RGBA.
 * @throws malformed
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Pixels> {
  const { decode } = await start(decoderFactory as Factory<Decoder>, decoderProgram());
  let pixels: Pixels | null;
  try {
    pixels = decode(bytes, false);
  } catch {
    throw refused('malformed', 'the decoder gives up');
  }
  if (pixels === null) throw refused('malformed', 'the decoder finds no image');
  return pixels;
}

/** Encodes RGBA as a JPEG, in shades of grey or in colour. */
export async function encodeJpeg(pixels: Pixels, isGrey: boolean): Promise<Uint8Array> {
  const { encode } = await start(encoderFactory as Factory<Encoder>, encoderProgram());
  const options = { ...ENCODING, color_space: isGrey ? GREY : YCBCR };
  return encode(pixels.data, pixels.width, pixels.height, options);
}

/**
 * Each image gets an instance of its own. What a hostile one does to the memory of the codec ends
 * with it, and the memory is given back.
 */
function start<Codec>(factory: Factory<Codec>, wasmBinary: Uint8Array): Promise<Codec> {
  return factory({
    noInitialRun: true,
    wasmBinary,
    // The codec's own words would reach the terminal, and its failures the status of our process.
    print: () => undefined,
    printErr: () => undefined,
    quit: (_status, reason) => {
      throw reason;
    },
  });
}
