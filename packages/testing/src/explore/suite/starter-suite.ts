import type { Answer } from "@flowc/simulator";
import type { Exploration, ExploredBranch } from "../exploration.js";
import { isForced, type Way, type WayStep } from "../way/way.js";
import { Code, type Literal, literal, textLiteral } from "./literal.js";

/** Where a test finds the flow. */
export interface SuiteFlow {
  /** Name of the export that is the flow. */
  readonly name: string;
  /** What the test imports it from, as the import is written: `../flows/main.flow.js`. */
  readonly from: string;
}

function replyLiteral(answer: Answer): Literal {
  if (answer.kind === "error") return new Code(`fails(${textLiteral(answer.error)})`);
  return answer.kind === "value" ? (answer.value as Literal) : new Code("timesOut()");
}

function stubLiteral(answers: readonly Answer[]): Literal {
  const [first, ...others] = answers.map(replyLiteral);
  if (first === undefined || others.length === 0) return first ?? null;
  return new Code(`inTurn(${[first, ...others].map((reply) => literal(reply, "      ")).join(", ")})`);
}

function mapped<V>(map: Readonly<Record<string, V>>, to: (value: V) => Literal): Record<string, Literal> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, to(value)]));
}

function optionsLiteral({ start, at, answers, failures }: Way): Literal {
  return {
    at: new Date(at).toISOString().replace(/(:00)?\.000Z$/, "Z"),
    ...(start as Record<string, Literal>),
    ...(Object.keys(answers).length > 0 && { stubs: mapped(answers, stubLiteral) }),
    ...(Object.keys(failures).length > 0 && { failures: mapped(failures, (errors) => errors) }),
  };
}

function stepCode(step: WayStep): string {
  const side = "participant" in step && step.participant === "agent" ? "call.agent" : "call";
  switch (step.kind) {
    case "presses":
      return `${side}.presses(${textLiteral(step.keys)});`;
    case "says":
      return `${side}.says(${textLiteral(step.text)});`;
    case "clicks":
      return `${side}.clicks(${textLiteral(step.action)}, ${literal(step.data as Literal, "  ")});`;
    case "hangsUp":
      return `${side}.hangsUp();`;
    case "waits":
      return `call.waits(${step.seconds});`;
    case "staysSilent":
      return "call.staysSilent();";
    case "agentAccepts":
      return `call.agent.accepts(${textLiteral(step.agent)});`;
    case "agentHolds":
      return "call.agent.holds();";
    case "agentResumes":
      return "call.agent.resumes();";
    case "agentTransfers":
      return `call.agent.transfersTo(${literal({ [step.to.kind]: step.to.name })});`;
  }
}

type Reached = ExploredBranch & { readonly way: Way };

function isReached(branch: ExploredBranch): branch is Reached {
  return branch.way !== undefined;
}

function testCode({ flow, block, label, way }: Reached, name: string): string {
  const title = `${flow}: ${block} takes ${label}${isForced(way) ? " when a block fails" : ""}`;
  return [
    `test(${textLiteral(title)}, () => {`,
    `  const call = simulate(${name}, ${literal(optionsLiteral(way), "  ")});`,
    ...way.steps.map((step) => `  ${stepCode(step)}`),
    `  expect(call).toHaveTaken(${textLiteral(`${flow}/${block}`)}, ${textLiteral(label)});`,
    "});",
  ].join("\n");
}

const helpers = ["fails", "inTurn", "simulate", "timesOut"];

/**
 * A test file for vitest with one test for each branch that contacts can take, each with the shortest way there: something
 * to start from. Branches that were not reached are named in a comment. Texts of flows become literals, never code.
 */
export function starterSuite({ branches }: Exploration, { name, from }: SuiteFlow): string {
  const tests = branches.filter(isReached).map((branch) => testCode(branch, name));
  const missing = branches.filter((branch) => !isReached(branch));
  const used = helpers.filter((helper) => tests.some((test) => test.includes(`${helper}(`)));
  return [
    `import { ${used.join(", ")} } from "@flowc/testing";`,
    'import "@flowc/testing/vitest";',
    'import { expect, test } from "vitest";',
    `import { ${name} } from ${textLiteral(from)};`,
    "",
    "// Written by `flowc explore`: one test for each branch. Keep what matters, and say what callers should hear.",
    "",
    tests.join("\n\n"),
    ...(missing.length === 0 ? [] : ["", "// Not reached:"]),
    ...missing.map(
      ({ flow, block, label, reason = "" }) => `// - ${oneLine(`${flow}: "${block}" ${label}: ${reason}`)}`,
    ),
    "",
  ].join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
