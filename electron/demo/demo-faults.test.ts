import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serviceIdSchema } from '../../shared/accounts';
import type { ServiceFault } from '../../shared/demo';
import { demoFaults, type DemoFault } from '../../shared/choices/demo-faults';
import { applyFaults, switchFault } from './demo-faults';
import { startDemoServices, type DemoServices } from './demo-services';

let services: DemoServices;
beforeAll(async () => {
  services = await startDemoServices();
});
afterAll(async () => {
  await services.close();
});

const everyFault = serviceIdSchema.options.flatMap((service) =>
  demoFaults[service].map((fault): ServiceFault => ({ service, fault })),
);

function switchesNow(): unknown {
  const { acronis, oracle, sweeppea } = services.servers;
  return structuredClone({
    acronis: acronis.switches(),
    oracle: oracle.switches(),
    sweeppea: sweeppea.switches(),
  });
}

describe('faults of the demo', () => {
  it.each(everyFault)('$service: $fault changes its service, and only as long as it is on', (of) => {
    applyFaults(services.servers, []);
    const sound = switchesNow();
    applyFaults(services.servers, [of]);
    expect(switchesNow()).not.toEqual(sound);
    applyFaults(services.servers, []);
    expect(switchesNow()).toEqual(sound);
  });

  it('can be on together', () => {
    applyFaults(services.servers, [
      { service: 'acronis', fault: 'rate-limit' },
      { service: 'acronis', fault: 'refuse-deletes' },
      { service: 'oracle', fault: 'slow' },
    ]);
    expect(services.servers.acronis.switches().fault).toHaveLength(3);
    expect(services.servers.oracle.switches().slow).toBeGreaterThan(0);
    expect(services.servers.sweeppea.switches().faults).toEqual([]);
    applyFaults(services.servers, []);
  });
});

describe('switching', () => {
  const of = (fault: DemoFault, service: ServiceFault['service'] = 'oracle') => ({ service, fault });

  it.each([
    ['adds', [], of('slow'), true, [of('slow')]],
    ['takes away', [of('slow'), of('rate-limit')], of('slow'), false, [of('rate-limit')]],
    ['adds once', [of('slow')], of('slow'), true, [of('slow')]],
    ['replaces what it excludes', [of('cut-downloads')], of('wrong-size'), true, [of('wrong-size')]],
    ['leaves what it would exclude', [of('cut-downloads')], of('wrong-size'), false, [of('cut-downloads')]],
    [
      'leaves other services alone',
      [of('cut-downloads', 'sweeppea')],
      of('wrong-size'),
      true,
      [of('cut-downloads', 'sweeppea'), of('wrong-size')],
    ],
  ])('%s', (...[, before, fault, on, after]) => {
    expect(switchFault(before, fault, on)).toEqual(after);
  });
});
