import { optionalOperations, type Capabilities } from '../../shared/capabilities';
import type { Provider } from './provider';

/** What the window sees of a provider, read off its shape, so that no flag can disagree with a method. */
export function capabilitiesOf(provider: Provider): Capabilities {
  return {
    operations: optionalOperations.filter((operation) => Reflect.get(provider, operation) !== undefined),
    facts: provider.facts,
  };
}
