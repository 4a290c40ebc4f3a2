import { AppLink } from "@/components/ui/app-link";
import { CommandLine } from "@/components/ui/command-line";
import { OwnerMark } from "@/components/ui/owner-mark";
import { flagFact } from "@/lib/envoy/flags";
import { formatPerSecond } from "@/lib/format/figure";
import { KIND_TEXT, takesDeployment, whatText } from "@/lib/mesh/next-text";
import type { TroubleCard } from "@/lib/mesh/trouble-cards";
import styles from "./trouble-article.module.css";

const SIDES = { caller: "the caller's proxy", callee: "the callee's proxy" };

type TroubleArticleProps = { card: TroubleCard; unit: "req" | "conn" };

/** One kind of trouble: its meaning here, its likely causes, what to run and which objects to open. */
export function TroubleArticle({ card, unit }: TroubleArticleProps) {
  const { title, flag, owner, perSecond, sides, meaning, causes, commands, objects } = card;
  return (
    <article className={styles.card} aria-label={title}>
      <h3 className={styles.title}>
        <code>{title}</code>
        <span className={styles.long}>{flag === null ? null : flagFact(flag)?.long}</span>
      </h3>
      <p className={styles.facts}>
        {owner === null ? <span>decides nothing by itself</span> : <OwnerMark owner={owner} />}
        <span>{formatPerSecond(perSecond, unit)}</span>
        {sides.length === 0 ? null : (
          <span>told by {sides.map((side) => SIDES[side]).join(" and ")}</span>
        )}
      </p>
      <p>{meaning}</p>
      {causes.length === 0 ? null : (
        <div>
          <h4>Likely causes</h4>
          <ol className={styles.causes}>
            {causes.map((cause) => (
              <li key={cause}>{cause}</li>
            ))}
          </ol>
        </div>
      )}
      {commands.length === 0 ? null : (
        <div className={styles.commands}>
          <h4>What to check</h4>
          {commands.map((check) => (
            <CommandLine key={check.command} what={whatText(check)} command={check.command} />
          ))}
          {commands.some(({ command }) => takesDeployment(command)) ? (
            <p className={styles.quiet}>{KIND_TEXT}.</p>
          ) : null}
        </div>
      )}
      {objects.length === 0 ? null : (
        <p className={styles.quiet}>Decided in: {objects.join(", ")}</p>
      )}
      {flag === null ? null : (
        <p>
          <AppLink className={styles.more} href={`/flags/${encodeURIComponent(flag)}`}>
            {flag} in the dictionary
          </AppLink>
        </p>
      )}
    </article>
  );
}
