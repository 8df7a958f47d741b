import { useEffect, useRef, useState, type ReactElement } from 'react';
import { texts } from '../../../../shared/texts/texts';
import { gridTracks } from '../../../components/grid/columns/grid-columns';
import { useFittingColumns } from '../../../components/grid/columns/use-fitting-columns';
import type { FileColumn } from '../columns/file-columns';
import { useFileColumns } from '../columns/use-file-columns';
import styles from './list-states.module.css';

/** Breadths of names to be, in percent of their column. */
const nameWidths = [46, 62, 38, 55, 70, 42, 58, 35, 64, 50, 44, 60] as const;

/* What arrives sooner needs no picture of it; one that flashes up disturbs. */
const delayMs = 150;

function useDelayed(ms: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setOver(true);
    }, ms);
    return () => {
      clearTimeout(timer);
    };
  }, [ms]);
  return isOver;
}

/** Rows to be, until the first page is in. */
export function SkeletonRows(): ReactElement {
  const isShown = useDelayed(delayMs);
  const rows = useRef<HTMLDivElement>(null);
  const columns = useFittingColumns(rows, useFileColumns());
  return (
    <div ref={rows} className={styles['skeleton']}>
      <p className="visually-hidden">{texts().list.loading}</p>
      {isShown
        ? nameWidths.map((width) => <SkeletonRow key={width} width={width} columns={columns} />)
        : null}
    </div>
  );
}

function SkeletonRow({ width, columns }: { width: number; columns: readonly FileColumn[] }): ReactElement {
  return (
    <div aria-hidden className={styles['skeletonRow']} style={{ gridTemplateColumns: gridTracks(columns) }}>
      {columns.map(({ id, align }) =>
        id === 'name' ? (
          <span key={id} className={styles['skeletonName']}>
            <span className={styles['skeletonIcon']} />
            <span className={styles['bone']} style={{ width: `${width}%` }} />
          </span>
        ) : (
          <span key={id} data-align={align} className={styles['bone']} />
        ),
      )}
    </div>
  );
}
