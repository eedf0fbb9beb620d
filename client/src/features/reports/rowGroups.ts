import type { PreviewedBlock } from '$api/types';

type Row = NonNullable<PreviewedBlock['table']>['rows'][number];

export interface RowGroup {
  /** Absent for rows that stand before any name. */
  name: string | undefined;
  rows: Row[];
}

/** The rows of a table below the names that they stand under. */
export function rowGroups(rows: readonly Row[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows)
    if (row.isGroup) groups.push({ name: row.name, rows: [] });
    else if (groups.length > 0) groups.at(-1)!.rows.push(row);
    else groups.push({ name: undefined, rows: [row] });
  return groups;
}
