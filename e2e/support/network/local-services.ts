import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import {
  acronisRequestSchema,
  ControlClient,
  oracleRequestSchema,
  sweeppeaRequestSchema,
  type OracleRequest,
  type SweeppeaRequest,
} from './control-client';
import { inRepository } from '../repository';

const addressesSchema = z.object({
  acronis: z.object({ cloudAddress: z.string(), login: z.string(), password: z.string() }),
  oracle: z.object({
    instanceAddress: z.string(),
    userName: z.string(),
    password: z.string(),
    accessToken: z.string(),
    publicLink: z.object({ linkId: z.string(), accessCode: z.string() }),
    appLink: z.object({ appLinkId: z.string(), accessToken: z.string(), refreshToken: z.string() }),
  }),
  sweeppea: z.object({ serviceAddress: z.string(), apiKey: z.string() }),
  control: z.string(),
});

type Addresses = z.output<typeof addressesSchema>;
export type OracleAccess = Addresses['oracle'];
export type SweeppeaAccess = Addresses['sweeppea'];

/** The services of one test, in a process of their own. */
export interface LocalServices extends Addresses {
  /** Of Acronis. */
  readonly faults: ControlClient;
  readonly oracleFaults: ControlClient<OracleRequest>;
  /** Starts without a limit of calls per minute, which a test would run into. */
  readonly sweeppeaFaults: ControlClient<SweeppeaRequest>;
  stop(): Promise<void>;
}

/** Starts the built services; `args` as for `npm run services`. */
export async function startLocalServices(args: readonly string[]): Promise<LocalServices> {
  const child = spawn(process.execPath, [inRepository('out', 'main', 'services.cjs'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const addresses = addressesSchema.parse(JSON.parse(await firstLineOf(child)));
  const sweeppeaFaults = new ControlClient(`${addresses.control}/sweeppea`, sweeppeaRequestSchema);
  await sweeppeaFaults.set({ minuteLimit: 0 });
  return {
    ...addresses,
    faults: new ControlClient(`${addresses.control}/acronis`, acronisRequestSchema),
    oracleFaults: new ControlClient(`${addresses.control}/oracle`, oracleRequestSchema),
    sweeppeaFaults,
    stop: () => stop(child),
  };
}

async function firstLineOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('The services have no stdout.');
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error('The services ended before they said where they are.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
