import { isJsonObject } from "@flowc/connect-model";
import type { FlowContext } from "../check/flow-context.js";
import type { BlockPlace } from "../check/rule.js";

/** What a flow gives to modules and takes from them, and what a module does with its own contract. */
export interface ModuleFacts {
  readonly invocations: readonly ModuleInvocation[];
  /** Inside a module: the fields of its input that it reads. */
  readonly inputReads: readonly FieldUse[];
  /** Inside a module: where it returns. */
  readonly returns: readonly ModuleReturn[];
}

/** A block that invokes a module. */
export interface ModuleInvocation {
  readonly block: BlockPlace;
  readonly input: Readonly<Record<string, unknown>>;
  /** The branches of the module that it has a way for. */
  readonly branches: readonly FieldUse[];
  /** Fields of the result that are read where only this block can have put one. */
  readonly resultReads: readonly FieldUse[];
}

/** A name of a contract, with the place that uses it. */
export interface FieldUse {
  readonly name: string;
  readonly block: BlockPlace;
  readonly pointer: string;
}

/** A block that ends a module. */
export interface ModuleReturn {
  readonly block: BlockPlace;
  /** The branch; undefined when there is none or it is no literal. */
  readonly result: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Reads off a flow what it has to do with modules. */
export function moduleFacts(context: FlowContext): ModuleFacts {
  const isModule = context.type === "MODULE";
  return {
    invocations: context.blocks.flatMap((view): ModuleInvocation[] => {
      if (view.type !== "InvokeFlowModule") return [];
      const { Input } = view.block.parameters;
      const block = { identifier: view.identifier, index: view.index };
      const branches = view.branches.conditions.flatMap(({ branch, pointer }): FieldUse[] => {
        const [name] = branch.operands;
        return name === undefined || name.includes("$") ? [] : [{ name, block, pointer }];
      });
      return [
        { block, input: isJsonObject(Input) ? Input : {}, branches, resultReads: resultReads(context, view.index) },
      ];
    }),
    inputReads: isModule ? fieldReads(context, "Input") : [],
    returns: isModule ? returns(context) : [],
  };
}

function returns({ blocks }: FlowContext): ModuleReturn[] {
  return blocks.flatMap((view): ModuleReturn[] => {
    if (view.type !== "EndFlowModuleExecution") return [];
    const { Result, ResultData } = view.block.parameters;
    const isLiteral = typeof Result === "string" && !Result.includes("$");
    return [
      {
        block: { identifier: view.identifier, index: view.index },
        result: isLiteral ? Result : undefined,
        data: isJsonObject(ResultData) ? ResultData : {},
      },
    ];
  });
}

/** Reads of `$.Modules.<member>.<field>`. */
function fieldReads({ blocks }: FlowContext, member: string): FieldUse[] {
  return blocks.flatMap((view) =>
    view.paths.flatMap(({ path, pointer }): FieldUse[] => {
      const [first, second] = path.steps;
      if (path.root !== "Modules" || first?.kind !== "member" || first.name !== member) return [];
      if (second?.kind !== "member") return [];
      return [{ name: second.name, block: { identifier: view.identifier, index: view.index }, pointer }];
    }),
  );
}

function resultReads(context: FlowContext, by: number): FieldUse[] {
  const slots = context.slotContents;
  return fieldReads(context, "ResultData").filter(({ block }) => {
    const filled = (slots?.at(context.blocks[block.index]!, "Modules") ?? []).filter(({ kind }) => kind === "filled");
    return filled.length === 1 && filled[0]?.by?.index === by;
  });
}
