"use client";

import { IconButton } from "@/components/ui/button";
import { useTheme } from "@/lib/hooks/use-theme";

/** System → light → dark, and round again. */
const THEME_STEPS = {
  system: { icon: "system", label: "Theme: system", next: "light" },
  light: { icon: "sun", label: "Theme: light", next: "dark" },
  dark: { icon: "moon", label: "Theme: dark", next: null },
} as const;

export function ThemeButton() {
  const [theme, setTheme] = useTheme();
  const { icon, label, next } = THEME_STEPS[theme ?? "system"];
  return <IconButton icon={icon} label={label} onClick={() => setTheme(next)} />;
}
