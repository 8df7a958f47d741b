/** Categories are labels, not folders [documented]. */
export interface DriveCategory {
  readonly token: string;
  readonly name: string;
  readonly color: string;
  readonly primary: boolean;
}

export interface DriveAccount {
  /** Full name in the profile. */
  readonly name: string;
  readonly nickname: string;
  readonly email: string;
  readonly apiKey: string;
  readonly userToken: string;
  readonly planToken: string;
  readonly planName: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly categories: DriveCategory[];
  /** This month. */
  apiCalls: number;
  readonly maxApiCalls: number;
  maxStorageMB: number;
  usedBytes: number;
}

/** MB are 1,048,576 bytes [assumed; fits every example]. */
export const bytesPerMB = 1_048_576;
const bytesPerGiB = 1_073_741_824;

/** With two decimals. */
export function megabytes(bytes: number): number {
  return Number(shownMegabytes(bytes));
}

export function shownMegabytes(bytes: number): string {
  return (bytes / bytesPerMB).toFixed(2);
}

/** `DataConsumed` is the GiB of the call with six decimals [assumed; fits the examples]. */
export function telemetryOf(
  { apiCalls, maxApiCalls }: Pick<DriveAccount, 'apiCalls' | 'maxApiCalls'>,
  bytes = 0,
): Record<string, number> {
  const consumed = Number((bytes / bytesPerGiB).toFixed(6));
  return { DataConsumed: consumed, APICalls: apiCalls, MaxAPICalls: maxApiCalls };
}

export function storageOf({ usedBytes, maxStorageMB }: DriveAccount): Record<string, number> {
  return {
    UsedMB: megabytes(usedBytes),
    MaxMB: maxStorageMB,
    RemainingMB: megabytes(Math.max(0, maxStorageMB * bytesPerMB - usedBytes)),
  };
}
