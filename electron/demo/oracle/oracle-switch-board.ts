import { z } from 'zod';
import { oracleSwitchesPatchSchema, type OracleSwitches, type OracleSwitchesPatch } from './oracle-switches';

/** Holds the values of the switches. */
export class OracleSwitchBoard {
  #values: OracleSwitches;

  constructor(
    private readonly defaults: OracleSwitches,
    private readonly onChange: (values: OracleSwitches, old: OracleSwitches) => void,
  ) {
    this.#values = defaults;
  }

  get values(): OracleSwitches {
    return this.#values;
  }

  /** Changes the switches that the patch names. Throws an error whose message lists what is wrong, and changes nothing then. */
  patch(raw: OracleSwitchesPatch): void {
    const given = Object.entries(parseOraclePatch(raw)).filter(([, value]) => value !== undefined);
    this.#replace({ ...this.#values, ...Object.fromEntries(given) });
  }

  reset(): void {
    this.#replace(this.defaults);
  }

  #replace(values: OracleSwitches): void {
    const old = this.#values;
    this.#values = values;
    this.onChange(values, old);
  }
}

/** Throws an error whose message lists what is wrong. */
export function parseOraclePatch(raw: unknown): z.output<typeof oracleSwitchesPatchSchema> {
  const parsed = oracleSwitchesPatchSchema.safeParse(raw);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}
