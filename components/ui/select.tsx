import { Icon } from "./icon";
import styles from "./select.module.css";

type SelectProps = {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
};

/** The browser's own list: it works with every finger, key and reader. */
export function Select({ label, options, value, onChange }: SelectProps) {
  return (
    <span className={styles.select}>
      <select
        className={styles.native}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
