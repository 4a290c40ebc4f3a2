import type { RefObject } from "react";
import { Choice } from "@/components/ui/choice";
import { SearchField } from "@/components/ui/search-field";
import { CompareSelect } from "./compare-select";
import styles from "./edge-toolbar.module.css";
import type { EdgeList } from "./use-edge-list";
import { edgeCount } from "./verdict-words";

type EdgeToolbarProps = {
  list: EdgeList;
  searchRef: RefObject<HTMLInputElement | null>;
  allCount: number;
  view: View;
  onView: (view: View) => void;
  /** `?` tells here what can be asked. */
  hasHelp: boolean;
};

type View = "map" | "table";

const VIEWS = [
  { value: "map", label: "Map" },
  { value: "table", label: "Table" },
] as const;

export function EdgeToolbar(props: EdgeToolbarProps) {
  const { list, searchRef, allCount, view, onView, hasHelp } = props;
  const { shown, unread } = list;
  return (
    <div className={styles.toolbar}>
      <h2 className={styles.title}>Edges</h2>
      <span className={styles.count} role="status">
        {shown.length === allCount
          ? edgeCount(allCount)
          : `${shown.length} of ${edgeCount(allCount)}`}
      </span>
      <Choice legend="Show as" name="view" options={VIEWS} value={view} onChange={onView} />
      <CompareSelect />
      <SearchField
        inputRef={searchRef}
        label="Search edges"
        placeholder="cart, ns:payments, error > 1%, flag:UH"
        text={list.searchText}
        onChange={list.setSearchText}
      />
      {unread.length > 0 ? (
        <span className={styles.unread} role="status">
          Cannot read {unread.map((one) => `“${one}”`).join(", ")}
          {hasHelp ? ": press ? for what can be asked." : "."}
        </span>
      ) : null}
    </div>
  );
}
