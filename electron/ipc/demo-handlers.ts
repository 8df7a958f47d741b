import type { Handlers } from '../../shared/contract';
import type { DemoService } from '../services/demo-service';

export function createDemoHandlers(demo: DemoService): Handlers<'demo', AbortSignal> {
  return {
    get: () => demo.get(),
    start: (_request, signal) => demo.start(signal),
  };
}
