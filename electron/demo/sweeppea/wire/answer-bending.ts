import type { DriveJson } from '../drive-call';
import type { ActiveFaults } from '../drive-faults';

/** The text of an answer, changed as the faults about bodies say. */
export function bendAnswer(status: number, body: DriveJson, faults: ActiveFaults): string {
  const text = JSON.stringify(bendFields(status, body, faults));
  if (faults.has('cut-json')) return text.slice(0, Math.floor(text.length / 2));
  return faults.has('invalid-json') ? text.replace('{', '{,') : text;
}

function bendFields(status: number, body: DriveJson, faults: ActiveFaults): unknown {
  const missing = faults.find('missing-field');
  const wrong = faults.find('wrong-type');
  let bent: unknown = body;
  if (faults.has('response-false') && status === 200) bent = { ...body, Response: false };
  if (faults.has('no-telemetry')) bent = changeField(bent, ['Telemetry'], leaveOut);
  if (missing !== undefined) bent = changeField(bent, missing.field.split('.'), leaveOut);
  if (wrong !== undefined) bent = changeField(bent, wrong.field.split('.'), ofOtherType);
  return faults.has('extra-fields') ? withExtraFields(bent) : bent;
}

const leaveOut = (): undefined => undefined;

/** Goes down the path, through every item of an array. A field that is not there stays so. */
function changeField(value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => changeField(item, path, change));
  if (typeof value !== 'object' || value === null) return value;
  const [name, ...rest] = path;
  const entries = Object.entries(value).map(([key, field]: [string, unknown]) => {
    if (key !== name) return [key, field];
    return [key, rest.length === 0 ? change(field) : changeField(field, rest, change)];
  });
  return Object.fromEntries(entries);
}

function ofOtherType(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return 7;
  return typeof value === 'boolean' ? 'maybe' : 'text in place of a structure';
}

function withExtraFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtraFields);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, field]: [string, unknown]) => [
    key,
    withExtraFields(field),
  ]);
  return { ...Object.fromEntries(entries), ExtraField: { Added: 'later' }, x_extra: [1, null] };
}
