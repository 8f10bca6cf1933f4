import { quotedList } from "@flowc/diagnostics";
import type { Call } from "../scenario/call.js";
import { checkKnown, type Named, nameOf } from "../scenario/named.js";
import { isSameThing } from "../scenario/named-units.js";
import type { Expectation } from "./finding.js";

/** The contact was put into a queue: the declared queue, its name, or the ARN or id where a document writes one. */
export const toReachQueue: Expectation<readonly [queue: Named]> = ({ queues }, queue) => ({
  pass: queues.some((reached) => isSameThing(reached, nameOf(queue))),
  expected: `to reach the queue "${nameOf(queue)}"`,
  found: queues.length === 0 ? "it reached no queue" : `it reached ${quotedList(queues)}`,
});

/** A flow or module was run. */
export const toHaveEnteredFlow: Expectation<readonly [flow: Named]> = (call, flow) => {
  const { program } = call.playing;
  const name = program.find(nameOf(flow))?.key ?? nameOf(flow);
  checkKnown("flow", name, [...program.flows.keys()]);
  const entered = call.trace.flatMap((event) => (event.event === "FlowStarted" ? [event.flow] : []));
  return {
    pass: entered.includes(name),
    expected: `to enter the flow "${name}"`,
    found: `it entered ${quotedList([...new Set(entered)])}`,
  };
};

/** The customer was put through to a phone number outside. */
export const toHaveCalled: Expectation<readonly [number: string]> = (call, number) => {
  const called = numbersCalled(call);
  return {
    pass: called.includes(number),
    expected: `to call ${number}`,
    found: called.length === 0 ? "it called nobody" : `it called ${called.join(", ")}`,
  };
};

function numbersCalled({ trace }: Call): string[] {
  return trace.flatMap((event) =>
    event.event === "RequestMade" && event.request.kind === "thirdParty" ? [event.request.number] : [],
  );
}

/** The customer talks with an agent, or with the one that is named. */
export const toTalkWithAgent: Expectation<readonly [name?: Named]> = ({ contact }, agent) => {
  const name = agent === undefined ? undefined : nameOf(agent);
  const talksWith = contact.phase === "agent" ? contact.agent?.name : undefined;
  return {
    pass: talksWith !== undefined && (name === undefined || name === talksWith),
    expected: `to be with ${name === undefined ? "an agent" : `the agent "${name}"`}`,
    found: talksWith === undefined ? "it is with no agent" : `it is with "${talksWith}"`,
  };
};
