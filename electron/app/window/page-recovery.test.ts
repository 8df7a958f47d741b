import { EventEmitter } from 'node:events';
import type { MessageBoxOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { recoverPage } from './page-recovery';

class Contents extends EventEmitter {
  readonly done: string[] = [];
  reload(): void {
    this.done.push('reload');
  }
  forcefullyCrashRenderer(): void {
    this.done.push('crash');
    this.emit('render-process-gone', {}, { reason: 'killed' });
  }
}

function start() {
  const contents = new Contents();
  const questions: { question: MessageBoxOptions; answer: (button: number) => void }[] = [];
  const logged: string[] = [];
  let now = 0;
  recoverPage(contents, {
    ask: (question) =>
      new Promise((resolve) => {
        questions.push({ question, answer: resolve });
        question.signal?.addEventListener('abort', () => {
          resolve(0);
        });
      }),
    quit: () => contents.done.push('quit'),
    now: () => now,
    log: { error: (event) => void logged.push(event), warn: (event) => void logged.push(event) },
  });
  const crash = (reason = 'crashed') => contents.emit('render-process-gone', {}, { reason });
  return { contents, questions, logged, crash, pass: (ms: number) => (now += ms) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a page whose process has ended', () => {
  it('is loaded again by itself', () => {
    const { contents, crash, questions, logged } = start();
    crash();
    expect([contents.done, questions.length, logged]).toEqual([['reload'], 0, ['window.gone']]);
  });

  it('is left alone when it ended in good order', () => {
    const { contents, crash } = start();
    crash('clean-exit');
    expect(contents.done).toEqual([]);
  });

  it.each([
    [0, ['reload', 'reload']],
    [1, ['reload', 'quit']],
  ])('is asked about when it ends again within a minute (button %d)', async (button, done) => {
    const { contents, crash, questions, pass } = start();
    crash();
    pass(59_000);
    crash('oom');
    await settle();
    expect(contents.done).toEqual(['reload']);
    expect(questions[0]?.question).toMatchObject({
      message: 'The window of Longshore has stopped working',
      buttons: ['Load again', 'Quit'],
    });
    questions[0]?.answer(button);
    await settle();
    expect(contents.done).toEqual(done);
  });

  it('is loaded again by itself when the last time was long ago', () => {
    const { contents, crash, questions, pass } = start();
    crash();
    pass(61_000);
    crash();
    expect([contents.done, questions.length]).toEqual([['reload', 'reload'], 0]);
  });
});

describe('a page that hangs', () => {
  it('is waited for as long as the user wants', async () => {
    const { contents, questions } = start();
    contents.emit('unresponsive');
    contents.emit('unresponsive');
    expect(questions).toHaveLength(1);
    questions[0]?.answer(0);
    await settle();
    expect(contents.done).toEqual([]);
    contents.emit('unresponsive');
    expect(questions).toHaveLength(2);
  });

  it('is loaded again when the user wants that', async () => {
    const { contents, questions } = start();
    contents.emit('unresponsive');
    questions[0]?.answer(1);
    await settle();
    expect(contents.done).toEqual(['crash', 'reload']);
  });

  it('is not asked about any more once it has come back', async () => {
    const { contents, questions } = start();
    contents.emit('unresponsive');
    contents.emit('responsive');
    await settle();
    expect([questions[0]?.question.signal?.aborted, contents.done]).toEqual([true, []]);
  });
});
