/** What helps to report a fault. */
export const supportEn = {
  /** The number under which the log has the whole error. */
  errorNumber: (errorId: string) => `Error number ${errorId}`,
};
