"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Icon } from "./icon";
import styles from "./multi-picker.module.css";

type MultiPickerProps = {
  label: string;
  summary: string;
  options: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  onOpenChange: (isOpen: boolean) => void;
  emptyText: string;
};

/** Any number of names out of a list that may be long: a button that opens a list to type into. */
export function MultiPicker(props: MultiPickerProps) {
  const { label, summary, options, chosen, onChange, onOpenChange, emptyText } = props;
  return (
    <Combobox.Root
      multiple
      items={[...options]}
      value={[...chosen]}
      onValueChange={(names) => onChange(names)}
      onOpenChange={onOpenChange}
      onInputValueChange={(_, details) => {
        if (details.reason === "input-clear" && details.isItemPress) details.cancel();
      }}
    >
      <Combobox.Trigger className={styles.trigger} aria-label={`${label}: ${summary}`}>
        <span className={styles.summary}>{summary}</span>
        <Icon name="down" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} align="start" sideOffset={4}>
          <Combobox.Popup className={styles.popup} aria-label={label}>
            <Combobox.Input
              className={styles.input}
              placeholder="Find …"
              aria-label={`Find ${label}`}
            />
            <Combobox.Empty className={styles.empty}>{emptyText}</Combobox.Empty>
            <Combobox.List className={styles.list}>
              {(name: string) => (
                <Combobox.Item key={name} value={name} className={styles.item}>
                  <Combobox.ItemIndicator className={styles.tick}>
                    <Icon name="check" />
                  </Combobox.ItemIndicator>
                  <span className={styles.name}>{name}</span>
                </Combobox.Item>
              )}
            </Combobox.List>
            {chosen.length > 0 ? (
              <Combobox.Clear className={styles.clear}>Show all</Combobox.Clear>
            ) : null}
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
