import { sha256Hex } from '@discferry/package-format';
import { CROCKFORD, replySchema, requestIdSchema, bindingIdSchema } from '@discferry/shared-schema';
import { expectCode, sampleReply } from '@discferry/test-kit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  confirmationCode,
  isConfirmationOf,
  isReplyCheckCode,
  newBindingId,
  newRequestId,
  readConfirmationCode,
  replyCheckCode,
  type Confirmed,
} from '../src/index.js';

const confirmed: Confirmed = {
  packageId: '370700-out-000012',
  manifestSha256: sha256Hex('manifest'),
  outcome: 'imported',
  stateAfter: sha256Hex('state'),
};

describe('the confirmation code', () => {
  const code = confirmationCode(confirmed);

  test('is twelve characters in groups of four, and stays the same', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
    expect(confirmationCode({ ...confirmed })).toBe(code);
  });

  test('is read as people type it', () => {
    const typed = ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
    expect(isConfirmationOf(readConfirmationCode(typed), confirmed)).toBe(true);
  });

  test.each([
    ['package', { packageId: '370700-out-000013' }],
    ['manifest', { manifestSha256: sha256Hex('another') }],
    ['outcome', { outcome: 'refused' }],
    ['state', { stateAfter: sha256Hex('another') }],
  ] as const)('is bound to the %s', (_, changes) => {
    expect(isConfirmationOf(readConfirmationCode(code), { ...confirmed, ...changes })).toBe(false);
  });

  test('with two characters exchanged, one wrong or one lost it is no code, but for one in a thousand', async () => {
    const plain = code.replaceAll('-', '');
    const slips = new Set<string>();
    for (let at = 0; at < plain.length; at += 1) {
      slips.add(plain.slice(0, at) + plain.slice(at + 1));
      slips.add(
        plain.slice(0, at) + (plain[at + 1] ?? '') + (plain[at] ?? '') + plain.slice(at + 2),
      );
      for (const other of CROCKFORD) slips.add(plain.slice(0, at) + other + plain.slice(at + 1));
    }
    slips.delete(plain);
    let passed = 0;
    for (const slip of slips) {
      try {
        readConfirmationCode(slip);
        passed += 1;
      } catch (error) {
        await expectCode(() => {
          throw error;
        }, 'E_CONFIRMATION_TYPO');
      }
    }
    // What passes for a code belongs to no package all the same.
    expect(slips.size).toBeGreaterThan(350);
    expect(passed).toBeLessThanOrEqual(3);
  });

  test('is not guessed from something else that was typed', async () => {
    for (const typed of ['', '12', 'E_NOT_A_CODE', '370700-out-000012', '确认码']) {
      await expectCode(() => readConfirmationCode(typed), 'E_CONFIRMATION_TYPO');
    }
  });
});

describe('the check code of a reply', () => {
  const reply = sampleReply(1);

  test('is eight characters in groups of four, and read as people type it', () => {
    const code = replyCheckCode(reply);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(isReplyCheckCode(code.toLowerCase().replace('-', ''), reply)).toBe(true);
  });

  test.each([
    ['request', { requestId: 'YY20261102-000002' }],
    ['day', { decidedOn: '2026-11-06' }],
    ['time', { appointment: { at: '2026-11-09T09:31', place: '案件管理大厅阅卷室' } }],
    ['place', { appointment: { at: '2026-11-09T09:30', place: '案件管理大厅' } }],
    ['decision', { decision: 'refused', appointment: null, reason: '无' }],
  ] as const)('is another when the %s is', (_, changes) => {
    const other = replySchema.parse({ ...reply, ...changes });
    expect(isReplyCheckCode(replyCheckCode(reply), other)).toBe(false);
  });
});

describe('ids', () => {
  test('are what the schemas take, whatever the random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (random) => {
        expect(requestIdSchema.safeParse(newRequestId('2028-02-29', random)).success).toBe(true);
        expect(bindingIdSchema.safeParse(newBindingId('2028-02-29', random)).success).toBe(true);
      }),
    );
  });
});
