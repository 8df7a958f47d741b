const windowMs = 3000;
const sampleEveryMs = 100;

interface Sample {
  at: number;
  bytes: number;
}

/** The speed of one transfer over the last three seconds. */
export interface SpeedMeter {
  /** `receivedBytes` in all, at `now` (epoch milliseconds). */
  add(now: number, receivedBytes: number): void;
  /** Bytes per second; null while there is too little to tell. Falls to 0 when nothing arrives any more. */
  rate(now: number): number | null;
}

export function createSpeedMeter(): SpeedMeter {
  const samples: Sample[] = [];
  let latest: Sample | null = null;

  function dropOld(now: number): void {
    while ((samples[1]?.at ?? now) < now - windowMs) samples.shift();
  }

  return {
    add(now, bytes) {
      /* The clock was set back. */
      if (latest !== null && now < latest.at) samples.length = 0;
      latest = { at: now, bytes };
      const last = samples.at(-1);
      if (last === undefined || now - last.at >= sampleEveryMs) samples.push(latest);
      dropOld(now);
    },
    rate(now) {
      dropOld(now);
      const [first] = samples;
      if (first === undefined || latest === null || now - first.at < sampleEveryMs) return null;
      if (now - latest.at >= windowMs) return 0;
      return Math.max(0, Math.round(((latest.bytes - first.bytes) * 1000) / (now - first.at)));
    },
  };
}
