/** What the downloads are doing, all together. */
export interface TransferActivity {
  /** Transfers that have not ended, paused and waiting ones included. */
  unfinished: number;
  running: number;
  /** How much of them is there, 0 to 1; null when nobody knows. */
  fraction: number | null;
}

/** Hears of it whenever it changes. */
export type OnTransferActivity = (listener: (activity: TransferActivity) => void) => void;
