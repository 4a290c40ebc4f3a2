import type { EdgeSort, SortColumn } from "@/lib/filters/edge-sort";
import { type EdgeColumn, figureName } from "./edge-columns";
import styles from "./edge-head.module.css";

type EdgeHeadProps = {
  columns: readonly EdgeColumn[];
  sort: EdgeSort;
  onSort: (column: SortColumn) => void;
};

export function EdgeHead({ columns, sort, onSort }: EdgeHeadProps) {
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1}>
        {columns.map(({ name, title, meaning }) => (
          <th
            key={name}
            scope="col"
            className={styles.cell}
            data-column={name}
            data-figure={figureName(name) === null ? undefined : ""}
            aria-sort={ariaSort(sort, name)}
          >
            <button
              type="button"
              className={styles.button}
              title={meaning}
              onClick={() => onSort(name)}
            >
              {title === "" ? <span className="visually-hidden">Health</span> : title}
              <span className={styles.arrow} aria-hidden="true">
                {arrow(sort, name)}
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function ariaSort(sort: EdgeSort, column: SortColumn) {
  if (sort.column !== column) return undefined;
  return sort.isFalling ? "descending" : "ascending";
}

function arrow(sort: EdgeSort, column: SortColumn): string {
  if (sort.column !== column) return "";
  return sort.isFalling ? "↓" : "↑";
}
