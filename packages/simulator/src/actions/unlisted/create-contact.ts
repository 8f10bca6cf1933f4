import { settingStep } from "../keep-setting.js";

/**
 * The middle part of "Send message" for e-mails: says what kind of contact the next action, StartOutboundEmailContact,
 * makes. Nothing else happens here (assumed, 2026-11-21: the action is only known from exports).
 */
export const createContact = settingStep;
