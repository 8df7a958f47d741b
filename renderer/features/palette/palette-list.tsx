import { useEffect, useRef, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import type { PictureItem } from '../../commands/menus/palette-offers';
import type { FoundSection } from '../../lib/palette/palette-items';
import { PaletteOption } from './palette-option';
import { paletteListId, paletteOptionId } from './palette-ids';
import styles from './palette-dialog.module.css';

interface PaletteListProps {
  sections: readonly FoundSection<PictureItem>[];
  /** Index of the option that is meant, over all sections. */
  active: number;
  /** The pointer is on an option. */
  onPoint: (at: number) => void;
  onChoose: (at: number) => void;
}

/** The options in their sections. */
export function PaletteList({ sections, active, onPoint, onChoose }: PaletteListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const option = list.current?.querySelector(`#${paletteOptionId(active)}`);
    if (active === 0) list.current?.scrollTo({ top: 0 });
    else option?.scrollIntoView({ block: 'nearest' });
  }, [active, sections]);
  const firsts = firstIndexes(sections);
  return (
    <div
      ref={list}
      id={paletteListId}
      role="listbox"
      aria-label={texts().palette.list}
      className={styles['list']}
    >
      {sections.map(({ title, found }, section) => (
        <div key={title ?? ''} role="group" {...(title === null ? {} : { 'aria-label': title })}>
          {title === null ? null : (
            <div aria-hidden className={styles['heading']}>
              {title}
            </div>
          )}
          {found.map((one, within) => {
            const at = (firsts[section] ?? 0) + within;
            return (
              <PaletteOption
                key={one.item.key}
                at={at}
                found={one}
                isActive={at === active}
                showsSection={title === null}
                onPoint={onPoint}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

function firstIndexes(sections: readonly FoundSection<PictureItem>[]): readonly number[] {
  let first = 0;
  return sections.map(({ found }) => {
    const at = first;
    first += found.length;
    return at;
  });
}
