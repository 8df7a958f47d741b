import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import styles from './app.module.css';
import { runFailureAction } from './commands/failure-actions';
import { Button, IconButton } from './components/button';
import { Notice } from './components/status/notice';
import { texts } from '../shared/texts/texts';
import { wordFailure } from './lib/error-message';
import type { FailureMessage } from './lib/wording/failure-message';
import { dismissAlert, useNotices, type AlertNotice } from './stores/window/notices-store';

function wordAlert({ failure, subject, text }: AlertNotice): FailureMessage {
  if (failure === null) return { title: '', text };
  const message = wordFailure(failure);
  return { ...message, title: texts().failures.during(subject, message.title) };
}

/* What was tried is not remembered, so trying again is left to the user's own hand. */
function ActionButton({
  alert,
  message,
}: {
  alert: AlertNotice;
  message: FailureMessage;
}): ReactElement | null {
  const { action } = message;
  if (action === undefined || action.kind === 'try-again') return null;
  return (
    <Button
      onClick={() => {
        dismissAlert(alert.id);
        runFailureAction(action.kind, alert.accountId);
      }}
    >
      {action.label}
    </Button>
  );
}

function Alert({ alert }: { alert: AlertNotice }): ReactElement {
  const message = wordAlert(alert);
  return (
    <li className={styles['alert']}>
      <Notice
        tone={alert.tone}
        {...(message.title === '' ? {} : { title: message.title })}
        action={<ActionButton alert={alert} message={message} />}
      >
        {message.text}
      </Notice>
      <span className={styles['dismiss']}>
        <IconButton
          label={texts().buttons.dismiss}
          icon={<X size={15} aria-hidden />}
          onClick={() => {
            dismissAlert(alert.id);
          }}
        />
      </span>
    </li>
  );
}

/** Failures of what the user asked for, until they are dismissed. */
export function AppAlerts(): ReactElement | null {
  const alerts = useNotices((state) => state.alerts);
  if (alerts.length === 0) return null;
  return (
    <ul className={styles['alerts']}>
      {alerts.map((alert) => (
        <Alert key={alert.id} alert={alert} />
      ))}
    </ul>
  );
}
