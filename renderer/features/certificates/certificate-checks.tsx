import { CircleCheck, CircleDashed, CircleX, ExternalLink } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { CertificateCheck, ContentCheck, ProofCheck } from '../../../shared/certificates';
import { Button } from '../../components/button';
import { classNames } from '../../components/class-names';
import { Notice } from '../../components/status/notice';
import { Spinner } from '../../components/status/spinner';
import { wordFailure } from '../../lib/error-message';
import { useCertificate } from '../../stores/certificates-store';
import { openLink, useLocale } from '../../stores/system-store';
import styles from './certificate-dialog.module.css';
import {
  notCheckedHere,
  wordContent,
  wordProof,
  wordSteps,
  wordVerdict,
  type CheckTone,
  type WordedCheck,
} from './certificate-wording';

/** What the last check found; before the first, what a check does. */
export function CertificateChecks({ link }: { link: string }): ReactElement {
  const check = useCertificate((state) => state.check);
  switch (check.state) {
    case 'idle':
      return (
        <p className={styles['waiting']}>
          A check compares the contents with the certificate and follows its proof step by step, on this
          computer.
        </p>
      );
    case 'loading':
      return (
        <p role="status" className={styles['waiting']}>
          <Spinner /> Checking…
        </p>
      );
    case 'failed':
      return (
        <Notice tone="error" title={wordFailure(check.failure).title}>
          {wordFailure(check.failure).text}
        </Notice>
      );
    case 'ready':
      return <Found check={check.value} link={link} />;
  }
}

function Found({ check, link }: { check: CertificateCheck; link: string }): ReactElement {
  const locale = useLocale();
  const verdict = wordVerdict(check);
  return (
    <>
      <div role="status" className={classNames(styles['verdict'], styles[verdict.tone])}>
        <ToneIcon tone={verdict.tone} size={20} />
        <div>
          <p className={styles['verdictTitle']}>{verdict.title}</p>
          <p>{verdict.text}</p>
        </div>
      </div>
      <ol aria-label="Checks" className={styles['checks']}>
        <Check worded={wordContent(check.content, locale)}>
          <Fingerprints content={check.content} />
        </Check>
        <Check worded={wordProof(check.proof)}>
          <ProofSteps proof={check.proof} />
        </Check>
        <Check worded={notCheckedHere}>
          <Button
            variant="ghost"
            icon={<ExternalLink size={14} aria-hidden />}
            onClick={() => {
              void openLink(link);
            }}
          >
            Open public page
          </Button>
        </Check>
      </ol>
    </>
  );
}

const toneIcons = { passed: CircleCheck, failed: CircleX, open: CircleDashed } as const;
const toneNames = { passed: 'Passed', failed: 'Failed', open: 'Open' } as const;

function ToneIcon({ tone, size }: { tone: CheckTone; size: number }): ReactElement {
  const Icon = toneIcons[tone];
  return <Icon size={size} role="img" aria-label={toneNames[tone]} className={styles['toneIcon']} />;
}

function Check({ worded, children }: { worded: WordedCheck; children: ReactNode }): ReactElement {
  return (
    <li className={classNames(styles['check'], styles[worded.tone])}>
      <ToneIcon tone={worded.tone} size={16} />
      <div className={styles['checkText']}>
        <p className={styles['checkTitle']}>{worded.title}</p>
        <p className={styles['muted']}>{worded.text}</p>
        {children}
      </div>
    </li>
  );
}

function Fingerprints({ content }: { content: ContentCheck }): ReactElement | null {
  if (content.kind !== 'equal' && content.kind !== 'different') return null;
  return (
    <dl className={styles['hashes']}>
      <div>
        <dt>Certified</dt>
        <dd className={styles['code']}>{content.expected.value}</dd>
      </div>
      <div>
        <dt>Computed</dt>
        <dd className={styles['code']}>{content.actual.value}</dd>
      </div>
    </dl>
  );
}

function ProofSteps({ proof }: { proof: ProofCheck }): ReactElement | null {
  if (proof.kind !== 'consistent' && proof.kind !== 'broken') return null;
  const steps = wordSteps(proof);
  return (
    <details className={styles['steps']}>
      <summary>Show every step</summary>
      <ol aria-label="Steps of the proof">
        {steps.map(({ text, hash }, index) => (
          <li key={index}>
            {text}:<span className={styles['code']}>{hash}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
