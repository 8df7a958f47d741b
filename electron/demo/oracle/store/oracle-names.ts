const longestName = 240;

/** The name rules of the service are unknown; it refuses what no system takes, and names of more than 240 characters [assumed]. */
export function isAllowedName(name: string): boolean {
  return name !== '' && !name.includes('/') && name.length <= longestName;
}

/** Names compare case-insensitively [documented], and byte for byte otherwise [assumed]. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** `x`, `x(2)`, `x(3)` …, the first that is free; a file keeps its extension [documented for folders]. */
export function numberedName(
  name: string,
  kind: 'file' | 'folder',
  isTaken: (name: string) => boolean,
): string {
  let candidate = name;
  for (let number = 2; isTaken(candidate); number += 1) candidate = withSuffix(name, kind, `(${number})`);
  return candidate;
}

/** The name with six digits added, as `TimeStampSuffix` does [documented]: here the time of day in UTC. */
export function stampedName(name: string, kind: 'file' | 'folder', now: number): string {
  const digits = new Date(now).toISOString().slice(11, 19).replaceAll(':', '');
  return withSuffix(name, kind, digits);
}

function withSuffix(name: string, kind: 'file' | 'folder', suffix: string): string {
  const dot = kind === 'file' ? name.lastIndexOf('.') : -1;
  return dot <= 0 ? `${name}${suffix}` : `${name.slice(0, dot)}${suffix}${name.slice(dot)}`;
}

const mimeTypes: Readonly<Record<string, string>> = {
  bin: 'application/octet-stream',
  csv: 'text/csv',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
};

export function mimeTypeOf(name: string): string {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return mimeTypes[extension] ?? 'application/octet-stream';
}
