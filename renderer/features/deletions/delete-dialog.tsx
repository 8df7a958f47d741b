import { Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { DeletionPlan } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/forms/checkbox';
import { AlertDialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { TextField } from '../../components/forms/text-field';
import { formatBytes, formatCount } from '../../lib/format/format-bytes';
import { useAccount } from '../../stores/accounts-store';
import { answerDialog } from '../../stores/dialogs-store';
import { useLocale } from '../../stores/system-store';
import styles from './delete-dialog.module.css';
import {
  consequencesOf,
  deleteLabel,
  deletionQuestion,
  parseTypedNumber,
  totalSizeText,
  type PlaceFacts,
} from './deletion-wording';
import { PlannedItemList } from './planned-item-list';

function dismiss(): void {
  answerDialog('delete', null);
}

/* A held Enter key must not run on from the list into the button. */
function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}

function usePlaceFacts(accountId: string): PlaceFacts {
  const account = useAccount(accountId);
  return {
    keepsVersions: account?.capabilities?.operations.includes('versions') ?? false,
    countsStorage: account?.usage?.storage != null,
  };
}

/** The question before a delete. Cancel has the focus; only the Delete button itself deletes. */
export function DeleteDialog({ plan }: { plan: DeletionPlan }): ReactElement {
  const locale = useLocale();
  const [saveCopyFirst, setSaveCopyFirst] = useState(false);
  const [typed, setTyped] = useState('');
  const named = { ...plan, accountName: visibleName(plan.accountName) };
  const facts = usePlaceFacts(plan.accountId);
  /* Folders cannot be downloaded yet. */
  const hasFolders = plan.items.some(({ kind }) => kind === 'folder');
  const typedNumber = parseTypedNumber(typed);
  const isConfirmed = plan.numberToType === null || typedNumber === plan.numberToType;
  const handleDelete = (): void => {
    answerDialog('delete', { typedNumber: plan.numberToType === null ? null : typedNumber, saveCopyFirst });
  };
  return (
    <AlertDialog title={deletionQuestion(named, locale)} onClose={dismiss}>
      <DialogBody>
        <p className={styles['consequences']}>{consequencesOf(plan, facts).join(' ')}</p>
        <div>
          <PlannedItemList items={plan.items} locale={locale} />
          {plan.items.length === 1 ? null : (
            <p className={styles['total']}>{totalSizeText(plan, (bytes) => formatBytes(bytes, locale))}</p>
          )}
        </div>
        {hasFolders ? null : (
          <Checkbox
            label="Save a copy of each file first"
            checked={saveCopyFirst}
            onChange={setSaveCopyFirst}
          />
        )}
        {plan.numberToType === null ? null : (
          <TextField
            label={`Type ${formatCount(plan.numberToType, locale)} to confirm`}
            inputMode="numeric"
            maxLength={16}
            value={typed}
            onChange={setTyped}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button autoFocus onClick={dismiss}>
          Cancel
        </Button>
        <Button
          variant="danger"
          icon={<Trash2 size={15} aria-hidden />}
          disabled={!isConfirmed}
          onKeyDown={ignoreHeldKey}
          onClick={handleDelete}
        >
          {deleteLabel(plan, locale)}
        </Button>
      </DialogFooter>
    </AlertDialog>
  );
}
