import type { CallRule } from './oracle-switches';

/** Counts calls per rule and says which rule applies to a call. */
export class CallRules {
  readonly #calls = new WeakMap<CallRule, number>();

  /** The first of the rules that applies to this call; to be asked once per call. */
  applying<R extends CallRule>(rules: readonly R[], method: string, path: string): R | null {
    const hits = rules.filter((rule) => this.#isHit(rule, method, path));
    return hits[0] ?? null;
  }

  #isHit(rule: CallRule, method: string, path: string): boolean {
    if (!path.includes(rule.path) || (rule.method ?? method) !== method) return false;
    const call = (this.#calls.get(rule) ?? 0) + 1;
    this.#calls.set(rule, call);
    return call >= rule.nth && call < rule.nth + rule.times;
  }
}
