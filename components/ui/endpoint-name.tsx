import type { Endpoint } from "@/lib/mesh/endpoint";
import styles from "./endpoint-name.module.css";

type EndpointNameProps = {
  endpoint: Endpoint;
  withCluster: boolean;
  /** On one line, where the namespace is the first to be cut and the cluster the last. */
  isTight?: boolean;
};

/** The namespace steps back, the name stands out; the cluster shows where the name alone could be another's. */
export function EndpointName({ endpoint, withCluster, isTight = false }: EndpointNameProps) {
  const { cluster, namespace, name, kind } = endpoint;
  return (
    <span className={styles.endpoint} data-tight={isTight || undefined}>
      {namespace === null ? null : <Namespace namespace={namespace} />}
      <span className={styles.name} data-kind={kind}>
        {name}
      </span>
      {kind === "external" ? <span className={styles.quiet}> external</span> : null}
      {withCluster && cluster !== null ? <span className={styles.quiet}> {cluster}</span> : null}
    </span>
  );
}

function Namespace({ namespace }: { namespace: string }) {
  return (
    <>
      <span className={styles.namespace}>{namespace}</span>
      <span className={styles.quiet}>/</span>
    </>
  );
}
