import type { ReactElement } from 'react';
import { Keys } from '../../components/keys';
import type { PictureItem } from '../../commands/menus/palette-offers';
import type { FoundItem } from '../../lib/palette/palette-items';
import { paletteOptionId } from './palette-ids';
import styles from './palette-dialog.module.css';

interface PaletteOptionProps {
  at: number;
  found: FoundItem<PictureItem>;
  isActive: boolean;
  /** Does it say where it belongs? Not under a heading that does. */
  showsSection: boolean;
  onPoint: (at: number) => void;
  onChoose: (at: number) => void;
}

/** What can be chosen, or why it cannot now. */
export function PaletteOption({
  at,
  found: { item, ranges },
  isActive,
  showsSection,
  onPoint,
  onChoose,
}: PaletteOptionProps): ReactElement {
  const { icon: Icon, label, section, keys, refusal } = item;
  return (
    <div
      id={paletteOptionId(at)}
      role="option"
      aria-selected={isActive}
      aria-disabled={refusal !== null}
      className={styles['option']}
      /* The pointer that rests while the list moves under it means nothing. */
      onPointerMove={() => {
        if (!isActive) onPoint(at);
      }}
      /* The keyboard stays in the field. */
      onPointerDown={(event) => {
        event.preventDefault();
      }}
      onClick={() => {
        onChoose(at);
      }}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden className={styles['icon']} />
      <span className={styles['text']}>
        <span className={styles['label']}>
          <Marked text={label} ranges={ranges} />
        </span>
        {refusal === null ? null : <span className={styles['refusal']}>{refusal}</span>}
      </span>
      {showsSection ? <span className={styles['section']}>{section}</span> : null}
      {keys.length === 0 ? null : <Keys keys={keys} />}
    </div>
  );
}

interface MarkedProps {
  text: string;
  ranges: FoundItem<PictureItem>['ranges'];
}

function Marked({ text, ranges }: MarkedProps): ReactElement {
  return (
    <bdi>
      {ranges.map(({ from, to }, at) => (
        <span key={from}>
          {text.slice(ranges[at - 1]?.to ?? 0, from)}
          <b>{text.slice(from, to)}</b>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.to ?? 0)}
    </bdi>
  );
}
