import { CircleCheck, CircleDashed, CircleX, ExternalLink } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import type { CertificateCheck, ContentCheck, ProofCheck } from '../../../shared/certificates';
import { Button } from '../../components/button';
import { texts } from '../../../shared/texts/texts';
import { classNames } from '../../components/class-names';
import { Notice } from '../../components/status/notice';
import { Spinner } from '../../components/status/spinner';
import { wordFailure } from '../../lib/error-message';
import { useCertificate } from '../../stores/certificates-store';
import { openLink } from '../../stores/system-store';
import styles from './certificate-dialog.module.css';
import {
  wordBlockchain,
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
      return <p className={styles['waiting']}>{texts().certificates.idle}</p>;
    case 'loading':
      return (
        <p role="status" className={styles['waiting']}>
          <Spinner /> {texts().certificates.checking}
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
      <ol aria-label={texts().certificates.checks} className={styles['checks']}>
        <Check worded={wordContent(check.content)}>
          <Fingerprints content={check.content} />
        </Check>
        <Check worded={wordProof(check.proof)}>
          <ProofSteps proof={check.proof} />
        </Check>
        <Check worded={wordBlockchain()}>
          <Button
            variant="ghost"
            icon={<ExternalLink size={14} aria-hidden />}
            onClick={() => {
              void openLink(link);
            }}
          >
            {texts().certificates.openPage}
          </Button>
        </Check>
      </ol>
    </>
  );
}

const toneIcons = { passed: CircleCheck, failed: CircleX, open: CircleDashed } as const;

function ToneIcon({ tone, size }: { tone: CheckTone; size: number }): ReactElement {
  const Icon = toneIcons[tone];
  return (
    <Icon
      size={size}
      role="img"
      aria-label={texts().certificates.tones[tone]}
      className={styles['toneIcon']}
    />
  );
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
        <dt>{texts().certificates.certified}</dt>
        <dd className={styles['code']}>{content.expected.value}</dd>
      </div>
      <div>
        <dt>{texts().certificates.computed}</dt>
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
      <summary>{texts().certificates.showSteps}</summary>
      <ol aria-label={texts().certificates.steps}>
        {steps.map(({ text, hash }, index) => (
          <li key={index}>
            {text}:<span className={styles['code']}>{hash}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
