"use client";

import type { LinkTemplate } from "@/lib/format/link-template";
import type { Thresholds } from "@/lib/mesh/health";
import { serviceFromEdges } from "@/lib/mesh/service-edges";
import { ServiceNamesakes } from "./namesakes";
import { ServiceNotFound } from "./service-not-found";
import { ServiceStory } from "./service-story";
import { type EdgesKnown, WithEdges } from "./with-edges";

type ServiceViewProps = {
  namespace: string | null;
  name: string;
  thresholds: Thresholds;
  /** Ways to other tools; frames have none. */
  links?: readonly LinkTemplate[];
};

/** Pending, failed, not there, stale or full. */
export function ServiceView(props: ServiceViewProps) {
  return <WithEdges>{(known) => <KnownService {...props} {...known} />}</WithEdges>;
}

function KnownService(props: ServiceViewProps & EdgesKnown) {
  const { namespace, name, thresholds, links = [], answer, isStale, isFilling } = props;
  const service = serviceFromEdges(answer.edges, { namespace, name });
  if (service === null) {
    return <ServiceNotFound answer={answer} namespace={namespace} name={name} />;
  }
  return (
    <>
      <ServiceNamesakes others={service.namesakes} />
      <ServiceStory
        key={`${namespace}/${name}`}
        service={service}
        answer={answer}
        isStale={isStale}
        isFilling={isFilling}
        thresholds={thresholds}
        links={links}
      />
    </>
  );
}
