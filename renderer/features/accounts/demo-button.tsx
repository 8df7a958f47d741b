import { FlaskConical } from 'lucide-react';
import type { ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { runCommand } from '../../commands/command';
import { demoPanel } from '../../commands/actions/demo-commands';
import { useDemo, useFaults, useIsDemoRunning } from '../../stores/demo-store';
import styles from './demo-button.module.css';

/** Opens the demo's panel, and says which faults are on; nothing while the demo does not run. */
export function DemoButton(): ReactElement | null {
  const isRunning = useIsDemoRunning();
  const isOpen = useDemo(({ panelOpen }) => panelOpen);
  const faults = useFaults();
  if (!isRunning) return null;
  const { title, button, faultsOn, faults: words } = texts().demo;
  const names = texts().punctuation.listed(faults.map(({ fault }) => words[fault].name));
  return (
    <div className={styles['strip']}>
      <button
        type="button"
        aria-expanded={isOpen}
        title={button(faults.length, names)}
        className={styles['button']}
        onClick={() => {
          runCommand(demoPanel);
        }}
      >
        <FlaskConical size={15} aria-hidden />
        <span className={styles['name']}>{title}</span>
        {faults.length === 0 ? null : <span className={styles['chip']}>{faultsOn(faults.length)}</span>}
      </button>
    </div>
  );
}
