import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { ControlClient } from './control-client';
import { inRepository } from './repository';

const addressesSchema = z.object({
  acronis: z.object({ cloudAddress: z.string(), login: z.string(), password: z.string() }),
  control: z.string(),
});

type Addresses = z.output<typeof addressesSchema>;

/** The services of one test, in a process of their own. */
export interface LocalServices extends Addresses {
  readonly faults: ControlClient;
  stop(): Promise<void>;
}

/** Starts the built services; `args` as for `npm run services`. */
export async function startLocalServices(args: readonly string[]): Promise<LocalServices> {
  const child = spawn(process.execPath, [inRepository('out', 'main', 'services.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const addresses = addressesSchema.parse(JSON.parse(await firstLineOf(child)));
  return { ...addresses, faults: new ControlClient(addresses.control), stop: () => stop(child) };
}

async function firstLineOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The services have no stdout.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The services ended before they said where they are.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
