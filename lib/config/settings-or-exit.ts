import { SettingsError, settings } from "./settings";

/** A throw alone would leave Next running, without settings. */
export function settingsOrExit(): void {
  try {
    settings();
  } catch (error) {
    process.stderr.write(`${error instanceof SettingsError ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
