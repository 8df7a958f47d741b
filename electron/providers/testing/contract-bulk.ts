import { describe, expect, it } from 'vitest';
import type { ContractBench } from './contract-bench';
import type { Fault } from './faulty-network';
import { bytesOf, listAll } from './provider-probes';

const { signal } = new AbortController();

const answering = (status: number, body?: string): Fault => ({
  kind: 'answer',
  status,
  ...(body === undefined ? {} : { body }),
});

/** What the interface promises of a bulk delete: it is believed only what the service names, so nothing here is a guess. */
export function describeBulk(bench: ContractBench): void {
  const addFiles = (count: number): string[] =>
    Array.from({ length: count }, (_, index) => bench.place.addFile(`${index}.txt`, bytesOf(index)));
  const left = async (): Promise<string[]> =>
    (await listAll(bench.provider, null, signal)).entries.map(({ id }) => id).sort();

  describe('removeMany', () => {
    it('names what it removed, and removes nothing else', async (context) => {
      const removeMany = bench.bulkDelete(context);
      const [first = '', second = '', third = ''] = addFiles(3);
      const removed = await removeMany([first, 'no-such-entry', third], signal);
      expect([...removed].sort()).toEqual([first, third].sort());
      expect(await left()).toEqual([second]);
    });

    it('takes as many as it says', async (context) => {
      const removeMany = bench.bulkDelete(context);
      const ids = addFiles(removeMany.limit);
      expect([...(await removeMany(ids, signal))].sort()).toEqual([...ids].sort());
      expect(await left()).toEqual([]);
    });

    it('refuses more, and removes none of them', async (context) => {
      const removeMany = bench.bulkDelete(context);
      const ids = addFiles(removeMany.limit + 1);
      await expect(removeMany(ids, signal)).rejects.toMatchObject({ code: 'bad-request' });
      expect(await left()).toEqual([...ids].sort());
    });

    it('asks for nothing when there is nothing to remove', async (context) => {
      const removeMany = bench.bulkDelete(context);
      const isBulk = bench.bulkRequest(context);
      const ids = addFiles(2);
      expect(await removeMany([], signal)).toEqual([]);
      expect(bench.network.count(isBulk)).toBe(0);
      expect(await left()).toEqual([...ids].sort());
    });

    it.for([
      { what: 'a reset', fault: { kind: 'reset' }, code: 'unavailable' },
      { what: '400', fault: answering(400), code: 'bad-request' },
      { what: '403', fault: answering(403), code: 'permission-denied' },
      { what: '404', fault: answering(404), code: 'not-found' },
      { what: '409', fault: answering(409), code: 'locked' },
      { what: '429', fault: answering(429), code: 'rate-limited' },
      { what: '500', fault: answering(500), code: 'unavailable' },
      { what: '503', fault: answering(503), code: 'unavailable' },
      { what: '204', fault: answering(204), code: 'protocol' },
      { what: 'HTML', fault: answering(200, '<!doctype html>'), code: 'protocol' },
      { what: 'an answer without a list', fault: answering(200, '{}'), code: 'protocol' },
      { what: 'a redirect', fault: { kind: 'redirect' }, code: 'protocol' },
    ] as const)(
      'is sent once, and removed nothing that is known, when met by $what',
      async (row, context) => {
        const removeMany = bench.bulkDelete(context);
        const isBulk = bench.bulkRequest(context);
        const ids = addFiles(2);
        bench.network.fail(isBulk, row.fault);
        await expect(removeMany(ids, signal)).rejects.toMatchObject({ code: row.code });
        expect(bench.network.count(isBulk)).toBe(1);
        expect(await left()).toEqual([...ids].sort());
      },
    );

    it('rejects for a caller who has gone', async (context) => {
      const removeMany = bench.bulkDelete(context);
      const ids = addFiles(1);
      await expect(removeMany(ids, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
      expect(await left()).toEqual(ids);
    });
  });
}
