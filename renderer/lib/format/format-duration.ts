import { texts } from '../../../shared/texts/texts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

interface Amount {
  readonly count: number;
  readonly text: string;
}

function joined(large: Amount, small: Amount): string {
  return small.count === 0 ? large.text : `${large.text} ${small.text}`;
}

function amount(seconds: number, unit: number, word: (count: number) => string): Amount {
  const count = Math.floor(seconds / unit);
  return { count, text: word(count) };
}

/** A length of time for people, in its two largest units: "40 s", "3 min 5 s", "2 h 10 min". Milliseconds. */
export function formatDuration(ms: number): string {
  const { units } = texts();
  const seconds = Math.max(Math.round(ms / 1000), 0);
  if (seconds < minute) return units.seconds(seconds);
  if (seconds < hour) {
    return joined(amount(seconds, minute, units.minutes), amount(seconds % minute, 1, units.seconds));
  }
  if (seconds < day) {
    return joined(amount(seconds, hour, units.hours), amount(seconds % hour, minute, units.minutes));
  }
  return joined(amount(seconds, day, units.days), amount(seconds % day, hour, units.hours));
}
