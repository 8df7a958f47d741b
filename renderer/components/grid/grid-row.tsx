import { memo, type ReactElement, type ReactNode } from 'react';
import { classNames } from '../class-names';
import styles from './virtual-grid.module.css';

export interface GridColumn<R> {
  readonly id: string;
  readonly label: string;
  /** Width as a track of a CSS grid. */
  readonly track: string;
  readonly align?: 'end';
  /** The cell's contents. Pure: asked again only when the row itself changes. */
  render(row: R): ReactNode;
}

export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

interface GridRowProps<R> {
  row: R;
  index: number;
  /** Distance from the top of the list in pixels. */
  top: number;
  columns: readonly GridColumn<R>[];
  template: string;
  selected: boolean;
  /** Is it the one row that the Tab key reaches? */
  tabbable: boolean;
}

function GridRowView<R>(props: GridRowProps<R>): ReactElement {
  const { row, index, top, columns, template, selected, tabbable } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={tabbable ? 0 : -1}
      draggable
      className={styles['row']}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          className={classNames(styles['cell'], column.align === 'end' && styles['end'])}
        >
          {column.render(row)}
        </div>
      ))}
    </div>
  );
}

/** One row of a grid; drawn again only when something of it changes. */
export const GridRow = memo(GridRowView);
