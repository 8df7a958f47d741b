import { z } from 'zod';
import {
  sweeppeaSwitchesPatchSchema,
  type SweeppeaSwitches,
  type SweeppeaSwitchesPatch,
} from './sweeppea-switches';

/** Holds the values of the switches. */
export class SweeppeaSwitchBoard {
  #values: SweeppeaSwitches;

  constructor(
    private readonly defaults: SweeppeaSwitches,
    private readonly onChange: (values: SweeppeaSwitches) => void,
  ) {
    this.#values = defaults;
  }

  get values(): SweeppeaSwitches {
    return this.#values;
  }

  /** Changes the switches that the patch names. Throws an error whose message lists what is wrong, and changes nothing then. */
  patch(raw: SweeppeaSwitchesPatch): void {
    const given = Object.entries(parseSweeppeaPatch(raw)).filter(([, value]) => value !== undefined);
    this.#replace({ ...this.#values, ...Object.fromEntries(given) });
  }

  reset(): void {
    this.#replace(this.defaults);
  }

  #replace(values: SweeppeaSwitches): void {
    this.#values = values;
    this.onChange(values);
  }
}

/** Throws an error whose message lists what is wrong. */
export function parseSweeppeaPatch(raw: unknown): z.output<typeof sweeppeaSwitchesPatchSchema> {
  const parsed = sweeppeaSwitchesPatchSchema.safeParse(raw);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}
