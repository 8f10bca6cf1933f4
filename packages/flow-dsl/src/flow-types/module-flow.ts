import { type ReturnFromModule, returnFromModule } from "../actions/contact/return-from-module.js";
import { type LoopPrompts, loopPrompts } from "../actions/participant/loop-prompts.js";
import { type ShowView, showView } from "../actions/participant/show-view.js";
import {
  type TransferToPhoneNumberAndResume,
  transferToPhoneNumberAndResume,
} from "../actions/participant/transfer-to-phone-number.js";
import type { Contract, FieldHandles } from "../resources/module-contract.js";
import type { AgentSystemAttributes } from "../values/system-attributes.js";
import type { MethodsOf } from "./methods.js";
import { type TransferringFlow, transferringFlow } from "./transferring-flow.js";

/** Builder of a flow module: it can do what the flows do that call it. */
export interface ModuleFlow<C extends Contract = Contract>
  extends TransferringFlow,
    TransferToPhoneNumberAndResume,
    LoopPrompts,
    ShowView,
    ReturnFromModule<C> {
  /** The agent is there when the calling flow has one. */
  readonly system: AgentSystemAttributes;
  /** What the calling flow passed. */
  readonly input: FieldHandles<C["input"]>;
}

export const moduleFlowMethods: MethodsOf<ModuleFlow> = {
  ...transferringFlow,
  transferToPhoneNumberAndResume,
  loopPrompts,
  showView,
  returnFromModule,
};
