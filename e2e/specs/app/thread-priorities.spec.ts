import { readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { expect, test } from '../../fixtures';

/** The nice values of a process's threads by the thread's id; field 19 of proc_pid_stat(5). */
function niceValuesOf(pid: number): Map<number, number> {
  const folder = `/proc/${pid}/task`;
  const values = readdirSync(folder).map((id): [number, number] => {
    const line = readFileSync(`${folder}/${id}/stat`, 'utf8');
    const afterName = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return [Number(id), Number(afterName[16])];
  });
  return new Map(values);
}

test('threads of the disk give way to the one that answers the window', ({ app }) => {
  test.skip(process.platform !== 'linux', 'a thread has a priority of its own on Linux alone');
  const pid = app.electron.process().pid ?? Number.NaN;
  const values = niceValuesOf(pid);
  expect(values.get(pid)).toBe(0);
  const yielding = [...values.values()].filter((value) => value === constants.priority.PRIORITY_BELOW_NORMAL);
  expect(yielding.length).toBeGreaterThanOrEqual(16);
});
