import { type AnyAction, action } from "../actions/any-action.js";
import { type InvokeModule, invokeModule } from "../actions/contact/invoke-module.js";
import { type SetContactAttributes, setContactAttributes } from "../actions/contact/set-contact-attributes.js";
import { type SetContactData, setContactData } from "../actions/contact/set-contact-data.js";
import { type SetAnyTimeFlows, setDisconnectFlow, setEventFlow } from "../actions/contact/set-event-hooks.js";
import { type SetVoice, setVoice } from "../actions/contact/set-voice.js";
import { type ByLocale, byLocale, messages } from "../actions/flow-control/by-locale.js";
import {
  type CheckContactAttributes,
  checkContactAttributes,
} from "../actions/flow-control/check-contact-attributes.js";
import { goto, type Jumps, label, scope } from "../actions/flow-control/jumps.js";
import { type Loop, loop } from "../actions/flow-control/loop.js";
import { type Repeat, repeat } from "../actions/flow-control/repeat.js";
import { type SetFlowAttributes, setFlowAttributes } from "../actions/flow-control/set-flow-attributes.js";
import { type SetLoggingBehavior, setLoggingBehavior } from "../actions/flow-control/set-logging-behavior.js";
import { type Unfinished, unconnected, unreachable } from "../actions/flow-control/unfinished.js";
import { type Wait, wait } from "../actions/flow-control/wait.js";
import { type When, when } from "../actions/flow-control/when.js";
import { type InvokeLambda, invokeLambda, invokeLambdaAsynchronously } from "../actions/interaction/invoke-lambda.js";
import type { FlowGoesOn } from "../recording/branch.js";
import type { Readable } from "../values/readable.js";
import { type ServiceBlocks, serviceBlocks } from "./service-blocks.js";

/** What flows of every type and modules can do. A fragment that takes it fits everywhere. */
export interface EveryFlow
  extends FlowGoesOn,
    Readable,
    Jumps,
    Repeat,
    Unfinished,
    AnyAction,
    ServiceBlocks,
    SetContactAttributes,
    SetContactData,
    SetAnyTimeFlows,
    SetVoice,
    InvokeModule,
    SetFlowAttributes,
    SetLoggingBehavior,
    CheckContactAttributes,
    When,
    ByLocale,
    Loop,
    Wait,
    InvokeLambda {}

export const everyFlow = {
  label,
  goto,
  scope,
  repeat,
  unconnected,
  unreachable,
  action,
  ...serviceBlocks,
  setContactAttributes,
  setContactData,
  setDisconnectFlow,
  setEventFlow,
  setVoice,
  invokeModule,
  setFlowAttributes,
  setLoggingBehavior,
  checkContactAttributes,
  switch: checkContactAttributes,
  when,
  messages,
  byLocale,
  loop,
  wait,
  invokeLambda,
  invokeLambdaAsynchronously,
};
