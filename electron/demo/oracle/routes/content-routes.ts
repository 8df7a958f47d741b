import { readRange } from '../../wire/byte-range';
import { idOf, type OracleAnswer, type OracleCall, type OracleState } from '../oracle-call';
import { identify, openFile } from '../oracle-caller';
import { queryVersion } from '../exchange/oracle-parameters';
import { wantedVersion } from './browse-routes';

/** The bytes of a file or of one of its versions. Ranges are honoured in 1.2 alone [documented]. */
export function downloadFile(call: OracleCall, state: OracleState): OracleAnswer {
  const number = queryVersion(call);
  const caller = identify(call, state, 'any');
  const file = openFile(call, state, { caller, id: idOf(call), role: 'downloader' });
  const { content } = wantedVersion(file, number);
  const whole: OracleAnswer = { kind: 'content', status: 200, content, from: 0, to: content.size };
  if (call.apiVersion === '1.1' || state.switches.rangeAs200) return whole;
  const range = readRange(call.request.headers.range, content.size);
  if (range === null) return whole;
  if (range === 'unsatisfiable') {
    return { kind: 'empty', status: 416, headers: { 'content-range': `bytes */${content.size}` } };
  }
  const skipped = state.switches.wrongRange ? 1 : 0;
  return { ...whole, status: 206, from: range.from + skipped, to: range.to };
}
