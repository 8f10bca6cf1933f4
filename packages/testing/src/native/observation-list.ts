import type { NativeObservation, NativeValue } from "./native-test-case.js";

type Members = { readonly [member: string]: NativeValue };

interface OpenObservation {
  readonly Identifier: string;
  readonly Event: Members;
  readonly actions: { readonly type: string; readonly parameters: Members }[];
}

/** Observations of one call as they come, one after the other. */
export interface ObservationList {
  /** What happened next; what is done from now on is done then. */
  open(name: string, type: string, properties: Members): void;
  /** Something that the test does when the last observation is met. */
  add(type: string, parameters: Members): void;
  /** Something that the test does before anything happens. */
  addFirst(type: string, parameters: Members): void;
  /** The parameters of the last thing that is done, when it is of this type. */
  last(type: string): Members | undefined;
  /** Puts other parameters in the place of the last ones. */
  replaceLast(parameters: Members): void;
  finish(): readonly NativeObservation[];
}

function closed(observation: OpenObservation, next: OpenObservation | undefined): NativeObservation {
  const { Identifier, Event, actions } = observation;
  const ids = actions.map((_, index) => `${Identifier}-action-${index + 1}`);
  return {
    Identifier,
    Event,
    Actions: actions.map(({ type, parameters }, index) => ({
      Identifier: ids[index] ?? "",
      Type: type,
      Parameters: parameters,
      Transitions: index + 1 < ids.length ? { NextAction: ids[index + 1] ?? "" } : {},
    })),
    Transitions: { NextObservations: next === undefined ? [] : [next.Identifier] },
  };
}

/** A list that begins when the test does. */
export function createObservationList(): ObservationList {
  const list: OpenObservation[] = [];
  const open = (name: string, type: string, properties: Members): void => {
    const Identifier = list.length === 0 ? name : `${name}-${list.length}`;
    const Event = { Identifier: `${Identifier}-event`, Type: type, Actor: "System", Properties: properties };
    list.push({ Identifier, Event, actions: [] });
  };
  const actions = () => list.at(-1)?.actions ?? [];
  open("start", "TestInitiated", {});
  return {
    open,
    add: (type, parameters) => void actions().push({ type, parameters }),
    addFirst: (type, parameters) => void list[0]?.actions.push({ type, parameters }),
    last: (type) => (actions().at(-1)?.type === type ? actions().at(-1)?.parameters : undefined),
    replaceLast(parameters) {
      const type = actions().at(-1)?.type;
      if (type !== undefined) actions().splice(-1, 1, { type, parameters });
    },
    finish: () => list.map((observation, index) => closed(observation, list[index + 1])),
  };
}
