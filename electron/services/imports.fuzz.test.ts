import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import { toLanguageTag } from '../app/app-locale';
import { parseCommandLine } from '../app/command-line';
import { redact } from '../logging/redact';
import { readCertificate } from '../providers/provider-registry';
import { parseAccountsFile, toAccountsFile } from './accounts/accounts-file';
import { checkProof } from './certificates/merkle-proof';
import { findSignedVersion } from './updates/update-signature';

const looksLikeAccounts = fc.record({
  longshore: fc.constantFrom('accounts', 'other', 1),
  version: fc.constantFrom(1, 2, '1'),
  accounts: fc.oneof(
    fc.jsonValue(),
    fc.array(
      fc.record({
        service: fc.constantFrom('acronis', 'oracle', 'sweeppea', 'other'),
        name: fc.string(),
        colour: fc.constantFrom('teal', 'blue', 'none'),
        userId: fc.string(),
        connection: fc.record({
          address: fc.string(),
          origin: fc.oneof(
            fc.webUrl().map((url) => new URL(url).origin),
            fc.string(),
          ),
          userName: fc.string(),
          renewsSilently: fc.boolean(),
        }),
        locked: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
  ),
});

function accountsIn(text: string) {
  try {
    return parseAccountsFile(text);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'bad-request' });
    return null;
  }
}

describe('a file of accounts', () => {
  it('is read or refused, whatever is in it', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      looksLikeAccounts.map((file) => JSON.stringify(file)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { connection } of accountsIn(text) ?? [])
          expect(connection.origin).toMatch(/^https?:\/\//);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same after it was read and written', () => {
    fc.assert(
      fc.property(looksLikeAccounts, (file) => {
        const accounts = accountsIn(JSON.stringify(file));
        if (accounts !== null) expect(parseAccountsFile(toAccountsFile(accounts))).toEqual(accounts);
      }),
    );
  });
});

describe('a certificate', () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
  const step = fc.oneof(fc.record({ left: hex }), fc.record({ right: hex }), fc.jsonValue());
  const proof = fc.oneof(fc.array(step, { maxLength: 70 }), fc.jsonValue());
  const claim = fc.record(
    {
      txid: fc.oneof(
        hex.map((text) => `0x${text}`),
        fc.jsonValue(),
      ),
      timestamp: fc.jsonValue(),
      merkle_root: fc.oneof(hex, fc.jsonValue()),
      merkle_proof: fc.oneof(
        proof,
        proof.map((steps) => JSON.stringify(steps)),
        fc.string(),
      ),
      object: fc.oneof(
        fc.record({ eTag: fc.oneof(hex, fc.string()), key: fc.string(), size: fc.jsonValue() }),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  );

  it('is followed to a root or found broken, whatever is in it', () => {
    fc.assert(
      fc.property(claim, (raw) => {
        const read = readCertificate('acronis', raw);
        if (read === null) return;
        const begun = performance.now();
        expect(['consistent', 'broken', 'malformed', 'absent', 'unsupported']).toContain(
          checkProof(read.proof).kind,
        );
        expect(performance.now() - begun).toBeLessThan(1000);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what else comes from outside', () => {
  it('is cut from the log without harm, and can be written', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withBigInt: true,
          withDate: true,
          withMap: true,
          withSet: true,
          withNullPrototype: true,
        }),
        (value) => {
          expect(() => JSON.stringify(redact({ value }))).not.toThrow();
        },
      ),
    );
  });

  it('is a command line, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (args) => {
        expect(() => parseCommandLine(args)).not.toThrow();
      }),
    );
  });

  it('is the name of a language, or none', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const tag = toLanguageTag(name);
        if (tag !== undefined) expect(() => new Intl.NumberFormat(tag)).not.toThrow();
      }),
    );
  });

  it('is no update that anyone has signed', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (raw, key) => {
        expect(findSignedVersion(raw, key)).toBeUndefined();
      }),
    );
  });
});
