import { FolderOpen } from 'lucide-react';
import type { ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import type { Preflight } from '../../../../shared/transfers';
import { Button } from '../../../components/button';
import { FileName } from '../../../components/file-name';
import { Dialog, DialogBody, DialogFooter } from '../../../components/overlays/dialog';
import { Sentence } from '../../../components/sentence';
import { Notice } from '../../../components/status/notice';
import {
  asksAboutNames,
  folderNameOf,
  preflightFacts,
  preflightQuestion,
  spaceText,
} from '../../../lib/wording/preflight-wording';
import { answerDialog, type DialogAnswers } from '../../../stores/window/dialogs-store';
import styles from './preflight-dialog.module.css';

function answer(choice: DialogAnswers['preflight'] | null): () => void {
  return () => {
    answerDialog('preflight', choice);
  };
}

/** The one question before a batch: what becomes of names that are taken, or of a disk that is too small. */
export function PreflightDialog({ preflight }: { preflight: Preflight }): ReactElement {
  const facts = preflightFacts(preflight);
  const isAboutNames = asksAboutNames(preflight);
  return (
    <Dialog title={preflightQuestion(preflight)} onClose={answer(null)}>
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
          {texts().buttons.cancel}
        </Button>
        {isAboutNames ? <NameChoices /> : <SpaceChoices />}
      </DialogFooter>
    </Dialog>
  );
}

function NameChoices(): ReactElement {
  const { preflight: words } = texts();
  return (
    <>
      <Button onClick={answer('skip')}>{words.skip}</Button>
      <Button variant="dangerQuiet" onClick={answer('replace')}>
        {words.replace}
      </Button>
      <Button variant="primary" autoFocus onClick={answer('keep-both')}>
        {words.keepBoth}
      </Button>
    </>
  );
}

function SpaceChoices(): ReactElement {
  return (
    <>
      <OtherFolder />
      <Button variant="primary" onClick={answer('start')}>
        {texts().preflight.downloadAnyway}
      </Button>
    </>
  );
}

function OtherFolder(): ReactElement {
  return (
    <Button icon={<FolderOpen size={15} aria-hidden />} onClick={answer('other-folder')}>
      {texts().preflight.otherFolder}
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
  const text = spaceText(preflight);
  if (text === null) return null;
  return (
    <Notice
      tone="caution"
      {...(isAside ? { title: texts().preflight.notEnoughSpace, action: <OtherFolder /> } : {})}
    >
      {text}
    </Notice>
  );
}

/* The words of the buttons stand out in the sentence that says what they do. */
function TakenNames({ preflight: { files, taken, folder } }: { preflight: Preflight }): ReactElement {
  const { preflight: words } = texts();
  const strong = [words.keepBoth, words.replace, words.skip].map((word) => (
    <strong key={word}>{word}</strong>
  ));
  return (
    <>
      <p className={styles['explanation']}>
        <Sentence
          say={(place, keepBoth, replace, skip) =>
            words.choices(taken.count, place, { keepBoth, replace, skip })
          }
          parts={[<bdi key="folder">{folderNameOf(folder)}</bdi>, ...strong]}
        />
      </p>
      {files === 1 ? null : <NameList taken={taken} />}
    </>
  );
}

function NameList({ taken: { count, names } }: Pick<Preflight, 'taken'>): ReactElement {
  const rest = count - names.length;
  return (
    <ul aria-label={texts().preflight.takenLabel} className={styles['names']}>
      {names.map((name) => (
        <li key={name} className={styles['name']}>
          <FileName name={name} />
        </li>
      ))}
      {rest <= 0 ? null : <li className={styles['more']}>{texts().punctuation.andMore(rest)}</li>}
    </ul>
  );
}
