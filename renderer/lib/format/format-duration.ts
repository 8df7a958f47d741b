const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

function pair(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** A length of time for people, in its two largest units: "40 s", "3 min 5 s", "2 h 10 min". Milliseconds. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(Math.round(ms / 1000), 0);
  if (seconds < minute) return `${seconds} s`;
  if (seconds < hour) return pair(Math.floor(seconds / minute), 'min', seconds % minute, 's');
  if (seconds < day) {
    return pair(Math.floor(seconds / hour), 'h', Math.floor((seconds % hour) / minute), 'min');
  }
  const days = Math.floor(seconds / day);
  return pair(days, days === 1 ? 'day' : 'days', Math.floor((seconds % day) / hour), 'h');
}
