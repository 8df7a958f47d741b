import { memo, type ReactElement } from 'react';
import { classNames } from '../class-names';
import type { GridColumn } from './columns/grid-columns';
import styles from './virtual-grid.module.css';

interface GridRowProps<R> {
  row: R;
  index: number;
  /** Distance from the top of the list in pixels. */
  top: number;
  columns: readonly GridColumn<R>[];
  selected: boolean;
  /** Is it the one row that the Tab key reaches? */
  tabbable: boolean;
}

function GridRowView<R>(props: GridRowProps<R>): ReactElement {
  const { row, index, top, columns, selected, tabbable } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={tabbable ? 0 : -1}
      draggable
      className={styles['row']}
      style={{ transform: `translateY(${top}px)` }}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={column.position}
          className={classNames(
            styles['cell'],
            column.align === 'end' && styles['end'],
            column.isPrimary === true && styles['primary'],
          )}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}

/** One row of a grid; drawn again only when something of it changes. */
export const GridRow = memo(GridRowView);
