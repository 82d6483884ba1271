import { unfilter } from '../png/unfilter.js';
import { refused } from '../refusals.js';
import { numberIn, type PdfDictionary } from './values.js';

const FIRST_PNG_PREDICTOR = 10;
const LAST_PNG_PREDICTOR = 15;
/** A row of a cross-reference stream has a few bytes. */
const MAX_COLUMNS = 64;

/**
 * Undoes the prediction of a stream that holds structure (ISO 32000-2, 7.4.4.4): none, or that of PNG
 * with one byte a sample, which is what producers write.
 * @throws pdf-filter, malformed
 */
export function undoPredictor(data: Buffer, { entries }: PdfDictionary): Buffer {
  const parameters = entries.get('DecodeParms');
  if (parameters === undefined || parameters === null) return data;
  if (typeof parameters !== 'object' || parameters.kind !== 'dictionary') throw unusual();
  const predictor = numberIn(parameters, 'Predictor') ?? 1;
  if (predictor === 1) return data;
  const rowBytes = numberIn(parameters, 'Columns') ?? 1;
  const isPlain =
    predictor >= FIRST_PNG_PREDICTOR &&
    predictor <= LAST_PNG_PREDICTOR &&
    rowBytes >= 1 &&
    rowBytes <= MAX_COLUMNS &&
    (numberIn(parameters, 'Colors') ?? 1) === 1 &&
    (numberIn(parameters, 'BitsPerComponent') ?? 8) === 8;
  if (!isPlain) throw unusual();
  const stride = rowBytes + 1;
  if (data.length % stride !== 0) throw refused('malformed', 'a row of a predictor cut short');
  const rows = data.length / stride;
  unfilter({ bytes: data, rows, rowBytes, pixelBytes: 1 });
  const plain = Buffer.alloc(rows * rowBytes);
  for (let row = 0; row < rows; row += 1) {
    data.copy(plain, row * rowBytes, row * stride + 1, (row + 1) * stride);
  }
  return plain;
}

function unusual(): Error {
  return refused('pdf-filter', 'an unusual predictor');
}
