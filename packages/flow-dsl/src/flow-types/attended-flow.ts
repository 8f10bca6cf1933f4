import {
  type CreatePersistentContactAssociation,
  createPersistentContactAssociation,
} from "../actions/contact/create-persistent-contact-association.js";
import { type SendMessageByEmail, sendMessageByEmail } from "../actions/contact/send-message.js";
import { type EveryFlow, everyFlow } from "./every-flow.js";

/** What flows can do that somebody takes part in: all but campaign flows. */
export interface AttendedFlow extends EveryFlow, CreatePersistentContactAssociation, SendMessageByEmail {}

export const attendedFlow = { ...everyFlow, createPersistentContactAssociation, sendMessageByEmail };
