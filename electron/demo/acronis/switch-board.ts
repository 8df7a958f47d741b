import { z } from 'zod';
import {
  acronisSwitchesPatchSchema,
  type AcronisSwitches,
  type AcronisSwitchesPatch,
} from './acronis-switches';

/** Holds the values of the switches. */
export class SwitchBoard {
  #values: AcronisSwitches;

  constructor(
    private readonly defaults: AcronisSwitches,
    private readonly onChange: (values: AcronisSwitches) => void,
  ) {
    this.#values = defaults;
  }

  get values(): AcronisSwitches {
    return this.#values;
  }

  /** Changes the switches that the patch names. Throws an error whose message lists what is wrong, and changes nothing then. */
  patch(raw: AcronisSwitchesPatch): void {
    const patch = parsePatch(raw);
    const old = this.#values;
    this.#replace({
      accounts: merge(old.accounts, patch.accounts),
      auth: merge(old.auth, patch.auth),
      list: merge(old.list, patch.list),
      file: merge(old.file, patch.file),
      cert: merge(old.cert, patch.cert),
      dl: merge(old.dl, patch.dl),
      del: merge(old.del, patch.del),
      up: merge(old.up, patch.up),
      net: merge(old.net, patch.net),
      fault: patch.fault ?? old.fault,
    });
  }

  reset(): void {
    this.#replace(this.defaults);
  }

  #replace(values: AcronisSwitches): void {
    this.#values = values;
    this.onChange(values);
  }
}

/** Throws an error whose message lists what is wrong. */
export function parsePatch(raw: unknown): z.output<typeof acronisSwitchesPatchSchema> {
  const parsed = acronisSwitchesPatchSchema.safeParse(raw);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

function merge<G extends object>(
  group: G,
  patch: Partial<{ [K in keyof G]: G[K] | undefined }> | undefined,
): G {
  const given = Object.entries(patch ?? {}).filter(([, value]) => value !== undefined);
  return { ...group, ...Object.fromEntries(given) };
}
