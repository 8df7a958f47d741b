import type { ServiceFault } from '../../shared/demo';
import type { DemoFault } from '../../shared/choices/demo-faults';
import type { AcronisServer } from './acronis/acronis-server';
import type { AcronisSwitchesPatch } from './acronis/acronis-switches';
import type { OracleServer } from './oracle/oracle-server';
import type { OracleSwitchesPatch } from './oracle/oracle-switches';
import type { SweeppeaServer } from './sweeppea/sweeppea-server';
import type { SweeppeaSwitchesPatch } from './sweeppea/sweeppea-switches';

interface FaultyServers {
  readonly acronis: Pick<AcronisServer, 'set' | 'reset' | 'expireNow'>;
  readonly oracle: Pick<OracleServer, 'set' | 'reset'>;
  readonly sweeppea: Pick<SweeppeaServer, 'set' | 'reset'>;
}

type IsOn = (fault: DemoFault) => boolean;

/** Of each of these only one at a time means anything. */
const alternatives: readonly (readonly DemoFault[])[] = [
  ['cut-downloads', 'wrong-bytes', 'wrong-size'],
  ['rate-limit', 'offline', 'unavailable'],
  ['refuse-deletes', 'ignore-deletes', 'lose-delete-answers'],
];

/** The faults that are on after this one is switched on or off; it takes the place of another that it excludes. */
export function switchFault(
  faults: readonly ServiceFault[],
  { service, fault }: ServiceFault,
  on: boolean,
): ServiceFault[] {
  const excluded = alternatives.find((group) => group.includes(fault)) ?? [fault];
  const stays = (other: ServiceFault): boolean =>
    other.service !== service || !(on ? excluded.includes(other.fault) : other.fault === fault);
  return [...faults.filter(stays), ...(on ? [{ service, fault }] : [])];
}

/** Makes the services do these things wrong and nothing else. */
export function applyFaults(servers: FaultyServers, faults: readonly ServiceFault[]): void {
  const isOn =
    (service: ServiceFault['service']): IsOn =>
    (fault) =>
      faults.some((one) => one.service === service && one.fault === fault);
  const { acronis, oracle, sweeppea } = servers;
  acronis.reset();
  acronis.set(acronisPatch(isOn('acronis')));
  if (isOn('acronis')('expire-tokens')) acronis.expireNow();
  oracle.reset();
  oracle.set(oraclePatch(isOn('oracle')));
  sweeppea.reset();
  sweeppea.set(sweeppeaPatch(isOn('sweeppea')));
}

const cutPercent = 60;
const slowBytesPerSecond = 40_000;
const slowAnswerMs = 900;
const retryAfterSeconds = 3;
const tokenSeconds = 5;
/** As long as the switch is on. */
const always = 1_000_000;

function acronisPatch(isOn: IsOn): AcronisSwitchesPatch {
  const deletes = ['delete', 'bulk-delete'] as const;
  return {
    dl: {
      ...(isOn('cut-downloads') ? { cut: 'clean-end-short' } : {}),
      ...(isOn('wrong-bytes') ? { cut: 'corrupt-byte' } : {}),
      ...(isOn('slow') ? { rate: slowBytesPerSecond } : {}),
    },
    ...(isOn('expire-tokens') ? { auth: { ttlSeconds: tokenSeconds } } : {}),
    ...(isOn('lose-delete-answers')
      ? { del: { single: 'dropped-after-delete', bulk: 'dropped-after-delete' } }
      : {}),
    net: {
      ...(isOn('offline') ? { mode: 'refuse' } : {}),
      ...(isOn('slow') ? { latencyMs: slowAnswerMs } : {}),
    },
    fault: [
      ...(isOn('rate-limit') ? [{ status: 429, retryAfter: retryAfterSeconds, times: always } as const] : []),
      ...(isOn('refuse-deletes')
        ? deletes.map((route) => ({ route, status: 403, times: always }) as const)
        : []),
    ],
  };
}

function oraclePatch(isOn: IsOn): OracleSwitchesPatch {
  return {
    ...(isOn('cut-downloads') ? { cutAfterBytes: `${cutPercent}%` } : {}),
    ...(isOn('wrong-size') ? { wrongSize: 'shorter' } : {}),
    ...(isOn('slow') ? { rate: slowBytesPerSecond, slow: slowAnswerMs } : {}),
    rangeAs200: isOn('ignore-ranges'),
    deleteLies: isOn('ignore-deletes'),
    status: [
      ...(isOn('rate-limit') ? [{ status: 429, retryAfter: retryAfterSeconds, times: always } as const] : []),
      ...(isOn('unavailable') ? [{ status: 503, times: always } as const] : []),
      ...(isOn('refuse-deletes') ? [{ method: 'DELETE', status: 403, times: always } as const] : []),
    ],
  };
}

function sweeppeaPatch(isOn: IsOn): SweeppeaSwitchesPatch {
  return {
    ...(isOn('offline') ? { refuse: 'both' } : {}),
    ...(isOn('slow') ? { latencyMs: slowAnswerMs } : {}),
    faults: [
      ...(isOn('cut-downloads') ? [{ fault: 'drop-at', percent: cutPercent } as const] : []),
      ...(isOn('wrong-size') ? [{ fault: 'truncate' } as const] : []),
      ...(isOn('expire-links') ? [{ fault: 'link-expired' } as const] : []),
      ...(isOn('slow') ? [{ fault: 'slow', bytesPerSecond: slowBytesPerSecond } as const] : []),
      ...(isOn('rate-limit') ? [{ fault: 'rate-limited', retryAfter: retryAfterSeconds } as const] : []),
      ...(isOn('refuse-deletes') ? [{ fault: 'domain-restricted', at: 'files/delete' } as const] : []),
      ...(isOn('ignore-deletes') ? [{ fault: 'delete-still-listed' } as const] : []),
    ],
  };
}
