import type { Exchange } from '../wire/drive-answers';
import type { DriveState } from '../drive-call';

/** A request for an object, on its way. */
export interface BucketCall extends Exchange {
  readonly url: URL;
  /** Plain text without a first slash; null when it cannot be decoded. */
  readonly path: string | null;
  readonly state: DriveState;
}
