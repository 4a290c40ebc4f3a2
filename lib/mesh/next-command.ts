import type { EdgeCommand } from "./edge-commands";
import type { TroubleOutcome } from "./outcome";
import type { TroubleCard } from "./trouble-cards";

/** What to run next: about what the verdict tells, whatever else goes wrong. `null`: nothing is known to. */
export function nextCommand(
  cards: readonly TroubleCard[],
  trouble: TroubleOutcome | null,
): EdgeCommand | null {
  const about = cards.find(({ outcomes }) => trouble !== null && outcomes.includes(trouble));
  return (about ?? cards[0])?.commands[0] ?? null;
}
