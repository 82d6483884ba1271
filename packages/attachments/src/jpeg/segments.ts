import { checkImageSize, type ImageSize } from '../image-size.js';
import { MAX_JPEG_SCANS } from '../limits.js';
import { refused } from '../refusals.js';
import { readOrientation, UPRIGHT, type Orientation } from './orientation.js';

/** A JPEG (ITU-T T.81) reduced to what its pixels are made from. */
export interface JpegImage extends ImageSize {
  readonly components: number;
  /** How the pixels are to be turned to stand upright. */
  readonly orientation: Orientation;
  /** Tables, frame and scans alone, from SOI to EOI. */
  readonly bytes: Buffer;
}

const SOF_BASELINE = 0xc0;
const SOF_PROGRESSIVE = 0xc2;
const DHT = 0xc4;
const DQT = 0xdb;
const DRI = 0xdd;
const SOS = 0xda;
const EOI = 0xd9;
const COM = 0xfe;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const APP15 = 0xef;
const FIRST_RESTART = 0xd0;
const LAST_RESTART = 0xd7;
const MARKER = 0xff;
const EXIF = 'Exif\0\0';
const ADOBE = 'Adobe';
const ADOBE_TRANSFORM_AT = 11;

interface Frame extends ImageSize {
  readonly components: number;
  readonly isProgressive: boolean;
}

/**
 * Walks through the segments of a JPEG and keeps those that make pixels. The decoder then never sees
 * EXIF, profiles, thumbnails or comments, and what follows the end of the image is left behind.
 * @throws malformed, image-unsupported, image-too-many-pixels, image-too-complex
 */
export function readSegments(source: Uint8Array): JpegImage {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.length);
  const kept = [bytes.subarray(0, 2)];
  let frame: Frame | undefined;
  let orientation = UPRIGHT;
  let scans = 0;
  let at = 2;
  for (;;) {
    if (bytes[at] !== MARKER) throw refused('malformed', `no marker at ${String(at)}`);
    // Any number of fill bytes may stand in front of a marker.
    while (bytes[at + 1] === MARKER) at += 1;
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) break;
    checkMarker(marker);
    const segment = segmentAt(bytes, at);
    const body = segment.subarray(4);
    let end = at + segment.length;
    if (marker === APP1) orientation = orientationIn(body) ?? orientation;
    else if (marker === APP14) kept.push(...adobe(body));
    else if (marker >= SOF_BASELINE && marker <= SOF_PROGRESSIVE) {
      if (frame !== undefined) throw refused('malformed', 'a second frame');
      frame = readFrame(body, marker === SOF_PROGRESSIVE);
    } else if (marker === SOS) {
      if (frame === undefined) throw refused('malformed', 'a scan before the frame');
      scans += 1;
      const allowed = frame.isProgressive ? MAX_JPEG_SCANS : frame.components;
      if (scans > allowed) throw refused('image-too-complex', `over ${String(allowed)} scans`);
      end = endOfScan(bytes, end);
    }
    if (!isDropped(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (frame === undefined || scans === 0) throw refused('malformed', 'no image');
  kept.push(Buffer.of(MARKER, EOI));
  return { ...frame, orientation, bytes: Buffer.concat(kept) };
}

/** Only what every viewer can show: no arithmetic, lossless or hierarchical coding, no late height. */
function checkMarker(marker: number): void {
  const isKept = [DHT, DQT, DRI, SOS].includes(marker);
  if (isKept || isDropped(marker)) return;
  if (marker >= SOF_BASELINE && marker <= SOF_PROGRESSIVE) return;
  const isCoding = marker > SOF_PROGRESSIVE && marker < FIRST_RESTART;
  throw refused(isCoding ? 'image-unsupported' : 'malformed', `marker ${marker.toString(16)}`);
}

function isDropped(marker: number): boolean {
  return marker === COM || (marker >= APP0 && marker <= APP15);
}

function segmentAt(bytes: Buffer, at: number): Buffer {
  if (at + 4 > bytes.length) throw refused('malformed', 'ends within a segment');
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  if (length < 2 || end > bytes.length) throw refused('malformed', `segment at ${String(at)}`);
  return bytes.subarray(at, end);
}

function readFrame(body: Buffer, isProgressive: boolean): Frame {
  const [precision, , , , , components = 0] = body;
  if (body.length < 6 || body.length !== 6 + 3 * components) throw refused('malformed', 'frame');
  const size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
  checkImageSize(size);
  if (precision !== 8) throw refused('image-unsupported', `${String(precision)} bits a sample`);
  if (components !== 1 && components !== 3) {
    throw refused('image-unsupported', `${String(components)} components`);
  }
  return { ...size, components, isProgressive };
}

/** Where the next marker stands behind coded data. Zero and restarts belong to the data. */
function endOfScan(bytes: Buffer, start: number): number {
  let at = bytes.indexOf(MARKER, start);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    const isData = next === 0 || (next >= FIRST_RESTART && next <= LAST_RESTART);
    if (!isData) return at;
    at = bytes.indexOf(MARKER, at + 2);
  }
  throw refused('malformed', 'ends within a scan');
}

function orientationIn(body: Buffer): Orientation | undefined {
  const isExif = body.toString('latin1', 0, EXIF.length) === EXIF;
  return isExif ? readOrientation(body.subarray(EXIF.length)) : undefined;
}

/** The one thing APPn says about pixels: whether colours are stored as RGB. Written anew. */
function adobe(body: Buffer): readonly Buffer[] {
  const transform = body[ADOBE_TRANSFORM_AT];
  if (transform === undefined || body.toString('latin1', 0, ADOBE.length) !== ADOBE) return [];
  const header = [MARKER, APP14, 0, 14];
  return [Buffer.from([...header, ...Buffer.from(ADOBE), 0, 100, 0, 0, 0, 0, transform])];
}
