import type { Endpoint } from "@/lib/mesh/endpoint";
import styles from "./endpoint-name.module.css";

type EndpointNameProps = { endpoint: Endpoint; withCluster: boolean };

/** The namespace steps back, the name stands out; the cluster shows where the name alone could be another's. */
export function EndpointName({ endpoint, withCluster }: EndpointNameProps) {
  const { cluster, namespace, name, kind } = endpoint;
  return (
    <span className={styles.endpoint}>
      {namespace === null ? null : <span className={styles.quiet}>{namespace}/</span>}
      <span className={styles.name} data-kind={kind}>
        {name}
      </span>
      {kind === "external" ? <span className={styles.quiet}> external</span> : null}
      {withCluster && cluster !== null ? <span className={styles.quiet}> {cluster}</span> : null}
    </span>
  );
}
