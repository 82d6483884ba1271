import { screenDocumentAgain } from '@discferry/screening';
import { documentRecordSchema } from '@discferry/shared-schema';
import { expect, test } from 'vitest';
import { sampleDocuments, trialPolicy } from '../src/index.js';

const documents = sampleDocuments(1, 400);

test('no rule of the trial pack speaks against a sample document', () => {
  const look = { pack: trialPolicy.pack, sentOn: '2027-01-01', today: '2027-01-01' };
  expect(documents.filter((one) => screenDocumentAgain(one, look).length > 0)).toEqual([]);
});

test('sample documents are records as they cross', () => {
  expect(documents.filter((one) => !documentRecordSchema.safeParse(one).success)).toEqual([]);
});
