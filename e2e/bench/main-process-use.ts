import { z } from 'zod';
import type { RunningApp } from '../support/app/running-app';

const useSchema = z.object({ cpuSeconds: z.number(), grownMebibytes: z.number() });

/** What the main process has used since the watch began: processor time, user's and system's, and the peak of its memory above the start. */
export type MainProcessUse = z.output<typeof useSchema>;

/** Begins to watch the main process from inside it. */
export async function watchMainProcess({ electron }: RunningApp): Promise<() => Promise<MainProcessUse>> {
  await electron.evaluate(() => {
    const cpu = process.cpuUsage();
    const start = process.memoryUsage.rss();
    let peak = start;
    const look = (): void => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    const timer = setInterval(look, 100);
    Reflect.set(globalThis, 'endWatch', () => {
      clearInterval(timer);
      look();
      const { user, system } = process.cpuUsage(cpu);
      return { cpuSeconds: (user + system) / 1e6, grownMebibytes: (peak - start) / 2 ** 20 };
    });
  });
  return async () => {
    const used: unknown = await electron.evaluate(() => {
      const end: unknown = Reflect.get(globalThis, 'endWatch');
      const answer: unknown = typeof end === 'function' ? Reflect.apply(end, undefined, []) : undefined;
      return answer;
    });
    return useSchema.parse(used);
  };
}
