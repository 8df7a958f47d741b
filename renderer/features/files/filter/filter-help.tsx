import { CircleHelp } from 'lucide-react';
import { useRef, useState, type ReactElement } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { texts } from '../../../../shared/texts/texts';
import { IconButton } from '../../../components/button';
import styles from './filter-help.module.css';

function Syntax(): ReactElement {
  const { helpIntro, helpRows, helpMinus } = texts().filter;
  return (
    <>
      <p className={styles['intro']}>{helpIntro}</p>
      <dl className={styles['rows']}>
        {helpRows.map(({ write, means }) => (
          <div key={write} className={styles['row']}>
            <dt>
              <code className={styles['write']}>{write}</code>
            </dt>
            <dd className={styles['means']}>{means}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['intro']}>{helpMinus}</p>
    </>
  );
}

/** A button that shows what can be written into a filter. */
export function FilterHelp(): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLSpanElement>(null);
  const { help } = texts().filter;
  return (
    <>
      <span ref={button} className={styles['button']}>
        <IconButton
          label={help}
          icon={<CircleHelp size={15} strokeWidth={1.75} aria-hidden />}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(true);
          }}
        />
      </span>
      <Popover
        triggerRef={button}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom end"
        offset={6}
        className={styles['popover'] ?? ''}
      >
        <Dialog aria-label={help} className={styles['dialog'] ?? ''}>
          <h2 className={styles['title']}>{help}</h2>
          <Syntax />
        </Dialog>
      </Popover>
    </>
  );
}
