import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './command-line';

describe('command line', () => {
  it('reads what concerns the app and leaves the rest', () => {
    expect(
      parseCommandLine(['electron', '--no-sandbox', '--user-data-dir=/tmp/p', '/repo', '--demo']),
    ).toEqual({
      demo: true,
      userDataFolder: '/tmp/p',
    });
    expect(parseCommandLine(['longshore', '--user-data-dir=', '--demo-ish'])).toEqual({
      demo: false,
      userDataFolder: undefined,
    });
  });
});
