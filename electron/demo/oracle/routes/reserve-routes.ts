import { userJson, wireTime } from '../exchange/item-json';
import { idOf, jsonAnswer, type OracleAnswer, type OracleCall, type OracleState } from '../oracle-call';
import { actorOf, identify, openFile, requireRole } from '../oracle-caller';
import { readObject, requiredField } from '../exchange/oracle-parameters';
import { badRequest } from '../exchange/oracle-refusal';
import { refuseReserved } from './trash-routes';

/** Reservations; of links only public ones open these calls [documented]. */

export function reserveFile(call: OracleCall, state: OracleState): OracleAnswer {
  const caller = identify(call, state, 'public');
  const file = openFile(call, state, { caller, id: idOf(call), role: 'contributor' });
  refuseReserved(state, caller, file);
  const reservation = { by: actorOf(caller, file), at: state.now() };
  file.reservation = reservation;
  return jsonAnswer({
    id: file.id,
    type: 'file',
    reservationDate: wireTime(reservation.at).replace('Z', '.000Z'),
    reservedBy: userJson(reservation.by),
  });
}

/** By whoever reserved it or by a manager of the file [assumed]. */
export async function unreserveFile(call: OracleCall, state: OracleState): Promise<OracleAnswer> {
  const reservedBy = requiredField(await readObject(call), 'reservedByUserID');
  const caller = identify(call, state, 'public');
  const file = openFile(call, state, { caller, id: idOf(call), role: 'contributor' });
  if (file.reservation?.by.id !== reservedBy) throw badRequest('The file is not reserved by that user.');
  if (reservedBy !== caller.user?.id && !state.switches.permissiveReserve) {
    requireRole(call, state, { caller, item: file, role: 'manager' });
  }
  file.reservation = null;
  return jsonAnswer({ id: file.id, type: 'file' });
}
