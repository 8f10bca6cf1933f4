import type { Block, FlowUnit } from "@flowc/connect-model";
import type { Diagnostic } from "@flowc/diagnostics";
import { checkFlow, checkFlows } from "@flowc/flow-compiler";
import type { Program } from "@flowc/simulator";

/** Something that the checker says can never happen to a block. */
export interface Claim {
  readonly code: string;
  readonly flow: string;
  readonly block: string;
  /** What it says, in words. */
  readonly said: string;
  readonly never:
    | { readonly kind: "starts" }
    /** Takes one of these branches, by their index. */
    | { readonly kind: "takes"; readonly branches: readonly number[] }
    /** Ends in any other way than by an error branch. */
    | { readonly kind: "succeeds" }
    /** Runs in a call that a flow ends or hands on afterwards. */
    | { readonly kind: "gets out" };
}

/** Position among all branches of the condition that a pointer (`/Transitions/Conditions/1`) names. */
function conditionAt(block: Block, pointer = ""): number | undefined {
  const [, number] = /^\/Transitions\/Conditions\/(\d+)/.exec(pointer) ?? [];
  if (number === undefined) return undefined;
  return conditionsOf(block)[Number(number)];
}

function conditionsOf({ branches }: Block): readonly number[] {
  return branches.flatMap(({ kind }, index) => (kind === "condition" ? [index] : []));
}

/** Branches that a block cannot take when a condition always holds: those that are tried after it. */
function behind(block: Block, condition: number): readonly number[] {
  return block.branches.flatMap(({ kind }, index) =>
    index > condition && (kind === "condition" || kind === "error") ? [index] : [],
  );
}

/** Findings that say that a condition never holds. */
const neverHolds: ReadonlySet<string> = new Set(["FLOW231", "FLOW233", "FLOW236"]);

function branchClaim(block: Block, { code, subject, data }: Diagnostic): Claim["never"] | undefined {
  const condition = conditionAt(block, subject?.pointer);
  if (condition === undefined) return undefined;
  if (neverHolds.has(code)) return { kind: "takes", branches: [condition] };
  if (code !== "FLOW640") return undefined;
  return { kind: "takes", branches: data?.isAlways === true ? behind(block, condition) : [condition] };
}

function claimOf(block: Block, finding: Diagnostic): Claim["never"] | undefined {
  if (finding.code === "FLOW101") return { kind: "starts" };
  if (finding.code === "FLOW114") return { kind: "gets out" };
  if (finding.code === "FLOW620" && finding.severity === "warning" && block.type === "Compare") {
    return { kind: "takes", branches: conditionsOf(block) };
  }
  if (finding.code === "FLOW630" && finding.data?.isSetElsewhere === false) return { kind: "succeeds" };
  return branchClaim(block, finding);
}

/** What the checker says of flows: what can never happen, and whether it finds anything wrong with them. */
export interface Verdict {
  readonly claims: readonly Claim[];
  /** Codes that it found in each flow, by the flow's name. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether it found an error anywhere: then nothing is promised about calls. */
  readonly hasErrors: boolean;
}

function findingsIn(units: readonly FlowUnit[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  // Findings of one cause are folded after they were judged: each is wanted here.
  const judge = (finding: Diagnostic) => {
    found.push(finding);
    return finding;
  };
  for (const unit of units) checkFlow(unit, { judge });
  checkFlows(units, { judge });
  return found;
}

const verdicts = new WeakMap<Program, Verdict>();

/** What the checker says of the flows of a program. Worked out once. */
export function verdictOn(program: Program): Verdict {
  const known = verdicts.get(program);
  if (known !== undefined) return known;
  const findings = findingsIn([...program.flows.values()].map(({ unit }) => unit));
  const claims = findings.flatMap((finding): Claim[] => {
    const { flow = "", block = "" } = finding.subject ?? {};
    const found = program.flows.get(flow)?.blocks.get(block)?.block;
    const never = found && claimOf(found, finding);
    return never === undefined ? [] : [{ code: finding.code, flow, block, said: words(finding), never }];
  });
  const codes = new Map<string, Set<string>>();
  for (const { code, subject } of findings) {
    const flow = subject?.flow ?? "";
    codes.set(flow, (codes.get(flow) ?? new Set()).add(code));
  }
  const verdict = { claims, codes, hasErrors: findings.some(({ severity }) => severity === "error") };
  verdicts.set(program, verdict);
  return verdict;
}

function words({ code, message }: Diagnostic): string {
  return `${code} says: ${message.replace(/\.$/, "")}`;
}
