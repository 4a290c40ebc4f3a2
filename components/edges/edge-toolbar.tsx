import type { RefObject } from "react";
import { Choice } from "@/components/ui/choice";
import { SearchField } from "@/components/ui/search-field";
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
      <SearchField
        inputRef={searchRef}
        label="Search edges"
        placeholder="cart, ns:payments, error > 1%, flag:UH"
        text={searchText}
        onChange={onSearch}
      />
      {unread.length > 0 ? (
        <span className={styles.unread} role="status">
          Cannot read {unread.map((one) => `“${one}”`).join(", ")}: press ? for what can be asked.
        </span>
      ) : null}
    </div>
  );
}
