import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { Icon, type IconName } from "./icon";

export function Button(props: ComponentProps<"button">) {
  return <button type="button" className={styles.button} {...props} />;
}

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  icon: IconName;
  label: string;
};

/** Square, and named by its `label` alone. */
export function IconButton({ icon, label, ...props }: IconButtonProps) {
  return (
    <button type="button" className={styles.icon} aria-label={label} title={label} {...props}>
      <Icon name={icon} />
    </button>
  );
}
