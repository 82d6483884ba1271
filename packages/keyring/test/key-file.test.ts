import '@discferry/test-kit';
import { canonicalJson, sha256 } from '@discferry/package-format';
import { isDiscferryError } from '@discferry/shared-schema';
import nacl from 'tweetnacl';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openKeyFile, publicKeyFile, sealKeyFile, type KeyFile } from '../src/index.js';
import * as passphraseModule from '../src/passphrase.js';
import { seedOf } from '../src/signing-key.js';
import { keyNamed, seededRandom } from './support/keys.js';

/** Each derivation takes a fifth of a second: these tests ask for the same ones again and again. */
vi.mock(import('../src/passphrase.js'), async (importOriginal) => {
  const original = await importOriginal();
  const known = new Map<string, Uint8Array>();
  const deriveBoxKey: typeof original.deriveBoxKey = (passphrase, kdf) => {
    const id = JSON.stringify([passphrase, kdf]);
    const boxKey = known.get(id) ?? original.deriveBoxKey(passphrase, kdf);
    known.set(id, boxKey);
    return Uint8Array.from(boxKey); // The caller overwrites what it is given.
  };
  return { ...original, deriveBoxKey: vi.fn(deriveBoxKey) };
});
const deriveBoxKey = vi.mocked(passphraseModule.deriveBoxKey);
beforeEach(() => {
  deriveBoxKey.mockClear();
});

const PATH = '370700.key.json';
const PASSPHRASE = '春风又绿江南岸 1987';
const key = keyNamed('one');
const options = {
  holder: '潍坊市人民检察院案管办',
  createdAt: '2026-02-28T23:59:59Z',
  random: seededRandom('seal'),
};
const file = sealKeyFile(key, PASSPHRASE, options);

function open(json: unknown, passphrase = PASSPHRASE): ReturnType<typeof openKeyFile> {
  return openKeyFile(json, passphrase, PATH);
}

/** A box around any contents, made by somebody who knows the passphrase. */
function boxed(contents: Uint8Array): KeyFile['box'] {
  const nonce = Buffer.alloc(24, 5);
  const boxKey = passphraseModule.deriveBoxKey(PASSPHRASE, file.kdf);
  const ciphertext = Buffer.from(nacl.secretbox(contents, nonce, boxKey));
  return { nonce: nonce.toString('base64'), ciphertext: ciphertext.toString('base64') };
}

describe('a key file', () => {
  test('opens with its passphrase, after a journey through its text', () => {
    const opened = open(JSON.parse(JSON.stringify(file)));
    expect(opened.keyId).toBe(key.keyId);
    expect(Buffer.from(opened.publicKey)).toEqual(Buffer.from(key.publicKey));
    expect(Buffer.from(seedOf(opened))).toEqual(Buffer.from(seedOf(key)));
  });

  test('says what is public about the key, and nothing else', () => {
    const { version, suite, keyId, publicKey, holder, createdAt, kdf, box, ...rest } = file;
    expect({ version, suite, keyId, publicKey, holder, createdAt }).toEqual({
      version: 1,
      suite: 'ed25519-sha256',
      keyId: key.keyId,
      publicKey: Buffer.from(key.publicKey).toString('base64'),
      holder: options.holder,
      createdAt: options.createdAt,
    });
    expect(kdf).toMatchObject({ name: 'scrypt', N: 65_536, r: 8, p: 1 });
    expect(Object.keys(box)).toEqual(['nonce', 'ciphertext']);
    expect(rest).toEqual({});
    const text = JSON.stringify(file);
    expect(text).not.toContain(Buffer.from(seedOf(key)).toString('base64').slice(0, 20));
    expect(text).not.toContain(Buffer.from(seedOf(key)).toString('hex'));
  });

  test('gives the public key file for the other side', () => {
    expect(publicKeyFile(file)).toStrictEqual({
      version: 1,
      suite: 'ed25519-sha256',
      keyId: key.keyId,
      publicKey: Buffer.from(key.publicKey).toString('base64'),
      holder: options.holder,
    });
  });

  test('is another each time: salt and nonce are fresh', () => {
    const again = sealKeyFile(key, PASSPHRASE, options);
    expect(again.kdf.salt).not.toBe(file.kdf.salt);
    expect(again.box.nonce).not.toBe(file.box.nonce);
    expect(again.box.ciphertext).not.toBe(file.box.ciphertext);
  });
});

describe('sealing', () => {
  test.each<[string, object]>([
    ['nobody as its holder', { holder: '' }],
    ['a holder of two lines', { holder: '潍坊市\n人民检察院' }],
    ['a holder that has no UTF-8 form', { holder: 'a\ud800' }],
    ['a date with fractions of a second', { createdAt: '2026-02-28T23:59:59.000Z' }],
    ['a day that does not exist', { createdAt: '2026-02-29T00:00:00Z' }],
  ])('makes no file that could not be opened: %s', (_, change) => {
    expect(() => sealKeyFile(key, PASSPHRASE, { ...options, ...change })).toThrowCode('E_USAGE');
    expect(deriveBoxKey).not.toHaveBeenCalled();
  });
});

describe('the passphrase', () => {
  test.each([
    ['another', '春风又绿江南岸 1988'],
    ['one in other letters', '春風又綠江南岸 1987'],
    ['one with a space behind', `${PASSPHRASE} `],
  ])('is wrong: %s', (_, passphrase) => {
    expect(() => open(file, passphrase)).toThrowCode('E_PASSPHRASE');
  });

  test('is not empty, neither when sealing nor when opening', () => {
    expect(() => sealKeyFile(key, '', options)).toThrowCode('E_PASSPHRASE_MISSING');
    expect(() => open(file, '')).toThrowCode('E_PASSPHRASE_MISSING');
  });

  test('is the same however a keyboard composes its letters', () => {
    const composed = sealKeyFile(key, 'Schl\u00fcssel', options);
    expect(open(composed, 'Schlu\u0308ssel').keyId).toBe(key.keyId);
  });
});

describe('a key file that was edited', () => {
  // Formatted as on disk; a changed byte in its white space leaves no JSON either.
  const bytes = Buffer.from(JSON.stringify(file, null, 2));

  test.each([0x01, 0x20])('is refused whichever byte was changed (bits %i)', (mask) => {
    for (const position of bytes.keys()) {
      const changed = Buffer.from(bytes);
      changed[position]! ^= mask;
      let json: unknown;
      try {
        json = JSON.parse(changed.toString());
      } catch {
        continue;
      }
      let refused: unknown;
      try {
        open(json);
      } catch (error) {
        refused = error;
      }
      const code = isDiscferryError(refused) ? refused.code : 'opened';
      expect(['E_KEY_FILE', 'E_PASSPHRASE'], `byte ${position}`).toContain(code);
    }
  });

  test.each<[string, object]>([
    ['another holder', { holder: '济南市人民检察院案管办' }],
    ['another date', { createdAt: '2026-03-01T00:00:00Z' }],
    ['the public half of another key', publicKeyFile(sealed('other'))],
    ['another id', { keyId: keyNamed('other').keyId }],
    ['a public key of low order', { publicKey: Buffer.alloc(32).toString('base64') }],
    ['a holder that has no UTF-8 form', { holder: 'a\ud800' }],
    ['another version', { version: 2 }],
    ['an unknown field', { comment: 'mine' }],
    ['a box that is cut short', { box: { ...file.box, ciphertext: 'AAAA' } }],
    ['no box', { box: undefined }],
  ])('is refused with %s', (_, change) => {
    expect(() => open({ ...file, ...change })).toThrowCode('E_KEY_FILE');
  });

  test('is refused when somebody who knows the passphrase boxed another private key', () => {
    const { version, suite, keyId, publicKey, holder, createdAt } = file;
    const identity = canonicalJson({ version, suite, keyId, publicKey, holder, createdAt });
    const other = Buffer.concat([seedOf(keyNamed('other')), sha256(identity)]);
    expect(() => open({ ...file, box: boxed(other) })).toThrow(
      expect.objectContaining({
        code: 'E_KEY_FILE',
        findings: [expect.objectContaining({ path: 'key.publicKey' }) as unknown],
      }),
    );
  });

  test.each([null, 'text', 1, [], {}])('is refused when it is %j', (json) => {
    expect(() => open(json)).toThrowCode('E_KEY_FILE');
  });

  test('never has its content told', () => {
    const caught = (() => {
      try {
        open({ ...file, box: { ...file.box, ciphertext: file.box.ciphertext.slice(4) } });
      } catch (error) {
        return error;
      }
    })();
    expect(JSON.stringify(caught)).not.toContain(file.box.ciphertext.slice(4, 24));
  });
});

describe('a hostile key file', () => {
  test.each<[string, object]>([
    ['would take gigabytes', { N: 2 ** 30 }],
    ['would take twice what we allow', { N: 2 ** 18 }],
    ['has blocks that take gigabytes', { r: 2 ** 20 }],
    ['would take for ever', { p: 2 ** 30 }],
    ['is cheap to guess', { N: 2 }],
    ['has no power of two', { N: 65_535 }],
    ['has a fraction', { N: 65_536.5 }],
    ['has another derivation', { name: 'pbkdf2' }],
    ['has an unknown parameter', { maxmem: 2 ** 40 }],
    ['has a short salt', { salt: 'AAAA' }],
  ])('is refused before anything is derived: it %s', (_, change) => {
    const hostile = { ...file, kdf: { ...file.kdf, ...change } };
    expect(() => open(hostile)).toThrowCode('E_KEY_FILE');
    expect(deriveBoxKey).not.toHaveBeenCalled();
  });
});

function sealed(name: string): KeyFile {
  return sealKeyFile(keyNamed(name), PASSPHRASE, { ...options, random: seededRandom(name) });
}
