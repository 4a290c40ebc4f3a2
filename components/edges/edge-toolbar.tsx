import type { RefObject } from "react";
import { Choice } from "@/components/ui/choice";
import { Icon } from "@/components/ui/icon";
import styles from "./edge-toolbar.module.css";
import { edgeCount } from "./verdict-words";

type EdgeToolbarProps = {
  searchText: string;
  onSearch: (text: string) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  unread: readonly string[];
  shownCount: number;
  allCount: number;
  view: View;
  onView: (view: View) => void;
};

type View = "map" | "table";

const VIEWS = [
  { value: "map", label: "Map" },
  { value: "table", label: "Table" },
] as const;

export function EdgeToolbar(props: EdgeToolbarProps) {
  const { searchText, onSearch, searchRef, unread, shownCount, allCount } = props;
  const { view, onView } = props;
  return (
    <div className={styles.toolbar}>
      <h2 className={styles.title}>Edges</h2>
      <span className={styles.count} role="status">
        {shownCount === allCount ? edgeCount(allCount) : `${shownCount} of ${edgeCount(allCount)}`}
      </span>
      <Choice legend="Show as" name="view" options={VIEWS} value={view} onChange={onView} />
      <label className={styles.search}>
        <Icon name="search" />
        <input
          ref={searchRef}
          className={styles.input}
          type="search"
          aria-label="Search edges"
          placeholder="cart, ns:payments, error > 1%, flag:UH"
          value={searchText}
          onChange={(event) => onSearch(event.target.value)}
        />
      </label>
      {unread.length > 0 ? (
        <span className={styles.unread} role="status">
          Cannot read {unread.map((one) => `“${one}”`).join(", ")}: press ? for what can be asked.
        </span>
      ) : null}
    </div>
  );
}
