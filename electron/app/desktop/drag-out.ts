import type { NativeImage } from 'electron';
import { AppError } from '../../../shared/errors';
import { runNestedLoop, type PortPair } from './nested-loop';

interface DragOutPorts<I> {
  /** The system's icon for a file. */
  iconOf: (path: string) => Promise<I>;
  /** In place of an icon that cannot be had. */
  noIcon: I;
  /** The window that is dragged from. */
  source: () => { startDrag(item: { file: string; files: string[]; icon: I }): void } | undefined;
  openPorts: () => PortPair;
  /** Is the button that began the drag still down? */
  isButtonDown: () => boolean;
}

/** Files that leave the window for the desktop or another program. */
export interface DragOut {
  /**
   * Begins the system's drag with these files, which exist; resolves when it is over, on macOS when it has begun. `cancelled` when the
   * button is up by then: such a drag would stick to the pointer.
   */
  handOver(paths: readonly string[], signal: AbortSignal): Promise<void>;
}

export function createDragOut<I = NativeImage>(ports: DragOutPorts<I>): DragOut {
  const { iconOf, noIcon, source, openPorts, isButtonDown } = ports;
  return {
    handOver: async (paths, signal) => {
      const [file] = paths;
      if (file === undefined) throw nothingDragged();
      const icon = await iconOf(file).catch(() => noIcon);
      await runNestedLoop(openPorts, () => {
        const contents = source();
        if (signal.aborted || contents === undefined || !isButtonDown()) throw nothingDragged();
        contents.startDrag({ file, files: [...paths], icon });
      });
    },
  };
}

interface MouseSource {
  on(event: 'input-event', listener: (event: unknown, input: { type: string }) => void): unknown;
}

interface CreatingApp {
  on(event: 'web-contents-created', listener: (event: unknown, contents: MouseSource) => void): unknown;
}

/** Follows the mouse in every window, those open already and those that come; answers whether a button is down. */
export function watchMouseButton(app: CreatingApp, open: readonly MouseSource[]): () => boolean {
  let isDown = false;
  const watch = (contents: MouseSource): void => {
    contents.on('input-event', (_inputEvent, { type }) => {
      if (type === 'mouseDown') isDown = true;
      if (type === 'mouseUp') isDown = false;
    });
  };
  open.forEach(watch);
  app.on('web-contents-created', (_event, contents) => {
    watch(contents);
  });
  return () => isDown;
}

function nothingDragged(): AppError {
  return new AppError('cancelled', 'nothing is dragged any more');
}
