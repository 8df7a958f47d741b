import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { classNames } from '../class-names';
import type { GridColumn, GridSort } from './grid-row';
import styles from './virtual-grid.module.css';

interface GridHeaderProps<R> {
  columns: readonly GridColumn<R>[];
  template: string;
  sort: GridSort;
  onSort: (columnId: string) => void;
}

/* The buttons are one stop of the Tab key; the arrow keys go from one to the next. */
function handleKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  buttons[at + step]?.focus();
  event.preventDefault();
}

/** The row of column headers of a grid. Each sorts by its column. */
export function GridHeader<R>({ columns, template, sort, onSort }: GridHeaderProps<R>): ReactElement {
  return (
    <div role="rowgroup" className={styles['head']}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles['headRow']}
        style={{ gridTemplateColumns: template }}
        onKeyDown={handleKeyDown}
      >
        {columns.map((column, index) => (
          <HeaderCell key={column.id} column={column} index={index} sort={sort} onSort={onSort} />
        ))}
      </div>
    </div>
  );
}

interface HeaderCellProps<R> {
  column: GridColumn<R>;
  index: number;
  sort: GridSort;
  onSort: (columnId: string) => void;
}

function HeaderCell<R>({ column, index, sort, onSort }: HeaderCellProps<R>): ReactElement {
  const sorted = sort.column === column.id;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  const direction = sort.descending ? 'descending' : 'ascending';
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={sorted ? direction : 'none'}
      className={classNames(styles['headCell'], column.align === 'end' && styles['end'])}
    >
      <button
        type="button"
        tabIndex={sorted ? 0 : -1}
        className={classNames(styles['sortButton'], sorted && styles['sorted'])}
        onClick={() => {
          onSort(column.id);
        }}
      >
        {column.label}
        {sorted ? <Arrow size={13} aria-hidden /> : null}
      </button>
    </div>
  );
}
