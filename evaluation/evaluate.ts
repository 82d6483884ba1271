import type { GoldDocument } from './gold/gold-document.ts';
import {
  addDetection,
  nothingDetected,
  type Detector,
  type DetectorTotals,
} from './measure/detector.ts';
import { measureDocument } from './measure/document.ts';
import type { Publisher } from './measure/published.ts';
import { around, type Lapse } from './measure/text.ts';
import { addDocument, nothingYet, type RedactionTotals } from './measure/totals.ts';
import { thresholdsOf, type Threshold } from './thresholds.ts';

/** What is measured, and what it is held against. */
export interface Contenders {
  readonly redaction: Publisher;
  readonly baseline: Publisher;
  readonly detector: Detector;
}

/** So often is the first document published before the clock counts: until the code runs at its speed. */
const warmUps = 200;

/** The result over all documents. */
export interface Evaluation {
  readonly redaction: RedactionTotals;
  readonly baseline: RedactionTotals;
  readonly detector: DetectorTotals;
  readonly thresholds: readonly Threshold[];
}

/**
 * Measures redaction, baseline and leftover detector over gold documents, one at a time.
 * @param onLapse told of everything that went wrong in the redaction and in the detector, with the
 * text around it
 * @throws E_REDACTION_PROOF when a public text is not proven by its spans
 */
export async function evaluate(
  documents: AsyncIterable<GoldDocument> | Iterable<GoldDocument>,
  { redaction, baseline, detector }: Contenders,
  onLapse: (document: string, lapse: Lapse) => void,
): Promise<Evaluation> {
  let [ours, theirs, detected] = [nothingYet, nothingYet, nothingDetected];
  for await (const document of documents) {
    if (ours.documents === 0) warmUp(document, { redaction, baseline, detector });
    const measure = measureDocument(document, redaction);
    for (const lapse of measure.lapses) onLapse(document.id, lapse);
    ours = addDocument(ours, document, measure);
    theirs = addDocument(theirs, document, measureDocument(document, baseline));
    const detection = addDetection(detected, document, detector);
    detected = detection.totals;
    const points = Array.from(document.text);
    for (const name of detection.missed) {
      onLapse(document.id, { what: 'detector: missed', around: around(points, name) });
    }
    for (const place of detection.vain) {
      onLapse(document.id, { what: 'detector: false alarm', around: around(points, place) });
    }
  }
  const thresholds = thresholdsOf(ours, detected);
  return { redaction: ours, baseline: theirs, detector: detected, thresholds };
}

function warmUp(document: GoldDocument, { redaction, baseline, detector }: Contenders): void {
  for (let round = 0; round < warmUps; round += 1) {
    redaction(document);
    baseline(document);
    detector(document.text);
  }
}
