import { useEffect, useEffectEvent } from "react";
import { usePreference } from "./use-preference";

export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

/** Single keys can be switched off, since speech input would set them off by chance. */
export function useShortcutsSwitch() {
  const [chosen, choose] = usePreference("shortcuts");
  const setOn = (isOn: boolean) => choose(isOn ? null : "off");
  return [chosen !== "off", setOn] as const;
}

/** Keys that act wherever the focus is, but never while someone types or a dialog is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const [isOn] = useShortcutsSwitch();
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const act = shortcuts[event.key];
    if (!act || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector("[role=dialog][data-open]")) return;
    if (!isOn && event.key.length === 1) return;
    event.preventDefault();
    act(event);
  });

  useEffect(() => {
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** What takes letters for itself: buttons to choose and to tick do not. */
const TAKES_LETTERS =
  "input:not([type=radio], [type=checkbox]), textarea, select, [role=listbox] *";

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(TAKES_LETTERS);
}
