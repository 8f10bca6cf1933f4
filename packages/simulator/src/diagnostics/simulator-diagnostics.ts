import { defineDiagnostics, didYouMean } from "@flowc/diagnostics";

interface AtBlock {
  readonly flow: string;
  readonly block: string;
}

interface Unanswered extends AtBlock {
  readonly type: string;
  /** What nobody says. */
  readonly what: string;
}

interface MissingFlow extends AtBlock {
  readonly target: string;
  readonly nearest: string | undefined;
}

/** The options of a world that answer what blocks ask, by the action type of the block. */
const options: Readonly<Record<string, string>> = {
  CheckHoursOfOperation: "hours",
  CheckMetricData: "queues",
  ConnectParticipantWithAgenticCX: "aiAgents",
  ConnectParticipantWithLexBot: "bots",
  GetMetricData: "queues",
  InvokeLambdaFunction: "lambdas",
  TransferParticipantToThirdParty: "phones",
};

function optionFor(type: string): string {
  const option = Object.hasOwn(options, type) ? options[type] : undefined;
  return option === undefined ? "" : ` (\`${option}\`)`;
}

/** What a simulation finds about flows while it runs them. */
export const simulatorDiagnostics = defineDiagnostics({
  SIM101: {
    name: "no-unanswered-action",
    severity: "error",
    message: (p: Unanswered) => `"${p.block}" (${p.type}) cannot be simulated: ${p.what}.`,
    help: (p: Unanswered) =>
      `Say what it answers${optionFor(p.type)}, or how the block ends: \`stubs: { "${p.block}": ... }\`.`,
    source: "flowc",
  },
  SIM102: {
    name: "no-missing-flow",
    severity: "error",
    message: (p: MissingFlow) => `"${p.block}" goes to the flow "${p.target}", which is not here.`,
    help: (p: MissingFlow) =>
      `${didYouMean(p.nearest)}Give the simulation that flow, too (\`flows\` in a scenario), or a stub for the block.`,
    source: "flowc",
  },
  SIM103: {
    name: "no-missing-branch",
    severity: "warning",
    message: (p: AtBlock & { readonly outcome: string }) =>
      `"${p.block}" ended with ${p.outcome}, for which it has no branch: its flow ends there.`,
    help: () => "Give the block a branch for it.",
    source: "Amazon Connect developer guide, Flow language (documented for chat; assumed for the others, 2026-11-20)",
  },
  SIM104: {
    name: "no-lost-contact",
    severity: "error",
    message: (p: AtBlock & { readonly target: string }) => `"${p.block}" goes to "${p.target}", which does not exist.`,
    help: () => "`flowc check` finds such branches before anybody calls.",
    source: "flowc",
  },
});
