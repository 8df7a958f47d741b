import { describe, expect, it } from 'vitest';
import type { Provider } from '../../providers/provider';
import { createScriptedProvider } from '../testing/scripted-provider';
import { createSteppedClock } from '../testing/stepped-clock';
import { createItemLooks } from './item-looks';

const { signal } = new AbortController();
const ids = Array.from({ length: 450 }, (_, n) => `f${n}`);

/** A place that prefers one look at many; `gone` is not there. */
function setUp(overrides: Partial<Provider> = {}) {
  const files = ids.filter((id) => id !== 'gone').map((id) => [id, { bytes: Buffer.from(id) }] as const);
  const plain = createScriptedProvider(Object.fromEntries(files));
  const looks: (readonly string[])[] = [];
  const provider: Provider = {
    ...plain,
    statMany: async (wanted) => {
      looks.push(wanted);
      const there = wanted.filter((id) => plain.files.has(id));
      return Promise.all(there.map((id) => plain.stat(id, signal)));
    },
    ...overrides,
  };
  const clock = createSteppedClock();
  const many = createItemLooks(ids, clock);
  return { plain, provider, looks, clock, look: (id: string) => many.look(id, provider, signal) };
}

describe('looks', () => {
  it('are single ones where the place has no look at many', async () => {
    const { plain, looks } = setUp();
    const single = createItemLooks(ids, createSteppedClock());
    expect(await single.look('f3', plain, signal)).toMatchObject({ id: 'f3' });
    expect([plain.calls, looks]).toEqual([['stat f3'], []]);
  });

  it('at many are shared by the next items of the run', async () => {
    const { looks, look } = setUp();
    for (const id of ids) expect(await look(id)).toMatchObject({ id });
    expect(looks.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(looks[1]?.[0]).toBe('f200');
  });

  it('say that an item is gone', async () => {
    const { plain, looks, look } = setUp();
    plain.files.delete('f1');
    await expect(look('f1')).rejects.toMatchObject({ code: 'not-found', details: { what: 'entry' } });
    expect(looks).toHaveLength(1);
  });

  it('grow old', async () => {
    const { looks, look, clock } = setUp();
    await look('f0');
    await clock.advance(30_000);
    await look('f1');
    expect(looks).toHaveLength(1);
    await clock.advance(10);
    await look('f2');
    expect(looks.map(([first]) => first)).toEqual(['f0', 'f2']);
  });

  it('serve an item once', async () => {
    const { looks, look } = setUp();
    await look('f0');
    await look('f0');
    expect(looks).toHaveLength(2);
  });
});
