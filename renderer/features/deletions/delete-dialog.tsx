import { Trash2 } from 'lucide-react';
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { DeletionPlan, PlannedItem } from '../../../shared/deletions';
import { visibleName } from '../../../shared/names';
import { texts } from '../../../shared/texts/texts';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/forms/checkbox';
import { AlertDialog, DialogBody, DialogFooter } from '../../components/overlays/dialog';
import { TextField } from '../../components/forms/text-field';
import { useAccount } from '../../stores/accounts-store';
import { answerDialog } from '../../stores/window/dialogs-store';
import { useSettingsView } from '../../stores/settings-store';
import styles from './delete-dialog.module.css';
import {
  consequencesOf,
  copiesHow,
  deleteLabel,
  deletionQuestion,
  graceSentence,
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

interface DeleteDialogProps {
  plan: DeletionPlan;
  /** What the plan covers, as the window sent it. */
  items: readonly PlannedItem[];
}

interface Words {
  question: string;
  consequences: readonly string[];
  totalSize: string | null;
  copiesHow: string;
  deleteLabel: string;
}

/** All that is said of the items, however many, worked out once and not at every key that is typed. */
function useWords({ plan, items }: DeleteDialogProps): Words {
  const { keepsVersions, countsStorage } = usePlaceFacts(plan.accountId);
  const graceSeconds = useSettingsView()?.settings.graceSeconds ?? 0;
  return useMemo(() => {
    const named = { ...plan, items, accountName: visibleName(plan.accountName) };
    const grace = graceSentence(graceSeconds);
    return {
      question: deletionQuestion(named),
      consequences: [
        ...consequencesOf(named, { keepsVersions, countsStorage }),
        ...(grace === null ? [] : [grace]),
      ],
      totalSize: items.length === 1 ? null : totalSizeText(named),
      copiesHow: copiesHow(items, { keepsVersions, countsStorage }),
      deleteLabel: deleteLabel(named),
    };
  }, [plan, items, keepsVersions, countsStorage, graceSeconds]);
}

/** The question before a delete. Cancel has the focus; only the Delete button itself deletes. */
export function DeleteDialog({ plan, items }: DeleteDialogProps): ReactElement {
  const { buttons, deletions } = texts();
  const [saveCopyFirst, setSaveCopyFirst] = useState(false);
  const [typed, setTyped] = useState('');
  const consequencesId = useId();
  const words = useWords({ plan, items });
  const typedNumber = parseTypedNumber(typed);
  const isConfirmed = plan.numberToType === null || typedNumber === plan.numberToType;
  const handleDelete = (): void => {
    answerDialog('delete', { typedNumber: plan.numberToType === null ? null : typedNumber, saveCopyFirst });
  };
  return (
    <AlertDialog title={words.question} describedBy={consequencesId} onClose={dismiss}>
      <DialogBody>
        <ul id={consequencesId} className={styles['consequences']}>
          {words.consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <div>
          <PlannedItemList items={items} />
          {words.totalSize === null ? null : <p className={styles['total']}>{words.totalSize}</p>}
        </div>
        <Checkbox
          label={deletions.saveCopies}
          description={words.copiesHow}
          checked={saveCopyFirst}
          onChange={setSaveCopyFirst}
        />
        {plan.numberToType === null ? null : (
          <TextField
            label={deletions.typeToConfirm(plan.numberToType)}
            inputMode="numeric"
            maxLength={16}
            value={typed}
            onChange={setTyped}
          />
        )}
      </DialogBody>
      <DialogFooter>
        <Button autoFocus onClick={dismiss}>
          {buttons.cancel}
        </Button>
        <Button
          variant="danger"
          icon={<Trash2 size={15} aria-hidden />}
          disabled={!isConfirmed}
          onKeyDown={ignoreHeldKey}
          onClick={handleDelete}
        >
          {words.deleteLabel}
        </Button>
      </DialogFooter>
    </AlertDialog>
  );
}
