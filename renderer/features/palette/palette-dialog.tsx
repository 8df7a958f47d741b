import { useMemo, useState, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { commandTable } from '../../commands/command-table';
import { paletteItems } from '../../commands/menus/palette-offers';
import { Dialog } from '../../components/overlays/dialog';
import { findItems } from '../../lib/palette/palette-items';
import { answerDialog } from '../../stores/window/dialogs-store';
import { noteChosen, usePalette } from '../../stores/window/palette-store';
import { PaletteField } from './palette-field';
import { paletteOptionId } from './palette-ids';
import { PaletteList } from './palette-list';
import styles from './palette-dialog.module.css';
import { usePaletteKeys } from './use-palette-keys';

function dismiss(): void {
  answerDialog('palette', null);
}

/** Every command, account and favourite, by its name. The keyboard stays in the field; the list shows which one Enter means. */
export function PaletteDialog(): ReactElement {
  const words = texts().palette;
  const [typed, setTyped] = useState('');
  const recent = usePalette((state) => state.recent);
  /* As things were when it opened: nothing changes its place under the user's hands. */
  const [items] = useState(() => paletteItems(commandTable));
  const sections = useMemo(
    () => findItems(items, { typed, recent, recentTitle: texts().palette.recent }),
    [items, typed, recent],
  );
  const found = sections.flatMap((section) => section.found.map(({ item }) => item));
  const choose = (at: number): void => {
    const item = found[at];
    if (item?.refusal !== null) return;
    noteChosen(item.key);
    answerDialog('palette', item.choice);
  };
  const { active, setActive, handleKeyDown } = usePaletteKeys({ count: found.length, choose });
  const handleType = (value: string): void => {
    setTyped(value);
    setActive(0);
  };
  return (
    <Dialog title={words.title} width="palette" onClose={dismiss}>
      <PaletteField
        value={typed}
        onChange={handleType}
        onKeyDown={handleKeyDown}
        activeId={found.length === 0 ? null : paletteOptionId(active)}
      />
      <PaletteList sections={sections} active={active} onPoint={setActive} onChoose={choose} />
      {found.length === 0 ? <p className={styles['nothing']}>{words.nothing(typed)}</p> : null}
      <p role="status" className="visually-hidden">
        {typed === '' ? '' : words.found(found.length)}
      </p>
    </Dialog>
  );
}
