import { type Block, type FlowGraph, type GraphType, referenceValue } from "@flowc/connect-model";
import { block, flowOf, next, onError, when } from "@flowc/flow-compiler/testing";

export const end = block("End", "DisconnectParticipant");

/** A flow of that name; it starts with its first block. */
export function named(name: string, blocks: readonly Block[], type: GraphType = "CONTACT_FLOW"): FlowGraph {
  return { ...flowOf(blocks, type), name };
}

export function say(identifier: string, text: string, target = "End"): Block {
  return block(identifier, "MessageParticipant", { Text: text }, [next(target)]);
}

export function set(
  identifier: string,
  attributes: Readonly<Record<string, string>>,
  target = "End",
  failed = "End",
): Block {
  return block(identifier, "UpdateContactAttributes", { Attributes: attributes }, [
    next(target),
    onError("NoMatchingError", failed),
  ]);
}

export function lambda(identifier: string, target = "End", failed = "End"): Block {
  return block(identifier, "InvokeLambdaFunction", {}, [next(target), onError("NoMatchingError", failed)]);
}

export function hours(identifier: string, open: string, closed = "End"): Block {
  const parameters = { HoursOfOperationId: referenceValue({ kind: "hoursOfOperation", name: "Office" }) };
  return block(identifier, "CheckHoursOfOperation", parameters, [
    next("End"),
    when("True", open),
    when("False", closed),
    onError("NoMatchingError", "End"),
  ]);
}

export function transfer(identifier: string, flow: string): Block {
  const parameters = { ContactFlowId: referenceValue({ kind: "flow", name: flow }) };
  return block(identifier, "TransferToFlow", parameters, [next("End"), onError("NoMatchingError", "End")]);
}

/** A transfer whose target nobody can tell. */
export function transferByPath(identifier: string): Block {
  const parameters = { ContactFlowId: "$.Queue.Name" };
  return block(identifier, "TransferToFlow", parameters, [next("End"), onError("NoMatchingError", "End")]);
}

export function invoke(
  identifier: string,
  module: string,
  {
    input,
    branches = [],
    target = "End",
  }: { input?: Readonly<Record<string, string | number>>; branches?: readonly string[]; target?: string } = {},
): Block {
  const parameters = {
    FlowModuleId: referenceValue({ kind: "flowModule", name: module }),
    ...(input && { Input: input }),
  };
  return block(identifier, "InvokeFlowModule", parameters, [
    next(target),
    ...branches.map((branch) => when(branch, target)),
    onError("NoMatchingError", "End"),
  ]);
}

export function giveBack(parameters: Block["parameters"] = {}): Block {
  return block("Return", "EndFlowModuleExecution", parameters);
}
