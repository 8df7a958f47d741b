import { FlaskConical, X } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { texts } from '../../../shared/texts/texts';
import { Button, IconButton } from '../../components/button';
import { resetFaults, showDemoPanel, useDemo, useFaults, useIsDemoRunning } from '../../stores/demo-store';
import { announce } from '../../stores/window/notices-store';
import styles from './demo-panel.module.css';
import { FaultTabs } from './fault-tabs';

function close(): void {
  showDemoPanel(false);
}

async function resetAll(): Promise<void> {
  await resetFaults();
  announce(texts().demo.allReset);
}

/* When the panel is closed with the focus inside, that goes back to where it was. */
function useFocusBack(): RefObject<HTMLElement | null> {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    return () => {
      const isInside = element?.contains(document.activeElement) ?? false;
      if (before instanceof HTMLElement && (isInside || document.activeElement === document.body))
        before.focus();
    };
  }, []);
  return panel;
}

function OpenPanel(): ReactElement {
  const panel = useFocusBack();
  const id = useId();
  const faults = useFaults();
  const { title, lead, close: closeLabel, reset } = texts().demo;
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <section
      ref={panel}
      role="dialog"
      aria-labelledby={id}
      aria-describedby={`${id}-lead`}
      className={styles['panel']}
      onKeyDown={handleKeyDown}
    >
      <div className={styles['head']}>
        <FlaskConical size={16} aria-hidden />
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        <IconButton label={closeLabel} icon={<X size={15} aria-hidden />} onClick={close} />
      </div>
      <p id={`${id}-lead`} className={styles['lead']}>
        {lead}
      </p>
      <FaultTabs faults={faults} />
      <div className={styles['foot']}>
        <Button disabled={faults.length === 0} onClick={() => void resetAll()}>
          {reset}
        </Button>
      </div>
    </section>
  );
}

/** What the built-in services can be told to do wrong. It leaves the window usable, so that one can see what happens. */
export function DemoPanel(): ReactElement | null {
  const isOpen = useDemo(({ panelOpen }) => panelOpen);
  const isRunning = useIsDemoRunning();
  return isOpen && isRunning ? <OpenPanel /> : null;
}
