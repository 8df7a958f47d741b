import { describe, expect, it, type TestContext } from 'vitest';
import type { ByteRange, OpenedFile } from '../provider';
import { contractContent, type ContractBench } from './contract-bench';
import type { Fault } from './faulty-network';
import { readAll } from './provider-probes';

const { signal } = new AbortController();
const size = contractContent.byteLength;

/** A file of `contractContent`, and what proves that it is still that. */
interface Known {
  read: (range: Omit<ByteRange, 'validator'>, validator?: string) => Promise<OpenedFile>;
  /** The contents are others from now on. */
  change: (content: Uint8Array) => void;
}

/** What the interface promises of parts of the contents. */
export function describeRanges(bench: ContractBench): void {
  const need = async (context: TestContext): Promise<Known> => {
    bench.need(context, 'rangeReads', bench.provider.facts.rangeReads);
    const id = bench.place.addFile('long.bin', contractContent);
    const whole = await bench.provider.read(id, {}, signal);
    whole.discard();
    const known = whole.validator ?? '';
    return {
      read: (range, validator = known) => bench.provider.read(id, { range: { ...range, validator } }, signal),
      change: (content) => bench.place.changeContent?.(id, content),
    };
  };

  describe('a part of the contents', () => {
    describeParts(need);
    describeWholes(need);
    describeOddAnswers(bench, need);
  });
}

type Need = (context: TestContext) => Promise<Known>;

function describeParts(need: Need): void {
  it.for([
    { from: 0, end: 10 },
    { from: 1000, end: 200_000 },
    { from: 299_999, end: size },
    { from: 1000, end: null },
  ])('comes as it is wanted: $from to $end', async ({ from, end }, context) => {
    const { read } = await need(context);
    const part = await read({ from, end });
    expect([part.from, part.end ?? size, part.size]).toEqual([from, end ?? size, size]);
    expect(Buffer.compare(await readAll(part), contractContent.subarray(from, end ?? size))).toBe(0);
  });

  it('ends where the contents end', async (context) => {
    const { read } = await need(context);
    const part = await read({ from: size - 5, end: size + 1000 });
    expect([part.from, part.end ?? size]).toEqual([size - 5, size]);
    expect(Buffer.compare(await readAll(part), contractContent.subarray(-5))).toBe(0);
  });

  it('makes the whole with the other parts', async (context) => {
    const { read } = await need(context);
    const edges = [0, 1, 70_000, 200_001, size];
    const parts = edges
      .slice(1)
      .map(async (end, index) => readAll(await read({ from: edges[index] ?? 0, end })));
    expect(Buffer.compare(Buffer.concat(await Promise.all(parts)), contractContent)).toBe(0);
  });

  it('carries the same proof as the whole', async (context) => {
    const { read } = await need(context);
    const [one, other] = [await read({ from: 5, end: 10 }), await read({ from: 10, end: null })];
    one.discard();
    other.discard();
    expect(one.validator).not.toBeNull();
    expect(other.validator).toBe(one.validator);
  });
}

function describeWholes(need: Need): void {
  const expectWhole = async (file: OpenedFile, content: Uint8Array): Promise<void> => {
    expect([file.from, file.end ?? content.byteLength]).toEqual([0, content.byteLength]);
    expect(Buffer.compare(await readAll(file), content)).toBe(0);
  };

  it.for(['another', '', '"another"'])(
    'gives way to the whole without its proof: %j',
    async (proof, context) => {
      const { read } = await need(context);
      await expectWhole(await read({ from: 1000, end: 2000 }, proof), contractContent);
    },
  );

  it.for([size, size + 1000])(
    'gives way to the whole when it lies beyond the end: %i',
    async (from, context) => {
      const { read } = await need(context);
      await expectWhole(await read({ from, end: null }), contractContent);
    },
  );

  it.for([
    { what: 'other bytes of the same length', length: size },
    { what: 'fewer bytes', length: 1500 },
    { what: 'more bytes', length: size + 1 },
  ])('is never mixed with changed contents: $what', async ({ length }, context) => {
    const { read, change } = await need(context);
    const changed = new Uint8Array(length).fill(7);
    change(changed);
    const file = await read({ from: 1000, end: null });
    if (file.from === 0) await expectWhole(file, changed);
    else expect(Buffer.compare(await readAll(file), contractContent.subarray(1000))).toBe(0);
  });
}

function describeOddAnswers(bench: ContractBench, need: Need): void {
  const answer = (status: number, body: Uint8Array, contentRange?: string): Fault => ({
    kind: 'answer',
    status,
    body,
    headers: contentRange === undefined ? {} : { 'content-range': contentRange },
  });

  it('gives way to the whole when the server ignores the range', async (context) => {
    const isContent = bench.contentRequest(context);
    const { read } = await need(context);
    bench.network.fail(isContent, answer(200, contractContent), 1);
    const file = await read({ from: 1000, end: 2000 });
    expect([file.from, file.end ?? size]).toEqual([0, size]);
    expect(Buffer.compare(await readAll(file), contractContent)).toBe(0);
  });

  it('gives way to the whole when the server knows no such part', async (context) => {
    const isContent = bench.contentRequest(context);
    const { read } = await need(context);
    bench.network.fail(isContent, answer(416, new Uint8Array(), `bytes */${size}`), 1);
    const file = await read({ from: 1000, end: 2000 });
    expect([file.from, (await readAll(file)).byteLength]).toEqual([0, size]);
  });

  it.for([
    `bytes 0-999/${size}`,
    'bytes 999-1998/300000',
    'bytes */300000',
    'bytes 1000-',
    'lines 1-2/3',
    '',
  ])('is never taken for another one: %j', async (contentRange, context) => {
    const isContent = bench.contentRequest(context);
    const { read } = await need(context);
    bench.network.fail(isContent, answer(206, contractContent.subarray(0, 1000), contentRange));
    await expect(read({ from: 1000, end: 2000 })).rejects.toMatchObject({
      code: 'protocol',
      details: { reason: 'range' },
    });
  });

  it('is never taken for the whole', async (context) => {
    const isContent = bench.contentRequest(context);
    const { read } = await need(context);
    const half = contractContent.subarray(0, 150_000);
    bench.network.fail(isContent, answer(206, half, `bytes 0-149999/${size}`));
    await expect(read({ from: 0, end: null }, 'another')).rejects.toMatchObject({ code: 'protocol' });
  });

  it('never ends cleanly when it is cut', async (context) => {
    const isContent = bench.contentRequest(context);
    const { read } = await need(context);
    const cut = { body: contractContent, percent: 60, then: 'close', announced: true } as const;
    bench.network.fail(isContent, { kind: 'part', ...cut });
    await expect(read({ from: 0, end: null }).then(readAll)).rejects.toMatchObject({ code: 'truncated' });
  });
}
