import type { FaultRule, RouteName } from './acronis-switches';
import { answerEmpty, answerHtml, answerJson } from './http-answers';
import type { ServiceCall } from './service-call';

/** Counts calls per rule and says which rule makes a call fail. */
export class FaultInjector {
  readonly #calls = new WeakMap<FaultRule, number>();

  /** The rule that applies to this call; to be asked once per call. */
  ruleFor(route: RouteName, rules: 'none' | readonly FaultRule[]): FaultRule | null {
    if (rules === 'none') return null;
    const hits = rules.filter((rule) => this.#isHit(rule, route));
    return hits[0] ?? null;
  }

  #isHit(rule: FaultRule, route: RouteName): boolean {
    if (rule.route !== 'any' && rule.route !== route) return false;
    const call = (this.#calls.get(rule) ?? 0) + 1;
    this.#calls.set(rule, call);
    return call >= rule.nth && call < rule.nth + rule.times;
  }
}

const message = 'Injected fault';
const accountFault = { error: { code: 0, message, domain: 'PlatformAccounts', details: {}, context: {} } };
const notaryFault = { domain: 'notary', code: 'InjectedFault', debug: { message } };

const accountRoutes: ReadonlySet<RouteName> = new Set(['discovery', 'token', 'user', 'usages']);

export function answerFault(call: ServiceCall, rule: FaultRule): void {
  if (rule.retryAfter !== undefined) call.response.setHeader('retry-after', String(rule.retryAfter));
  if (rule.body === 'empty') answerEmpty(call, rule.status);
  else if (rule.body === 'html') answerHtml(call, rule.status, `${rule.status} from a gateway`);
  else answerJson(call, rule.status, accountRoutes.has(call.route) ? accountFault : notaryFault);
}
