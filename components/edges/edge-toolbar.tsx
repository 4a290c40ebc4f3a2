import type { RefObject } from "react";
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
};

export function EdgeToolbar(props: EdgeToolbarProps) {
  const { searchText, onSearch, searchRef, unread, shownCount, allCount } = props;
  return (
    <div className={styles.toolbar}>
      <h2 className={styles.title}>Edges</h2>
      <span className={styles.count} role="status">
        {shownCount === allCount ? edgeCount(allCount) : `${shownCount} of ${edgeCount(allCount)}`}
      </span>
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
