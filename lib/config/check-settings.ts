/**
 * For start-up: stops the process where the settings are wrong. Next builds what runs at start-up
 * for the edge runtime too, where there is no process; the import stays out of that build.
 */
export async function checkSettings(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { settingsOrExit } = await import("./settings-or-exit");
    settingsOrExit();
  }
}
