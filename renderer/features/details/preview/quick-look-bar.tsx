import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Entry } from '../../../../shared/files';
import { formatNumber } from '../../../../shared/texts/numbers';
import { texts } from '../../../../shared/texts/texts';
import { IconButton } from '../../../components/button';
import type { ShownPreview } from './preview-view';
import styles from './preview.module.css';
import { factsOfLook } from './quick-look-facts';
import type { QuickLookStep } from './quick-look-steps';

interface QuickLookBarProps {
  step: QuickLookStep<Entry>;
  shown: ShownPreview | null;
  onGo: (entry: Entry | undefined) => void;
}

interface StepButtonProps {
  label: string;
  icon: ReactElement;
  /** Null where there is nothing to go on to: the button keeps the keyboard then. */
  onStep: (() => void) | null;
}

function StepButton({ label, icon, onStep }: StepButtonProps): ReactElement {
  return (
    <IconButton
      label={label}
      icon={icon}
      aria-disabled={onStep === null || undefined}
      className={styles['step']}
      onClick={() => onStep?.()}
    />
  );
}

/** Where one is among the files, what this one is, and the pages of it. */
export function QuickLookBar({ step, shown, onGo }: QuickLookBarProps): ReactElement {
  const words = texts().previews;
  const goTo = (entry: Entry | undefined): (() => void) | null =>
    entry === undefined
      ? null
      : () => {
          onGo(entry);
        };
  return (
    <div className={styles['bar']}>
      <span className={styles['pages']}>
        <StepButton
          label={words.previousFile}
          icon={<ArrowUp size={15} aria-hidden />}
          onStep={goTo(step.previous)}
        />
        <StepButton
          label={words.nextFile}
          icon={<ArrowDown size={15} aria-hidden />}
          onStep={goTo(step.next)}
        />
        {words.position(formatNumber(step.index + 1), formatNumber(step.count))}
      </span>
      {factsOfLook(step.entry, shown).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      <Pages shown={shown} />
    </div>
  );
}

function Pages({ shown }: { shown: ShownPreview | null }): ReactElement | null {
  if (shown?.framed.state !== 'drawn' || shown.framed.pages === 1) return null;
  const { page, pages } = shown.framed;
  const words = texts().previews;
  const turnTo = (to: number): (() => void) | null =>
    to < 1 || to > pages
      ? null
      : () => {
          shown.order({ kind: 'page', page: to });
        };
  return (
    <span className={styles['pages']}>
      <StepButton
        label={words.previousPage}
        icon={<ChevronLeft size={15} aria-hidden />}
        onStep={turnTo(page - 1)}
      />
      <span role="status">{words.page(formatNumber(page), formatNumber(pages))}</span>
      <StepButton
        label={words.nextPage}
        icon={<ChevronRight size={15} aria-hidden />}
        onStep={turnTo(page + 1)}
      />
    </span>
  );
}
