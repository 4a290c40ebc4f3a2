import Link from "next/link";
import { PLACE_NAMES, PLACES, type Place } from "./place";
import styles from "./place-nav.module.css";

export function PlaceNav({ place }: { place: Place }) {
  return (
    <nav aria-label="Screens">
      <ul className={styles.places}>
        {PLACE_NAMES.map((name) => (
          <li key={name}>
            <Link
              className={styles.place}
              href={PLACES[name].href}
              prefetch={false}
              aria-current={name === place ? "page" : undefined}
            >
              {PLACES[name].title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
