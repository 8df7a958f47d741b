import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One worked example of the vendor's page on deleting files, as it stands there. */
export interface DocumentExample {
  path: string;
  headers: Record<string, string>;
  /** Null: none. */
  body: string | null;
  status: number;
  answer: unknown;
}

const page = join(import.meta.dirname, '..', 'fixtures', 'delete-file-examples.txt');

/** The six examples, in their order. */
export function readDocumentExamples(): readonly DocumentExample[] {
  return readFileSync(page, 'utf8')
    .split(/^Examples$|^Example \d$/m)
    .slice(1)
    .map(parseExample);
}

function parseExample(text: string): DocumentExample {
  const section = (title: string, next: string): string =>
    new RegExp(`^${title}$([^]*?)${next}`, 'm').exec(text)?.[1]?.trim() ?? '';
  const headerLines = section('Request Header', 'Request Body')
    .split('\n')
    .filter((line) => line !== 'None.');
  const body = section('Request Body', 'HTTP Status Code');
  return {
    path: /^DELETE \.\.\.(\S+)$/m.exec(text)?.[1] ?? '',
    headers: Object.fromEntries(
      headerLines.map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1).trim()];
      }),
    ),
    body: body === 'None.' ? null : body,
    status: Number(/^HTTP_STATUS = (\d+)$/m.exec(text)?.[1]),
    answer: JSON.parse(section('JSON Response', '$(?![^])')),
  };
}
