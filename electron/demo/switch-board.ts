import { z } from 'zod';

interface Switches<V> {
  readonly defaults: V;
  /** The values after a patch, which may be anything. Throws an error whose message lists what is wrong with it. */
  readonly merge: (values: V, patch: unknown) => V;
  readonly onChange: (values: V, old: V) => void;
}

/** Holds the values of a service's switches. */
export class SwitchBoard<V> {
  readonly #switches: Switches<V>;
  #values: V;

  constructor(switches: Switches<V>) {
    this.#switches = switches;
    this.#values = switches.defaults;
  }

  get values(): V {
    return this.#values;
  }

  /** Changes the switches that the patch names. Throws as `merge` does, and changes nothing then. */
  patch(patch: unknown): void {
    this.#replace(this.#switches.merge(this.#values, patch));
  }

  reset(): void {
    this.#replace(this.#switches.defaults);
  }

  #replace(values: V): void {
    const old = this.#values;
    this.#values = values;
    this.#switches.onChange(values, old);
  }
}

/** Throws an error whose message lists what is wrong. */
export function parsePatch<P>(schema: z.ZodType<P>, raw: unknown): P {
  const parsed = schema.safeParse(raw);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

/** The values, with those that the patch has in place of the old ones. */
export function mergeGiven<V extends object>(values: V, patch: object | undefined): V {
  const given = Object.entries(patch ?? {}).filter(([, value]) => value !== undefined);
  return { ...values, ...Object.fromEntries(given) };
}
