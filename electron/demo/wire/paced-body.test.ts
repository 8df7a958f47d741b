import { get, type IncomingMessage } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { listenOnLoopback, type LoopbackListener } from '../loopback-listener';
import { sendPaced, type PacedBody } from './paced-body';
import { madeContent } from '../sweeppea/store/made-content';

const size = 200_000_000;
const block = new Uint8Array(1_000_000);
let listener: LoopbackListener;
let asked = 0;
let released = 0;
afterEach(() => listener.close());

/** Begins a download of a content that notes how far it was asked for. */
async function begin(plan: PacedBody): Promise<IncomingMessage> {
  asked = 0;
  released = 0;
  const content = madeContent(size, (offset) => {
    asked = Math.max(asked, offset);
    return block.subarray(0, size - offset);
  });
  listener = await listenOnLoopback((request, response) => {
    const release = (): void => {
      released += 1;
    };
    response.writeHead(200, { 'content-length': plan.to - plan.from });
    void sendPaced({ request, response, release }, content, plan);
  });
  return new Promise((resolve, reject) => {
    get(listener.origin, resolve).on('error', reject);
  });
}

async function lengthOf(answer: IncomingMessage): Promise<number> {
  const source: AsyncIterable<Buffer> = answer;
  let length = 0;
  for await (const chunk of source) length += chunk.length;
  return length;
}

it('makes no more than the client takes', async () => {
  const answer = await begin({ from: 0, to: size, ending: 'end', rate: null });
  expect(asked).toBeLessThan(40_000_000);
  expect(released).toBe(0);
  expect(await lengthOf(answer)).toBe(size);
  expect(released).toBeGreaterThan(0);
});

it('sends the part alone', async () => {
  const part = await begin({ from: 5, to: 25, ending: 'end', rate: null });
  expect(await lengthOf(part)).toBe(20);
});

it('stops when the client goes away', async () => {
  const answer = await begin({ from: 0, to: size, ending: 'end', rate: null });
  answer.destroy();
  await listener.close();
  expect(asked).toBeLessThan(40_000_000);
});
