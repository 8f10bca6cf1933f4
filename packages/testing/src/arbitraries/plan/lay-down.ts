import {
  type FlowGraph,
  findAction,
  type GraphType,
  type Parameters,
  type ReferenceKind,
  type ReferenceValue,
  referenceValue,
} from "@flowc/connect-model";
import { drawOutcomes, moduleSettings } from "@flowc/connect-model/testing";
import { BlockList, type Joint, type Way } from "./block-list.js";
import type { Ending, KeyBranch, ModuleSignature, Step, Surroundings } from "./flow-plan.js";

/** A flow as it was drawn. */
export interface FlowPlan {
  readonly name: string;
  readonly type: Extract<GraphType, "CONTACT_FLOW" | "MODULE">;
  readonly steps: readonly Step[];
  /** For a module: branches that it declares and returns in turn. */
  readonly branches?: readonly string[];
}

function reference(kind: ReferenceKind, name: string): ReferenceValue {
  return referenceValue({ kind, name });
}

const next = (to: Joint): Way => ({ on: "next", to });
const failed = (error: string, to: Joint): Way => ({ on: "error", error, to });
const equals = (operand: string, to: Joint): Way => ({ on: "condition", operator: "Equals", operand, to });

/** Puts the steps of one plan down as blocks. */
class Layout {
  readonly #list = new BlockList();
  readonly #plan: FlowPlan;
  readonly #around: Surroundings;
  /** Where everything that fails goes: one apology for the whole flow. */
  readonly #sorry: Joint = {};
  #failures = 0;
  #returned = 0;

  constructor(plan: FlowPlan, around: Surroundings) {
    this.#plan = plan;
    this.#around = around;
  }

  graph(): FlowGraph {
    const { name, type, steps } = this.#plan;
    const entry: Joint = {};
    const goodbye: Joint = {};
    const isUsed = this.#lay(steps, entry, goodbye);
    if (isUsed) this.#close(goodbye, "Thank you. Goodbye.", "Goodbye");
    if (this.#failures > 0) this.#close(this.#sorry, "Sorry, something went wrong. Goodbye.", "Sorry");
    const blocks = this.#list.blocks();
    return {
      name,
      type,
      version: "2019-10-30",
      entry: blocks[0]?.identifier ?? "",
      blocks,
      ...(type === "MODULE" && { settings: moduleSettings }),
    };
  }

  /** Steps that follow each other. False when no way leads to what comes after them. */
  #lay(steps: readonly Step[], at: Joint, after: Joint): boolean {
    const [step, ...others] = steps;
    if (step === undefined) {
      at.place = after;
      return true;
    }
    const following: Joint = {};
    if (!this.#step(step, at, following)) return false;
    return this.#lay(others, following, after);
  }

  /** One step. False when it never goes on. */
  #step(step: Step, at: Joint, after: Joint): boolean {
    switch (step.kind) {
      case "say":
        return this.#simple(at, after, "Say", "MessageParticipant", { Text: step.text });
      case "set":
        return this.#simple(at, after, "Set", "UpdateContactAttributes", {
          Attributes: { [step.name]: step.value },
          TargetContact: "Current",
        });
      case "store":
        return this.#simple(at, after, "Ask", "GetParticipantInput", storing(step));
      case "call":
        return this.#simple(at, after, "Call", "InvokeLambdaFunction", {
          LambdaFunctionARN: reference("lambdaFunction", step.function),
          InvocationTimeLimitSeconds: String(step.seconds),
        });
      case "ask":
        return this.#ask(step, at, after);
      case "check":
        return this.#check(step, at, after);
      case "repeat":
        return this.#repeat(step, at, after);
      case "hours":
        return this.#hours(step, at, after);
      case "chance":
        return this.#chance(step, at, after);
      case "wait":
        return this.#put(at, "Wait", "Wait", { TimeLimitSeconds: String(step.seconds) }, [
          equals("WaitCompleted", after),
          this.#fails(),
        ]);
      case "action":
        return this.#action(step, at, after);
      case "module":
        return this.#module(step, at, after);
      case "end":
        return this.#end(step.how, at, after);
    }
  }

  #put(at: Joint, label: string, type: string, parameters: Parameters, ways: readonly Way[]): true {
    this.#list.put(at, label, type, parameters, ways);
    return true;
  }

  #fails(error = "NoMatchingError"): Way {
    this.#failures += 1;
    return failed(error, this.#sorry);
  }

  #simple(at: Joint, after: Joint, label: string, type: string, parameters: Parameters): true {
    return this.#put(at, label, type, parameters, [next(after), this.#fails()]);
  }

  /** Steps of a branch, which join what follows. */
  #branch(steps: readonly Step[], after: Joint): { readonly at: Joint; readonly lay: () => boolean } {
    const at: Joint = {};
    return { at, lay: () => this.#lay(steps, at, after) };
  }

  #ask(step: Extract<Step, { kind: "ask" }>, at: Joint, after: Joint): true {
    const keys = step.keys.map(({ key, steps }) => ({ key, ...this.#branch(steps, after) }));
    const parameters = { Text: menuText(step.keys), StoreInput: "False", InputTimeLimitSeconds: String(step.seconds) };
    this.#put(at, "Menu", "GetParticipantInput", parameters, [
      ...keys.map((branch) => equals(branch.key, branch.at)),
      failed("InputTimeLimitExceeded", after),
      failed("NoMatchingCondition", after),
      this.#fails(),
    ]);
    for (const { lay } of keys) lay();
    return true;
  }

  #check(step: Extract<Step, { kind: "check" }>, at: Joint, after: Joint): true {
    const cases = step.cases.map((one) => ({ ...one, ...this.#branch(one.steps, after) }));
    this.#put(at, "Check", "Compare", { ComparisonValue: step.path }, [
      ...cases.map(({ operator, operand, at: to }): Way => ({ on: "condition", operator, operand, to })),
      failed("NoMatchingCondition", after),
    ]);
    for (const { lay } of cases) lay();
    return true;
  }

  #repeat({ times, steps }: Extract<Step, { kind: "repeat" }>, at: Joint, after: Joint): true {
    const round = this.#branch(steps, at);
    this.#put(at, "Loop", "Loop", { LoopCount: String(times) }, [
      equals("ContinueLooping", round.at),
      equals("DoneLooping", after),
    ]);
    round.lay();
    return true;
  }

  #hours({ hours, closed }: Extract<Step, { kind: "hours" }>, at: Joint, after: Joint): true {
    const branch = this.#branch(closed, after);
    this.#put(at, "Hours", "CheckHoursOfOperation", { HoursOfOperationId: reference("hoursOfOperation", hours) }, [
      equals("True", after),
      equals("False", branch.at),
      this.#fails(),
    ]);
    branch.lay();
    return true;
  }

  #chance({ percent, steps }: Extract<Step, { kind: "chance" }>, at: Joint, after: Joint): true {
    const branch = this.#branch(steps, after);
    this.#put(at, "Share", "DistributeByPercentage", {}, [
      { on: "condition", operator: "NumberLessThan", operand: String(percent + 1), to: branch.at },
      failed("NoMatchingCondition", after),
    ]);
    branch.lay();
    return true;
  }

  #action({ type, parameters, chance }: Extract<Step, { kind: "action" }>, at: Joint, after: Joint): boolean {
    const entry = findAction(type);
    if (entry === undefined) throw new Error(`the catalogue has no ${type}`);
    let drawn = 0;
    const dice = () => chance[drawn++ % chance.length] ?? 0;
    // A branch for a failure that may be left out is where a call gets stuck when the block does fail.
    const { outcomes, copied } = drawOutcomes(entry, parameters, this.#plan.type, dice, { everyError: true });
    const ways = outcomes.map((outcome): Way => {
      if (outcome.kind === "next") return next(after);
      if (outcome.kind === "error") return this.#fails(outcome.errorType);
      return { on: "condition", operator: outcome.operator, operand: outcome.operands[0] ?? "", to: after };
    });
    const kept = copied === undefined ? ways : ways.filter(({ on }) => on !== "next");
    this.#put(at, type, type, parameters, kept);
    return kept.some(({ to }) => to === after);
  }

  #module({ choice, cases }: Extract<Step, { kind: "module" }>, at: Joint, after: Joint): true {
    const module = this.#around.modules[choice % Math.max(1, this.#around.modules.length)];
    if (module === undefined) {
      at.place = after;
      return true;
    }
    const branches = module.branches.map((name, index) => ({ name, ...this.#branch(cases[index] ?? [], after) }));
    this.#put(at, "Module", "InvokeFlowModule", { FlowModuleId: reference("flowModule", module.name) }, [
      next(after),
      ...branches.map((branch) => equals(branch.name, branch.at)),
      ...(branches.length > 0 ? [failed("NoMatchingCondition", after)] : []),
      this.#fails(),
    ]);
    for (const { lay } of branches) lay();
    return true;
  }

  #end(how: Ending, at: Joint, after: Joint): boolean {
    if (this.#plan.type === "MODULE") {
      this.#return(at);
      return false;
    }
    if (how.kind === "queue") return this.#queue(how, at, after);
    const flow =
      how.kind === "flow" ? this.#around.flows[how.choice % Math.max(1, this.#around.flows.length)] : undefined;
    if (flow === undefined) this.#close(at, how.kind === "hangUp" ? how.text : "Goodbye.", "Say");
    else this.#put(at, "Transfer", "TransferToFlow", { ContactFlowId: reference("flow", flow) }, [this.#fails()]);
    return false;
  }

  #queue({ queue, full }: Extract<Ending, { kind: "queue" }>, at: Joint, after: Joint): boolean {
    const transfer: Joint = {};
    const branch = this.#branch(full, after);
    this.#simple(at, transfer, "Queue", "UpdateContactTargetQueue", { QueueId: reference("queue", queue) });
    this.#put(transfer, "Transfer", "TransferContactToQueue", {}, [
      failed("QueueAtCapacity", branch.at),
      this.#fails(),
    ]);
    return branch.lay();
  }

  #return(at: Joint): void {
    const { branches = [] } = this.#plan;
    const result = branches[this.#returned++ % Math.max(1, branches.length)];
    this.#put(at, "Return", "EndFlowModuleExecution", result === undefined ? {} : { Result: result }, []);
  }

  /** The last words, and the end. */
  #close(at: Joint, text: string, label: string): void {
    const end: Joint = {};
    this.#put(at, label, "MessageParticipant", { Text: text }, [next(end), failed("NoMatchingError", end)]);
    if (this.#plan.type === "MODULE") this.#return(end);
    else this.#put(end, "Hang up", "DisconnectParticipant", {}, []);
  }
}

const keyNames: Readonly<Record<string, string>> = { "*": "star", "#": "hash" };

/** What a menu says: each key that it takes. */
function menuText(keys: readonly KeyBranch[]): string {
  return keys.map(({ key }, index) => `Press ${keyNames[key] ?? key} for choice ${index + 1}.`).join(" ");
}

function storing({ text, seconds, digits }: Extract<Step, { kind: "store" }>): Parameters {
  return {
    Text: text,
    StoreInput: "True",
    InputTimeLimitSeconds: String(seconds),
    InputValidation: { CustomValidation: { MaximumLength: String(digits) } },
  };
}

/**
 * Puts a plan down as a flow: blocks in reading order, named for what they do; one apology for everything that fails; a
 * goodbye where nothing else ends.
 */
export function layDown(plan: FlowPlan, around: Surroundings): FlowGraph {
  return new Layout(plan, around).graph();
}

/** A module as its callers see it. */
export function signatureOf({ name, branches = [] }: FlowPlan): ModuleSignature {
  return { name, branches };
}
