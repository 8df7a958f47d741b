import { describe, expect, it } from 'vitest';
import { parseServicesOptions } from './services-options';

describe('parseServicesOptions', () => {
  it('reads every option, and none', () => {
    expect(parseServicesOptions([])).toEqual({});
    const counts = ['--files', '100000', '--file-size=0', '--latency', '20'];
    expect(parseServicesOptions([...counts, '--storage-origin', 'http://127.0.0.1:8080/'])).toEqual({
      files: 100_000,
      fileSize: 0,
      latencyMs: 20,
      storageOrigin: 'http://127.0.0.1:8080',
    });
  });

  it.each([
    [['--files', 'many'], '--files must be a whole number from 0 to 1000000, not "many"'],
    [['--files=-1'], '--files must be'],
    [['--files', '1000001'], '--files must be'],
    [['--file-size', '1.5'], '--file-size must be'],
    [['--file-size', ''], '--file-size must be'],
    [['--latency', '0x10'], '--latency must be'],
    [['--latency'], 'argument missing'],
    [['--storage-origin', 'files'], '--storage-origin must be the address of a web server'],
    [['--storage-origin', 'http://h/folder'], '--storage-origin must be'],
    [['--storage-origin', 'http://user@h'], '--storage-origin must be'],
    [['--storage-origin', 'ftp://h'], '--storage-origin must be'],
    [['--colour', 'red'], "Unknown option '--colour'"],
    [['3'], "Unexpected argument '3'"],
  ])('refuses %j', (args, message) => {
    expect(() => parseServicesOptions(args)).toThrow(message);
  });
});
