import { deflateSync } from 'node:zlib';

/** What a PDF of one page holds beside that page. Text is Latin-1: each character is a byte. */
export interface PdfParts {
  readonly header?: string;
  /** Further entries of the catalogue, the page, the last trailer. */
  readonly catalogue?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** Further objects, numbered from 5 on; `stream` and all. */
  readonly objects?: readonly string[];
  /** Objects without a stream stand in an object stream, behind a cross-reference stream. */
  readonly isPacked?: boolean;
  /** What the object stream is packed with, in place of deflate. */
  readonly packing?: Packing;
  /** Changes the file before the cross-reference is written; offsets follow. */
  readonly between?: string;
  /** Claims of the cross-reference table that are not true: number → offset. */
  readonly claims?: ReadonlyMap<number, number>;
}

/** A filter and the bytes under it. */
interface Packing {
  readonly entries: string;
  readonly pack: (text: string) => string;
}

const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
const DEFLATE: Packing = { entries: '/Filter /FlateDecode', pack: deflateText };

/** A stream with its dictionary: `<< entries /Length … >> stream … endstream`. */
export function pdfStream(entries: string, data: string): string {
  return `<< ${entries} /Length ${data.length} >>\nstream\n${data}\nendstream`;
}

/** Text deflated, as text. */
export function deflateText(text: string): string {
  return deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
}

/** A PDF of one page, honest but for what it is asked to hold. */
export function makePdf(parts: PdfParts = {}): Buffer {
  const { catalogue = '', page = '', objects = [], header = HEADER } = parts;
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} >>`,
    pdfStream('/Filter /FlateDecode', deflateText('0 0 100 100 re f')),
    ...objects,
  ];
  const text = parts.isPacked === true ? packed(all, parts) : plain(all, header, parts);
  return Buffer.from(text, 'latin1');
}

/** A PDF with an update behind its end, as editors write it. */
export function updatePdf(pdf: Buffer, number: number, object: string): Buffer {
  const text = pdf.toString('latin1');
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0';
  const at = text.length;
  const body = `${text}${number} 0 obj\n${object}\nendobj\n`;
  const row = `${String(at).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<< /Size 99 /Root 1 0 R /Prev ${before} >>`;
  return Buffer.from(
    `${body}xref\n${number} 1\n${row}${trailer}\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}

function plain(objects: readonly string[], header: string, parts: PdfParts): string {
  const { between = '', trailer = '', claims } = parts;
  const offsets: number[] = [];
  let text = header;
  for (const [index, object] of objects.entries()) {
    offsets.push(text.length);
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  text += between;
  const rows = offsets.map((offset, index) => {
    const claimed = claims?.get(index + 1) ?? offset;
    return `${String(claimed).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`;
  return `${text}${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
}

function packed(objects: readonly string[], parts: PdfParts): string {
  const { header = HEADER, packing = DEFLATE, trailer = '' } = parts;
  const container = objects.length + 1;
  const inside = objects.flatMap((object, index) =>
    object.includes('endstream') ? [] : [{ number: index + 1, object }],
  );
  let content = '';
  const head = inside.map(({ number, object }) => {
    const offset = content.length;
    content += `${object}\n`;
    return `${number} ${offset}`;
  });
  const start = `${head.join(' ')}\n`;
  const entries = `/Type /ObjStm /N ${inside.length} /First ${start.length} ${packing.entries}`;
  const rows = new Map<number, readonly number[]>([[0, [0, 0, 65535]]]);
  inside.forEach(({ number }, index) => rows.set(number, [2, container, index]));
  let text = header;
  const write = (number: number, object: string) => {
    rows.set(number, [1, text.length, 0]);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  };
  objects.forEach((object, index) => {
    if (object.includes('endstream')) write(index + 1, object);
  });
  write(container, pdfStream(entries, packing.pack(start + content)));
  const at = text.length;
  rows.set(container + 1, [1, at, 0]);
  const size = container + 2;
  const dictionary = `/Type /XRef /Size ${size} /W [1 4 2] /Root 1 0 R ${trailer}`;
  const table = Array.from({ length: size }, (_, number) => xrefRow(rows.get(number) ?? []));
  const data = Buffer.concat(table).toString('latin1');
  const filter = '/Filter /FlateDecode';
  text += `${container + 1} 0 obj\n${pdfStream(`${dictionary} ${filter}`, deflateText(data))}\nendobj\n`;
  return `${text}startxref\n${at}\n%%EOF\n`;
}

function xrefRow([type = 0, second = 0, third = 0]: readonly number[]): Buffer {
  const row = Buffer.alloc(7);
  row.writeUInt8(type, 0);
  row.writeUInt32BE(second, 1);
  row.writeUInt16BE(third, 5);
  return row;
}
