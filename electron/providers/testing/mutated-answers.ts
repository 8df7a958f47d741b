import fc from 'fast-check';
import { readWhole } from '../../http/response-body';
import type { HttpResponse, Transport } from '../../http/transport/transport';

/** What a broken or hostile server makes of an answer that was right. */
export type AnswerMutation =
  | { kind: 'status'; status: number }
  | { kind: 'header'; name: string; value: string | null }
  | { kind: 'bytes'; body: Uint8Array }
  /** Ends after so many percent. */
  | { kind: 'cut'; percent: number }
  /** One value of the JSON becomes another; which one is `at` modulo their number. */
  | { kind: 'json'; at: number; value: unknown };

const headerNames = [
  'content-length',
  'content-type',
  'content-encoding',
  'content-disposition',
  'content-range',
  'etag',
  'retry-after',
  'location',
  'www-authenticate',
];
const oddTexts = fc.constantFrom(
  '',
  '\0',
  '../../etc/passwd',
  '\u202Egpj.exe',
  'http://127.0.0.1:1/',
  'x'.repeat(3000),
  '"',
  '-1',
  '1e400',
  'NaN',
  '9'.repeat(30),
  'bytes 0-0/0',
  "attachment; filename*=UTF-8''%ff",
  'Wed, 21 Oct 2015 07:28:00 GMT',
);
const oddNumbers = fc.constantFrom(-1, 0.5, 1e300, Number.MAX_SAFE_INTEGER, 2 ** 53, -0);
const oddObjects = fc.constantFrom(
  {},
  [],
  null,
  true,
  { __proto__: null },
  [[[[[[[[]]]]]]]],
  Array(5000).fill({}),
);
const values = fc.oneof(
  oddTexts,
  oddNumbers,
  oddObjects,
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);

export const answerMutations: fc.Arbitrary<AnswerMutation> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('json' as const), at: fc.nat(), value: values }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('header' as const),
      name: fc.constantFrom(...headerNames),
      value: fc.oneof(oddTexts, fc.string(), fc.constant(null)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('status' as const),
      status: fc.integer({ min: 200, max: 599 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bytes' as const), body: fc.uint8Array() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('cut' as const), percent: fc.integer({ min: 0, max: 99 }) }),
  },
);

/** A transport that gets the answers of another one and, while there is one, treats each by the mutation. */
export function createMutatingTransport(inner: Transport): {
  transport: Transport;
  mutate: (mutation: AnswerMutation | null) => void;
} {
  let mutation: AnswerMutation | null = null;
  return {
    mutate: (next) => {
      mutation = next;
    },
    transport: async (request) => {
      const response = await inner(request);
      return mutation === null ? response : mutated(response, mutation);
    },
  };
}

async function mutated(response: HttpResponse, mutation: AnswerMutation): Promise<HttpResponse> {
  const whole = Buffer.from(await readWhole(response.body, { maxBytes: 64 * 1024 * 1024, host: 'test' }));
  const headers = new Map(response.headers);
  const as = (change: { status?: number; body?: Uint8Array }): HttpResponse => ({
    status: change.status ?? response.status,
    headers,
    body: chunksOf(change.body ?? whole),
    discard: () => undefined,
  });
  switch (mutation.kind) {
    case 'status':
      return as({ status: mutation.status });
    case 'header':
      if (mutation.value === null) headers.delete(mutation.name);
      else headers.set(mutation.name, mutation.value);
      return as({});
    case 'bytes':
      headers.delete('content-length');
      return as({ body: mutation.body });
    case 'cut':
      return as({ body: whole.subarray(0, Math.floor((whole.length * mutation.percent) / 100)) });
    case 'json':
      headers.delete('content-length');
      return as({ body: Buffer.from(withOtherValue(whole.toString('utf8'), mutation)) });
  }
}

async function* chunksOf(body: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  if (body.length > 0) yield body;
}

function withOtherValue(text: string, { at, value }: { at: number; value: unknown }): string {
  let count = 0;
  try {
    JSON.parse(text, (_key, old: unknown) => ((count += 1), old));
  } catch {
    return text;
  }
  let seen = 0;
  const changed: unknown = JSON.parse(text, (_key, old: unknown) => {
    seen += 1;
    return seen - 1 === at % count ? value : old;
  });
  return JSON.stringify(changed);
}
