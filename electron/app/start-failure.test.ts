import { afterEach, expect, it, vi } from 'vitest';
import { setLocale } from '../../shared/texts/locale';
import { endUnstarted } from './start-failure';

afterEach(() => {
  setLocale({ language: 'en', formats: undefined });
});

function setUp(load?: () => Promise<void>) {
  const told: string[][] = [];
  const order: string[] = [];
  const report = vi.fn(() => 'id');
  const parts = {
    app: {
      exit: (code?: number) => order.push(`exit ${String(code)}`),
      getLocale: () => 'de',
      getSystemLocale: () => 'de-DE',
      getPreferredSystemLanguages: () => ['de-DE'],
    },
    dialog: {
      showErrorBox: (...box: string[]) => {
        told.push(box);
        order.push('box');
      },
    },
    log: { report },
    logFolder: '/profile/logs',
    ...(load === undefined ? {} : { load }),
  };
  return { parts, told, order, report };
}

it('says that the app cannot start, in the language of the system, and ends it then', async () => {
  const { parts, told, order, report } = setUp();
  const error = new Error('no stores');
  await endUnstarted(parts, error);
  expect(told).toEqual([
    ['Longshore kann nicht starten', expect.stringContaining('/profile/logs') as string],
  ]);
  expect(order).toEqual(['box', 'exit 1']);
  expect(report).toHaveBeenCalledWith(error, { level: 'error', event: 'app.start' });
});

it('says at least what went wrong when there are no texts', async () => {
  const { parts, told, order } = setUp(() => Promise.reject(new Error('no texts')));
  await endUnstarted(parts, new Error('no stores'));
  expect(told).toEqual([['Longshore', 'Error: no stores\n/profile/logs']]);
  expect(order).toEqual(['box', 'exit 1']);
});
