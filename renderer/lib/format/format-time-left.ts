import { texts } from '../../../shared/texts/texts';
import { formatDuration } from './format-duration';

const steps = [
  { from: 60 * 60_000, step: 5 * 60_000 },
  { from: 10 * 60_000, step: 60_000 },
  { from: 60_000, step: 10_000 },
  { from: 10_000, step: 5_000 },
] as const;

/** A guess, rounded so that it does not flicker: "40 s left", "3 min 10 s left". Milliseconds. */
export function formatTimeLeft(ms: number): string {
  const step = steps.find(({ from }) => ms >= from)?.step ?? 1000;
  return texts().units.left(formatDuration(Math.max(Math.ceil(ms / step) * step, 1000)));
}
