import type { CallMeter, EndpointLock } from './call-meter';
import type { ActiveFaults } from './drive-faults';
import type { PresignedLinks } from './bucket/presigned-links';
import type { DriveAccount } from './store/drive-account';
import type { DriveStore } from './store/drive-store';
import type { DriveEndpoint, SweeppeaSwitches } from './sweeppea-switches';

/** A JSON object on the wire; the order of its keys counts. */
export type DriveJson = Readonly<Record<string, unknown>>;

export interface DriveAnswer {
  readonly status: number;
  readonly body: DriveJson;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request that has passed every check up to the limits. */
export interface DriveCall {
  readonly endpoint: DriveEndpoint;
  readonly account: DriveAccount;
  /** Empty for a malformed one. */
  readonly body: DriveJson;
  readonly faults: ActiveFaults;
}

/** A message that `files/send` would have sent. */
export interface SentMail {
  readonly account: string;
  readonly fileToken: string;
  readonly recipient: string;
  readonly subject: string;
  readonly message: string;
}

/** What the calls work on, as it is when a request comes in. */
export interface DriveState {
  readonly store: DriveStore;
  readonly switches: SweeppeaSwitches;
  /** Clock of the service, its skew included; epoch milliseconds. */
  readonly now: () => number;
  readonly links: PresignedLinks;
  readonly meter: CallMeter;
  readonly lock: EndpointLock;
  readonly outbox: SentMail[];
  /** Where links lead. */
  readonly storageOrigin: string;
  /** Origin of the server with the untrusted certificate; starts it when it is not running. */
  readonly untrustedOrigin: () => Promise<string>;
}

export type DriveHandler = (call: DriveCall, state: DriveState) => DriveAnswer | Promise<DriveAnswer>;
