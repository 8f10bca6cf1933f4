import { didYouMean, quotedList } from "@flowc/diagnostics";
import type { FlowPlace } from "../names/flow-called.js";

export interface UnknownFlow {
  readonly name: string;
  readonly similar: string | undefined;
  readonly known: readonly string[];
}

export interface SeveralFlows {
  readonly path: string;
  readonly flows: readonly string[];
}

export interface SharedFlowName {
  readonly name: string;
  readonly flows: readonly FlowPlace[];
}

export interface WrongOption {
  readonly option: string;
  readonly given: string;
  readonly reason: string;
}

export interface SeveralContacts {
  readonly contacts: readonly string[];
}

export interface UnknownContact {
  readonly contact: string;
  readonly similar: string | undefined;
  readonly known: readonly string[];
}

/** What can be wrong with what a simulation is asked to run. */
export const simulationCodes = {
  CLI260: {
    name: "no-unknown-flow-name",
    severity: "error",
    message: (p: UnknownFlow) => `"${p.name}" is neither a file nor a flow of this project.`,
    help: (p: UnknownFlow) =>
      `${didYouMean(p.similar)}${p.known.length === 0 ? "Here is no project with flows: name a file." : `The project has ${quotedList(p.known)}.`}`,
  },
  CLI261: {
    name: "no-unchosen-flow",
    severity: "error",
    message: (p: SeveralFlows) =>
      p.flows.length === 0
        ? `${p.path} has no flow that takes contacts.`
        : `${p.path} has several flows: ${quotedList(p.flows)}.`,
    help: (p: SeveralFlows) =>
      p.flows.length === 0
        ? "A module runs inside a flow: name a flow that invokes it."
        : `Say which one after a #, such as ${p.path}#${p.flows[0]}.`,
  },
  CLI262: {
    name: "no-wrong-simulation-option",
    severity: "error",
    message: (p: WrongOption) => `${p.option} cannot take "${p.given}": ${p.reason}.`,
    help: () => "flowc simulate --help shows what it takes.",
  },
  CLI263: {
    name: "no-broken-world",
    severity: "error",
    message: (p: { path: string; reason: string }) => `${p.path} does not describe a world: ${p.reason}.`,
    help: () => 'Export it as default, such as: export default { lambdas: { lookup: { tier: "gold" } } };',
  },
  CLI264: {
    name: "no-unchosen-contact",
    severity: "error",
    message: (p: SeveralContacts) => `The log is of ${p.contacts.length} contacts.`,
    help: (p: SeveralContacts) => `Choose one with --contact: ${quotedList(p.contacts.slice(0, 10))}.`,
  },
  CLI265: {
    name: "no-unknown-contact",
    severity: "error",
    message: (p: UnknownContact) => `The log has no contact ${p.contact}.`,
    help: (p: UnknownContact) => `${didYouMean(p.similar)}It has ${quotedList(p.known.slice(0, 10))}.`,
  },
  CLI266: {
    name: "no-ambiguous-flow-name",
    severity: "error",
    message: (p: SharedFlowName) => `${p.flows.length} flows are called "${p.name}": ${placesText(p.flows)}.`,
    help: (p: SharedFlowName) => {
      const types = p.flows.map(({ type }) => type);
      const own = types.find((type) => types.indexOf(type) === types.lastIndexOf(type));
      const word = p.flows.find(({ word }) => word !== undefined)?.word;
      const ways = [
        ...(word === undefined ? [] : [`by its file, such as ${word}`]),
        ...(own === undefined ? [] : [`by its type, such as --type ${own}`]),
      ];
      return ways.length === 0 ? "Rename one of them." : `Choose one ${ways.join(", or ")}.`;
    },
  },
} as const;

function placesText(flows: readonly FlowPlace[]): string {
  return flows.map(({ type, place }) => (place === undefined ? type : `${type} in ${place}`)).join(", ");
}
