import { describe, expect, it } from 'vitest';
import { contractContent, type ContractBench } from './contract-bench';
import { bytesOf, describeHash, listAll, readAll } from './provider-probes';

const { signal } = new AbortController();
const html = '<!doctype html><title>Welcome</title>';

/** What the interface promises of each operation while the network behaves, or breaks in a way that only this operation knows. */
export function describeOperations(bench: ContractBench): void {
  describeConnect(bench);
  describeList(bench);
  describeStat(bench);
  describeRead(bench);
  describeRemove(bench);
  describeOptional(bench);
}

function describeConnect(bench: ContractBench): void {
  describe('connect', () => {
    it('says who is signed in, the same every time', async () => {
      const identity = await bench.provider.connect(signal);
      expect(identity.userId).not.toBe('');
      expect(identity.userName).not.toBe('');
      expect(await bench.provider.connect(signal)).toEqual(identity);
    });
  });
}

function describeList(bench: ContractBench): void {
  describe('list', () => {
    it('gives an empty place as one empty page', async () => {
      expect(await bench.provider.list(null, null, signal)).toEqual({
        entries: [],
        cursor: null,
        partial: null,
      });
    });

    it('gives every entry once, page after page', async () => {
      const ids = Array.from({ length: bench.harness.pageSize * 2 + 3 }, (_, index) =>
        bench.place.addFile(`file ${index}.txt`, bytesOf(index)),
      );
      const { entries, pages, partial } = await listAll(bench.provider, null, signal);
      expect(entries.map((entry) => entry.id).sort()).toEqual(ids.sort());
      expect([pages, partial]).toEqual([3, null]);
    });

    it('gives exactly one full page as complete', async () => {
      for (let index = 0; index < bench.harness.pageSize; index += 1)
        bench.place.addFile(`${index}.txt`, bytesOf(1));
      const { entries, partial } = await listAll(bench.provider, null, signal);
      expect([entries.length, partial]).toEqual([bench.harness.pageSize, null]);
    });

    it('gives names as they are, however hostile', async () => {
      const names = [
        '../../outside.txt',
        'CON',
        'a/b\\c',
        '…\u202Egnp.exe',
        ' .hidden ',
        '航海.txt',
        'x'.repeat(400),
      ];
      for (const text of names) bench.place.addFile(text, bytesOf(1));
      const { entries } = await listAll(bench.provider, null, signal);
      expect(entries.map((entry) => entry.name).sort()).toEqual([...names].sort());
    });

    it('tells entries of the same name apart by id', async (context) => {
      bench.need(context, 'duplicateNames', bench.provider.facts.duplicateNames);
      const ids = [bench.place.addFile('twin.txt', bytesOf(1)), bench.place.addFile('twin.txt', bytesOf(2))];
      const { entries } = await listAll(bench.provider, null, signal);
      expect(entries.map((entry) => entry.id).sort()).toEqual(ids.sort());
    });

    it('ends an older listing when a new one starts', async () => {
      for (let index = 0; index <= bench.harness.pageSize; index += 1)
        bench.place.addFile(`${index}.txt`, bytesOf(1));
      const older = await bench.provider.list(null, null, signal);
      const newer = await bench.provider.list(null, null, signal);
      await expect(bench.provider.list(null, older.cursor, signal)).rejects.toMatchObject({
        code: 'changed',
      });
      expect((await bench.provider.list(null, newer.cursor, signal)).entries).toHaveLength(1);
    });

    it('knows no folder that is not there', async () => {
      await expect(bench.provider.list('no-such-folder', null, signal)).rejects.toMatchObject({
        code: 'not-found',
      });
    });

    it('lists a folder apart from the root', async (context) => {
      bench.need(context, 'folders', bench.provider.facts.folders);
      const folderId = bench.place.addFolder?.('inner') ?? '';
      bench.place.addFile('outer.txt', bytesOf(1));
      const root = await listAll(bench.provider, null, signal);
      expect(root.entries.map((entry) => entry.kind).sort()).toEqual(['file', 'folder']);
      expect((await listAll(bench.provider, folderId, signal)).entries).toEqual([]);
    });
  });
}

function describeStat(bench: ContractBench): void {
  describe('stat', () => {
    it('gives the entry as the list does', async () => {
      const id = bench.place.addFile('report.pdf', contractContent);
      const listed = (await listAll(bench.provider, null, signal)).entries[0];
      const entry = await bench.provider.stat(id, signal);
      expect(entry).toEqual(listed);
      expect(entry).toMatchObject({ id, name: 'report.pdf', kind: 'file', size: contractContent.byteLength });
    });

    it.each(['no-such-entry', '.', '..', '../x', 'a/b', '%2e%2e', '?'])('knows no entry %j', async (id) => {
      await expect(bench.provider.stat(id, signal)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}

function describeRead(bench: ContractBench): void {
  describe('read', () => {
    it('gives all bytes, with size, name and hash', async () => {
      const id = bench.place.addFile('tide record.bin', contractContent);
      const file = await bench.provider.read(id, {}, signal);
      expect(file).toMatchObject({ name: 'tide record.bin', size: contractContent.byteLength, from: 0 });
      expect(Buffer.compare(await readAll(file), contractContent)).toBe(0);
      const { contentHash } = bench.provider.facts;
      expect(file.hash).toEqual(contentHash === null ? null : describeHash(contentHash, contractContent));
    });

    it('gives an empty file', async () => {
      const file = await bench.provider.read(bench.place.addFile('empty.log', bytesOf(0)), {}, signal);
      expect(file.size).toBe(0);
      expect((await readAll(file)).byteLength).toBe(0);
    });

    it('can be cancelled half-way', async () => {
      const controller = new AbortController();
      const id = bench.place.addFile('large.bin', bytesOf(8_000_000));
      const { body } = await bench.provider.read(id, {}, controller.signal);
      const taking = (async () => {
        for await (const chunk of body) if (chunk.byteLength > 0) controller.abort();
      })();
      await expect(taking).rejects.toMatchObject({ code: 'cancelled' });
    });

    it('can be given up unread', async () => {
      const file = await bench.provider.read(
        bench.place.addFile('large.bin', bytesOf(8_000_000)),
        {},
        signal,
      );
      file.discard();
      file.discard();
      await expect(readAll(file)).rejects.toThrow();
    });

    it('knows no entry that is not there', async () => {
      const reading = bench.provider.read('no-such-entry', {}, signal);
      await expect(reading).rejects.toMatchObject({ code: 'not-found' });
    });

    it.for([
      { then: 'reset', announced: true, code: 'truncated' },
      { then: 'reset', announced: false, code: 'unavailable' },
      { then: 'close', announced: true, code: 'truncated' },
      { then: 'close', announced: false, code: 'unavailable' },
    ] as const)('never ends cleanly when cut at 60 %: $then, announced: $announced', async (cut, context) => {
      const { then, announced } = cut;
      const fault = { kind: 'part', body: contractContent, percent: 60, then, announced } as const;
      bench.network.fail(bench.contentRequest(context), fault);
      await expect(bench.run('read')).rejects.toMatchObject({ code: cut.code });
    });
  });
}

function describeRemove(bench: ContractBench): void {
  describe('remove', () => {
    it('removes by id among entries of the same name, once', async () => {
      const ids = [1, 2, 3].map((size) => bench.place.addFile(bench.twinName(size), bytesOf(size)));
      await bench.provider.remove(ids[1] ?? '', signal);
      const left = (await listAll(bench.provider, null, signal)).entries;
      expect(left.map((entry) => entry.size).sort()).toEqual([1, 3]);
      await expect(bench.provider.remove(ids[1] ?? '', signal)).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(bench.provider.stat(ids[1] ?? '', signal)).rejects.toMatchObject({ code: 'not-found' });
    });

    it.each(['.', '..', '?', '%2e'])('does not take %j for an entry', async (id) => {
      bench.place.addFile('bystander.txt', bytesOf(1));
      await expect(bench.provider.remove(id, signal)).rejects.toMatchObject({ code: 'not-found' });
      expect((await listAll(bench.provider, null, signal)).entries).toHaveLength(1);
    });

    it.for([
      { what: 'a reset', fault: { kind: 'reset' }, sent: 'once' },
      { what: '500', fault: { kind: 'answer', status: 500 }, sent: 'once' },
      { what: '503', fault: { kind: 'answer', status: 503 }, sent: 'again' },
      { what: '429', fault: { kind: 'answer', status: 429 }, sent: 'again' },
    ] as const)('is sent $sent when always met by $what', async ({ fault, sent }, context) => {
      const isRemove = bench.requestOf(context, 'remove');
      bench.network.fail(isRemove, fault);
      await expect(bench.run('remove')).rejects.toThrow();
      expect(bench.network.count(isRemove)).toBe(sent === 'once' ? 1 : (bench.harness.tries ?? 3));
    });

    it('is not taken for done on an odd answer while the entry is there', async (context) => {
      bench.network.fail(bench.requestOf(context, 'remove'), { kind: 'answer', status: 200, body: html });
      await expect(bench.run('remove')).rejects.toMatchObject({
        code: 'protocol',
        details: { reason: 'unclear-delete' },
      });
    });
  });
}

function describeOptional(bench: ContractBench): void {
  describe('optional operations', () => {
    it('quota tells the storage in use', async (context) => {
      const { quota } = bench.provider;
      bench.need(context, 'quota', quota !== undefined);
      const before = await quota?.(signal);
      bench.place.addFile('more.bin', contractContent);
      await bench.provider.list(null, null, signal);
      const after = await quota?.(signal);
      const added = (after?.storage?.used ?? 0) - (before?.storage?.used ?? 0);
      const { usageGrain = 0 } = bench.harness;
      expect(Math.abs(added - contractContent.byteLength)).toBeLessThanOrEqual(usageGrain);
    });

    it('certificate gives the proof and its public page', async (context) => {
      const { certificate } = bench.provider;
      bench.need(context, 'certificate', certificate !== undefined);
      const id = bench.place.addFile('sealed.pdf', contractContent);
      const entry = await bench.provider.stat(id, signal);
      const record = await certificate?.(id, signal);
      expect(record).toMatchObject({ id: entry.certificate?.id, link: entry.certificate?.link });
      expect(record?.raw).toBeTypeOf('object');
      await expect(certificate?.('no-such-entry', signal)).rejects.toMatchObject({ code: 'not-found' });
    });
  });
}
