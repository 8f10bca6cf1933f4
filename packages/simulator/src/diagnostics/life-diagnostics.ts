import { defineDiagnostics, didYouMean } from "@flowc/diagnostics";

interface MissingFlow {
  readonly flow: string;
  readonly nearest: string | undefined;
}

function giveFlow({ nearest }: MissingFlow): string {
  return `${didYouMean(nearest)}Give the simulation that flow, too.`;
}

/** What a simulation finds about the life of a contact: what runs for it besides the flow that it is in. */
export const lifeDiagnostics = defineDiagnostics({
  SIM110: {
    name: "no-missing-event-flow",
    severity: "warning",
    message: (p: MissingFlow & { readonly event: string }) =>
      `The flow "${p.flow}" is set for ${p.event}, and it is not here: nothing runs in its place.`,
    help: giveFlow,
    source: "flowc",
  },
  SIM111: {
    name: "no-missing-first-flow",
    severity: "warning",
    message: (p: MissingFlow & { readonly block: string; readonly channel: string }) =>
      `"${p.block}" starts a ${p.channel} contact in the flow "${p.flow}", which is not here: the new contact is over when it begins.`,
    help: giveFlow,
    source: "flowc",
  },
  SIM112: {
    name: "no-unplayed-guide",
    severity: "info",
    message: (p: { readonly flow: string }) =>
      `The agent would now see the guide "${p.flow}" about the contact that has ended, which is not simulated.`,
    help: () => "Start a simulation of that flow by itself.",
    source: "flowc",
  },
});
