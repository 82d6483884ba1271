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
import { unitsPerSecond } from './measure/speed.ts';

/** What is measured, and what it is held against. */
export interface Contenders {
  readonly redaction: Publisher;
  readonly baseline: Publisher;
  readonly detector: Detector;
}

/** The result over all documents. */
export interface Evaluation {
  readonly redaction: RedactionTotals;
  readonly baseline: RedactionTotals;
  readonly detector: DetectorTotals;
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
    const measure = measureDocument(document, redaction);
    for (const lapse of measure.lapses) onLapse(document.id, lapse);
    ours = addDocument(ours, document, measure);
    theirs = addDocument(theirs, document, measureDocument(document, baseline));
    const detection = addDetection(detected, document, detector);
    detected = detection.totals;
    const points = Array.from(document.text);
    for (const name of detection.missed) {
      onLapse(document.id, { what: 'detector: missed', place: name, around: around(points, name) });
    }
    for (const place of detection.vain) {
      onLapse(document.id, { what: 'detector: false alarm', place, around: around(points, place) });
    }
  }
  return { redaction: ours, baseline: theirs, detector: detected };
}

/** Characters per second of processor time. */
export interface Speeds {
  readonly redaction: number;
  readonly baseline: number;
  readonly detector: number;
}

/** How fast redaction, baseline and leftover detector are over some documents, at least one. */
export function speedsOf(
  documents: readonly GoldDocument[],
  { redaction, baseline, detector }: Contenders,
): Speeds {
  const speed = (work: (document: GoldDocument) => unknown): number =>
    unitsPerSecond(documents, ({ text }) => Array.from(text).length, work);
  return {
    redaction: speed(redaction),
    baseline: speed(baseline),
    detector: speed(({ text }) => detector(text)),
  };
}
