import { FolderOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Preflight } from '../../../../shared/transfers';
import { Button } from '../../../components/button';
import { FileName } from '../../../components/file-name';
import { Dialog, DialogBody, DialogFooter } from '../../../components/overlays/dialog';
import { Notice } from '../../../components/status/notice';
import { formatCount } from '../../../lib/format/format-bytes';
import {
  asksAboutNames,
  folderNameOf,
  preflightFacts,
  preflightQuestion,
  spaceText,
} from '../../../lib/wording/preflight-wording';
import { answerDialog, type DialogAnswers } from '../../../stores/dialogs-store';
import { useLocale } from '../../../stores/system-store';
import styles from './preflight-dialog.module.css';

function answer(choice: DialogAnswers['preflight'] | null): () => void {
  return () => {
    answerDialog('preflight', choice);
  };
}

/** The one question before a batch: what becomes of names that are taken, or of a disk that is too small. */
export function PreflightDialog({ preflight }: { preflight: Preflight }): ReactElement {
  const locale = useLocale();
  const facts = preflightFacts(preflight, locale);
  const isAboutNames = asksAboutNames(preflight);
  return (
    <Dialog title={preflightQuestion(preflight, locale)} onClose={answer(null)}>
      <DialogBody>
        {isAboutNames ? <TakenNames preflight={preflight} /> : null}
        <MissingSpace preflight={preflight} isAside={isAboutNames} />
        {facts.length === 0 ? null : (
          <ul className={styles['facts']}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
      </DialogBody>
      <DialogFooter>
        <Button autoFocus={!isAboutNames} onClick={answer(null)}>
          Cancel
        </Button>
        {isAboutNames ? <NameChoices /> : <SpaceChoices />}
      </DialogFooter>
    </Dialog>
  );
}

function NameChoices(): ReactElement {
  return (
    <>
      <Button onClick={answer('skip')}>Skip</Button>
      <Button variant="dangerQuiet" onClick={answer('replace')}>
        Replace
      </Button>
      <Button variant="primary" autoFocus onClick={answer('keep-both')}>
        Keep both
      </Button>
    </>
  );
}

function SpaceChoices(): ReactElement {
  return (
    <>
      <OtherFolder />
      <Button variant="primary" onClick={answer('start')}>
        Download anyway
      </Button>
    </>
  );
}

function OtherFolder(): ReactElement {
  return (
    <Button icon={<FolderOpen size={15} aria-hidden />} onClick={answer('other-folder')}>
      Choose another folder…
    </Button>
  );
}

/* Beside a question about names it brings its way out along. */
function MissingSpace({
  preflight,
  isAside,
}: {
  preflight: Preflight;
  isAside: boolean;
}): ReactElement | null {
  const text = spaceText(preflight, useLocale());
  if (text === null) return null;
  return (
    <Notice tone="caution" {...(isAside ? { title: 'Not enough space', action: <OtherFolder /> } : {})}>
      {text}
    </Notice>
  );
}

function TakenNames({ preflight: { files, taken, folder } }: { preflight: Preflight }): ReactElement {
  const isOne = taken.count === 1;
  return (
    <>
      <p className={styles['explanation']}>
        {isOne ? 'The file' : 'The files'} in <bdi>{folderNameOf(folder)}</bdi>{' '}
        {isOne ? 'has other contents.' : 'have other contents.'} <strong>Keep both</strong> saves the download
        under another name, <strong>Replace</strong> overwrites {isOne ? 'the file' : 'the files'} on disk,{' '}
        <strong>Skip</strong> leaves {isOne ? 'it as it is' : 'them as they are'}.
      </p>
      {files === 1 ? null : <NameList taken={taken} />}
    </>
  );
}

function NameList({ taken: { count, names } }: Pick<Preflight, 'taken'>): ReactElement {
  const locale = useLocale();
  const rest = count - names.length;
  return (
    <ul aria-label="Already there" className={styles['names']}>
      {names.map((name) => (
        <li key={name} className={styles['name']}>
          <FileName name={name} />
        </li>
      ))}
      {rest <= 0 ? null : <li className={styles['more']}>and {formatCount(rest, locale)} more</li>}
    </ul>
  );
}
