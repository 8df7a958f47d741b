import { ChevronRight, Ellipsis } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { visibleName } from '../../../../shared/names';
import { texts } from '../../../../shared/texts/texts';
import { IconButton } from '../../../components/button';
import { ContextMenu, type MenuAction } from '../../../components/overlays/menu';
import { menuCorner } from '../../../components/overlays/menu-corner';
import { accountOf } from '../../../lib/place/place';
import { useAccount } from '../../../stores/accounts-store';
import { openAncestor, useBrowse } from '../../../stores/files/browse-store';
import { afterMenu } from './after-menu';
import { elidePath, pathOf, type PathStep } from './path-steps';
import styles from './place-path.module.css';

function Step({ step, isLast }: { step: PathStep; isLast: boolean }): ReactElement {
  const { name, depth } = step;
  if (isLast) {
    return (
      <h1 aria-current="page" title={name} className={styles['here']}>
        <bdi>{name}</bdi>
      </h1>
    );
  }
  if (depth === null) return <span className={styles['plain']}>{name}</span>;
  return (
    <button
      type="button"
      title={name}
      className={styles['step']}
      onClick={() => {
        openAncestor(depth);
      }}
    >
      <bdi>{name}</bdi>
    </button>
  );
}

function actionOf({ name, depth }: PathStep): MenuAction {
  return {
    id: String(depth),
    label: name,
    run: afterMenu(() => {
      if (depth !== null) openAncestor(depth);
    }),
  };
}

/* The folders for which there is no room. */
function HiddenSteps({ steps }: { steps: readonly PathStep[] }): ReactElement {
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  return (
    <>
      <IconButton
        label={texts().place.foldersBetween}
        aria-haspopup="menu"
        aria-expanded={at !== null}
        icon={<Ellipsis size={15} aria-hidden />}
        onClick={({ currentTarget }) => {
          setAt(menuCorner(currentTarget));
        }}
      />
      {at === null ? null : (
        <ContextMenu
          label={texts().place.foldersBetween}
          actions={steps.map(actionOf)}
          at={at}
          onClose={() => {
            setAt(null);
          }}
        />
      )}
    </>
  );
}

/** Where we are: from the account down to the open folder. Each step on the way can be gone to. */
export function PlacePath({ isNarrow }: { isNarrow: boolean }): ReactElement {
  const place = useBrowse((state) => state.place);
  const account = useAccount(accountOf(place));
  const { first, hidden, rest } = elidePath(
    pathOf(place, {
      name: visibleName(account?.name ?? ''),
      hasFolders: account?.capabilities?.facts.folders ?? false,
    }),
    isNarrow ? 'narrow' : 'wide',
  );
  const shown = [...first, ...rest];
  return (
    <nav aria-label={texts().place.path} className={styles['path']}>
      <ol className={styles['steps']}>
        {shown.map((step, index) => (
          <li key={step.key} className={styles['item']}>
            {index === 0 ? null : <ChevronRight size={14} aria-hidden className={styles['separator']} />}
            {index === first.length && hidden.length > 0 ? (
              <>
                <HiddenSteps steps={hidden} />
                <ChevronRight size={14} aria-hidden className={styles['separator']} />
              </>
            ) : null}
            <Step step={step} isLast={index === shown.length - 1} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
