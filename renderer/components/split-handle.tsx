import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import { texts } from '../../shared/texts/texts';
import styles from './split-handle.module.css';

interface SplitHandleProps {
  /** Accessible name. */
  label: string;
  /** Of what is below it, in percent of the room that both share; null while that is left to its contents. */
  value: number | null;
  min: number;
  max: number;
  onChange: (percent: number | null) => void;
}

const step = 5;

interface Share {
  /** Percent that the part below has now. */
  readonly current: number;
  /** Percent that it would have with its upper edge there. */
  readonly at: (y: number) => number;
}

/* The handle lies on the upper edge of the part below, which is a child of the room that both share. */
function shareOf(handle: Element): Share {
  const part = handle.parentElement?.getBoundingClientRect();
  const room = handle.parentElement?.parentElement?.getBoundingClientRect();
  if (part === undefined || room === undefined) return { current: 0, at: () => 0 };
  const percent = (pixels: number): number => (pixels / Math.max(room.height, 1)) * 100;
  return { current: percent(part.height), at: (y) => percent(room.bottom - y) };
}

/** The edge between two parts one above the other: is dragged, moved with the arrow keys, and let go with a double click. */
export function SplitHandle({ label, value, min, max, onChange }: SplitHandleProps): ReactElement {
  const handleKeyDown = (event: KeyboardEvent): void => {
    const { current } = shareOf(event.currentTarget);
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: current + step,
      ArrowDown: current - step,
      Home: min,
      End: max,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    onChange(target);
  };
  const handlePointerMove = ({ currentTarget, pointerId, clientY }: PointerEvent): void => {
    if (currentTarget.hasPointerCapture(pointerId)) onChange(shareOf(currentTarget).at(clientY));
  };
  return (
    <div
      role="separator"
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={value ?? min}
      aria-valuetext={value === null ? texts().forms.asHighAsContents : `${value} %`}
      tabIndex={0}
      className={styles['handle']}
      onKeyDown={handleKeyDown}
      onPointerDown={({ currentTarget, pointerId, button }) => {
        if (button === 0) currentTarget.setPointerCapture(pointerId);
      }}
      onPointerMove={handlePointerMove}
      onDoubleClick={() => {
        onChange(null);
      }}
    />
  );
}
