import {
  classifyText,
  isReferenceValue,
  joinPointer,
  type ParameterValue,
  parseArn,
  referenceMember,
} from "@flowc/connect-model";
import type { BlockView } from "../check/block-view.js";
import type { BlockPlace } from "../check/rule.js";

/** What a block does with another flow. */
export type CallKind =
  /** The contact goes on there for good. */
  | "transfer"
  /** A module runs and comes back. */
  | "module"
  /** It is set to run later in the life of the contact: while waiting, on hold, after the call. */
  | "hook"
  /** Another contact starts there: a task, a chat, a callback. */
  | "start";

/** A flow or module by its name, or by its id in an instance. */
export type CallTarget = { readonly kind: "flow" | "flowModule" } & (
  | { readonly name: string; readonly id?: undefined }
  | { readonly id: string; readonly name?: undefined }
);

/** A block that names another flow or module. */
export interface FlowCall {
  readonly kind: CallKind;
  readonly block: BlockPlace;
  readonly pointer: string;
  /** Undefined when a path stands there. */
  readonly target: CallTarget | undefined;
  /** For a hook: which one, for example `CustomerQueue`. */
  readonly hook?: string;
}

/** Where actions name a flow or module: the parameter, and what becomes of the contact. */
const places: Readonly<Record<string, { readonly kind: CallKind; readonly parameter: string }>> = {
  TransferToFlow: { kind: "transfer", parameter: "ContactFlowId" },
  InvokeFlowModule: { kind: "module", parameter: "FlowModuleId" },
  CreateTask: { kind: "start", parameter: "ContactFlowId" },
  CreateCallbackContact: { kind: "start", parameter: "ContactFlowId" },
  StartOutboundChatContact: { kind: "start", parameter: "ContactFlowArn" },
};

/** The flows and modules that a block names. */
export function flowCalls(view: BlockView): readonly FlowCall[] {
  const { parameters } = view.block;
  if (view.type === "UpdateContactEventHooks") return hooks(view);
  const place = Object.hasOwn(places, view.type) ? places[view.type] : undefined;
  if (place === undefined) return [];
  const value = parameters[place.parameter];
  if (value === undefined) return [];
  return [
    {
      kind: place.kind,
      ...placeOf(view, `/Parameters/${place.parameter}`),
      target: targetOf(value, calledKind(place.kind)),
    },
  ];
}

function hooks(view: BlockView): FlowCall[] {
  const { EventHooks } = view.block.parameters;
  if (typeof EventHooks !== "object" || EventHooks === null || Array.isArray(EventHooks)) return [];
  return Object.entries(EventHooks as Readonly<Record<string, ParameterValue>>).map(([hook, value]) => ({
    kind: "hook",
    ...placeOf(view, joinPointer("/Parameters/EventHooks", hook)),
    target: targetOf(value, "flow"),
    hook,
  }));
}

function placeOf({ identifier, index }: BlockView, pointer: string): Pick<FlowCall, "block" | "pointer"> {
  return { block: { identifier, index }, pointer };
}

function calledKind(kind: CallKind): CallTarget["kind"] {
  return kind === "module" ? "flowModule" : "flow";
}

/** What stands there: a reference by name, an ARN or an id. */
function targetOf(value: ParameterValue, kind: CallTarget["kind"]): CallTarget | undefined {
  if (isReferenceValue(value)) {
    const { kind: found, name } = value[referenceMember];
    return found === kind ? { kind, name } : undefined;
  }
  if (typeof value !== "string" || classifyText(value).kind !== "literal") return undefined;
  return { kind, id: parseArn(value)?.id ?? value.split(":", 1)[0] ?? value };
}
