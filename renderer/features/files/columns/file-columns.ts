import { createElement, type ReactNode } from 'react';
import type { Entry } from '../../../../shared/files';
import type { ListColumn } from '../../../../shared/choices/list-columns';
import { texts } from '../../../../shared/texts/texts';
import type { GridColumn } from '../../../components/grid/columns/grid-columns';
import type { ColumnPlace } from '../../../lib/list/column-layout';
import {
  categoryCell,
  certificateCell,
  kindCell,
  modifiedCell,
  NameCell,
  ownerCell,
  reservedByCell,
  sizeCell,
  type CellContext,
} from './file-cells';

export interface FileColumn extends GridColumn<Entry> {
  readonly id: ListColumn;
}

/** A column that can be shown in a list. */
export interface ColumnChoice {
  readonly id: ListColumn;
  readonly label: string;
  readonly isShown: boolean;
}

interface ColumnForm {
  readonly least: number;
  readonly most: string;
  readonly align?: 'end';
  readonly isPrimary?: true;
  /** Shown only on wish. */
  readonly isExtra?: true;
  readonly cell: (entry: Entry, context: CellContext) => ReactNode;
}

/* In the order in which they give way last: the name and what tells two of the same name apart stay the longest. */
const ranks: readonly ListColumn[] = [
  'name',
  'modified',
  'size',
  'account',
  'certificate',
  'version',
  'owner',
  'category',
  'reservedBy',
  'kind',
];

const forms: Readonly<Record<ListColumn, ColumnForm>> = {
  name: { least: 210, most: '3fr', isPrimary: true, cell: (entry) => createElement(NameCell, { entry }) },
  size: { least: 72, most: '76px', align: 'end', cell: sizeCell },
  modified: { least: 92, most: '98px', cell: modifiedCell },
  kind: { least: 72, most: '92px', cell: kindCell },
  account: { least: 88, most: '0.8fr', cell: ({ accountId }, { accountName }) => accountName(accountId) },
  version: { least: 52, most: '70px', align: 'end', cell: ({ version }) => version ?? '' },
  certificate: { least: 92, most: '98px', cell: certificateCell },
  owner: { least: 88, most: '1fr', isExtra: true, cell: ownerCell },
  category: { least: 88, most: '110px', isExtra: true, cell: categoryCell },
  reservedBy: { least: 88, most: '1fr', isExtra: true, cell: reservedByCell },
};

/** Which columns have something to say in a place. */
export type ColumnUse = ReadonlySet<ListColumn>;

function isOffered({ id, shown }: ColumnPlace, use: ColumnUse): boolean {
  return use.has(id) || (forms[id].isExtra === true && shown === true);
}

function isShown({ id, shown }: ColumnPlace): boolean {
  return id === 'name' || (shown ?? forms[id].isExtra !== true);
}

/** The columns that can be shown here, in their order. */
export function columnChoices(places: readonly ColumnPlace[], use: ColumnUse): readonly ColumnChoice[] {
  const { columns } = texts().list;
  return places
    .filter((place) => isOffered(place, use))
    .map((place) => ({ id: place.id, label: columns[place.id], isShown: isShown(place) }));
}

/** The columns of the file list that are shown, in their order. */
export function fileColumns(
  places: readonly ColumnPlace[],
  use: ColumnUse,
  context: CellContext,
): readonly FileColumn[] {
  return columnChoices(places, use).flatMap((choice, at) => {
    if (!choice.isShown) return [];
    const { cell, least, most, align, isPrimary } = forms[choice.id];
    const width = places.find(({ id }) => id === choice.id)?.width ?? null;
    return [
      {
        id: choice.id,
        label: choice.label,
        position: at + 1,
        width,
        least,
        most,
        rank: ranks.indexOf(choice.id),
        ...(align === undefined ? {} : { align }),
        ...(isPrimary === undefined ? {} : { isPrimary }),
        render: (entry: Entry) => cell(entry, context),
      },
    ];
  });
}
