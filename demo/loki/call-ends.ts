import type { Call } from "@/demo/traffic/calls";
import { memoized } from "@/demo/traffic/memoized";
import { unitFrom } from "@/demo/traffic/random";
import { podsOf, type Target, type Workload } from "@/demo/traffic/workload";
import { isOutside, portOf } from "./call-names";
import type { Chance } from "./logged-calls";

/** Where the connections of one request begin and end. */
export type Ends = {
  caller: string;
  callee: string;
  port: number;
  out: string;
  in: string;
  service: string;
};

const FIRST_PORT = 32_768;
const PORTS = 28_000;

/** A service's own address, which callers in the mesh connect to. */
const serviceAddress = memoized((host: string) => {
  const octet = (part: string) => 1 + Math.floor(unitFrom(`${host}/${part}`) * 250);
  return `10.96.${octet("x")}.${octet("y")}`;
});
const targetsOf = memoized((workload: Workload) => podsOf(workload));

/** Of the nth try: each goes to a pod of its own choice, over a connection of its own. */
export function endsOf(call: Call, chance: Chance, nth: number): Ends {
  const callee =
    call.to === null
      ? outsideAddress(call.service.host)
      : addressOf(calleePod(call.to, chance, nth));
  return {
    caller: addressOf(callerPod(call.from, chance)),
    callee,
    port: portOf(call),
    out: portFrom(chance(`out${nth}`)),
    in: portFrom(chance("in")),
    service: isOutside(call.service)
      ? outsideAddress(call.service.host)
      : serviceAddress(call.service.host),
  };
}

export function callerPod(caller: Workload, chance: Chance): Target {
  return picked(caller, chance("caller"));
}

export function calleePod(callee: Workload, chance: Chance, nth: number): Target {
  return picked(callee, chance(`callee${nth}`));
}

/** As often as the pod has a share of the workload's traffic. */
function picked(workload: Workload, unit: number): Target {
  const pods = targetsOf(workload);
  let left = unit;
  const found = pods.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  const [first] = pods;
  if (first === undefined) throw new Error(`${workload.name} has no pods`);
  return (found ?? first).target;
}

function addressOf({ instance }: Target): string {
  return instance.replace(/:\d+$/, "");
}

export function clientOf(chance: Chance): string {
  return `203.0.113.${1 + Math.floor(chance("client") * 250)}`;
}

function outsideAddress(host: string): string {
  return `198.51.100.${1 + Math.floor(unitFrom(host) * 250)}`;
}

function portFrom(unit: number): string {
  return `${FIRST_PORT + Math.floor(unit * PORTS)}`;
}
