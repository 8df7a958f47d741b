import type { ReactElement } from 'react';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { AlertDialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { answerDialog } from '../../stores/window/dialogs-store';

function dismiss(): void {
  answerDialog('message', null);
}

/** Something to read and to close. */
export function MessageDialog({ title, text }: { title: string; text: string }): ReactElement {
  return (
    <AlertDialog title={title} width="narrow" onClose={dismiss}>
      <DialogBody>
        <p className="selectable">{text}</p>
      </DialogBody>
      <DialogFooter>
        <Button variant="primary" autoFocus onClick={dismiss}>
          {texts().buttons.ok}
        </Button>
      </DialogFooter>
    </AlertDialog>
  );
}
