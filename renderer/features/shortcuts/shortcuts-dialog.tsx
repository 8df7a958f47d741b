import { Fragment, useId, useState, type ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { commandTable } from '../../commands/command-table';
import { Button } from '../../components/button';
import { SearchField } from '../../components/forms/search-field';
import { Keys } from '../../components/keys';
import { Dialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { answerDialog } from '../../stores/window/dialogs-store';
import { useSystemInfo } from '../../stores/system-store';
import { shortcutSections, type ShortcutRow, type ShortcutSection } from './shortcut-rows';
import styles from './shortcuts-dialog.module.css';

function dismiss(): void {
  answerDialog('shortcuts', null);
}

/** Every shortcut of this platform, by what it is for. */
export function ShortcutsDialog(): ReactElement {
  const words = texts().shortcutSheet;
  const [typed, setTyped] = useState('');
  const platform = useSystemInfo()?.platform ?? 'linux';
  const sections = shortcutSections(commandTable, platform, typed);
  return (
    <Dialog title={words.title} width="tall" onClose={dismiss}>
      <div className={styles['filter']}>
        <SearchField label={words.filter} value={typed} onChange={setTyped} autoFocus />
      </div>
      <DialogBody label={words.title}>
        {sections.length === 0 ? <p className={styles['nothing']}>{words.nothing(typed)}</p> : null}
        <div className={styles['sections']}>
          {sections.map((section) => (
            <Section key={section.title} section={section} />
          ))}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button onClick={dismiss}>{words.close}</Button>
      </DialogFooter>
    </Dialog>
  );
}

function Section({ section: { title, rows } }: { section: ShortcutSection }): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h3 id={id} className={styles['heading']}>
        {title}
      </h3>
      <dl className={styles['rows']}>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </dl>
    </section>
  );
}

function Row({ row: { label, ways } }: { row: ShortcutRow }): ReactElement {
  return (
    <div className={styles['row']}>
      <dt>{label}</dt>
      <dd className={styles['ways']}>
        {ways.map((keys, at) => (
          <Fragment key={keys.join('+')}>
            {at === 0 ? null : <span className={styles['or']}>{texts().shortcutSheet.or}</span>}
            <Keys keys={keys} />
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
