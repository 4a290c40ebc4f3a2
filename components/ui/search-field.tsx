import type { RefObject } from "react";
import { Icon } from "./icon";
import styles from "./search-field.module.css";

type SearchFieldProps = {
  label: string;
  placeholder: string;
  text: string;
  onChange: (text: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
};

/** A search that `/` leads to, and Escape out of: once to clear it, once more to leave. */
export function SearchField({ label, placeholder, text, onChange, inputRef }: SearchFieldProps) {
  return (
    <label className={styles.search}>
      <Icon name="search" />
      <input
        ref={inputRef}
        className={styles.input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape" && text === "") event.currentTarget.blur();
        }}
      />
    </label>
  );
}
