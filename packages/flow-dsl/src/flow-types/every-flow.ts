import { type AnyAction, action } from "../actions/any-action.js";
import { type SetContactAttributes, setContactAttributes } from "../actions/contact/set-contact-attributes.js";
import { type SetVoice, setVoice } from "../actions/contact/set-voice.js";
import {
  type CheckContactAttributes,
  checkContactAttributes,
} from "../actions/flow-control/check-contact-attributes.js";
import { goto, type Jumps, label, scope } from "../actions/flow-control/jumps.js";
import { type Loop, loop } from "../actions/flow-control/loop.js";
import { type SetLoggingBehavior, setLoggingBehavior } from "../actions/flow-control/set-logging-behavior.js";
import { type InvokeLambda, invokeLambda } from "../actions/interaction/invoke-lambda.js";
import type { FlowGoesOn } from "../recording/branch.js";
import type { Readable } from "../values/readable.js";

/** What every flow and module can do. A fragment that takes it fits everywhere. */
export interface EveryFlow
  extends FlowGoesOn,
    Readable,
    Jumps,
    AnyAction,
    SetContactAttributes,
    SetVoice,
    SetLoggingBehavior,
    InvokeLambda,
    CheckContactAttributes,
    Loop {}

export const everyFlow = {
  label,
  goto,
  scope,
  action,
  setContactAttributes,
  setVoice,
  setLoggingBehavior,
  invokeLambda,
  checkContactAttributes,
  loop,
};
