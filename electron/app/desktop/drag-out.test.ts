import { EventEmitter } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { createDragOut, watchMouseButton } from './drag-out';

interface Dragged {
  file: string;
  files: string[];
  icon: string;
}

const never = new AbortController().signal;

/** Of a window whose button is down, unless the test says otherwise. */
function dragOutOf({
  isButtonDown = (): boolean => true,
  iconOf = (path: string) => Promise.resolve(`${path}.icon`),
} = {}) {
  const dragged: Dragged[] = [];
  const source = () => ({ startDrag: (item: Dragged) => void dragged.push(item) });
  const openPorts = () => new MessageChannel();
  return { dragged, dragOut: createDragOut({ iconOf, noIcon: 'none', source, openPorts, isButtonDown }) };
}

describe('drag out', () => {
  it('gives the files to the system, with the first one’s icon', async () => {
    const { dragged, dragOut } = dragOutOf();
    await dragOut.handOver(['/a', '/b'], never);
    expect(dragged).toEqual([{ file: '/a', files: ['/a', '/b'], icon: '/a.icon' }]);
  });

  it('does without an icon', async () => {
    const { dragged, dragOut } = dragOutOf({ iconOf: () => Promise.reject(new Error('no theme')) });
    await dragOut.handOver(['/a'], never);
    expect(dragged).toMatchObject([{ icon: 'none' }]);
  });

  it('drags nothing once the button is up, which would stick to the pointer', async () => {
    const { dragged, dragOut } = dragOutOf({ isButtonDown: () => false });
    await expect(dragOut.handOver(['/a'], never)).rejects.toMatchObject({ code: 'cancelled' });
    expect(dragged).toEqual([]);
  });

  it('drags nothing when the user gave up meanwhile', async () => {
    const giveUp = new AbortController();
    const { dragged, dragOut } = dragOutOf();
    const drag = dragOut.handOver(['/a'], giveUp.signal);
    giveUp.abort();
    await expect(drag).rejects.toMatchObject({ code: 'cancelled' });
    expect(dragged).toEqual([]);
  });

  it('drags nothing without a window', async () => {
    const dragOut = createDragOut({
      iconOf: () => Promise.resolve(''),
      noIcon: '',
      source: () => undefined,
      openPorts: () => new MessageChannel(),
      isButtonDown: () => true,
    });
    await expect(dragOut.handOver(['/a'], never)).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('mouse button', () => {
  it('is followed in every window', () => {
    const app = new EventEmitter();
    const [one, other] = [new EventEmitter(), new EventEmitter()];
    const isDown = watchMouseButton(app, [one]);
    app.emit('web-contents-created', {}, other);
    expect(isDown()).toBe(false);
    one.emit('input-event', {}, { type: 'mouseDown' });
    one.emit('input-event', {}, { type: 'mouseMove' });
    expect(isDown()).toBe(true);
    other.emit('input-event', {}, { type: 'mouseUp' });
    expect(isDown()).toBe(false);
  });
});
