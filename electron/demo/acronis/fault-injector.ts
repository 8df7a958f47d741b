import type { FaultRule, RouteName } from './acronis-switches';
import { answerEmpty, answerHtml, answerJson } from './http-answers';
import type { ServiceCall, ServiceState } from './service-call';
import { waitWhileOpen } from '../wire/open-connection';

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

/** Longer than any client waits. */
const silenceMs = 600_000;

export async function answerFault(
  call: ServiceCall,
  rule: FaultRule,
  { store }: ServiceState,
): Promise<void> {
  const { status, body, retryAfter } = rule;
  if (retryAfter !== undefined) call.response.setHeader('retry-after', String(retryAfter));
  if (typeof status !== 'number') {
    if (status === 'no-answer-after-delete') store.remove(call.id);
    await waitWhileOpen(call.response, silenceMs);
  } else if (body === 'empty') answerEmpty(call, status);
  else if (body === 'html') answerHtml(call, status, `${status} from a gateway`);
  else answerJson(call, status, accountRoutes.has(call.route) ? accountFault : notaryFault);
}
