/** Together at most this many bytes are fetched while a drag begins; more is prepared first. */
export const dragAtOnceBytes = 32 * 1024 * 1024;
