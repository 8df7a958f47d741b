import type { Handlers } from '../../shared/contract';
import type { DemoService } from '../services/demo-service';

export function createDemoHandlers(demo: DemoService): Handlers<'demo', AbortSignal> {
  return {
    get: () => demo.get(),
    setFault: ({ of, on }) => demo.setFault(of, on),
    resetFaults: () => demo.resetFaults(),
    start: (_request, signal) => demo.start(signal),
  };
}
