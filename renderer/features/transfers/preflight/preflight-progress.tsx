import { useEffect, useState, type ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { Button } from '../../../components/button';
import { Spinner } from '../../../components/status/spinner';
import { Strip } from '../../../components/status/strip';
import { cancelCheck, usePreflight, type RunningCheck } from '../../../stores/transfers/preflight-store';

/** What is over sooner is not worth a word. */
const patienceMs = 300;

/** Looks before downloads that take a while, each with a way out. */
export function PreflightProgress(): ReactElement {
  const checks = usePreflight((state) => state.checks);
  return (
    <>
      {checks.map((check) => (
        <CheckStrip key={check.id} check={check} />
      ))}
    </>
  );
}

function textOf({ entries }: RunningCheck): string {
  const { checkingFiles, checkingFolders } = texts().preflight;
  const folders = entries.filter(({ kind }) => kind === 'folder').length;
  return folders === 0 ? checkingFiles(entries.length) : checkingFolders(folders);
}

function CheckStrip({ check }: { check: RunningCheck }): ReactElement | null {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setSlow(true);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isSlow) return null;
  return (
    <Strip role="status" leading={<Spinner />} text={textOf(check)}>
      <Button
        onClick={() => {
          cancelCheck(check);
        }}
      >
        {texts().buttons.cancel}
      </Button>
    </Strip>
  );
}
