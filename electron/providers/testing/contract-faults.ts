import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../../shared/failures';
import { coreOperations, type ContractBench, type CoreOperation } from './contract-bench';
import type { Fault } from './faulty-network';
import { bytesOf } from './provider-probes';

interface FaultCase {
  what: string;
  fault: Fault;
  code: ErrorCode;
  only?: readonly CoreOperation[];
  details?: object;
}

const html = '<!doctype html><title>Welcome</title>';
/** Operations whose answer is JSON. */
const answering = ['connect', 'list', 'stat'] as const;

/** What any server may do to any operation, and what must come of it. */
const faultCases: readonly FaultCase[] = [
  { what: '401 for every token', fault: { kind: 'answer', status: 401 }, code: 'signed-out' },
  { what: '401 in HTML', fault: { kind: 'answer', status: 401, body: html }, code: 'signed-out' },
  { what: '403', fault: { kind: 'answer', status: 403 }, code: 'permission-denied' },
  {
    what: '404',
    fault: { kind: 'answer', status: 404, body: '{}' },
    code: 'not-found',
    only: ['stat', 'read', 'remove'],
  },
  { what: '400', fault: { kind: 'answer', status: 400, body: html }, code: 'bad-request' },
  { what: '408', fault: { kind: 'answer', status: 408 }, code: 'timeout' },
  { what: '429', fault: { kind: 'answer', status: 429 }, code: 'rate-limited' },
  {
    what: '429 with Retry-After',
    fault: { kind: 'answer', status: 429, headers: { 'retry-after': '7' } },
    code: 'rate-limited',
    details: { retryAfterMs: 7000 },
  },
  { what: '500', fault: { kind: 'answer', status: 500, body: html }, code: 'unavailable' },
  { what: '503', fault: { kind: 'answer', status: 503 }, code: 'unavailable' },
  {
    what: 'HTML for JSON',
    fault: { kind: 'answer', status: 200, body: html },
    code: 'protocol',
    only: answering,
  },
  { what: 'nothing for JSON', fault: { kind: 'answer', status: 200 }, code: 'protocol', only: answering },
  {
    what: 'JSON of another shape',
    fault: { kind: 'answer', status: 200, body: '{"hello":[]}' },
    code: 'protocol',
    only: answering,
  },
  {
    what: 'half of its JSON',
    fault: { kind: 'part', body: bytesOf(1000), percent: 50, then: 'close', announced: true },
    code: 'truncated',
    only: answering,
  },
  {
    what: 'a redirect',
    fault: { kind: 'redirect' },
    code: 'protocol',
    only: ['connect', 'list', 'stat', 'remove'],
  },
  { what: 'a reset', fault: { kind: 'reset' }, code: 'unavailable' },
];

/** Every operation under every fault that a network or a server may have. */
export function describeFaults(bench: ContractBench): void {
  describe.each(coreOperations)('%s', (operation) => {
    describeAnswers(bench, operation);
    describeSilence(bench, operation);
  });
  it('puts nothing secret into its errors', async (context) => {
    for (const operation of coreOperations) {
      bench.network.fail(bench.requestOf(context, operation), {
        kind: 'answer',
        status: 400,
        body: 'Bearer abc',
      });
      const error: unknown = await bench.run(operation).catch((thrown: unknown) => thrown);
      expect(JSON.stringify([error, String(error)])).not.toMatch(/bearer|password|token=/i);
      bench.network.reset();
    }
  });
}

function describeAnswers(bench: ContractBench, operation: CoreOperation): void {
  it.for(faultCases.filter(({ only }) => only?.includes(operation) ?? true))(
    'met by $what: $code',
    async ({ what, fault, code, details }, context) => {
      bench.network.fail(bench.requestOf(context, operation), bench.worded(fault));
      await expect(bench.run(operation)).rejects.toMatchObject({
        code: bench.harness.meanings?.[what] ?? code,
        ...details,
      });
      expect(bench.network.headersElsewhere).toEqual([]);
    },
  );

  it('carries no credentials to another host', async (context) => {
    bench.network.fail(bench.requestOf(context, operation), { kind: 'redirect' });
    await bench.run(operation).catch(() => undefined);
    expect(bench.network.headersElsewhere).not.toContain('authorization');
    expect(bench.network.headersElsewhere).not.toContain('cookie');
  });

  it('succeeds after two passing failures', async (context) => {
    bench.network.fail(bench.requestOf(context, operation), { kind: 'answer', status: 503 }, 2);
    await bench.run(operation);
    expect(bench.waits).toHaveLength(2);
  });
}

function describeSilence(bench: ContractBench, operation: CoreOperation): void {
  it('rejects for a caller who has gone', async () => {
    await expect(bench.run(operation, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('gives up on a server that stalls', async (context) => {
    const isRequest = bench.requestOf(context, operation);
    await bench.open(200);
    bench.network.fail(isRequest, { kind: 'stall' });
    await expect(bench.run(operation)).rejects.toMatchObject({ code: 'timeout' });
  });

  it('can be cancelled while a server stalls', async (context) => {
    const controller = new AbortController();
    const isRequest = bench.requestOf(context, operation);
    bench.network.fail(
      (request) => {
        if (!isRequest(request)) return false;
        setImmediate(() => {
          controller.abort();
        });
        return true;
      },
      { kind: 'stall' },
    );
    await expect(bench.run(operation, controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
  });
}
