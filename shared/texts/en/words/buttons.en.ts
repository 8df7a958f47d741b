/** What buttons say that are found in many places. */
export const buttonsEn = {
  cancel: 'Cancel',
  close: 'Close',
  ok: 'OK',
  dismiss: 'Dismiss',
  details: 'Details',
  more: 'More',
  signInAgain: 'Sign in again',
  stop: 'Stop',
  tryAgain: 'Try again',
  undo: 'Undo',
};
